package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.distribution.routing.Step;

/**
 * Finds the nodes for steps whose order is given: of several windows and places those with which the whole sequence keeps all rules,
 * the cheapest if there are few ways.
 *
 * <p>A beginning is followed up as long as it keeps the rules without the way to the depot: where matrices have no triangle
 * inequality, or a deadline is only met by going on, a sequence can be right though none of its beginnings is. Shipments that
 * are only picked up are delivered behind the steps, in any order.
 */
final class Fitting {

    /** After so many dead ends a sequence counts as impossible, and after so many ways the best of them as the best. */
    private static final int ATTEMPTS = 1000;

    private static final int ENOUGH = 100;

    private final Instance in;
    private final Routes routes;
    private final RouteRules rules;
    private final Companions companions;

    private int type;
    private boolean complete;
    private List<Step> steps = List.of();
    private int attempts;

    /** The nodes of the beginning now looked at. */
    private final List<Integer> stops = new ArrayList<>();

    /** What was found, none if nothing, and its cost. */
    private List<Integer> best = List.of();

    private long cost;

    /** How many steps of the last sequence fit. */
    int reached;

    Fitting(Routes routes, RouteRules rules) {
        this.routes = routes;
        this.rules = rules;
        in = routes.in;
        companions = new Companions(routes);
    }

    /**
     * Returns the nodes {@code firm} and behind them those of {@code wanted}, none of them a break, then deliveries that are missing
     * if {@code mayComplete}; empty if there is no such route of type {@code t}.
     */
    List<Integer> fit(List<Integer> firm, List<Step> wanted, int t, boolean mayComplete) {
        type = t;
        complete = mayComplete;
        steps = wanted;
        attempts = 0;
        reached = 0;
        cost = Long.MAX_VALUE;
        best = List.of();
        stops.clear();
        stops.addAll(firm);
        extend(0);
        rules.times.unfinished = false;
        return best;
    }

    /** Goes on with step {@code at}: the cheapest node first, of equals the one that closes first. */
    private void extend(int at) {
        reached = Math.max(reached, Math.min(at, steps.size()));
        List<Integer> next = at < steps.size() ? nodes(steps.get(at)) : deliveries();
        if (at >= steps.size() && next.isEmpty()) {
            finish();
            return;
        }
        List<Choice> fitting = new ArrayList<>();
        for (int v : next) {
            stops.add(v);
            if (mayFollow(v) && keeps(true) && rules.cost < cost) {
                fitting.add(new Choice(v, rules.cost, routes.stops.close[v]));
            }
            stops.remove(stops.size() - 1);
        }
        fitting.sort(Comparator.comparingLong(Choice::cost).thenComparingLong(Choice::close));
        for (Choice choice : fitting) {
            if (attempts > (best.isEmpty() ? ATTEMPTS : ENOUGH)) {
                return;
            }
            stops.add(choice.node());
            extend(at + 1);
            stops.remove(stops.size() - 1);
        }
        attempts++;
    }

    /** A node for a step, with what the route up to it costs then. */
    private record Choice(int node, long cost, long close) {}

    private void finish() {
        attempts++;
        boolean whole = complete || stops.stream().allMatch(v -> v >= in.nodes || !alone(v));
        if (whole && keeps(false) && rules.cost < cost) {
            cost = rules.cost;
            best = List.copyOf(stops);
        }
    }

    private boolean keeps(boolean unfinished) {
        rules.clear();
        stops.forEach(rules::add);
        rules.times.unfinished = unfinished;
        return rules.keep(type);
    }

    /** Returns whether the last stop, {@code v}, is not prescribed to another route, and nothing is delivered before it is picked up. */
    private boolean mayFollow(int v) {
        if (v >= in.nodes) {
            return true;
        }
        int q = in.request[v];
        return companions.slotFor(q) == Companions.FREE && !(in.isShipment(q) && v >= in.half[q] && alone(v));
    }

    /** Returns whether a node is of a shipment the other end of which is not there. */
    private boolean alone(int v) {
        int q = in.request[v];
        return in.isShipment(q) && stops.stream().noneMatch(u -> u < in.nodes && u != v && in.request[u] == q);
    }

    private List<Integer> deliveries() {
        List<Integer> nodes = new ArrayList<>();
        for (int v : complete ? stops : List.<Integer>of()) {
            if (v < in.nodes && alone(v)) {
                for (int d = in.half[in.request[v]]; d < in.first[in.request[v] + 1]; d++) {
                    nodes.add(d);
                }
            }
        }
        return nodes;
    }

    private List<Integer> nodes(Step step) {
        List<Integer> nodes = new ArrayList<>();
        if (step.kind() == Step.Kind.RELOAD) {
            for (int place = in.fleet.firstReload[type]; place < in.fleet.firstReload[type + 1]; place++) {
                int index = in.fleet.reloads.get(place).index();
                if (in.problem.vehicles().get(type).reloads().get(index).id().equals(step.id())) {
                    nodes.add(routes.stops.ghost(place));
                }
            }
            return nodes;
        }
        Integer q = in.numbers.get(step.id());
        if (q != null) {
            boolean delivery = step.kind() == Step.Kind.DELIVERY;
            for (int v = delivery ? in.half[q] : in.first[q]; v < (delivery ? in.first[q + 1] : in.half[q]); v++) {
                nodes.add(v);
            }
        }
        return nodes;
    }
}
