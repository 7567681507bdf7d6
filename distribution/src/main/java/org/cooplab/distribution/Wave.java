package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.time.TimeWindow;

/**
 * Orders that are carried together: each joins the first wave that it is in time for and that distributes on a day when its customer is
 * there ({@link Day#waveOf}).
 *
 * <p>Their goods are fetched at the producers and brought to the relays within {@code collection}, and stay there, overnight if need
 * be, until they leave on a day of {@code distribution}, not before the collection has ended. What customers collect stays until the
 * end of the last of these days.
 *
 * @param id what people call it; unique among the waves
 * @param cutOff orders placed before this moment go with it; of the years 1 to 9999
 * @param collection when goods are fetched and brought to relays; begins no earlier than {@code cutOff}; of the years 1 to 9999
 * @param distribution the days, in the zone of the network, on which goods leave the relays and reach the customers; never empty;
 *     of the years 1 to 9999; copied and sorted
 */
public record Wave(
        @JsonProperty(required = true) @NotBlank String id,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Instant cutOff,

        @JsonProperty(required = true) @NotNull @Valid TimeWindow collection,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotEmpty
        Set<LocalDate> distribution) {

    /**
     * Copies and sorts the days.
     *
     * @throws IllegalArgumentException if there is no day of distribution, or a day or a moment is not of the years 1 to 9999
     */
    public Wave {
        requireNonNull(id, "id");
        requireNonNull(cutOff, "cutOff");
        requireNonNull(collection, "collection");
        distribution = Collections.unmodifiableSet(
                new LinkedHashSet<>(new TreeSet<>(requireNonNull(distribution, "distribution"))));
        Refusals refusals = new Refusals();
        OrdinaryTime.check("cutOff", "/cutOff", cutOff, refusals);
        OrdinaryTime.check("collection", "/collection", collection.start(), refusals);
        OrdinaryTime.check("collection", "/collection", collection.end(), refusals);
        for (LocalDate day : distribution) {
            OrdinaryTime.check("distribution", "/distribution", day, refusals);
        }
        if (distribution.isEmpty()) {
            refusals.add(InvalidValue.empty("distribution"));
        }
        refusals.throwIfAny();
    }

    /** Returns the last day of distribution. */
    public LocalDate lastDay() {
        return Collections.max(distribution);
    }
}
