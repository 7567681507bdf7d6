package org.cooplab.eligibility.internal.support;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best matching of one {@link HoursProblem} by branch and bound over {@link HoursFlow}.
 *
 * <p>The three aims are one whole number: {@code uncovered weight * BIG + preference * T + travel}, where {@code T} and
 * {@code BIG} exceed all that can follow them. A node's bound is the cost of its flow, rounded up to the next number
 * that a matching can have. A node branches on one option: taken (the task's other ways, and the person's excluded
 * options, are forbidden) or forbidden. Depth first, the taken branch first; greedy matchings give early incumbents.
 * The search is exact unless it reaches its limit of nodes; then the least bound of what was left open says how far off
 * it may be. No chance, no clock: the same problem gives the same matching.
 */
public final class HoursMatching {

    /** How far costs per minute are scaled so that they stay whole: common multiples of usual efforts divide it. */
    private static final int FINEST_SCALE = 720_720;

    private static final int GAP = 1_000;

    /** 1000 hours; sums of more minutes are not worth their time. */
    private static final int LONGEST_BUDGET = 60_000;

    /** How often a node's rounded flow is improved even if it is not the best so far. */
    private static final int IMPROVE_EVERY = 64;

    private final HoursProblem problem;
    private final int[] optionArc;
    private final int[] dumpArc;
    private final List<List<Integer>> optionsOf;
    private final long travelRange;
    private final long secondaryRange;
    private final long big;
    private final int scale;
    private final HoursFlow root;
    private final Improvement improvement;

    private int[] best;
    private long bestCost;
    private long bound;
    private long nodesSeen;

    private record Node(HoursFlow flow, long bound) {}

    private HoursMatching(HoursProblem problem) {
        this.problem = problem;
        int n = problem.tasks();
        optionsOf = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            optionsOf.add(new ArrayList<>());
        }
        long[] preferences = new long[n];
        long[] travels = new long[n];
        for (int o = 0; o < problem.options().size(); o++) {
            Option option = problem.options().get(o);
            optionsOf.get(option.task()).add(o);
            preferences[option.task()] = Math.max(preferences[option.task()], option.preference());
            travels[option.task()] = Math.max(travels[option.task()], option.travel());
        }
        travelRange = Math.addExact(Arrays.stream(travels).sum(), 1);
        secondaryRange = Math.multiplyExact(
                travelRange, Math.addExact(Arrays.stream(preferences).sum(), 1));
        long weights = Arrays.stream(problem.weights()).asLongStream().sum() + 1;
        boolean roomy = secondaryRange < Long.MAX_VALUE / 8 / GAP / weights;
        big = Math.multiplyExact(secondaryRange, roomy ? GAP : 1);
        long most = Math.multiplyExact(big, weights);
        scale = (int) Math.max(1, Math.min(commonScale(problem.minutes()), Long.MAX_VALUE / 8 / most));
        optionArc = new int[problem.options().size()];
        dumpArc = new int[n];
        root = network();
        improvement = new Improvement(problem, optionsOf, this::secondary, big);
        best = improvement.improve(greedy(null));
        bestCost = cost(best);
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
                search.bound / search.big,
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

