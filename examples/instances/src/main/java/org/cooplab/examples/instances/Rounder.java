package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Makes whole numbers of decimal ones, on the side where a plan stays feasible. */
final class Rounder {
    private final BigDecimal scale;

    Rounder(long scale) {
        this.scale = BigDecimal.valueOf(scale);
    }

    BigDecimal scale() {
        return scale;
    }

    long up(@Nullable BigDecimal value) {
        return whole(value, RoundingMode.CEILING);
    }

    long down(@Nullable BigDecimal value) {
        return whole(value, RoundingMode.FLOOR);
    }

    long nearest(BigDecimal value) {
        return whole(value, RoundingMode.HALF_UP);
    }

    private long whole(@Nullable BigDecimal value, RoundingMode mode) {
        return value == null ? 0 : value.multiply(scale).setScale(0, mode).longValueExact();
    }
}
