package org.cooplab.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;

/** A number is the same number in whatever script, with whatever spaces and signs it is typed. */
class TypedAnswerProperties {

    /** The zeros of European, Arabic, Persian and full-width digits. */
    private static final String ZEROS = "0\u0660\u06F0\uFF10";

    /** None, and those of a keyboard, of French typography, of thin type and of Arabic. */
    private static final List<String> BETWEEN = List.of("", " ", "\u00A0", "\u202F", "\u2009", "\u066C");

    private static final List<String> BEFORE = List.of("", "DH ", "MAD", "\u062F.\u0645. ");
    private static final List<String> BEHIND =
            List.of("", " dh", "\u00A0MAD", " \u062F.\u0645.", "\u202F\u062F.\u0645", " \u062F\u0631\u0647\u0645");

    private static final FactDefinition AMOUNT =
            FactDefinition.of("amount", FactType.MONEY).in("MAD");
    private static final FactDefinition COUNT = FactDefinition.of("count", FactType.INTEGER);

    /** Writes a number by hand: its digits in threes from the right. */
    private static String written(long number, char zero, String between, String minus) {
        StringBuilder text = new StringBuilder();
        long rest = Math.abs(number);
        int digits = 0;
        do {
            text.insert(0, digits > 0 && digits % 3 == 0 ? between : "").insert(0, (char) (zero + rest % 10));
            rest /= 10;
            digits++;
        } while (rest > 0);
        return (number < 0 ? minus : "") + text;
    }

    @Property
    @Label("digits, spaces and signs of any script are read as the same number")
    void one_number_in_every_script(
            @ForAll @LongRange(min = -9_999_999_999L, max = 9_999_999_999L) long number,
            @ForAll @IntRange(max = 3) int zero,
            @ForAll @IntRange(max = 5) int between,
            @ForAll boolean typography) {
        String typed = written(number, ZEROS.charAt(zero), BETWEEN.get(between), typography ? "\u2212" : "-");
        assertEquals(BigDecimal.valueOf(number), TypedAnswer.read(COUNT, typed), typed);
    }

    @Property
    @Label("an amount may have its currency before or behind, as it is printed or abbreviated")
    void one_amount_with_every_name_of_its_currency(
            @ForAll @IntRange(min = -9_999_999, max = 9_999_999) int number,
            @ForAll @IntRange(max = 3) int zero,
            @ForAll @IntRange(max = 3) int before,
            @ForAll @IntRange(max = 5) int behind,
            @ForAll boolean typography) {
        String minus = typography ? "\u2212" : "-";
        String digits = written(Math.abs(number), ZEROS.charAt(zero), "\u202F", "");
        String typed = number < 0 ? minus : "";
        typed += before > 0 ? BEFORE.get(before) + digits : digits + BEHIND.get(behind);
        assertEquals(
                Map.of("amount", String.valueOf(number), "currency", "MAD"), TypedAnswer.read(AMOUNT, typed), typed);
    }

    @Example
    void what_is_no_number_stays_none() {
        for (String typed : List.of(
                "\u2212",
                "\u2212\u22125",
                "5\u2212",
                "1 2",
                "\u06F1 \u06F2",
                "\u062F.\u0645.",
                "1.\u062F.\u0645",
                "12 \u062F.\u0645.\u0645")) {
            assertNull(TypedAnswer.read(AMOUNT, typed), typed);
            assertNull(TypedAnswer.read(COUNT, typed), typed);
        }
    }
}
