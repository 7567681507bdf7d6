package org.cooplab.benchmarks.routing;

import java.time.Duration;
import java.util.List;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.examples.instances.BenchmarkInstance;

/** A routing library that takes part in the comparison. Implementations have a public constructor without parameters. */
public interface Contender {

    /**
     * What a contender answers: the order of stops only. Times and costs are computed by the checker.
     *
     * @param iterations how many iterations it made, 0 if it does not say
     */
    record Answer(List<InitialRoute> routes, long iterations) {}

    /**
     * Searches on one thread.
     *
     * @param budget processor time of the thread if the library can be stopped by it, time by the wall otherwise
     * @throws UnsupportedOperationException if the library cannot express the problem, or not without a model of one's own
     */
    Answer solve(BenchmarkInstance instance, Duration budget, long seed);
}
