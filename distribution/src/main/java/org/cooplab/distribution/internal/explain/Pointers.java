package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** Where in the problem a rule is written. */
final class Pointers {

    private final Incumbent incumbent;

    Pointers(Incumbent incumbent) {
        this.incumbent = incumbent;
    }

    /** Returns the JSON pointer of what would be changed to relax a rule for a request in an order. */
    String of(Rule rule, Order order, String request) {
        String vehicle = "/vehicles/" + incumbent.typeIndex(order.type());
        String own = request(request);
        return switch (rule.kind()) {
            case FLEET -> vehicle + "/count";
            case VEHICLE -> own + "/conditions/vehicles";
            case SKILL -> vehicle + "/skills";
            case PINNED -> "/initialPlan/routes/" + order.continued() + "/pinned";
            case LOCKED -> "/initialPlan/routes/" + order.continued() + "/locked";
            case RELATION -> "/relations/" + rule.number();
            case LOAD_ORDER -> vehicle + "/order";
            case CAPACITY -> vehicle + "/capacity/amounts/" + rule.number();
            case KINDS -> "/incompatibleKinds";
            case MAX_TASKS -> vehicle + "/limits/maxTasks";
            case MAX_RELOADS -> vehicle + "/maxReloads";
            case MAX_DISTANCE -> vehicle + "/limits/maxDistance";
            case MAX_DRIVING -> vehicle + "/limits/maxDriving";
            case MAX_DURATION -> vehicle + "/limits/maxDuration";
            case CLOSES -> window(rule, order) + "/close";
            case OPENS -> window(rule, order) + "/open";
            case RELEASE -> request(rule.name()) + "/release";
            case SHIFT_END -> vehicle + "/shift/close";
            case SHIFT_START -> vehicle + "/shift/open";
            case ON_BOARD -> request(rule.name()) + "/maxOnBoard";
            case BREAK_LOAD -> pause(order.type(), rule.name()) + "/maxLoad/amounts/" + rule.number();
            case BREAK -> pause(order.type(), rule.name());
            case ROUTES_FIRST -> "/objective/first";
            case PRIZE -> own + "/conditions/prize";
        };
    }

    String request(String id) {
        return "/requests/" + incumbent.requestIndex(id);
    }

    private String window(Rule rule, Order order) {
        Step step = requireNonNull(rule.step());
        Node node = order.nodes().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow();
        String timed = switch (step.kind()) {
            case JOB -> request(step.id()) + "/visits/" + node.alternative();
            case PICKUP -> request(step.id()) + "/pickups/" + node.alternative();
            case DELIVERY -> request(step.id()) + "/deliveries/" + node.alternative();
            case RELOAD -> reload(order.type(), step.id()) + "/visit";
            case BREAK -> pause(order.type(), step.id());
        };
        return timed + "/windows/" + rule.number();
    }

    private String pause(VehicleType type, String id) {
        List<String> ids = type.breaks().stream().map(VehicleType.Break::id).toList();
        return "/vehicles/" + incumbent.typeIndex(type) + "/breaks/" + ids.indexOf(id);
    }

    private String reload(VehicleType type, String id) {
        List<String> ids = type.reloads().stream().map(VehicleType.Reload::id).toList();
        return "/vehicles/" + incumbent.typeIndex(type) + "/reloads/" + ids.indexOf(id);
    }
}
