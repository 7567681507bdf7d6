package org.cooplab.benchmarks.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleRouting;

/**
 * Watches that changes do not make the search worse: a few generated instances, each with a number of iterations that takes about five
 * seconds, hence the same answer on every machine, and the cost that was reached before in {@code guard.csv}. {@code main} prints the
 * file anew.
 */
public final class Guard {

    /** The most by which a cost may be above the one stored, in percent. */
    public static final int PERCENT = 1;

    private Guard() {}

    /**
     * An instance to watch.
     *
     * @param iterations how long to search
     */
    public record Case(RoutingProblem problem, long iterations) {

        /** Searches, checks the plan, and returns its cost. */
        public long cost() {
            Plan plan = VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(iterations)))
                    .plan();
            if (!plan.unserved().isEmpty()) {
                throw new IllegalStateException("unserved: " + plan.unserved());
            }
            return PlanChecker.require(problem, plan).cost();
        }
    }

    /** Returns the instances by name. */
    public static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put(
                "x-200",
                new Case(
                        Generated.capacitated(200, Generated.Depot.CENTRAL, Generated.Customers.MIXED, 1, 100, 6, 11),
                        600_000));
        cases.put(
                "x-400",
                new Case(
                        Generated.capacitated(
                                400, Generated.Depot.ECCENTRIC, Generated.Customers.CLUSTERED, 5, 10, 14, 12),
                        500_000));
        cases.put(
                "x-800",
                new Case(
                        Generated.capacitated(800, Generated.Depot.RANDOM, Generated.Customers.RANDOM, 50, 100, 9, 13),
                        500_000));
        cases.put("windows-200", new Case(Generated.windows(200, Generated.Customers.MIXED, 12, 6_000, 21), 300_000));
        cases.put("windows-400", new Case(Generated.windows(400, Generated.Customers.RANDOM, 20, 20_000, 22), 300_000));
        cases.put("pairs-100", new Case(Generated.pairs(100, Generated.Customers.CLUSTERED, 8, 10_000, 31), 40_000));
        return cases;
    }

    /** Returns the costs reached before. */
    public static Map<String, Long> known() {
        Map<String, Long> known = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Guard.class.getResourceAsStream("guard.csv")), StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines().skip(1).toList();
            for (String row : rows) {
                known.put(row.split(",")[0], Long.parseLong(row.split(",")[1]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    /** Prints what is reached now, as {@code guard.csv}; seconds on standard error. */
    public static void main(String[] arguments) {
        System.out.println("instance,cost");
        cases().forEach((name, one) -> {
            long begin = System.nanoTime();
            System.out.println(name + ',' + one.cost());
            System.err.printf("%s %.1f s%n", name, (System.nanoTime() - begin) / 1e9);
        });
    }
}
