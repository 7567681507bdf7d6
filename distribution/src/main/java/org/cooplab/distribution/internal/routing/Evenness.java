package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.Objective;
import org.jspecify.annotations.Nullable;

/** What uneven routes cost: a weight times the difference between the greatest and the smallest measure. O(routes). */
final class Evenness {

    private final Objective.@Nullable Balance balance;

    Evenness(Objective objective) {
        balance = objective.balance();
    }

    long cost(Routes routes) {
        if (balance == null || routes.slots.activeCount == 0) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < routes.slots.activeCount; i++) {
            int r = routes.slots.active[i];
            long measure = switch (balance.measure()) {
                case DURATION -> routes.duration[r];
                case DISTANCE -> routes.totals.distance[r];
                case TASKS -> routes.totals.size[r];
            };
            least = Math.min(least, measure);
            most = Math.max(most, measure);
        }
        return balance.weight() * (most - least);
    }
}
