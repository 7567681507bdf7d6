package org.cooplab.benchmarks.routing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleRouting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long {@value #ITERATIONS} iterations of the search take, from few customers to very many: the time should hardly depend on their
 * number, apart from the first plan, which is the case of no iterations; and how long the checker takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class SearchSpeed {

    static final long ITERATIONS = 100_000;

    /** Number of customers. */
    @Param({"200", "1000", "20000"})
    public int customers;

    private RoutingProblem problem;
    private Plan plan;

    /** Makes the instance and a first plan. */
    @Setup
    public void make() {
        problem = Generated.capacitated(customers, Generated.Depot.CENTRAL, Generated.Customers.RANDOM, 1, 100, 10, 7);
        plan = firstPlan();
    }

    /** Measures the first plan alone. */
    @Benchmark
    public Plan firstPlan() {
        return VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(0)))
                .plan();
    }

    /** Measures the first plan and the iterations. */
    @Benchmark
    public Plan iterations() {
        return VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(ITERATIONS)))
                .plan();
    }

    /** Measures the checker. */
    @Benchmark
    public List<Reason> check() {
        return PlanChecker.check(problem, plan);
    }
}
