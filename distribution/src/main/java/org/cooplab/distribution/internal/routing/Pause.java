package org.cooplab.distribution.internal.routing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cooplab.distribution.routing.Break;
import org.cooplab.distribution.routing.TimeWindow;

/**
 * A break of a driver with its windows in order.
 *
 * @param index its place among the breaks of the vehicle type
 * @param duration how long it lasts
 * @param windows when it may begin, by opening
 */
record Pause(int index, long duration, List<TimeWindow> windows) {

    /** Returns the breaks in the order in which they are taken: by the opening of the earliest window. */
    static List<Pause> of(List<Break> breaks) {
        return IntStream.range(0, breaks.size())
                .mapToObj(i -> new Pause(
                        i,
                        breaks.get(i).duration(),
                        breaks.get(i).windows().stream()
                                .sorted(Comparator.comparingLong(TimeWindow::open))
                                .toList()))
                .sorted(Comparator.comparingLong(Pause::opening).thenComparingInt(Pause::index))
                .toList();
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
