package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.jspecify.annotations.Nullable;

/** How one request is taken out of the plan at the least cost. */
final class Removal {

    private final RoutingProblem problem;
    private final Request request;
    private final Ledger ledger;
    private final RuleBook rules;
    private final @Nullable Integer home;
    private final Ledger.@Nullable Change change;

    Removal(Incumbent incumbent, Ledger ledger, RuleBook rules, Request request) {
        this.problem = incumbent.problem();
        this.request = request;
        this.ledger = ledger;
        this.rules = rules;
        this.home = incumbent.routeOf(request);
        this.change = home == null ? null : cheapest(incumbent.sequence(home));
    }

    private Ledger.@Nullable Change cheapest(StopSequence sequence) {
        Ledger.Change cheapest = null;
        for (StopSequence rest : rests(sequence)) {
            if (rest.tasks() == 0 && rest.fixed().isEmpty()) {
                return new Ledger.Change(sequence.route(), null);
            }
            Timed timed = rules.broken(rest).isEmpty() ? Timed.cheapest(problem, rest, Slack.NONE) : null;
            Ledger.Change offered = timed == null ? null : new Ledger.Change(sequence.route(), timed);
            if (offered != null && (cheapest == null || saved(offered) > saved(cheapest))) {
                cheapest = offered;
            }
        }
        return cheapest;
    }

    /** Returns the sequence without the request, and without a reload that has become idle. */
    private List<StopSequence> rests(StopSequence sequence) {
        List<Activity> activities = sequence.without(request).activities();
        List<StopSequence> rests = new ArrayList<>(List.of(sequence.with(activities)));
        for (int index = 0; index < activities.size(); index++) {
            boolean first = index == 0 || activities.get(index - 1).is(Step.Kind.RELOAD);
            boolean last =
                    index == activities.size() - 1 || activities.get(index + 1).is(Step.Kind.RELOAD);
            if (activities.get(index).is(Step.Kind.RELOAD) && (first || last)) {
                List<Activity> fewer = new ArrayList<>(activities);
                fewer.remove(index);
                rests.add(sequence.with(fewer));
            }
        }
        return rests;
    }

    private long saved(Ledger.Change offered) {
        return -ledger.extra(request, List.of(offered));
    }

    /** Returns the route that the request is in, or {@code null} if it is in none. */
    @Nullable
    Integer home() {
        return home;
    }

    boolean isFrom(StopSequence base) {
        return home != null && home.equals(base.route());
    }

    /** Returns what the route is without the request; {@code null} if it is in none or the route cannot be without. */
    Ledger.@Nullable Change change() {
        return change;
    }

    /** Returns what the plan costs less without the request, its prize not counted; 0 if it is in none or cannot be without. */
    long saved() {
        return change == null ? 0 : saved(change);
    }

    /** Returns whether nothing is left of the route without the request. */
    boolean endsRoute() {
        return change != null && change.timed() == null;
    }

    /** Returns what changes if the request moves into another sequence, or elsewhere in its own. */
    List<Ledger.Change> then(StopSequence base, Timed timed) {
        List<Ledger.Change> changes = new ArrayList<>();
        if (home != null && !isFrom(base)) {
            changes.add(requireNonNull(change));
        }
        changes.add(new Ledger.Change(base.route(), timed));
        return changes;
    }
}
