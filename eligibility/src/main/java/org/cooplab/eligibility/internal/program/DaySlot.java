package org.cooplab.eligibility.internal.program;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that is at hand as such: comparing it costs less than counting its days since 1970. */
abstract class DaySlot extends Slot {

    /** Reads the day, or {@code null}. */
    abstract @Nullable LocalDate day(Object subject);

    @Override
    public final long getLong(Object subject) {
        LocalDate day = day(subject);
        return day == null ? UNKNOWN : day.toEpochDay();
    }
}
