package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.Explanation.Spot;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Where one request could be, and what the plan is without it. */
final class Places {

    private final Incumbent incumbent;
    private final RoutingProblem problem;
    private final Request request;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Removal removal;

    Places(Incumbent incumbent, Ledger ledger, Request request) {
        this.incumbent = incumbent;
        this.problem = incumbent.problem();
        this.request = request;
        this.ledger = ledger;
        this.rules = new RuleBook(incumbent, request);
        this.removal = new Removal(incumbent, ledger, rules, request);
    }

    /** Returns what the plan would cost less without the request, its prize not counted; {@code null} if it cannot be without. */
    @Nullable
    Long marginalCost() {
        return removal.change() == null ? null : Long.valueOf(removal.saved());
    }

    /** Returns the plan without the request, or {@code null} if it cannot be without. */
    @Nullable
    Plan without() {
        Ledger.Change change = removal.change();
        return change == null ? null : ledger.plan(request, false, List.of(change));
    }

    /** Returns every order into which the request could be put: without it the routes of the plan, then new routes. */
    List<Order> bases() {
        List<Order> bases = new ArrayList<>();
        for (int route = 0; route < incumbent.plan().routes().size(); route++) {
            Order order = incumbent.order(route);
            bases.add(removal.isFrom(order) ? order.without(request) : order);
        }
        problem.vehicles().forEach(type -> bases.add(incumbent.fresh(type, request)));
        return bases;
    }

    /** Returns the orders of other routes into which the request may move; a new one like the one that it leaves is not another. */
    List<Order> others() {
        return bases().stream()
                .filter(base -> !removal.isFrom(base))
                .filter(base -> base.route() != null || !leaves(base.type()))
                .toList();
    }

    /** Returns whether a route of a type would be gone without the request. */
    private boolean leaves(VehicleType type) {
        Integer home = removal.home();
        return home != null
                && removal.endsRoute()
                && incumbent.order(home).type().equals(type);
    }

    /** Returns the cheapest place other than where it is, or {@code null} if there is none. */
    @Nullable
    Place next() {
        Next next = new Next();
        if (removal.home() != null) {
            next.lookInto(incumbent.order(removal.home()).without(request));
        }
        for (Order base : others()) {
            if (removal.change() != null && (base.route() != null || left(base.type()))) {
                next.lookInto(base);
            }
        }
        return next.best;
    }

    private boolean left(VehicleType type) {
        return type.count() == null || incumbent.used(type) < type.count();
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
        return bases().stream()
                .filter(base -> isOf(place, base))
                .flatMap(base -> Optional.ofNullable(at(place, base)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(request.id() + " cannot be put at " + place));
    }

    private static boolean isOf(Place place, Order base) {
        return place.route() == null
                ? base.route() == null && base.type().id().equals(place.vehicle())
                : place.route().equals(base.route());
    }

    private @Nullable Plan at(Place place, Order base) {
        Order order = with(base, place);
        boolean allowed = Insertions.keepsPairs(order) && rules.broken(order).isEmpty();
        Timed timed = allowed ? Timed.cheapest(problem, order, Slack.NONE) : null;
        boolean stays = removal.home() != null && !removal.isFrom(base) && removal.change() == null;
        return timed == null || stays ? null : ledger.plan(request, true, removal.then(base, timed));
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

    /** Keeps the cheapest of the places where the request could be instead. */
    private final class Next {
        private @Nullable Place best;
        private int bestRoutes;

        /** The least cost of a route among those of the order that is looked into. */
        private long cheapest;

        /** Puts the request everywhere into an order that is without it, but where it is now. */
        void lookInto(Order base) {
            Order now = base.route() != null && removal.isFrom(base) ? incumbent.order(base.route()) : null;
            cheapest = Long.MAX_VALUE;
            Insertions.each(base, request, order -> {
                if (now == null || !order.nodes().equals(now.nodes())) {
                    look(base, order);
                }
            });
        }

        private void look(Order base, Order order) {
            boolean balanced = problem.objective().balance() != null;
            if (!balanced && hopeless(base, Mileage.of(problem, order).cost())) {
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
                    : incumbent.plan().routes().get(base.route()).cost();
            InitialPlan initial = problem.initialPlan();
            long stability = initial == null ? 0 : initial.stability();
            return cost - old - (removal.isFrom(base) ? 0 : removal.saved()) - 2 * stability;
        }

        private void offer(Order base, Timed timed) {
            long extra = ledger.extra(request, removal.then(base, timed));
            int routes = problem.objective().first() == Objective.First.VEHICLES ? routes(base) : 0;
            if (best == null || routes < bestRoutes || (routes == bestRoutes && extra < best.extraCost())) {
                best = place(base, timed.order(), extra);
                bestRoutes = routes;
            }
        }

        /** Returns how many more routes there are. */
        private int routes(Order base) {
            int gone = !removal.isFrom(base) && removal.endsRoute() ? 1 : 0;
            return (base.route() == null ? 1 : 0) - gone;
        }
    }
}
