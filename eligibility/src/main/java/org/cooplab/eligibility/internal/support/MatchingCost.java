package org.cooplab.eligibility.internal.support;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;

/**
 * The three aims as one whole number: {@code uncovered weight * BIG + preference * T + travel}, where {@code T} and
 * {@code BIG} exceed all that can follow them.
 */
final class MatchingCost {

    /** How far apart two weights are at least, where there is room: so that what follows them is small beside them. */
    private static final int GAP = 1_000;

    private final HoursProblem problem;
    private final long[] costs;
    private final long[] least;
    private final long travelRange;
    private final long secondaryRange;
    private final long big;
    private final long most;

    /**
     * Sizes the number for a problem.
     *
     * @throws ArithmeticException if weights, preferences and travel are too large for one 64-bit number
     */
    MatchingCost(HoursProblem problem) {
        this.problem = problem;
        long[] preferences = new long[problem.tasks()];
        long[] travels = new long[problem.tasks()];
        for (Option option : problem.options()) {
            preferences[option.task()] = Math.max(preferences[option.task()], option.preference());
            travels[option.task()] = Math.max(travels[option.task()], option.travel());
        }
        travelRange = Math.addExact(Arrays.stream(travels).sum(), 1);
        secondaryRange = Math.multiplyExact(
                travelRange, Math.addExact(Arrays.stream(preferences).sum(), 1));
        long weights = Arrays.stream(problem.weights()).asLongStream().sum() + 1;
        boolean roomy = secondaryRange < Long.MAX_VALUE / 8 / GAP / weights;
        big = Math.multiplyExact(secondaryRange, roomy ? GAP : 1);
        most = Math.multiplyExact(big, weights);
        costs = problem.options().stream()
                .mapToLong(option -> option.preference() * travelRange + option.travel())
                .toArray();
        least = IntStream.range(0, problem.tasks())
                .mapToLong(task -> problem.optionsOf(task).stream()
                        .mapToLong(o -> costs[o])
                        .min()
                        .orElse(undone(task)))
                .toArray();
    }

    private long undone(int task) {
        return big * problem.weights()[task];
    }

    /** Returns what it costs that a task is done by the cheapest of its options. */
    long least(int task) {
        return least[task];
    }

    /** Returns more than any matching can cost. */
    long most() {
        return most;
    }

    /** Returns what it costs that a task is done by one of its options, or by nobody. */
    long of(int task, int option) {
        return option == Assignment.NOBODY ? undone(task) : costs[option];
    }

    /** Returns what a matching costs. */
    long of(Assignment assignment) {
        long sum = 0;
        for (int task = 0; task < problem.tasks(); task++) {
            sum += of(task, assignment.option(task));
        }
        return sum;
    }

    /** Rounds up to what a matching can cost: below BIG only the range of preference and travel is ever used. */
    long roundedUp(long least) {
        return least % big >= secondaryRange ? (least / big + 1) * big : least;
    }

    /** Returns the uncovered weight in a cost. */
    long uncovered(long cost) {
        return cost / big;
    }
}
