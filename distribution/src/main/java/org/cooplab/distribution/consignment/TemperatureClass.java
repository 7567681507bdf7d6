package org.cooplab.distribution.consignment;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.measure.TemperatureRange;

/** How cold goods are carried and kept. */
public enum TemperatureClass {

    /** As it is outside. */
    AMBIENT,

    /** Cooled, above freezing. */
    CHILLED,

    /** Below freezing. */
    FROZEN;

    private static final int CHILLED_UP_TO = 12;
    private static final int FROZEN_UP_TO = -10;

    /**
     * Returns the class of goods by the warmest they bear: {@link #FROZEN} up to -10 °C, {@link #CHILLED} up to 12 °C,
     * {@link #AMBIENT} above, or if no temperature is asked for. The two bounds are our own, with some margin around the usual -18 °C
     * and 0 to 8 °C of labels; they follow no standard.
     */
    public static TemperatureClass of(Storage storage) {
        TemperatureRange range = requireNonNull(storage, "storage").temperature();
        if (range == null || range.maxCelsius() > CHILLED_UP_TO) {
            return AMBIENT;
        }
        return range.maxCelsius() <= FROZEN_UP_TO ? FROZEN : CHILLED;
    }
}
