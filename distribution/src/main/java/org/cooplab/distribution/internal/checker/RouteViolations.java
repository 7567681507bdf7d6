package org.cooplab.distribution.internal.checker;

import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleType;

/** Says of the rules that a route of a plan breaks what is wrong and where. */
record RouteViolations(VehicleType type, Route route, String path, Violations violations) implements Breaches {

    @Override
    public void add(Rule rule, int at, long value, long most) {
        String where = path(at);
        switch (rule.kind()) {
            case VEHICLE -> violations.add("vehicle-not-allowed", where, "id", id(at), "vehicle", type.id());
            case SKILL -> violations.add("skill-missing", where, "id", id(at), "skill", rule.name());
            case CAPACITY ->
                violations.add("capacity-exceeded", where, "dimension", rule.number(), "load", value, "capacity", most);
            case BREAK_LOAD ->
                violations.add(
                        "break-overloaded",
                        where,
                        "id",
                        rule.name(),
                        "dimension",
                        rule.number(),
                        "load",
                        value,
                        "most",
                        most);
            case LOAD_ORDER -> violations.add("load-order", where, "order", type.order());
            case MAX_TASKS -> violations.add("max-tasks", where, "value", value, "most", most);
            case MAX_RELOADS -> violations.add("too-many-reloads", where, "reloads", value, "most", most);
            case MAX_DISTANCE -> violations.add("max-distance", where, "value", value, "most", most);
            case MAX_DRIVING -> violations.add("max-driving", where, "value", value, "most", most);
            default -> throw new IllegalArgumentException("not a rule of one route without a clock: " + rule);
        }
    }

    @Override
    public void together(RoutingProblem.IncompatibleKinds kinds, int at) {
        violations.add("kinds-together", path(at), "one", kinds.one(), "other", kinds.other());
    }

    private String id(int at) {
        return route.stops().get(at).step().id();
    }

    private String path(int at) {
        return at < 0 ? path : path + "/stops/" + at;
    }
}
