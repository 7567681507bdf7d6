package org.cooplab.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.cooplab.core.internal.Decimals;

/**
 * A part of a whole: 0.20 is 20 %. A string on the wire, {@code "0.20"}, with at least two decimals. Immutable.
 *
 * @param value the part; 1 is the whole, may be negative or above 1; at least two decimals, no trailing zero after them
 */
public record Rate(BigDecimal value) implements Comparable<Rate> {

    /** Nothing of it. */
    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    /** All of it: 100 %. */
    public static final Rate ONE = new Rate(BigDecimal.ONE);

    /**
     * Normalises the scale, so that 0.2 and 0.200 are one rate.
     *
     * @throws IllegalArgumentException if it has more than 24 digits before or after its point
     */
    public Rate {
        value = Decimals.normal(value, 2, "value");
    }

    /**
     * Returns the rate written as a decimal: {@code of("0.2")} is 20 %.
     *
     * @throws IllegalArgumentException if {@code text} is not a number, or has more digits than fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rate of(String text) {
        return new Rate(Decimals.parse(text, "value"));
    }

    /**
     * Returns the rate of so many per cent: {@code ofPercent("20")} is 0.20.
     *
     * @throws IllegalArgumentException if {@code text} is not a number, or has more digits than fit
     */
    public static Rate ofPercent(String text) {
        return new Rate(
                Decimals.normal(Decimals.parse(text, "percent"), 0, "percent").movePointLeft(2));
    }

    /** Returns this rate in per cent, without trailing zeros: 20 for 0.20. */
    public BigDecimal percent() {
        return Decimals.normal(value.movePointRight(2), 0, "percent");
    }

    /** Returns -1, 0 or 1: the sign of this rate. */
    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }

    /** Returns the wire form, {@code 0.20}. */
    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }
}
