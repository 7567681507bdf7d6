package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Formats AR = Formats.of(LanguageTag.AR);
    private static final Formats FR = Formats.of(LanguageTag.FR);
    private static final Formats EN = Formats.of(LanguageTag.EN);

    @Test
    void numbers_are_grouped_and_cut_as_each_language_does() {
        BigDecimal number = new BigDecimal("-1234567.50");
        assertEquals("-1\u202F234\u202F567,5", FR.number(number));
        assertEquals("-1,234,567.5", EN.number(number));
        assertEquals("\u2066-1.234.567,5\u2069", AR.number(number));
    }

    @Test
    void no_number_is_in_scientific_notation() {
        assertEquals("1\u202F000", FR.number(new BigDecimal("1E+3")));
        assertEquals("0", FR.number(new BigDecimal("0E-7")));
        assertEquals("-9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808", FR.number(Long.MIN_VALUE));
    }

    @Test
    void amounts_keep_their_decimals() {
        BigDecimal amount = new BigDecimal("1250.00");
        assertEquals("1\u202F250,00\u00A0DH", FR.money(amount, "MAD"));
        assertEquals("MAD\u00A01,250.00", EN.money(amount, "MAD"));
        assertEquals("1.250,00\u00A0درهم", AR.money(amount, "MAD"));
        assertEquals("-€1,250.00", EN.money(amount.negate(), "EUR"));
        assertEquals("1\u202F250,00\u00A0XOF", FR.money(amount, "XOF"));
    }

    @Test
    void an_amount_has_a_currency() {
        for (Formats formats : List.of(AR, FR, EN)) {
            assertEquals(
                    "currencyCode must not be blank",
                    assertThrows(IllegalArgumentException.class, () -> formats.money(BigDecimal.ONE, ""))
                            .getMessage());
        }
    }

    @Test
    void a_share_is_printed_in_percent() {
        assertEquals("12,5\u202F%", FR.percent(new BigDecimal("0.125")));
        assertEquals("20%", EN.percent(new BigDecimal("0.20")));
        assertEquals("100%", AR.percent(BigDecimal.ONE));
    }

    @Test
    void days_carry_the_name_of_their_month() {
        assertEquals("1er\u00A0mars\u00A02026", FR.date(LocalDate.of(2026, 3, 1)));
        assertEquals("8\u00A0March\u00A02026", EN.date(LocalDate.of(2026, 3, 8)));
        assertEquals("31\u00A0يوليوز\u00A02026", AR.date(LocalDate.of(2026, 7, 31)));
    }

    @Test
    void durations_leave_out_what_is_zero() {
        assertEquals("1\u00A0h\u00A030\u00A0min", FR.duration(Duration.ofMinutes(90)));
        assertEquals("2\u00A0d", EN.duration(Duration.ofHours(48)));
        assertEquals("0\u00A0د", AR.duration(Duration.ZERO));
        assertEquals("-45\u00A0s", FR.duration(Duration.ofSeconds(-45)));
    }

    @Test
    void durations_of_any_length_and_sign_are_printed_in_whole_seconds_towards_zero() {
        assertEquals("0\u00A0min", FR.duration(Duration.ofMillis(-999)));
        assertEquals("-1\u00A0s", FR.duration(Duration.ofMillis(-1999)));
        assertEquals("1\u00A0s", FR.duration(Duration.ofMillis(1999)));
        String longest = "106751991167300\u00A0j\u00A015\u00A0h\u00A030\u00A0min\u00A0";
        assertEquals(longest + "7\u00A0s", FR.duration(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)));
        assertEquals("-" + longest + "8\u00A0s", FR.duration(Duration.ofSeconds(Long.MIN_VALUE)));
    }

    @Test
    void a_short_text_of_a_billion_digits_is_not_written_out() {
        BigDecimal most = new BigDecimal("1E+100");
        assertEquals(101, EN.number(most).replace(",", "").length());
        for (String tooLong : List.of("1E+101", "1E+999999999", "1E+2147483647", "1E-2147483647", "1E-101")) {
            BigDecimal number = new BigDecimal(tooLong);
            assertThrows(NumberFormatException.class, () -> EN.number(number), tooLong);
            assertThrows(NumberFormatException.class, () -> EN.percent(number), tooLong);
            assertThrows(NumberFormatException.class, () -> EN.money(number, "MAD"), tooLong);
        }
    }

    @Test
    void any_other_language_is_served_in_french() {
        assertEquals(LanguageTag.FR, Formats.of(LanguageTag.ZGH).language());
        assertEquals(LanguageTag.AR, Formats.of(LanguageTag.of("ar-MA")).language());
    }
}
