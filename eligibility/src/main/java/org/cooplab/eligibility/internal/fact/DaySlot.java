package org.cooplab.eligibility.internal.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that is at hand as such: comparing it costs less than counting its days since 1970. */
public abstract class DaySlot extends Slot {

    /** Reads the day, or {@code null}. */
    public abstract @Nullable LocalDate day(Object subject);

    @Override
    public final long getLong(Object subject) {
        LocalDate day = day(subject);
        return day == null ? UNKNOWN : day.toEpochDay();
    }
}
