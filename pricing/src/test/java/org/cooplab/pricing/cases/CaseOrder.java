package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.code;
import static org.cooplab.pricing.cases.Case.has;
import static org.cooplab.pricing.cases.Case.list;
import static org.cooplab.pricing.cases.Case.number;
import static org.cooplab.pricing.cases.Case.text;
import static org.cooplab.pricing.cases.Case.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.PricingContext;
import tools.jackson.databind.JsonNode;

/**
 * A case as an order and its context. A line that is no whole number of pieces is sold by the litre; of a line of
 * none one was ordered and none delivered.
 */
final class CaseOrder {

    private final Case one;
    private final LocalDate day;

    CaseOrder(Case one) {
        this.one = one;
        day = LocalDate.parse(text(one.given(), "at", "2025-01-15").substring(0, 10));
    }

    static UnitCode unit(JsonNode line) {
        return new BigDecimal(text(line, "qty")).stripTrailingZeros().scale() <= 0 ? UnitCode.H87 : UnitCode.LTR;
    }

    /** What the context calls so: only that, never a group of the customer. */
    static String attribute(String name) {
        return "context-" + name;
    }

    Order order() {
        List<OrderLine> lines = new ArrayList<>();
        for (JsonNode line : list(one.given(), "lines")) {
            lines.add(line(line, lines.size() + 1));
        }
        Fulfilment way = new Fulfilment.Delivery(Place.at(new GeoPoint(33.0, -7.0)), null, List.of(), distance());
        return Order.placed(OrderId.of("case"), Customer.of(CustomerId.of("buyer")), day, one.currency(), lines, way);
    }

    PricingContext context(CasePromotions promotions) {
        JsonNode customer = one.given().get("customer");
        Set<Customer.Group> groups = new LinkedHashSet<>();
        if (customer != null) {
            words(customer, "groups").forEach(group -> groups.add(Customer.Group.of(code(group))));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        if (has(one.given(), "context")) {
            one.given()
                    .get("context")
                    .properties()
                    .forEach(each -> attributes.put(attribute(each.getKey()), Case.scalar(each.getValue())));
        }
        return PricingContext.on(day)
                .withCoupons(new LinkedHashSet<>(words(one.given(), "coupons")))
                .withGroups(groups)
                .withAttributes(attributes)
                .withUses(promotions.uses())
                .withPreviousOrders(customer == null ? 0 : number(customer, "previous_orders", 0))
                .withDeliveries(List.copyOf(CaseCharges.deliveries(one, name -> true)));
    }

    /** The returns of a case, each as quantities by line number. */
    List<Map<Integer, Quantity>> returns() {
        Map<Integer, BigDecimal> rest = new LinkedHashMap<>();
        List<JsonNode> lines = list(one.given(), "lines");
        for (int i = 0; i < lines.size(); i++) {
            rest.put(i + 1, new BigDecimal(text(lines.get(i), "qty")));
        }
        List<Map<Integer, Quantity>> all = new ArrayList<>();
        for (JsonNode each : list(one.given(), "returns")) {
            Map<Integer, Quantity> returned = new LinkedHashMap<>();
            for (JsonNode item : each) {
                BigDecimal wanted = new BigDecimal(text(item, "qty"));
                for (int i = 0; i < lines.size() && wanted.signum() > 0; i++) {
                    BigDecimal taken = wanted.min(rest.get(i + 1));
                    if (text(lines.get(i), "sku").equals(text(item, "sku")) && taken.signum() > 0) {
                        BigDecimal kept = rest.get(i + 1).subtract(taken);
                        Quantity back = charged(lines.get(i), rest.get(i + 1)).minus(charged(lines.get(i), kept));
                        returned.merge(i + 1, back, Quantity::plus);
                        rest.put(i + 1, kept);
                        wanted = wanted.subtract(taken);
                    }
                }
            }
            all.add(returned);
        }
        return all;
    }

    /** What is charged for so many units of a line: their part of the weight where it was weighed. */
    private static Quantity charged(JsonNode line, BigDecimal units) {
        if (!has(line, "actual_kg") || !unit(line).equals(UnitCode.H87)) {
            return new Quantity(units, unit(line));
        }
        BigDecimal weighed = new BigDecimal(text(line, "actual_kg")).multiply(units);
        return new Quantity(weighed.divide(new BigDecimal(text(line, "qty")), 6, RoundingMode.HALF_UP), UnitCode.KGM);
    }

    private OrderLine line(JsonNode line, int number) {
        UnitCode unit = unit(line);
        String kilograms = text(line, "weight_kg", null);
        boolean weighed = has(line, "actual_kg");
        Weight gross = kilograms == null && !weighed && !CaseCharges.assumesWeight(one) ? Weight.ofGrams(0) : null;
        Quantity contents = Quantity.of(1, unit);
        if (unit.equals(UnitCode.H87)) {
            if (kilograms != null && new BigDecimal(kilograms).signum() > 0) {
                contents = Quantity.of(kilograms, UnitCode.KGM);
            } else if (weighed) {
                contents = Quantity.of(1, UnitCode.KGM);
            }
        } else if (weighed) {
            gross = grams(new BigDecimal(text(line, "actual_kg"))
                    .divide(new BigDecimal(text(line, "qty")), 3, RoundingMode.HALF_UP));
        } else if (kilograms != null) {
            gross = grams(new BigDecimal(kilograms));
        }
        Set<LabelCode> labels = new LinkedHashSet<>();
        words(line, "categories").forEach(category -> labels.add(LabelCode.of(code(category))));
        OfferedGoods goods = new OfferedGoods(
                OfferId.of("line-" + number),
                ProductId.of(code(text(line, "sku"))),
                CooperativeId.of(code(text(line, "seller", "shop"))),
                LocalizedText.of("en", text(line, "sku")),
                CategoryCode.of("goods"),
                labels,
                null,
                new Packaging(unit, contents),
                gross,
                null,
                Storage.PLAIN);
        Quantity quantity = Quantity.of(text(line, "qty"), unit);
        if (quantity.signum() == 0) {
            return new OrderLine(number, goods, Quantity.of(1, unit), quantity, null);
        }
        Quantity delivered =
                weighed && unit.equals(UnitCode.H87) ? Quantity.of(text(line, "actual_kg"), UnitCode.KGM) : null;
        return new OrderLine(number, goods, quantity, delivered, null);
    }

    private static Weight grams(BigDecimal kilograms) {
        return Weight.ofGrams(kilograms.movePointRight(3).longValueExact());
    }

    /** The numbers that calculators of steps are given, as the one distance of the delivery. */
    private Distance distance() {
        BigDecimal steps = CaseCharges.distance(one);
        return steps == null ? null : Distance.ofMetres(steps.movePointRight(3).longValueExact());
    }
}
