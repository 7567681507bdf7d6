package org.cooplab.pricing.internal.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cooplab.core.id.Party;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxRate;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The taxes of a book by category and day. The days are cut into periods at each change of a rate; within a period every category
 * has one set of rates.
 */
public final class TaxTable {

    /** The place of what has no tax category, or one for which the book has no tax. */
    public static final int NONE = -1;

    private final Map<TaxCategory, Integer> categories;
    private final long[] cuts;
    private final TaxSet[][] sets;
    private final Map<Party, Dated<TaxTreatment>> suppliers = new HashMap<>();

    /** Compiles the taxes, which have been checked. */
    public TaxTable(List<TaxRate> rates, List<SupplierStatus> statuses) {
        categories = places(rates);
        TreeSet<Long> changes = new TreeSet<>();
        for (TaxRate rate : rates) {
            for (Dated.Entry<?> entry : rate.rates().entries()) {
                DateRange period = entry.period();
                if (period.start() != null && !period.start().equals(LocalDate.MIN)) {
                    changes.add(period.start().toEpochDay());
                }
                if (period.end() != null && !period.end().equals(LocalDate.MAX)) {
                    changes.add(period.end().toEpochDay() + 1);
                }
            }
        }
        cuts = changes.stream().mapToLong(Long::longValue).toArray();
        sets = new TaxSet[cuts.length + 1][];
        for (int piece = 0; piece <= cuts.length; piece++) {
            long day = piece == 0 ? (cuts.length == 0 ? 0 : cuts[0] - 1) : cuts[piece - 1];
            sets[piece] = setsOn(LocalDate.ofEpochDay(day), rates);
        }
        for (SupplierStatus status : statuses) {
            suppliers.put(status.supplier(), status.treatment());
        }
    }

    /** Returns the place of each category for which there is a tax. */
    public static Map<TaxCategory, Integer> places(List<TaxRate> rates) {
        Map<TaxCategory, Integer> places = new HashMap<>();
        rates.forEach(rate -> places.putIfAbsent(rate.category(), places.size()));
        return places;
    }

    private TaxSet[] setsOn(LocalDate day, List<TaxRate> rates) {
        List<List<TaxProgram>> lists = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            lists.add(new ArrayList<>());
        }
        for (int index = 0; index < rates.size(); index++) {
            TaxRate rate = rates.get(index);
            int place = index;
            rate.rates()
                    .at(day)
                    .ifPresent(value -> lists.get(placeOf(rate.category()))
                            .add(new TaxProgram(place, rate.id(), value, rate.basis(), rate.treatment())));
        }
        return lists.stream().map(list -> new TaxSet(list).prepared()).toArray(TaxSet[]::new);
    }

    /** Returns the place of a category, or {@link #NONE}. */
    public int placeOf(@Nullable TaxCategory category) {
        return placeOf(category, categories);
    }

    /** Returns the place of a category among others, or {@link #NONE}. */
    public static int placeOf(@Nullable TaxCategory category, Map<TaxCategory, Integer> places) {
        return category == null ? NONE : places.getOrDefault(category, NONE);
    }

    /** Returns the rates of all categories on a day. */
    public TaxSet[] on(long day) {
        int piece = 0;
        while (piece < cuts.length && cuts[piece] <= day) {
            piece++;
        }
        return sets[piece];
    }

    /** Declines, once per order, that a category has no rate at the tax point, so that its goods are not taxed. */
    public static void declineWithoutRate(TaxCategory category, Basket basket) {
        LocalDate day = LocalDate.ofEpochDay(basket.facts.taxDay());
        Reason reason = Reason.of("tax.no-rate").with("category", category).with("day", day);
        if (!basket.declined.contains(reason)) {
            basket.declined.add(reason);
        }
    }

    /** Returns whether the book gives the tax status of any supplier. */
    boolean knowsSuppliers() {
        return !suppliers.isEmpty();
    }

    /** Returns the rates as a supplier charges them to the buyer; {@code null}: sellers without a status in the book. */
    public TaxSet forSupplier(TaxSet set, @Nullable Party supplier, Facts facts) {
        return forSupplier(set, supplier, facts, facts.buyer());
    }

    /** Returns the same for a given recipient: the buyer, or the sellers from whom a fee is withheld. */
    TaxSet forSupplier(TaxSet set, @Nullable Party supplier, Facts facts, Customer.TaxStatus served) {
        if (suppliers.isEmpty() && served == Customer.TaxStatus.TAXED) {
            return set;
        }
        TaxTreatment treatment = TaxTreatment.TAXED;
        Dated<TaxTreatment> status = supplier == null ? null : suppliers.get(supplier);
        if (status != null) {
            treatment = status.at(LocalDate.ofEpochDay(facts.taxDay())).orElse(TaxTreatment.TAXED);
        }
        if (treatment == TaxTreatment.TAXED && served != Customer.TaxStatus.TAXED) {
            treatment = TaxTreatment.valueOf(served.name());
        }
        return treatment == TaxTreatment.TAXED ? set : set.treated(treatment);
    }
}
