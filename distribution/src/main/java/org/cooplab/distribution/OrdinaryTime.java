package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.cooplab.core.refusal.InvalidValue;

/** Days and moments that others can be counted from: those of the years 1 to 9999. */
final class OrdinaryTime {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);

    private OrdinaryTime() {}

    static void require(String name, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw InvalidValue.outside(name, FIRST, LAST, day);
        }
    }

    static void require(String name, Instant moment) {
        if (moment.isBefore(BEGIN) || moment.isAfter(END)) {
            throw InvalidValue.outside(name, BEGIN, END, moment);
        }
    }

    /** Requires ordinary moments in a map of that name. */
    static void requireAll(String name, Map<?, Instant> moments) {
        moments.forEach((key, moment) -> {
            try {
                require(name, requireNonNull(moment, () -> name + " of " + key));
            } catch (InvalidValue refusal) {
                throw refusal.atEntry(name, key);
            }
        });
    }
}
