package org.cooplab.eligibility.internal.support;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best matching of one {@link HoursProblem}, by its {@link MatchingCost}: branch and bound over
 * {@link HoursFlow}.
 *
 * <p>A node's bound is the cost of its flow, rounded up to the next number that a matching can have. A node branches on
 * one option: taken (the task's other ways, and the person's excluded options, are forbidden) or forbidden. Depth first,
 * the taken branch first; greedy matchings give early incumbents. The search is exact unless it reaches its limit of
 * nodes; then the least bound of what was left open says how far off it may be. No chance, no clock: the same problem
 * gives the same matching.
 */
public final class HoursMatching {

    /** How often a node's rounded flow is improved even if it is not the best so far. */
    private static final int IMPROVE_EVERY = 64;

    private final HoursProblem problem;
    private final MatchingCost cost;
    private final Relaxation relaxation;
    private final Improvement improvement;

    private int[] best;
    private long bestCost;
    private long bound;
    private long nodesSeen;

    private record Node(HoursFlow flow, long bound) {}

    private HoursMatching(HoursProblem problem) {
        this.problem = problem;
        cost = new MatchingCost(problem);
        relaxation = new Relaxation(problem, cost);
        improvement = new Improvement(problem, cost);
        best = improvement.improve(greedy(null));
        bestCost = cost.of(best);
    }

    /**
     * Matches.
     *
     * @param limit how many nodes the search may open; at least 1
     * @throws ArithmeticException if weights, preferences and travel are too large for one 64-bit number
     */
    public static Result match(HoursProblem problem, long limit) {
        HoursMatching search = new HoursMatching(problem);
        search.run(limit);
        return new Result(
                Arrays.stream(search.best).boxed().toList(),
                search.bound >= search.bestCost,
                search.cost.uncovered(search.bound),
                search.nodesSeen);
    }

    /**
     * What was found.
     *
     * @param people for each task the number of who does it, or -1
     * @param optimal whether it is proved that nothing is better
     * @param uncoveredAtLeast the weight that stays uncovered in every matching, as far as proved
     * @param nodes the nodes opened
     */
    public record Result(List<Integer> people, boolean optimal, long uncoveredAtLeast, long nodes) {}

    private void run(long limit) {
        Deque<Node> open = new ArrayDeque<>();
        bound = Long.MAX_VALUE;
        HoursFlow root = relaxation.root();
        if (root.solve()) {
            open.push(new Node(root, relaxation.bound(root)));
        }
        while (!open.isEmpty() && nodesSeen < limit) {
            Node node = open.pop();
            if (node.bound >= bestCost) {
                continue;
            }
            nodesSeen++;
            round(node.flow);
            int option = node.bound >= bestCost ? -1 : relaxation.branching(node.flow);
            if (option >= 0) {
                HoursFlow without = node.flow.copy();
                relaxation.forbid(without, option);
                push(open, without);
                HoursFlow taken = node.flow.copy();
                relaxation.take(taken, option);
                push(open, taken);
            }
        }
        for (Node node : open) {
            bound = Math.min(bound, node.bound);
        }
        bound = Math.min(bound, bestCost);
    }

    private void push(Deque<Node> open, HoursFlow flow) {
        if (flow.solve()) {
            long least = relaxation.bound(flow);
            if (least < bestCost) {
                open.push(new Node(flow, least));
            }
        }
    }

    /** Makes a true matching of the flow, and keeps it if it is the best so far. */
    private void round(HoursFlow flow) {
        int[] rounded = greedy(flow);
        if (cost.of(rounded) < bestCost || nodesSeen % IMPROVE_EVERY == 1) {
            rounded = improvement.improve(rounded);
        }
        long roundedCost = cost.of(rounded);
        if (roundedCost < bestCost) {
            best = rounded;
            bestCost = roundedCost;
        }
    }

    /** A true matching: first what the flow gives whole, then each task by its cheapest option that still fits. */
    private int[] greedy(@Nullable HoursFlow flow) {
        Assignment assignment = new Assignment(problem);
        if (flow != null) {
            for (int o = 0; o < problem.options().size(); o++) {
                Option option = problem.options().get(o);
                if (relaxation.whole(flow, o) && assignment.fits(option.task(), option.person())) {
                    assignment.give(option.task(), option.person());
                }
            }
        }
        for (int task = 0; task < problem.tasks(); task++) {
            if (assignment.person(task) == Assignment.NOBODY) {
                Option cheapest = cheapest(task, assignment);
                assignment.give(task, cheapest == null ? Assignment.NOBODY : cheapest.person());
            }
        }
        return assignment.people();
    }

    private @Nullable Option cheapest(int task, Assignment assignment) {
        Option cheapest = null;
        for (int o : problem.optionsOf(task)) {
            Option option = problem.options().get(o);
            if (assignment.fits(task, option.person()) && (cheapest == null || cost.of(option) < cost.of(cheapest))) {
                cheapest = option;
            }
        }
        return cheapest;
    }
}
