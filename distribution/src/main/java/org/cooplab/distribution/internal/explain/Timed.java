package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * An order with its breaks and times: as short as it can be.
 *
 * @param nodes the stops with all breaks
 * @param times when each stop begins, then when the route starts, then when it ends
 * @param cost what the route costs
 */
record Timed(Order order, List<Node> nodes, Mileage mileage, List<Long> times, long cost) {

    /** Returns the cheapest way of giving an order times and breaks, or {@code null} if there is none. */
    static @Nullable Timed cheapest(RoutingProblem problem, Order order, Slack slack) {
        Best best = new Best();
        Pauses.each(problem, order, slack, best::offer);
        Timeline timeline = best.timeline;
        long[] times = best.times;
        if (timeline == null || times == null) {
            return null;
        }
        List<Long> moments = new ArrayList<>();
        for (long time : times) {
            moments.add(time);
        }
        Mileage mileage = Mileage.of(problem, order);
        long duration = times[timeline.end()] - times[timeline.start()];
        long cost = mileage.cost() + order.type().costs().perDuration() * duration;
        return new Timed(order, timeline.nodes(), mileage, moments, cost);
    }

    /** Keeps the shortest of several timelines, the first among equals. */
    private static final class Best {
        private @Nullable Timeline timeline;
        private long @Nullable [] times;
        private long duration = Long.MAX_VALUE;

        void offer(Timeline offered) {
            long[] found = offered.network().tightest(offered.start(), offered.end());
            if (found != null && found[offered.end()] - found[offered.start()] < duration) {
                timeline = offered;
                times = found;
                duration = found[offered.end()] - found[offered.start()];
            }
        }
    }

    long start() {
        return times.get(nodes.size());
    }

    long end() {
        return times.get(nodes.size() + 1);
    }

    Figures figures() {
        return new Figures(cost, mileage.distance(), end() - start(), order.tasks());
    }

    /** Writes it as a route of a plan. */
    Route route(RoutingProblem problem) {
        VehicleType type = order.type();
        Travel travel = problem.travels().get(type.profile());
        List<Stop> stops = new ArrayList<>();
        Integer place = type.start();
        Integer shown = place == null ? first() : place;
        long left = start();
        long free = start();
        long paused = 0;
        for (int index = 0; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            long begin = times.get(index);
            long arrival = begin;
            if (node.visit() == null) {
                paused += node.length();
            } else {
                int here = node.visit().location();
                arrival = Math.max(free, left + Mileage.leg(travel, type, place, here) + paused);
                place = here;
                shown = here;
                left = begin + node.length();
                paused = 0;
            }
            free = begin + node.length();
            stops.add(new Stop(
                    node.step(),
                    node.alternative(),
                    shown == null ? 0 : shown,
                    arrival,
                    begin,
                    begin + node.length(),
                    load(problem, index)));
        }
        return new Route(
                type.id(),
                stops,
                load(problem, -1),
                start(),
                end(),
                mileage.distance(),
                mileage.driving(),
                cost,
                order.continued());
    }

    private @Nullable Integer first() {
        for (Node node : nodes) {
            if (node.visit() != null) {
                return node.visit().location();
            }
        }
        return null;
    }

    /** Returns what is on board after a stop; before the first for -1. */
    private Load load(RoutingProblem problem, int after) {
        List<Long> amounts = new ArrayList<>();
        for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
            amounts.add(LoadProfile.after(nodes, after, dimension));
        }
        return new Load(amounts);
    }
}
