package org.cooplab.eligibility.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.eligibility.internal.number.PlainNumber;
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

    /** Checks that exactly one part is there, and drops the trailing zeros of the number. */
    public Literal {
        int parts = 0;
        for (Object part : new @Nullable Object[] {number, text, date, money, truth}) {
            parts += part == null ? 0 : 1;
        }
        if (parts != 1) {
            throw InvalidValue.notOneOf(List.of("number", "text", "date", "money", "truth"), parts);
        }
        number = number == null ? null : PlainNumber.of(number);
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
