package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.code;
import static org.cooplab.pricing.cases.Case.flag;
import static org.cooplab.pricing.cases.Case.has;
import static org.cooplab.pricing.cases.Case.list;
import static org.cooplab.pricing.cases.Case.number;
import static org.cooplab.pricing.cases.Case.text;
import static org.cooplab.pricing.cases.Case.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Customer;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.cooplab.pricing.promotion.Target;
import tools.jackson.databind.JsonNode;

/** The promotions of a case: every action and every condition of the vocabulary. */
final class CasePromotions {

    private final Case one;
    private final Map<PromotionId, PromotionUse> uses = new HashMap<>();

    CasePromotions(Case one) {
        this.one = one;
    }

    Map<PromotionId, PromotionUse> uses() {
        return uses;
    }

    List<CataloguePromotion> catalogue() {
        List<CataloguePromotion> all = new ArrayList<>();
        int index = 0;
        for (JsonNode each : list(one.given(), "catalog_promotions")) {
            all.add(new CataloguePromotion(
                    PromotionId.of("cat" + index + "-" + code(text(each, "code"))),
                    null,
                    off(each),
                    target(each.get("target")),
                    number(each, "priority", 0) * 1000 - index++,
                    flag(each, "exclusive"),
                    null));
        }
        return all;
    }

    List<Promotion> promotions() {
        List<Promotion> all = new ArrayList<>();
        int index = 0;
        for (JsonNode each : list(one.given(), "promotions")) {
            all.add(promotion(each, index++));
        }
        return all;
    }

    private Promotion promotion(JsonNode each, int index) {
        PromotionId id = PromotionId.of("p" + index + "-" + code(text(each, "code")));
        List<Benefit> benefits = new ArrayList<>();
        list(each, "actions").forEach(action -> benefits.add(benefit(action)));
        List<Condition> conditions = new ArrayList<>();
        list(each, "conditions").forEach(condition -> conditions.add(condition(condition)));
        return new Promotion(
                id,
                null,
                number(each, "priority", 0) * 1000 - index,
                has(each, "ends_at")
                        ? DateRange.until(LocalDate.parse(text(each, "ends_at").substring(0, 10)))
                        : null,
                has(each, "coupon") ? Set.of(text(each, "coupon")) : Set.of(),
                conditions,
                benefits,
                List.of(funding(text(each, "code"))),
                limits(each, id),
                flag(each, "exclusive") ? Exclusivity.ORDER : Exclusivity.NONE,
                null);
    }

    private FundingShare funding(String promotion) {
        JsonNode settlement = one.given().get("settlement");
        String bearer = settlement == null || !has(settlement, "discounts_borne_by")
                ? "seller"
                : text(settlement.get("discounts_borne_by"), promotion, "seller");
        return switch (bearer) {
            case "platform" -> FundingShare.all(Party.PLATFORM);
            case "seller" -> FundingShare.seller();
            default -> throw new IllegalArgumentException("discounts_borne_by " + bearer);
        };
    }

    private Limits limits(JsonNode each, PromotionId id) {
        Integer uses = has(each, "usage_limit") ? number(each, "usage_limit", 0) - number(each, "used", 0) : null;
        Integer byCustomer = has(each, "usage_limit_per_customer") ? number(each, "usage_limit_per_customer", 0) : null;
        Money budget = null;
        Money spent = null;
        if (has(each, "budget")) {
            JsonNode limit = each.get("budget");
            switch (text(limit, "type")) {
                case "spend" -> {
                    budget = one.money(text(limit, "limit"));
                    spent = one.money(text(limit, "used", "0"));
                }
                case "usage" -> {
                    int rest = new BigDecimal(text(limit, "limit"))
                            .subtract(new BigDecimal(text(limit, "used", "0")))
                            .intValue();
                    uses = uses == null ? rest : Math.min(uses, rest);
                }
                default -> throw new IllegalArgumentException("budget " + limit);
            }
        }
        this.uses.put(id, new PromotionUse(0, number(each, "used_by_customer", 0), spent));
        return new Limits(uses == null ? null : Math.max(0, uses), byCustomer, budget);
    }

    private Off off(JsonNode node) {
        return off(node, "percent", "amount");
    }

    private Off off(JsonNode node, String percent, String amount) {
        return has(node, percent) ? percent(text(node, percent)) : Off.amount(one.money(text(node, amount)));
    }

    /** More than everything is everything. */
    private static Off percent(String percent) {
        return Off.percent(new BigDecimal(percent).min(new BigDecimal("100")).toPlainString());
    }

    private Target target(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        Set<ProductId> products = new LinkedHashSet<>();
        words(node, "skus").forEach(sku -> products.add(ProductId.of(code(sku))));
        Set<LabelCode> labels = new LinkedHashSet<>();
        words(node, "categories").forEach(category -> labels.add(LabelCode.of(code(category))));
        return new Target(
                Set.of(),
                products,
                Set.of(),
                labels,
                Set.of(),
                Set.of(),
                has(node, "unit_price_min") ? one.money(text(node, "unit_price_min")) : null,
                has(node, "unit_price_max") ? one.money(text(node, "unit_price_max")) : null,
                flag(node, "not_catalog_discounted"));
    }

