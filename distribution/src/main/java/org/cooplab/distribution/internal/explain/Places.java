package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.Explanation.Spot;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Where one request could be, and what the plan is without it. */
final class Places {

    private final Standing standing;
    private final RoutingProblem problem;
    private final Request request;
    private final Ledger ledger;
    private final RuleBook rules;
    private final @Nullable Integer home;

    /** What its route is without it; {@code null} if it is in none or the route cannot be without it. */
    private final Ledger.@Nullable Change removal;

    /** What the plan would cost less without the request; 0 if it is in none or cannot be without. */
    private final long saved;

    private @Nullable Order bestBase;
    private @Nullable Timed best;
    private long bestExtra;
    private int bestRoutes;

    Places(Standing standing, Ledger ledger, Request request) {
        this.standing = standing;
        this.problem = standing.problem();
        this.request = request;
        this.ledger = ledger;
        this.rules = new RuleBook(standing, request);
        this.home = standing.routeOf(request);
        this.removal = home == null ? null : removal(standing.order(home));
        this.saved = removal == null ? 0 : saved(removal);
    }

    /** Returns what the plan would cost less without the request, its prize not counted; {@code null} if it cannot be without. */
    @Nullable
    Long marginalCost() {
        return removal == null ? null : Long.valueOf(saved);
    }

    private long saved(Ledger.Change change) {
        return -ledger.extra(request, List.of(change));
    }

    /** Returns the plan without the request, or {@code null} if it cannot be without. */
    @Nullable
    Plan without() {
        return removal == null ? null : ledger.plan(request, false, List.of(removal));
    }

    private Ledger.@Nullable Change removal(Order order) {
        Ledger.Change cheapest = null;
        for (Order rest : rests(order)) {
            if (rest.tasks() == 0 && rest.fixed().isEmpty()) {
                return new Ledger.Change(order.route(), null);
            }
            Timed timed = rules.broken(rest).isEmpty() ? Timed.cheapest(problem, rest, Slack.NONE) : null;
            Ledger.Change change = timed == null ? null : new Ledger.Change(order.route(), timed);
            if (change != null && (cheapest == null || saved(change) > saved(cheapest))) {
                cheapest = change;
            }
        }
        return cheapest;
    }

    private Order rest(Order order) {
        return order.with(
                order.nodes().stream().filter(node -> node.request() != request).toList());
    }

    /** Returns the order without the request, and without a reload that has become idle. */
    private List<Order> rests(Order order) {
        List<Node> nodes = rest(order).nodes();
        List<Order> rests = new ArrayList<>(List.of(order.with(nodes)));
        for (int index = 0; index < nodes.size(); index++) {
            boolean first = index == 0 || nodes.get(index - 1).is(Step.Kind.RELOAD);
            boolean last = index == nodes.size() - 1 || nodes.get(index + 1).is(Step.Kind.RELOAD);
            if (nodes.get(index).is(Step.Kind.RELOAD) && (first || last)) {
                List<Node> fewer = new ArrayList<>(nodes);
                fewer.remove(index);
                rests.add(order.with(fewer));
            }
        }
        return rests;
    }

    /** Returns every order into which the request could be put: without it the routes of the plan, then new routes. */
    List<Order> bases() {
        List<Order> bases = new ArrayList<>();
        for (int route = 0; route < standing.plan().routes().size(); route++) {
            bases.add(home != null && home == route ? rest(standing.order(route)) : standing.order(route));
        }
        problem.vehicles().forEach(type -> bases.add(standing.fresh(type, request)));
        return bases;
    }

    /** Returns the orders of other routes into which the request may move; a new one like the one that it leaves is not another. */
    List<Order> others() {
        return bases().stream()
                .filter(base -> home == null || !home.equals(base.route()))
                .filter(base -> base.route() != null || !leaves(base.type()))
                .toList();
    }

    /** Returns the cheapest place other than where it is, or {@code null} if there is none. */
    @Nullable
    Place next() {
        if (home != null) {
            Order rest = rest(standing.order(home));
            Insertions.each(rest, request, new Target(rest, true)::look);
        }
        for (Order base : others()) {
            if (removal != null && (base.route() != null || left(base.type()))) {
                Insertions.each(base, request, new Target(base, false)::look);
            }
        }
        return best == null || bestBase == null ? null : place(bestBase, best.order(), bestExtra);
    }

    /** Returns whether a route of a type would be gone without the request. */
    private boolean leaves(VehicleType type) {
        return home != null
                && removal != null
                && removal.timed() == null
                && standing.order(home).type().equals(type);
    }

    private boolean left(VehicleType type) {
        return type.count() == null || standing.used(type) < type.count();
    }

