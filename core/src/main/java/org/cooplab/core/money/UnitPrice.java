package org.cooplab.core.money;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * A price for a quantity: 12.50 MAD for 1 kg, 140 MAD for a bottle. Not {@link Money}: it may have more decimals than
 * coins have, and becomes money only when multiplied and rounded. Immutable.
 *
 * @param amount major units, at most 6 decimals; may be zero or negative; kept with at least the currency's decimals
 * @param currency the currency; one with a minor unit
 * @param per the quantity it pays for; above zero
 */
public record UnitPrice(
        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @JsonProperty(required = true) Currency currency,
        @JsonProperty(required = true) Quantity per) {

    /** The most decimals that a unit price may have. */
    public static final int MAX_DECIMALS = 6;

    /**
     * Checks the components and normalises the scale of the amount.
     *
     * @throws IllegalArgumentException if the amount has more than 6 decimals, the currency no minor unit, or {@code per}
     *     is not above zero
     */
    public UnitPrice {
        requireNonNull(per, "per");
        int digits = Currencies.digits(requireNonNull(currency, "currency"));
        amount = Decimals.normal(amount, Math.min(digits, MAX_DECIMALS), "amount");
        Refusals refusals = new Refusals();
        if (amount.scale() > MAX_DECIMALS) {
            refusals.add(InvalidValue.tooPrecise("amount", MAX_DECIMALS, amount));
        }
        if (per.signum() <= 0) {
            refusals.add(InvalidValue.notPositive("per", per));
        }
        refusals.throwIfAny();
    }

    /** Returns the price of {@code amount} major units, such as {@code "12.50"}, for {@code per}. */
    public static UnitPrice of(String amount, Currency currency, Quantity per) {
        return new UnitPrice(Decimals.parse(amount, "amount"), currency, per);
    }

    /** Returns the price of {@code amount} for {@code per}. */
    public static UnitPrice of(Money amount, Quantity per) {
        return new UnitPrice(requireNonNull(amount, "amount").toDecimal(), amount.currency(), per);
    }

    /**
     * Returns what {@code quantity} costs, rounded once to the minor unit by {@code rounding}: at 12.50 MAD for 1 kg, 300 g
     * cost 3.75 MAD.
     *
     * @throws IllegalArgumentException if {@code quantity} cannot be converted to the unit of {@code per}
     * @throws ArithmeticException on overflow
     */
    public Money times(Quantity quantity, RoundingMode rounding) {
        requireNonNull(quantity, "quantity").unitCode().requireConvertsTo(per.unitCode());
        // Both quantities in one base unit and a single division at the end, so that only the result is rounded.
        BigDecimal cost = amount.multiply(quantity.inBaseUnit()).movePointRight(Currencies.digits(currency));
        BigDecimal minor = cost.divide(per.inBaseUnit(), 0, requireNonNull(rounding, "rounding"));
        return Money.ofMinor(minor.longValueExact(), currency);
    }

    /** Returns for example {@code 12.50 MAD / 1 KGM}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode() + " / " + per;
    }
}
