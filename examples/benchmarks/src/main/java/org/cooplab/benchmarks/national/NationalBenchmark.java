package org.cooplab.benchmarks.national;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;

/**
 * Plans national days with the same engine and the same budget, and prints kilometres and how many lines are carried:
 *
 * <ul>
 *   <li><b>nearest</b>: {@link NearestRelays};
 *   <li><b>same</b>: cooplab, for the orders alone that <i>nearest</i> carried: what is compared;
 *   <li><b>all</b>: cooplab, for all orders of the day.
 * </ul>
 *
 * <p>Arguments: the table of places, the number of orders, thousands of iterations (or {@code 60s}), threads, seeds. With more
 * than 5,000 orders, which is for time and memory, only <i>all</i> is planned.
 */
final class NationalBenchmark {

    private static final int COMPARED = 5000;

    private NationalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Places places = Places.read(Path.of(arguments[0]));
        int orders = Integer.parseInt(arguments[1]);
        RoutingOptions options = options(arguments[2], Integer.parseInt(arguments[3]));
        List<Double> savings = new ArrayList<>();
        System.out.println("seed\tway\tkm\tcarried lines\tm per line\troutes\twall s\tcpu s\tpeak heap MiB");
        for (int i = 4; i < arguments.length; i++) {
            long seed = Long.parseLong(arguments[i]);
            NationalDay.Made made = NationalDay.of(places, seed, orders);
            if (orders <= COMPARED) {
                Clock clock = new Clock();
                NearestRelays.Outcome nearest = new NearestRelays(made).plan(part(options, 3, 4), part(options, 1, 4));
                clock.print(seed, "nearest", nearest.kilometres(), lines(nearest.carried()), nearest.routes());
                double same = plan(seed, "same", made, nearest.carried(), options);
                savings.add(1 - same / nearest.kilometres());
            }
            plan(seed, "all", made, made.day().orders(), options);
        }
        if (savings.isEmpty()) {
            return;
        }
        double mean = savings.stream().mapToDouble(each -> each).average().orElse(0);
        double variance = savings.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "same orders: saved %.1f %% in the mean (standard deviation %.1f), fewer kilometres on %d of %d%n",
                mean * 100,
                Math.sqrt(variance) * 100,
                savings.stream().filter(each -> each > 0).count(),
                savings.size());
    }

    private static RoutingOptions options(String length, int threads) {
        Budget budget = length.endsWith("s")
                ? Budget.seconds(Long.parseLong(length.substring(0, length.length() - 1)))
                : Budget.iterations(Long.parseLong(length) * 1000);
        return RoutingOptions.of(budget).withChains(1, threads);
    }

    static RoutingOptions part(RoutingOptions options, long part, long whole) {
        Budget budget = options.budget() instanceof Budget.Time time
                ? new Budget.Time(Duration.ofNanos(time.length().toNanos() * part / whole + 1))
                : Budget.iterations(((Budget.Iterations) options.budget()).count() * part / whole);
        return new RoutingOptions(budget, options.seed(), options.chains(), options.threads());
    }

    private static double plan(
            long seed, String way, NationalDay.Made made, List<Order> orders, RoutingOptions options) {
        Clock clock = new Clock();
        DistributionPlan plan =
                DistributionPlanner.compile(made.network()).plan(Day.of(NationalDay.DATE, orders), options);
        double kilometres = plan.distance().metres() / 1000.0;
        int left =
                plan.unassigned().stream().mapToInt(each -> each.lines().size()).sum();
        clock.print(seed, way, kilometres, lines(orders) - left, plan.routes().size());
        return kilometres;
    }

    private static int lines(List<Order> orders) {
        return orders.stream().mapToInt(order -> order.lines().size()).sum();
    }

    /** Wall and processor time. */
    private static final class Clock {
        private final long wall = System.nanoTime();
        private final long cpu = cpu();

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void print(long seed, String way, double kilometres, int carried, int routes) {
            System.out.printf(
                    Locale.ROOT,
                    "%d\t%s\t%.0f\t%d\t%.0f\t%d\t%.1f\t%.1f\t%d%n",
                    seed,
                    way,
                    kilometres,
                    carried,
                    kilometres * 1000 / carried,
                    routes,
                    (System.nanoTime() - wall) / 1e9,
                    (cpu() - cpu) / 1e9,
                    peak() >> 20);
        }

        /** Returns the most heap that was in use in each of its pools since the start, added up: no less than at any one time. */
        private static long peak() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }
    }
}
