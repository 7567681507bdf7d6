package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** Where in the problem a rule is written. */
final class Pointers {

    private final Incumbent incumbent;

    Pointers(Incumbent incumbent) {
        this.incumbent = incumbent;
    }

    /** Returns the JSON pointer of what would be changed to relax a rule for a request in a sequence. */
    String of(Rule rule, StopSequence sequence, String request) {
        String vehicle = "/vehicles/" + incumbent.typeIndex(sequence.type());
        String own = request(request);
        return switch (rule.kind()) {
            case FLEET -> vehicle + "/count";
            case VEHICLE -> own + "/conditions/vehicles";
            case SKILL -> vehicle + "/skills";
            case PINNED -> "/initialPlan/routes/" + sequence.continued() + "/pinned";
            case LOCKED -> "/initialPlan/routes/" + sequence.continued() + "/locked";
            case RELATION -> "/relations/" + rule.number();
            case LOAD_ORDER -> vehicle + "/order";
            case CAPACITY -> vehicle + "/capacity/amounts/" + rule.number();
            case KINDS -> "/incompatibleKinds";
            case MAX_TASKS -> vehicle + "/limits/maxTasks";
            case MAX_RELOADS -> vehicle + "/maxReloads";
            case MAX_DISTANCE -> vehicle + "/limits/maxDistance";
            case MAX_DRIVING -> vehicle + "/limits/maxDriving";
            case MAX_DURATION -> vehicle + "/limits/maxDuration";
            case CLOSES -> window(rule, sequence) + "/close";
            case OPENS -> window(rule, sequence) + "/open";
            case RELEASE -> request(rule.name()) + "/release";
            case SHIFT_END -> vehicle + "/shift/close";
            case SHIFT_START -> vehicle + "/shift/open";
            case ON_BOARD -> request(rule.name()) + "/maxOnBoard";
            case BREAK_LOAD -> pause(sequence.type(), rule.name()) + "/maxLoad/amounts/" + rule.number();
            case BREAK -> pause(sequence.type(), rule.name());
            case ROUTES_FIRST -> "/objective/first";
            case PRIZE -> own + "/conditions/prize";
        };
    }

    String request(String id) {
        return "/requests/" + incumbent.requestIndex(id);
    }

    private String window(Rule rule, StopSequence sequence) {
        Step step = requireNonNull(rule.step());
        Activity activity = sequence.activities().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow();
        String timed = switch (step.kind()) {
            case JOB -> request(step.id()) + "/visits/" + activity.alternative();
            case PICKUP -> request(step.id()) + "/pickups/" + activity.alternative();
            case DELIVERY -> request(step.id()) + "/deliveries/" + activity.alternative();
            case RELOAD -> reload(sequence.type(), step.id()) + "/visit";
            case BREAK -> pause(sequence.type(), step.id());
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
