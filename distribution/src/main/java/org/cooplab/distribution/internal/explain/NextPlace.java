package org.cooplab.distribution.internal.explain;

import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/** Keeps the cheapest of the places where one request could be instead. */
final class NextPlace {

    private final Standing standing;
    private final RoutingProblem problem;
    private final Request request;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Removal removal;
    private final long saved;

    private @Nullable Place best;
    private int bestRoutes;

    /** The least cost of a route among those of the order that is looked into. */
    private long cheapest;

    NextPlace(Standing standing, Ledger ledger, RuleBook rules, Removal removal, Request request) {
        this.standing = standing;
        this.problem = standing.problem();
        this.request = request;
        this.ledger = ledger;
        this.rules = rules;
        this.removal = removal;
        this.saved = removal.saved();
    }

    /** Returns the cheapest place, or {@code null} if none was found. */
    @Nullable
    Place place() {
        return best;
    }

    /** Puts the request everywhere into an order that is without it, but where it is now. */
    void lookInto(Order base) {
        Order now = base.route() != null && removal.isFrom(base) ? standing.order(base.route()) : null;
        cheapest = Long.MAX_VALUE;
        Insertions.each(base, request, order -> {
            if (now == null || !order.nodes().equals(now.nodes())) {
                look(base, order);
            }
        });
    }

    private void look(Order base, Order order) {
        boolean balanced = problem.objective().balance() != null;
        if (!balanced && hopeless(base, Way.of(problem, order).cost())) {
            return;
        }
        Timed timed = rules.broken(order).isEmpty() ? Timed.cheapest(problem, order, Slack.NONE) : null;
        if (timed != null && (balanced || timed.cost() < cheapest)) {
            cheapest = timed.cost();
            offer(base, timed);
        }
    }

    /** Returns whether a route of at least this cost is no better than what was found here or elsewhere. */
    private boolean hopeless(Order base, long cost) {
        boolean costFirst = problem.objective().first() == Objective.First.COST;
        return cost >= cheapest || (costFirst && best != null && atLeast(base, cost) >= best.extraCost());
    }

    /** Returns the least that the plan costs more if a route of a cost takes the place of {@code base}, its duration not counted. */
    private long atLeast(Order base, long cost) {
        long old = base.route() == null
                ? 0
                : standing.plan().routes().get(base.route()).cost();
        InitialPlan initial = problem.initialPlan();
        long stability = initial == null ? 0 : initial.stability();
        return cost - old - (removal.isFrom(base) ? 0 : saved) - 2 * stability;
    }

    private void offer(Order base, Timed timed) {
        long extra = ledger.extra(request, removal.then(base, timed));
        int routes = problem.objective().first() == Objective.First.VEHICLES ? routes(base) : 0;
        if (best == null || routes < bestRoutes || (routes == bestRoutes && extra < best.extraCost())) {
            best = Places.place(base, timed.order(), extra);
            bestRoutes = routes;
        }
    }

    /** Returns how many more routes there are. */
    private int routes(Order base) {
        int gone = !removal.isFrom(base) && removal.endsRoute() ? 1 : 0;
        return (base.route() == null ? 1 : 0) - gone;
    }
}
