package org.cooplab.benchmarks.pricing;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.cooplab.benchmarks.speed.Speeds;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.PricedOrder;
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
import org.openjdk.jmh.runner.RunnerException;

/**
 * How long it takes to price an order. Before any timing every contender prices 256 baskets, and the run ends if one
 * result differs from that of {@link HandWritten}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PricingSpeed {

    static final int BASKETS = 256;

    private static final int MOST_LINES = 40_000;

    /** Name of the contender. */
    @Param("cooplab")
    public String contender;

    /** Number of lines of an order. */
    @Param("10")
    public int lines;

    private PricingContender prices;
    private Order[] orders;
    private int next;

    /** Returns all contenders there are. */
    static List<PricingContender> contenders() {
        return ServiceLoader.load(PricingContender.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Returns the first basket that a contender prices otherwise than the rules written by hand, or {@code null}. */
    static Order firstDifference(PricingContender contender) {
        HandWritten byHand = new HandWritten();
        for (Order order : Market.orders(BASKETS, 10, 42)) {
            if (!byHand.price(order).equals(contender.price(order))) {
                return order;
            }
        }
        return null;
    }

    /** Makes the orders and compares the results. */
    @Setup
    public void make() {
        prices = contenders().stream()
                .filter(each -> each.name().equals(contender))
                .findFirst()
                .orElseThrow();
        Order different = firstDifference(prices);
        if (different != null) {
            throw new IllegalStateException(contender + " prices order " + different.id() + " otherwise");
        }
        orders = Market.orders(Math.min(BASKETS, MOST_LINES / lines), lines, 42).toArray(Order[]::new);
    }

    /** Prices the next order. */
    @Benchmark
    public PricedOrder price() {
        next = next + 1 == orders.length ? 0 : next + 1;
        return prices.price(orders[next]);
    }

    /** Runs all contenders on ten lines, then this library on more and more lines, and prints the tables. */
    public static void main(String[] arguments) throws RunnerException {
        List<String> names = contenders().stream().map(PricingContender::name).toList();
        Speeds speeds = Speeds.of(PricingSpeed.class, "contender", names, "lines", "10");
        List<String> sizes = List.of("10", "100", "1000", "10000");
        Speeds growth = Speeds.of(PricingSpeed.class, "lines", sizes, "contender", "cooplab");
        speeds.print(System.out, "contender", "an order", contender -> 1);
        growth.print(System.out, "lines", "a line", lines -> 1 / Double.parseDouble(lines));
    }
}
