package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle and its stops, in order.
 *
 * <p>Breaks have no place of their own: those that no initial plan fixes are not among the nodes and are taken anew, wherever
 * they fit best ({@link Pauses}).
 *
 * @param route which route of the plan it is or replaces, or {@code null} for a new one
 * @param continued which route of the initial plan it continues, or {@code null}
 * @param fixed the steps with which it must begin
 * @param pinned whether nothing may be added to these
 */
record Order(
        VehicleType type,
        @Nullable Integer route,
        @Nullable Integer continued,
        List<Step> fixed,
        boolean pinned,
        List<Node> nodes) {

    Order with(List<Node> newNodes) {
        return new Order(type, route, continued, fixed, pinned, newNodes);
    }

    Order without(Request request) {
        return with(nodes.stream().filter(node -> node.request() != request).toList());
    }

    /** Returns the steps of a route of the initial plan that are fixed: none if there is no task among them. */
    static List<Step> fixed(InitialRoute initial) {
        List<Step> fixed = initial.pinned() ? initial.steps() : initial.steps().subList(0, initial.locked());
        return fixed.stream().anyMatch(Step::task) ? fixed : List.of();
    }

    /** Returns whether it begins with what is fixed. */
    boolean keepsFixed() {
        if (nodes.size() < fixed.size()) {
            return false;
        }
        for (int index = 0; index < fixed.size(); index++) {
            if (!nodes.get(index).step().equals(fixed.get(index))) {
                return false;
            }
        }
        return true;
    }

    int tasks() {
        int tasks = 0;
        for (Node node : nodes) {
            tasks += node.step().task() ? 1 : 0;
        }
        return tasks;
    }

    /** Returns the breaks that are free to be taken anywhere. */
    List<VehicleType.Break> freeBreaks() {
        List<VehicleType.Break> free = new ArrayList<>();
        for (VehicleType.Break pause : type.breaks()) {
            Step step = Step.pause(pause.id());
            if (!fixed.contains(step)) {
                free.add(pause);
            }
        }
        return free;
    }
}
