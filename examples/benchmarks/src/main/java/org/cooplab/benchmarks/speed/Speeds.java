package org.cooplab.benchmarks.speed;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * What runs of one benchmark have measured: processor time and bytes for each operation, with each kind of contender or size
 * in a process of its own, one thread, serial garbage collector.
 */
public final class Speeds {

    /** In a microsecond. */
    private static final double NANOSECONDS = 1e3;

    private static final String BYTES = "gc.alloc.rate.norm";

    private final List<RunResult> results;

    private Speeds(Collection<RunResult> results) {
        this.results = List.copyOf(results);
    }

    /**
     * Runs a benchmark for each value of one parameter.
     *
     * @param fixed names and values of other parameters, in turn
     */
    public static Speeds of(Class<?> benchmark, String parameter, List<String> values, String... fixed)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .param(parameter, values.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms1g", "-Xmx3g");
        for (int k = 0; k < fixed.length; k += 2) {
            options.param(fixed[k], fixed[k + 1]);
        }
        return new Speeds(new Runner(options.build()).run());
    }

    /**
     * Prints a row for each value of a parameter, in the order they were run; ratios are to the first row.
     *
     * @param share what part of an operation a row is to be told for, by the value of the parameter
     */
    public void print(PrintStream out, String parameter, String each, ToDoubleFunction<String> share) {
        out.printf(
                "%n| %s | microseconds %s | lowest to highest | times the first | bytes %s |%n", parameter, each, each);
        out.println("| --- | --- | --- | --- | --- |");
        double first = Double.NaN;
        for (RunResult result : results) {
            String value = result.getParams().getParam(parameter);
            Statistics times = statistics(result, ProcessorTime.RESULT);
            double factor = share.applyAsDouble(value) / NANOSECONDS;
            double own = times.getPercentile(50) * factor;
            first = Double.isNaN(first) ? own : first;
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f to %.3f | %.2f | %,.0f |%n",
                    value,
                    own,
                    times.getMin() * factor,
                    times.getMax() * factor,
                    own / first,
                    statistics(result, BYTES).getPercentile(50) * share.applyAsDouble(value));
        }
    }

    private static Statistics statistics(RunResult result, String name) {
        for (Result<?> each : result.getSecondaryResults().values()) {
            if (each.getLabel().endsWith(name)) {
                return each.getStatistics();
            }
        }
        throw new IllegalStateException("there must be a result " + name + ", but there were "
                + result.getSecondaryResults().keySet());
    }
}
