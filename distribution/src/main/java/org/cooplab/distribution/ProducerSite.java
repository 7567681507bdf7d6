package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.refusal.InvalidValue;

/**
 * Where the goods of a cooperative are fetched.
 *
 * @param cooperative the cooperative
 * @param site where it is and when it is open; without hours it is always open, without a position its orders are unassigned
 * @param handling how long a vehicle that comes from elsewhere stands there, whatever it takes, within the hours; not negative;
 *     absent means no time
 */
public record ProducerSite(
        @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,
        @JsonProperty(required = true) @NotNull @Valid Site site,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration handling) {

    /**
     * Checks what must be there.
     *
     * @throws IllegalArgumentException if {@code handling} is negative
     */
    public ProducerSite {
        requireNonNull(cooperative, "cooperative");
        requireNonNull(site, "site");
        handling = handling == null ? Duration.ZERO : handling;
        if (handling.isNegative()) {
            throw InvalidValue.negative("handling", handling);
        }
    }
}
