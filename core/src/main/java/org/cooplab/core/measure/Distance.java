package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.cooplab.core.internal.Exact;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A distance in whole metres, never negative. Immutable.
 *
 * <p>On the wire a quantity, {@code {"value":"450","unitCode":"MTR"}}; read in any unit of length that gives whole metres.
 *
 * @param metres zero or more
 */
@JsonPropertyOrder({"value", "unitCode"})
public record Distance(@JsonIgnore long metres) implements Comparable<Distance> {

    /** None. */
    public static final Distance ZERO = new Distance(0);

    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if {@code metres} is negative
     */
    public Distance {
        if (metres < 0) {
            throw InvalidValue.negative("value", metres);
        }
    }

    /**
     * Returns the distance of {@code value} of {@code unitCode}: {@code of("0.45", UnitCode.KMT)} is 450 metres.
     *
     * @throws IllegalArgumentException if it is not a whole number of metres, is negative or does not fit
     */
    @JsonCreator
    public static Distance of(
            @JsonProperty(value = "value", required = true) String value,
            @JsonProperty(value = "unitCode", required = true) UnitCode unitCode) {
        return of(Quantity.of(value, unitCode));
    }

    /**
     * Returns {@code quantity} as a distance.
     *
     * @throws IllegalArgumentException if it is not a whole number of metres, is negative or does not fit
     */
    public static Distance of(Quantity quantity) {
        try {
            return new Distance(requireNonNull(quantity, "quantity")
                    .to(UnitCode.MTR)
                    .value()
                    .longValueExact());
        } catch (ArithmeticException inexact) {
            throw Quantity.notKept(quantity, UnitCode.MTR);
        }
    }

    /** Returns the distance of so many metres. */
    public static Distance ofMetres(long metres) {
        return new Distance(metres);
    }

    /**
     * Returns the distance of so many kilometres: {@code ofKilometres("0.45")} is 450 metres.
     *
     * @throws IllegalArgumentException if it is not a whole number of metres, is negative or does not fit
     */
    public static Distance ofKilometres(String kilometres) {
        return of(requireNonNull(kilometres, "kilometres"), UnitCode.KMT);
    }

    /**
     * Returns this plus {@code other}.
     *
     * @throws ArithmeticException on overflow
     */
    public Distance plus(Distance other) {
        return new Distance(Exact.sum(this, metres, other, requireNonNull(other, "other").metres));
    }

    /**
     * Returns this {@code factor} times.
     *
     * @throws IllegalArgumentException if {@code factor} is negative and this is not zero
     * @throws ArithmeticException on overflow
     */
    public Distance times(long factor) {
        return new Distance(Exact.product(this, metres, factor));
    }

    /** Returns this as a quantity of MTR. */
    public Quantity toQuantity() {
        return Quantity.of(metres, UnitCode.MTR);
    }

    /** Returns the number on the wire: whole metres. */
    @JsonProperty("value")
    public String value() {
        return Long.toString(metres);
    }

    /** Returns the unit on the wire: always MTR. */
    @JsonProperty("unitCode")
    public UnitCode unitCode() {
        return UnitCode.MTR;
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare(metres, other.metres);
    }

    /** Returns for example {@code 450 MTR}. */
    @Override
    public String toString() {
        return metres + " MTR";
    }
}
