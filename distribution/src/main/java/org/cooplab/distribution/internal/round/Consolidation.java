package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Makes one halt of several that do the same at one point: the search is content with any order of stops that are at no distance. Only
 * where nothing is lost: the route keeps all rules, and it starts, ends, drives and costs as before.
 */
final class Consolidation {

    private final Map<String, Haul> hauls;
    private final RoutingProblem problem;
    private Route route;
    private List<Halt> halts;

    private Consolidation(Route route, Map<String, Haul> hauls, VehicleType type, Travel travel) {
        this.route = route;
        this.hauls = hauls;
        halts = Halt.of(route, hauls);
        Set<Haul> its = new LinkedHashSet<>();
        halts.forEach(halt -> its.addAll(halt.hauls()));
        problem = HaulProblem.of(List.copyOf(its), List.of(type), travel, Objective.COST);
    }

    /** Returns a route of those hauls with fewer halts, or as it is. */
    static Route of(Route route, Map<String, Haul> hauls, VehicleType type, Travel travel) {
        Consolidation best = new Consolidation(route, hauls, type, travel);
        int before;
        do {
            before = best.halts.size();
            best.pass();
        } while (best.halts.size() < before);
        return best.route;
    }

    private void pass() {
        for (int later = 2; later < halts.size(); later++) {
            int earlier = earlier(later);
            if (earlier >= 0 && (moved(later, earlier + 1) || moved(earlier, later - 1))) {
                later--;
            }
        }
    }

    /** Returns the last halt before that one in which the same is done, with only others at its point between; -1 if there is none. */
    private int earlier(int later) {
        Halt halt = halts.get(later);
        int earlier = later - 1;
        while (earlier >= 0
                && halts.get(earlier).location() == halt.location()
                && !halts.get(earlier).isLike(halt)) {
            earlier--;
        }
        return earlier >= 0 && earlier < later - 1 && halts.get(earlier).isLike(halt) ? earlier : -1;
    }

    /** Moves a halt to another position, if that makes fewer halts and nothing is lost. */
    private boolean moved(int from, int to) {
        List<Halt> order = new ArrayList<>(halts);
        order.add(to, order.remove(from));
        Route other = timed(order.stream()
                .flatMap(halt -> halt.stops().stream())
                .map(stop -> stop.step())
                .toList());
        List<Halt> fewer = other == null ? halts : Halt.of(other, hauls);
        if (other == null || fewer.size() >= halts.size()) {
            return false;
        }
        route = other;
        halts = fewer;
        return true;
    }

    /** Returns the route in another order, or {@code null} if something is lost by it. */
    private @Nullable Route timed(List<Step> steps) {
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of(route.vehicle(), steps)));
        Route other = plan.routes().get(0);
        boolean same = other.start() == route.start()
                && other.end() == route.end()
                && other.distance() == route.distance()
                && other.driving() == route.driving()
                && other.cost() == route.cost();
        return same && PlanChecker.check(problem, plan).isEmpty() ? other.withContinues(route.continues()) : null;
    }
}
