package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Step;
import org.jspecify.annotations.Nullable;

/** Says what a plan costs once some of its routes are others. */
final class Ledger {

    private final Incumbent incumbent;
    private final List<Figures> figures;
    private final long balance;

    /** A route of the plan that is another now, or gone if {@code timed} is {@code null}; a new one if {@code route} is. */
    record Change(@Nullable Integer route, @Nullable Timed timed) {}

    Ledger(Incumbent incumbent) {
        this.incumbent = incumbent;
        this.figures = incumbent.plan().routes().stream().map(Figures::of).toList();
        this.balance = incumbent.plan().balanceCost();
    }

    private Ledger(Incumbent incumbent, List<Figures> figures) {
        this.incumbent = incumbent;
        this.figures = figures;
        this.balance = balance(List.of());
    }

    /**
     * Returns the ledger by which to judge what is put into a sequence once rules are relaxed for its vehicle: routes of that
     * type may be cheaper then by themselves, without a break that is gone say, and nothing put into them is a merit of that.
     */
    Ledger given(StopSequence base, Slack slack) {
        if (slack.amounts().keySet().stream().noneMatch(Rule::ofTime)) {
            return this;
        }
        boolean balanced = incumbent.problem().objective().balance() != null;
        List<Figures> now = new ArrayList<>(figures);
        for (int route = 0; route < now.size(); route++) {
            StopSequence sequence = incumbent.sequence(route);
            boolean own = base.route() != null && base.route() == route;
            if (own || (balanced && sequence.type().equals(base.type()))) {
                Timed timed = Timed.cheapest(incumbent.problem(), sequence, own ? slack : slack.ofAllRoutes());
                now.set(route, timed == null ? now.get(route) : timed.figures());
            }
        }
        return new Ledger(incumbent, now);
    }

    /** Returns by how much the routes are dearer, stability and balance included, prizes not, for one request put elsewhere. */
    long extra(Request request, List<Change> changes) {
        Plan plan = incumbent.plan();
        long routes = 0;
        Integer now = null;
        for (Change change : changes) {
            routes += change.timed() == null ? 0 : change.timed().cost();
            routes -= change.route() == null ? 0 : figures.get(change.route()).cost();
            if (change.timed() != null && serves(change.timed(), request)) {
                now = change.timed().sequence().continued();
            }
        }
        Integer route = incumbent.routeOf(request);
        Integer before = route == null ? null : plan.routes().get(route).continues();
        return routes + moved(request, now) - moved(request, before) + balance(changes) - balance;
    }

    private static boolean serves(Timed timed, Request request) {
        return timed.sequence().has(request);
    }

    /** Returns what it costs that a request is in a route that continues {@code continued}. */
    private long moved(Request request, @Nullable Integer continued) {
        List<InitialRoute> initial = incumbent.initial();
        for (int index = 0; index < initial.size(); index++) {
            for (Step step : initial.get(index).steps()) {
                boolean own = step.task() && step.id().equals(request.id());
                if (own && (continued == null || continued != index)) {
                    return incumbent.problem().initialPlan() == null
                            ? 0
                            : incumbent.problem().initialPlan().stability();
                }
            }
        }
        return 0;
    }

    private long balance(List<Change> changes) {
        Objective.Balance wanted = incumbent.problem().objective().balance();
        if (wanted == null) {
            return 0;
        }
        Set<Integer> replaced = new HashSet<>();
        List<Figures> now = new ArrayList<>();
        for (Change change : changes) {
            if (change.route() != null) {
                replaced.add(change.route());
            }
            if (change.timed() != null) {
                now.add(change.timed().figures());
            }
        }
        for (int route = 0; route < figures.size(); route++) {
            if (!replaced.contains(route)) {
                now.add(figures.get(route));
            }
        }
        long most = Long.MIN_VALUE;
        long least = Long.MAX_VALUE;
        for (Figures each : now) {
            most = Math.max(most, each.measure(wanted.measure()));
            least = Math.min(least, each.measure(wanted.measure()));
        }
        return now.isEmpty() ? 0 : wanted.weight() * (most - least);
    }

    /** Returns the plan after changes, for a request that is now served or not. */
    Plan plan(Request request, boolean served, List<Change> changes) {
        List<Route> routes = new ArrayList<>(incumbent.plan().routes());
        Set<Integer> gone = new HashSet<>();
        List<Route> fresh = new ArrayList<>();
        for (Change change : changes) {
            Route route = change.timed() == null ? null : change.timed().written();
            if (change.route() == null) {
                fresh.add(requireNonNull(route));
            } else if (route == null) {
                gone.add(change.route());
            } else {
                routes.set(change.route(), route);
            }
        }
        List<Route> sorted = new ArrayList<>();
        incumbent.problem().vehicles().forEach(type -> {
            for (int index = 0; index < routes.size(); index++) {
                if (!gone.contains(index) && routes.get(index).vehicle().equals(type.id())) {
                    sorted.add(routes.get(index));
                }
            }
            fresh.stream().filter(route -> route.vehicle().equals(type.id())).forEach(sorted::add);
        });
        Plan before = incumbent.plan();
        List<String> unserved = incumbent.problem().requests().stream()
                .map(Request::id)
                .filter(id ->
                        id.equals(request.id()) ? !served : before.unserved().contains(id))
                .toList();
        boolean was = incumbent.routeOf(request) != null;
        Long prize = request.conditions().prize();
        long prizes = before.prizesLost() + (prize == null || was == served ? 0 : served ? -prize : prize);
        long routesCost = sorted.stream().mapToLong(Route::cost).sum();
        long balanceCost = balance(changes);
        long stability = before.cost() + extra(request, changes) - before.prizesLost() - routesCost - balanceCost;
        return new Plan(sorted, unserved, routesCost, prizes, stability, balanceCost);
    }
}
