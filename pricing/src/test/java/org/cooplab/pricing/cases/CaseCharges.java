package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.code;
import static org.cooplab.pricing.cases.Case.flag;
import static org.cooplab.pricing.cases.Case.has;
import static org.cooplab.pricing.cases.Case.list;
import static org.cooplab.pricing.cases.Case.number;
import static org.cooplab.pricing.cases.Case.text;
import static org.cooplab.pricing.cases.Case.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;
import tools.jackson.databind.JsonNode;

/** Shipping, fees, taxes and the platform's share of a case: every calculator of the vocabulary. */
final class CaseCharges {

    private final Case one;
    private final Set<String> taxed = new HashSet<>();

    CaseCharges(Case one) {
        this.one = one;
        list(one.given(), "tax_rates").forEach(rate -> taxed.add(text(rate, "category")));
    }

    List<TaxRate> taxes() {
        List<TaxRate> rates = new ArrayList<>();
        int index = 0;
        for (JsonNode each : list(one.given(), "tax_rates")) {
            rates.add(new TaxRate(
                    "t" + index++,
                    null,
                    TaxCategory.of(code(text(each, "category"))),
                    flag(each, "included") ? TaxBasis.INCLUDED : TaxBasis.ADDED,
                    null,
                    CaseBook.dated(each, Rate.of(text(each, "rate")))));
        }
        return rates;
    }

    /** A category, unless no tax names it. */
    TaxCategory category(JsonNode node) {
        return has(node, "tax_category") && taxed.contains(text(node, "tax_category"))
                ? TaxCategory.of(code(text(node, "tax_category")))
                : null;
    }

    private ChargeTax tax(JsonNode node) {
        TaxCategory category = category(node);
        if (category == null) {
            return ChargeTax.NONE;
        }
        TaxBasis basis = !has(node, "included") ? null : flag(node, "included") ? TaxBasis.INCLUDED : TaxBasis.ADDED;
        return new ChargeTax(ChargeTax.Method.OWN, category, basis);
    }

    List<DeliveryTariff> deliveries() {
        List<DeliveryTariff> all = new ArrayList<>();
        for (JsonNode each : list(one.given(), "shipping")) {
            String id = delivery(text(each, "id", ""), all.size());
            all.add(DeliveryTariff.of(id, null, calculator(each)).taxed(tax(each)));
        }
        return all;
    }

