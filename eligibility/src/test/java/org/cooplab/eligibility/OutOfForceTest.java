package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.choose;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.Aggregation;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Quota;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is out of force neither demands nor gives")
class OutOfForceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Rule RURAL = fact("rural").holds();

    private static Rule past(Rule rule) {
        return rule.named("past").during(new DateRange(null, LAST));
    }

    private static Verdict judge(Rule rule, Map<String, Object> facts) {
        return Eligibility.compile(RuleSet.of("x", "1", rule)).assess(Facts.of(facts), DAY);
    }

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    @DisplayName("A row whose condition is out of force is no row")
    void row(HitPolicy hits) {
        List<String> order = hits == HitPolicy.PRIORITY ? List.of("10", "3") : List.of();
        Expression.Row expired = new Expression.Row(past(RURAL), number(10));
        Expression.Row other = new Expression.Row(fact("members").atLeast(5), number(3));
        Expression with = new Expression.Table(hits, List.of(expired, other), null, order);
        Expression without = new Expression.Table(hits, List.of(other), null, order);
        for (Map<String, Object> facts : List.<Map<String, Object>>of(
                Map.of(), Map.of("rural", true), Map.of("rural", true, "members", 5), Map.of("members", 4))) {
            for (int bound : new int[] {1, 3, 10}) {
                Verdict verdict = judge(with.atLeast(bound), facts);
                Verdict expected = judge(without.atLeast(bound), facts);
                assertEquals(expected.outcome(), verdict.outcome());
                assertEquals(expected.missing(), verdict.missing());
            }
        }
        RuleSet set = RuleSet.of("x", "1", with.atLeast(3));
        assertEquals(
                Analysis.of(RuleSet.of("x", "1", without.atLeast(3)), DAY).findings().stream()
                        .map(finding -> finding.reason().code())
                        .toList(),
                Analysis.of(set, DAY).findings().stream()
                        .map(finding -> finding.reason().code())
                        .toList());
    }

    @Test
    @DisplayName("A choice takes its other value, and a condition of elements counts none of them")
    void values() {
        Expression bonus = choose(past(RURAL), number(10), number(0));
        assertEquals(
                Outcome.INELIGIBLE,
                judge(bonus.atLeast(5), Map.of("rural", true)).outcome());
        assertEquals(Outcome.INELIGIBLE, judge(bonus.atLeast(5), Map.of()).outcome());
        Rule taken = past(Expression.item("programme").equalTo("p"));
        Expression count = new Expression.Aggregate(Aggregation.COUNT, fact("supports"), taken, null);
        Map<String, Object> once = Map.of("supports", List.of(Map.of("programme", "p")));
        assertEquals(Outcome.INELIGIBLE, judge(count.atLeast(1), once).outcome());
        assertEquals(Outcome.INELIGIBLE, judge(count.atLeast(1), Map.of()).outcome());
    }

    @Test
    @DisplayName("What is asked of elements drops out with all that it asks")
    void elements() {
        Rule taken = past(Expression.item("programme").equalTo("p"));
        Map<String, Object> once = Map.of("supports", List.of(Map.of("programme", "p")), "rural", false);
        for (Rule rule : List.of(fact("supports").some(taken), fact("supports").every(taken))) {
            assertEquals(Outcome.ELIGIBLE, judge(rule, Map.of()).outcome());
            assertEquals(Outcome.INELIGIBLE, judge(Rule.any(rule, RURAL), once).outcome());
            assertEquals(
                    List.of("rural"), judge(Rule.all(rule, RURAL), Map.of()).missing());
        }
    }

    @Test
    @DisplayName("Facts of what is out of force are neither asked for nor kept, nor are their documents")
    void asked() {
        Rule mixed = Rule.all(past(fact("members").atLeast(9)), RURAL);
        Expression.Row row = new Expression.Row(mixed, number(10));
        for (Expression value :
                List.of(Expression.Table.of(HitPolicy.FIRST, number(0), row), choose(mixed, number(10), number(0)))) {
            assertEquals(List.of("rural"), judge(value.atLeast(5), Map.of()).missing());
            assertEquals(
                    Facts.of(Map.of("rural", true)),
                    judge(value.atLeast(5), Map.of("rural", true, "members", 3)).facts());
        }
    }

    @Test
    @DisplayName("A group and a criterion whose condition is out of force have nobody")
    void selection() {
        Rule women = past(fact("women").atLeast(8));
        CallForProjects call = CallForProjects.builder(CallId.of("c"), LocalizedText.of("fr", "c"), 1)
                .criteria(Criterion.of("m", "100", "20"), Criterion.when("bonus", "30", women))
                .groups(CallForProjects.Group.of("w", women))
                .quotas(Quota.atMost(0, "group", "w"))
                .build();
        Application application = new Application(
                ApplicationId.of("a"),
                CallId.of("c"),
                Cooperative.of(
                        CooperativeId.of("coop"), LocalizedText.of("fr", "a"), Sector.ARGAN, ProvinceCode.of("MA-TIZ")),
                Instant.parse("2026-02-15T10:00:00Z"),
                null,
                Map.of("m", BigDecimal.TEN),
                Map.of("women", "9"),
                null);
        Selection selection = Selections.compile(call).select(List.of(application), DAY);
        assertEquals(
                "[SELECTED 50]",
                selection.places().stream()
                        .map(place -> place.status() + " " + place.score().value())
                        .toList()
                        .toString());
        Selection before = Selections.compile(call).select(List.of(application), LAST);
        assertEquals(80, Integer.parseInt(before.places().get(0).score().value()));
    }
}
