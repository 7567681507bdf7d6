package org.cooplab.eligibility.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** What a rule set may not say, and what is said of it. */
class RuleSetCheckTest {

    private static final Rule ALWAYS = Rule.constant(true);
    private static final Expression MEMBERS = Expression.fact("members");

    private static RuleSet rules(Rule rule) {
        return RuleSet.of("r", "1", rule);
    }

    private static List<String> faults(RuleSet rules) {
        return Eligibility.check(rules).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static String day(RuleSet rules) {
        Fault fault = Eligibility.check(rules).get(0);
        assertEquals("eligibility.parameter.overlap", fault.code());
        return fault.parameters().get("day");
    }

    private static Parameter.Value value(long number, String from, String until) {
        DateRange period = new DateRange(
                from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
        return Parameter.Value.of(Expression.number(number), period, null);
    }

    private static RuleSet with(Parameter.Value... values) {
        return rules(MEMBERS.atLeast(Expression.param("p")))
                .withParameters(new Parameter("p", null, null, null, List.of(values)));
    }

    @Test
    void a_parameter_without_a_value_is_one_fault_wherever_it_is_used() {
        assertEquals(List.of("/parameters/0/values eligibility.parameter.empty"), faults(with()));
    }

    @Test
    void values_that_hold_together_are_told_with_a_day_of_both() {
        assertEquals("2020-03-01", day(with(value(1, "2020-01-01", null), value(2, "2020-03-01", null))));
        assertEquals("2020-03-01", day(with(value(1, null, "2020-12-31"), value(2, "2020-03-01", "2020-04-01"))));
        assertEquals("2020-12-31", day(with(value(1, null, "2020-12-31"), value(2, null, null))));
        assertEquals("2020-12-31", day(with(value(1, null, null), value(2, null, "2020-12-31"))));
        assertEquals("2019-05-01", day(with(value(1, null, "2020-12-31"), value(2, null, "2019-05-01"))));
        assertEquals("1970-01-01", day(with(value(1, null, null), value(2, null, null))));
        assertEquals(List.of(), faults(with(value(1, null, "2020-12-31"), value(2, "2021-01-01", null))));
    }

    @Test
    void a_derived_fact_has_a_name_of_its_own() {
        Map<String, Expression> derived = new LinkedHashMap<>();
        derived.put("members", Expression.number(1));
        derived.put("asked/for", Expression.number(1));
        derived.put(" ", Expression.number(1));
        derived.put("own", Expression.number(1));
        assertEquals(
                List.of(
                        "/derived/members eligibility.fact.duplicate",
                        "/derived/asked~1for eligibility.fact.duplicate",
                        "/derived/  eligibility.blank"),
                faults(rules(ALWAYS)
                        .withFacts(FactDefinition.of("asked/for", FactType.NUMBER))
                        .withDerived(derived)));
    }

    @Test
    void a_circle_is_told_once_from_where_it_is_met_first() {
        Map<String, Expression> derived = new LinkedHashMap<>();
        derived.put("a", Expression.fact("b"));
        derived.put("b", Expression.fact("c"));
        derived.put("c", Expression.fact("a"));
        assertEquals(
                List.of("a > b > c > a"),
                Eligibility.check(rules(Expression.fact("a").atLeast(1)).withDerived(derived)).stream()
                        .map(fault -> fault.parameters().get("path"))
                        .toList());
    }

    @Test
    void a_relation_is_to_a_programme() {
        Relation nobody = new Relation(Relation.Kind.EXCLUDES, Set.of(), null, null, null);
        assertEquals(
                List.of("/relations/0/programmes eligibility.relation.empty"),
                faults(rules(ALWAYS).withRelations(nobody)));
    }

    @Test
    void some_of_the_rules_are_from_none_to_all_of_them() {
        assertEquals(List.of(), faults(rules(new Rule.AtLeast(0, List.of()))));
        assertEquals(List.of(), faults(rules(new Rule.AtLeast(1, List.of(ALWAYS)))));
        assertEquals(
                List.of("/requirement/entries/0/value/count eligibility.count"),
                faults(rules(new Rule.AtLeast(2, List.of(ALWAYS)))));
        assertEquals(
                List.of("/requirement/entries/0/value/count eligibility.count.negative"),
                faults(rules(new Rule.AtLeast(-1, List.of(ALWAYS)))));
    }

    @Test
    void what_is_named_has_a_name() {
        RuleSet rules = RuleSet.of(" ", "", ALWAYS.named(" "))
                .withFacts(FactDefinition.of("", FactType.TRUTH))
                .withParameters(new Parameter(" ", null, null, null, List.of(value(1, null, null))));
        assertEquals(
                List.of(
                        "/id eligibility.blank",
                        "/version eligibility.blank",
                        "/facts/0/name eligibility.blank",
                        "/parameters/0/name eligibility.blank",
                        "/requirement/entries/0/value/id eligibility.blank"),
                faults(rules));
    }

    private static List<String> range(Literal low, Literal high, Rule.Bounds bounds) {
        return faults(rules(new Rule.Between(MEMBERS, low, high, bounds)));
    }

    @Test
    void a_range_holds_something_whole_number_or_not() {
        Literal half = Literal.of(new BigDecimal("0.5"));
        List<String> empty = List.of("/requirement/entries/0/value eligibility.range.empty");
        assertEquals(List.of(), range(half, Expression.number(1), Rule.Bounds.CLOSED));
        assertEquals(empty, range(Expression.number(1), half, Rule.Bounds.CLOSED));
        assertEquals(List.of(), range(Expression.number(1), Expression.number(1), Rule.Bounds.CLOSED));
        assertEquals(empty, range(Expression.number(1), Expression.number(1), Rule.Bounds.OPEN));
    }

    @Test
    void a_clause_within_an_expression_is_in_force_with_the_version_it_stands_in() {
        DateRange past = new DateRange(null, LocalDate.parse("2019-12-31"));
        DateRange now = new DateRange(LocalDate.parse("2020-01-01"), null);
        Rule old = new Rule.Clause("old", null, null, past, List.of(), MEMBERS.atLeast(Expression.number(5)));
        Rule choice = MEMBERS.atLeast(Expression.choose(old, Expression.number(1), Expression.number(2)));
        RuleSet rules = RuleSet.of("r", "1", ALWAYS)
                .withRequirement(new Dated<>(List.of(Dated.Entry.of(past, ALWAYS), Dated.Entry.of(now, choice))));
        assertEquals(
                List.of("/requirement/entries/1/value/right/condition/period eligibility.unreachable.period"),
                faults(rules));
    }
}
