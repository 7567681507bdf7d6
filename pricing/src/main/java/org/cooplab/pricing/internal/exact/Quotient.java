package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * A quantity in multiples of another, {@code some / one}, kept as the two numbers because the quotient may not be a decimal
 * number: ten pieces in dozens are not. Only results are rounded.
 *
 * @param some the quantity; zero or more
 * @param one the quantity that counts as one, in the same unit; above zero
 */
public record Quotient(BigDecimal some, BigDecimal one) {

    /** Returns the quotient if it is a whole number. */
    public OptionalLong whole() {
        BigDecimal[] parts = some.divideAndRemainder(one);
        return parts[1].signum() == 0 ? OptionalLong.of(parts[0].longValueExact()) : OptionalLong.empty();
    }

    /** Returns whether the quotient is at most {@code count}. */
    public boolean atMost(long count) {
        return some.compareTo(one.multiply(BigDecimal.valueOf(count))) <= 0;
    }

    /** Returns {@code amount} times this, rounded. */
    public long of(long amount, RoundingMode mode) {
        return rounded(BigDecimal.valueOf(amount).multiply(some), one, mode);
    }

    /** Returns the part of {@code amount} for {@code count}, if {@code amount} is for the whole quantity; rounded. */
    public long partOf(long amount, long count, RoundingMode mode) {
        BigDecimal product = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(count));
        return rounded(product.multiply(one), some, mode);
    }

    private static long rounded(BigDecimal dividend, BigDecimal divisor, RoundingMode mode) {
        return dividend.divide(divisor, 0, mode).longValueExact();
    }
}
