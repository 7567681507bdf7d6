package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * The temperatures at which goods keep, in whole degrees Celsius, both bounds included.
 *
 * @param minCelsius the coldest, from -273
 * @param maxCelsius the warmest, not below {@code minCelsius}
 */
public record TemperatureRange(
        @JsonProperty(required = true) int minCelsius,
        @JsonProperty(required = true) int maxCelsius) {

    private static final int ABSOLUTE_ZERO = -273;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are swapped or colder than can be
     */
    public TemperatureRange {
        Refusals refusals = new Refusals();
        if (minCelsius < ABSOLUTE_ZERO) {
            refusals.add(InvalidValue.below("minCelsius", ABSOLUTE_ZERO, minCelsius));
        }
        if (maxCelsius < minCelsius) {
            refusals.add(InvalidValue.contradicts("maxCelsius", maxCelsius, "minCelsius", minCelsius));
        }
        refusals.throwIfAny();
    }

    /** Returns the range from {@code minCelsius} to {@code maxCelsius}. */
    public static TemperatureRange of(int minCelsius, int maxCelsius) {
        return new TemperatureRange(minCelsius, maxCelsius);
    }

    /** Tells whether {@code celsius} is within the bounds. */
    public boolean contains(int celsius) {
        return minCelsius <= celsius && celsius <= maxCelsius;
    }

    /** Tells whether all of {@code other} is within the bounds. */
    public boolean encloses(TemperatureRange other) {
        return minCelsius <= requireNonNull(other, "other").minCelsius && other.maxCelsius <= maxCelsius;
    }

    /** Tells whether some temperature suits both. */
    public boolean overlaps(TemperatureRange other) {
        return minCelsius <= requireNonNull(other, "other").maxCelsius && other.minCelsius <= maxCelsius;
    }
}
