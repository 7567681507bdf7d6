package org.cooplab.distribution.internal.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.jspecify.annotations.Nullable;

/** Compares a plan with the one it departs from: what is fixed has stayed, what moved is counted. */
public final class Continuity {

    private final @Nullable InitialPlan initial;
    private final Violations violations;

    Continuity(RoutingProblem problem, Violations violations) {
        this.initial = problem.initialPlan();
        this.violations = violations;
    }

    /** Returns what departing from the initial plan costs. */
    long check(Plan plan) {
        List<InitialRoute> before = initial == null ? List.of() : initial.routes();
        Map<Integer, Route> continuing = new HashMap<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            if (route.continues() != null) {
                continues(route, route.continues(), before, continuing, "/routes/" + index);
            }
        }
        Set<String> moved = new HashSet<>();
        for (int index = 0; index < before.size(); index++) {
            InitialRoute old = before.get(index);
            Route route = continuing.get(index);
            fixed(old, route, index);
            Set<Step> now = new HashSet<>();
            if (route != null) {
                route.stops().stream().map(Stop::step).forEach(now::add);
            }
            for (Step step : old.steps()) {
                if (step.task() && !now.contains(step)) {
                    moved.add(step.id());
                }
            }
        }
        return initial == null ? 0 : Math.multiplyExact(initial.stability(), (long) moved.size());
    }

    private void continues(
            Route route, int old, List<InitialRoute> before, Map<Integer, Route> continuing, String path) {
        if (old < 0 || old >= before.size()) {
            violations.add("continues-unknown", path, "route", old);
        } else if (!before.get(old).vehicle().equals(route.vehicle())) {
            violations.add("continues-other-vehicle", path, "vehicle", route.vehicle());
        } else if (continuing.put(old, route) != null) {
            violations.add("continued-twice", path, "route", old);
        }
    }

    private void fixed(InitialRoute old, @Nullable Route route, int index) {
        List<Step> fixed = fixed(old);
        if (fixed.isEmpty()) {
            return;
        }
        if (route == null) {
            violations.add("fixed-route-missing", "", "route", index);
            return;
        }
        List<Step> now = route.stops().stream().map(Stop::step).toList();
        if (!keeps(fixed, old.pinned(), now)) {
            violations.add("fixed-part-changed", "", "route", index);
        }
    }

    /** Returns the steps of a route of the initial plan that are fixed: none if there is no task among them. */
    public static List<Step> fixed(InitialRoute initial) {
        List<Step> fixed = initial.pinned() ? initial.steps() : initial.steps().subList(0, initial.locked());
        return fixed.stream().anyMatch(Step::task) ? fixed : List.of();
    }

    /** Returns whether a route begins with what is fixed, and has nothing more if it is pinned. */
    public static boolean keeps(List<Step> fixed, boolean pinned, List<Step> now) {
        return now.size() >= fixed.size()
                && now.subList(0, fixed.size()).equals(fixed)
                && !(pinned && now.size() > fixed.size());
    }
}
