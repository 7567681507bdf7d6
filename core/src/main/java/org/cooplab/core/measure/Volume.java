package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.cooplab.core.internal.Exact;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A volume in whole millilitres, never negative. Immutable.
 *
 * <p>On the wire a quantity, {@code {"value":"450","unitCode":"MLT"}}; read in any unit of volume that gives whole
 * millilitres.
 *
 * @param millilitres zero or more
 */
@JsonPropertyOrder({"value", "unitCode"})
public record Volume(@JsonIgnore long millilitres) implements Comparable<Volume> {

    /** None. */
    public static final Volume ZERO = new Volume(0);

    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if {@code millilitres} is negative
     */
    public Volume {
        if (millilitres < 0) {
            throw InvalidValue.negative("value", millilitres);
        }
    }

    /**
     * Returns the volume of {@code value} of {@code unitCode}: {@code of("0.45", UnitCode.LTR)} is 450 millilitres.
     *
     * @throws IllegalArgumentException if it is not a whole number of millilitres, is negative or does not fit
     */
    @JsonCreator
    public static Volume of(
            @JsonProperty(value = "value", required = true) String value,
            @JsonProperty(value = "unitCode", required = true) UnitCode unitCode) {
        return of(Quantity.of(value, unitCode));
    }

    /**
     * Returns {@code quantity} as a volume.
     *
     * @throws IllegalArgumentException if it is not a whole number of millilitres, is negative or does not fit
     */
    public static Volume of(Quantity quantity) {
        try {
            return new Volume(requireNonNull(quantity, "quantity")
                    .to(UnitCode.MLT)
                    .value()
                    .longValueExact());
        } catch (ArithmeticException inexact) {
            throw Quantity.notKept(quantity, UnitCode.MLT);
        }
    }

    /** Returns the volume of so many millilitres. */
    public static Volume ofMillilitres(long millilitres) {
        return new Volume(millilitres);
    }

    /**
     * Returns this plus {@code other}.
     *
     * @throws ArithmeticException on overflow
     */
    public Volume plus(Volume other) {
        return new Volume(Exact.sum(this, millilitres, other, requireNonNull(other, "other").millilitres));
    }

    /**
     * Returns this {@code factor} times.
     *
     * @throws IllegalArgumentException if {@code factor} is negative and this is not zero
     * @throws ArithmeticException on overflow
     */
    public Volume times(long factor) {
        return new Volume(Exact.product(this, millilitres, factor));
    }

    /** Returns this as a quantity of MLT. */
    public Quantity toQuantity() {
        return Quantity.of(millilitres, UnitCode.MLT);
    }

    /** Returns the number on the wire: whole millilitres. */
    @JsonProperty("value")
    public String value() {
        return Long.toString(millilitres);
    }

    /** Returns the unit on the wire: always MLT. */
    @JsonProperty("unitCode")
    public UnitCode unitCode() {
        return UnitCode.MLT;
    }

    @Override
    public int compareTo(Volume other) {
        return Long.compare(millilitres, other.millilitres);
    }

    /** Returns for example {@code 450 MLT}. */
    @Override
    public String toString() {
        return millilitres + " MLT";
    }
}
