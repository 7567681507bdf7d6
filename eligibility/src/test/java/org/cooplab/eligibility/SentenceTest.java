package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.greatest;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.share;
import static org.cooplab.eligibility.rule.Expression.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** What stands in the way, as a person reads it. */
class SentenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static List<String> said(Rule rule, Map<String, Object> facts, Locale locale) {
        Eligibility rules = Eligibility.compile(RuleSet.of("s", "1", rule)
                .withFacts(
                        FactDefinition.of("commune", FactType.TEXT),
                        FactDefinition.of("sales", FactType.MONEY).in("TND"),
                        FactDefinition.of("wages", FactType.MONEY).in("JPY"),
                        FactDefinition.of("a", FactType.NUMBER),
                        FactDefinition.of("b", FactType.NUMBER),
                        FactDefinition.of("c", FactType.NUMBER),
                        FactDefinition.of("held", FactType.DATE),
                        FactDefinition.of("ok", FactType.TRUTH))
                .withDerived(Map.of("office", fact("commune"))));
        return rules.assess(Facts.of(facts), DAY).reasons().stream()
                .map(reason -> rules.sentence(reason, locale).replaceAll("[\\u00A0\\u202F]", " "))
                .toList();
    }

    private static void assertSaid(String expected, Rule rule, Map<String, Object> facts) {
        assertEquals(List.of(expected), said(rule, facts, Locale.ENGLISH));
    }

    private static Money of(String amount, String currency) {
        return Money.of(amount, Currency.getInstance(currency));
    }

    @Test
    void words_that_look_like_numbers_are_not_printed_as_numbers() {
        Map<String, Object> facts = Map.of("commune", "09123", "ice", "001524000000087");
        assertSaid("commune must begin with: 85; found: 09123.", fact("commune").startsWith("85"), facts);
        assertSaid("commune must be 085001; found: 09123.", fact("commune").equalTo("085001"), facts);
        assertSaid(
                "office must be one of: 1000, 2000; found: 09123.",
                fact("office").in("1000", "2000"),
                facts);
        assertSaid(
                "Common enterprise number (ICE) must begin with: 002; found: 001524000000087.",
                fact("ice").startsWith("002"),
                facts);
    }

    @Test
    void what_a_choice_comes_to_is_printed_as_what_it_is() {
        Map<String, Object> facts = Map.of("commune", "09123", "a", 3);
        Rule rural = fact("commune").equalTo("09123");
        Expression most = Expression.choose(rural, money(of("20000.00", "MAD")), money(of("30000.00", "MAD")));
        assertSaid(
                "the value by commune must be at most MAD 10,000.00; found: MAD 20,000.00.",
                most.atMost(money(of("10000.00", "MAD"))),
                facts);
        Expression from = Expression.choose(rural, date("2026-02-03"), date("2026-05-06"));
        assertEquals(
                List.of("la valeur selon commune doit tomber le 1er janvier 2026 ; trouvé : 3 février 2026."),
                said(from.equalTo(date("2026-01-01")), facts, Locale.FRENCH));
        Expression code = Expression.choose(fact("a").atLeast(3), text("09123"), text("085"));
        assertSaid("the value by a must begin with: 01; found: 09123.", code.startsWith("01"), facts);
        assertSaid("the value by a must be one of: 1000, 2000; found: 09123.", code.in("1000", "2000"), facts);
    }

    @Test
    void a_text_that_was_given_stays_as_it_is() {
        Map<String, Object> facts = Map.of("commune", "{a} [today]", "a", 3);
        assertSaid(
                "commune must be [days]; found: {a} [today].", fact("commune").equalTo("[days]"), facts);
        assertSaid(
                "commune must be from 01 to 02 (excluded); found: {a} [today].",
                fact("commune").between(text("01"), text("02"), Rule.Bounds.CLOSED_OPEN),
                facts);
    }

    @Test
    void numbers_within_sums_are_printed_as_the_language_does() {
        Map<String, Object> facts = Map.of("a", 3);
        assertEquals(
                List.of("a × 0,6 doit être au moins 1 000,5 ; trouvé : 1,8."),
                said(fact("a").times(number("0.6")).atLeast(number("1000.5")), facts, Locale.FRENCH));
        assertSaid(
                "a - (-3) must be at least 1,000; found: 6.",
                fact("a").minus(number(-3)).atLeast(1000),
                facts);
    }

    @Test
    void what_lies_in_a_range_is_not_shown_as_the_end_that_is_excluded() {
        Rule within = fact("a").dividedBy(fact("b")).between(number("0.1"), number("0.3"), Rule.Bounds.CLOSED_OPEN);
        assertSaid(
                "a / b must not be from 0.1 to 0.3 (excluded); found: 0.2999.",
                Rule.not(within),
                Map.of("a", 29_999_999, "b", 100_000_000));
    }

    @Test
    void sums_within_products_and_what_is_taken_away_stand_in_brackets() {
        Map<String, Object> facts = Map.of("a", 1, "b", 2, "c", 10);
        Expression a = fact("a");
        Expression b = fact("b");
        Expression c = fact("c");
        assertSaid(
                "(a + b) / c must be at least 1; found: 0.3.",
                a.plus(b).dividedBy(c).atLeast(1),
                facts);
        assertSaid(
                "a + b / c must be at least 2; found: 1.2.",
                a.plus(b.dividedBy(c)).atLeast(2),
                facts);
        assertSaid(
                "a - (b - c) must be at least 10; found: 9.",
                a.minus(b.minus(c)).atLeast(10),
                facts);
        assertSaid(
                "a / (b / c) must be at least 6; found: 5.",
                a.dividedBy(b.dividedBy(c)).atLeast(6),
                facts);
        assertSaid(
                "max(a + b; c) × a must be at least 11; found: 10.",
                greatest(a.plus(b), c).times(a).atLeast(11),
                facts);
    }

    @Test
    void amounts_have_the_decimals_of_their_currency() {
        Map<String, Object> facts = Map.of("sales", of("100.120", "TND"), "wages", of("999", "JPY"));
        assertSaid(
                "sales must be at least TND 100.125; found: TND 100.120.",
                fact("sales").atLeast(money(of("100.125", "TND"))),
                facts);
        assertSaid(
                "wages must be at least JPY 1,000; found: JPY 999.",
                fact("wages").atLeast(money(of("1000", "JPY"))),
                facts);
        assertSaid(
                "wages must be one of: JPY 1,000, JPY 2,000; found: JPY 999.",
                fact("wages").in("1000", "2000"),
                facts);
    }

    @Test
    void what_is_found_is_never_shown_as_the_bound_that_it_misses() {
        Map<String, Object> facts = Map.of("women", 300_001, "members", 1_000_000);
        assertSaid(
                "Number of women members / Number of members must be at most 0.3; found: 0.3001.",
                share("women").atMost(number("0.3")),
                facts);
        assertSaid(
                "Number of women members / Number of members must be at least 0.3001; found: 0.3.",
                share("women").atLeast(number("0.3001")),
                facts);
        Map<String, Object> third = Map.of("a", 1, "b", 3);
        Expression ratio = fact("a").dividedBy(fact("b"));
        Expression bound = number(1).dividedBy(number(3));
        assertSaid("a / b must be less than 0.3333; found: 0.3333.", ratio.lessThan(bound), third);
        assertSaid("a / b must be at least 0.3334; found: 0.3333.", ratio.atLeast(number("0.3334")), third);
    }

    @Test
    void an_end_that_does_not_belong_to_its_range_is_said_to_be_excluded() {
        Map<String, Object> five = Map.of("a", 5);
        Rule open = fact("a").between(number(1), number(5), Rule.Bounds.CLOSED_OPEN);
        assertSaid("a must be from 1 to 5 (excluded); found: 5.", open, five);
        assertEquals(List.of("a doit être de 1 à 5 (exclu) ; trouvé : 5."), said(open, five, Locale.FRENCH));
        assertSaid(
                "a must not be from 4 (excluded) to 6 (excluded); found: 5.",
                Rule.not(fact("a").between(number(4), number(6), Rule.Bounds.OPEN)),
                five);
    }

    @Test
    void days_and_numbers_to_choose_from_are_printed_as_the_language_does() {
        Map<String, Object> facts = Map.of("a", 3, "held", "2025-01-01");
        assertEquals(
                List.of("held doit être parmi : 1er janvier 2026, 1er février 2026 ; trouvé : 1er janvier 2025."),
                said(fact("held").in("2026-01-01", "2026-02-01"), facts, Locale.FRENCH));
        assertEquals(
                List.of("a doit être parmi : 1, 2,5 ; trouvé : 3."),
                said(fact("a").in("1", "2.5"), facts, Locale.FRENCH));
    }

    @Test
    void a_day_comes_before_or_after_another_and_is_not_less_or_more() {
        Map<String, Object> facts = Map.of("held", "2025-03-01");
        Rule before = fact("held").lessThan(date("2024-02-29"));
        assertSaid("held must be before 29 February 2024; found: 1 March 2025.", before, facts);
        assertEquals(
                List.of("held doit tomber avant le 29 février 2024 ; trouvé : 1er mars 2025."),
                said(before, facts, Locale.FRENCH));
        assertSaid(
                "held must be 28 February 2025 or earlier; found: 1 March 2025.",
                fact("held").atMost(date("2025-02-28")),
                facts);
        assertSaid(
                "held must be after 1 March 2025; found: 1 March 2025.",
                Rule.not(date("2025-03-01").atLeast(fact("held"))),
                facts);
        assertEquals(
                List.of(
                        "held doit tomber dans la période du 1er avril 2025 au 30 avril 2025 (exclu) ; trouvé : 1er mars 2025."),
                said(
                        fact("held").between(date("2025-04-01"), date("2025-04-30"), Rule.Bounds.CLOSED_OPEN),
                        facts,
                        Locale.FRENCH));
        assertEquals(
                List.of("held doit tomber le 1er avril 2025 ; trouvé : 1er mars 2025."),
                said(fact("held").in("2025-04-01"), facts, Locale.FRENCH));
    }

    @Test
    void a_single_option_is_what_it_must_be() {
        assertSaid("commune must be 085001; found: 09123.", fact("commune").in("085001"), Map.of("commune", "09123"));
        assertSaid(
                "wages must not be JPY 1,000; found: JPY 1,000.",
                Rule.not(fact("wages").in("1000")),
                Map.of("wages", of("1000", "JPY")));
    }

    @Test
    void where_one_condition_is_too_much_none_of_them_may_be_met() {
        Map<String, Object> facts = Map.of("ok", true, "a", 3);
        Rule[] both = {fact("ok").holds(), fact("a").atLeast(2)};
        assertEquals(
                List.of("This must not be true: ok; found: yes.", "a must be less than 2; found: 3."),
                said(Rule.not(Rule.atLeast(1, both)), facts, Locale.ENGLISH));
        assertEquals(
                "Une condition au plus peut être remplie ; celles-ci le sont (2) :",
                said(Rule.not(Rule.atLeast(2, both)), facts, Locale.FRENCH).get(0));
        assertSaid("This can never be met.", Rule.not(Rule.atLeast(0, both)), facts);
    }

    @Test
    void a_bound_that_depends_on_facts_is_not_called_by_their_names() {
        Expression least = Expression.choose(fact("rural").holds(), number(3), number(8));
        Map<String, Object> facts = Map.of("members", 2, "rural", true);
        Rule enough = fact("members").atLeast(least);
        assertSaid("Number of members must be at least the value by Rural commune; found: 2.", enough, facts);
        assertEquals(
                List.of("Nombre de membres doit être au moins la valeur selon Commune rurale ; trouvé : 2."),
                said(enough, facts, Locale.FRENCH));
        assertSaid(
                "Number of members - (the value by Rural commune) must be at least 0; found: -1.",
                fact("members").minus(least).atLeast(0),
                facts);
    }

    @Test
    void facts_that_decide_together_stand_between_the_commas_of_the_language() {
        Rule both = Rule.all(fact("a").atLeast(1), fact("ok").holds());
        Rule enough = fact("members").atLeast(Expression.choose(both, number(3), number(8)));
        Map<String, Object> facts = Map.of("members", 2, "a", 1, "ok", true);
        assertSaid("Number of members must be at least the value by a, ok; found: 2.", enough, facts);
        String arabic = said(enough, facts, Locale.forLanguageTag("ar")).get(0);
        assertTrue(arabic.contains("a\u060C ok"), arabic);
    }

    @Test
    void what_is_made_of_a_list_is_not_called_the_list() {
        Expression supports = fact("supports");
        Map<String, Object> facts = Map.of(
                "supports", List.of(Map.of("programme", "q", "amount", Map.of("amount", "11.00", "currency", "MAD"))));
        Rule taken = Expression.item("programme").equalTo("p");
        assertSaid(
                "the number of Supports received (those that count) must be at least 2; found: 0.",
                new Expression.Aggregate(Expression.Aggregation.COUNT, supports, taken, null).atLeast(2),
                facts);
        assertSaid(
                "the sum of amount in Supports received must be at most MAD 10.00; found: MAD 11.00.",
                new Expression.Aggregate(Expression.Aggregation.SUM, supports, null, Expression.item("amount"))
                        .atMost(money(of("10.00", "MAD"))),
                facts);
        assertSaid(
                "metres to the nearest place from Position must be at most 5,000; found: 111,195.",
                new Expression.Distance(fact("position"), List.of(new GeoPoint(32, -7))).atMost(5000),
                Map.of("position", Map.of("latitude", 33, "longitude", -7)));
    }

    @Test
    void what_is_needed_together_among_alternatives_has_a_heading() {
        Rule rule = Rule.any(
                Rule.all(fact("a").atLeast(5), fact("b").atLeast(3)), fact("ok").holds());
        assertEquals(
                List.of(
                        "One of these 2 is enough:",
                        "All of these 2 are needed:",
                        "a must be at least 5; found: 1.",
                        "b must be at least 3; found: 1.",
                        "This must be true: ok; found: no."),
                said(rule, Map.of("a", 1, "b", 1, "ok", false), Locale.ENGLISH));
    }

    @Test
    void more_than_what_is_left_can_never_be_met() {
        Rule past = fact("a").atLeast(1).named("past").during(DateRange.until(DAY.minusDays(1)));
        assertSaid("This can never be met.", Rule.atLeast(2, past, fact("ok").holds()), Map.of("ok", true));
    }

    private static List<String> wrong(Rule rule) {
        RuleSet rules = RuleSet.of("s", "1", rule)
                .withFacts(FactDefinition.of("sales", FactType.MONEY).in("MAD"));
        return Eligibility.check(rules).stream()
                .map(fault -> Messages.of(Locale.ENGLISH, Eligibility.class).text(fault))
                .toList();
    }

    @Test
    void what_is_wrong_in_a_rule_is_said_in_the_words_of_its_document() {
        assertEquals(
                List.of("MAD and EUR cannot be compared or added."),
                wrong(fact("sales").atLeast(money(of("5.00", "EUR")))));
        Expression alone = new Expression.Arithmetic(Expression.Operation.SUBTRACT, List.of(fact("members")));
        assertEquals(List.of("subtract has the wrong number of operands."), wrong(alone.atLeast(1)));
        DateRange past = DateRange.until(DAY.minusDays(1));
        RuleSet closed = RuleSet.of(
                        "s", "1", fact("members").atLeast(5).named("five").during(past))
                .withPeriod(DateRange.from(DAY));
        assertEquals(
                "The clause five is in force on no day of the rule set.",
                Messages.of(Locale.ENGLISH, Eligibility.class)
                        .text(Eligibility.check(closed).get(0)));
    }
}
