package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Mileage;
import org.cooplab.distribution.internal.checker.Slack;
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

    /** Returns every sequence into which the request could be put: without it the routes of the plan, then new routes. */
    List<StopSequence> bases() {
        List<StopSequence> bases = new ArrayList<>();
        for (int route = 0; route < incumbent.plan().routes().size(); route++) {
            StopSequence sequence = incumbent.sequence(route);
            bases.add(removal.isFrom(sequence) ? sequence.without(request) : sequence);
        }
        problem.vehicles().forEach(type -> bases.add(incumbent.fresh(type, request)));
        return bases;
    }

    /** Returns the sequences of other routes into which the request may move; a new one like the one that it leaves is not another. */
    List<StopSequence> others() {
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
                && incumbent.sequence(home).type().equals(type);
    }

    /** Returns the cheapest place other than where it is, or {@code null} if there is none. */
    @Nullable
    Place next() {
        Next next = new Next();
        if (removal.home() != null) {
            next.lookInto(incumbent.sequence(removal.home()).without(request));
        }
        for (StopSequence base : others()) {
            if (removal.change() != null && (base.route() != null || left(base.type()))) {
                next.lookInto(base);
            }
        }
        return next.best;
    }

    private boolean left(VehicleType type) {
        return type.count() == null || incumbent.used(type) < type.count();
    }

    /** Says where a sequence has what its base has not. */
    static Place place(StopSequence base, StopSequence sequence, long extraCost) {
        List<Spot> spots = new ArrayList<>();
        int old = 0;
        for (int index = 0; index < sequence.activities().size(); index++) {
            Activity activity = sequence.activities().get(index);
            if (old < base.activities().size()
                    && activity.equals(base.activities().get(old))) {
                old++;
            } else {
                Step after =
                        index == 0 ? null : sequence.activities().get(index - 1).step();
                spots.add(new Spot(activity.step(), activity.alternative(), index, after));
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

    private static boolean isOf(Place place, StopSequence base) {
        return place.route() == null
                ? base.route() == null && base.type().id().equals(place.vehicle())
                : place.route().equals(base.route());
    }

    private @Nullable Plan at(Place place, StopSequence base) {
        StopSequence sequence = with(base, place);
        boolean allowed =
                Insertions.keepsPairs(sequence) && rules.broken(sequence).isEmpty();
        Timed timed = allowed ? Timed.cheapest(problem, sequence, Slack.NONE) : null;
        boolean stays = removal.home() != null && !removal.isFrom(base) && removal.change() == null;
        return timed == null || stays ? null : ledger.plan(request, true, removal.then(base, timed));
    }

    private StopSequence with(StopSequence base, Place place) {
        List<Activity> activities = new ArrayList<>(base.activities());
        for (Spot spot : place.spots()) {
            if (spot.position() < 0 || spot.position() > activities.size()) {
                throw new IllegalArgumentException("there is no position " + spot.position());
            }
            activities.add(spot.position(), activity(spot, base.type()));
        }
        return base.with(activities);
    }

    private Activity activity(Spot spot, VehicleType type) {
        if (spot.step().kind() == Step.Kind.RELOAD) {
            return type.reloads().stream()
                    .filter(reload -> reload.id().equals(spot.step().id()))
                    .map(reload -> Activity.of(reload, type))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no " + spot.step()));
        }
        return Activity.of(request, spot.step().kind(), type).get(spot.alternative());
    }

    /** Keeps the cheapest of the places where the request could be instead. */
    private final class Next {
        private @Nullable Place best;
        private int bestRoutes;

        /** The least cost of a route among those of the sequence that is looked into. */
        private long cheapest;

        /** Puts the request everywhere into a sequence that is without it, but where it is now. */
        void lookInto(StopSequence base) {
            StopSequence now = base.route() != null && removal.isFrom(base) ? incumbent.sequence(base.route()) : null;
            cheapest = Long.MAX_VALUE;
            Insertions.each(base, request, sequence -> {
                if (now == null || !sequence.activities().equals(now.activities())) {
                    look(base, sequence);
                }
            });
        }

        private void look(StopSequence base, StopSequence sequence) {
            boolean balanced = problem.objective().balance() != null;
            if (!balanced
                    && hopeless(
                            base,
                            Mileage.of(problem, sequence.type(), sequence.activities())
                                    .cost())) {
                return;
            }
            Timed timed = rules.broken(sequence).isEmpty() ? Timed.cheapest(problem, sequence, Slack.NONE) : null;
            if (timed != null && (balanced || timed.cost() < cheapest)) {
                cheapest = timed.cost();
                offer(base, timed);
            }
        }

        /** Returns whether a route of at least this cost is no better than what was found here or elsewhere. */
        private boolean hopeless(StopSequence base, long cost) {
            boolean costFirst = problem.objective().first() == Objective.First.COST;
            return cost >= cheapest || (costFirst && best != null && atLeast(base, cost) >= best.extraCost());
        }

        /** Returns the least that the plan costs more if a route of a cost, its duration not counted, replaces {@code base}. */
        private long atLeast(StopSequence base, long cost) {
            long old = base.route() == null
                    ? 0
                    : incumbent.plan().routes().get(base.route()).cost();
            InitialPlan initial = problem.initialPlan();
            long stability = initial == null ? 0 : initial.stability();
            return cost - old - (removal.isFrom(base) ? 0 : removal.saved()) - 2 * stability;
        }

        private void offer(StopSequence base, Timed timed) {
            long extra = ledger.extra(request, removal.then(base, timed));
            int routes = problem.objective().first() == Objective.First.VEHICLES ? routes(base) : 0;
            if (best == null || routes < bestRoutes || (routes == bestRoutes && extra < best.extraCost())) {
                best = place(base, timed.sequence(), extra);
                bestRoutes = routes;
            }
        }

        /** Returns how many more routes there are. */
        private int routes(StopSequence base) {
            int gone = !removal.isFrom(base) && removal.endsRoute() ? 1 : 0;
            return (base.route() == null ? 1 : 0) - gone;
        }
    }
}
