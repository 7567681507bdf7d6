package org.cooplab.core.money;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.cooplab.core.money.Currencies.EUR;
import static org.cooplab.core.money.Currencies.MAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.cooplab.core.fixture.JsonLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Money ONE_DIRHAM = Money.of("1", MAD);

    @Test
    void ten_centimes_and_twenty_are_thirty() {
        assertEquals(Money.of("0.30", MAD), Money.of("0.1", MAD).plus(Money.of("0.2", MAD)));
    }

    @Test
    void ten_to_the_eighteen_centimes_keep_their_last_one() {
        Money huge = Money.ofMinor(1_000_000_000_000_000_000L, MAD);
        assertEquals("10000000000000000.01", huge.plus(Money.of("0.01", MAD)).amount());
        assertEquals(huge, Money.of("10000000000000000", MAD));
        assertEquals(huge, Money.of("1E+16", MAD));
    }

    @Test
    void three_pieces_for_one_dirham_are_34_33_33() {
        // The odd centime goes to key 1.
        assertEquals(
                "{1=0.34 MAD, 2=0.33 MAD, 3=0.33 MAD}",
                ONE_DIRHAM.allocate(Map.of(3, 1L, 1, 1L, 2, 1L)).toString());
        assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.allocate(Map.of(1, 2L, 2, -1L)));
        assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.allocate(Map.of(1, 0L)));
        assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.allocate(Map.<Integer, Long>of()));
        assertEquals(Map.of(), Money.zero(MAD).allocate(Map.<Integer, Long>of()));
    }

    @Test
    void ten_instalments_of_20_50_are_all_2_05() {
        long[] parts = Allocation.largestRemainder(2050, new long[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        for (long part : parts) {
            assertEquals(205, part);
        }
    }

    @Test
    void the_wire_has_major_units_as_a_string() {
        assertWire("{\"amount\":\"250.00\",\"currency\":\"MAD\"}", Money.of("250", MAD), Money.class);
        assertWire("{\"amount\":\"-0.05\",\"currency\":\"MAD\"}", Money.ofMinor(-5, MAD), Money.class);
        assertWire(
                "{\"amount\":\"250\",\"currency\":\"JPY\"}", Money.of("250", Currency.getInstance("JPY")), Money.class);
    }

    @Test
    void an_amount_as_a_number_is_read_exactly() {
        String json = "{\"amount\":0.1,\"currency\":\"MAD\"}";
        assertEquals(Money.ofMinor(10, MAD), JsonLines.read2(json, Money.class));
        assertEquals(Money.ofMinor(10, MAD), JsonLines.read3(json, Money.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"currency\":\"MAD\"}",
                "{\"amount\":\"1\"}",
                "{\"amount\":\"1.001\",\"currency\":\"MAD\"}",
                "{\"amount\":\"one\",\"currency\":\"MAD\"}",
                "{\"amount\":\"NaN\",\"currency\":\"MAD\"}",
                "{\"amount\":\"1E+1000000000\",\"currency\":\"MAD\"}",
                "{\"amount\":\"1E-1000000000\",\"currency\":\"MAD\"}",
                "{\"amount\":\"1\",\"currency\":\"XXX\"}",
                "{\"amount\":\"1\",\"currency\":\"XAU\"}",
                "{\"amount\":\"1\",\"currency\":\"DIRHAM\"}",
                "{\"amount\":null,\"currency\":\"MAD\"}",
                "{\"amount\":\"1\",\"currency\":null}"
            })
    void what_is_no_money_is_refused_by_both_lines(String json) {
        assertThrows(Exception.class, () -> JsonLines.read2(json, Money.class));
        assertThrows(Exception.class, () -> JsonLines.read3(json, Money.class));
    }

    @Test
    void too_many_decimals_are_told_with_the_currency_s_own() {
        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> Money.of("12.505", MAD));
        assertEquals("amount must have at most 2 decimals, but was 12.505", told.getMessage());
    }

    @Test
    void currencies_do_not_mix() {
        Money euro = Money.of("1", EUR);
        assertEquals(
                "other must be in MAD, but was 1.00 EUR",
                assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.plus(euro))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.minus(euro));
        assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.min(euro));
        assertThrows(IllegalArgumentException.class, () -> ONE_DIRHAM.max(euro));
        assertThrows(IllegalArgumentException.class, () -> Money.sum(MAD, List.of(ONE_DIRHAM, euro)));
    }

    @Test
    void overflow_throws_and_never_wraps() {
        Money most = Money.ofMinor(Long.MAX_VALUE, MAD);
        Money least = Money.ofMinor(Long.MIN_VALUE, MAD);
        Money centime = Money.ofMinor(1, MAD);
        assertEquals(
                "sum of 92233720368547758.07 MAD and 0.01 MAD overflows",
                assertThrows(ArithmeticException.class, () -> most.plus(centime))
                        .getMessage());
        assertEquals(
                "difference of -92233720368547758.08 MAD and 0.01 MAD overflows",
                assertThrows(ArithmeticException.class, () -> least.minus(centime))
                        .getMessage());
        assertEquals(
                "product of 92233720368547758.07 MAD and 2 overflows",
                assertThrows(ArithmeticException.class, () -> most.times(2)).getMessage());
        assertThrows(ArithmeticException.class, () -> most.times(new BigDecimal("1.1"), RoundingMode.DOWN));
        assertThrows(ArithmeticException.class, () -> least.dividedBy(-1, RoundingMode.DOWN));
        assertThrows(ArithmeticException.class, least::negated);
        assertThrows(ArithmeticException.class, least::abs);
        assertThrows(ArithmeticException.class, () -> Money.sum(MAD, List.of(most, centime)));
        assertThrows(IllegalArgumentException.class, () -> Money.of("92233720368547758.08", MAD));
        assertEquals(most, Money.of("92233720368547758.07", MAD));
        assertEquals(least, Money.of("-92233720368547758.08", MAD));
        assertEquals("-92233720368547758.08 MAD", least.toString());
    }

    @Test
    void the_smaller_the_larger_and_the_sign() {
        Money debt = ONE_DIRHAM.negated();
        assertEquals(debt, ONE_DIRHAM.min(debt));
        assertEquals(debt, debt.min(ONE_DIRHAM));
        assertEquals(ONE_DIRHAM, ONE_DIRHAM.max(debt));
        assertEquals(ONE_DIRHAM, debt.max(ONE_DIRHAM));
        assertEquals(ONE_DIRHAM, debt.abs());
        assertEquals(1, ONE_DIRHAM.signum());
        assertEquals(0, Money.zero(MAD).signum());
        assertEquals(-1, debt.signum());
    }

    @Test
    void a_sum_fits_when_its_total_does_whatever_the_way() {
        Money most = Money.ofMinor(Long.MAX_VALUE, MAD);
        Money least = Money.ofMinor(Long.MIN_VALUE, MAD);
        assertEquals(Money.ofMinor(-2, MAD), Money.sum(MAD, List.of(most, most, least, least)));
        assertEquals(Money.zero(MAD), Money.sum(MAD, List.of()));
    }

    @Test
    void half_a_centime_goes_where_the_mode_says() {
        Money odd = Money.ofMinor(5, MAD);
        assertEquals(Money.ofMinor(3, MAD), odd.dividedBy(2, RoundingMode.HALF_UP));
        assertEquals(Money.ofMinor(2, MAD), odd.dividedBy(2, RoundingMode.HALF_EVEN));
        assertEquals(Money.ofMinor(-3, MAD), odd.negated().times(new BigDecimal("0.5"), RoundingMode.HALF_UP));
        assertThrows(ArithmeticException.class, () -> odd.dividedBy(2, RoundingMode.UNNECESSARY));
        assertThrows(ArithmeticException.class, () -> odd.dividedBy(0, RoundingMode.HALF_UP));
    }

    @Test
    void a_factor_of_any_size_costs_no_more_than_a_usual_one() {
        Money money = Money.of("12.50", MAD);
        assertThrows(ArithmeticException.class, () -> money.times(new BigDecimal("1E+1000000000"), RoundingMode.DOWN));
        BigDecimal speck = new BigDecimal("1E-1000000000");
        assertEquals(Money.zero(MAD), money.times(speck, RoundingMode.HALF_UP));
        assertEquals(Money.ofMinor(1, MAD), money.times(speck, RoundingMode.UP));
        assertEquals(Money.ofMinor(-1, MAD), money.negated().times(speck, RoundingMode.FLOOR));
        assertThrows(ArithmeticException.class, () -> money.times(speck, RoundingMode.UNNECESSARY));
        assertEquals(Money.zero(MAD), Money.zero(MAD).times(new BigDecimal("1E+1000000000"), RoundingMode.DOWN));
        Money most = Money.ofMinor(Long.MAX_VALUE, MAD);
        assertEquals(most, Money.ofMinor(1, MAD).times(BigDecimal.valueOf(Long.MAX_VALUE), RoundingMode.DOWN));
    }

    @Test
    void currencies_keep_their_own_decimals() {
        assertEquals("1.500 TND", Money.of("1.5", Currency.getInstance("TND")).toString());
        assertEquals("15 JPY", Money.of("15", Currency.getInstance("JPY")).toString());
        assertEquals(2, Currencies.digits(MAD));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Money.zero(Currency.getInstance("XAU")))
                .getMessage()
                .contains("XAU"));
    }

    @Test
    void rates_written_differently_are_one_rate() {
        assertEquals(Rate.of("0.2"), Rate.of("0.2000"));
        assertEquals(Rate.of("0.2"), Rate.ofPercent("20"));
        assertEquals("0.20", Rate.of("0.2").toString());
        assertEquals("0.055", Rate.ofPercent("5.5").toString());
        assertEquals("5.5", Rate.ofPercent("5.5").percent().toPlainString());
        assertEquals("100", Rate.ONE.percent().toPlainString());
        assertEquals(0, Rate.of("0.2").compareTo(Rate.of("0.2000")));
        assertTrue(Rate.of("0.055").compareTo(Rate.of("0.2")) < 0);
        assertEquals(1, Rate.of("0.2").signum());
        assertEquals(0, Rate.ZERO.signum());
        assertWire("\"0.20\"", Rate.of("0.2"), Rate.class);
        assertThrows(IllegalArgumentException.class, () -> Rate.of("1E+99999999"));
        assertThrows(IllegalArgumentException.class, () -> Rate.of("٠٫٢"));
    }
}
