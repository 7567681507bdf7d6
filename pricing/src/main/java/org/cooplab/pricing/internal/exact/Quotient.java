package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So much of a measure, as it stands: {@code some} of what {@code one} is one of. It need not be a decimal number, as a third
 * or ten pieces counted in dozens are not; only what is asked of it in the end is rounded.
 *
 * @param some how much; zero or more
 * @param one how much one is, in the same unit; above zero
 */
public record Quotient(BigDecimal some, BigDecimal one) {

    /** Returns how many it is if that is a whole number, else -1. */
    public long whole() {
        BigDecimal[] parts = some.divideAndRemainder(one);
        return parts[1].signum() == 0 ? parts[0].longValueExact() : -1;
    }

    /** Returns whether it is at most so many. */
    public boolean atMost(long count) {
        return some.compareTo(one.multiply(BigDecimal.valueOf(count))) <= 0;
    }

    /** Returns {@code amount} times this, rounded. */
    public long of(long amount, RoundingMode mode) {
        return rounded(BigDecimal.valueOf(amount).multiply(some), one, mode);
    }

    /** Returns the part of {@code amount}, which is for all of this, that is for so many; rounded. */
    public long partOf(long amount, long count, RoundingMode mode) {
        BigDecimal product = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(count));
        return rounded(product.multiply(one), some, mode);
    }

    private static long rounded(BigDecimal dividend, BigDecimal divisor, RoundingMode mode) {
        return dividend.divide(divisor, 0, mode).longValueExact();
    }
}