    private static long commonScale(int[] minutes) {
        long common = 1;
        for (int m : minutes) {
            common = common / gcd(common, m) * m;
            if (common > FINEST_SCALE) {
                return FINEST_SCALE;
            }
        }
        return common;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private HoursFlow network() {
        int n = problem.tasks();
        int people = problem.people();
        int cliques = Arrays.stream(problem.cliques()).max().orElse(-1) + 1;
        int[] longest = new int[cliques];
        for (int j = 0; j < n; j++) {
            if (problem.cliques()[j] >= 0) {
                longest[problem.cliques()[j]] = Math.max(longest[problem.cliques()[j]], problem.minutes()[j]);
            }
        }
        int[][] cliqueNode = new int[people][cliques];
        int nodes = n + people;
        for (Option option : problem.options()) {
            int clique = problem.cliques()[option.task()];
            if (clique >= 0 && cliqueNode[option.person()][clique] == 0) {
                cliqueNode[option.person()][clique] = nodes++;
            }
        }
        int sink = nodes;
        HoursFlow.Shape shape = new HoursFlow.Shape(nodes + 1);
        for (int i = 0; i < people; i++) {
            shape.arc(n + i, sink, reachable(i), 0);
            for (int c = 0; c < cliques; c++) {
                if (cliqueNode[i][c] != 0) {
                    shape.arc(cliqueNode[i][c], n + i, longest[c], 0);
                }
            }
        }
        for (int o = 0; o < optionArc.length; o++) {
            Option option = problem.options().get(o);
            int effort = problem.minutes()[option.task()];
            int clique = problem.cliques()[option.task()];
            int target = clique < 0 ? n + option.person() : cliqueNode[option.person()][clique];
            boolean fits = effort <= problem.budgets()[option.person()];
            optionArc[o] = shape.arc(option.task(), target, fits ? effort : 0, perMinute(secondary(option), effort));
        }
        for (int j = 0; j < n; j++) {
            int effort = problem.minutes()[j];
            dumpArc[j] = shape.arc(j, sink, effort, perMinute(big * problem.weights()[j], effort));
        }
        HoursFlow flow = shape.start();
        for (int j = 0; j < n; j++) {
            flow.supply(j, problem.minutes()[j]);
            flow.supply(sink, -problem.minutes()[j]);
        }
        return flow;
    }

    /**
     * The most minutes of a person's budget that any set of its tasks fills exactly. Every true matching stays within it,
     * and the relaxation can no longer use the minutes between that and the budget.
     */
    private int reachable(int person) {
        int budget = problem.budgets()[person];
        BigInteger sums = BigInteger.ONE;
        long all = 0;
        for (Option option : problem.options()) {
            if (option.person() == person) {
                all += problem.minutes()[option.task()];
            }
        }
        if (all <= budget || budget > LONGEST_BUDGET) {
            return (int) Math.min(all, budget);
        }
        BigInteger within = BigInteger.ONE.shiftLeft(budget + 1).subtract(BigInteger.ONE);
        for (Option option : problem.options()) {
            if (option.person() == person) {
                sums = sums.or(sums.shiftLeft(problem.minutes()[option.task()])).and(within);
            }
        }
        return sums.bitLength() - 1;
    }

    /** Rounded down where the scale is too coarse: the bound stays a bound. */
    private long perMinute(long whole, int minutes) {
        return Math.multiplyExact(whole, (long) scale) / minutes;
    }

    private long secondary(Option option) {
        return option.preference() * travelRange + option.travel();
    }

    private void run(long limit) {
        Deque<Node> open = new ArrayDeque<>();
        bound = Long.MAX_VALUE;
        if (root.solve()) {
            open.push(new Node(root, boundOf(root)));
        }
        while (!open.isEmpty() && nodesSeen < limit) {
            Node node = open.pop();
            if (node.bound >= bestCost) {
                continue;
            }
            nodesSeen++;
            int[] rounded = greedy(node.flow);
            long roundedCost = cost(rounded);
            if (roundedCost < bestCost || nodesSeen % IMPROVE_EVERY == 1) {
                rounded = improvement.improve(rounded);
                roundedCost = cost(rounded);
            }
            if (roundedCost < bestCost) {
                best = rounded;
                bestCost = roundedCost;
            }
            int option = node.bound >= bestCost ? -1 : branching(node.flow);
            if (option >= 0) {
                HoursFlow without = node.flow.copy();
                without.forbid(optionArc[option]);
                push(open, without);
                HoursFlow taken = node.flow.copy();
                take(taken, option);
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
            long least = boundOf(flow);
            if (least < bestCost) {
                open.push(new Node(flow, least));
            }
        }
    }

    /** The flow's cost, rounded up to what a matching can cost: below BIG only the secondary range is ever used. */
    private long boundOf(HoursFlow flow) {
        long scaled = flow.cost();
        long least = scaled / scale + (scaled % scale == 0 ? 0 : 1);
        return least % big >= secondaryRange ? (least / big + 1) * big : least;
    }

    private void take(HoursFlow flow, int chosen) {
        Option option = problem.options().get(chosen);
        flow.forbid(dumpArc[option.task()]);
        for (int o : optionsOf.get(option.task())) {
            if (o != chosen) {
                flow.forbid(optionArc[o]);
            }
        }
        for (int other : problem.exclusions().get(option.task())) {
            for (int o : optionsOf.get(other)) {
                if (problem.options().get(o).person() == option.person()) {
                    flow.forbid(optionArc[o]);
                }
            }
        }
    }

    /**
     * The option to branch on: of a split task the one that carries the largest share; else one of two that exclude
     * each other; else, where the scale was too coarse to be sure, any that is not decided. -1 if all is decided.
     */
    private int branching(HoursFlow flow) {
        int split = -1;
        double largest = 0;
        int undecided = -1;
        int[] whole = new int[problem.tasks()];
        Arrays.fill(whole, -1);
        for (int o = 0; o < optionArc.length; o++) {
            Option option = problem.options().get(o);
            int units = flow.flow(optionArc[o]);
            int effort = problem.minutes()[option.task()];
            if (units == effort) {
                whole[option.task()] = o;
            } else if (units > 0 && (double) units / effort > largest) {
                largest = (double) units / effort;
                split = o;
            }
            if (undecided < 0 && flow.usable(optionArc[o]) && flow.usable(dumpArc[option.task()])) {
                undecided = o;
            }
        }
        if (split >= 0) {
            return split;
        }
        for (int j = 0; j < whole.length; j++) {
            for (int other : whole[j] < 0 ? new int[0] : problem.exclusions().get(j)) {
                if (whole[other] >= 0
                        && problem.options().get(whole[other]).person()
                                == problem.options().get(whole[j]).person()) {
                    return whole[j];
                }
            }
        }
        return undecided;
    }

    /** A true matching: first what the flow gives whole, then each task by its cheapest option that still fits. */
    private int[] greedy(@Nullable HoursFlow flow) {
        int n = problem.tasks();
        int[] personOf = new int[n];
        Arrays.fill(personOf, -1);
        int[] left = problem.budgets().clone();
        if (flow != null) {
            for (int o = 0; o < optionArc.length; o++) {
                Option option = problem.options().get(o);
                if (flow.flow(optionArc[o]) == problem.minutes()[option.task()] && fits(option, personOf, left)) {
                    personOf[option.task()] = option.person();
                    left[option.person()] -= problem.minutes()[option.task()];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            Option chosen = null;
            for (int o : personOf[j] >= 0 ? List.<Integer>of() : optionsOf.get(j)) {
                Option option = problem.options().get(o);
                if (fits(option, personOf, left) && (chosen == null || secondary(option) < secondary(chosen))) {
                    chosen = option;
                }
            }
            if (chosen != null) {
                personOf[j] = chosen.person();
                left[chosen.person()] -= problem.minutes()[j];
            }
        }
        return personOf;
    }

    private boolean fits(Option option, int[] personOf, int[] left) {
        if (left[option.person()] < problem.minutes()[option.task()]) {
            return false;
        }
        for (int other : problem.exclusions().get(option.task())) {
            if (personOf[other] == option.person()) {
                return false;
            }
        }
        return true;
    }

    private long cost(int[] personOf) {
        long sum = 0;
        for (int j = 0; j < personOf.length; j++) {
            if (personOf[j] < 0) {
                sum += big * problem.weights()[j];
            } else {
                for (int o : optionsOf.get(j)) {
                    Option option = problem.options().get(o);
                    if (option.person() == personOf[j]) {
                        sum += secondary(option);
                    }
                }
            }
        }
        return sum;
    }
}
