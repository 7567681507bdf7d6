package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialRoute;
import org.cooplab.distribution.routing.Step;
import org.jspecify.annotations.Nullable;

/** What the instance knows of the initial plan. */
final class Anchors {

    final List<InitialRoute> routes;

    /** Type of each initial route. */
    final int[] type;

    /** The initial route of each request, or -1. */
    final int[] home;

    /** Cost of a request served away from home, or not at all. */
    final long stability;

    Anchors(@Nullable InitialPlan plan, Map<String, Integer> requests, Map<String, Integer> types) {
        routes = plan == null ? List.of() : plan.routes();
        stability = plan == null ? 0 : plan.stability();
        home = new int[requests.size()];
        Arrays.fill(home, -1);
        type = new int[routes.size()];
        for (int i = 0; i < routes.size(); i++) {
            Integer index = types.get(routes.get(i).vehicle());
            type[i] = index == null ? -1 : index;
            for (Step step : routes.get(i).steps()) {
                Integer q = step.task() ? requests.get(step.id()) : null;
                if (q != null) {
                    home[q] = i;
                }
            }
        }
    }

    boolean any() {
        return !routes.isEmpty();
    }

    /** Returns how many steps at the beginning of an initial route are fixed. */
    int fixed(int i) {
        InitialRoute route = routes.get(i);
        return route.pinned() ? route.steps().size() : route.locked();
    }
}
