package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.distribution.routing.InitialRoute;
import org.cooplab.distribution.routing.Step;

/**
 * Makes the routes of the initial plan: what is fixed in any case, of the rest what keeps the rules, in the order given. What does
 * not fit stays among the absentees.
 */
final class WarmStart {

    /** After so many dead ends a fixed route counts as impossible. */
    private static final int ATTEMPTS = 1000;

    private final Instance in;
    private final Routes routes;
    private final RouteRules rules;
    private final Absentees absent;
    private final Companions companions;

    /** How many breaks are fixed on the leg to each fixed stop, and behind the last. */
    private final List<Integer> breaks = new ArrayList<>();

    private int attempts;

    /** The first step that no choice for those before it has fitted. */
    private int furthest;

    WarmStart(Routes routes, RouteRules rules, Absentees absent) {
        this.routes = routes;
        this.rules = rules;
        this.absent = absent;
        in = routes.in;
        companions = new Companions(routes);
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
        List<Integer> stops = fixedStops(initial, t, fixed);
        int tasks = (int) stops.stream().filter(v -> v < in.nodes).count();
        if (fixed > 0 && tasks == 0) {
            return; // nothing that must be continued
        }
        completeShipments(initial, t, stops);
        int firm = stops.size();
        if (!initial.pinned()) {
            addRest(initial, t, fixed, stops);
        }
        if (stops.stream().noneMatch(v -> v < in.nodes)) {
            return;
        }
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
        routes.refresh(r);
        int fixedStops = breaks.size() - 1;
        freeze(r, fixedStops, firm, initial.pinned());
        rules.load(r);
        require(fixed == 0 || rules.keep(t), initial, "its breaks do not fit");
    }

    /** Nothing may go or come among the first {@code fixed} stops; the next up to {@code firm} may not go. */
    private void freeze(int r, int fixed, int firm, boolean pinned) {
        int v = routes.startOf(r);
        for (int k = 0; k < firm; k++) {
            routes.holds.frozen[v] |= k < fixed;
            v = routes.succ[v];
            routes.holds.locked[v] = true;
            routes.holds.fixedBreaks[v] = k < fixed ? breaks.get(k) : 0;
        }
        routes.holds.frozen[v] |= pinned;
        routes.holds.fixedBreaks[routes.endOf(r)] = pinned ? breaks.get(fixed) : 0;
    }

    /** Returns the nodes of the fixed steps: of several windows or places the cheapest with which all can be kept. */
    private List<Integer> fixedStops(InitialRoute initial, int t, int fixed) {
        List<Step> tasks = new ArrayList<>();
        breaks.clear();
        breaks.add(0);
        for (Step step : initial.steps().subList(0, fixed)) {
            if (step.kind() == Step.Kind.BREAK) {
                takeBreak(step, t);
            } else {
                tasks.add(step);
                breaks.add(0);
            }
        }
        List<Integer> stops = new ArrayList<>();
        attempts = 0;
        furthest = 0;
        boolean kept = extend(stops, tasks, t);
        require(kept, initial, "the fixed steps break a rule at " + (kept ? "" : tasks.get(furthest)));
        if (!initial.pinned() && breaks.get(stops.size()) > 0) {
            throw new UnsupportedOperationException(
                    "the search does not support fixed steps that end with a break yet");
        }
        return stops;
    }

    /** Adds a node for each task still without: the cheapest first, of equals the one that closes first, others where that fails. */
    private boolean extend(List<Integer> stops, List<Step> tasks, int t) {
        int at = stops.size();
        if (at == tasks.size()) {
            return true;
        }
        furthest = Math.max(furthest, at);
        List<Choice> fitting = new ArrayList<>();
        for (int v : choices(tasks.get(at), t)) {
            stops.add(v);
            load(stops);
            if (companionFits(v) && rules.keep(t)) {
                fitting.add(new Choice(v, rules.cost, routes.stops.close[v]));
            }
            stops.remove(at);
        }
        fitting.sort(Comparator.comparingLong(Choice::cost).thenComparingLong(Choice::close));
        for (Choice choice : fitting) {
            stops.add(choice.node());
            if (extend(stops, tasks, t)) {
                return true;
            }
            stops.remove(at);
            if (++attempts > ATTEMPTS) {
                return false;
            }
        }
        return false;
    }

    /** A node for a step, with what the route up to it costs then. */
    private record Choice(int node, long cost, long close) {}

    /** Counts a break on the leg to the next stop. */
    private void takeBreak(Step step, int t) {
        int taken = breaks.stream().mapToInt(Integer::intValue).sum();
        List<Pause> pauses = in.fleet.breaks.get(t);
        String next = taken < pauses.size()
                ? in.problem
                        .vehicles()
                        .get(t)
                        .breaks()
                        .get(pauses.get(taken).index())
                        .id()
                : "";
        if (!next.equals(step.id())) {
            throw new UnsupportedOperationException(
                    "the search does not support fixed breaks in another order than that of their openings yet");
        }
        int last = breaks.size() - 1;
        breaks.set(last, breaks.get(last) + 1);
    }

