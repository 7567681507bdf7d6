package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.internal.settlement.Audit;
import org.jspecify.annotations.Nullable;

/**
 * The change between two prices of one order: the new price and the difference of each figure.
 *
 * @param before how it was priced
 * @param after how it is priced now
 * @param differences the figures that differ: totals first, then lines by number, deliveries and fees by id, and
 *     the balances of parties
 */
public record Repricing(
        @JsonProperty(required = true) PricedOrder before,
        @JsonProperty(required = true) PricedOrder after,
        @JsonProperty(required = true) List<Difference> differences) {

    /** Copies the list. */
    public Repricing {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        differences = List.copyOf(differences);
    }

    /** Returns what the buyer still has to pay; negative if the buyer gets money back. */
    public Money due() {
        return change("/totals/total", before.total(), after.total());
    }

    /**
     * Compares two prices of one order.
     *
     * @throws InvalidValue if figures of one disagree, as {@link PricedOrder#refund} does, at {@code /before} or {@code
     *     /after}; or if a difference exceeds 64 bits
     * @throws IllegalArgumentException if they are of different orders or currencies
     */
    public static Repricing between(PricedOrder before, PricedOrder after) {
        requireNonNull(before, "before");
        Audit.require(requireNonNull(after, "after"), "/after");
        return withNew(before, after);
    }

    /** Compares a price that may have been stored with one just calculated, which needs no check. */
    static Repricing withNew(PricedOrder before, PricedOrder after) {
        if (!before.order().equals(after.order()) || !before.currency().equals(after.currency())) {
            throw new IllegalArgumentException("both must be prices of one order in one currency, but were of "
                    + before.order() + " in " + before.currency() + " and " + after.order() + " in "
                    + after.currency());
        }
        Audit.require(before, "/before");
        Money zero = Money.zero(before.currency());
        Map<String, Money> totals = totals(before.totals());
        List<Difference> all =
                new ArrayList<>(differences("/totals", totals.keySet(), totals, totals(after.totals()), zero));
        all.addAll(differences("/lines", lines(before), lines(after), zero));
        all.addAll(differences("/deliveries", charges(before.deliveries()), charges(after.deliveries()), zero));
        all.addAll(differences("/fees", charges(before.fees()), charges(after.fees()), zero));
        all.addAll(differences("/balances", before.balances(), after.balances(), zero));
        return new Repricing(before, after, all);
    }

    private static <K extends Comparable<? super K>> List<Difference> differences(
            String section, Map<K, Money> before, Map<K, Money> after, Money zero) {
        Set<K> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return differences(section, keys, before, after, zero);
    }

    private static <K> List<Difference> differences(
            String section, Set<K> keys, Map<K, Money> before, Map<K, Money> after, Money zero) {
        List<Difference> differences = new ArrayList<>();
        for (K key : keys) {
            Money old = before.get(key);
            Money now = after.get(key);
            if (!Objects.equals(old, now)) {
                String path = section + JsonPointers.step(key.toString());
                Money change = change(path, old == null ? zero : old, now == null ? zero : now);
                differences.add(new Difference(path, old, now, change));
            }
        }
        return differences;
    }

    private static Money change(String path, Money before, Money after) {
        try {
            return after.minus(before);
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("difference.too-large").at(path);
            throw TooLarge.of(overflow, where.with("before", before).with("after", after))
                    .refusal();
        }
    }

    private static Map<String, Money> totals(Totals totals) {
        Map<String, Money> figures = new LinkedHashMap<>();
        figures.put("items", totals.items());
        figures.put("discounts", totals.discounts());
        figures.put("delivery", totals.delivery());
        figures.put("deliveryDiscounts", totals.deliveryDiscounts());
        figures.put("fees", totals.fees());
        figures.put("addedTax", totals.addedTax());
        figures.put("includedTax", totals.includedTax());
        figures.put("vouchers", totals.vouchers());
        figures.put("cashRounding", totals.cashRounding());
        figures.put("total", totals.total());
        return figures;
    }

    private static Map<Integer, Money> lines(PricedOrder order) {
        Map<Integer, Money> figures = new TreeMap<>();
        order.lines().forEach(line -> figures.put(line.number(), line.total()));
        return figures;
    }

    /** By id; if one is charged twice, both together. */
    private static Map<String, Money> charges(List<PricedCharge> charges) {
        Map<String, Money> figures = new TreeMap<>();
        charges.forEach(each -> figures.merge(each.id(), each.total(), Money::plus));
        return figures;
    }

    /**
     * A figure that differs.
     *
     * @param path which figure: {@code /totals/total}, {@code /lines/3}, {@code /fees/hub}, {@code
     *     /balances/cooperative:tizi}
     * @param before the figure before, or {@code null} if there was none
     * @param after the figure now, or {@code null} if there is none
     * @param change how much more it is now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            @JsonProperty(required = true) String path,
            @Nullable Money before,
            @Nullable Money after,
            @JsonProperty(required = true) Money change) {

        /** Requires a path and a change. */
        public Difference {
            requireNonNull(path, "path");
            requireNonNull(change, "change");
        }
    }
}
