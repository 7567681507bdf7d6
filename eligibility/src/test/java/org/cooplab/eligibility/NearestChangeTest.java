package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The nearest change where the way to it is narrow or far. */
class NearestChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static NearestChange nearest(FactDefinition fact, Object now, Rule rule) {
        RuleSet rules = RuleSet.of("r", "1", rule).withFacts(fact.changedBy(Effort.of(2, 1, 0)));
        return Eligibility.compile(rules)
                .assess(Facts.none().with(fact.name(), now), DAY)
                .nearest()
                .orElseThrow();
    }

    private static void assertNearest(String to, NearestChange nearest) {
        assertEquals(to, nearest.changes().get(0).to().canonical());
        assertTrue(nearest.proved());
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    @Test
    void a_range_far_away_is_not_stepped_over() {
        FactDefinition capital = FactDefinition.of("paid", FactType.MONEY).in("MAD");
        Rule range = fact("paid").between(money(dirhams("1000")), money(dirhams("1200")), Rule.Bounds.OPEN_CLOSED);
        assertNearest("1000.01 MAD", nearest(capital, dirhams("0"), range));
        assertNearest("1200.00 MAD", nearest(capital, dirhams("90000"), range));
    }

    @Test
    void no_change_leads_to_an_amount_that_no_fact_can_be() {
        FactDefinition capital =
                FactDefinition.of("paid", FactType.MONEY).in("MAD").changedBy(Effort.of(2, 1, 0));
        Rule most = fact("paid").moreThan(money(dirhams("999999999999999.98")));
        assertNearest("999999999999999.99 MAD", nearest(capital, dirhams("0"), most));
        Rule beyond = fact("paid").moreThan(money(dirhams("999999999999999.99")));
        Verdict never = Eligibility.compile(RuleSet.of("r", "1", beyond).withFacts(capital))
                .assess(Facts.none().with("paid", dirhams("0")), DAY);
        assertTrue(never.nearest().isEmpty());
        assertEquals(Truth.FALSE, never.attainable());
    }

    @Test
    void one_day_among_all_is_found() {
        FactDefinition day = FactDefinition.of("heldOn", FactType.DATE);
        assertNearest("2021-07-01", nearest(day, "2004-02-29", fact("heldOn").equalTo(date("2021-07-01"))));
        assertNearest("2024-02-29", nearest(day, "2026-01-01", fact("heldOn").in("2021-07-01", "2024-02-29")));
    }

    @Test
    void one_age_among_all_is_found() {
        FactDefinition day = FactDefinition.of("bornOn", FactType.DATE);
        Rule thirty =
                elapsed(Expression.TimeUnit.YEARS, fact("bornOn"), today()).equalTo(number(30));
        assertNearest("1996-03-08", nearest(day, "2020-01-01", thirty));
        assertNearest("1995-03-09", nearest(day, "1950-01-01", thirty));
    }

    @Test
    void one_number_among_all_is_found() {
        FactDefinition whole = FactDefinition.of("places", FactType.INTEGER);
        assertNearest("500", nearest(whole, 7, fact("places").in("500", "2000")));
        FactDefinition share = FactDefinition.of("rate", FactType.NUMBER);
        assertNearest("1.99", nearest(share, 2, Rule.not(fact("rate").in("2"))));
        assertNearest("0.65", nearest(share, 0, fact("rate").plus(fact("rate")).atLeast(number("1.3"))));
    }

    @Test
    void a_turn_that_cannot_be_foreseen_is_not_called_proved() {
        FactDefinition share = FactDefinition.of("rate", FactType.NUMBER);
        Rule square = fact("rate").times(fact("rate")).between(3, 5);
        NearestChange nearest = nearest(share, 9, square);
        assertEquals("2.23", nearest.changes().get(0).to().canonical());
        assertFalse(nearest.proved());
    }

    @Test
    void whole_numbers_that_are_near_are_all_tried() {
        FactDefinition whole = FactDefinition.of("places", FactType.INTEGER);
        assertNearest(
                "2", nearest(whole, 9, fact("places").times(fact("places")).between(3, 5)));
    }

    @Test
    void a_range_within_a_list_is_not_stepped_over() {
        FactDefinition day = FactDefinition.of("heldOn", FactType.DATE);
        Rule summer = fact("heldOn").between(date("2021-07-01"), date("2021-07-03"), Rule.Bounds.CLOSED);
        assertNearest(
                "2021-07-03", nearestWithin(day, "2026-01-01", fact("visits").some(summer)));
        assertNearest(
                "2021-07-01", nearestWithin(day, "2004-02-29", fact("visits").every(summer)));
        Rule afterEach = fact("heldOn").is(Rule.Comparison.MORE, item("on"));
        assertNearest(
                "2023-05-02",
                nearestWithin(
                        day,
                        "2026-01-01",
                        fact("visits")
                                .some(Rule.all(
                                        afterEach, fact("heldOn").is(Rule.Comparison.LESS, date("2023-05-03"))))));
        FactDefinition paid = FactDefinition.of("paid", FactType.MONEY).in("MAD");
        Rule same = Rule.any(Rule.constant(false), fact("paid").equalTo(money(dirhams("512.25"))));
        assertNearest(
                "512.25 MAD", nearestWithin(paid, dirhams("0"), fact("visits").some(same)));
    }

    private static NearestChange nearestWithin(FactDefinition fact, Object now, Rule rule) {
        FactDefinition visits = FactDefinition.of("visits", FactType.LIST).withFields(Map.of("on", FactType.DATE));
        RuleSet rules = RuleSet.of("r", "1", rule).withFacts(fact.changedBy(Effort.of(2, 1, 0)), visits);
        Facts facts = Facts.none()
                .with(fact.name(), now)
                .with("visits", List.of(Map.of("on", "2024-01-01"), Map.of("on", "2023-05-01")));
        return Eligibility.compile(rules).assess(facts, DAY).nearest().orElseThrow();
    }

    @Test
    void a_product_or_quotient_that_must_be_met_exactly_is_solved() {
        FactDefinition share = FactDefinition.of("rate", FactType.NUMBER);
        assertNearest("0.125", nearest(share, 2, fact("rate").times(number(8)).equalTo(number(1))));
        assertNearest(
                "-4",
                nearest(
                        share,
                        2,
                        number(6).dividedBy(fact("rate").plus(number(1))).equalTo(number(-2))));
        Rule narrow = fact("rate").times(number("1.7")).between(number("0.0017"), number("0.00187"), Rule.Bounds.OPEN);
        assertNearest(
                "0.00109",
                nearest(share, 2, Rule.all(narrow, Rule.not(fact("rate").in("0.00105")))));
    }

    @Test
    void it_is_said_whether_there_is_no_way_at_all() {
        FactDefinition share = FactDefinition.of("rate", FactType.NUMBER);
        assertEquals(
                Truth.FALSE, attainable(share, 2, fact("rate").times(number(3)).equalTo(number(1))));
        assertEquals(
                Truth.TRUE, attainable(share, 2, fact("rate").times(number(4)).equalTo(number(1))));
        Rule square = fact("rate").times(fact("rate")).equalTo(number("0.015625"));
        assertEquals(Truth.UNKNOWN, attainable(share, 2, square));
        assertEquals(Truth.TRUE, attainable(share, "0.125", square));
        FactDefinition word = FactDefinition.of("crop", FactType.TEXT);
        assertEquals(
                Truth.UNKNOWN, attainable(word, "argan", Rule.not(fact("crop").in("argan"))));
        assertEquals(
                Truth.FALSE,
                attainable(word.oneOf("argan"), "argan", Rule.not(fact("crop").in("argan"))));
    }

    private static Truth attainable(FactDefinition fact, Object now, Rule rule) {
        RuleSet rules = RuleSet.of("r", "1", rule).withFacts(fact.changedBy(Effort.of(2, 1, 0)));
        return Eligibility.compile(rules)
                .assess(Facts.none().with(fact.name(), now), DAY)
                .attainable();
    }

    @Test
    void women_are_members() {
        FactDefinition women = FactDefinition.of("women", FactType.INTEGER).between(0, 500);
        FactDefinition members = FactDefinition.of("members", FactType.INTEGER).between(0, 500);
        RuleSet rules = RuleSet.of("r", "1", fact("women").atLeast(5))
                .withFacts(women.changedBy(Effort.of(1, 1, 0)), members.changedBy(Effort.of(1, 1, 0)));
        NearestChange nearest = Eligibility.compile(rules)
                .assess(Facts.of(Map.of("women", 3, "members", 4)), DAY)
                .nearest()
                .orElseThrow();
        assertEquals(
                List.of("5", "5"),
                nearest.changes().stream()
                        .map(change -> change.to().canonical())
                        .toList());
        assertTrue(nearest.proved());
    }

    @Test
    void days_beyond_the_calendar_are_not_tried() {
        FactDefinition day = FactDefinition.of("heldOn", FactType.DATE);
        Expression earlier =
                new Expression.Arithmetic(Expression.Operation.MIN, List.of(fact("heldOn"), date("2020-01-01")));
        assertEquals(
                "2019-12-31",
                nearest(day, "2026-01-01", earlier.is(Rule.Comparison.LESS, date("2020-01-01")))
                        .changes()
                        .get(0)
                        .to()
                        .canonical());
    }

    @Test
    void a_condition_of_a_value_that_asks_whether_the_fact_is_known_does_not_hide_the_way() {
        FactDefinition shares = FactDefinition.of("shares", FactType.INTEGER);
        Rule known =
                Expression.choose(Rule.known("shares"), number(1), number(0)).atLeast(1);
        assertNearest("5", nearest(shares, 3, Rule.all(known, fact("shares").atLeast(5))));
    }

    @Test
    @Timeout(60)
    void through_long_lists_the_search_ends_and_says_that_it_was_cut() {
        FactDefinition shops = FactDefinition.of("shops", FactType.LIST).withFields(Map.of("sales", FactType.INTEGER));
        List<Map<String, Integer>> thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.of("sales", i * 7_919 % 100_003))
                .toList();
        FactDefinition least = FactDefinition.of("least", FactType.NUMBER).changedBy(Effort.of(1, 1, 0));
        FactDefinition more = FactDefinition.of("more", FactType.INTEGER).changedBy(Effort.of(1, 1, 0));
        Expression sum = new Expression.Aggregate(
                Expression.Aggregation.SUM,
                fact("shops"),
                item("sales").plus(fact("more")).atMost(fact("least")),
                item("sales"));
        RuleSet rules = RuleSet.of("r", "1", sum.equalTo(number(-1))).withFacts(shops, least, more);
        Facts facts = Facts.of(Map.of("shops", thousand, "least", 0, "more", 0));
        assertEquals(
                Truth.UNKNOWN, Eligibility.compile(rules).assess(facts, DAY).attainable());

        Facts few = facts.with("shops", thousand.subList(0, 3)); // 0, 7 919 and 15 838
        RuleSet reached = RuleSet.of("r", "1", sum.equalTo(number(7_919)))
                .withFacts(shops, least, FactDefinition.of("more", FactType.INTEGER));
        NearestChange found =
                Eligibility.compile(reached).assess(few, DAY).nearest().orElseThrow();
        assertNearest("7919", found);
        assertTrue(found.proved());
    }

    private static Expression.Bracket bracket(Expression of, String... steps) {
        List<Expression.Step> all = new ArrayList<>();
        for (String step : steps) {
            String[] parts = step.split(":", -1);
            all.add(new Expression.Step(number(parts[0]), number(parts[1])));
        }
        return new Expression.Bracket(of, all, null);
    }

    private static Expression points(String fact, String points) {
        return Expression.choose(fact(fact).holds(), number(points), number(0));
    }

    @Test
    void an_open_row_that_gives_nothing_hides_no_way() {
        Expression table = Expression.Table.of(
                Expression.HitPolicy.COLLECT_SUM,
                null,
                new Expression.Row(Rule.any(fact("a").atLeast(1), fact("open").holds()), number(0)),
                new Expression.Row(fact("b").atLeast(1), number(5)),
                new Expression.Row(fact("c").atLeast(1), number(7)));
        for (Effort.Direction direction : List.of(Effort.Direction.ANY, Effort.Direction.DOWN)) {
            RuleSet set = RuleSet.of("r", "1", table.atLeast(12))
                    .withFacts(
                            FactDefinition.of("a", FactType.INTEGER)
                                    .changedBy(Effort.of(5, 1, 0).going(direction)),
                            FactDefinition.of("b", FactType.INTEGER).changedBy(Effort.of(1, 1, 0)),
                            FactDefinition.of("c", FactType.INTEGER).changedBy(Effort.of(1, 1, 0)),
                            FactDefinition.of("open", FactType.TRUTH));
            Verdict verdict = Eligibility.compile(set)
                    .assess(Facts.none().with("a", 0).with("b", 0).with("c", 0), DAY);
            NearestChange nearest = verdict.nearest().orElseThrow();
            assertEquals(
                    List.of("b", "c"),
                    nearest.changes().stream().map(change -> change.fact()).toList());
            assertEquals(0, nearest.cost().compareTo(BigDecimal.valueOf(4)));
            assertTrue(nearest.proved());
            assertEquals(Truth.TRUE, verdict.attainable());
        }
    }

    /**
     * Reached by 3 (members) + 0.35 (rate) as they are, and 7.5 + 12.5 + 10 (website, accounts, plan), 5 (label), 4 (sales,
     * a unit of which costs a ten thousandth), 8 (three women of six), 10 (five jobs): 60.35 points.
     */
    @Test
    @Timeout(60)
    void a_grid_of_points_with_shares_caps_and_conditions_is_solved() {
        Rule labelled = Rule.all(fact("labelled").holds(), fact("members").atLeast(8));
        Expression table = new Expression.Table(
                Expression.HitPolicy.COLLECT_SUM,
                List.of(new Expression.Row(fact("label").holds(), number(5)), new Expression.Row(labelled, number(5))),
                null,
                List.of());
        List<Expression> grid = List.of(
                bracket(fact("members"), "5:3", "10:6", "20:10"),
                bracket(Expression.share("women"), "0.3:4", "0.5:8", "0.8:12"),
                points("website", "7.5"),
                points("accounts", "12.5"),
                points("plan", "10"),
                bracket(fact("sales"), "50000:4", "200000:8"),
                Expression.least(fact("jobs").times(number(2)), number(10)),
                table,
                bracket(fact("training"), "2:2", "4:5"),
                fact("rate").times(number("0.1")));
        Rule enough = new Expression.Arithmetic(Expression.Operation.ADD, grid).atLeast(60);
        FactDefinition[] definitions = {
            FactDefinition.of("website", FactType.TRUTH).changedBy(Effort.of(5, 0, 0)),
            FactDefinition.of("accounts", FactType.TRUTH).changedBy(Effort.of(7, 0, 0)),
            FactDefinition.of("plan", FactType.TRUTH).changedBy(Effort.of(9, 0, 0)),
            FactDefinition.of("label", FactType.TRUTH).changedBy(Effort.of(4, 0, 0)),
            FactDefinition.of("labelled", FactType.TRUTH).changedBy(Effort.of(6, 0, 0)),
            FactDefinition.of("members", FactType.INTEGER).between(0, 1_000).changedBy(Effort.of(1, 2, 0)),
            FactDefinition.of("women", FactType.INTEGER).between(0, 1_000).changedBy(Effort.of(1, 3, 0)),
            FactDefinition.of("jobs", FactType.INTEGER).between(0, 1_000).changedBy(Effort.of(1, 1, 0)),
            FactDefinition.of("training", FactType.INTEGER).between(0, 1_000).changedBy(Effort.of(1, 3, 0)),
            FactDefinition.of("sales", FactType.NUMBER)
                    .changedBy(new Effort(null, null, new BigDecimal(2), new BigDecimal("0.0001"), 0, null)),
            FactDefinition.of("rate", FactType.NUMBER)
                    .changedBy(new Effort(null, null, new BigDecimal(2), new BigDecimal("0.5"), 0, null))
        };
        Facts facts = Facts.of(Map.of("members", 6, "women", 1, "jobs", 0, "training", 0, "sales", 12_000))
                .with("rate", new BigDecimal("3.5"))
                .and(Facts.of(
                        Map.of("website", false, "accounts", false, "plan", false, "label", false, "labelled", false)));
        NearestChange nearest = Eligibility.compile(
                        RuleSet.of("grid", "1", enough).withFacts(definitions))
                .assess(facts, DAY)
                .nearest()
                .orElseThrow();
        assertEquals(0, new BigDecimal("43.8").compareTo(nearest.cost()), nearest::toString);
        assertTrue(nearest.proved());
    }

    @Test
    @Timeout(60)
    void among_a_thousand_rules_the_search_ends_and_says_that_it_was_cut() {
        int count = 1_000;
        List<Rule> sums = new ArrayList<>();
        FactDefinition[] facts = new FactDefinition[count];
        Facts none = Facts.none();
        for (int i = 0; i < count; i++) {
            facts[i] = FactDefinition.of("f" + i, FactType.INTEGER).changedBy(Effort.of(1, 1, 0));
            sums.add(fact("f" + i).plus(fact("f" + (i + 1) % count)).atLeast(3));
            none = none.with("f" + i, 0);
        }
        RuleSet rules = RuleSet.of("r", "1", new Rule.All(sums)).withFacts(facts);
        NearestChange found =
                Eligibility.compile(rules).assess(none, DAY).nearest().orElseThrow();
        assertFalse(found.proved());
        assertTrue(found.changes().size() <= count);
    }
}
