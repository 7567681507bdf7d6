package org.cooplab.distribution.internal.sharing;

import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.cooplab.core.money.Allocation;
import org.cooplab.distribution.sharing.CostSharing;

/** The cost of all players divided among them, so that nobody bears more than alone, as far as all together cost no more than that. */
final class Division {

    private final ToLongFunction<IntPredicate> cost;
    private final long[] weights;
    private final long total;
    private final long[] alone;

    /**
     * Divides what all players cost.
     *
     * @param cost what a group of players costs: of each it is asked whether it has the player of a number
     * @param weights the goods of each player, by weight and distance; more than 0
     * @param total what all of them cost
     */
    Division(ToLongFunction<IntPredicate> cost, long[] weights, long total) {
        this.cost = cost;
        this.weights = weights;
        this.total = total;
        alone = new long[weights.length];
        for (int i = 0; i < alone.length; i++) {
            int one = i;
            alone[i] = cost.applyAsLong(player -> player == one);
        }
    }

    /** Returns what a player costs alone. */
    long alone(int player) {
        return alone[player];
    }

    /** Returns what each player bears by a rule. */
    long[] parts(CostSharing.Rule rule) {
        return capped(
                switch (rule) {
                    case KG_KM -> weights;
                    case MARGINAL -> marginal();
                    case SHAPLEY -> shapley();
                });
    }

    /** What the route saves without each; what is left is spread by weight and distance. */
    private long[] marginal() {
        long[] savings = new long[alone.length];
        long sum = 0;
        for (int i = 0; i < savings.length; i++) {
            int one = i;
            savings[i] = alone.length == 1 ? total : Math.max(0, total - cost.applyAsLong(player -> player != one));
            sum += savings[i];
        }
        if (sum < total) {
            long[] rest = Allocation.largestRemainder(total - sum, weights);
            for (int i = 0; i < savings.length; i++) {
                savings[i] += rest[i];
            }
        }
        return savings;
    }

    /** Sums over all groups without a player of what it adds, times how often that group comes first: (s! (n-s-1)!). */
    private long[] shapley() {
        int n = alone.length;
        long[] costs = new long[1 << n];
        for (int set = 1; set < costs.length; set++) {
            int members = set;
            costs[set] = cost.applyAsLong(player -> (members >> player & 1) == 1);
        }
        long[] factorial = new long[n + 1];
        factorial[0] = 1;
        for (int i = 1; i <= n; i++) {
            factorial[i] = factorial[i - 1] * i;
        }
        long[] values = new long[n];
        for (int player = 0; player < n; player++) {
            for (int set = 0; set < costs.length; set++) {
                if ((set >> player & 1) == 0) {
                    int size = Integer.bitCount(set);
                    long times = factorial[size] * factorial[n - size - 1];
                    values[player] += times * (costs[set | 1 << player] - costs[set]);
                }
            }
            values[player] = Math.max(0, values[player]);
        }
        return values; // n! times the value: as weights they need no division
    }

    /** Splits the total so that nobody bears more than alone, as far as all together cost no more than all alone. */
    private long[] capped(long[] proportions) {
        long[] parts = new long[proportions.length];
        boolean[] settled = new boolean[proportions.length];
        long left = total;
        while (true) {
            long[] open = new long[proportions.length];
            boolean any = false;
            for (int i = 0; i < open.length; i++) {
                open[i] = settled[i] ? 0 : Math.max(1, proportions[i]);
                any |= !settled[i];
            }
            if (!any) {
                if (left > 0) { // the route is a detour for all of them: in proportion to what they cost alone
                    return Allocation.largestRemainder(total, alone);
                }
                return parts;
            }
            long[] share = Allocation.largestRemainder(left, open);
            boolean over = false;
            for (int i = 0; i < share.length; i++) {
                if (!settled[i] && share[i] > alone[i]) {
                    parts[i] = alone[i];
                    settled[i] = true;
                    left -= alone[i];
                    over = true;
                }
            }
            if (!over) {
                for (int i = 0; i < share.length; i++) {
                    parts[i] = settled[i] ? parts[i] : share[i];
                }
                return parts;
            }
        }
    }
}
