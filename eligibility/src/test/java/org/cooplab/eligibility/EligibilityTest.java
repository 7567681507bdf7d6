package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.param;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.cooplab.eligibility.rule.Rule.all;
import static org.cooplab.eligibility.rule.Rule.any;
import static org.cooplab.eligibility.rule.Rule.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.CallForProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static Eligibility rules(Rule rule) {
        return Eligibility.compile(RuleSet.of("test", "1", rule));
    }

    private static Cooperative.Builder cooperative() {
        return Cooperative.builder(
                CooperativeId.of("tifawin"),
                LocalizedText.of("fr", "Tifawin"),
                Sector.ARGAN,
                ProvinceCode.of("MA-TIZ"));
    }

    @Test
    void a_missing_fact_is_unknown_rather_than_refused() {
        Verdict verdict = rules(fact("members").atLeast(5)).assess(Facts.none(), DAY);
        assertEquals(Outcome.UNKNOWN, verdict.outcome());
        assertEquals(List.of("members"), verdict.missing());
    }

    @Test
    void zero_an_empty_list_and_nothing_are_three_things() {
        Eligibility rules = rules(all(fact("members").atMost(0), fact("labels").every(item("").equalTo("BIO"))));
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("members", 0).with("labels", List.of()), DAY)
                        .outcome());
        assertEquals(
                Outcome.UNKNOWN,
                rules.assess(Facts.none().with("members", 0), DAY).outcome());
        assertEquals(
                Outcome.UNKNOWN,
                rules.assess(Facts.none().with("labels", List.of()), DAY).outcome());
    }

    @Test
    void x_or_not_x_holds_although_x_is_unknown_and_says_so() {
        Verdict verdict =
                rules(any(fact("rural").holds(), not(fact("rural").holds()))).assess(Facts.none(), DAY);
        assertEquals(Outcome.ELIGIBLE, verdict.outcome());
        assertEquals(Outcome.UNKNOWN, verdict.kleene());
        assertTrue(verdict.byCases());
    }

    @Test
    void x_and_not_x_fails_although_x_is_unknown_and_gives_a_reason() {
        Verdict verdict =
                rules(all(fact("rural").holds(), not(fact("rural").holds()))).assess(Facts.none(), DAY);
        assertEquals(Outcome.INELIGIBLE, verdict.outcome());
        assertEquals(
                List.of("eligibility.in-no-case"),
                verdict.reasons().stream().map(Reason::code).toList());
        assertEquals(List.of(), verdict.whyNot());
    }

    @Test
    void what_is_a_whole_number_in_one_branch_only_may_be_a_half() {
        Expression half = number("0.5");
        Rule rural = fact("rural").holds();
        for (Expression value : List.of(
                Expression.choose(rural, fact("members"), half),
                new Expression.Bracket(fact("members"), List.of(new Expression.Step(number(3), number(1))), half),
                Expression.Table.of(Expression.HitPolicy.FIRST, half, new Expression.Row(rural, number(1))))) {
            Eligibility rules = rules(value.equalTo(half));
            assertEquals(Outcome.UNKNOWN, rules.assess(Facts.none(), DAY).outcome(), value::toString);
        }
        Expression whole = Expression.choose(rural, fact("members"), number(2));
        assertEquals(
                Outcome.INELIGIBLE,
                rules(whole.equalTo(half)).assess(Facts.none(), DAY).outcome());
    }

    @Test
    void a_cooperative_gives_its_facts_and_the_region_of_its_province() {
        Eligibility rules = rules(all(
                fact("region").equalTo("MA-09"),
                fact("sector").in("ARGAN"),
                Expression.share("women").atLeast(number("0.5"))));
        Cooperative half = cooperative().membership(Membership.of(10, 5)).build();
        Cooperative less = cooperative().membership(Membership.of(11, 5)).build();
        assertEquals(Outcome.ELIGIBLE, rules.assess(half, DAY).outcome());
        assertEquals(Outcome.INELIGIBLE, rules.assess(less, DAY).outcome());
        assertEquals(
                List.of("women", "members"),
                rules.assess(cooperative().build(), DAY).missing());
    }

    @Test
    void a_screen_says_what_a_verdict_says() {
        Eligibility rules = rules(all(
                fact("members").atLeast(5),
                fact("region").in("MA-09"),
                fact("ice").startsWith("00")));
        Screen<Cooperative> screen = rules.screen(Cooperative.class, DAY);
        for (int members = 3; members < 8; members++) {
            Cooperative one =
                    cooperative().membership(Membership.of(members, 0)).build();
            assertEquals(rules.assess(one, DAY).kleene(), screen.outcome(one));
            assertEquals(screen.outcome(one) == Outcome.ELIGIBLE, screen.accepts(one));
            assertEquals(rules.assess(one, DAY).record(), screen.assess(one).record());
        }
    }

    private record Farm(int hands, String place) {}

    @Test
    void a_host_reads_facts_out_of_its_own_objects() {
        Eligibility rules =
                rules(all(fact("members").atLeast(5), fact("province").in("MA-TIZ")));
        Screen<Farm> screen = rules.screen(
                FactReader.of(Farm.class).reading("members", Farm::hands).reading("province", Farm::place), DAY);
        assertTrue(screen.accepts(new Farm(5, "MA-TIZ")));
        assertFalse(screen.accepts(new Farm(4, "MA-TIZ")));
        assertEquals(Outcome.UNKNOWN, screen.outcome(new Farm(5, null)));
    }

    @Test
    void the_province_that_a_host_gives_has_its_region_as_a_given_one_has() {
        Eligibility rules = rules(fact("region").equalTo("MA-09"));
        FactReader<Farm> places = FactReader.of(Farm.class).reading("province", Farm::place);
        Screen<Farm> screen = rules.screen(places, DAY);
        assertEquals(Outcome.ELIGIBLE, screen.outcome(new Farm(5, "MA-TIZ")));
        assertEquals(Outcome.INELIGIBLE, screen.outcome(new Farm(5, "MA-MAR")));
        assertEquals(Outcome.UNKNOWN, screen.outcome(new Farm(5, "elsewhere")));
        assertEquals(Outcome.UNKNOWN, screen.outcome(new Farm(5, null)));
        Screen<Farm> told = rules.screen(places.reading("region", farm -> farm.hands() > 5 ? "MA-01" : null), DAY);
        assertEquals(Outcome.ELIGIBLE, told.outcome(new Farm(5, "MA-TIZ")));
        assertEquals(Outcome.INELIGIBLE, told.outcome(new Farm(6, "MA-TIZ")));
    }

    @Test
    void a_host_gives_options_by_value_or_by_name_and_a_word_that_is_none_is_not_known() {
        FactDefinition legal = FactDefinition.of("form", FactType.TEXT).oneOf("SIMPLE", "UNION");
        Rule rule = all(fact("region").equalTo("MA-09"), fact("form").equalTo("UNION"));
        Eligibility rules = Eligibility.compile(RuleSet.of("r", "1", rule).withFacts(legal));
        Screen<String[]> screen = rules.screen(
                FactReader.of(String[].class).reading("province", row -> row[0]).reading("form", row -> row[1]), DAY);
        assertEquals(Outcome.ELIGIBLE, screen.outcome(new String[] {"Tiznit", "union"}));
        assertEquals(Outcome.ELIGIBLE, screen.outcome(new String[] {"تيزنيت", "UNION"}));
        assertEquals(Outcome.INELIGIBLE, screen.outcome(new String[] {"MA-TIZ", "Simple"}));
        assertEquals(Outcome.INELIGIBLE, screen.outcome(new String[] {"Marrakech", "UNION"}));
        String[] unread = {"MA-TIZ", "unoin"};
        assertEquals(Outcome.UNKNOWN, screen.outcome(unread));
        assertEquals(List.of("form"), screen.assess(unread).missing());
    }

    @Test
    void a_number_that_a_host_gives_as_a_text_is_a_number() {
        FactDefinition share = FactDefinition.of("share", FactType.NUMBER);
        Eligibility rules = Eligibility.compile(
                RuleSet.of("r", "1", fact("share").atLeast(number("0.5"))).withFacts(share));
        Screen<String> screen = rules.screen(FactReader.of(String.class).reading("share", text -> text), DAY);
        assertEquals(Outcome.ELIGIBLE, screen.outcome("0.50"));
        assertEquals(Outcome.INELIGIBLE, screen.outcome("0.49"));
        assertThrows(IllegalArgumentException.class, () -> screen.outcome("half"));
    }

    @Test
    void what_a_cooperative_says_beside_its_record_is_read_by_value_or_by_name() {
        FactDefinition form = FactDefinition.of("form", FactType.TEXT).oneOf("SIMPLE", "UNION");
        Eligibility rules = Eligibility.compile(
                RuleSet.of("r", "1", fact("form").equalTo("UNION")).withFacts(form));
        Map<String, Outcome> outcomes = Map.of(
                "UNION",
                Outcome.ELIGIBLE,
                "union",
                Outcome.ELIGIBLE,
                "simple",
                Outcome.INELIGIBLE,
                "x",
                Outcome.UNKNOWN);
        outcomes.forEach((word, outcome) -> assertEquals(
                outcome,
                rules.assess(cooperative().ext(Map.of("form", word)).build(), DAY)
                        .outcome(),
                word));
    }

    @Test
    void outside_its_days_nothing_applies() {
        Eligibility rules = Eligibility.compile(
                RuleSet.of("call", "1", Rule.constant(true)).withPeriod(DateRange.of(DAY, DAY.plusDays(9))));
        Verdict early = rules.assess(Facts.none(), DAY.minusDays(1));
        assertEquals(Outcome.NOT_APPLICABLE, early.outcome());
        assertEquals(Optional.of(DAY), early.eligibleFrom());
        assertEquals("eligibility.not-yet-open", early.reasons().get(0).code());
        assertEquals(
                Outcome.ELIGIBLE, rules.assess(Facts.none(), DAY.plusDays(9)).outcome());
        assertEquals(
                "eligibility.closed",
                rules.assess(Facts.none(), DAY.plusDays(10)).reasons().get(0).code());
    }

    @Test
    void a_fact_matters_where_what_settles_the_rest_may_have_no_value() {
        Rule either = Rule.any(
                Expression.share("women").atLeast(number("0.5")),
                Expression.share("women").lessThan(number("0.5")),
                fact("rural").holds());
        assertTrue(rules(either).assess(Facts.none(), DAY).missing().contains("rural"));
    }

    @Test
    void of_programmes_that_pay_the_same_more_are_taken_and_of_as_many_the_first_by_id() {
        RuleSet a = RuleSet.of("a", "1", Rule.constant(true)).withRelations(Relation.excludes(ProgrammeId.of("b")));
        RuleSet b = RuleSet.of("b", "1", Rule.constant(true));
        RuleSet c = RuleSet.of("c", "1", Rule.constant(true)).withRelations(Relation.requires(ProgrammeId.of("b")));
        Facts facts = Facts.none().with("supports", List.of());
        assertEquals(List.of("a"), chosen(facts, a, b));
        assertEquals(List.of("b", "c"), chosen(facts, a, b, c));
        assertEquals(List.of("a"), chosen(facts, a, c));
    }

    private static List<String> chosen(Facts facts, RuleSet... programmes) {
        return Programmes.compile(List.of(programmes)).best(facts, DAY).chosen().stream()
                .map(Programmes.Choice::programme)
                .toList();
    }

    @Test
    void each_relation_asks_for_the_supports_that_it_looks_at() {
        ProgrammeId other = ProgrammeId.of("a");
        for (Relation relation : List.of(
                Relation.excludes(other),
                Relation.requires(other),
                Relation.notWithin(2, other),
                Relation.cumulatesUpTo(Money.of("5.00", Currencies.MAD), other))) {
            Verdict verdict = Eligibility.compile(
                            RuleSet.of("r", "1", Rule.constant(true)).withRelations(relation))
                    .assess(Facts.none(), DAY);
            assertEquals(List.of("supports"), verdict.missing(), relation::toString);
        }
    }

    @Test
    void a_fact_that_matters_in_no_case_of_another_is_not_asked_for() {
        Rule either = Rule.any(fact("women").atLeast(2), fact("rural").holds());
        Eligibility rules = rules(Rule.all(fact("women").atLeast(3), either));
        assertEquals(List.of("women"), rules.assess(Facts.none(), DAY).missing());
        Eligibility turned = rules(Rule.all(
                fact("women").atLeast(2),
                Rule.any(fact("women").atLeast(3), fact("rural").holds())));
        assertEquals(List.of("women", "rural"), turned.assess(Facts.none(), DAY).missing());
        Eligibility related =
                Eligibility.compile(RuleSet.of("r", "1", Rule.all(fact("women").atLeast(3), either))
                        .withRelations(Relation.excludes(ProgrammeId.of("a"))));
        assertTrue(related.assess(Facts.none(), DAY).missing().contains("supports"));
        assertEquals(
                List.of("women"),
                related.assess(Facts.none().with("supports", List.of()), DAY).missing());
    }

    @Test
    void what_no_case_allows_stays_so_when_other_facts_are_learnt() {
        RuleSet set = RuleSet.of("h", "1", all(fact("m").in("0.5"), fact("w").in("B")))
                .withFacts(
                        FactDefinition.of("m", FactType.INTEGER),
                        FactDefinition.of("w", FactType.TEXT).oneOf("A", "B"));
        Eligibility rules = Eligibility.compile(set);
        assertEquals(Outcome.INELIGIBLE, rules.assess(Facts.none(), DAY).outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.none().with("w", "B"), DAY).outcome());
    }

    @Test
    void a_list_of_which_something_is_missing_is_asked_for_beside_other_facts() {
        RuleSet set = RuleSet.of(
                        "l",
                        "1",
                        new Expression.Aggregate(
                                        Expression.Aggregation.SUM,
                                        fact("shops"),
                                        item("open").holds(),
                                        item("sales"))
                                .atLeast(fact("asked")))
                .withFacts(
                        FactDefinition.of("asked", FactType.INTEGER),
                        FactDefinition.of("shops", FactType.LIST)
                                .withFields(Map.of(
                                        "open", FactType.TRUTH, "sales", FactType.INTEGER, "rent", FactType.INTEGER)));
        Eligibility rules = Eligibility.compile(set);
        Facts whole = Facts.none().with("shops", List.of(Map.of("open", true, "sales", 3)));
        Facts half = Facts.none().with("shops", List.of(Map.of("open", true, "rent", 3)));
        assertEquals(List.of("asked"), rules.assess(whole, DAY).missing());
        assertEquals(
                Set.of("shops", "asked"), Set.copyOf(rules.assess(half, DAY).missing()));
        assertEquals(List.of("shops"), rules.assess(half.with("asked", 2), DAY).missing());
    }

    @Test
    void a_list_is_not_asked_for_again_where_what_it_lacks_cannot_matter() {
        Rule open = item("open").holds();
        Expression sales = new Expression.Aggregate(Expression.Aggregation.SUM, fact("shops"), open, item("sales"));
        Expression goods = new Expression.Aggregate(Expression.Aggregation.SUM, fact("goods"), null, item("sales"));
        Expression count = new Expression.Aggregate(Expression.Aggregation.COUNT, fact("shops"), open, null);
        Rule good = Rule.all(open, item("sales").atLeast(fact("q")));
        Map<String, Object> closed = Map.of("open", false);
        Map<String, Object> full = Map.of("open", true, "sales", 3);
        Map<String, Object> bare = Map.of("open", true);
        assertAsked(List.of("q"), sales.atLeast(fact("q")), List.of(closed));
        assertAsked(List.of("q", "shops"), sales.atLeast(fact("q")), List.of(closed, bare));
        assertAsked(List.of("q"), fact("shops").some(good), List.of(closed, full));
        assertAsked(List.of("q", "shops"), fact("shops").some(good), List.of(bare, full));
        assertAsked(List.of("goods", "q"), goods.plus(count).atLeast(fact("q")), List.of(bare));
        assertAsked(List.of("goods", "q", "shops"), goods.plus(count).atLeast(fact("q")), List.of(Map.of("sales", 3)));
        Expression chosen = Expression.choose(fact("ok").holds(), sales, Expression.number(3));
        assertAsked(List.of("q"), chosen.atLeast(fact("q")), List.of(bare));
    }

    private static void assertAsked(List<String> expected, Rule rule, List<Object> shops) {
        Map<String, FactType> fields = Map.of("open", FactType.TRUTH, "sales", FactType.INTEGER);
        RuleSet set = RuleSet.of("l", "1", rule)
                .withFacts(
                        FactDefinition.of("q", FactType.INTEGER),
                        FactDefinition.of("ok", FactType.TRUTH),
                        FactDefinition.of("goods", FactType.LIST).withFields(fields),
                        FactDefinition.of("shops", FactType.LIST).withFields(fields));
        Facts facts = Facts.of(Map.of("shops", shops, "ok", false));
        assertEquals(
                expected,
                Eligibility.compile(set).assess(facts, DAY).missing().stream()
                        .sorted()
                        .toList());
    }

    @Test
    void a_list_that_is_whole_is_not_asked_for_again_where_something_has_no_value() {
        RuleSet set = RuleSet.of(
                        "l",
                        "1",
                        new Expression.Aggregate(Expression.Aggregation.MIN, fact("sales"), null, null).atLeast(3))
                .withFacts(FactDefinition.listOf("sales", FactType.INTEGER));
        Verdict verdict = Eligibility.compile(set).assess(Facts.none().with("sales", List.of()), DAY);
        assertEquals(Outcome.UNKNOWN, verdict.outcome());
        assertEquals(List.of(), verdict.missing());
        Reason none = verdict.reasons().get(0);
        assertEquals("eligibility.no-value.of /requirement/entries/0/value", none.code() + " " + none.path());
        assertEquals(
                "The rules need a value that does not exist: the least of sales.",
                Eligibility.compile(set).sentence(none, Locale.ENGLISH));
        List<Object> one = new ArrayList<>(List.of(4));
        one.add(null);
        assertEquals(
                List.of("sales"),
                Eligibility.compile(set)
                        .assess(Facts.none().with("sales", one), DAY)
                        .missing());
    }

    @Test
    void a_verdict_goes_on_to_ask_for_what_it_asked_for_though_the_object_has_changed() {
        Integer[] women = {null};
        FactReader<Integer[]> reader = FactReader.of(Integer[].class).reading("women", held -> held[0]);
        Verdict verdict = rules(fact("women").atLeast(2)).screen(reader, DAY).assess(women);
        assertEquals(List.of("women"), verdict.missing());
        women[0] = 3;
        assertEquals(List.of("women"), verdict.missing());
        assertEquals("women", verdict.nextQuestion().orElseThrow().fact().name());
    }

    @Test
    void the_first_day_may_come_so_many_days_before_one_that_a_fact_names() {
        Rule soon = Expression.elapsed(Expression.TimeUnit.DAYS, Expression.today(), fact("fair"))
                .atMost(30);
        Eligibility rules =
                Eligibility.compile(RuleSet.of("soon", "1", soon).withFacts(FactDefinition.of("fair", FactType.DATE)));
        Facts facts = Facts.none().with("fair", DAY.plusDays(90));
        assertEquals(Optional.of(DAY.plusDays(60)), rules.assess(facts, DAY).eligibleFrom());
    }

    @Test
    void the_first_day_may_be_one_of_a_set_or_so_many_years_away_as_a_decimal_says() {
        assertFirstDay(LocalDate.of(2026, 5, 1), today().in("2026-05-01", "2026-05-03"), Facts.none());
        Facts seven = Facts.none().with("since", LocalDate.of(2025, 1, 2)).with("least", new BigDecimal("7.0"));
        assertFirstDay(LocalDate.of(2032, 1, 2), age(Expression.TimeUnit.YEARS).atLeast(fact("least")), seven);
        assertFirstDay(LocalDate.of(2026, 4, 2), age(Expression.TimeUnit.MONTHS).in("15.0"), seven);
        Rule after = elapsed(Expression.TimeUnit.MONTHS, today(), fact("fair")).in("-2");
        assertFirstDay(LocalDate.of(2026, 6, 2), after, Facts.none().with("fair", LocalDate.of(2026, 5, 1)));
    }

    @Test
    void the_first_day_is_found_between_two_that_are_looked_at() {
        Facts facts = Facts.none().with("since", LocalDate.of(2026, 1, 1)).with("fair", LocalDate.of(2026, 12, 31));
        Rule nearer = age(Expression.TimeUnit.DAYS).atLeast(elapsed(Expression.TimeUnit.DAYS, today(), fact("fair")));
        assertFirstDay(LocalDate.of(2026, 7, 2), nearer, facts);
        Facts ten = facts.with("least", BigDecimal.TEN);
        Rule product = age(Expression.TimeUnit.DAYS).atLeast(fact("least").times(number(30)));
        assertFirstDay(LocalDate.of(2026, 10, 28), product, ten);
    }

    private static Expression age(Expression.TimeUnit unit) {
        return elapsed(unit, fact("since"), today());
    }

    private static void assertFirstDay(LocalDate expected, Rule rule, Facts facts) {
        Eligibility rules = Eligibility.compile(RuleSet.of("first", "1", rule)
                .withFacts(
                        FactDefinition.of("since", FactType.DATE),
                        FactDefinition.of("fair", FactType.DATE),
                        FactDefinition.of("least", FactType.NUMBER)));
        assertEquals(Optional.of(expected), rules.assess(facts, DAY).eligibleFrom());
    }

    @Test
    void the_first_day_is_looked_for_within_a_century() {
        LocalDate last = DAY.plusYears(100).minusDays(1);
        assertEquals(Optional.of(last), firstDayAfter(last.minusDays(1)));
        assertEquals(Optional.empty(), firstDayAfter(last));
        assertEquals(Optional.empty(), firstDayAfter(LocalDate.MAX));
    }

    private static Optional<LocalDate> firstDayAfter(LocalDate end) {
        Rule clause = fact("members").atLeast(5).named("five").during(DateRange.until(end));
        return rules(all(clause)).assess(Facts.none().with("members", 3), DAY).eligibleFrom();
    }

    @Test
    void a_parameter_differs_by_day_and_by_place() {
        Source source = Source.example("made up");
        Parameter ceiling = Parameter.of("ceiling", number(10), source)
                .with(new Parameter.Value(DateRange.always(), RegionCode.of("MA-09"), null, number(20), source))
                .with(new Parameter.Value(DateRange.always(), null, ProvinceCode.of("MA-TIZ"), number(30), source));
        Eligibility rules = Eligibility.compile(
                RuleSet.of("p", "1", fact("members").atMost(param("ceiling"))).withParameters(ceiling));
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("members", 30).with("province", "MA-TIZ"), DAY)
                        .outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.none().with("members", 21).with("province", "MA-AGD"), DAY)
                        .outcome());
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("members", 20).with("province", "MA-AGD"), DAY)
                        .outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.none().with("members", 11).with("province", "MA-CAS"), DAY)
                        .outcome());
        Verdict unknown = rules.assess(Facts.none().with("members", 11), DAY);
        assertEquals(Set.of("province", "region"), Set.copyOf(unknown.missing()));
    }

    @Test
    void a_clause_out_of_force_is_not_there() {
        Rule clause = fact("members").atLeast(5).named("five").during(DateRange.until(DAY));
        Eligibility rules = rules(all(clause));
        Facts few = Facts.none().with("members", 3);
        assertEquals(Outcome.INELIGIBLE, rules.assess(few, DAY).outcome());
        assertEquals(Outcome.ELIGIBLE, rules.assess(few, DAY.plusDays(1)).outcome());
        assertEquals(Optional.of(DAY.plusDays(1)), rules.assess(few, DAY).eligibleFrom());
    }

    @Test
    void a_distance_is_measured_to_the_nearest_place() {
        GeoPoint benguerir = GeoPoint.of(32.2359, -7.9538);
        Rule near = new Expression.Distance(fact("position"), List.of(GeoPoint.of(0, 0), benguerir)).atMost(50_000);
        Eligibility rules = rules(near);
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("position", GeoPoint.of(32.0, -7.9)), DAY)
                        .outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.none().with("position", GeoPoint.of(31.0, -7.9)), DAY)
                        .outcome());
        assertEquals(Outcome.UNKNOWN, rules.assess(Facts.none(), DAY).outcome());
    }

    @Test
    void ages_on_the_first_and_the_last_of_all_days_are_counted() {
        for (Expression.TimeUnit unit : Expression.TimeUnit.values()) {
            for (int units : List.of(-2_000_000, -40, -1, 0, 1, 40, 2_000_000)) {
                for (Rule.Comparison is : Rule.Comparison.values()) {
                    assertSameAges(elapsed(unit, fact("born"), today()), is, number(units));
                }
            }
        }
    }

    /** Compares the range of days that a program makes of an age with the age itself, counted. */
    private static void assertSameAges(Expression age, Rule.Comparison is, Expression bound) {
        FactDefinition birth = FactDefinition.of("born", FactType.DATE);
        Eligibility days =
                Eligibility.compile(RuleSet.of("days", "1", age.is(is, bound)).withFacts(birth));
        Eligibility counted = Eligibility.compile(
                RuleSet.of("counted", "1", age.plus(number(0)).is(is, bound)).withFacts(birth));
        List<LocalDate> ends =
                List.of(LocalDate.MIN, LocalDate.MIN.plusMonths(1), DAY, LocalDate.MAX.minusMonths(1), LocalDate.MAX);
        for (LocalDate day : ends) {
            for (LocalDate born : ends) {
                Facts facts = Facts.none().with("born", born);
                assertEquals(
                        counted.assess(facts, day).outcome(),
                        days.assess(facts, day).outcome(),
                        () -> age + " " + is + " " + bound + " on " + day + " for " + born);
            }
        }
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() {
        RuleSet broken = RuleSet.of(
                        "broken",
                        "1",
                        all(
                                fact("memebrs").atLeast(5),
                                fact("turnover").atLeast(5),
                                fact("members").between(9, 3),
                                elapsed(Expression.TimeUnit.YEARS, fact("registeredOn"), today())
                                        .lessThan(param("months")),
                                fact("a").holds(),
                                fact("connectivity").equalTo("FAX"),
                                fact("boardMembers").atLeast(2_000)))
                .withDerived(Map.of("a", fact("b"), "b", fact("a")))
                .withParameters(new Parameter(
                        "months",
                        null,
                        "MON",
                        null,
                        List.of(
                                Parameter.Value.of(number(24), DateRange.until(DAY), Source.example("x")),
                                Parameter.Value.of(number(36), DateRange.from(DAY.plusDays(3)), Source.example("x")))));
        Set<String> found = new TreeSet<>();
        for (Fault fault : Eligibility.check(broken)) {
            found.add(fault.code() + " " + fault.pointer());
        }
        String at = "/requirement/entries/0/value/of/";
        assertTrue(found.contains("eligibility.fact.unknown.suggestion " + at + "0/left/name"), found::toString);
        assertTrue(found.contains("eligibility.type " + at + "1"), found::toString);
        assertTrue(found.contains("eligibility.range.empty " + at + "2"), found::toString);
        assertTrue(found.contains("eligibility.unit " + at + "3"), found::toString);
        assertTrue(found.contains("eligibility.gap /parameters/0/values"), found::toString);
        assertTrue(found.stream().anyMatch(one -> one.startsWith("eligibility.cycle /derived/")), found::toString);
        assertTrue(found.contains("eligibility.option " + at + "5/right"), found::toString);
        assertTrue(found.contains("eligibility.unreachable " + at + "6"), found::toString);
        assertThrows(InvalidDocument.class, () -> Eligibility.compile(broken));
    }

    @Test
    void derived_facts_cannot_grow_without_bound() {
        Map<String, Expression> derived = new java.util.LinkedHashMap<>();
        derived.put("d0", fact("members"));
        for (int i = 1; i < 40; i++) {
            derived.put("d" + i, fact("d" + (i - 1)).plus(fact("d" + (i - 1))));
        }
        List<Fault> faults = Eligibility.check(
                RuleSet.of("bomb", "1", fact("d39").atLeast(1)).withDerived(derived));
        assertEquals(
                List.of("eligibility.too-large"),
                faults.stream().map(Fault::code).distinct().toList());
    }

    @Test
    void rules_cannot_be_nested_without_bound() {
        for (int depth : new int[] {100, 5_000, 50_000}) {
            Rule rule = fact("rural").holds();
            Expression sum = fact("members");
            for (int i = 0; i < depth; i++) {
                rule = not(rule);
                sum = sum.plus(number(1));
            }
            CallForProjects call = CallForProjects.builder(CallId.of("c"), LocalizedText.of("en", "x"), 1)
                    .groups(CallForProjects.Group.of("g", rule))
                    .build();
            for (List<Fault> faults : List.of(
                    Eligibility.check(RuleSet.of("deep", "1", rule)),
                    Eligibility.check(RuleSet.of("deep", "1", sum.atLeast(5))),
                    Eligibility.check(
                            RuleSet.of("deep", "1", fact("d").atLeast(5)).withDerived(Map.of("d", sum))),
                    Selections.check(call))) {
                assertEquals("eligibility.too-deep", faults.get(0).code());
            }
        }
    }

    @Test
    void lists_within_lists_cannot_make_endless_work() {
        Rule rule = item("").atLeast(0);
        for (int i = 0; i < 3; i++) {
            rule = fact("xs").every(rule);
        }
        FactDefinition xs = FactDefinition.listOf("xs", FactType.INTEGER);
        Eligibility rules = Eligibility.compile(RuleSet.of("work", "1", rule).withFacts(xs));
        List<Integer> few = java.util.Collections.nCopies(30, 1);
        List<Integer> many = java.util.Collections.nCopies(1_000, 1);
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("xs", few), DAY).outcome());
        InvalidDocument wrong = assertThrows(
                InvalidDocument.class, () -> rules.assess(Facts.none().with("xs", many), DAY));
        assertEquals("eligibility.work", wrong.faults().get(0).code());
        List<Fault> deeper = Eligibility.check(
                RuleSet.of("deeper", "1", fact("xs").every(rule)).withFacts(xs));
        assertEquals("eligibility.too-deep", deeper.get(0).code());
    }

    @Test
    void a_number_cannot_be_written_shorter_than_it_is() {
        assertThrows(IllegalArgumentException.class, () -> number("1E+999999999"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Facts.none().with("members", new java.math.BigDecimal("1E-999999999")));
    }

    @Test
    void facts_of_the_wrong_kind_are_faults() {
        Eligibility rules = rules(fact("members").atLeast(5));
        InvalidDocument wrong = assertThrows(
                InvalidDocument.class,
                () -> rules.assess(
                        Facts.none().with("members", "many").with("women", -1).with("connectivity", "FAX"), DAY));
        assertEquals(
                Set.of("/members", "/women", "/connectivity"),
                wrong.faults().stream().map(Fault::pointer).collect(Collectors.toSet()));
    }

    @Test
    void why_not_is_short_and_read_in_three_languages() {
        Rule rule = all(
                fact("members").atLeast(5),
                fact("sector").in("ARGAN"),
                fact("turnover")
                        .atMost(money(Money.of("1000.00", Currencies.MAD)))
                        .named("small")
                        .saying(LocalizedText.of("أن تكون صغيرة", "être petite", "be small")));
        Eligibility rules = rules(rule);
        Verdict verdict = rules.assess(
                Facts.none()
                        .with("members", 4)
                        .with("sector", "ARGAN")
                        .with("turnover", Money.of("1000.01", Currencies.MAD)),
                DAY);
        assertEquals(2, verdict.whyNot().size());
        assertEquals(
                "Number of members must be at least 5; found: 4.",
                rules.sentence(verdict.whyNot().get(0), Locale.ENGLISH));
        assertEquals(
                "être petite : Chiffre d’affaires doit être au plus 1 000,00 DH ; trouvé : 1 000,01 DH.",
                rules.sentence(verdict.whyNot().get(1), Locale.FRENCH).replaceAll("\\h", " "));
        assertTrue(rules.sentence(verdict.whyNot().get(0), Locale.forLanguageTag("ar"))
                .startsWith("\u2068عدد الأعضاء\u2069"));
    }

    @Test
    void a_clause_is_told_in_its_own_words_with_what_was_required_and_found() {
        Rule both = all(fact("members").atLeast(5), fact("women").atLeast(3));
        Rule clause = fact("members")
                .atLeast(5)
                .named("m")
                .saying(LocalizedText.of("عدد كاف من الأعضاء", "Assez de membres", "Enough members"));
        Facts facts = Facts.none().with("members", 4).with("women", 1);
        for (Rule rule : List.of(clause, both.named("b").saying(LocalizedText.of("en", "Many enough")))) {
            Eligibility rules = rules(rule);
            List<Reason> reasons = rules.assess(facts, DAY).reasons();
            assertEquals(rule == clause ? 1 : 3, reasons.size());
            assertEquals("eligibility.clause", reasons.get(0).code());
            assertEquals(
                    rule == clause
                            ? List.of("Enough members: Number of members must be at least 5; found: 4.")
                            : List.of(
                                    "Many enough",
                                    "Number of members must be at least 5; found: 4.",
                                    "Number of women members must be at least 3; found: 1."),
                    reasons.stream()
                            .map(reason -> rules.sentence(reason, Locale.ENGLISH))
                            .toList());
            for (String language : List.of("ar", "fr")) {
                String said = String.join(
                        "",
                        reasons.stream()
                                .map(reason -> rules.sentence(reason, Locale.forLanguageTag(language)))
                                .toList());
                assertTrue(said.contains("4") && said.contains("5"), said);
            }
        }
        // what forbids the clause is not told in its words, and a clause in force on no day says nothing more
        assertEquals(
                List.of("eligibility.need.less.found"),
                rules(not(clause)).assess(facts.with("members", 6), DAY).reasons().stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void an_age_is_counted_since_a_day() {
        Eligibility rules = rules(elapsed(Expression.TimeUnit.MONTHS, fact("registeredOn"), today())
                .atLeast(12));
        Reason young = rules.assess(Facts.none().with("registeredOn", DAY.minusMonths(2)), DAY)
                .reasons()
                .get(0);
        assertEquals(
                "months since Day of registration must be at least 12; found: 2.",
                rules.sentence(young, Locale.ENGLISH));
    }

    @Test
    void what_is_asked_for_without_a_name_is_refused_by_the_name_of_the_argument() {
        Eligibility rules = rules(fact("members").atLeast(5));
        Selections selections =
                Selections.compile(CallForProjects.builder(CallId.of("c"), LocalizedText.of("en", "x"), 1)
                        .build());
        Selection none = selections.select(List.of(), DAY);
        Map<String, Executable> calls = Map.ofEntries(
                Map.entry("facts", () -> rules.assess((Facts) null, DAY)),
                Map.entry("cooperative", () -> rules.assess((Cooperative) null, DAY)),
                Map.entry("date", () -> rules.assess(Facts.none(), null)),
                Map.entry("others", () -> rules.assess(Applicants.cooperative("c", "MA-TIZ", null), null, DAY)),
                Map.entry("subject", () -> rules.screen(Cooperative.class, DAY).outcome(null)),
                Map.entry("typed", () -> rules.interview(Facts.none(), DAY).answer(null)),
                Map.entry("applications", () -> selections.select(null, DAY)),
                Map.entry("withdrawn", () -> selections.replace(none, List.of(), null)),
                Map.entry("before", () -> selections.replace(null, List.of(), Set.of())),
                Map.entry("reader", () -> rules.screen((FactReader<Farm>) null, DAY)),
                Map.entry("then", () -> rules.replay(null)),
                Map.entry("requirement", () -> RuleSet.of("x", "1", null)));
        calls.forEach((name, call) -> assertEquals(
                name, assertThrows(NullPointerException.class, call).getMessage()));
    }

    @Test
    void days_and_amounts_of_a_column_are_read_as_they_are_given_by_hand() {
        Eligibility rules = rules(all(
                fact("registeredOn").atMost(date("2025-01-01")),
                fact("turnover").atMost(money(Money.of("1000.00", Currencies.MAD)))));
        for (LocalDate day : List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2))) {
            for (String amount : List.of("0.00", "1000.00", "1000.01", "90000000000000.00")) {
                Money turnover = Money.of(amount, Currencies.MAD);
                FactReader<Farm> columns = FactReader.of(Farm.class)
                        .reading("registeredOn", farm -> day)
                        .reading("turnover", farm -> turnover);
                Facts facts = Facts.none().with("registeredOn", day).with("turnover", turnover);
                assertEquals(
                        rules.assess(facts, DAY).outcome(),
                        rules.screen(columns, DAY).outcome(new Farm(1, "MA-TIZ")),
                        day + " " + amount);
            }
        }
        FactReader<Farm> euros =
                FactReader.of(Farm.class).reading("turnover", farm -> Money.of("1.00", Currencies.EUR));
        assertThrows(
                IllegalArgumentException.class,
                () -> rules.screen(euros, DAY).assess(new Farm(1, "MA-TIZ")).outcome());
    }

    @Test
    void a_screen_of_what_nothing_can_be_read_from_is_refused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> rules(fact("members").atLeast(5)).screen(Farm.class, DAY));
        assertTrue(refused.getMessage().startsWith("reader must have columns, because no fact can be read from "));
    }

    @Test
    void an_amount_of_a_cooperative_is_not_negative() {
        Eligibility rules = rules(fact("turnover").atMost(money(Money.of("1000.00", Currencies.MAD))));
        List<Executable> ways = List.of(
                () -> rules.interview(Facts.none(), DAY).answer("-1"),
                () -> rules.assess(Facts.none().with("turnover", Money.of("-0.01", Currencies.MAD)), DAY));
        for (Executable way : ways) {
            assertEquals(
                    "eligibility.fact.least",
                    assertThrows(InvalidDocument.class, way).faults().get(0).code());
        }
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("turnover", Money.of("0.00", Currencies.MAD)), DAY)
                        .outcome());
    }

    @Test
    void the_next_question_stays_in_its_group() {
        Eligibility rules = rules(all(
                fact("members").atLeast(5),
                fact("women").atLeast(2),
                fact("rural").holds(),
                fact("capital").atLeast(money(Money.of("1000", Currencies.MAD)))));
        Interview interview = rules.interview(Facts.none(), DAY);
        assertEquals("members", interview.question().orElseThrow().fact().name());
        interview = interview.answer("٧");
        assertEquals("women", interview.question().orElseThrow().fact().name());
        interview = interview.answer("3").answer("نعم").answer("2 000,50 MAD");
        assertEquals(Outcome.ELIGIBLE, interview.verdict().outcome());
        assertEquals(Optional.empty(), interview.question());
    }

    @Test
    void an_answer_that_is_not_understood_is_told_at_its_fact_whatever_its_name() {
        RuleSet set = RuleSet.of("b", "1", fact("men/women").atLeast(5))
                .withFacts(FactDefinition.of("men/women", FactType.INTEGER));
        Interview interview = Eligibility.compile(set).interview(Facts.none(), DAY);
        InvalidDocument wrong = assertThrows(InvalidDocument.class, () -> interview.answer("many"));
        assertEquals("/men~1women", wrong.faults().get(0).pointer());
    }

    @Test
    void relations_to_other_programmes_make_it_not_applicable_for_those_who_meet_the_rest() {
        RuleSet set = RuleSet.of("b", "1", fact("members").atLeast(5))
                .withRelations(Relation.notWithin(3, ProgrammeId.of("a")))
                .withBenefit(money(Money.of("100.00", Currencies.MAD)));
        Eligibility rules = Eligibility.compile(set);
        Facts facts = Facts.none()
                .with("members", 9)
                .with("supports", List.of(Map.of("programme", "a", "start", "2020-01-01", "end", "2024-05-31")));
        Verdict verdict = rules.assess(facts, DAY);
        assertEquals(Outcome.NOT_APPLICABLE, verdict.outcome());
        assertEquals(
                "Not until 3 years after support by: a.",
                rules.sentence(verdict.reasons().get(0), Locale.ENGLISH));
        assertEquals(Optional.of(LocalDate.of(2027, 5, 31)), verdict.eligibleFrom());
        assertEquals(
                Outcome.INELIGIBLE, rules.assess(facts.with("members", 3), DAY).outcome());
        assertEquals(
                List.of("supports"),
                rules.assess(facts.without("supports"), DAY).missing());
    }

    @Test
    void a_support_that_lacks_its_end_is_told_from_one_that_nobody_told() {
        Eligibility rules =
                Eligibility.compile(RuleSet.of("b", "1", fact("members").atLeast(5))
                        .withRelations(Relation.notWithin(3, ProgrammeId.of("a"))));
        Facts facts = Facts.none().with("members", 9);
        Facts endless = facts.with("supports", List.of(Map.of("programme", "a", "start", "2020-01-01")));
        assertEquals(
                "It is not known yet: Supports received.",
                rules.sentence(rules.assess(facts, DAY).reasons().get(0), Locale.ENGLISH));
        assertEquals(
                "It is not known yet in full: Supports received.",
                rules.sentence(rules.assess(endless, DAY).reasons().get(0), Locale.ENGLISH));
    }

    @Test
    void a_ceiling_over_several_programmes_caps_the_benefit() {
        RuleSet set = RuleSet.of("b", "1", Rule.constant(true))
                .withRelations(Relation.cumulatesUpTo(Money.of("150.00", Currencies.MAD), ProgrammeId.of("a")))
                .withBenefit(money(Money.of("100.00", Currencies.MAD)));
        Facts facts = Facts.none()
                .with(
                        "supports",
                        List.of(Map.of(
                                "programme",
                                "a",
                                "start",
                                "2020-01-01",
                                "end",
                                "2024-05-31",
                                "amount",
                                Money.of("90.00", Currencies.MAD))));
        assertEquals(
                Optional.of(Literal.of(Money.of("60.00", Currencies.MAD))),
                Eligibility.compile(set).assess(facts, DAY).benefit());
    }

    @Test
    void the_best_combination_pays_most_and_says_what_it_leaves_out() {
        RuleSet a = RuleSet.of("a", "1", Rule.constant(true))
                .withBenefit(money(Money.of("100.00", Currencies.MAD)))
                .withRelations(Relation.excludes(ProgrammeId.of("c")));
        RuleSet b = RuleSet.of("b", "1", Rule.constant(true))
                .withBenefit(money(Money.of("80.00", Currencies.MAD)))
                .withRelations(Relation.cumulatesUpTo(Money.of("150.00", Currencies.MAD), ProgrammeId.of("a")));
        RuleSet c = RuleSet.of("c", "1", Rule.constant(true)).withBenefit(money(Money.of("60.00", Currencies.MAD)));
        RuleSet d = RuleSet.of("d", "1", Rule.constant(true)).withRelations(Relation.requires(ProgrammeId.of("c")));
        Programmes.Combination best =
                Programmes.compile(List.of(d, c, b, a)).best(Facts.none().with("supports", List.of()), DAY);
        // a + b pay 100 + 50, c + d pay 60, b + c + d pay 140: a with b is best.
        assertEquals(
                List.of(
                        new Programmes.Choice("a", Money.of("100.00", Currencies.MAD)),
                        new Programmes.Choice("b", Money.of("50.00", Currencies.MAD))),
                best.chosen());
        assertEquals(Money.of("150.00", Currencies.MAD), best.total());
        assertEquals(
                List.of("c", "d"),
                best.leftOut().stream().map(Programmes.LeftOut::programme).toList());
    }

    @Test
    void a_programme_that_would_pay_less_than_nothing_may_be_had_all_the_same() {
        RuleSet a = RuleSet.of("a", "1", Rule.constant(true))
                .withBenefit(money(Money.of("10.00", Currencies.MAD)).minus(money(Money.of("15.00", Currencies.MAD))))
                .withRelations(Relation.excludes(ProgrammeId.of("b")));
        Programmes.Combination best =
                Programmes.compile(List.of(a)).best(Facts.none().with("supports", List.of()), DAY);
        assertEquals(List.of(new Programmes.Choice("a", Money.of("-5.00", Currencies.MAD))), best.chosen());
    }

    @Test
    void a_programme_is_not_taken_with_those_that_use_up_its_ceiling() {
        RuleSet a = RuleSet.of("a", "1", Rule.constant(true))
                .withBenefit(money(Money.of("80.00", Currencies.MAD)))
                .withRelations(Relation.cumulatesUpTo(Money.of("100.00", Currencies.MAD), ProgrammeId.of("b")));
        RuleSet b = RuleSet.of("b", "1", Rule.constant(true)).withBenefit(money(Money.of("100.00", Currencies.MAD)));
        Programmes.Combination best =
                Programmes.compile(List.of(a, b)).best(Facts.none().with("supports", List.of()), DAY);
        assertEquals(List.of(new Programmes.Choice("b", Money.of("100.00", Currencies.MAD))), best.chosen());
    }

    @Test
    void a_trace_cites_what_is_written_for_the_place_of_the_applicant() {
        Parameter least = Parameter.of("least", number("1"), Source.example("everywhere"))
                .with(Parameter.Value.of(number("2"), DateRange.always(), Source.example("MA-07"))
                        .in(RegionCode.of("MA-07")))
                .with(Parameter.Value.of(number("3"), DateRange.always(), Source.example("MA-09"))
                        .in(RegionCode.of("MA-09")))
                .with(Parameter.Value.of(number("4"), DateRange.always(), Source.example("MA-TIZ"))
                        .in(ProvinceCode.of("MA-TIZ")));
        Eligibility rules = Eligibility.compile(
                RuleSet.of("r", "1", fact("members").atLeast(param("least"))).withParameters(least));
        assertEquals(List.of("MA-TIZ"), cited(rules, Facts.none().with("province", "MA-TIZ")));
        assertEquals(List.of("MA-09"), cited(rules, Facts.none().with("province", "MA-AGD")));
        assertEquals(List.of("everywhere"), cited(rules, Facts.none().with("province", "MA-OUJ")));
        assertEquals(List.of("MA-09", "MA-TIZ"), cited(rules, Facts.none().with("region", "MA-09")));
        assertEquals(List.of("everywhere", "MA-07", "MA-09", "MA-TIZ"), cited(rules, Facts.none()));
    }

    private static List<String> cited(Eligibility rules, Facts facts) {
        return rules.assess(facts, DAY).trace().sources(0).stream()
                .map(Source::text)
                .toList();
    }

    @Test
    void programmes_that_require_each_other_are_a_fault() {
        RuleSet a = RuleSet.of("a", "1", Rule.constant(true)).withRelations(Relation.requires(ProgrammeId.of("b")));
        RuleSet b = RuleSet.of("b", "1", Rule.constant(true)).withRelations(Relation.requires(ProgrammeId.of("a")));
        InvalidDocument wrong = assertThrows(InvalidDocument.class, () -> Programmes.compile(List.of(a, b)));
        assertEquals(
                List.of("eligibility.cycle"),
                wrong.faults().stream().map(Fault::code).toList());
    }

    @Test
    void programmes_that_pay_in_different_currencies_are_a_fault_of_each_that_differs() {
        RuleSet dirhams =
                RuleSet.of("a", "1", Rule.constant(true)).withBenefit(money(Money.of("1.00", Currencies.MAD)));
        RuleSet advice = RuleSet.of("b", "1", Rule.constant(true));
        RuleSet euros = RuleSet.of("c", "1", Rule.constant(true)).withBenefit(money(Money.of("1.00", Currencies.EUR)));
        RuleSet points = RuleSet.of("d", "1", Rule.constant(true)).withBenefit(number("3"));
        InvalidDocument wrong =
                assertThrows(InvalidDocument.class, () -> Programmes.compile(List.of(advice, dirhams, points, euros)));
        assertEquals(
                List.of("eligibility.programme.currency /3/benefit"),
                wrong.faults().stream()
                        .map(fault -> fault.code() + " " + fault.pointer())
                        .toList());
        assertEquals(
                "The programme c pays in EUR, the others in MAD.",
                Messages.of(Locale.ENGLISH, Eligibility.class)
                        .text(wrong.faults().get(0)));
        Programmes.compile(List.of(advice, dirhams, points));
    }

    @Test
    void a_benefit_of_a_faulty_rule_set_is_not_compared() {
        RuleSet faulty =
                RuleSet.of("a", "1", fact("nobody-knows").holds()).withBenefit(money(Money.of("1.00", Currencies.EUR)));
        RuleSet dirhams =
                RuleSet.of("b", "1", Rule.constant(true)).withBenefit(money(Money.of("1.00", Currencies.MAD)));
        InvalidDocument wrong = assertThrows(InvalidDocument.class, () -> Programmes.compile(List.of(faulty, dirhams)));
        assertEquals(
                List.of("/0"),
                wrong.faults().stream()
                        .map(fault -> fault.pointer().substring(0, 2))
                        .distinct()
                        .toList());
    }

    @Test
    void documents_to_bring_come_from_the_clauses_and_facts() {
        RuleSet set = RuleSet.of(
                        "docs",
                        "1",
                        all(
                                fact("members").atLeast(5).named("five").provedBy("list"),
                                fact("bank").holds()))
                .withFacts(FactDefinition.of("bank", FactType.TRUTH).provedBy("statement"))
                .withDocuments(Map.of("list", LocalizedText.of("List"), "statement", LocalizedText.of("Statement")));
        assertEquals(
                Set.of("list", "statement"),
                Eligibility.compile(set).assess(Facts.none(), DAY).documents().keySet());
    }

    @Test
    void the_nearest_change_names_who_does_it() {
        FactDefinition women = CooperativeFacts.definitions()
                .get("women")
                .changedBy(Effort.of(1, 2, 60).by(LocalizedText.of("assembly"), LocalizedText.of("admit women")));
        RuleSet set = RuleSet.of("n", "1", Expression.share("women").atLeast(number("0.5")))
                .withFacts(women);
        NearestChange nearest = Eligibility.compile(set)
                .assess(Facts.none().with("members", 11).with("women", 3), DAY)
                .nearest()
                .orElseThrow();
        // 6 of 11 are the first half or more: 3 more women, 1 + 3 x 2 points.
        assertEquals("6", nearest.changes().get(0).to().canonical());
        assertEquals(7, nearest.cost().intValueExact());
        assertEquals(LocalizedText.of("assembly"), nearest.changes().get(0).by());
        assertTrue(nearest.proved());
    }

    @Test
    void a_date_in_a_rule_is_a_day() {
        Eligibility rules = rules(fact("registeredOn").lessThan(date("2024-01-01")));
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("registeredOn", LocalDate.of(2023, 12, 31)), DAY)
                        .outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.none().with("registeredOn", "2024-01-01"), DAY)
                        .outcome());
    }

    @Test
    void the_example_programmes_are_the_fluent_rules_word_for_word() throws IOException {
        for (RuleSet set : ExampleProgrammes.all4()) {
            try (InputStream stream = Objects.requireNonNull(
                    Eligibility.class.getResourceAsStream("example-programmes/" + set.id() + ".json"), set.id())) {
                assertEquals(set, Documents.read(RuleSet.class, stream.readAllBytes()));
            }
            assertEquals(List.of(), Eligibility.check(set));
        }
    }

    @Test
    void mourafaka_is_for_the_first_two_years() {
        Eligibility rules = Eligibility.compile(ExampleProgrammes.mourafaka());
        Facts facts = Facts.none().with("registeredOn", "2024-03-09").with("supports", List.of());
        assertEquals(Outcome.ELIGIBLE, rules.assess(facts, DAY).outcome());
        assertEquals(Outcome.INELIGIBLE, rules.assess(facts, DAY.plusDays(1)).outcome());
    }

    @Test
    void every_sentence_exists_in_three_languages() {
        assertEquals(List.of(), Messages.check(Eligibility.class));
        assertEquals(List.of(), Messages.check(CooperativeFacts.class));
    }

    @Test
    void every_code_that_is_emitted_has_a_sentence() {
        Set<String> codes = Messages.of(Locale.ENGLISH, Eligibility.class).codes();
        for (RuleSet set : ExampleProgrammes.all4()) {
            Eligibility rules = Eligibility.compile(set);
            for (Reason reason :
                    rules.assess(Facts.none(), LocalDate.of(2023, 8, 1)).reasons()) {
                assertTrue(codes.contains(reason.code()), reason.code());
            }
        }
    }

    @Test
    void a_constant_that_is_worked_out_may_have_more_decimals_than_one_that_is_written() {
        Rule tiny = fact("share").atLeast(number("0.000000000001").times(number("0.000000000001")));
        Eligibility rules =
                Eligibility.compile(RuleSet.of("r", "1", tiny).withFacts(FactDefinition.of("share", FactType.NUMBER)));
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.of(Map.of("share", "0.000000000001")), DAY).outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.of(Map.of("share", 0)), DAY).outcome());
    }

    @Test
    void a_rule_whose_parts_are_all_out_of_force_is_told_as_one_that_cannot_be_met() {
        Rule later =
                Expression.fact("members").atLeast(5).named("later").during(DateRange.from(LocalDate.of(2030, 1, 1)));
        Verdict verdict = Eligibility.compile(RuleSet.of("r", "1", Rule.any(later)))
                .assess(Facts.none().with("members", 3), LocalDate.of(2026, 3, 8));
        assertEquals(Outcome.INELIGIBLE, verdict.outcome());
        assertEquals(
                List.of("eligibility.need.never"),
                verdict.reasons().stream().map(Reason::code).toList());
    }

    @Test
    void what_is_made_of_clauses_out_of_force_alone_is_not_there() {
        Rule old = fact("members").atLeast(5).named("old").during(DateRange.until(DAY.minusDays(1)));
        Rule few = fact("members").atMost(9);
        for (Rule gone : List.of(
                Rule.not(old), all(old), Rule.not(all(old)), Rule.not(old).named("around"))) {
            for (Rule rule : List.of(gone, all(few, gone), Rule.any(few, gone), Rule.atLeast(1, gone, few))) {
                Eligibility rules = rules(rule);
                assertEquals(
                        Outcome.ELIGIBLE,
                        rules.assess(Facts.none().with("members", 3), DAY).outcome());
                Outcome many =
                        rules.assess(Facts.none().with("members", 10), DAY).outcome();
                assertEquals(rule.equals(gone), many == Outcome.ELIGIBLE, rule::toString);
            }
        }
    }
}
