package org.cooplab.distribution.internal.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** The rules that need no clock, for orders in which one request is put, taken out or moved. */
final class RuleBook {

    private final Incumbent incumbent;
    private final Request request;
    private final RelationRules relations;

    RuleBook(Incumbent incumbent, Request request) {
        this.incumbent = incumbent;
        this.request = request;
        this.relations = new RelationRules(incumbent, request.id());
    }

    /** Returns the rules that an order breaks, each with the least relaxation that would do; each of them must be relaxed. */
    Map<Rule, Long> broken(Order order) {
        Map<Rule, Long> broken = new LinkedHashMap<>();
        VehicleType type = order.type();
        if (order.nodes().stream().anyMatch(node -> node.request() == request)) {
            allowed(type, broken);
        }
        if (!order.keepsFixed()) {
            broken.put(Rule.of(order.pinned() ? Rule.Kind.PINNED : Rule.Kind.LOCKED), 1L);
        } else if (order.pinned() && order.nodes().size() > order.fixed().size()) {
            broken.put(Rule.of(Rule.Kind.PINNED), 1L);
        }
        relations.judge(order, broken);
        LoadRules.judge(incumbent.problem(), order, request, broken);
        atMost(Rule.Kind.MAX_TASKS, order.tasks(), type.limits().maxTasks(), broken);
        long reloads = 0;
        for (Node node : order.nodes()) {
            reloads += node.is(Step.Kind.RELOAD) ? 1 : 0;
        }
        atMost(Rule.Kind.MAX_RELOADS, reloads, type.maxReloads(), broken);
        Mileage mileage = Mileage.of(incumbent.problem(), order);
        atMost(Rule.Kind.MAX_DISTANCE, mileage.distance(), type.limits().maxDistance(), broken);
        atMost(Rule.Kind.MAX_DRIVING, mileage.driving(), type.limits().maxDriving(), broken);
        return broken;
    }

    private void allowed(VehicleType type, Map<Rule, Long> broken) {
        if (!request.conditions().vehicles().isEmpty()
                && !request.conditions().vehicles().contains(type.id())) {
            broken.put(Rule.of(Rule.Kind.VEHICLE), 1L);
        }
        request.conditions().skills().stream()
                .sorted()
                .filter(skill -> !type.skills().contains(skill))
                .forEach(skill -> broken.put(Rule.of(Rule.Kind.SKILL, skill), 1L));
    }

    private static void atMost(Rule.Kind kind, long value, @Nullable Number most, Map<Rule, Long> broken) {
        if (most != null && value > most.longValue()) {
            broken.put(Rule.of(kind), value - most.longValue());
        }
    }
}
