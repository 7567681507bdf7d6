package org.cooplab.eligibility.internal.support;

import java.util.ArrayDeque;
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
 * the taken branch first; greedy matchings give early incumbents. The search is exact unless its work runs out; then the
 * least bound of what was left open says how far off it may be. No chance, no clock: the same problem gives the same
 * matching.
 *
 * <p>Nothing depends on how much work is left, only on how much was done: a longer search begins with every step of a
 * shorter one, and so never finds less.
 */
public final class HoursMatching {

    /** How often a node's rounded flow is improved even if it is not the best so far. */
    private static final int IMPROVE_EVERY = 64;

    /** The first matching may take so many steps for each option to be bettered. */
    private static final int FIRST_IMPROVING = 64;

    /** The part of the work done so far that may go again into bettering one matching. */
    private static final int IMPROVING = 8;

    private final HoursProblem problem;
    private final MatchingCost cost;
    private final Relaxation relaxation;
    private final Improvement improvement;

    private final Work work;

    private Assignment best;
    private long bestCost;
    private long bound = Long.MAX_VALUE;
    private int nodesSeen;

    private record Node(HoursFlow flow, long bound) {}

    private HoursMatching(HoursProblem problem, Work work) {
        this.problem = problem;
        this.work = work;
        cost = new MatchingCost(problem);
        relaxation = new Relaxation(problem, cost);
        improvement = new Improvement(problem, cost);
        best = greedy(null);
        improve(best, (long) FIRST_IMPROVING * problem.options().size());
        bestCost = cost.of(best);
    }

    /**
     * Matches.
     *
     * @param work what the search may do
     * @throws ArithmeticException if weights, preferences and travel are too large for one 64-bit number
     */
    static Result match(HoursProblem problem, Work work) {
        HoursMatching search = new HoursMatching(problem, work);
        search.run();
        return new Result(search.best.people(), search.bound >= search.bestCost, search.cost.uncovered(search.bound));
    }

    /**
     * What was found.
     *
     * @param people for each task the number of who does it, or -1
     * @param optimal whether it is proved that nothing is better
     * @param uncoveredAtLeast the weight that stays uncovered in every matching, as far as proved
     */
    public record Result(List<Integer> people, boolean optimal, long uncoveredAtLeast) {}

    private void run() {
        Deque<Node> open = new ArrayDeque<>();
        push(open, relaxation.root(), 0);
        while (!open.isEmpty() && (nodesSeen == 0 || !work.done())) {
            Node node = open.pop();
            if (node.bound >= bestCost) {
                continue;
            } else if (!node.flow.solved()) {
                bound = Math.min(bound, node.bound);
                continue;
            }
            nodesSeen++;
            work.take(3L * node.flow.arcs());
            round(node.flow);
            int option = node.bound >= bestCost ? -1 : relaxation.branching(node.flow);
            if (option >= 0) {
                HoursFlow without = node.flow.copy();
                relaxation.forbid(without, option);
                push(open, without, node.bound);
                HoursFlow taken = node.flow.copy();
                relaxation.take(taken, option);
                push(open, taken, node.bound);
            }
        }
        for (Node node : open) {
            bound = Math.min(bound, node.bound);
        }
        bound = Math.min(bound, bestCost);
    }

    /** Opens a flow once it is solved, or as far as the work goes. */
    private void push(Deque<Node> open, HoursFlow flow, long known) {
        if (flow.solve(work)) {
            long least = Math.max(known, relaxation.bound(flow));
            if (least < bestCost) {
                open.push(new Node(flow, least));
            }
        }
    }

    /** Makes a true matching of the flow, and keeps it if it is the best so far. */
    private void round(HoursFlow flow) {
        Assignment rounded = greedy(flow);
        if (cost.of(rounded) < bestCost || nodesSeen % IMPROVE_EVERY == 1) {
            improve(rounded, work.taken() / IMPROVING);
        }
        long roundedCost = cost.of(rounded);
        if (roundedCost < bestCost) {
            best = rounded;
            bestCost = roundedCost;
        }
    }

    private void improve(Assignment assignment, long steps) {
        Work part = work.part(steps);
        improvement.improve(assignment, part);
        work.settle(part);
    }

    /** A true matching: first what the flow gives whole, then each task by its cheapest option that still fits. */
    private Assignment greedy(@Nullable HoursFlow flow) {
        Assignment assignment = new Assignment(problem);
        if (flow != null) {
            for (int o = 0; o < problem.options().size(); o++) {
                Option option = problem.options().get(o);
                if (relaxation.whole(flow, o) && assignment.fits(option)) {
                    assignment.give(option.task(), o);
                }
            }
        }
        for (int task = 0; task < problem.tasks(); task++) {
            if (assignment.option(task) == Assignment.NOBODY) {
                assignment.give(task, cheapest(task, assignment));
            }
        }
        return assignment;
    }

    private int cheapest(int task, Assignment assignment) {
        int cheapest = Assignment.NOBODY;
        for (int o : problem.optionsOf(task)) {
            if (cost.of(task, o) < cost.of(task, cheapest)
                    && assignment.fits(problem.options().get(o))) {
                cheapest = o;
            }
        }
        return cheapest;
    }
}
