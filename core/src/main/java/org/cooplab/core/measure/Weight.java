package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.cooplab.core.internal.Exact;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A weight in whole grams, never negative. Immutable.
 *
 * <p>On the wire a quantity, {@code {"value":"450","unitCode":"GRM"}}; read in any unit of mass that gives whole grams.
 *
 * @param grams zero or more
 */
@JsonPropertyOrder({"value", "unitCode"})
public record Weight(@JsonIgnore long grams) implements Comparable<Weight> {

    /** None. */
    public static final Weight ZERO = new Weight(0);

    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if {@code grams} is negative
     */
    public Weight {
        if (grams < 0) {
            throw InvalidValue.negative("value", grams);
        }
    }

    /**
     * Returns the weight of {@code value} of {@code unitCode}: {@code of("0.45", UnitCode.KGM)} is 450 grams.
     *
     * @throws IllegalArgumentException if it is not a whole number of grams, is negative or does not fit
     */
    @JsonCreator
    public static Weight of(
            @JsonProperty(value = "value", required = true) String value,
            @JsonProperty(value = "unitCode", required = true) UnitCode unitCode) {
        return of(Quantity.of(value, unitCode));
    }

    /**
     * Returns {@code quantity} as a weight.
     *
     * @throws IllegalArgumentException if it is not a whole number of grams, is negative or does not fit
     */
    public static Weight of(Quantity quantity) {
        try {
            return new Weight(requireNonNull(quantity, "quantity")
                    .to(UnitCode.GRM)
                    .value()
                    .longValueExact());
        } catch (ArithmeticException inexact) {
            throw Quantity.notKept(quantity, UnitCode.GRM);
        }
    }

    /** Returns the weight of so many grams. */
    public static Weight ofGrams(long grams) {
        return new Weight(grams);
    }

    /**
     * Returns the weight of so many kilograms: {@code ofKilograms("0.45")} is 450 grams.
     *
     * @throws IllegalArgumentException if it is not a whole number of grams, is negative or does not fit
     */
    public static Weight ofKilograms(String kilograms) {
        return of(requireNonNull(kilograms, "kilograms"), UnitCode.KGM);
    }

    /**
     * Returns this plus {@code other}.
     *
     * @throws ArithmeticException on overflow
     */
    public Weight plus(Weight other) {
        return new Weight(Exact.sum(this, grams, other, requireNonNull(other, "other").grams));
    }

    /**
     * Returns this {@code factor} times.
     *
     * @throws IllegalArgumentException if {@code factor} is negative and this is not zero
     * @throws ArithmeticException on overflow
     */
    public Weight times(long factor) {
        return new Weight(Exact.product(this, grams, factor));
    }

    /** Returns this as a quantity of GRM. */
    public Quantity toQuantity() {
        return Quantity.of(grams, UnitCode.GRM);
    }

    /** Returns the number on the wire: whole grams. */
    @JsonProperty("value")
    public String value() {
        return Long.toString(grams);
    }

    /** Returns the unit on the wire: always GRM. */
    @JsonProperty("unitCode")
    public UnitCode unitCode() {
        return UnitCode.GRM;
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(grams, other.grams);
    }

    /** Returns for example {@code 450 GRM}. */
    @Override
    public String toString() {
        return grams + " GRM";
    }
}
