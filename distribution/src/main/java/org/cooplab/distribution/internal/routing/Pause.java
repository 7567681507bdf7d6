package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * A break of a driver with its windows in order.
 *
 * @param index its place among the breaks of the vehicle type
 * @param duration how long it lasts
 * @param windows when it may begin, by opening
 * @param maxLoad the most that may be on board, or {@code null}
 */
record Pause(
        int index,
        long duration,
        List<TimeWindow> windows,
        @Nullable Load maxLoad) {

    /** Up to so many breaks are tried in every order. */
    private static final int FEW = 4;

    /** Returns the breaks in the order in which they are usually taken: by the opening of the earliest window. */
    static List<Pause> of(List<VehicleType.Break> breaks) {
        return IntStream.range(0, breaks.size())
                .mapToObj(i -> new Pause(
                        i,
                        breaks.get(i).duration(),
                        breaks.get(i).windows().stream()
                                .sorted(Comparator.comparingLong(TimeWindow::open))
                                .toList(),
                        breaks.get(i).maxLoad()))
                .sorted(Comparator.comparingLong(Pause::opening).thenComparingInt(Pause::index))
                .toList();
    }

    /**
     * Returns the orders in which breaks may be taken, first the given one. It is the only one if none of them minds the load; else one
     * that opens early may have to wait until the vehicle is empty, and others not.
     *
     * @param firm how many at the beginning stay where they are
     */
    static List<List<Pause>> orders(List<Pause> given, int firm) {
        List<Pause> free = given.subList(firm, given.size());
        if (free.size() < 2 || free.stream().allMatch(pause -> pause.maxLoad() == null)) {
            return List.of(given);
        }
        if (free.size() > FEW) {
            List<Pause> unhurried = new ArrayList<>(given);
            unhurried.subList(firm, given.size()).sort(Comparator.comparingLong(Pause::closing));
            return List.of(given, List.copyOf(unhurried));
        }
        List<List<Pause>> orders = new ArrayList<>();
        for (Pause next : free) {
            List<Pause> order = new ArrayList<>(given);
            order.remove(next);
            order.add(firm, next);
            orders.addAll(orders(order, firm + 1));
        }
        return List.copyOf(orders);
    }

    private long closing() {
        return windows.stream().mapToLong(TimeWindow::close).max().orElseThrow();
    }

    /** Returns the earliest opening: a route that ends no later does without the break. */
    long opening() {
        return windows.get(0).open();
    }

    /** Returns the earliest moment from {@code moment} on at which the break may begin, or {@link Schedule#NEVER}. */
    long begin(long moment) {
        long best = Schedule.NEVER;
        for (TimeWindow window : windows) {
            if (moment <= window.close()) {
                best = Math.min(best, Math.max(moment, window.open()));
            }
        }
        return best;
    }
}
