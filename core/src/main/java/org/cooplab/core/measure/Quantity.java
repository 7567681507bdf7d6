package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A number of units: 0.5 kg, 12 pieces, 3 crates. Exact; may be negative, as a correction. Immutable.
 *
 * <p>Equal means the same number of the same unit: 500 GRM and 0.5 KGM are not {@code equal}, but {@link #compare} says 0.
 * Pieces are whole: half a dozen is fine, half a piece is refused.
 *
 * @param value how many; kept without trailing zeros; at most {@value #MOST_DIGITS} digits on each side of the point
 * @param unitCode the unit
 */
public record Quantity(
        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal value,

        @JsonProperty(required = true) UnitCode unitCode) {

    /** The most digits of a value on each side of its point. */
    public static final int MOST_DIGITS = Decimals.INTEGER_DIGITS;

    /**
     * Normalises the scale and checks that pieces are whole.
     *
     * @throws IllegalArgumentException if {@code value} has more digits than fit, or the unit counts pieces and this is
     *     not a whole number of them
     */
    public Quantity {
        requireNonNull(unitCode, "unitCode");
        value = Decimals.normal(value, 0, "value");
        if (unitCode.counts()) {
            BigDecimal pieces = value.multiply(unitCode.factor());
            if (pieces.stripTrailingZeros().scale() > 0) {
                throw InvalidValue.notWhole("value", UnitCode.H87, value.toPlainString() + " " + unitCode);
            }
        }
    }

    /** Returns why a quantity that converts to a unit is not kept as a whole number of it in 64 bits. */
    static InvalidValue notKept(Quantity quantity, UnitCode unit) {
        return quantity.to(unit).value().scale() > 0
                ? InvalidValue.notWhole("value", unit, quantity)
                : InvalidValue.tooLarge("value", quantity);
    }

    /**
     * Returns the quantity of a decimal number: {@code of("0.5", KGM)}.
     *
     * @throws IllegalArgumentException if {@code value} is not a number, or not one of that unit
     */
    public static Quantity of(String value, UnitCode unitCode) {
        return new Quantity(Decimals.parse(value, "value"), unitCode);
    }

    /** Returns the quantity of a whole number: {@code of(12, H87)}. */
    public static Quantity of(long value, UnitCode unitCode) {
        return new Quantity(BigDecimal.valueOf(value), unitCode);
    }

    /** Returns none of {@code unitCode}. */
    public static Quantity zero(UnitCode unitCode) {
        return new Quantity(BigDecimal.ZERO, unitCode);
    }

    /**
     * Returns this plus {@code other}, in the unit of this.
     *
     * @throws IllegalArgumentException if the units do not convert
     * @throws ArithmeticException if {@code other} is no finite decimal in the unit of this
     */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(requireNonNull(other, "other").to(unitCode).value), unitCode);
    }

    /**
     * Returns this minus {@code other}, in the unit of this.
     *
     * @throws IllegalArgumentException if the units do not convert
     * @throws ArithmeticException if {@code other} is no finite decimal in the unit of this
     */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(requireNonNull(other, "other").to(unitCode).value), unitCode);
    }

    /**
     * Returns this so many times.
     *
     * @throws IllegalArgumentException if the product has more digits than fit
     * @throws ArithmeticException if even the number of its digits does not fit
     */
    public Quantity times(BigDecimal factor) {
        return new Quantity(value.multiply(requireNonNull(factor, "factor")), unitCode);
    }

    /** Returns this so many times. */
    public Quantity times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /** Returns this with the other sign. */
    public Quantity negated() {
        return new Quantity(value.negate(), unitCode);
    }

    /**
     * Compares the amounts, whatever their units: negative if this is less than {@code other}, 0 if they are the same,
     * positive if more.
     *
     * @throws IllegalArgumentException if the units do not convert
     */
    public int compare(Quantity other) {
        requireNonNull(other, "other").unitCode.requireConvertsTo(unitCode);
        return inBaseUnit().compareTo(other.inBaseUnit());
    }

    /**
     * Returns this in {@code unit}, exactly.
     *
     * @throws IllegalArgumentException if the units do not convert
     * @throws ArithmeticException if no finite decimal is exact, as for one hour in days
     */
    public Quantity to(UnitCode unit) {
        if (requireNonNull(unit, "unit").equals(unitCode)) {
            return this;
        }
        unitCode.requireConvertsTo(unit);
        return new Quantity(inBaseUnit().divide(unit.factor()), unit);
    }

    /**
     * Returns this in {@code unit}, rounded to {@code decimals}.
     *
     * @param decimals from -24 to 24; below zero it rounds to tens, hundreds, ...
     * @throws IllegalArgumentException if the units do not convert
     */
    public Quantity to(UnitCode unit, int decimals, RoundingMode rounding) {
        unitCode.requireConvertsTo(requireNonNull(unit, "unit"));
        return new Quantity(inBaseUnit().divide(unit.factor(), decimals, requireNonNull(rounding, "rounding")), unit);
    }

    /** Returns how many of the {@linkplain UnitCode#factor base unit} of its dimension this is: exact, whatever its unit. */
    public BigDecimal inBaseUnit() {
        return value.multiply(unitCode.factor());
    }

    /** Returns -1, 0 or 1: the sign of this quantity. */
    public int signum() {
        return value.signum();
    }

    /** Returns for example {@code 0.5 KGM}, the same in every locale. */
    @Override
    public String toString() {
        return value.toPlainString() + " " + unitCode;
    }
}
