package org.cooplab.distribution.routing.brute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingProblem;

/** Holds a search against the best plans of small problems: valid, never better, and as good but for one in so many. */
public final class Oracle {

    private static final int SEEDS = Integer.getInteger("routing.seeds", 120);

    private Oracle() {}

    /** Compares; one miss in {@code few} is allowed. */
    public static void compare(LongFunction<RoutingProblem> problems, Function<RoutingProblem, Plan> search, int few) {
        List<String> misses = new ArrayList<>();
        int compared = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RoutingProblem problem = problems.apply(seed);
            Plan best = BruteForce.best(problem);
            if (best == null) {
                continue;
            }
            Plan plan = search.apply(problem);
            compared++;
            long name = seed;
            assertEquals(List.of(), PlanChecker.check(problem, plan), () -> "seed " + name);
            long[] found = BruteForce.value(problem, plan);
            long[] known = BruteForce.value(problem, best);
            String values = "seed " + seed + ": " + Arrays.toString(found) + " against " + Arrays.toString(known);
            assertTrue(BruteForce.compare(found, known) >= 0, () -> "better than the best, " + values);
            if (BruteForce.compare(found, known) > 0) {
                misses.add(values);
            }
        }
        System.out.println(compared + " compared, misses " + misses);
        assumeTrue(compared > 0);
        assertTrue(misses.size() * few <= compared, misses::toString);
    }
}