    private boolean companionFits(int v) {
        return v >= in.nodes || companions.slotFor(in.request[v]) == Companions.FREE;
    }

    private List<Integer> choices(Step step, int t) {
        List<Integer> choices = new ArrayList<>();
        if (step.kind() == Step.Kind.RELOAD) {
            for (int place = in.fleet.firstReload[t]; place < in.fleet.firstReload[t + 1]; place++) {
                int index = in.fleet.reloads.get(place).index();
                if (in.problem.vehicles().get(t).reloads().get(index).id().equals(step.id())) {
                    choices.add(routes.stops.ghost(place));
                }
            }
            return choices;
        }
        Integer q = in.numbers.get(step.id());
        if (q != null) {
            boolean delivery = step.kind() == Step.Kind.DELIVERY;
            for (int v = delivery ? in.half[q] : in.first[q]; v < (delivery ? in.first[q + 1] : in.half[q]); v++) {
                choices.add(v);
            }
        }
        return choices;
    }

    /** Adds the deliveries of shipments of which only the pickup is fixed, each where it makes the route least long. */
    private void completeShipments(InitialRoute initial, int t, List<Integer> stops) {
        for (int v : List.copyOf(stops)) {
            if (v >= in.nodes || !in.isShipment(in.request[v])) {
                continue;
            }
            int q = in.request[v];
            if (stops.stream().anyMatch(u -> u < in.nodes && u != v && in.request[u] == q)) {
                continue;
            }
            require(v < in.half[q] && !initial.pinned(), initial, "a shipment is fixed by half");
            int at = -1;
            int node = -1;
            long least = Long.MAX_VALUE;
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                for (int place = breaks.size() - 1; place <= stops.size(); place++) {
                    stops.add(place, d);
                    load(stops);
                    if (rules.keep(t) && rules.cost < least) {
                        least = rules.cost;
                        at = place;
                        node = d;
                    }
                    stops.remove(place);
                }
            }
            require(at >= 0, initial, "there is no place for the delivery of a fixed pickup");
            stops.add(at, node);
        }
    }

    /** Adds the steps that are not fixed, request by request, as far as the rules are kept. */
    private void addRest(InitialRoute initial, int t, int fixed, List<Integer> stops) {
        List<Step> rest = initial.steps().subList(fixed, initial.steps().size());
        List<Step> wanted = new ArrayList<>();
        for (Step step : rest) {
            if (step.kind() == Step.Kind.RELOAD) {
                wanted.add(step);
            } else if (step.kind() == Step.Kind.JOB || step.kind() == Step.Kind.PICKUP) {
                Integer q = in.numbers.get(step.id());
                if (q != null && stops.stream().noneMatch(v -> v < in.nodes && in.request[v] == q)) {
                    wanted.add(step);
                }
            }
        }
        List<Integer> firm = List.copyOf(stops);
        List<Step> taken = new ArrayList<>();
        for (Step step : wanted) {
            if (step.task()) {
                int companion = companions.slotFor(number(step));
                if (companion != Companions.FREE) {
                    continue;
                }
            }
            taken.add(step);
            List<Integer> attempt = sequence(firm, rest, taken, t);
            if (attempt.isEmpty()) {
                if (step.task()) {
                    taken.remove(taken.size() - 1);
                }
            } else {
                stops.clear();
                stops.addAll(attempt);
            }
        }
    }

    private int number(Step step) {
        Integer q = in.numbers.get(step.id());
        return q == null ? 0 : q;
    }

    /** Returns the firm stops and behind them the rest without what is not taken; empty if that breaks a rule. */
    private List<Integer> sequence(List<Integer> firm, List<Step> rest, List<Step> taken, int t) {
        List<Integer> stops = new ArrayList<>(firm);
        for (Step step : rest) {
            boolean in1 =
                    step.kind() == Step.Kind.DELIVERY ? taken.contains(Step.pickup(step.id())) : taken.contains(step);
            if (in1) {
                List<Integer> choices = choices(step, t);
                stops.add(choices.get(0));
                load(stops);
                for (int k = 1; k < choices.size() && !rules.keep(t); k++) {
                    stops.set(stops.size() - 1, choices.get(k));
                    load(stops);
                }
            }
        }
        for (Step step : taken) {
            if (step.kind() == Step.Kind.PICKUP && !rest.contains(Step.delivery(step.id()))) {
                return List.of();
            }
        }
        int last = stops.size() - 1;
        if (last >= 0 && stops.get(last) >= in.nodes && last >= firm.size()) {
            stops.remove(last);
        }
        load(stops);
        return rules.keep(t) ? stops : List.of();
    }

    private void load(List<Integer> stops) {
        rules.clear();
        stops.forEach(rules::add);
    }

    private static void require(boolean holds, InitialRoute route, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "the initial plan cannot be kept: route of vehicle type " + route.vehicle() + ": " + what);
        }
    }
}
