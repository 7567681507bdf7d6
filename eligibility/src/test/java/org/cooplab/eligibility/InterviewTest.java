package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** What somebody types is understood as it was meant, or not at all. */
class InterviewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final Rule MEMBERS = fact("members").atLeast(5);
    private static final Rule CAPITAL = fact("capital").atLeast(money(Money.of("1000.00", Currencies.MAD)));
    private static final Rule LABEL = fact("labels").some(item("").equalTo("BIO"));

    private static Object answered(Rule rule, String typed) {
        Interview interview = Eligibility.compile(RuleSet.of("i", "1", rule)).interview(Facts.none(), DAY);
        return interview.answer(typed).facts().values().values().iterator().next();
    }

    private static void assertNotUnderstood(Rule rule, String typed) {
        assertThrows(InvalidDocument.class, () -> answered(rule, typed));
    }

    @Test
    void thousands_between_commas_or_points_are_not_read_as_decimals() {
        for (String typed : List.of("1,000", "1.000", "12,000,000", "7,5", "\u0661\u066B\u0660\u0660\u0660")) {
            assertNotUnderstood(MEMBERS, typed);
        }
        for (String typed : List.of("250,000", "250.000 MAD", "1,250,000", "0,125")) {
            assertNotUnderstood(CAPITAL, typed);
        }
    }

    @Test
    void thousands_between_spaces_and_a_decimal_comma_are_understood() {
        assertEquals(new BigDecimal("1000"), answered(MEMBERS, "1 000"));
        assertEquals(new BigDecimal("1000"), answered(MEMBERS, "\u0661\u066C\u0660\u0660\u0660"));
        assertEquals(Map.of("amount", "250000.5", "currency", "MAD"), answered(CAPITAL, "250\u202F000,5 MAD"));
        assertEquals(Map.of("amount", "250000.50", "currency", "MAD"), answered(CAPITAL, "250000.50"));
    }

    @Test
    void words_may_stand_between_arabic_commas() {
        assertEquals(List.of("BIO", "HALAL"), answered(LABEL, "BIO\u060C HALAL"));
        assertEquals(List.of("BIO", "HALAL"), answered(LABEL, "BIO, HALAL"));
    }
}
