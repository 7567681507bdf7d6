package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** What the instance knows of the initial plan. */
final class Anchors {

    /** Stands for no initial route. */
    static final int NONE = -1;

    final List<InitialRoute> routes;

    /** Type of each initial route. */
    final int[] type;

    /** The initial route of each request, or {@link #NONE}. */
    final int[] home;

    /** The breaks of each initial route. */
    final List<FixedPauses> pauses = new ArrayList<>();

    /** Cost of a request served away from home, or not at all. */
    final long stability;

    Anchors(RoutingProblem problem, Fleet fleet, Map<String, Integer> requests) {
        InitialPlan plan = problem.initialPlan();
        routes = plan == null ? List.of() : plan.routes();
        stability = plan == null ? 0 : plan.stability();
        List<String> types = problem.vehicles().stream().map(VehicleType::id).toList();
        home = new int[requests.size()];
        Arrays.fill(home, NONE);
        type = new int[routes.size()];
        for (int i = 0; i < routes.size(); i++) {
            int t = types.indexOf(routes.get(i).vehicle());
            type[i] = t;
            pauses.add(new FixedPauses(
                    routes.get(i),
                    fixed(i),
                    fleet.breaks.get(t).get(0),
                    problem.vehicles().get(t).breaks()));
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

    /** Returns how often the initial routes reload. */
    int reloads() {
        return (int) routes.stream()
                .flatMap(route -> route.steps().stream())
                .filter(step -> step.kind() == Step.Kind.RELOAD)
                .count();
    }

    /** Returns how many steps at the beginning of an initial route are fixed: none if no task is among them. */
    int fixed(int i) {
        InitialRoute route = routes.get(i);
        int fixed = route.pinned() ? route.steps().size() : route.locked();
        return route.steps().subList(0, fixed).stream().anyMatch(Step::task) ? fixed : 0;
    }
}
