package org.cooplab.distribution.internal.explain;

import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * When the stops of an order with all its breaks may take place: the rules of time as a {@link TemporalNetwork}.
 *
 * <p>Moments: each stop begins; the route starts; the route ends.
 */
final class Timeline {

    private final Travel travel;
    private final VehicleType type;
    private final List<Node> nodes;
    private final Slack slack;
    private final int start;
    private final int end;
    private final TemporalNetwork network;

    /**
     * Writes the rules down.
     *
     * @param untaken breaks that are not taken, so that the route must end before they are due
     */
    Timeline(RoutingProblem problem, VehicleType type, List<Node> nodes, List<VehicleType.Break> untaken, Slack slack) {
        this.travel = problem.travels().get(type.profile());
        this.type = type;
        this.nodes = nodes;
        this.slack = slack;
        this.start = nodes.size();
        this.end = nodes.size() + 1;
        this.network = new TemporalNetwork(nodes.size() + 2, 3 * nodes.size() + 3);
        openings();
        shift(untaken);
        releases();
        legs();
        duration();
    }

    private void openings() {
        for (int index = 0; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            int windows = node.windows().size();
            long[] opens = new long[windows];
            long[] closes = new long[windows];
            for (int window = 0; window < windows; window++) {
                TimeWindow open = node.windows().get(window);
                opens[window] = open.open() - slack.of(Rule.window(Rule.Kind.OPENS, node.step(), window));
                closes[window] = open.close() + slack.of(Rule.window(Rule.Kind.CLOSES, node.step(), window));
            }
            network.within(index, opens, closes);
        }
    }

    private void shift(List<VehicleType.Break> untaken) {
        long opens = type.shift().open() - slack.of(Rule.of(Rule.Kind.SHIFT_START));
        long closes = type.shift().close() + slack.of(Rule.of(Rule.Kind.SHIFT_END));
        for (VehicleType.Break pause : untaken) {
            closes = Math.min(closes, due(pause));
        }
        network.within(start, new long[] {opens}, new long[] {TemporalNetwork.FOREVER});
        network.within(end, new long[] {-TemporalNetwork.FOREVER}, new long[] {closes});
    }

    /** Returns from when on a break is due. */
    private static long due(VehicleType.Break pause) {
        return pause.windows().stream().mapToLong(TimeWindow::open).min().orElseThrow();
    }

    /** No trip begins before all that it brings is released. */
    private void releases() {
        int trip = start;
        for (int index = 0; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            if (node.is(Step.Kind.RELOAD)) {
                trip = index;
            }
            if (node.request() instanceof Job job && job.release() != null) {
                network.notBefore(trip, job.release() - slack.of(Rule.of(Rule.Kind.RELEASE, job.id())));
            }
        }
    }

    /** Each stop follows the one before, and by the way and the breaks on it the last that has a place. */
    private void legs() {
        Integer place = type.start();
        int left = start; // the moment of the last stop with a place
        int before = start; // and of the last stop
        long paused = 0;
        for (int index = 0; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            if (node.visit() == null) {
                network.follow(before, index, length(before));
                paused += node.length();
            } else {
                int here = node.visit().location();
                long setup = node.setupFrom(place);
                if (before != left) {
                    network.follow(before, index, length(before) + setup);
                }
                network.follow(left, index, length(left) + Mileage.leg(travel, type, place, here) + paused + setup);
                place = here;
                left = index;
                paused = 0;
            }
            before = index;
            onBoard(index);
        }
        network.follow(before, end, length(before));
        if (type.end() != null && place != null) {
            network.follow(left, end, length(left) + Mileage.leg(travel, type, place, type.end()) + paused);
        }
    }

    private void onBoard(int index) {
        Node node = nodes.get(index);
        if (node.is(Step.Kind.DELIVERY)
                && node.request() instanceof Shipment shipment
                && shipment.maxOnBoard() != null) {
            long most = shipment.maxOnBoard() + slack.of(Rule.of(Rule.Kind.ON_BOARD, shipment.id()));
            int pickup = index(Step.pickup(shipment.id()));
            network.follow(index, pickup, -(most + length(pickup)));
        }
    }

    private void duration() {
        Long most = type.limits().maxDuration();
        if (most != null) {
            network.follow(end, start, -(most + slack.of(Rule.of(Rule.Kind.MAX_DURATION))));
        }
    }

    private long length(int moment) {
        return moment == start ? 0 : nodes.get(moment).length();
    }

    int index(Step step) {
        for (int index = 0; index < nodes.size(); index++) {
            if (nodes.get(index).step().equals(step)) {
                return index;
            }
        }
        throw new IllegalArgumentException("no such stop: " + step);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    List<Node> nodes() {
        return nodes;
    }

    VehicleType type() {
        return type;
    }

    TemporalNetwork network() {
        return network;
    }

    /** Returns whether there is any solution. */
    boolean possible() {
        return network.earliest() != null;
    }

    /** Returns the node that is late, whatever one does, where it turned out that there is no solution. */
    @Nullable
    Node stuckAt() {
        Integer stuck = network.stuck();
        return stuck != null && stuck < start ? nodes.get(stuck) : null;
    }

    /** Returns whether it is the end of the route that is late. */
    boolean stuckAtEnd() {
        Integer stuck = network.stuck();
        return stuck != null && stuck == end;
    }
}
