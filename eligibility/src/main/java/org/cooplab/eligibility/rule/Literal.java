package org.cooplab.eligibility.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A constant: exactly one of its parts is there.
 *
 * @param number a number; trailing zeros are dropped, at most 40 digits and 20 decimals
 * @param text a text
 * @param date a day
 * @param money an amount
 * @param truth yes or no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Literal(
        @Nullable BigDecimal number,
        @Nullable String text,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate date,

        @Nullable Money money,
        @Nullable Boolean truth)
        implements Expression {

    private static final int MAX_DIGITS = 40;
    private static final int MAX_DECIMALS = 20;

    /** Checks that exactly one part is there, and drops the trailing zeros of the number. */
    public Literal {
        int parts = 0;
        for (Object part : new @Nullable Object[] {number, text, date, money, truth}) {
            parts += part == null ? 0 : 1;
        }
        if (parts != 1) {
            throw InvalidValue.notOneOf(List.of("number", "text", "date", "money", "truth"), parts);
        }
        number = number == null ? null : normalised(number);
    }

    /**
     * Returns the number without trailing zeros and never in powers of ten: {@code 1E+3} is {@code 1000}.
     *
     * @throws IllegalArgumentException if it has more than 40 digits or 20 decimals
     */
    public static BigDecimal normalised(BigDecimal number) {
        // Checked before anything is computed: 1E+999999999 is short to write and endless to expand.
        long wholeDigits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && wholeDigits > MAX_DIGITS) {
            throw InvalidValue.tooLong("number", MAX_DIGITS);
        }
        if (number.signum() != 0 && number.scale() > MAX_DECIMALS + MAX_DIGITS) {
            throw InvalidValue.tooPrecise("number", MAX_DECIMALS, number);
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS) {
            throw InvalidValue.tooPrecise("number", MAX_DECIMALS, number);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns a number. */
    public static Literal of(BigDecimal number) {
        return new Literal(number, null, null, null, null);
    }

    /** Returns a text. */
    public static Literal of(String text) {
        return new Literal(null, text, null, null, null);
    }

    /** Returns a day. */
    public static Literal of(LocalDate date) {
        return new Literal(null, null, date, null, null);
    }

    /** Returns an amount. */
    public static Literal of(Money money) {
        return new Literal(null, null, null, money, null);
    }

    /** Returns yes or no. */
    public static Literal of(boolean truth) {
        return new Literal(null, null, null, null, truth);
    }

    /** Returns the value as a message prints it: {@code 5}, {@code 2026-03-08}, {@code 250.00 MAD}, {@code true}. */
    public String canonical() {
        if (number != null) {
            return number.toPlainString();
        } else if (date != null) {
            return date.toString();
        } else if (money != null) {
            return money.amount() + " " + money.currency().getCurrencyCode();
        } else if (truth != null) {
            return truth.toString();
        }
        return text == null ? "" : text;
    }
}
