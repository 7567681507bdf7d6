package org.cooplab.eligibility.internal.support;

import java.util.List;
import java.util.function.ToLongFunction;
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
    private final List<List<Integer>> optionsOf;
    private final ToLongFunction<Option> price;
    private final long big;

    private int[] personOf = {};
    private int[] left = {};

    Improvement(HoursProblem problem, List<List<Integer>> optionsOf, ToLongFunction<Option> price, long big) {
        this.problem = problem;
        this.optionsOf = optionsOf;
        this.price = price;
        this.big = big;
    }

    int[] improve(int[] start) {
        personOf = start.clone();
        left = problem.budgets().clone();
        for (int j = 0; j < personOf.length; j++) {
            if (personOf[j] >= 0) {
                left[personOf[j]] -= problem.minutes()[j];
            }
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int j = 0; j < personOf.length; j++) {
                for (int o : optionsOf.get(j)) {
                    moved |= tryMove(j, problem.options().get(o));
                }
            }
        }
        return personOf;
    }

    private boolean tryMove(int task, Option to) {
        int from = personOf[task];
        if (from == to.person()) {
            return false;
        }
        long gain = priceOf(task) - price.applyAsLong(to);
        place(task, -1);
        if (fits(task, to.person())) {
            if (gain > 0) {
                place(task, to.person());
                return true;
            }
            place(task, from);
            return false;
        }
        for (int other = 0; other < personOf.length; other++) {
            if (personOf[other] == to.person() && displace(task, to.person(), other, gain)) {
                return true;
            }
        }
        place(task, from);
        return false;
    }

    /** Puts the task in the place of another one, if that one then finds a place that makes it all worthwhile. */
    private boolean displace(int task, int person, int other, long gain) {
        long before = priceOf(other);
        place(other, -1);
        if (fits(task, person)) {
            place(task, person);
            for (int o : optionsOf.get(other)) {
                Option option = problem.options().get(o);
                if (option.person() != person
                        && gain + before - price.applyAsLong(option) > 0
                        && fits(other, option.person())) {
                    place(other, option.person());
                    return true;
                }
            }
            if (gain + before - big * problem.weights()[other] > 0) {
                return true;
            }
            place(task, -1);
        }
        place(other, person);
        return false;
    }

    private long priceOf(int task) {
        for (int o : optionsOf.get(task)) {
            Option option = problem.options().get(o);
            if (option.person() == personOf[task]) {
                return price.applyAsLong(option);
            }
        }
        return big * problem.weights()[task];
    }

    private void place(int task, int person) {
        if (personOf[task] >= 0) {
            left[personOf[task]] += problem.minutes()[task];
        }
        personOf[task] = person;
        if (person >= 0) {
            left[person] -= problem.minutes()[task];
        }
    }

    private boolean fits(int task, int person) {
        if (left[person] < problem.minutes()[task]) {
            return false;
        }
        for (int other : problem.exclusions().get(task)) {
            if (personOf[other] == person) {
                return false;
            }
        }
        return true;
    }
}
