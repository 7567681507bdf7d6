package org.cooplab.pricing.internal.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.internal.delivery.TariffProgram;
import org.cooplab.pricing.internal.delivery.Tariffs;
import org.cooplab.pricing.internal.fee.FeeProgram;
import org.cooplab.pricing.internal.promotion.GroupProgram;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.promotion.Promotions;
import org.cooplab.pricing.internal.tax.TaxTable;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.StackingGroup;

/** A price book, checked and ready to price orders. Immutable, thread-safe. */
public final class CompiledBook {

    public final PriceBook source;
    public final RoundingPolicy rounding;
    public final TaxTable taxes;
    public final PriceIndex prices;
    public final Catalogue catalogue;
    public final Promotions promotions;
    public final List<FeeProgram> fees;
    public final Tariffs deliveries;

    /**
     * Compiles a book.
     *
     * @throws InvalidDocument with all its faults
     */
    public CompiledBook(PriceBook book, Gazetteer gazetteer) {
        List<PriceSlot> slots = slots(book);
        List<Fault> faults = BookCheck.check(book, slots, gazetteer);
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults);
        }
        source = book;
        rounding = book.rounding();
        taxes = new TaxTable(book.taxRates(), book.suppliers());
        prices = new PriceIndex(slots);
        catalogue = new Catalogue(book.cataloguePromotions(), book.catalogueChoice(), rounding);
        Map<String, GroupProgram> groups = new HashMap<>();
        for (StackingGroup group : book.stackingGroups()) {
            groups.put(group.id(), GroupProgram.of(group));
        }
        promotions = new Promotions(programs(book.promotions()), groups);
        fees = IntStream.range(0, book.fees().size())
                .mapToObj(k -> new FeeProgram(book.fees().get(k), "/fees/" + k, taxes))
                .toList();
        deliveries = new Tariffs(IntStream.range(0, book.deliveries().size())
                .mapToObj(k -> new TariffProgram(book.deliveries().get(k), "/deliveries/" + k, taxes, gazetteer))
                .toList());
    }

    /** Returns the prices of a book, which may have faults, in its order; without those that never hold. */
    static List<PriceSlot> slots(PriceBook book) {
        Map<TaxCategory, Integer> categories = TaxTable.places(book.taxRates());
        List<PriceSlot> slots = new ArrayList<>();
        for (int l = 0; l < book.priceLists().size(); l++) {
            PriceList list = book.priceLists().get(l);
            Days listDays = Days.of(list.period());
            for (int p = 0; p < list.prices().size(); p++) {
                Price price = list.prices().get(p);
                Days days = listDays.and(Days.of(price.period()));
                if (days != null) {
                    int category = TaxTable.placeOf(price.taxCategory(), categories);
                    slots.add(new PriceSlot(price, list, days, category, "/priceLists/" + l + "/prices/" + p));
                }
            }
        }
        return slots;
    }

    private List<PromotionProgram> programs(List<Promotion> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(all::get, PromotionProgram.TURN))
                .map(k -> new PromotionProgram(all.get(k), k, PromotionMoney.currencyOf(all.get(k)), this))
                .toList();
    }
}