    /** The tariffs of a case that have one of these names; several may share one. */
    static Set<String> deliveries(Case one, Predicate<String> names) {
        Set<String> all = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode each : list(one.given(), "shipping")) {
            String name = text(each, "id", "");
            String id = delivery(name, index++);
            if (names.test(name)) {
                all.add(id);
            }
        }
        return all;
    }

    private static String delivery(String name, int index) {
        return index + "-" + name;
    }

    List<Fee> fees() {
        List<Fee> all = new ArrayList<>();
        JsonNode settlement = one.given().get("settlement");
        Set<String> kept = settlement == null ? Set.of() : Set.copyOf(words(settlement, "platform_keeps"));
        Set<String> unknown = new HashSet<>(kept);
        for (JsonNode each : list(one.given(), "fees")) {
            String id = text(each, "id", "");
            unknown.remove(id);
            Party beneficiary = kept.contains(id) ? Party.PLATFORM : null;
            all.add(new Fee(
                    "fee-" + all.size() + "-" + id,
                    null,
                    Fee.Kind.OTHER,
                    Fee.Payer.BUYER,
                    beneficiary,
                    calculator(each),
                    Fee.Level.ORDER,
                    Fee.Base.BEFORE_DISCOUNTS,
                    null,
                    tax(each),
                    Map.of(),
                    null,
                    null));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("platform_keeps: no such fees: " + unknown);
        }
        if (settlement != null) {
            platform(settlement, all);
        }
        return all;
    }

    private void platform(JsonNode settlement, List<Fee> all) {
        if (has(settlement, "percent_of_items")) {
            all.add(withheld(
                    "commission",
                    new Calculator.Percent(Rate.ofPercent(text(settlement, "percent_of_items"))),
                    settlement));
        }
        if (has(settlement, "flat")) {
            all.add(withheld("flat", new Calculator.Flat(one.money(text(settlement, "flat"))), settlement));
        }
    }

    private static Fee withheld(String id, Calculator calculator, JsonNode settlement) {
        return new Fee(
                id,
                null,
                Fee.Kind.COMMISSION,
                Fee.Payer.SELLER,
                Party.PLATFORM,
                calculator,
                Fee.Level.ORDER,
                Fee.Base.AFTER_SELLER_DISCOUNTS,
                null,
                ChargeTax.NONE,
                Map.of(),
                null,
                has(settlement, "round") ? CasePolicy.mode(text(settlement, "round")) : null);
    }

    private Money money(JsonNode node, String name) {
        return one.money(text(node, name));
    }

    private Calculator calculator(JsonNode charge) {
        if (!has(charge, "calculator")) {
            return new Calculator.Flat(money(charge, "amount"));
        }
        JsonNode node = charge.get("calculator");
        return switch (text(node, "type")) {
            case "flat" -> new Calculator.Flat(money(node, "amount"));
            case "per_item" -> new Calculator.PerItem(money(node, "amount"));
            case "percent_of_items" -> new Calculator.Percent(Rate.ofPercent(text(node, "percent")));
            case "percent_per_unit" -> new Calculator.PercentOfUnits(Rate.ofPercent(text(node, "percent")));
            case "per_kg" -> perWeight(node);
            case "price_sack" ->
                new Calculator.PriceSack(money(node, "minimum"), money(node, "normal"), money(node, "reduced"));
            case "flexi" ->
                new Calculator.Flexi(
                        money(node, "first"),
                        money(node, "additional"),
                        number(node, "max_items", 0) == 0 ? null : (Integer) number(node, "max_items", 0),
                        switch (text(node, "max_mode", "cap")) {
                            case "cap" -> Calculator.Beyond.FREE;
                            case "restart" -> Calculator.Beyond.RESTART;
                            default -> throw new IllegalArgumentException("max_mode " + node);
                        });
            case "bands" -> bands(node);
            case "steps" -> steps(node);
            case "first_then" ->
                new Calculator.FirstThen(money(node, "amount"), number(node, "from_unit", 1), money(node, "then"));
            default -> throw new IllegalArgumentException("calculator " + node);
        };
    }

    /** A unit of weight other than the kilogram; where no line has a weight, the weight of each unit. */
    private Calculator perWeight(JsonNode node) {
        Quantity given = Quantity.of(text(node, "kg_per_unit", "1"), UnitCode.KGM);
        return has(node, "kg_per_unit") && assumesWeight(one)
                ? new Calculator.PerWeight(money(node, "amount"), Quantity.of("1", UnitCode.KGM), given)
                : new Calculator.PerWeight(money(node, "amount"), given, null);
    }

    /** Whether a charge says what each unit weighs; else a line without a weight has none. */
    static boolean assumesWeight(Case one) {
        boolean weighed =
                list(one.given(), "lines").stream().anyMatch(line -> has(line, "weight_kg") || has(line, "actual_kg"));
        return !weighed
                && Stream.of("shipping", "fees")
                        .flatMap(kind -> list(one.given(), kind).stream())
                        .anyMatch(charge -> has(charge, "calculator") && has(charge.get("calculator"), "kg_per_unit"));
    }

    private Calculator steps(JsonNode node) {
        String value = text(node, "value");
        BigDecimal longer = BigDecimal.ONE;
        if (isNumber(value)) {
            if (new BigDecimal(value).signum() <= 0) {
                return new Calculator.Flat(one.money("0"));
            }
            longer = distance(one).divide(new BigDecimal(value));
        }
        return new Calculator.Steps(
                measure(value),
                new BigDecimal(text(node, "free_up_to", "0")).multiply(longer),
                new BigDecimal(text(node, "step")).multiply(longer),
                money(node, "amount"));
    }

    /**
     * The distance that stands for the numbers that calculators of steps are given: a common multiple of those above
     * zero, in kilometres. {@code null} if there are none.
     */
    static BigDecimal distance(Case one) {
        Set<BigDecimal> values = new TreeSet<>();
        for (String kind : List.of("shipping", "fees")) {
            for (JsonNode charge : list(one.given(), kind)) {
                JsonNode node = charge.get("calculator");
                if (node != null && has(node, "value") && isNumber(text(node, "value"))) {
                    values.add(new BigDecimal(text(node, "value")));
                }
            }
        }
        return values.stream()
                .filter(value -> value.signum() > 0)
                .reduce(BigDecimal::multiply)
                .map(product -> product.scaleByPowerOfTen(Math.max(0, product.scale() - 3)))
                .orElse(null);
    }

    private Calculator bands(JsonNode node) {
        List<Calculator.Band> bands = new ArrayList<>();
        for (JsonNode band : list(node, "bands")) {
            bands.add(new Calculator.Band(
                    new BigDecimal(text(band, "from")),
                    has(band, "amount") ? money(band, "amount") : null,
                    has(band, "amount") ? null : Rate.ofPercent(text(band, "percent"))));
        }
        return new Calculator.Bands(measure(text(node, "measure", "items_total")), bands);
    }

    /** What is measured; a number stands for the distance of the order, in kilometres. */
    static Calculator.Measure measure(String word) {
        if (isNumber(word)) {
            return Calculator.Measure.KILOMETRES;
        }
        return switch (word) {
            case "items_total", "item_total", "total", "subtotal", "amount" -> Calculator.Measure.SUBTOTAL;
            case "quantity", "qty", "items", "units", "item_count", "items_count" -> Calculator.Measure.UNITS;
            case "weight", "kg", "weight_kg", "total_weight" -> Calculator.Measure.KILOGRAMS;
            case "distance", "km", "distance_km" -> Calculator.Measure.KILOMETRES;
            default -> throw new IllegalArgumentException("measure " + word);
        };
    }

    static boolean isNumber(String word) {
        return word.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
