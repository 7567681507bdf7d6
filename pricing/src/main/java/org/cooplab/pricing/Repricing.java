package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What changes between two prices of one order: the new price and the difference of each figure.
 *
 * @param before how it was priced
 * @param after how it is priced now
 * @param differences the figures that differ; the totals first, then lines by number, then charges by id
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

    /** Returns what the buyer still has to pay; negative is given back. */
    public Money due() {
        return after.total().minus(before.total());
    }

    /**
     * Compares two prices of one order.
     *
     * @throws IllegalArgumentException if they are of different orders or currencies
     */
    public static Repricing between(PricedOrder before, PricedOrder after) {
        if (!before.order().equals(after.order()) || !before.currency().equals(after.currency())) {
            throw new IllegalArgumentException("both must be prices of one order in one currency, but were of "
                    + before.order() + " in " + before.currency() + " and " + after.order() + " in "
                    + after.currency());
        }
        Map<String, Money> old = figures(before);
        Map<String, Money> now = figures(after);
        Money zero = Money.zero(before.currency());
        List<Difference> differences = new ArrayList<>();
        TreeMap<String, Money> all = new TreeMap<>(old);
        all.putAll(now);
        for (String path : all.keySet()) {
            Money one = old.getOrDefault(path, zero);
            Money other = now.getOrDefault(path, zero);
            if (!one.equals(other) || old.containsKey(path) != now.containsKey(path)) {
                differences.add(new Difference(path, old.get(path), now.get(path), other.minus(one)));
            }
        }
        return new Repricing(before, after, differences);
    }

    private static Map<String, Money> figures(PricedOrder order) {
        Map<String, Money> figures = new TreeMap<>();
        Totals totals = order.totals();
        figures.put("/totals/items", totals.items());
        figures.put("/totals/discounts", totals.discounts());
        figures.put("/totals/delivery", totals.delivery());
        figures.put("/totals/fees", totals.fees());
        figures.put("/totals/addedTax", totals.addedTax());
        figures.put("/totals/includedTax", totals.includedTax());
        figures.put("/totals/vouchers", totals.vouchers());
        figures.put("/totals/cashRounding", totals.cashRounding());
        figures.put("/totals/total", totals.total());
        order.lines().forEach(line -> figures.put("/lines/" + line.number(), line.total()));
        order.deliveries().forEach(each -> figures.put("/deliveries/" + each.id(), each.total()));
        order.fees().forEach(each -> figures.put("/fees/" + each.id(), each.total()));
        order.balances().forEach((party, amount) -> figures.put("/balances/" + party, amount));
        return figures;
    }

    /**
     * A figure that differs.
     *
     * @param path which: {@code /totals/total}, {@code /lines/3}, {@code /fees/hub}, {@code
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
