package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.code;
import static org.cooplab.pricing.cases.Case.has;
import static org.cooplab.pricing.cases.Case.list;
import static org.cooplab.pricing.cases.Case.text;
import static org.cooplab.pricing.cases.Case.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.TaxCategory;
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
        boolean best = text(one.given(), "catalog_selection", "").equals("best");
        return PriceBook.builder("case", "1")
                .rounding(CasePolicy.of(one.given().get("rounding")))
                .priceTies(PriceTie.LOWEST)
                .priceLists(lists())
                .cataloguePromotions(best ? CatalogueChoice.BEST : CatalogueChoice.IN_TURN, promotions.catalogue())
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
            prices.computeIfAbsent(key, unused -> new ArrayList<>()).add(listed(each));
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
        UnitCode unit = CaseOrder.unit(line);
        TaxCategory category = charges.category(line);
        return new Price(
                OfferId.of("line-" + number),
                null,
                price(text(line, "unit_price"), unit),
                category,
                null,
                null,
                Map.of(),
                null,
                TierMode.VOLUME,
                List.of(),
                has(line, "original_price") ? price(text(line, "original_price"), unit) : null,
                has(line, "min_unit_price") ? floor(line, unit) : null,
                FloorGuards.PRICE,
                null);
    }

    /** A floor above the price leaves the price as it is. */
    private UnitPrice floor(JsonNode line, UnitCode unit) {
        BigDecimal floor = new BigDecimal(text(line, "min_unit_price"));
        return price(floor.min(new BigDecimal(text(line, "unit_price"))).toPlainString(), unit);
    }

    private Price listed(JsonNode each) {
        return new Price(
                null,
                ProductId.of(code(text(each, "sku"))),
                UnitPrice.of(
                        text(each, "amount"),
                        java.util.Currency.getInstance(text(each, "currency")),
                        Quantity.of(1, UnitCode.H87)),
                null,
                has(each, "min_qty") ? new BigDecimal(text(each, "min_qty")) : null,
                has(each, "max_qty") ? new BigDecimal(text(each, "max_qty")) : null,
                when(each),
                null,
                TierMode.VOLUME,
                List.of(),
                null,
                null,
                FloorGuards.PRICE,
                null);
    }

    private static Map<String, List<String>> when(JsonNode node) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        if (has(node, "rules")) {
            node.get("rules")
                    .properties()
                    .forEach(rule -> when.put(
                            rule.getKey(),
                            rule.getValue().isArray()
                                    ? words(node.get("rules"), rule.getKey())
                                    : List.of(Case.scalar(rule.getValue()))));
        }
        return when;
    }

    private UnitPrice price(String amount, UnitCode unit) {
        return UnitPrice.of(amount, one.currency(), Quantity.of(1, unit));
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
