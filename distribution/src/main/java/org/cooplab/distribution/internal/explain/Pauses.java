package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleType;

/**
 * Takes the breaks of the driver in every way that is possible.
 *
 * <p>A break that is free is taken between any two stops, or left out if the route ends before it is due. One is placed after
 * the other; a beginning that is not possible is not followed up, because another break never makes a route earlier.
 */
final class Pauses {

    private final RoutingProblem problem;
    private final Order order;
    private final Slack slack;
    private final List<VehicleType.Break> free = new ArrayList<>();
    private final Consumer<Timeline> found;

    private Pauses(RoutingProblem problem, Order order, Slack slack, Consumer<Timeline> found) {
        this.problem = problem;
        this.order = order;
        this.slack = slack;
        this.found = found;
        for (VehicleType.Break pause : order.freeBreaks()) {
            if (!slack.lifts(Rule.of(Rule.Kind.BREAK, pause.id()))) {
                free.add(pause);
            }
        }
    }

    /** Gives each possible timeline of an order to {@code found}. */
    static void each(RoutingProblem problem, Order order, Slack slack, Consumer<Timeline> found) {
        Pauses pauses = new Pauses(problem, order, slack, found);
        pauses.take(0, order.nodes(), List.of());
    }

    private void take(int next, List<Node> nodes, List<VehicleType.Break> untaken) {
        Timeline timeline = new Timeline(problem, order.type(), nodes, untaken, slack);
        if (!timeline.possible()) {
            return;
        }
        if (next == free.size()) {
            found.accept(timeline);
            return;
        }
        VehicleType.Break pause = free.get(next);
        List<VehicleType.Break> more = new ArrayList<>(untaken);
        more.add(pause);
        take(next + 1, nodes, more);
        boolean unlocked = slack.lifts(Rule.of(Rule.Kind.LOCKED)) || slack.lifts(Rule.of(Rule.Kind.PINNED));
        for (int place = unlocked ? 0 : order.fixed().size(); place <= nodes.size() && mayAdd(); place++) {
            boolean between = place > 0 && place < nodes.size();
            if (!light(pause, nodes, place)) {
                continue;
            }
            if (!between || !RelationRules.direct(problem, order, slack, nodes.get(place - 1), nodes.get(place))) {
                List<Node> with = new ArrayList<>(nodes);
                with.add(place, Node.of(pause));
                take(next + 1, with, untaken);
            }
        }
    }

    /** Returns whether little enough is on board for a break before the stop at {@code place}. */
    private boolean light(VehicleType.Break pause, List<Node> nodes, int place) {
        return LoadProfile.excess(nodes, place - 1, pause, problem.dimensions()).entrySet().stream()
                .allMatch(more -> more.getValue() <= slack.of(more.getKey()));
    }

    /** A pinned round has the breaks that it has. */
    private boolean mayAdd() {
        return !order.pinned() || slack.lifts(Rule.of(Rule.Kind.PINNED));
    }
}