    private Condition condition(JsonNode node) {
        return switch (text(node, "type")) {
            case "items_total_min" -> new Condition.SubtotalAtLeast(one.money(text(node, "amount")), null);
            case "target_total_min" ->
                new Condition.SubtotalAtLeast(one.money(text(node, "amount")), target(node.get("target")));
            case "quantity_min" -> new Condition.QuantityAtLeast(new BigDecimal(text(node, "qty")), null, false);
            case "any_line_quantity_min" ->
                new Condition.QuantityAtLeast(new BigDecimal(text(node, "qty")), null, true);
            case "contains" -> new Condition.Contains(target(node.get("target")));
            case "customer_group" -> new Condition.CustomerIn(Set.of(Customer.Group.of(code(text(node, "group")))));
            case "nth_order" -> new Condition.NthOrder(number(node, "n", 0));
            case "shipping_method" -> deliveredBy(CaseCharges.deliveries(one, words(node, "ids")::contains));
            default -> throw new IllegalArgumentException("condition " + node);
        };
    }

    private Benefit benefit(JsonNode node) {
        Target target = target(node.get("target"));
        DiscountLevel level = has(node, "level") ? CasePolicy.level(text(node, "level")) : null;
        Integer maxUnits = has(node, "max_units") ? number(node, "max_units", 0) : null;
        return switch (text(node, "type")) {
            case "item_percent" -> new Benefit.OffItems(off(node), Benefit.Per.UNIT, target, maxUnits, level);
            case "item_fixed" -> new Benefit.OffItems(off(node), Benefit.Per.UNIT, target, maxUnits, level);
            case "line_fixed" -> new Benefit.OffItems(off(node), Benefit.Per.LINE, target, maxUnits, level);
            case "order_percent" ->
                new Benefit.OffOrder(
                        off(node),
                        target,
                        has(node, "max_amount") ? one.money(text(node, "max_amount")) : null,
                        false,
                        level);
            case "order_fixed" -> new Benefit.OffOrder(off(node), target, null, false, level);
            case "order_fixed_price" ->
                new Benefit.OffOrder(Off.toPrice(one.money(text(node, "amount"))), target, null, false, level);
            case "order_fixed_incl_shipping", "order_percent_incl_shipping" ->
                new Benefit.OffOrder(off(node), target, null, true, level);
            case "shipping_percent", "shipping_fixed" -> {
                List<String> names = words(node, "ids");
                Set<String> ids = CaseCharges.deliveries(one, names::contains);
                // None of them is in the order: nothing to reduce, which an empty set would not say.
                yield !names.isEmpty() && ids.isEmpty()
                        ? new Benefit.OffItems(Off.amount(one.money("0")), Benefit.Per.UNIT, null, null, null)
                        : new Benefit.OffDelivery(off(node), ids, level);
            }
            case "cheapest" -> new Benefit.OffCheapest(off(node), target, level);
            case "buy_get" ->
                new Benefit.BuyGet(
                        target(node.get("buy")),
                        number(node, "buy_qty", 0),
                        target(node.get("get")),
                        number(node, "get_qty", 0),
                        off(node),
                        null,
                        level);
            case "group_fixed", "group_percent" ->
                new Benefit.OffGroups(number(node, "group_size", 0), off(node), target, level);
            case "tiered_percent" -> tiered(node, true, target, level);
            case "tiered_fixed" -> tiered(node, false, target, level);
            case "voucher" -> new Benefit.Voucher(off(node));
            default -> throw new IllegalArgumentException("action " + node);
        };
    }

    private Benefit tiered(JsonNode node, boolean percent, Target target, DiscountLevel level) {
        List<Benefit.Step> steps = new ArrayList<>();
        for (JsonNode tier : list(node, "tiers")) {
            String value = Case.scalar(tier.get(1));
            steps.add(new Benefit.Step(
                    new BigDecimal(Case.scalar(tier.get(0))), percent ? percent(value) : Off.amount(one.money(value))));
        }
        steps.sort(Comparator.comparing(Benefit.Step::from));
        String base = percent ? "base_percent" : "base_amount";
        Off below =
                !has(node, base) ? null : percent ? percent(text(node, base)) : Off.amount(one.money(text(node, base)));
        return new Benefit.Tiered(below, Benefit.TierMeasure.ORDER_SUBTOTAL, steps, target, level);
    }

    /** A case may ask for a delivery that it does not have, which a book cannot: no order is the last of all. */
    private static Condition deliveredBy(Set<String> deliveries) {
        return deliveries.isEmpty() ? new Condition.NthOrder(Integer.MAX_VALUE) : new Condition.DeliveredBy(deliveries);
    }
}
