package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.list;
import static org.cooplab.pricing.cases.Case.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.Totals;
import tools.jackson.databind.JsonNode;

/** Prices a case and says what came out otherwise than expected. */
final class CaseRun {

    private final Case one;

    CaseRun(Case one) {
        this.one = one;
    }

    /** The figures that differ, as "key: expected x, was y"; empty if the case passes. */
    List<String> differences() {
        Map<String, String> actual = figures();
        List<String> differences = new ArrayList<>();
        expected().forEach((key, value) -> {
            if (!value.equals(actual.get(key))) {
                differences.add(key + ": expected " + value + ", was " + actual.get(key));
            }
        });
        return differences;
    }

    PricedOrder price() {
        CaseWords.check(one.given());
        CasePromotions promotions = new CasePromotions(one);
        Pricer pricer = Pricer.compile(new CaseBook(one).book(promotions));
        CaseOrder order = new CaseOrder(one);
        return pricer.price(order.order(), order.context(promotions));
    }

    private Map<String, String> expected() {
        Map<String, String> figures = new LinkedHashMap<>();
        one.expect().properties().forEach(each -> {
            JsonNode value = each.getValue();
            if (each.getKey().equals("settlement")) {
                figures.put("platform", plain(text(value, "platform")));
                if (value.has("sellers")) {
                    value.get("sellers")
                            .properties()
                            .forEach(seller ->
                                    figures.put("seller " + seller.getKey(), plain(Case.scalar(seller.getValue()))));
                }
            } else if (value.isArray()) {
                figures.put(
                        each.getKey(),
                        list(one.expect(), each.getKey()).stream()
                                .map(item -> plain(Case.scalar(item)))
                                .toList()
                                .toString());
            } else {
                figures.put(each.getKey(), plain(Case.scalar(value)));
            }
        });
        return figures;
    }

    private String plain(String amount) {
        return one.money(amount).amount();
    }

    private Map<String, String> figures() {
        PricedOrder priced = price();
        Totals totals = priced.totals();
        Money vouchers = Money.sum(
                priced.currency(),
                priced.vouchers().stream().map(PricedVoucher::net).toList());
        Map<String, String> figures = new TreeMap<>();
        figures.put(
                "unit_prices",
                priced.lines().stream()
                        .map(line -> Money.of(line.listPrice().amount(), priced.currency())
                                .amount())
                        .toList()
                        .toString());
        figures.put(
                "line_totals",
                priced.lines().stream()
                        .map(line -> line.total().amount())
                        .toList()
                        .toString());
        figures.put("item_total", totals.items().amount());
        figures.put("discount_total", totals.discounts().plus(vouchers).amount());
        figures.put("shipping_total", totals.delivery().amount());
        figures.put("shipping_discount_total", totals.deliveryDiscounts().amount());
        figures.put("fee_total", totals.fees().amount());
        figures.put("tax_added_total", totals.addedTax().amount());
        figures.put("tax_included_total", totals.includedTax().amount());
        figures.put("tax_total", totals.addedTax().plus(totals.includedTax()).amount());
        figures.put("order_total", priced.total().amount());
        figures.put("platform", priced.balance(Party.PLATFORM).amount());
        for (JsonNode line : list(one.given(), "lines")) {
            String seller = text(line, "seller", "shop");
            figures.put(
                    "seller " + seller,
                    priced.balance(Party.of(CooperativeId.of(Case.code(seller))))
                            .amount());
        }
        refunds(priced, figures);
        return figures;
    }

    private void refunds(PricedOrder priced, Map<String, String> figures) {
        Map<Integer, Quantity> before = new TreeMap<>();
        List<String> refunds = new ArrayList<>();
        Money sum = Money.zero(priced.currency());
        for (Map<Integer, Quantity> returned : new CaseOrder(one).returns()) {
            Money refund = priced.refund(before, returned).total();
            refunds.add(refund.amount());
            sum = sum.plus(refund);
            returned.forEach((number, quantity) -> before.merge(number, quantity, Quantity::plus));
        }
        figures.put("refunds", refunds.toString());
        figures.put("refunds_sum", sum.amount());
    }
}
