package org.cooplab.eligibility.internal.support;

import org.cooplab.eligibility.internal.support.HoursProblem.Option;

/**
 * Betters a true matching by small moves until none helps: a task moves to another person, with at most one task of
 * that person making room (by moving on, by changing places, or by being dropped for something that matters more).
 *
 * <p>Moves are tried in the order of tasks and options and taken as soon as they help, so the outcome depends on the
 * problem and on the work that may be done.
 */
final class Improvement {

    private final HoursProblem problem;
    private final MatchingCost cost;

    Improvement(HoursProblem problem, MatchingCost cost) {
        this.problem = problem;
        this.cost = cost;
    }

    /** Makes the matching as good or better. */
    void improve(Assignment assignment, Work work) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int task = 0; task < problem.tasks(); task++) {
                for (int option : problem.optionsOf(task)) {
                    moved |= !work.done() && move(option, assignment, work);
                }
            }
        }
    }

    private boolean move(int to, Assignment assignment, Work work) {
        work.take(1);
        Option option = problem.options().get(to);
        int task = option.task();
        int from = assignment.option(task);
        if (from == to) {
            return false;
        }
        long gain = cost.of(task, from) - cost.of(task, to);
        assignment.give(task, Assignment.NOBODY);
        if (assignment.fits(option)) {
            assignment.give(task, gain > 0 ? to : from);
            return gain > 0;
        }
        for (int other : assignment.tasks(option.person())) {
            if (displace(other, to, gain, assignment, work)) {
                return true;
            }
        }
        assignment.give(task, from);
        return false;
    }

    /** Puts a task in the place of another one, if that one then finds a place that makes it all worthwhile. */
    private boolean displace(int other, int to, long gain, Assignment assignment, Work work) {
        Option option = problem.options().get(to);
        int from = assignment.option(other);
        long worth = gain + cost.of(other, from);
        if (worth <= cost.least(other)) {
            return false;
        }
        assignment.give(other, Assignment.NOBODY);
        if (assignment.fits(option)) {
            assignment.give(option.task(), to);
            for (int o : problem.optionsOf(other)) {
                work.take(1);
                if (o != from
                        && worth > cost.of(other, o)
                        && assignment.fits(problem.options().get(o))) {
                    assignment.give(other, o);
                    return true;
                }
            }
            if (worth > cost.of(other, Assignment.NOBODY)) {
                return true;
            }
            assignment.give(option.task(), Assignment.NOBODY);
        }
        assignment.give(other, from);
        return false;
    }
}
