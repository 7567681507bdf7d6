package org.cooplab.core.money;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.cooplab.core.money.Currencies.MAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;

class UnitPriceTest {

    private static final UnitPrice PER_KILO = UnitPrice.of("12.50", MAD, Quantity.of(1, UnitCode.KGM));

    @Test
    void grams_are_paid_by_the_kilo() {
        assertEquals(Money.of("3.75", MAD), PER_KILO.times(Quantity.of(300, UnitCode.GRM), RoundingMode.UNNECESSARY));
    }

    @Test
    void only_the_result_is_rounded() {
        // 33.333 g at 30 MAD the kilo are 0.99999 MAD; a rounded price per gram would give 0.9999 or 1.00.
        UnitPrice price = UnitPrice.of("30", MAD, Quantity.of(1, UnitCode.KGM));
        Quantity bit = Quantity.of("33.333", UnitCode.GRM);
        assertEquals(Money.of("0.99", MAD), price.times(bit, RoundingMode.DOWN));
        assertEquals(Money.of("1.00", MAD), price.times(bit, RoundingMode.HALF_UP));
        // One third of a dozen: no finite decimal on the way, an exact amount at the end.
        UnitPrice dozen = UnitPrice.of("3", MAD, Quantity.of(1, UnitCode.DZN));
        assertEquals(Money.of("1.00", MAD), dozen.times(Quantity.of(4, UnitCode.H87), RoundingMode.UNNECESSARY));
    }

    @Test
    void argan_oil_is_priced_by_the_bottle_not_by_the_litre() {
        UnitPrice bottle = UnitPrice.of("140", MAD, Quantity.of(1, UnitCode.XBO));
        assertEquals(Money.of("280", MAD), bottle.times(Quantity.of(2, UnitCode.XBO), RoundingMode.UNNECESSARY));
        assertEquals(
                "unitCode must convert to XBO (PACKAGE), but was LTR (VOLUME)",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> bottle.times(Quantity.of(1, UnitCode.LTR), RoundingMode.HALF_UP))
                        .getMessage());
    }

    @Test
    void a_price_may_have_six_decimals_and_no_more() {
        Quantity piece = Quantity.of(1, UnitCode.H87);
        UnitPrice fine = UnitPrice.of("0.000125", MAD, piece);
        assertEquals(Money.of("0.13", MAD), fine.times(Quantity.of(1000, UnitCode.H87), RoundingMode.HALF_UP));
        assertThrows(IllegalArgumentException.class, () -> UnitPrice.of("0.0000001", MAD, piece));
        assertEquals(fine, UnitPrice.of("0.00012500", MAD, piece));
    }

    @Test
    void what_it_pays_for_must_be_something() {
        Quantity none = Quantity.zero(UnitCode.KGM);
        assertThrows(IllegalArgumentException.class, () -> UnitPrice.of("1", MAD, none));
        assertThrows(IllegalArgumentException.class, () -> UnitPrice.of("1", MAD, Quantity.of(-1, UnitCode.KGM)));
    }

    @Test
    void the_wire_has_the_amount_with_the_currency_s_decimals() {
        assertWire(
                "{\"amount\":\"12.50\",\"currency\":\"MAD\",\"per\":{\"value\":\"1\",\"unitCode\":\"KGM\"}}",
                UnitPrice.of("12.5", MAD, Quantity.of("1.0", UnitCode.KGM)),
                UnitPrice.class);
    }

    @Test
    void it_reads_as_on_a_price_tag() {
        assertEquals("12.50 MAD / 1 KGM", PER_KILO.toString());
        assertEquals(
                "0.000125 MAD / 100 H87",
                UnitPrice.of("0.000125", MAD, Quantity.of(100, UnitCode.H87)).toString());
    }

    @Test
    void a_rate_has_no_more_digits_than_fit_in_whatever_way_it_is_written() {
        assertEquals(Rate.of("0.2"), Rate.ofPercent("20"));
        for (String percent : List.of("1e2147483647", "1e24")) {
            InvalidValue refused = assertThrows(InvalidValue.class, () -> Rate.ofPercent(percent));
            assertEquals("percent must have at most 24 digits before the decimal point", refused.getMessage());
        }
        assertEquals(
                "value.decimals",
                assertThrows(InvalidValue.class, () -> Rate.ofPercent("1e-2147483647"))
                        .code());
    }

    @Test
    void a_number_that_is_too_long_is_told_so_and_a_word_is_no_number() {
        String sixtyFour = "0." + "5".repeat(20) + "0".repeat(42);
        assertEquals(Rate.of("0." + "5".repeat(20)), Rate.of(sixtyFour));
        InvalidValue refused = assertThrows(InvalidValue.class, () -> Money.of("9".repeat(400), MAD));
        assertEquals("amount must have at most 64 characters, but had 400", refused.getMessage());
        for (String noNumber : List.of("x".repeat(400), "1-2", "\u0663", "")) {
            assertEquals(
                    "value.format",
                    assertThrows(InvalidValue.class, () -> Money.of(noNumber, MAD))
                            .code());
        }
    }
}
