package org.cooplab.benchmarks.routing;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Step;
import org.cooplab.examples.instances.BenchmarkInstance;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;

/** One contender on one instance, in a process of its own: its memory and processor time are then its alone. */
public final class OneRun {

    private OneRun() {}

    /** Arguments: class of the contender, file, distances, what counts first, seconds, seed. Writes the answer line by line. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what libraries print is not the answer
        Contender contender =
                (Contender) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        BenchmarkInstance instance = BenchmarkInstance.read(
                Files.readString(Path.of(arguments[1])),
                Distances.valueOf(arguments[2]),
                Objective.First.valueOf(arguments[3]));
        Duration budget = Duration.ofMillis((long) (Double.parseDouble(arguments[4]) * 1000));
        long wall = System.nanoTime();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Contender.Answer answer;
        try {
            answer = contender.solve(instance, budget, Long.parseLong(arguments[5]));
        } catch (UnsupportedOperationException unsupported) {
            out.println("unsupported " + unsupported.getMessage());
            return;
        }
        out.println("wall " + (System.nanoTime() - wall));
        out.println("thread " + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread));
        out.println("process "
                + ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getProcessCpuTime());
        out.println("peak " + peak());
        out.println("iterations " + answer.iterations());
        for (InitialRoute route : answer.routes()) {
            StringBuilder line = new StringBuilder("route ").append(route.vehicle());
            for (Step step : route.steps()) {
                line.append(' ').append(step.kind()).append(' ').append(step.id());
            }
            out.println(line);
        }
        out.println("done");
        System.exit(0); // some libraries leave threads behind
    }

    /** Returns the most memory the process has had, in bytes; where the system does not say, the most heap. */
    private static long peak() {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