    /** One order into which the request is put. */
    private final class Target {
        private final Order base;
        private final boolean own;
        private long cheapest = Long.MAX_VALUE;

        Target(Order base, boolean own) {
            this.base = base;
            this.own = own;
        }

        void look(Order order) {
            if (own && order.nodes().equals(standing.order(requireNonNull(home)).nodes())) {
                return;
            }
            boolean balanced = problem.objective().balance() != null;
            if (!balanced && hopeless(Way.of(problem, order).cost())) {
                return;
            }
            Timed timed = rules.broken(order).isEmpty() ? Timed.cheapest(problem, order, Slack.NONE) : null;
            if (timed != null && (balanced || timed.cost() < cheapest)) {
                cheapest = timed.cost();
                offer(base, timed);
            }
        }

        /** Returns whether a route of at least this cost is no better than what was found here or elsewhere. */
        private boolean hopeless(long cost) {
            boolean costFirst = problem.objective().first() == Objective.First.COST;
            return cost >= cheapest || (costFirst && best != null && atLeast(base, cost) >= bestExtra);
        }
    }

    /** Returns the least that the plan costs more if a route of a cost takes the place of {@code base}, its duration not counted. */
    private long atLeast(Order base, long cost) {
        boolean own = home != null && home.equals(base.route());
        long old = base.route() == null
                ? 0
                : standing.plan().routes().get(base.route()).cost();
        long stability =
                problem.initialPlan() == null ? 0 : problem.initialPlan().stability();
        return cost - old - (own ? 0 : saved) - 2 * stability;
    }

    private void offer(Order base, Timed timed) {
        long extra = ledger.extra(request, changes(base, timed));
        int routes = problem.objective().first() == Objective.First.VEHICLES ? routes(base) : 0;
        if (best == null || routes < bestRoutes || (routes == bestRoutes && extra < bestExtra)) {
            bestBase = base;
            best = timed;
            bestExtra = extra;
            bestRoutes = routes;
        }
    }

    /** Returns how many more routes there are. */
    private int routes(Order base) {
        boolean own = home != null && home.equals(base.route());
        int gone = own || removal == null || removal.timed() != null ? 0 : 1;
        return (base.route() == null ? 1 : 0) - gone;
    }

    private List<Ledger.Change> changes(Order base, Timed timed) {
        List<Ledger.Change> changes = new ArrayList<>();
        if (home != null && !home.equals(base.route())) {
            changes.add(requireNonNull(removal));
        }
        changes.add(new Ledger.Change(base.route(), timed));
        return changes;
    }

    /** Says where an order has what its base has not. */
    static Place place(Order base, Order order, long extraCost) {
        List<Spot> spots = new ArrayList<>();
        int old = 0;
        for (int index = 0; index < order.nodes().size(); index++) {
            Node node = order.nodes().get(index);
            if (old < base.nodes().size() && node.equals(base.nodes().get(old))) {
                old++;
            } else {
                Step after = index == 0 ? null : order.nodes().get(index - 1).step();
                spots.add(new Spot(node.step(), node.alternative(), index, after));
            }
        }
        return new Place(base.route(), base.type().id(), spots, extraCost);
    }

    /**
     * Returns the plan with the request at a place.
     *
     * @throws IllegalArgumentException if there is no such place, or a rule of the problem forbids it
     */
    Plan at(Place place) {
        for (Order base : bases()) {
            boolean same = place.route() == null
                    ? base.route() == null && base.type().id().equals(place.vehicle())
                    : place.route().equals(base.route());
            if (same) {
                Order order = with(base, place);
                boolean allowed =
                        Insertions.keepsPairs(order) && rules.broken(order).isEmpty();
                Timed timed = allowed ? Timed.cheapest(problem, order, Slack.NONE) : null;
                boolean stays = home != null && !home.equals(base.route()) && removal == null;
                if (timed != null && !stays) {
                    return ledger.plan(request, true, changes(base, timed));
                }
            }
        }
        throw new IllegalArgumentException(request.id() + " cannot be put at " + place);
    }

    private Order with(Order base, Place place) {
        List<Node> nodes = new ArrayList<>(base.nodes());
        for (Spot spot : place.spots()) {
            if (spot.position() < 0 || spot.position() > nodes.size()) {
                throw new IllegalArgumentException("there is no position " + spot.position());
            }
            nodes.add(spot.position(), node(spot, base.type()));
        }
        return base.with(nodes);
    }

    private Node node(Spot spot, VehicleType type) {
        if (spot.step().kind() == Step.Kind.RELOAD) {
            return type.reloads().stream()
                    .filter(reload -> reload.id().equals(spot.step().id()))
                    .map(Node::of)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no " + spot.step()));
        }
        return Node.choices(request, spot.step().kind(), type).get(spot.alternative());
    }
}
