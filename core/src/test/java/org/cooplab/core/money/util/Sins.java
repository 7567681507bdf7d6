package org.cooplab.core.money.util;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple;
import org.cooplab.core.json.DocumentReader.Limits;
import org.cooplab.core.text.LanguageTag;
import tools.jackson.core.JsonToken;

/** Breaks every rule that one class can break, so that HouseRulesTest sees them bite. */
record Sins(Optional<String> absent, @JsonProperty double amount) {

    static int counter;

    Sins {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative, but was " + amount);
        }
    }

    public boolean isLucky() {
        counter++;
        return new Random().nextBoolean() && LocalDate.now().isLeapYear();
    }

    double sine(double angle) {
        System.out.println("a".toUpperCase() + new BigDecimal(angle));
        return Math.sin(angle);
    }

    Object texts() {
        return Tuple.of(LanguageTag.AR, Limits.DEFAULT, JsonToken.START_ARRAY);
    }
}
