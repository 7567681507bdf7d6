package org.cooplab.examples.spark.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.examples.quickstart.world.World;

/** The worlds of many seeds as one country, and one world's orders as a history. */
public final class National {

    private static final int PER_WORLD = 120;

    private National() {}

    /** Returns that many cooperatives, of the worlds of seeds 1, 2 and so on, with the seed in their ids. */
    public static Stream<Cooperative> cooperatives(int count, LocalDate day) {
        long seeds = ((long) count + PER_WORLD - 1) / PER_WORLD;
        return LongStream.rangeClosed(1, seeds)
                .boxed()
                .flatMap(seed ->
                        World.of(seed, day, 0).cooperatives().stream().map(cooperative -> of(seed, cooperative)))
                .limit(count);
    }

    private static Cooperative of(long seed, Cooperative from) {
        return new Cooperative(
                CooperativeId.of("%s-%04d".formatted(from.id(), seed)),
                from.name(),
                from.sector(),
                from.province(),
                from.registeredOn(),
                from.membership(),
                from.position(),
                from.ice(),
                from.capital(),
                from.turnover(),
                from.languages(),
                from.connectivity(),
                from.labels(),
                from.history(),
                from.governance(),
                from.rural(),
                from.ext());
    }

    /** Returns the orders of a world, dealt out in turn over that many days from its own on. */
    public static List<Order> history(World world, int days) {
        List<Order> history = new ArrayList<>();
        for (Order order : world.orders()) {
            history.add(later(order, history.size() % days, history.size() + 1));
        }
        return history;
    }

    private static Order later(Order order, int days, int number) {
        Fulfilment fulfilment = order.fulfilment();
        if (fulfilment instanceof Fulfilment.Delivery delivery) {
            List<TimeWindow> windows = delivery.windows().stream()
                    .map(window -> TimeWindow.of(
                            window.start().plus(Duration.ofDays(days)),
                            window.end().plus(Duration.ofDays(days))))
                    .toList();
            fulfilment = new Fulfilment.Delivery(delivery.place(), delivery.relay(), windows, delivery.distance());
        }
        return Order.placed(
                OrderId.of("order-%07d".formatted(number)),
                order.customer(),
                order.placedOn().plusDays(days),
                order.currency(),
                order.lines(),
                fulfilment);
    }
}
