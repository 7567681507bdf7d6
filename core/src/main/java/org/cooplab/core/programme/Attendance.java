package org.cooplab.core.programme;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.refusal.InvalidValue;

/**
 * How long a cooperative was present in a workshop.
 *
 * @param workshop the workshop
 * @param cooperative who was present
 * @param present how long; not negative. On the wire ISO 8601: {@code PT2H30M}
 */
public record Attendance(
        @JsonProperty(required = true) @NotNull @Valid WorkshopId workshop,
        @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Duration present) {

    /**
     * Checks what must be there.
     *
     * @throws IllegalArgumentException if {@code present} is negative
     */
    public Attendance {
        requireNonNull(workshop, "workshop");
        requireNonNull(cooperative, "cooperative");
        if (requireNonNull(present, "present").isNegative()) {
            throw InvalidValue.negative("present", present);
        }
    }
}
