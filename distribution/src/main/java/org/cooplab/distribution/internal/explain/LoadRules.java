package org.cooplab.distribution.internal.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** Judges what is on board in one trip: how much, in which order it comes and goes, and what rides together. */
final class LoadRules {

    private final RoutingProblem problem;
    private final VehicleType type;
    private final List<Node> trip;
    private final Map<Rule, Long> broken;

    private LoadRules(RoutingProblem problem, VehicleType type, List<Node> trip, Map<Rule, Long> broken) {
        this.problem = problem;
        this.type = type;
        this.trip = trip;
        this.broken = broken;
    }

    /** Adds the rules that the trips and the fixed breaks of an order break; of the kinds of load those that the request brings in. */
    static void judge(RoutingProblem problem, Order order, Request request, Map<Rule, Long> broken) {
        int begin = 0;
        for (int end = 0; end <= order.nodes().size(); end++) {
            if (end == order.nodes().size() || order.nodes().get(end).is(Step.Kind.RELOAD)) {
                LoadRules aboard =
                        new LoadRules(problem, order.type(), order.nodes().subList(begin, end), broken);
                for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
                    aboard.amount(dimension);
                }
                aboard.order();
                aboard.kinds(request);
                begin = end + 1;
            }
        }
        pauses(problem, order, broken);
    }

    private static void pauses(RoutingProblem problem, Order order, Map<Rule, Long> broken) {
        for (int index = 0; index < order.nodes().size(); index++) {
            Step step = order.nodes().get(index).step();
            for (VehicleType.Break pause : order.type().breaks()) {
                if (step.equals(Step.pause(pause.id()))) {
                    LoadProfile.excess(order.nodes(), index, pause, problem.dimensions())
                            .forEach((rule, more) -> broken.merge(rule, more, Math::max));
                }
            }
        }
    }

    private void amount(int dimension) {
        long load = 0;
        for (Node node : trip) {
            load += node.is(Step.Kind.JOB) ? node.brought().in(dimension) : 0;
        }
        long most = load;
        for (Node node : trip) {
            load += node.taken().in(dimension) - node.brought().in(dimension);
            most = Math.max(most, load);
        }
        long missing = most - type.capacity().in(dimension);
        if (missing > 0) {
            broken.merge(Rule.of(Rule.Kind.CAPACITY, dimension), missing, Math::max);
        }
    }

    private void order() {
        if (type.order() == VehicleType.LoadOrder.FREE) {
            return;
        }
        boolean bringsFirst = type.order() == VehicleType.LoadOrder.DELIVERIES_FIRST;
        boolean turned = false;
        for (Node node : trip) {
            boolean first = bringsFirst ? node.brings() : node.takes();
            boolean second = bringsFirst ? node.takes() : node.brings();
            if (first && turned) {
                broken.put(Rule.of(Rule.Kind.LOAD_ORDER), 1L);
            }
            turned |= second && !first;
        }
    }

    private void kinds(Request request) {
        String own = request.conditions().kind();
        if (own == null || problem.incompatibleKinds().isEmpty()) {
            return;
        }
        TreeSet<String> together = new TreeSet<>();
        for (Node node : trip) {
            Request other = node.request();
            if (other != null && other != request && other.conditions().kind() != null) {
                String kind = other.conditions().kind();
                if (apart(own, kind) && meet(request, other)) {
                    together.add(kind);
                }
            }
        }
        together.forEach(kind -> broken.put(Rule.of(Rule.Kind.KINDS, kind), 1L));
    }

    private boolean apart(String one, String other) {
        return problem.incompatibleKinds().contains(new RoutingProblem.IncompatibleKinds(one, other))
                || problem.incompatibleKinds().contains(new RoutingProblem.IncompatibleKinds(other, one));
    }

    private boolean meet(Request one, Request other) {
        for (int leg = 0; leg <= trip.size(); leg++) {
            if (carried(one, leg) && carried(other, leg)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a request is on board on the leg to the node of that index. */
    private boolean carried(Request request, int leg) {
        int first = -1;
        int last = -1;
        for (int index = 0; index < trip.size(); index++) {
            if (trip.get(index).request() == request) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (first < 0) {
            return false;
        }
        if (request instanceof Job job) {
            return leg <= first ? !job.delivery().nothing() : !job.pickup().nothing();
        }
        return first < leg && leg <= last;
    }
}
