package org.cooplab.benchmarks.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleRouting.Solution;
import org.cooplab.examples.instances.BenchmarkInstance;

/** This library, stopped by the processor time of its thread. */
public final class Cooplab implements Contender {

    static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public Answer solve(BenchmarkInstance instance, Duration budget, long seed) {
        RoutingOptions options = RoutingOptions.of(new Budget.Time(budget)).withSeed(seed);
        Solution solution = VehicleRouting.solve(instance.problem(), options, new SearchMonitor() {
            @Override
            public long nanoTime() {
                return THREADS.getCurrentThreadCpuTime();
            }
        });
        List<InitialRoute> routes = solution.plan().routes().stream()
                .map(route -> InitialRoute.of(
                        route.vehicle(), route.stops().stream().map(Stop::step).toList()))
                .toList();
        return new Answer(routes, solution.iterations());
    }
}
