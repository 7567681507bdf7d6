package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Every order that comes of putting a request into another order: at each position, with each alternative, and where the
 * vehicle can reload also with a reload right before it, right after it, or both. The other stops stay in their order.
 */
final class Insertions {

    private final Order base;
    private final Request request;
    private final Consumer<Order> each;

    private Insertions(Order base, Request request, Consumer<Order> each) {
        this.base = base;
        this.request = request;
        this.each = each;
    }

    /** Gives each order to {@code each}, from the first position to the last. */
    static void each(Order base, Request request, Consumer<Order> each) {
        boolean reloads = !base.type().reloads().isEmpty();
        Consumer<Order> whole = order -> {
            if (!reloads || keepsPairs(order)) {
                each.accept(order);
            }
        };
        Insertions insertions = new Insertions(base, request, whole);
        List<@Nullable Node> around = new ArrayList<>();
        around.add(null);
        for (VehicleType.Reload reload : base.type().reloads()) {
            around.add(Node.of(reload));
        }
        for (Node before : around) {
            for (Node after : around) {
                if (request instanceof Job) {
                    insertions.job(before, after);
                } else {
                    insertions.shipment(before, after);
                }
            }
        }
    }

    private void job(@Nullable Node before, @Nullable Node after) {
        for (int place = 0; place <= base.nodes().size(); place++) {
            for (Node job : Node.choices(request, Step.Kind.JOB, base.type())) {
                List<Node> nodes = new ArrayList<>(base.nodes());
                add(nodes, place, before, job, after);
                each.accept(base.with(nodes));
            }
        }
    }

    private void shipment(@Nullable Node before, @Nullable Node after) {
        for (int first = 0; first <= base.nodes().size(); first++) {
            for (int last = first; last <= base.nodes().size(); last++) {
                for (Node pickup : Node.choices(request, Step.Kind.PICKUP, base.type())) {
                    for (Node delivery : Node.choices(request, Step.Kind.DELIVERY, base.type())) {
                        List<Node> nodes = new ArrayList<>(base.nodes());
                        add(nodes, last, null, delivery, after);
                        add(nodes, first, before, pickup, null);
                        each.accept(base.with(nodes));
                    }
                }
            }
        }
    }

    /** Returns whether each shipment of an order is picked up first and delivered in the same trip. */
    static boolean keepsPairs(Order order) {
        Set<String> underway = new HashSet<>();
        for (Node node : order.nodes()) {
            boolean kept = switch (node.step().kind()) {
                case PICKUP -> underway.add(node.step().id());
                case DELIVERY -> underway.remove(node.step().id());
                case RELOAD -> underway.isEmpty();
                case JOB, BREAK -> true;
            };
            if (!kept) {
                return false;
            }
        }
        return underway.isEmpty();
    }

    private static void add(List<Node> nodes, int place, @Nullable Node before, Node task, @Nullable Node after) {
        if (after != null) {
            nodes.add(place, after);
        }
        nodes.add(place, task);
        if (before != null) {
            nodes.add(place, before);
        }
    }
}
