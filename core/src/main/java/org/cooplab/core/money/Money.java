package org.cooplab.core.money;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.internal.Exact;
import org.cooplab.core.refusal.InvalidValue;

/**
 * An exact amount in one currency, counted in its minor unit: centimes for MAD.
 *
 * <p>Arithmetic never rounds silently: what cannot be exact takes a rounding mode; overflow and mixed currencies throw.
 * On the wire the amount is a string of major units, {@code {"amount":"250.00","currency":"MAD"}}; the minor units never
 * leave Java. Amounts of one currency are ordered by amount; of several, by currency code first. Immutable.
 *
 * @param minor the number of minor units; may be negative
 * @param currency the currency; one with a minor unit
 */
@JsonPropertyOrder({"amount", "currency"})
public record Money(@JsonIgnore long minor, Currency currency) implements Comparable<Money> {

    /** The most digits that a long has. */
    private static final int LONGEST = 19;

    /**
     * Checks the currency.
     *
     * @throws IllegalArgumentException if it has no minor unit, such as XXX or XAU
     */
    public Money {
        Currencies.digits(requireNonNull(currency, "currency"));
    }

    /**
     * Returns the amount of a decimal number of major units: {@code of("12.5", MAD)} is 1250 centimes.
     *
     * @throws IllegalArgumentException if {@code amount} is not a number, has more decimals than the currency, or does not
     *     fit
     */
    @JsonCreator
    public static Money of(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) Currency currency) {
        BigDecimal number = Decimals.parse(amount, "amount");
        requireNonNull(currency, "currency");
        try {
            return of(number, currency);
        } catch (ArithmeticException inexact) {
            int digits = Currencies.digits(currency);
            throw number.stripTrailingZeros().scale() > digits
                    ? InvalidValue.tooPrecise("amount", digits, number)
                    : InvalidValue.tooLarge("amount", number);
        }
    }

    /**
     * Returns the amount of a decimal number of major units.
     *
     * @throws IllegalArgumentException if the currency has no minor unit
     * @throws ArithmeticException if {@code amount} has more decimals than the currency, or does not fit
     */
    public static Money of(BigDecimal amount, Currency currency) {
        int digits = Currencies.digits(currency);
        return new Money(requireNonNull(amount, "amount").movePointRight(digits).longValueExact(), currency);
    }

    /** Returns the amount of {@code minor} minor units: {@code ofMinor(1250, MAD)} is 12.50 MAD. */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /** Returns no money in {@code currency}. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Returns the sum of {@code amounts}, zero when there are none.
     *
     * @throws IllegalArgumentException if one is in another currency
     * @throws ArithmeticException if the sum does not fit, whatever the order of the amounts
     */
    public static Money sum(Currency currency, Iterable<Money> amounts) {
        // 128 bits in two halves, so that MAX + 1 - 1 fits although MAX + 1 does not.
        long low = 0;
        long high = 0;
        for (Money each : requireNonNull(amounts, "amounts")) {
            requireSame(currency, requireNonNull(each, "amounts"));
            long before = low;
            low += each.minor;
            high += (each.minor >> 63) + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
        }
        if (high != low >> 63) {
            throw new ArithmeticException("sum of amounts in " + currency + " overflows");
        }
        return new Money(low, currency);
    }

    /**
     * Returns this amount plus {@code other}.
     *
     * @throws IllegalArgumentException if {@code other} is in another currency
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        requireSame(currency, other);
        return new Money(Exact.sum(this, minor, other, other.minor), currency);
    }

    /**
     * Returns this amount minus {@code other}.
     *
     * @throws IllegalArgumentException if {@code other} is in another currency
     * @throws ArithmeticException on overflow
     */
    public Money minus(Money other) {
        requireSame(currency, other);
        return new Money(Exact.difference(this, minor, other, other.minor), currency);
    }

    /**
     * Returns this amount {@code factor} times.
     *
     * @throws ArithmeticException on overflow
     */
    public Money times(long factor) {
        return new Money(Exact.product(this, minor, factor), currency);
    }

    /**
     * Returns this amount times {@code factor}, rounded to the minor unit by {@code rounding}.
     *
     * @throws ArithmeticException on overflow, or if {@code rounding} is UNNECESSARY and the product is not exact
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        BigDecimal product = BigDecimal.valueOf(minor).multiply(requireNonNull(factor, "factor"));
        long magnitude = (long) product.precision() - product.scale(); // digits before the point
        if (product.signum() != 0 && magnitude > LONGEST) {
            throw new ArithmeticException("product of " + this + " and a factor of that size overflows");
        }
        if (product.signum() != 0 && magnitude < -1) {
            // Below a hundredth of a minor unit every mode rounds alike; a scale of a billion need not be written out.
            product = BigDecimal.valueOf(product.signum(), 2);
        }
        return new Money(
                product.setScale(0, requireNonNull(rounding, "rounding")).longValueExact(), currency);
    }

    /**
     * Returns the {@code divisor}-th part of this amount, rounded to the minor unit by {@code rounding}. To divide
     * without losing a unit, {@link #allocate}.
     *
     * @throws ArithmeticException if {@code divisor} is zero, on overflow, or if {@code rounding} is UNNECESSARY and the
     *     quotient is not exact
     */
    public Money dividedBy(long divisor, RoundingMode rounding) {
        BigDecimal quotient =
                BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(divisor), 0, requireNonNull(rounding, "rounding"));
        return new Money(quotient.longValueExact(), currency);
    }

    /**
     * Divides this amount among holders in proportion to their weights; see {@link Allocation} for the method. Ties go to
     * the smaller key.
     *
     * @param <K> the kind of holder: a line number, a party, an id
     * @param weights the weight of each holder, relative to the sum of all; zero or more
     * @return the part of each holder, in the order of the keys; they sum to this amount
     * @throws IllegalArgumentException if a weight is negative, or all are zero and this amount is not
     */
    public <K extends Comparable<? super K>> Map<K, Money> allocate(Map<K, Long> weights) {
        Map<K, Long> byKey = Copies.map(requireNonNull(weights, "weights"), "weights");
        long[] parts = Allocation.largestRemainder(
                minor, byKey.values().stream().mapToLong(Long::longValue).toArray());
        Map<K, Money> result = new LinkedHashMap<>();
        int i = 0;
        for (K holder : byKey.keySet()) {
            result.put(holder, new Money(parts[i++], currency));
        }
        return Collections.unmodifiableMap(result);
    }

    /**
     * Returns this amount with the other sign.
     *
     * @throws ArithmeticException on overflow
     */
    public Money negated() {
        return times(-1);
    }

    /**
     * Returns this amount without its sign.
     *
     * @throws ArithmeticException on overflow
     */
    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    /**
     * Returns the smaller of this amount and {@code other}.
     *
     * @throws IllegalArgumentException if {@code other} is in another currency
     */
    public Money min(Money other) {
        requireSame(currency, other);
        return minor <= other.minor ? this : other;
    }

    /**
     * Returns the larger of this amount and {@code other}.
     *
     * @throws IllegalArgumentException if {@code other} is in another currency
     */
    public Money max(Money other) {
        requireSame(currency, other);
        return minor >= other.minor ? this : other;
    }

    /** Returns -1, 0 or 1: the sign of this amount. */
    public int signum() {
        return Long.signum(minor);
    }

    /** Returns the amount in major units with all decimals of the currency, as on the wire: {@code 250.00}. */
    @JsonProperty("amount")
    public String amount() {
        return toDecimal().toPlainString();
    }

    /** Returns the amount in major units, with all decimals of the currency. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, Currencies.digits(currency));
    }

    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.getCurrencyCode().compareTo(other.currency.getCurrencyCode());
        return byCurrency != 0 ? byCurrency : Long.compare(minor, other.minor);
    }

    /** Returns for example {@code 250.00 MAD}, the same in every locale. */
    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }

    private static void requireSame(Currency currency, Money other) {
        if (!currency.equals(requireNonNull(other, "other").currency)) {
            throw InvalidValue.otherCurrency("other", currency, other);
        }
    }
}
