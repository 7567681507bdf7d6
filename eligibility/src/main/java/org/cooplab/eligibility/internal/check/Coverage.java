package org.cooplab.eligibility.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.internal.number.CalendarDays;
import org.jspecify.annotations.Nullable;

/** The days on which a dated value applies. */
final class Coverage {

    private Coverage() {}

    /** A day without value is a fault between two values, and anywhere within the days on which one may apply. */
    static void gaps(String name, List<Dated.Entry<Integer>> entries, DateRange open, String at, Findings findings) {
        List<DateRange> periods =
                new ArrayList<>(entries.stream().map(Dated.Entry::period).toList());
        periods.sort(Comparator.comparing(Coverage::start));
        LocalDate first = open.start() == null ? periods.get(0).start() : open.start();
        LocalDate last = open.end() == null ? latest(periods) : open.end();
        if (first != null && last != null && first.isAfter(last)) { // all over before one may apply, or not begun after
            LocalDate day = open.start() == null ? last : first;
            gap(name, day, day, at, findings);
            return;
        }
        DateRange range = new DateRange(first, last);
        LocalDate next = range.start();
        for (DateRange period : periods) {
            if (!period.overlaps(range)) {
                continue;
            }
            if (next != null && period.start() != null && period.start().isAfter(next)) {
                gap(name, next, period.start().minusDays(1), at, findings);
            }
            if (period.end() == null) {
                return;
            }
            LocalDate after = CalendarDays.after(period.end());
            if (after == null) {
                return;
            }
            next = next == null || after.isAfter(next) ? after : next;
        }
        if (range.end() != null && next != null && !next.isAfter(range.end())) {
            gap(name, next, range.end(), at, findings);
        }
    }

    /** Returns whether a value applies on any day on which one may apply. */
    static boolean any(List<Dated.Entry<Integer>> entries, DateRange open) {
        return entries.stream().anyMatch(entry -> entry.period().overlaps(open));
    }

    private static void gap(String name, LocalDate start, LocalDate end, String at, Findings findings) {
        findings.add("eligibility.gap", at, "name", name, "start", start, "end", end);
    }

    /** Returns a day of both, the first if there is a first; of two that always hold any day. */
    static LocalDate commonDay(DateRange one, DateRange other) {
        LocalDate first = start(one).isAfter(start(other)) ? start(one) : start(other);
        if (!first.equals(LocalDate.MIN)) {
            return first;
        }
        LocalDate last = end(one).isBefore(end(other)) ? end(one) : end(other);
        return last.equals(LocalDate.MAX) ? LocalDate.EPOCH : last;
    }

    private static LocalDate start(DateRange range) {
        return range.start() == null ? LocalDate.MIN : range.start();
    }

    private static LocalDate end(DateRange range) {
        return range.end() == null ? LocalDate.MAX : range.end();
    }

    private static @Nullable LocalDate latest(List<DateRange> periods) {
        LocalDate last = LocalDate.MIN;
        for (DateRange period : periods) {
            if (period.end() == null) {
                return null;
            }
            last = period.end().isAfter(last) ? period.end() : last;
        }
        return last;
    }
}
