package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.internal.explain.Explainer;
import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.Explanation.Served;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.jspecify.annotations.Nullable;

/**
 * Says why a request is not in a plan and what would help, what a served one costs, and where else it could be.
 *
 * <pre>{@code
 * PlanExplainer explainer = PlanExplainer.of(problem, plan);
 * Unserved why = explainer.unserved("order-17");
 * why.reasons().forEach(reason -> System.out.println(messages.text(reason)));
 * }</pre>
 *
 * <p>Every answer is found by trying: the request is put at each position of each route and, if the vehicle can reload, also with a
 * reload right before it, right after it, or both. The other stops keep their order; breaks are placed anew wherever they fit. Each
 * resulting order is judged by the rules that {@link RoutingProblem} states, with exact times and the shortest duration. What is said
 * of a position is therefore exact for that order of stops; a plan with quite different routes may still be better.
 *
 * <p>Shares no code with the search, and explains a plan wherever it comes from. Time for one request: the number of positions in all
 * routes (for a shipment, of pairs of positions) times the length of a route, times the ways of taking breaks. Nothing is searched.
 * Immutable and thread-safe.
 */
public final class PlanExplainer {

    private final RoutingProblem problem;
    private final Plan plan;
    private final Explainer explainer;

    private PlanExplainer(RoutingProblem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        this.explainer = new Explainer(problem, plan);
    }

    /**
     * Returns the explainer of a plan.
     *
     * @throws IllegalArgumentException if the {@link PlanChecker} does not accept the plan
     */
    public static PlanExplainer of(RoutingProblem problem, Plan plan) {
        List<Reason> wrong = PlanChecker.check(requireNonNull(problem, "problem"), requireNonNull(plan, "plan"));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("plan must keep the rules of the problem, but " + wrong.size()
                    + " are broken, first " + wrong.get(0));
        }
        return new PlanExplainer(problem, plan);
    }

    /**
     * Returns the explanation of every request. Meant for plans of up to a few hundred requests: there is no limit. Of larger plans, ask
     * for some requests, one at a time: {@link #unserved(String)} and {@link #served(String)} take as long as one explanation.
     */
    public Explanation explain() {
        Set<String> left = Set.copyOf(plan.unserved());
        List<Served> served = new ArrayList<>();
        for (Request request : problem.requests()) {
            if (!left.contains(request.id())) {
                served.add(served(request.id()));
            }
        }
        return new Explanation(unserved(), served);
    }

    /** Returns, in the order of the problem, why each unserved request is not served, without a limit on their number. */
    public List<Unserved> unserved() {
        return unserved(Integer.MAX_VALUE);
    }

    /**
     * Returns, in the order of the problem, why the first {@code most} unserved requests are not served.
     *
     * @param most at least 0
     * @throws IllegalArgumentException if it is less
     */
    public List<Unserved> unserved(int most) {
        return plan.unserved().stream().limit(most).map(explainer::unserved).toList();
    }

    /**
     * Returns why one request is not served.
     *
     * @param request its id
     * @throws IllegalArgumentException if the problem does not know it, or the plan serves it
     */
    public Unserved unserved(String request) {
        return explainer.unserved(requireNonNull(request, "request"));
    }

    /**
     * Returns what one served request costs, and the next best place for it.
     *
     * @param request its id
     * @throws IllegalArgumentException if the problem does not know it, or the plan does not serve it
     */
    public Served served(String request) {
        return explainer.served(requireNonNull(request, "request"));
    }

    /**
     * Returns the plan without one request, the others in their order. Its cost, not counting the prize that is lost, is lower by the
     * marginal cost.
     *
     * @param request its id
     * @return the plan, or {@code null} if it cannot do without the request, as {@link Served#reasons()} says
     * @throws IllegalArgumentException if the problem does not know it, or the plan does not serve it
     */
    public @Nullable Plan without(String request) {
        return explainer.without(requireNonNull(request, "request"));
    }

    /**
     * Returns the plan with one request at a place, moved there if it is served already, the others in their order. A route
     * that it leaves for another is as it is {@linkplain #without without} the request.
     *
     * @param request its id
     * @param place such as {@link Served#next()} or {@link Explanation.Verdict#place()}
     * @throws IllegalArgumentException if the problem does not know it, or it cannot be there
     */
    public Plan with(String request, Place place) {
        return explainer.at(requireNonNull(request, "request"), requireNonNull(place, "place"));
    }
}
