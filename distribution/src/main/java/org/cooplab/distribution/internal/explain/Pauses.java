package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Relations;
import org.cooplab.distribution.internal.checker.RouteRules;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.internal.checker.TimedRoute;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the breaks of the driver in every way that is possible.
 *
 * <p>A break that is free is taken between any two stops, or left out if the route ends before it is due. One is placed after
 * the other; a beginning that is not possible is not followed up, because another break never makes a route earlier.
 */
final class Pauses {

    private final RoutingProblem problem;
    private final StopSequence sequence;
    private final Slack slack;
    private final List<VehicleType.Break> free = new ArrayList<>();

    /** Is given what is found, and tells whether that is enough. */
    private final Predicate<TimedRoute> found;

    private Pauses(RoutingProblem problem, StopSequence sequence, Slack slack, Predicate<TimedRoute> found) {
        this.problem = problem;
        this.sequence = sequence;
        this.slack = slack;
        this.found = found;
        for (VehicleType.Break pause : sequence.freeBreaks()) {
            if (!slack.lifts(Rule.of(Rule.Kind.BREAK, pause.id()))) {
                free.add(pause);
            }
        }
    }

    /** Gives the sequence with its breaks, in each way that is possible, to {@code found}. */
    static void each(RoutingProblem problem, StopSequence sequence, Slack slack, Consumer<TimedRoute> found) {
        Predicate<TimedRoute> all = timed -> {
            found.accept(timed);
            return false;
        };
        new Pauses(problem, sequence, slack, all).take(0, sequence.activities(), List.of());
    }

    /** Returns the sequence with its breaks in a way that is possible, or {@code null} if there is none. */
    static @Nullable TimedRoute first(RoutingProblem problem, StopSequence sequence, Slack slack) {
        TimedRoute[] first = new TimedRoute[1];
        Predicate<TimedRoute> enough = timed -> {
            first[0] = timed;
            return true;
        };
        boolean any = new Pauses(problem, sequence, slack, enough).take(0, sequence.activities(), List.of());
        return any ? first[0] : null;
    }

    /** Returns whether enough was found. */
    private boolean take(int next, List<Activity> activities, List<VehicleType.Break> untaken) {
        TimedRoute timed = new TimedRoute(problem, sequence.type(), activities, untaken, slack);
        if (!timed.isPossible()) {
            return false;
        }
        if (next == free.size()) {
            return found.test(timed);
        }
        VehicleType.Break pause = free.get(next);
        List<VehicleType.Break> more = new ArrayList<>(untaken);
        more.add(pause);
        if (take(next + 1, activities, more)) {
            return true;
        }
        List<long[]> loads = pause.maxLoad() == null ? List.of() : RouteRules.onBoard(problem, activities);
        boolean unlocked = slack.lifts(Rule.of(Rule.Kind.LOCKED)) || slack.lifts(Rule.of(Rule.Kind.PINNED));
        for (int place = unlocked ? 0 : sequence.fixed().size(); place <= activities.size() && mayAdd(); place++) {
            if (isLight(pause, loads, place)) {
                List<Activity> with = new ArrayList<>(activities);
                with.add(place, Activity.of(pause));
                if (isDirect(with) && take(next + 1, with, untaken)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether little enough is on board for a break before the stop at {@code place}. */
    private boolean isLight(VehicleType.Break pause, List<long[]> loads, int place) {
        Load most = pause.maxLoad();
        for (int dimension = 0; most != null && dimension < loads.size(); dimension++) {
            if (loads.get(dimension)[place] > most.in(dimension) + slack.of(Rule.load(pause, dimension))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether no break comes between tasks that must follow each other directly. */
    private boolean isDirect(List<Activity> with) {
        List<Relation> relations = problem.relations();
        for (int index = 0; index < relations.size(); index++) {
            boolean stands = !slack.lifts(Rule.of(Rule.Kind.RELATION, index));
            if (stands && relations.get(index) instanceof Relation.Direct direct) {
                if (Relations.breaches(direct, sequence.with(with)::position) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A pinned round has the breaks that it has. */
    private boolean mayAdd() {
        return !sequence.pinned() || slack.lifts(Rule.of(Rule.Kind.PINNED));
    }
}
