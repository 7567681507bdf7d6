package org.cooplab.eligibility.internal.support;

import org.cooplab.eligibility.internal.support.HoursProblem.Option;

/**
 * Betters a true matching by small moves until none helps: a task moves to another person, with at most one task of
 * that person making room (by moving on, by changing places, or by being dropped for something that matters more).
 *
 * <p>Moves are tried in the order of tasks and options and taken as soon as they help, so the outcome depends on the
 * problem alone.
 */
final class Improvement {

    private final HoursProblem problem;
    private final MatchingCost cost;

    Improvement(HoursProblem problem, MatchingCost cost) {
        this.problem = problem;
        this.cost = cost;
    }

    /** Returns a matching that is as good or better, each given by the person for each task. */
    int[] improve(int[] start) {
        Assignment assignment = new Assignment(problem);
        for (int task = 0; task < start.length; task++) {
            assignment.give(task, start[task]);
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int task = 0; task < start.length; task++) {
                for (int o : problem.optionsOf(task)) {
                    moved |= move(task, problem.options().get(o), assignment);
                }
            }
        }
        return assignment.people();
    }

    private boolean move(int task, Option to, Assignment assignment) {
        int from = assignment.person(task);
        if (from == to.person()) {
            return false;
        }
        long gain = cost.of(task, from) - cost.of(to);
        assignment.give(task, Assignment.NOBODY);
        if (assignment.fits(task, to.person())) {
            assignment.give(task, gain > 0 ? to.person() : from);
            return gain > 0;
        }
        for (int other = 0; other < problem.tasks(); other++) {
            if (assignment.person(other) == to.person() && displace(task, to.person(), other, gain, assignment)) {
                return true;
            }
        }
        assignment.give(task, from);
        return false;
    }

    /** Puts the task in the place of another one, if that one then finds a place that makes it all worthwhile. */
    private boolean displace(int task, int person, int other, long gain, Assignment assignment) {
        long before = cost.of(other, person);
        assignment.give(other, Assignment.NOBODY);
        if (assignment.fits(task, person)) {
            assignment.give(task, person);
            for (int o : problem.optionsOf(other)) {
                Option option = problem.options().get(o);
                if (option.person() != person
                        && gain + before - cost.of(option) > 0
                        && assignment.fits(other, option.person())) {
                    assignment.give(other, option.person());
                    return true;
                }
            }
            if (gain + before - cost.undone(other) > 0) {
                return true;
            }
            assignment.give(task, Assignment.NOBODY);
        }
        assignment.give(other, person);
        return false;
    }
}
