package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Map;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked for by what would help one request, as {@link org.cooplab.distribution.routing.Explanation.Unserved} states it: by
 * which share what is allowed now must grow, times against the hours of the plan; what is there or not counts as a whole.
 */
final class Effort {

    private final Incumbent incumbent;
    private final Request request;

    Effort(Incumbent incumbent, Request request) {
        this.incumbent = incumbent;
        this.request = request;
    }

    /** Returns the order in which remedies are told. */
    Comparator<Finding> leastFirst() {
        return Comparator.comparingInt((Finding finding) -> finding.slack().size())
                .thenComparingDouble(this::of)
                .thenComparing(finding -> finding.rule().kind() == Rule.Kind.FLEET)
                .thenComparing(finding -> finding.rule().kind())
                .thenComparingLong(Finding::extraCost);
    }

    /** Returns how much all that must be relaxed asks for together. */
    double of(Finding finding) {
        double sum = 0;
        for (Map.Entry<Rule, Long> relaxed : finding.slack().amounts().entrySet()) {
            long allowed = allowed(relaxed.getKey(), finding.sequence().type());
            sum += (double) relaxed.getValue() / Math.max(1, allowed);
        }
        return sum;
    }

    /** Returns what is allowed as it stands; 1 where a rule holds or does not. */
    private long allowed(Rule rule, VehicleType type) {
        VehicleType.Limits limits = type.limits();
        return switch (rule.kind()) {
            case CAPACITY -> type.capacity().in(rule.number());
            case MAX_TASKS -> number(limits.maxTasks());
            case MAX_RELOADS -> number(type.maxReloads());
            case MAX_DISTANCE -> number(limits.maxDistance());
            case BREAK_LOAD -> maxLoad(rule, type);
            case PRIZE -> number(request.conditions().prize());
            case MAX_DRIVING, CLOSES, OPENS, RELEASE, SHIFT_END, SHIFT_START, MAX_DURATION, ON_BOARD ->
                incumbent.span(type);
            case FLEET, VEHICLE, SKILL, PINNED, LOCKED, RELATION, LOAD_ORDER, KINDS, BREAK, ROUTES_FIRST -> 1;
        };
    }

    private static long number(@Nullable Number most) {
        return requireNonNull(most).longValue();
    }

    private static long maxLoad(Rule rule, VehicleType type) {
        for (VehicleType.Break pause : type.breaks()) {
            Load most = pause.maxLoad();
            if (most != null && pause.id().equals(rule.name())) {
                return most.in(rule.number());
            }
        }
        throw new IllegalArgumentException("no break of " + type.id() + " bears a load: " + rule.name());
    }
}
