package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.refusal.Refusals;

/** Days and moments that others can be counted from: those of the years 1 to 9999. */
final class OrdinaryTime {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);

    private OrdinaryTime() {}

    /** Refuses a day that is none of these. */
    static void check(String name, String at, LocalDate day, Refusals refusals) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            refusals.add(InvalidValue.outside(name, FIRST, LAST, day).at(at));
        }
    }

    /** Refuses a moment that is none of these. */
    static void check(String name, String at, Instant moment, Refusals refusals) {
        if (moment.isBefore(BEGIN) || moment.isAfter(END)) {
            refusals.add(InvalidValue.outside(name, BEGIN, END, moment).at(at));
        }
    }

    /** Refuses each moment in a map of that name that is none of these, at its key. */
    static void checkAll(String name, Map<?, Instant> moments, Refusals refusals) {
        moments.forEach((key, moment) -> check(
                name,
                "/" + name + JsonPointers.step(key.toString()),
                requireNonNull(moment, () -> name + " of " + key),
                refusals));
    }
}
