package org.cooplab.eligibility.analysis;

import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.text;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.cooplab.eligibility.rule.Rule.all;
import static org.cooplab.eligibility.rule.Rule.any;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final String AT = "/requirement/entries/0/value";

    private static RuleSet set(Rule rule) {
        return RuleSet.of("a", "1", rule)
                .withFacts(
                        FactDefinition.of("score", FactType.INTEGER),
                        FactDefinition.of("income", FactType.NUMBER),
                        FactDefinition.of("risk", FactType.TEXT).oneOf("HIGH", "LOW"));
    }

    private static List<String> findings(RuleSet set) {
        return Analysis.of(set, DAY).findings().stream()
                .map(found -> found.reason().code().substring("eligibility.finding.".length()) + " "
                        + found.reason().path())
                .toList();
    }

    private static List<String> findings(Rule rule) {
        return findings(set(rule));
    }

    private static RuleSet table(Expression.HitPolicy hits, Expression otherwise, Rule... rows) {
        Expression.Row[] all = new Expression.Row[rows.length];
        for (int i = 0; i < rows.length; i++) {
            all[i] = new Expression.Row(rows[i], text("ROW" + i));
        }
        return set(Rule.constant(true))
                .withRequirement(
                        org.cooplab.core.time.Dated.always(fact("score").atLeast(0)))
                .withBenefit(Expression.Table.of(hits, otherwise, all));
    }

    @Test
    void a_sound_rule_gives_no_findings() {
        assertEquals(
                List.of(),
                findings(all(
                        fact("score").atLeast(5),
                        any(fact("risk").equalTo("LOW"), fact("rural").holds()))));
    }

    @Test
    void a_rule_that_can_never_hold_is_found() {
        assertEquals(
                List.of("never " + AT),
                findings(all(fact("score").moreThan(number(7)), fact("score").lessThan(number(8)))));
    }

    @Test
    void a_rule_that_always_holds_is_found() {
        assertEquals(
                List.of("always " + AT),
                findings(any(fact("score").atLeast(7), fact("score").lessThan(number(9)))));
    }

    @Test
    void an_alternative_that_never_decides_is_found() {
        // 18 or older, or 20 or older with a child: the second never decides.
        assertEquals(
                List.of("idle " + AT + "/of/1"),
                findings(any(
                        fact("score").atLeast(18),
                        all(fact("score").atLeast(20), fact("rural").holds()))));
    }

    @Test
    void a_condition_that_the_others_imply_is_found() {
        assertEquals(
                List.of("implied " + AT + "/of/1"),
                findings(all(fact("score").atLeast(18), fact("score").atLeast(16))));
    }

    @Test
    void a_branch_that_its_surroundings_forbid_is_found() {
        assertEquals(
                List.of("never " + AT + "/of/1/of/1"),
                findings(all(
                        fact("risk").equalTo("LOW"),
                        any(fact("rural").holds(), fact("risk").equalTo("HIGH")))));
    }

    private static List<String> gaps(RuleSet rules) {
        return Analysis.of(rules, DAY).findings().stream()
                .filter(finding -> finding.reason().code().equals("eligibility.finding.gap"))
                .map(finding -> finding.reason().parameters().get("case"))
                .toList();
    }

    @Test
    void a_table_that_names_every_region_has_no_gap_and_one_that_leaves_one_out_has_that() {
        List<String> regions = Gazetteer.morocco().regions().stream()
                .map(region -> region.code().value())
                .toList();
        Rule[] all = regions.stream().map(fact("region")::equalTo).toArray(Rule[]::new);
        RuleSet every = table(Expression.HitPolicy.UNIQUE, null, all);
        assertEquals(List.of(), gaps(every));
        for (int i = 0; i < all.length; i++) {
            Rule[] some = all.clone();
            some[i] = some[(i + 1) % all.length];
            RuleSet most = table(Expression.HitPolicy.FIRST, null, some);
            assertEquals(List.of("region = " + regions.get(i)), gaps(most));
        }
        RuleSet own = every.withFacts(
                FactDefinition.of("region", FactType.TEXT), FactDefinition.of("score", FactType.NUMBER));
        assertEquals(1, gaps(own).size());
    }

    @Test
    void a_gap_between_two_rows_is_found_with_an_example() {
        Analysis analysis = Analysis.of(
                table(
                        Expression.HitPolicy.UNIQUE,
                        null,
                        fact("score").lessThan(number(120)),
                        fact("score").between(number(120), number(130), Rule.Bounds.CLOSED_OPEN),
                        fact("score").moreThan(number(130))),
                DAY);
        assertEquals(1, analysis.findings().size());
        assertEquals(
                "eligibility.finding.gap", analysis.findings().get(0).reason().code());
        assertEquals(
                "score = 130", analysis.findings().get(0).reason().parameters().get("case"));
        assertEquals(Finding.Severity.ERROR, analysis.findings().get(0).severity());
    }

    @Test
    void between_two_amounts_that_follow_each_other_is_no_gap() {
        for (Currency currency : List.of(Currencies.MAD, Currency.getInstance("JPY"), Currency.getInstance("TND"))) {
            FactDefinition budget = FactDefinition.of("budget", FactType.MONEY).in(currency.getCurrencyCode());
            Rule below = fact("budget").lessThan(Expression.money(Money.ofMinor(100_000, currency)));
            Rule from = fact("budget").atLeast(Expression.money(Money.ofMinor(100_000, currency)));
            Rule last = fact("budget").atMost(Expression.money(Money.ofMinor(99_999, currency)));
            Rule before = fact("budget").atMost(Expression.money(Money.ofMinor(99_998, currency)));
            assertEquals(
                    List.of(),
                    findings(table(Expression.HitPolicy.UNIQUE, null, below, from)
                            .withFacts(budget, FactDefinition.of("score", FactType.INTEGER))));
            assertEquals(
                    List.of(),
                    findings(table(Expression.HitPolicy.UNIQUE, null, last, from)
                            .withFacts(budget, FactDefinition.of("score", FactType.INTEGER))));
            assertEquals(
                    List.of("gap /benefit"),
                    findings(table(Expression.HitPolicy.UNIQUE, null, before, from)
                            .withFacts(budget, FactDefinition.of("score", FactType.INTEGER))));
            assertEquals(
                    List.of("always " + AT),
                    findings(set(any(last, from)).withFacts(budget, FactDefinition.of("score", FactType.INTEGER))));
        }
    }

    @Test
    void a_gap_in_a_table_that_collects_is_none() {
        RuleSet set = set(fact("score").atLeast(0))
                .withBenefit(Expression.Table.of(
                        Expression.HitPolicy.COLLECT_SUM,
                        null,
                        new Expression.Row(fact("score").atLeast(9), number(1))));
        assertEquals(List.of(), findings(set));
    }

    @Test
    void rows_that_hold_together_where_only_one_may_are_found() {
        assertEquals(
                List.of("overlap /benefit/rows/1"),
                findings(table(
                        Expression.HitPolicy.UNIQUE,
                        text("X"),
                        fact("score").between(0, 10),
                        fact("score").atLeast(10))));
    }

    @Test
    void a_row_behind_others_is_found_by_the_policy_of_its_table() {
        Rule[] rows = {
            fact("score").atLeast(5), fact("score").atLeast(9), fact("score").lessThan(number(5))
        };
        assertEquals(List.of("shadowed /benefit/rows/1"), findings(table(Expression.HitPolicy.FIRST, null, rows)));
    }

    @Test
    void a_month_for_a_year_is_suspected() {
        assertEquals(
                List.of("unit " + AT),
                findings(any(
                        all(fact("income").atMost(617), fact("risk").equalTo("LOW")),
                        all(fact("income").atMost(7_404), fact("rural").holds()))));
    }

    @Test
    void boundary_cases_stand_on_both_sides_of_every_bound() {
        Rule rule = all(
                fact("score").atLeast(5),
                fact("risk").equalTo("LOW"),
                elapsed(Expression.TimeUnit.YEARS, fact("registeredOn"), today())
                        .atLeast(2));
        List<BoundaryCase> cases = Analysis.boundaries(set(rule), DAY);
        Set<String> ids = cases.stream().map(BoundaryCase::id).collect(Collectors.toSet());
        assertTrue(ids.containsAll(Set.of("score 5: 4", "score 5: 5")), ids::toString);
        assertTrue(ids.contains("years(registeredOn, today) 2: 1"), ids::toString);
        for (BoundaryCase one : cases) {
            boolean eligible = org.cooplab.eligibility.Eligibility.compile(set(rule))
                    .assess(one.facts(), one.date())
                    .eligible();
            assertEquals(one.expected() == Outcome.ELIGIBLE, eligible);
        }
    }

    @Test
    void boundary_cases_of_amounts_are_a_minor_unit_apart() {
        for (String[] one : new String[][] {{"JPY", "1000", "999"}, {"TND", "1000.000", "999.999"}}) {
            Currency currency = Currency.getInstance(one[0]);
            RuleSet rules = RuleSet.of("m", "1", fact("sales").atLeast(Expression.money(Money.of(one[1], currency))))
                    .withFacts(FactDefinition.of("sales", FactType.MONEY).in(one[0]));
            assertEquals(
                    Map.of(one[1], Outcome.ELIGIBLE, one[2], Outcome.INELIGIBLE),
                    Analysis.boundaries(rules, DAY).stream()
                            .limit(2)
                            .collect(Collectors.toMap(
                                    with -> ((Map<?, ?>) with.facts().values().get("sales")).get("amount"),
                                    BoundaryCase::expected)));
        }
    }

    @Test
    void boundary_cases_of_shares_of_amounts_are_amounts() {
        Expression share = fact("own").dividedBy(fact("investment"));
        Rule enough = fact("investment").atLeast(Expression.money(Money.of("1000.00", Currencies.MAD)));
        for (Rule rule : List.of(share.atLeast(number("0.4")), all(enough, share.atLeast(number("0.4"))))) {
            RuleSet rules = RuleSet.of("s", "1", rule)
                    .withFacts(
                            FactDefinition.of("own", FactType.MONEY).in("MAD"),
                            FactDefinition.of("investment", FactType.MONEY).in("MAD"));
            Map<String, Outcome> cases = Analysis.boundaries(rules, DAY).stream()
                    .collect(Collectors.toMap(BoundaryCase::id, BoundaryCase::expected));
            assertEquals(Outcome.INELIGIBLE, cases.get("divide(own, investment) 0.4: 0.399"), cases::toString);
            assertEquals(Outcome.ELIGIBLE, cases.get("divide(own, investment) 0.4: 0.4"), cases::toString);
        }
    }

    @Test
    void a_text_may_come_before_between_or_behind_those_that_are_named() {
        for (Rule rule : List.of(
                fact("t").lessThan(text("b")),
                fact("t").between(text("a"), text("c"), Rule.Bounds.OPEN),
                fact("t").in("~"),
                fact("t").startsWith("~"),
                fact("t").atMost(text("~")),
                any(Rule.not(fact("t").startsWith("a")), fact("t").in("a", "a~")))) {
            RuleSet rules = RuleSet.of("t", "1", rule).withFacts(FactDefinition.of("t", FactType.TEXT));
            assertEquals(List.of(), findings(rules), rule::toString);
            for (BoundaryCase one : Analysis.boundaries(rules, DAY)) {
                String shown = one.id() + one.facts().values();
                assertTrue(shown.chars().noneMatch(Character::isISOControl), shown);
            }
        }
    }

    @Test
    void boundary_cases_notice_every_swap_of_a_bound() {
        for (Rule.Comparison is : List.of(
                Rule.Comparison.LESS, Rule.Comparison.AT_MOST, Rule.Comparison.MORE, Rule.Comparison.AT_LEAST)) {
            Rule rule = all(
                    any(fact("score").is(is, number(5)), fact("rural").holds()),
                    fact("risk").equalTo("LOW"));
            Rule.Comparison swapped = switch (is) {
                case LESS -> Rule.Comparison.AT_MOST;
                case AT_MOST -> Rule.Comparison.LESS;
                case MORE -> Rule.Comparison.AT_LEAST;
                default -> Rule.Comparison.MORE;
            };
            Rule mutant = all(
                    any(fact("score").is(swapped, number(5)), fact("rural").holds()),
                    fact("risk").equalTo("LOW"));
            var judged = org.cooplab.eligibility.Eligibility.compile(set(mutant));
            assertTrue(
                    Analysis.boundaries(set(rule), DAY).stream()
                            .anyMatch(one ->
                                    judged.assess(one.facts(), one.date()).outcome() != one.expected()),
                    is.name());
        }
    }

    @Test
    void a_diff_tells_whom_a_new_version_treats_differently_and_by_which_rule() {
        RuleSet before =
                set(all(fact("score").atLeast(5).named("bound"), fact("rural").holds()));
        RuleSet after = set(all(
                        fact("score").atLeast(7).named("bound"), fact("rural").holds()))
                .withVersion("2");
        Map<String, Facts> population = Map.of(
                "six", Facts.of(Map.of("score", 6, "rural", true)),
                "eight", Facts.of(Map.of("score", 8, "rural", true)));
        VersionDiff diff = VersionDiff.between(before, after, population, DAY);
        assertEquals(Map.of("ELIGIBLE > ELIGIBLE", 1, "ELIGIBLE > INELIGIBLE", 1), diff.counts());
        assertEquals("six", diff.changed().get(0).id());
        assertTrue(diff.changed().get(0).rules().contains("bound"));
    }

    @Test
    void a_code_that_no_region_or_province_has_is_found() {
        assertEquals(
                List.of("place.suggestion " + AT + "/of/0/options/0", "place " + AT + "/of/1/right"),
                findings(any(
                        fact("region").in("MA-7", "MA-09"),
                        fact("province").equalTo("XX-QQQ"),
                        fact("province").equalTo("MA-TIZ"),
                        fact("risk").equalTo("LOW"))));
    }

    private static List<String> told(RuleSet set, String parameter) {
        return Analysis.of(set, DAY).findings().stream()
                .map(found -> found.reason().path() + " "
                        + found.reason().parameters().get(parameter))
                .toList();
    }

    @Test
    void a_place_that_is_called_by_its_name_or_misspelt_is_told_with_its_code() {
        Rule rule = any(
                fact("region").in("Souss-Massa", "MA-09", "Sous-Masa", "elsewhere"),
                fact("province").equalTo("تيزنيت"));
        assertEquals(
                List.of(
                        AT + "/of/0/options/0 MA-09",
                        AT + "/of/0/options/2 MA-09",
                        AT + "/of/0/options/3 null",
                        AT + "/of/1/right MA-TIZ"),
                told(set(rule), "suggestion"));
    }

    @Test
    void a_sector_is_told_if_it_looks_like_one_that_is_misspelt() {
        Rule rule =
                any(fact("sector").in("ARGNA", "ARGAN", "KITES"), fact("sector").equalTo("Argan"));
        assertEquals(
                List.of(AT + "/of/0/options/0 ARGAN", AT + "/of/1/right ARGAN"),
                told(RuleSet.of("a", "1", rule), "suggestion"));
        FactDefinition own = FactDefinition.of("sector", FactType.TEXT);
        assertEquals(List.of(), findings(RuleSet.of("a", "1", rule).withFacts(own)));
    }

    @Test
    void places_of_parameters_are_looked_at_on_the_days_on_which_they_hold() {
        Source source = Source.example("Example");
        Parameter least = Parameter.of("least", number(5), source)
                .with(Parameter.Value.of(number(3), DateRange.from(DAY), source).in(RegionCode.of("MA-77")))
                .with(Parameter.Value.of(number(4), DateRange.until(DAY.minusDays(1)), source)
                        .in(ProvinceCode.of("MA-ZZZ")));
        Parameter home = Parameter.of("home", text("Souss-Masa"), source);
        Rule rule = any(
                fact("members").atLeast(Expression.param("least")),
                fact("region").equalTo(Expression.param("home")),
                Rule.not(fact("region").equalTo(Expression.param("home"))));
        RuleSet set = RuleSet.of("a", "1", any(rule, fact("rural").holds())).withParameters(least, home);
        assertEquals(
                List.of("/parameters/0/values/1/region MA-77", "/parameters/1/values/0/value Souss-Masa"),
                told(set, "place").stream()
                        .filter(one -> one.startsWith("/param"))
                        .toList());
    }

    @Test
    void a_table_is_looked_at_wherever_it_stands() {
        Rule low = fact("risk").equalTo("LOW");
        Expression gap = Expression.Table.of(
                Expression.HitPolicy.FIRST,
                null,
                new Expression.Row(fact("score").atLeast(5), number(3)));
        Expression one = number(1);
        assertEquals(List.of("gap " + AT + "/high"), findings(fact("income").between(one, gap, Rule.Bounds.CLOSED)));
        assertEquals(
                List.of("gap " + AT + "/left/condition/left"),
                findings(Expression.choose(gap.atLeast(2), one, number(2)).atLeast(fact("income"))));
        assertEquals(
                List.of("gap " + AT + "/left/steps/0/value"),
                findings(new Expression.Bracket(fact("income"), List.of(new Expression.Step(one, gap)), null)
                        .atLeast(fact("score"))));
        assertEquals(
                List.of("gap " + AT + "/left/rows/0/when/left"),
                findings(Expression.Table.of(
                                        Expression.HitPolicy.FIRST,
                                        one,
                                        new Expression.Row(all(low, gap.atLeast(2)), number(2)))
                                .atLeast(fact("income")))
                        .stream()
                        .map(found -> found.replace("/when/of/1", "/when"))
                        .toList());
    }
}
