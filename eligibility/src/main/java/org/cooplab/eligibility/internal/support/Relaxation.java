package org.cooplab.eligibility.internal.support;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;

/**
 * A {@link HoursProblem} as a {@link HoursFlow}: which arc stands for which option, at what price for a minute, and what
 * the flow says of the matchings within it.
 */
final class Relaxation {

    /** How far costs per minute are scaled so that they stay whole: common multiples of usual efforts divide it. */
    private static final int FINEST_SCALE = 720_720;

    /** 1000 hours; sums of more minutes are not worth their time. */
    private static final int LONGEST_BUDGET = 60_000;

    private final HoursProblem problem;
    private final MatchingCost cost;
    private final int scale;
    private final int[] optionArc;
    private final int[] dumpArc;
    private final HoursFlow root;

    Relaxation(HoursProblem problem, MatchingCost cost) {
        this.problem = problem;
        this.cost = cost;
        scale = (int) Math.max(1, Math.min(commonScale(problem.minutes()), Long.MAX_VALUE / 8 / cost.most()));
        optionArc = new int[problem.options().size()];
        dumpArc = new int[problem.tasks()];
        root = network();
    }

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
        int[] longest = new int[Arrays.stream(problem.cliques()).max().orElse(-1) + 1];
        for (int j = 0; j < n; j++) {
            if (problem.cliques()[j] >= 0) {
                longest[problem.cliques()[j]] = Math.max(longest[problem.cliques()[j]], problem.minutes()[j]);
            }
        }
        List<Map<Integer, Integer>> gates = Stream.<Map<Integer, Integer>>generate(TreeMap::new)
                .limit(people)
                .toList();
        int nodes = n + people;
        for (Option option : problem.options()) {
            int gate = gate(option.task(), longest.length);
            if (gate >= 0 && gates.get(option.person()).putIfAbsent(gate, nodes) == null) {
                nodes++;
            }
        }
        int sink = nodes;
        HoursFlow.Shape shape = new HoursFlow.Shape(nodes + 1);
        for (int i = 0; i < people; i++) {
            int person = n + i;
            shape.arc(person, sink, reachable(i), 0);
            int[] onDays = problem.leftOnDays()[i];
            gates.get(i)
                    .forEach((gate, node) -> shape.arc(
                            node, person, gate < longest.length ? longest[gate] : onDays[gate - longest.length], 0));
        }
        for (int o = 0; o < optionArc.length; o++) {
            Option option = problem.options().get(o);
            int effort = problem.minutes()[option.task()];
            int person = option.person();
            int target = gates.get(person).getOrDefault(gate(option.task(), longest.length), n + person);
            boolean fits = effort <= Math.min(problem.budgets()[person], problem.leftOnDay(option.task(), person));
            long price = perMinute(cost.of(option.task(), o), effort);
            optionArc[o] = shape.arc(option.task(), target, fits ? effort : 0, price);
        }
        for (int j = 0; j < n; j++) {
            int effort = problem.minutes()[j];
            dumpArc[j] = shape.arc(j, sink, effort, perMinute(cost.of(j, Assignment.NOBODY), effort));
        }
        HoursFlow flow = shape.start();
        for (int j = 0; j < n; j++) {
            flow.supply(j, problem.minutes()[j]);
            flow.supply(sink, -problem.minutes()[j]);
        }
        return flow;
    }

    /**
     * Returns the number of what lets only so many minutes of a person through to the task: those that exclude it and each
     * other, or else its day, numbered behind them; -1 if nothing does.
     */
    private int gate(int task, int cliques) {
        int clique = problem.cliques()[task];
        int day = problem.days()[task];
        return clique >= 0 || day < 0 ? clique : cliques + day;
    }

    /**
     * The most minutes of a person's budget that any set of its tasks fills exactly. Every true matching stays within it,
     * and the relaxation can no longer use the minutes between that and the budget.
     */
    private int reachable(int person) {
        int budget = problem.budgets()[person];
        int[] minutes = problem.optionsTo(person).stream()
                .mapToInt(o -> problem.minutes()[problem.options().get(o).task()])
                .toArray();
        long all = Arrays.stream(minutes).asLongStream().sum();
        if (all <= budget || budget > LONGEST_BUDGET) {
            return (int) Math.min(all, budget);
        }
        BigInteger within = BigInteger.ONE.shiftLeft(budget + 1).subtract(BigInteger.ONE);
        BigInteger sums = BigInteger.ONE;
        for (int more : minutes) {
            sums = sums.or(sums.shiftLeft(more)).and(within);
        }
        return sums.bitLength() - 1;
    }

    /** Rounded down where the scale is too coarse: the bound stays a bound. */
    private long perMinute(long whole, int minutes) {
        return Math.multiplyExact(whole, (long) scale) / minutes;
    }

    /** Returns the flow of the whole problem, to be solved. */
    HoursFlow root() {
        return root;
    }

    /** Returns what a matching within the flow costs at least, whether the flow is solved or not yet. */
    long bound(HoursFlow flow) {
        long scaled = flow.bound();
        return cost.roundedUp(scaled / scale + (scaled % scale == 0 ? 0 : 1));
    }

    /** Says whether the flow gives all of the task to the person of the option. */
    boolean whole(HoursFlow flow, int option) {
        return flow.flow(optionArc[option]) == problem.minutes()[task(option)];
    }

    /** Keeps the option out of the flow. */
    void forbid(HoursFlow flow, int option) {
        flow.forbid(optionArc[option]);
    }

    /**
     * Keeps out of the flow what does not go with the option: the other ways of its task, what excludes it, and what no
     * longer fits on its day beside all that was taken.
     */
    void take(HoursFlow flow, int chosen) {
        Option option = problem.options().get(chosen);
        flow.forbid(dumpArc[option.task()]);
        for (int o : problem.optionsOf(option.task())) {
            if (o != chosen) {
                flow.forbid(optionArc[o]);
            }
        }
        int task = option.task();
        int left = problem.leftOnDay(task, option.person());
        for (int o : problem.optionsTo(option.person())) {
            left -= taken(flow, o) && problem.sameDay(task, task(o)) ? problem.minutes()[task(o)] : 0;
        }
        for (int o : problem.optionsTo(option.person())) {
            boolean crowds = problem.sameDay(task, task(o)) && problem.minutes()[task(o)] > left;
            if (problem.excludes(task, task(o)) || (crowds && !taken(flow, o))) {
                flow.forbid(optionArc[o]);
            }
        }
    }

    /** Says whether the option is the only way left for its task. */
    private boolean taken(HoursFlow flow, int option) {
        return flow.usable(optionArc[option]) && !flow.usable(dumpArc[task(option)]);
    }

    /**
     * Returns the option to branch on: of a split task the one that carries the largest share; else one of two that
     * exclude each other, or one on a day with too many; else, where the scale was too coarse to be sure, any that is not
     * decided. -1 if all is decided.
     */
    int branching(HoursFlow flow) {
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
        int clashing = clashing(flow, whole);
        return clashing >= 0 ? clashing : undecided;
    }

    /** Returns an option of those given that excludes another, or that is not decided on a day with too many; else -1. */
    private int clashing(HoursFlow flow, int[] whole) {
        for (int j = 0; j < whole.length; j++) {
            for (int other : whole[j] < 0 ? new int[0] : problem.exclusions().get(j)) {
                if (whole[other] >= 0 && person(whole[other]) == person(whole[j])) {
                    return whole[j];
                }
            }
        }
        for (int j = 0; j < whole.length; j++) {
            if (whole[j] >= 0 && !taken(flow, whole[j])) {
                int left = problem.leftOnDay(j, person(whole[j]));
                for (int k = 0; k < whole.length; k++) {
                    boolean beside = whole[k] >= 0 && problem.sameDay(j, k) && person(whole[k]) == person(whole[j]);
                    left -= beside ? problem.minutes()[k] : 0;
                }
                if (left < 0) {
                    return whole[j];
                }
            }
        }
        return -1;
    }

    private int task(int option) {
        return problem.options().get(option).task();
    }

    private int person(int option) {
        return problem.options().get(option).person();
    }
}
