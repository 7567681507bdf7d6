package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Step;

/**
 * Makes the routes of the initial plan: as they are where that keeps the rules; otherwise what is fixed in any case, and of the rest
 * what fits, in the order given. What does not fit stays among the absentees.
 */
final class WarmStart {

    private final Instance in;
    private final Routes routes;
    private final RouteRules rules;
    private final Absentees absent;
    private final Companions companions;
    private final Fitting fitting;

    WarmStart(Routes routes, RouteRules rules, Absentees absent) {
        this.routes = routes;
        this.rules = rules;
        this.absent = absent;
        in = routes.in;
        companions = new Companions(routes);
        fitting = new Fitting(routes, rules);
    }

    /** Makes all of them; call {@link Snapshot#stain} after each with the touched routes by way of {@code done}. */
    void make(Runnable done) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < in.anchors.routes.size(); i++) {
            if (in.anchors.fixed(i) > 0) {
                order.add(i);
            }
        }
        for (int i = 0; i < in.anchors.routes.size(); i++) {
            if (in.anchors.fixed(i) == 0) {
                order.add(i);
            }
        }
        for (int i : order) {
            routes.begin();
            one(i);
            done.run();
        }
    }

    private void one(int i) {
        InitialRoute initial = in.anchors.routes.get(i);
        int t = in.anchors.type[i];
        int fixed = in.anchors.fixed(i);
        if (!routes.slots.mayOpen(t)) {
            require(fixed == 0, initial, "there are not enough vehicles");
            return;
        }
        List<Step> firm = stops(initial.steps().subList(0, fixed));
        List<Step> rest = stops(
                untilLastReloads(initial.steps().subList(fixed, initial.steps().size())));
        rules.times.making = fixed > 0 ? in.anchors.pauses.get(i) : null;
        List<Integer> stops = fitting.fit(List.of(), joined(firm, rest), t, !initial.pinned());
        if (stops.isEmpty()) {
            stops = inPart(initial, t, firm, rest);
        }
        rules.times.making = null;
        if (stops.stream().anyMatch(v -> v < in.nodes)) {
            link(i, t, stops, firm.size());
        }
    }

    /** Returns the steps without breaks. */
    private static List<Step> stops(List<Step> steps) {
        return steps.stream().filter(step -> step.kind() != Step.Kind.BREAK).toList();
    }

    /** Returns the steps without reloads at the end; one before a break is not there, for the break may need an empty vehicle. */
    private static List<Step> untilLastReloads(List<Step> steps) {
        int end = steps.size();
        while (end > 0 && steps.get(end - 1).kind() == Step.Kind.RELOAD) {
            end--;
        }
        return steps.subList(0, end);
    }

    private static List<Step> joined(List<Step> firm, List<Step> rest) {
        List<Step> all = new ArrayList<>(firm);
        all.addAll(rest);
        return all;
    }

    /** Returns the nodes of the fixed steps and of those of the rest, request by request, with which the rules are kept. */
    private List<Integer> inPart(InitialRoute initial, int t, List<Step> firm, List<Step> rest) {
        List<Integer> stops = fitting.fit(List.of(), firm, t, !initial.pinned());
        if (stops.isEmpty()) {
            int reached = fitting.reached;
            String where = reached < firm.size() ? "at " + firm.get(reached) : "behind the last";
            require(firm.isEmpty(), initial, "the fixed steps break a rule " + where);
        }
        if (initial.pinned()) {
            return stops;
        }
        List<Integer> begin = stops;
        Set<Step> taken = new HashSet<>();
        for (Step step : rest) {
            if (!mayTake(step, begin, rest)) {
                continue;
            }
            taken.add(step);
            List<Integer> attempt = fitting.fit(begin, untilLastReloads(taken(rest, taken)), t, false);
            if (!attempt.isEmpty()) {
                stops = attempt;
            } else if (step.task()) {
                taken.remove(step);
            }
        }
        return stops;
    }

    /** Returns whether a step begins something that the route may have: a reload, or a request not yet there and free to be. */
    private boolean mayTake(Step step, List<Integer> begin, List<Step> rest) {
        if (step.kind() == Step.Kind.RELOAD) {
            return true;
        }
        Integer q = in.numbers.get(step.id());
        return q != null
                && (step.kind() == Step.Kind.JOB || rest.contains(Step.delivery(step.id())))
                && step.kind() != Step.Kind.DELIVERY
                && begin.stream().noneMatch(v -> v < in.nodes && in.request[v] == q)
                && companions.slotFor(q) == Companions.FREE;
    }

    private static List<Step> taken(List<Step> rest, Set<Step> taken) {
        return rest.stream()
                .filter(step -> taken.contains(step.kind() == Step.Kind.DELIVERY ? Step.pickup(step.id()) : step))
                .toList();
    }

    private void link(int i, int t, List<Integer> stops, int fixed) {
        int r = routes.open(t);
        routes.setOrigin(r, i);
        int last = routes.startOf(r);
        for (int v : stops) {
            if (v < in.nodes) {
                routes.link(v, last);
                last = v;
                absent.remove(in.request[v]);
            } else {
                last = routes.linkReload(v - routes.stops.ghost(0), last);
            }
        }
        freeze(r, fixed, in.anchors.routes.get(i).pinned());
        routes.refresh(r);
    }

    /** Nothing may go or come among the first {@code fixed} stops; what they have picked up may not go either. */
    private void freeze(int r, int fixed, boolean pinned) {
        Set<Integer> firm = new HashSet<>();
        int v = routes.startOf(r);
        for (int k = 0; k < fixed; k++) {
            routes.holds.frozen[v] = true;
            v = routes.succ[v];
            routes.holds.locked[v] = true;
            firm.add(v < in.nodes ? in.request[v] : -1);
        }
        routes.holds.frozen[v] |= pinned;
        for (v = routes.succ[v]; !routes.sentinel(v); v = routes.succ[v]) {
            routes.holds.locked[v] = v < in.nodes && firm.contains(in.request[v]);
        }
    }

    private static void require(boolean holds, InitialRoute route, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "the initial plan cannot be kept: route of vehicle type " + route.vehicle() + ": " + what);
        }
    }
}
