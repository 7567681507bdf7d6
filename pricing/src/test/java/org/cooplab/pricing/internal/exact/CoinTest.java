package org.cooplab.pricing.internal.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.cooplab.core.money.Currencies;
import org.junit.jupiter.api.Test;

class CoinTest {

    private static long minor(String step) {
        return Coin.minor(new BigDecimal(step), Currencies.MAD);
    }

    @Test
    void a_coin_is_a_whole_number_of_centimes_with_at_most_18_digits() {
        assertEquals(1, minor("0.01"));
        assertEquals(5, minor("0.050"));
        assertEquals(100, minor("1"));
        assertEquals(Coin.NONE, minor("0.005"));
        assertEquals(Coin.NONE, minor("0.015"));
        assertEquals(100_000_000_000_000_000L, minor("1000000000000000"));
        assertEquals(999_999_999_999_999_999L, minor("9999999999999999.99"));
        assertEquals(Coin.NONE, minor("10000000000000000"));
    }
}
