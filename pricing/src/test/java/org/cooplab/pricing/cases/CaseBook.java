package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.has;
import static org.cooplab.pricing.cases.Case.list;
import static org.cooplab.pricing.cases.Case.text;
import static org.cooplab.pricing.cases.Case.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceBook.PriceTie;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.settlement.SettlementPolicy.ChargesOnReturn;
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import tools.jackson.databind.JsonNode;

/** A case as a price book. */
final class CaseBook {

    private final Case one;
    private final CaseCharges charges;

    CaseBook(Case one) {
        this.one = one;
        charges = new CaseCharges(one);
    }

    PriceBook book(CasePromotions promotions) {
        CatalogueChoice choice = switch (text(one.given(), "catalog_selection", "")) {
            case "" -> CatalogueChoice.IN_TURN;
            case "best" -> CatalogueChoice.BEST;
            default -> throw new IllegalArgumentException("catalog_selection");
        };
        return PriceBook.builder("case", "1")
                .rounding(CasePolicy.of(one.given().get("rounding")))
                .priceTies(PriceTie.LOWEST)
                .priceLists(lists())
                .cataloguePromotions(choice, promotions.catalogue())
                .promotions(promotions.promotions())
                .fees(charges.fees())
                .deliveries(charges.deliveries())
                .taxRates(charges.taxes())
                .settlement(new SettlementPolicy(TaxAccount.SELLERS, Sharing.POOLED, ChargesOnReturn.IN_PROPORTION))
                .build();
    }

    private List<PriceList> lists() {
        List<PriceList> lists = new ArrayList<>();
        lists.add(PriceList.base("lines", linePrices()));
        Map<String, List<Price>> prices = new LinkedHashMap<>();
        Map<String, JsonNode> headers = new LinkedHashMap<>();
        for (JsonNode each : list(one.given(), "prices")) {
            JsonNode header = has(each, "list") ? each.get("list") : null;
            String key = header == null ? "" : header.toString();
            headers.put(key, header);
            prices.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(listed(each));
        }
        prices.forEach((key, own) -> {
            JsonNode header = headers.get(key);
            lists.add(
                    header == null
                            ? PriceList.base("prices", own)
                            : new PriceList("list" + lists.size(), null, 1, when(header), period(header), own));
        });
        return lists;
    }

    private List<Price> linePrices() {
        List<Price> prices = new ArrayList<>();
        int number = 1;
        for (JsonNode line : list(one.given(), "lines")) {
            if (has(line, "unit_price")) {
                prices.add(linePrice(line, number));
            }
            number++;
        }
        return prices;
    }

    private Price linePrice(JsonNode line, int number) {
        String start = startsFromOriginal(line) ? "original_price" : "unit_price";
        return price(line, number, one.currency(), text(line, start), null);
    }

    /** A book never lets a catalogue promotion make goods dearer than their price; in a case the original price is the start. */
    private boolean startsFromOriginal(JsonNode line) {
        return has(line, "original_price")
                && list(one.given(), "catalog_promotions").stream()
                        .anyMatch(promotion -> isFor(promotion.get("target"), line));
    }

    private static boolean isFor(JsonNode target, JsonNode line) {
        if (target == null || target.isNull()) {
            return true;
        }
        BigDecimal price = new BigDecimal(text(line, "original_price"));
        return (!has(target, "skus") || words(target, "skus").contains(text(line, "sku")))
                && (!has(target, "categories")
                        || !Collections.disjoint(words(target, "categories"), words(line, "categories")))
                && (!has(target, "unit_price_min")
                        || price.compareTo(new BigDecimal(text(target, "unit_price_min"))) >= 0)
                && (!has(target, "unit_price_max")
                        || price.compareTo(new BigDecimal(text(target, "unit_price_max"))) <= 0);
    }

    /** A price of a list, for each line of its goods that has no price of its own. */
    private List<Price> listed(JsonNode each) {
        List<Price> prices = new ArrayList<>();
        Currency currency = one.currency(text(each, "currency"));
        int number = 1;
        for (JsonNode line : list(one.given(), "lines")) {
            if (!has(line, "unit_price") && text(line, "sku").equals(text(each, "sku"))) {
                prices.add(price(line, number, currency, text(each, "amount"), each));
            }
            number++;
        }
        return prices;
    }

    private Price price(JsonNode line, int number, Currency currency, String amount, JsonNode listed) {
        Quantity one = Quantity.of(1, CaseOrder.unit(line));
        return new Price(
                OfferId.of("line-" + number),
                null,
                UnitPrice.of(amount, currency, one),
                charges.category(line),
                number(listed, "min_qty"),
                number(listed, "max_qty"),
                listed == null ? Map.of() : when(listed),
                null,
                TierMode.VOLUME,
                List.of(),
                has(line, "original_price") ? UnitPrice.of(text(line, "original_price"), currency, one) : null,
                has(line, "min_unit_price")
                        ? UnitPrice.of(floor(text(line, "min_unit_price"), amount), currency, one)
                        : null,
                FloorGuards.PRICE,
                null);
    }

    private static BigDecimal number(JsonNode listed, String name) {
        return listed != null && has(listed, name) ? new BigDecimal(text(listed, name)) : null;
    }

    /** A floor above the price leaves the price as it is. */
    private static String floor(String floor, String price) {
        return new BigDecimal(floor).min(new BigDecimal(price)).toPlainString();
    }

    private static Map<String, List<String>> when(JsonNode node) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        if (has(node, "rules")) {
            node.get("rules")
                    .properties()
                    .forEach(rule -> when.put(
                            CaseOrder.attribute(rule.getKey()),
                            rule.getValue().isArray()
                                    ? words(node.get("rules"), rule.getKey())
                                    : List.of(Case.scalar(rule.getValue()))));
        }
        return when;
    }

    static DateRange period(JsonNode node) {
        return new DateRange(day(node, "valid_from"), day(node, "valid_to"));
    }

    private static LocalDate day(JsonNode node, String name) {
        return has(node, name) ? LocalDate.parse(text(node, name).substring(0, 10)) : null;
    }

    static Dated<Rate> dated(JsonNode node, Rate rate) {
        return new Dated<>(List.of(Dated.Entry.of(period(node), rate)));
    }
}
