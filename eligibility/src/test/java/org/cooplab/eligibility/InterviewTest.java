package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Formats;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** What somebody types is understood as it was meant, or not at all. */
class InterviewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final Rule MEMBERS = fact("members").atLeast(5);
    private static final Rule CAPITAL = fact("capital").atLeast(money(Money.of("1000.00", Currencies.MAD)));
    private static final Rule SHARE = fact("share").atLeast(7);
    private static final Rule SUPPORTED = fact("supports").size().atLeast(1);
    private static final Rule LABEL = fact("labels").some(item("").equalTo("BIO"));

    private static Object answered(Rule rule, String typed) {
        RuleSet rules = RuleSet.of("i", "1", rule)
                .withFacts(
                        FactDefinition.of("address", FactType.TEXT),
                        FactDefinition.of("share", FactType.NUMBER),
                        FactDefinition.listOf("rates", FactType.NUMBER),
                        FactDefinition.of("inMAD", FactType.MONEY).in("MAD"),
                        FactDefinition.of("inEUR", FactType.MONEY).in("EUR"),
                        FactDefinition.of("inUSD", FactType.MONEY).in("USD"),
                        FactDefinition.of("inJPY", FactType.MONEY).in("JPY"),
                        FactDefinition.of("inXOF", FactType.MONEY).in("XOF"),
                        FactDefinition.of("inTND", FactType.MONEY).in("TND"));
        Interview interview = Eligibility.compile(rules).interview(Facts.none(), DAY);
        return interview.answer(typed).facts().values().values().iterator().next();
    }

    private static Rule amount(String currency) {
        return fact("in" + currency).atLeast(money(Money.of("7", Currency.getInstance(currency))));
    }

    private static void assertNotUnderstood(Rule rule, String typed) {
        assertThrows(InvalidDocument.class, () -> answered(rule, typed));
    }

    @Test
    void thousands_between_commas_or_points_are_not_read_as_decimals() {
        for (String typed : List.of("1,000", "1.000", "7,5", "\u0661\u066B\u0660\u0660\u0660")) {
            assertNotUnderstood(MEMBERS, typed);
        }
        for (String typed : List.of("250,000", "250.000 MAD", "0,125", "1,250.000,000", "1,250,00", "1250,000,000")) {
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
    void two_marks_of_a_kind_stand_between_thousands() {
        for (String typed : List.of("250,000,000", "250.000.000", "+250\u060C000\u060C000")) {
            assertEquals(new BigDecimal("250000000"), answered(SHARE, typed));
            for (String currency : List.of("MAD", "TND", "JPY", "XOF")) {
                assertEquals(
                        Map.of("amount", "250000000", "currency", currency),
                        answered(amount(currency), typed + " " + currency));
            }
        }
        assertEquals(new BigDecimal("-1250000"), answered(SHARE, "-1,250,000"));
    }

    @Test
    void zeros_behind_the_last_decimal_that_may_be_are_no_decimals() {
        for (String typed : List.of("12.0", "12,00", "12")) {
            assertEquals(new BigDecimal("12"), answered(MEMBERS, typed));
        }
        assertEquals(new BigDecimal("1250"), answered(MEMBERS, "1 250,00"));
        assertEquals(Map.of("amount", "1000", "currency", "JPY"), answered(amount("JPY"), "1000.00"));
        assertEquals(Map.of("amount", "250.125", "currency", "TND"), answered(amount("TND"), "250.125"));
        assertEquals(Map.of("amount", "1250.125", "currency", "TND"), answered(amount("TND"), "1 250,125"));
        assertEquals(new BigDecimal("0.125"), answered(SHARE, "0,125"));
        assertEquals(new BigDecimal("1.125"), answered(SHARE, "1.125"));
    }

    @Test
    void what_may_be_thousands_or_decimals_is_not_understood() {
        assertNotUnderstood(amount("TND"), "250,000");
        assertNotUnderstood(amount("JPY"), "1.000");
        assertNotUnderstood(SHARE, "1,000");
        for (String typed : List.of("5 10", "1 0000", "10 00 000", "", "-", ",", "1,", "1.2.3", "1e3", "MAD")) {
            assertNotUnderstood(MEMBERS, typed);
            assertNotUnderstood(CAPITAL, typed);
        }
    }

    @Test
    void exponents_are_not_understood() {
        for (String typed : List.of("1e2147483647", "1e99999999", "1E-2147483647", "1e2")) {
            for (Rule rule : List.of(MEMBERS, CAPITAL, SHARE)) {
                assertNotUnderstood(rule, typed);
            }
        }
    }

    @Test
    void an_amount_as_it_is_printed_is_understood() {
        for (String currency : List.of("MAD", "EUR", "USD", "TND", "JPY", "XOF")) {
            boolean whole = currency.equals("JPY") || currency.equals("XOF");
            BigDecimal amount = new BigDecimal(whole ? "1234567" : "1234567.50");
            for (LanguageTag language : List.of(LanguageTag.AR, LanguageTag.FR, LanguageTag.of("en"))) {
                for (BigDecimal one : List.of(amount, amount.negate())) {
                    String printed = Formats.of(language).money(one, currency);
                    Map<?, ?> read = (Map<?, ?>) answered(amount(currency), printed);
                    assertEquals(one, new BigDecimal((String) read.get("amount")), printed);
                }
            }
        }
        for (String typed : List.of(
                "250 mad",
                "mad 250",
                "250dh",
                "DH 250",
                "\u200F250 \u062F\u0631\u0647\u0645\u200E",
                "250 \u062F.\u0645.",
                "\u202B\u0662\u0665\u0660 \u062F.\u0645\u202C",
                "\u06F2\u06F5\u06F0\u062F.\u0645.")) {
            assertEquals(Map.of("amount", "250", "currency", "MAD"), answered(CAPITAL, typed));
        }
    }

    @Test
    void thousands_do_not_begin_with_a_zero() {
        for (String typed : List.of("0,250,000", "00.250.000", "000,250,000", "0 250 000", "0,250,000.5", "00.250,5")) {
            assertNotUnderstood(SHARE, typed);
            assertNotUnderstood(CAPITAL, typed);
        }
    }

    @Test
    void a_comma_between_digits_is_no_end_of_an_element() {
        Rule rates = fact("rates").size().atLeast(1);
        BigDecimal half = new BigDecimal("1.5");
        for (String typed : List.of("1,5", "1,250,000", "1,5, 2,5", "1\u060C5")) {
            assertNotUnderstood(rates, typed);
        }
        assertEquals(List.of(BigDecimal.ONE, new BigDecimal("5")), answered(rates, "1, 5"));
        assertEquals(List.of(half, new BigDecimal("2.5")), answered(rates, "1,5; 2,5"));
        for (String typed : List.of("p/2024-01-01/2025-01-01/1,250,000", "p//2025-01-01/250,000", "p///1.250,00")) {
            assertNotUnderstood(SUPPORTED, typed);
        }
        Map<?, ?> first = (Map<?, ?>) ((List<?>) answered(SUPPORTED, "p/2024-01-01//1.250,00; q")).get(0);
        assertEquals(Map.of("amount", "1250.00", "currency", "MAD"), first.get("amount"));
    }

    @Test
    void an_element_has_no_more_parts_than_fields() {
        assertNotUnderstood(SUPPORTED, "a/2024-01-01/2025-01-01/5/x");
        assertEquals(List.of(Map.of("programme", "a"), Map.of("programme", "b")), answered(SUPPORTED, "a, b"));
    }

    @Test
    void commas_of_free_texts_stay() {
        Rule address = fact("address").equalTo("x");
        assertEquals("\u0623\u060C \u0628", answered(address, "\u0623\u060C \u0628"));
    }

    @Test
    void words_may_stand_between_arabic_commas() {
        assertEquals(List.of("BIO", "HALAL"), answered(LABEL, "BIO\u060C HALAL"));
        assertEquals(List.of("BIO", "HALAL"), answered(LABEL, "BIO, HALAL"));
    }

    @Test
    void spaces_that_do_not_break_are_no_part_of_an_answer_and_commas_may_mark_the_decimals_of_a_position() {
        assertEquals(true, answered(fact("rural").holds(), "\u00A0oui\u202F"));
        Rule near = new Expression.Distance(fact("position"), List.of(GeoPoint.of(32.0, -7.9)))
                .atMost(Expression.number(1));
        Object position = Map.of("latitude", new BigDecimal("32.2"), "longitude", new BigDecimal("-7.9"));
        for (String typed : List.of("32,2; -7,9", "32.2; -7.9", "32.2, -7.9")) {
            assertEquals(position, answered(near, typed));
        }
        assertNotUnderstood(near, "32,2, -7,9");
    }

    private static Interview asked(Rule rule) {
        return Eligibility.compile(RuleSet.of("i", "1", rule)).interview(Facts.none(), DAY);
    }

    @Test
    void places_and_sectors_are_found_by_value_or_name_in_any_case() {
        Rule region = fact("region").in("MA-07", "MA-09");
        for (String typed : List.of("MA-09", "ma-09", "Souss-Massa", "souss massa", "سوس ماسة", "سوس-ماسة")) {
            assertEquals("MA-09", answered(region, typed));
        }
        Rule province = fact("province").in("MA-TIZ");
        for (String typed : List.of("tiznit", "TIZNIT", "تيزنيت", "ma-tiz")) {
            assertEquals("MA-TIZ", answered(province, typed));
        }
        Rule sector = fact("sector").in("AGRICULTURE", "SAFFRON");
        for (String typed : List.of("فلاحة", "الفلاحة", "agriculture", "AGRICULTURE", "farming", "Farming ")) {
            assertEquals("AGRICULTURE", answered(sector, typed));
        }
        assertEquals("FISHERIES", answered(sector, "peche"));
        assertEquals("AROMATIC_PLANTS", answered(sector, "plantes aromatiques et medicinales"));
        assertEquals("SAFFRON", answered(sector, "saffron"));
        assertEquals("ARGAN", answered(fact("sector").equalTo("HONEY"), "argan"));
        assertEquals("HONEY", answered(fact("sector").equalTo("HONEY"), "honey"));
        assertEquals("PHONE", answered(fact("connectivity").in("PHONE"), "بالهاتف"));
    }

    @Test
    void a_place_is_found_by_every_name_as_a_fact_and_as_an_answer() {
        Gazetteer.morocco().regions().forEach(region -> {
            Rule rule = fact("region").equalTo(region.code().value());
            Eligibility rules = Eligibility.compile(RuleSet.of("r", "1", rule));
            region.name().byLanguage().values().forEach(name -> {
                for (String typed : List.of(name, "جهة " + name, "the region " + name, "région de " + name)) {
                    assertEquals(region.code().value(), answered(rule, typed), typed);
                    assertEquals(
                            Outcome.ELIGIBLE,
                            rules.assess(Facts.none().with("region", typed), DAY)
                                    .outcome());
                }
            });
            assertEquals(
                    region.code().value(), answered(rule, region.code().value().substring(3)));
        });
        Rule province = fact("province").in("MA-TIZ");
        assertEquals("MA-TIZ", answered(province, "TIZ"));
        assertEquals("MA-TIZ", answered(province, "إقليم تيزنيت"));
        assertEquals("MA-TIZ", answered(province, "Tiznit (préfecture ou province)"));
        assertThrows(InvalidDocument.class, () -> answered(province, "Sidi"));
        assertEquals(true, answered(fact("rural").holds(), "نعم."));
        assertEquals(false, answered(fact("rural").holds(), "Non !"));
    }

    @Test
    void who_names_no_place_or_sector_is_asked_again() {
        Interview interview = asked(fact("sector").in("AGRICULTURE"));
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> interview.answer("Artisana"));
        Fault fault = refused.faults().get(0);
        assertEquals("eligibility.option.suggestion /sector", fault.code() + " " + fault.pointer());
        assertEquals("Artisanat", fault.parameters().get("suggestion"));
        for (String typed : List.of("", "-", "x", "ال")) {
            assertThrows(InvalidDocument.class, () -> interview.answer(typed));
            assertThrows(
                    InvalidDocument.class,
                    () -> asked(fact("region").in("MA-09")).answer(typed));
        }
    }

    @Test
    void a_sector_that_is_none_of_those_known_is_an_answer_too() {
        Rule bees = fact("sector").in("APICULTURE");
        Rule other = fact("sector").in("ARGAN");
        assertEquals("APICULTURE", answered(other, "APICULTURE"));
        assertEquals("APICULTURE", answered(bees, "apiculture"));
        // a word may mean one of those known: a slip of Agriculture, or another name of it
        assertNotUnderstood(other, "زراعة");
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> answered(other, "Agricultura"));
        assertEquals(
                List.of("Agriculture", "الفلاحة", "Farming"),
                List.of("fr", "ar", "en").stream()
                        .map(language -> refused.faults().get(0).parameters().get("suggestion." + language))
                        .toList());
        assertTrue(Messages.of(Locale.ENGLISH, Eligibility.class)
                .text(refused.faults().get(0))
                .endsWith("Did you mean Farming?"));
    }

    @Test
    void a_day_is_written_year_first_or_day_first() {
        Rule registered = fact("registeredOn").atMost(date("2025-01-01"));
        for (String typed : List.of("2024-05-01", "2024-5-1", "2024/05/01", "2024/5/1", "01/05/2024", "1/5/2024")) {
            assertEquals("2024-05-01", answered(registered, typed).toString(), typed);
        }
        assertEquals("2024-03-15", answered(registered, "١٥/٠٣/٢٠٢٤").toString());
        for (String typed : List.of("03/15/2024", "30/02/2024", "2024-02-30", "2024-5/1", "1/5/24", "2024/13/01")) {
            assertNotUnderstood(registered, typed);
        }
    }

    @Test
    void a_question_shows_the_answers_to_choose_from_in_three_languages() {
        Map<String, LocalizedText> regions = asked(fact("region").in("MA-09", "MA-99"))
                .question()
                .orElseThrow()
                .choices();
        assertEquals(13, regions.size());
        assertEquals("سوس-ماسة", regions.get("MA-09").in(Locale.forLanguageTag("ar")));
        assertEquals(
                75,
                asked(fact("province").in("MA-TIZ"))
                        .question()
                        .orElseThrow()
                        .choices()
                        .size());
        Map<String, LocalizedText> connections =
                asked(fact("connectivity").in("PHONE")).question().orElseThrow().choices();
        assertEquals(
                List.of("NONE", "PHONE", "MESSAGING", "MOBILE_DATA", "BROADBAND"), List.copyOf(connections.keySet()));
        assertEquals("Par téléphone", connections.get("PHONE").in(Locale.FRENCH));
        Map<String, LocalizedText> sectors =
                asked(fact("sector").in("SAFFRON")).question().orElseThrow().choices();
        assertEquals(13, sectors.size());
        assertEquals("Farming", sectors.get("AGRICULTURE").in(Locale.ENGLISH));
        assertEquals(
                Map.of(),
                asked(fact("members").atLeast(5)).question().orElseThrow().choices());
    }

    @Test
    void a_rule_set_that_makes_its_own_fact_of_the_sector_is_answered_in_free_words() {
        RuleSet own =
                RuleSet.of("i", "1", fact("sector").in("miel")).withFacts(FactDefinition.of("sector", FactType.TEXT));
        Interview interview = Eligibility.compile(own).interview(Facts.none(), DAY);
        assertEquals("truffes", interview.answer("truffes").facts().values().get("sector"));
    }

    @Test
    void who_is_not_understood_is_told_how_to_answer() {
        Map<Rule, String> asked = Map.of(
                MEMBERS,
                "Please answer with a whole number, for example 12.",
                CAPITAL,
                "Please answer with an amount in MAD, for example 1250.",
                fact("registeredOn").equalTo(date("2026-03-08")),
                "Please answer with a day: year, month and day, for example 2026-03-08.",
                fact("rural").holds(),
                "Please answer yes or no.");
        asked.forEach((rule, told) -> {
            InvalidDocument refused = assertThrows(InvalidDocument.class, () -> answered(rule, "08/03/2026 ?"));
            assertEquals(
                    told,
                    Messages.of(Locale.ENGLISH, Eligibility.class)
                            .text(refused.faults().get(0)));
        });
    }

    private static final ProgrammeId HELP = ProgrammeId.of("mourafaka");

    private static Interview besideHelp() {
        Rule granted = Rule.any(
                fact("supports").some(item("programme").equalTo("Énergie")),
                fact("members").atLeast(5));
        RuleSet rules =
                RuleSet.of("i", "1", granted).withRelations(Relation.notWithin(2, HELP, ProgrammeId.of("plan-1")));
        Facts known = Facts.none().with("members", new BigDecimal(7));
        return Eligibility.compile(rules).interview(known, DAY);
    }

    private static Object programme(String typed) {
        List<?> supports = (List<?>) besideHelp().answer(typed).facts().values().get("supports");
        return ((Map<?, ?>) supports.get(0)).get("programme");
    }

    @Test
    void a_programme_that_supported_somebody_is_not_overlooked_for_a_capital_letter() {
        String when = " / 2025-06-01 / 2025-12-31 / 20000";
        for (String typed : List.of("mourafaka", "Mourafaka", "MOURAFAKA")) {
            Interview answered = besideHelp().answer(typed + when);
            assertEquals("mourafaka", programme(typed + when));
            assertEquals(Outcome.NOT_APPLICABLE, answered.verdict().outcome());
        }
        assertEquals("Énergie", programme("energie" + when));
        assertEquals("INDH", programme("INDH" + when));
        assertEquals("plan-2", programme("plan-2" + when));
        assertEquals(List.of(), besideHelp().answer("").facts().values().get("supports"));
    }

    @Test
    void what_only_comes_near_a_programme_or_cannot_be_one_is_asked_about() {
        for (String typed : List.of("mourafak / 2025-06-01", "مرافقة", "n’importe quoi")) {
            InvalidDocument refused =
                    assertThrows(InvalidDocument.class, () -> besideHelp().answer("INDH / 2020-01-01, " + typed));
            Fault fault = refused.faults().get(0);
            assertEquals("/supports/1/programme", fault.pointer());
            assertEquals("mourafaka, plan-1, Énergie", fault.parameters().get("words"));
            assertEquals(
                    typed.startsWith("mourafak") ? "eligibility.answer.word.suggestion" : "eligibility.answer.word",
                    fault.code());
        }
    }

    @Test
    void words_in_a_plain_list_are_understood_likewise() {
        assertEquals(List.of("BIO", "AOP"), answered(LABEL, "bio, AOP"));
    }
}
