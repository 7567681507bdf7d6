package org.cooplab.core.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * How goods must be kept.
 *
 * @param temperature the temperatures at which they keep, or {@code null} if any will do
 * @param shelfLife how long they keep from the moment they are ready, or {@code null} if that is not limited; more than
 *     zero. On the wire ISO 8601: {@code PT24H}, {@code P21D}
 * @param fragile whether they break
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Storage(
        @Nullable @Valid TemperatureRange temperature,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration shelfLife,

        @JsonProperty(required = true) boolean fragile) {

    /** Goods that ask for nothing. */
    public static final Storage PLAIN = new Storage(null, null, false);

    /**
     * Checks the shelf life.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Storage {
        if (shelfLife != null && (shelfLife.isZero() || shelfLife.isNegative())) {
            throw InvalidValue.notPositive("shelfLife", shelfLife);
        }
    }

    /**
     * Returns the moment after which goods that were ready at {@code ready} no longer keep; empty if they keep for ever, or
     * beyond {@link Instant#MAX}.
     */
    public Optional<Instant> keepsUntil(Instant ready) {
        requireNonNull(ready, "ready");
        return shelfLife == null || shelfLife.compareTo(Duration.between(ready, Instant.MAX)) > 0
                ? Optional.empty()
                : Optional.of(ready.plus(shelfLife));
    }
}
