package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    /** The samples are those that the CLDR chart of cardinal rules lists for each language. */
    @ParameterizedTest
    @CsvSource({
        "ar, ZERO, 0 0.0",
        "ar, ONE, 1 1.0",
        "ar, TWO, 2 2.0",
        "ar, FEW, 3 10 103 110 1003 3.0",
        "ar, MANY, 11 26 111 1011 99 11.0",
        "ar, OTHER, 100 102 200 202 300 1000 10000 1000000 0.1 1.7 10.1",
        "fr, ONE, 0 1 0.0 1.5",
        "fr, MANY, 1000000 2000000 1000000.0",
        "fr, OTHER, 2 17 100 1000 2.0 3.5 1000000.5 -2",
        "en, ONE, 1 -1",
        "en, OTHER, 0 2 16 100 1000 0.1 1.5 101 1000000"
    })
    void numbers_take_the_form_of_their_language(String language, Plural form, String numbers) {
        for (String number : numbers.split(" ")) {
            assertEquals(form, Plural.of(LanguageTag.of(language), new BigDecimal(number)), number);
        }
    }
}
