package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Fault;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.exact.Coin;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxRate;

/** Finds everything that is wrong with a price book. */
public final class BookCheck {

    /** All of the price again: what is above it was meant as percents. */
    private static final BigDecimal MOST_TAX = BigDecimal.ONE;

    private final PriceBook book;
    private final Gazetteer gazetteer;
    private final SharedChecks checks;

    private BookCheck(PriceBook book, Gazetteer gazetteer) {
        this.book = book;
        this.gazetteer = gazetteer;
        checks = new SharedChecks(book);
    }

    /** Returns all faults of a book for a country; none if it can be compiled. */
    public static List<Fault> check(PriceBook book, Gazetteer gazetteer) {
        return check(book, CompiledBook.slots(book), gazetteer);
    }

    static List<Fault> check(PriceBook book, List<PriceSlot> slots, Gazetteer gazetteer) {
        BookCheck check = new BookCheck(book, gazetteer);
        check.run(slots);
        return check.checks.list();
    }

    private void run(List<PriceSlot> slots) {
        checks.notBlank(book.id(), "/id");
        checks.notBlank(book.version(), "/version");
        cashStep();
        taxes();
        prices(slots);
        promotions(slots);
        ChargeCheck charge = new ChargeCheck(checks, gazetteer);
        checks.each(book.fees(), "/fees", charge::fee);
        checks.each(book.deliveries(), "/deliveries", charge::delivery);
        Set<Object> charges = new HashSet<>();
        unique(book.fees(), Fee::id, "/fees", charges);
        unique(book.deliveries(), DeliveryTariff::id, "/deliveries", charges);
    }

    private <T> void unique(List<T> list, Function<T, Object> id, String at, Set<Object> seen) {
        checks.unique(list, id, at, "/id", seen);
    }

    private void cashStep() {
        BigDecimal step = book.rounding().cashStep();
        if (step == null) {
            return;
        }
        checks.kept(step, "/rounding/cashStep");
        Set<Currency> currencies = new LinkedHashSet<>();
        book.priceLists()
                .forEach(list -> list.prices()
                        .forEach(price -> currencies.add(price.unitPrice().currency())));
        for (Currency currency : currencies) {
            if (Coin.minor(step, currency) == Coin.NONE) {
                checks.add("rounding.cash-step", "/rounding/cashStep", "currency", currency, "step", step);
            }
        }
    }

    private void taxes() {
        unique(book.taxRates(), TaxRate::id, "/taxRates", new HashSet<>());
        checks.each(book.taxRates(), "/taxRates", (tax, at) -> {
            checks.notEmpty(tax.rates().entries(), at + "/rates/entries");
            checks.each(tax.rates().entries(), at + "/rates/entries", (entry, here) -> {
                BigDecimal rate = entry.value().value();
                checks.notNegative(rate, here + "/value");
                checks.rate(rate, MOST_TAX, here + "/value");
            });
        });
        checks.each(
                book.suppliers(),
                "/suppliers",
                (status, at) -> checks.notCustomer(status.supplier(), at + "/supplier"));
        checks.unique(book.suppliers(), SupplierStatus::supplier, "/suppliers", "/supplier", new HashSet<>());
    }

    private void prices(List<PriceSlot> slots) {
        PriceCheck check = new PriceCheck(checks);
        unique(book.priceLists(), PriceList::id, "/priceLists", new HashSet<>());
        checks.each(book.priceLists(), "/priceLists", check::check);
        check.ties(slots, book.priceTies());
    }

    private void promotions(List<PriceSlot> slots) {
        unique(book.stackingGroups(), StackingGroup::id, "/stackingGroups", new HashSet<>());
        Map<String, StackingGroup> groups = new HashMap<>();
        checks.each(book.stackingGroups(), "/stackingGroups", (group, at) -> {
            groups.put(group.id(), group);
            group(group, at);
        });
        Set<Object> ids = new HashSet<>();
        unique(book.promotions(), Promotion::id, "/promotions", ids);
        unique(book.cataloguePromotions(), CataloguePromotion::id, "/cataloguePromotions", ids);
        PromotionCheck check = new PromotionCheck(checks, groups, slots);
        checks.each(book.promotions(), "/promotions", check::check);
        checks.each(book.cataloguePromotions(), "/cataloguePromotions", check::catalogue);
    }

    private void group(StackingGroup group, String at) {
        long competing = book.promotions().stream()
                .filter(promotion -> PromotionCheck.competes(promotion, group))
                .count();
        int most = StackingGroup.MAX_COMPETING;
        if (competing > most) {
            checks.add("group.too-large", at, "group", group.id(), "members", competing, "most", most);
        }
        checks.positive(group.atMost(), at + "/atMost");
    }
}
