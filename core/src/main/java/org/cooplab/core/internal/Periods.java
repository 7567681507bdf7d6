package org.cooplab.core.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.time.DateRange;

/** Lists of periods that have no day in common. */
public final class Periods {

    private Periods() {}

    /**
     * Returns the elements in the order of their periods, and adds to {@code refusals} each whose period has a day in
     * common with an earlier one: of these it names the one that lasts longest.
     */
    public static <T> List<T> inOrder(
            String name, Collection<T> elements, Function<? super T, DateRange> period, Refusals refusals) {
        List<T> given = Copies.list(elements, name);
        List<DateRange> periods = given.stream().map(period).toList();
        List<Integer> order = IntStream.range(0, periods.size())
                .boxed()
                .sorted(Comparator.comparing(i -> startOf(periods.get(i))))
                .toList();
        DateRange longest = null;
        for (int i : order) {
            DateRange next = periods.get(i);
            if (longest != null && longest.overlaps(next)) {
                refusals.add(InvalidValue.overlapping(name, longest, next).at("/" + name + "/" + i));
            }
            if (longest == null || endOf(next).isAfter(endOf(longest))) {
                longest = next;
            }
        }
        return order.stream().map(given::get).toList();
    }

    private static LocalDate startOf(DateRange period) {
        return period.start() == null ? LocalDate.MIN : period.start();
    }

    private static LocalDate endOf(DateRange period) {
        return period.end() == null ? LocalDate.MAX : period.end();
    }
}
