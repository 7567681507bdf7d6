package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.internal.checker.Audit;
import org.cooplab.distribution.internal.checker.Timetable;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;

/**
 * Says whether a plan keeps every rule that {@link RoutingProblem} states, wherever the plan comes from.
 *
 * <p>{@code Messages.of(locale, PlanChecker.class)} has the sentences for its reasons and for the faults of the formats.
 *
 * <p>Independent of the search: it shares no code with it, and recomputes loads, times, distances and costs from the problem and the
 * order of the stops. Every plan that {@link VehicleRouting} returns has passed it. Stateless and thread-safe.
 */
public final class PlanChecker {

    private static final int SHOWN = 5;

    private PlanChecker() {}

    /**
     * Returns everything that is wrong with {@code plan}: rules of the problem that it breaks and numbers in it that do not follow from
     * its stops; empty if nothing is. The path of a reason points into the plan ({@code /routes/3/stops/2}).
     *
     * @throws ArithmeticException if a cost does not fit in a long
     */
    public static List<Reason> check(RoutingProblem problem, Plan plan) {
        return Audit.of(requireNonNull(problem, "problem"), requireNonNull(plan, "plan"));
    }

    /**
     * Returns {@code plan} if nothing is wrong with it.
     *
     * @throws IllegalStateException naming the violations, if there are any
     */
    public static Plan require(RoutingProblem problem, Plan plan) {
        List<Reason> violations = check(problem, plan);
        if (!violations.isEmpty()) {
            String first =
                    violations.stream().limit(SHOWN).map(Reason::toString).collect(Collectors.joining("; "));
            throw new IllegalStateException(
                    "the plan breaks " + violations.size() + (violations.size() == 1 ? " rule: " : " rules: ") + first);
        }
        return plan;
    }

    /**
     * Returns the plan of routes whose stops are already in order, with times, loads and costs; {@link #check} then says which rules
     * they break.
     *
     * <p>A route runs as early as its windows allow, and starts as late as it can without ending later; where its duration costs
     * something or is too long, it runs in later windows if it lasts less in these. Goods that would be on board for too long are taken
     * later. What cannot be on time is late. The first
     * alternative of every task takes place, breaks and reloads only where the routes have them, and what no route serves is unserved.
     * The initial plan of the problem plays no part.
     *
     * @param routes the routes; those without tasks are left out, and so are steps that the problem does not know
     */
    public static Plan timetable(RoutingProblem problem, List<InitialRoute> routes) {
        return Timetable.of(requireNonNull(problem, "problem"), requireNonNull(routes, "routes"));
    }
}
