package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.Fault;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
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
        cashStep();
        taxes();
        prices(slots);
        promotions(slots);
        ChargeCheck charge = new ChargeCheck(checks, gazetteer);
        for (int k = 0; k < book.fees().size(); k++) {
            charge.fee(book.fees().get(k), "/fees/" + k);
        }
        for (int k = 0; k < book.deliveries().size(); k++) {
            charge.delivery(book.deliveries().get(k), "/deliveries/" + k);
        }
        Set<String> charges = new HashSet<>();
        unique(book.fees().stream().map(fee -> fee.id()).toList(), "/fees/", charges);
        unique(book.deliveries().stream().map(tariff -> tariff.id()).toList(), "/deliveries/", charges);
    }

    private void unique(List<String> ids, String at, Set<String> seen) {
        for (int k = 0; k < ids.size(); k++) {
            if (!seen.add(ids.get(k))) {
                checks.add("id.duplicate", at + k + "/id", "id", ids.get(k));
            }
        }
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
        unique(book.taxRates().stream().map(TaxRate::id).toList(), "/taxRates/", new HashSet<>());
        for (int k = 0; k < book.taxRates().size(); k++) {
            List<Dated.Entry<Rate>> entries = book.taxRates().get(k).rates().entries();
            if (entries.isEmpty()) {
                checks.add("list.empty", "/taxRates/" + k + "/rates/entries");
            }
            for (int e = 0; e < entries.size(); e++) {
                Rate rate = entries.get(e).value();
                String at = "/taxRates/" + k + "/rates/entries/" + e + "/value";
                checks.notNegative(rate.value(), at);
                checks.rate(rate.value(), MOST_TAX, at);
            }
        }
        Set<Object> suppliers = new HashSet<>();
        for (int k = 0; k < book.suppliers().size(); k++) {
            SupplierStatus status = book.suppliers().get(k);
            checks.notCustomer(status.supplier(), "/suppliers/" + k + "/supplier");
            if (!suppliers.add(status.supplier())) {
                checks.add("id.duplicate", "/suppliers/" + k + "/supplier", "id", status.supplier());
            }
        }
    }

    private void prices(List<PriceSlot> slots) {
        PriceCheck check = new PriceCheck(checks);
        unique(book.priceLists().stream().map(PriceList::id).toList(), "/priceLists/", new HashSet<>());
        for (int l = 0; l < book.priceLists().size(); l++) {
            PriceList list = book.priceLists().get(l);
            check.check(list, "/priceLists/" + l);
        }
        check.ties(slots, book.priceTies());
    }

    private Map<String, StackingGroup> groups() {
        Map<String, StackingGroup> groups = new HashMap<>();
        unique(book.stackingGroups().stream().map(StackingGroup::id).toList(), "/stackingGroups/", new HashSet<>());
        for (int k = 0; k < book.stackingGroups().size(); k++) {
            StackingGroup group = book.stackingGroups().get(k);
            String at = "/stackingGroups/" + k;
            groups.put(group.id(), group);
            long competing = book.promotions().stream()
                    .filter(promotion -> PromotionCheck.competes(promotion, group))
                    .count();
            int most = StackingGroup.MAX_COMPETING;
            if (competing > most) {
                checks.add("group.too-large", at, "group", group.id(), "members", competing, "most", most);
            }
            checks.positive(group.atMost(), at + "/atMost");
        }
        return groups;
    }

    private void promotions(List<PriceSlot> slots) {
        PromotionCheck check = new PromotionCheck(checks, groups(), slots);
        Set<String> ids = new HashSet<>();
        unique(
                book.promotions().stream()
                        .map(promotion -> promotion.id().value())
                        .toList(),
                "/promotions/",
                ids);
        unique(
                book.cataloguePromotions().stream()
                        .map(promotion -> promotion.id().value())
                        .toList(),
                "/cataloguePromotions/",
                ids);
        for (int k = 0; k < book.promotions().size(); k++) {
            Promotion promotion = book.promotions().get(k);
            check.check(promotion, "/promotions/" + k);
        }
        for (int k = 0; k < book.cataloguePromotions().size(); k++) {
            check.catalogue(book.cataloguePromotions().get(k), "/cataloguePromotions/" + k);
        }
    }
}
