package org.cooplab.eligibility.internal.check;

import static org.cooplab.eligibility.rule.Expression.choose;
import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.greatest;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.least;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.param;
import static org.cooplab.eligibility.rule.Expression.text;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.Aggregate;
import org.cooplab.eligibility.rule.Expression.Aggregation;
import org.cooplab.eligibility.rule.Expression.Arithmetic;
import org.cooplab.eligibility.rule.Expression.Bracket;
import org.cooplab.eligibility.rule.Expression.Distance;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Expression.Row;
import org.cooplab.eligibility.rule.Expression.Step;
import org.cooplab.eligibility.rule.Expression.Table;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One line for each thing that a rule set may not say, beside the nearest that it may: what is found, and where. */
class RuleSetFaultsTest {

    private static final Rule ALWAYS = Rule.constant(true);
    private static final Expression N = fact("n");
    private static final Expression X = fact("x");
    private static final Expression KG = fact("kg");
    private static final Expression M = fact("m");
    private static final Expression E = fact("e");
    private static final Expression D = fact("d");
    private static final Expression W = fact("w");
    private static final Expression B = fact("b");
    private static final Expression L = fact("l");
    private static final Literal DIRHAM = money(Money.of("1", Currencies.MAD));
    private static final Literal EURO = money(Money.of("1", Currencies.EUR));
    private static final Source EXAMPLE = Source.example("x");

    private static final RuleSet SOUND = RuleSet.of("r", "1", ALWAYS)
            .withFacts(
                    FactDefinition.of("n", FactType.INTEGER).between(0, 100),
                    FactDefinition.of("x", FactType.NUMBER),
                    FactDefinition.of("kg", FactType.NUMBER).in("KGM"),
                    FactDefinition.of("m", FactType.MONEY).in("MAD"),
                    FactDefinition.of("e", FactType.MONEY).in("EUR"),
                    FactDefinition.of("grant", FactType.MONEY).in("MAD").between(0, 5),
                    FactDefinition.of("d", FactType.DATE),
                    FactDefinition.of("w", FactType.TEXT).oneOf("A", "B"),
                    FactDefinition.of("b", FactType.TRUTH),
                    FactDefinition.of("p", FactType.POSITION),
                    FactDefinition.of("l", FactType.LIST)
                            .withFields(Map.of("q", FactType.INTEGER, "v", FactType.MONEY, "s", FactType.TEXT))
                            .in("MAD"))
            .withParameters(Parameter.of("five", number(5), EXAMPLE))
            .withDocuments(Map.of("papers", LocalizedText.of("Papers")));

    private static List<String> faults(RuleSet rules) {
        return Eligibility.check(rules).stream()
                .map(fault -> fault.pointer().replace("/requirement/entries/0/value", "@") + " "
                        + fault.code().replace("eligibility.", ""))
                .toList();
    }

    private static DynamicTest test(String name, RuleSet rules, String... faults) {
        return DynamicTest.dynamicTest(name, () -> assertEquals(Arrays.asList(faults), faults(rules)));
    }

    private static DynamicTest rule(String name, Rule rule, String... faults) {
        return test(name, SOUND.withRequirement(Dated.always(rule)), faults);
    }

    private static DynamicTest value(String name, Expression expression, String... faults) {
        return test(name, SOUND.withBenefit(expression), faults);
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        Rule none = fact("nn").holds();
        return Stream.of(
                rule("a fact that is not there", none, "@/value/name fact.unknown"),
                rule("far from any", fact("qqqqqqqqqqqq").holds(), "@/value/name fact.unknown"),
                rule("in all", Rule.all(ALWAYS, none), "@/of/1/value/name fact.unknown"),
                rule("in any", Rule.any(ALWAYS, none), "@/of/1/value/name fact.unknown"),
                rule("in not", Rule.not(none), "@/of/value/name fact.unknown"),
                rule("in at least", Rule.atLeast(1, ALWAYS, none), "@/of/1/value/name fact.unknown"),
                rule("in a clause", none.named("c"), "@/requires/value/name fact.unknown"),
                rule("known", Rule.known("n")),
                rule("known, of the cooperative", Rule.known("members")),
                rule("known, of nobody", Rule.known("nn"), "@/fact fact.unknown"),
                rule("holds", B.holds()),
                rule("holds, but a number", N.holds(), "@/value type"),
                rule("truths are equal", B.equalTo(Literal.of(true))),
                rule("truths have no order", B.atLeast(Literal.of(true)), "@ type"),
                rule("places cannot be compared", fact("p").equalTo(fact("p")), "@ type"),
                rule("lists cannot be compared", L.equalTo(L), "@ type"),
                rule("whole numbers and others", N.atLeast(X)),
                rule("a number and a text", X.equalTo("A"), "@ type"),
                rule("a number takes a unit", KG.atLeast(number(5))),
                rule("and from the right", number(5).atLeast(KG)),
                rule("two currencies", M.atLeast(E), "@ unit"),
                rule("what is unknown is of no kind", fact("nn").plus(N).equalTo("A"), "@/left/of/0/name fact.unknown"),
                rule("nor with what follows", N.plus(fact("nn")).equalTo("A"), "@/left/of/1/name fact.unknown"),
                rule(
                        "an amount out of reach",
                        fact("grant").moreThan(money(Money.of("5", Currencies.MAD))),
                        "@ unreachable"),
                rule("money and a number", M.atLeast(number(5)), "@ type"),
                rule("an option", W.equalTo("A")),
                rule("no option", W.equalTo("C"), "@/right option"),
                rule("no option, on the left", text("C").equalTo(W), "@/left option"),
                rule("at the top of its range", N.atLeast(100)),
                rule("beyond the top", N.atLeast(101), "@ unreachable"),
                rule("more than the top", N.moreThan(number(100)), "@ unreachable"),
                rule("nearly the top", N.moreThan(number(99))),
                rule("equal beyond the top", N.equalTo(number(101)), "@ unreachable"),
                rule("equal at the top", N.equalTo(number(100))),
                rule("at the bottom of its range", N.atMost(number(0))),
                rule("below the bottom", N.atMost(number(-1)), "@ unreachable"),
                rule("less than the bottom", N.lessThan(number(0)), "@ unreachable"),
                rule("less than nearly the bottom", N.lessThan(number(1))),
                rule("equal below the bottom", N.equalTo(number(-1)), "@ unreachable"),
                rule("different is always possible", Rule.not(N.equalTo(number(5)))),
                rule("seen from the right", number(101).atMost(N), "@ unreachable"),
                rule("no range, no end", X.atLeast(1_000_000)),
                rule("options", W.in("A", "B")),
                rule("options that are none", W.in("A", "C"), "@/options/1 option"),
                rule("an option twice", W.in("A", "A"), "@/options/1 option.duplicate"),
                rule("twice as a number", X.in("1", "1.0"), "@/options/1 option.duplicate"),
                rule("no number", X.in("1", "one"), "@/options/1 option.invalid"),
                rule("no day", D.in("2026-02-29"), "@/options/0 option.invalid"),
                rule("too small a coin", M.in("1.23", "1.234"), "@/options/1 option.invalid"),
                rule("one of nothing", W.in(), "@/options range.empty"),
                rule("one of truths", B.in("true"), "@/value type"),
                rule("of an unknown fact", fact("nn").in("1"), "@/value/name fact.unknown"),
                rule("between", N.between(1, 100)),
                rule("between beyond", N.between(101, 102), "@ unreachable"),
                rule("between below", N.between(-2, -1), "@ unreachable"),
                rule("between texts", W.between(text("A"), number(1), Rule.Bounds.CLOSED), "@/high type"),
                rule("from a text", N.between(text("A"), number(1), Rule.Bounds.CLOSED), "@/low type"),
                rule("a day between", D.between(date("2026-01-01"), date("2026-01-01"), Rule.Bounds.CLOSED)),
                rule(
                        "a day between none",
                        D.between(date("2026-01-02"), date("2026-01-01"), Rule.Bounds.CLOSED),
                        "@ range.empty"),
                rule("begins", W.startsWith("A")),
                rule("begins with nothing", W.startsWith(), "@/prefixes range.empty"),
                rule("a number begins", N.startsWith("1"), "@/value type"),
                rule("some", L.some(item("q").atLeast(1))),
                rule("every", L.every(item("s").equalTo("z"))),
                rule("every of no list", N.every(ALWAYS), "@/list type"),
                rule("no such field", L.some(item("z").holds()), "@/satisfies/value/field item.unknown"),
                rule("a field of no list", item("q").atLeast(1), "@/left item.outside"),
                rule("money in lists", L.some(item("v").atLeast(EURO)), "@/satisfies unit"),
                rule("a list after a list", Rule.all(L.some(ALWAYS), L.some(ALWAYS), L.some(ALWAYS), L.some(ALWAYS))),
                rule("papers", ALWAYS.named("c").provedBy("papers")),
                rule("no papers", ALWAYS.named("c").provedBy("paper"), "@/documents/0 document.unknown.suggestion"),
                rule(
                        "two clauses of one name",
                        Rule.all(ALWAYS.named("c"), ALWAYS.named("c")),
                        "@/of/1/id clause.duplicate"));
    }

    @TestFactory
    Stream<DynamicTest> values() {
        Step low = new Step(number(1), number(10));
        Step high = new Step(number(2), number(20));
        Row row = new Row(B.holds(), number(1));
        Row shut = new Row(ALWAYS, number(2));
        return Stream.of(
                value("a parameter", param("five")),
                value("no parameter", param("six"), "/benefit/name parameter.unknown"),
                value("no parameter, but one nearly", param("fiwe"), "/benefit/name parameter.unknown.suggestion"),
                value("a sum", N.plus(X)),
                value("a sum of money", M.plus(DIRHAM)),
                value("a sum of two currencies", M.plus(E), "/benefit/of/1 unit"),
                value("money and a number", M.plus(N), "/benefit/of/1 type"),
                value("a sum of texts", W.plus(W), "/benefit/of/0 type", "/benefit/of/1 type"),
                value("a sum of nothing", new Arithmetic(Operation.ADD, List.of()), "/benefit/of arity"),
                value("a sum of one", new Arithmetic(Operation.ADD, List.of(N))),
                value("a difference of one", new Arithmetic(Operation.SUBTRACT, List.of(N)), "/benefit/of arity"),
                value("a quotient of one", new Arithmetic(Operation.DIVIDE, List.of(N)), "/benefit/of arity"),
                value("a product", N.times(X)),
                value("money times a number", M.times(N)),
                value("a number times money", N.times(M)),
                value("money times money", M.times(M), "/benefit/of/1 type"),
                value("a number times a text", N.times(W), "/benefit/of/1 type"),
                value("kilograms times a number", KG.times(N).plus(KG)),
                value("a quotient", N.dividedBy(X)),
                value("money by a number", M.dividedBy(N).plus(DIRHAM)),
                value("money by money", M.dividedBy(M).plus(N)),
                value("money by other money", M.dividedBy(E), "/benefit/of/1 unit"),
                value("a number by money", N.dividedBy(M), "/benefit/of/1 type"),
                value("money by a text", M.dividedBy(W), "/benefit/of/1 type"),
                value("kilograms by kilograms", KG.dividedBy(KG).plus(fact("members"))),
                value("the least of days", least(D, today())),
                value("the greatest of texts", greatest(W, text("z"))),
                value("the least of truths", least(B, B), "/benefit/of/0 type", "/benefit/of/1 type"),
                value("the least of a day and a number", least(D, N), "/benefit/of/1 type"),
                value("time", elapsed(TimeUnit.MONTHS, D, today()).plus(number(1))),
                value("time from a number", elapsed(TimeUnit.DAYS, N, today()), "/benefit/from type"),
                value("time to a number", elapsed(TimeUnit.YEARS, D, N), "/benefit/to type"),
                value(
                        "days and months",
                        elapsed(TimeUnit.DAYS, D, today()).plus(elapsed(TimeUnit.MONTHS, D, today())),
                        "/benefit/of/1 unit"),
                value("how many", L.size()),
                value(
                        "how many of many lists",
                        L.size().plus(L.size()).plus(L.size()).plus(L.size())),
                value("how many of no list", N.size(), "/benefit/list type"),
                value("how many of what", new Aggregate(Aggregation.COUNT, L, null, N), "/benefit/of arity"),
                value("a sum of fields", new Aggregate(Aggregation.SUM, L, null, item("q"))),
                value("a sum of money fields", new Aggregate(Aggregation.SUM, L, null, item("v")).plus(DIRHAM)),
                value("a sum of text fields", new Aggregate(Aggregation.SUM, L, null, item("s")), "/benefit/of type"),
                value("the least text", new Aggregate(Aggregation.MIN, L, null, item("s"))),
                value(
                        "the sum of whole elements",
                        new Aggregate(Aggregation.SUM, L, null, null),
                        "/benefit/field item.unknown"),
                value("where", new Aggregate(Aggregation.COUNT, L, item("q").atLeast(1), null)),
                value(
                        "where no field is",
                        new Aggregate(Aggregation.COUNT, L, item("z").atLeast(1), null),
                        "/benefit/where/left/field item.unknown"),
                value("steps", new Bracket(X, List.of(low, high), number(0))),
                value("steps that fall", new Bracket(X, List.of(high, low), null), "/benefit/steps/1/from steps"),
                value("steps that stay", new Bracket(X, List.of(low, low), null), "/benefit/steps/1/from steps"),
                value("no steps", new Bracket(X, List.of(), null), "/benefit/steps range.empty"),
                value("steps of a day", new Bracket(D, List.of(low), null), "/benefit/steps/0/from type"),
                value(
                        "steps to money and numbers",
                        new Bracket(X, List.of(low, new Step(number(2), DIRHAM)), null),
                        "/benefit/steps/1/value type"),
                value("below of another kind", new Bracket(X, List.of(low), DIRHAM), "/benefit/steps/0/value type"),
                value(
                        "texts without a text below",
                        new Bracket(X, List.of(new Step(number(1), text("z"))), null),
                        "/benefit/steps type"),
                value("texts with a text below", new Bracket(X, List.of(new Step(number(1), text("z"))), text("y"))),
                value("a choice", choose(B.holds(), N, X)),
                value("a choice of kinds", choose(B.holds(), N, W), "/benefit/otherwise type"),
                value("no choice", choose(ALWAYS, N, X), "/benefit/condition unreachable.branch"),
                value("a choice by a number", choose(N.holds(), N, X), "/benefit/condition/value type"),
                value("a table", Table.of(HitPolicy.FIRST, number(0), row, shut)),
                value(
                        "rows never read",
                        Table.of(HitPolicy.FIRST, number(0), shut, row),
                        "/benefit/rows/1 unreachable.row"),
                value("all rows are read", Table.of(HitPolicy.COLLECT_SUM, number(0), shut, row)),
                value(
                        "after a rule of nothing",
                        Table.of(HitPolicy.FIRST, null, new Row(Rule.all(), number(1)), row),
                        "/benefit/rows/1 unreachable.row"),
                value(
                        "outputs of two kinds",
                        Table.of(HitPolicy.FIRST, null, row, new Row(B.holds(), text("z"))),
                        "/benefit/rows/1/then type"),
                value(
                        "rows by a number",
                        Table.of(HitPolicy.FIRST, null, new Row(N.holds(), N)),
                        "/benefit/rows/0/when/value type"),
                value(
                        "rows counted",
                        Table.of(HitPolicy.COLLECT_COUNT, null, new Row(B.holds(), W))
                                .plus(N)),
                value(
                        "texts added up",
                        Table.of(HitPolicy.COLLECT_SUM, null, new Row(B.holds(), W)),
                        "/benefit/rows type"),
                value("an order", new Table(HitPolicy.PRIORITY, List.of(row, shut), null, List.of("2", "1"))),
                value("no order", Table.of(HitPolicy.PRIORITY, null, row), "/benefit/order table.order"),
                value(
                        "an order for nothing",
                        new Table(HitPolicy.FIRST, List.of(row), null, List.of("1")),
                        "/benefit/order table.order"),
                value(
                        "an order of no numbers",
                        new Table(HitPolicy.PRIORITY, List.of(row), null, List.of("1", "one")),
                        "/benefit/order/1 option.invalid"),
                value("a distance", new Distance(fact("p"), List.of(new GeoPoint(31, -8))).plus(number(1))),
                value("a distance to nowhere", new Distance(fact("p"), List.of()), "/benefit/to range.empty"),
                value(
                        "a distance from a number",
                        new Distance(N, List.of(new GeoPoint(31, -8))),
                        "/benefit/from type"));
    }

    /** Compared with a place, each value says in the fault of what kind it is. */
    private static DynamicTest kind(String kind, Expression expression) {
        return DynamicTest.dynamicTest(kind + " " + expression, () -> {
            RuleSet rules = SOUND.withDerived(Map.of("sum", N.plus(X)))
                    .withRequirement(Dated.always(expression.equalTo(fact("p"))));
            List<Fault> faults = Eligibility.check(rules);
            assertEquals(
                    List.of("eligibility.type"),
                    faults.stream().map(Fault::code).toList());
            assertEquals(kind, faults.get(0).parameters().get("expected"));
        });
    }

    @TestFactory
    Stream<DynamicTest> kinds() {
        Step step = new Step(number(1), DIRHAM);
        Row row = new Row(B.holds(), DIRHAM);
        return Stream.of(
                kind("INTEGER", N),
                kind("NUMBER KGM", KG),
                kind("MONEY MAD", M),
                kind("INTEGER", param("five")),
                kind("NUMBER", number("1.5")),
                kind("TEXT", text("z")),
                kind("TRUTH", Literal.of(true)),
                kind("MONEY EUR", EURO),
                kind("DATE", today()),
                kind("NUMBER", fact("sum")),
                kind("INTEGER", N.plus(N)),
                kind("NUMBER", N.plus(X)),
                kind("NUMBER KGM", N.plus(KG)),
                kind("NUMBER KGM", KG.minus(N)),
                kind("INTEGER", N.times(N)),
                kind("NUMBER", N.times(X)),
                kind("MONEY MAD", N.times(M)),
                kind("MONEY MAD", M.times(N)),
                kind("NUMBER KGM", KG.times(X)),
                kind("NUMBER KGM", X.times(KG)),
                kind("NUMBER", KG.times(KG)),
                kind("NUMBER", N.dividedBy(N)),
                kind("NUMBER KGM", KG.dividedBy(X)),
                kind("NUMBER", KG.dividedBy(KG)),
                kind("MONEY MAD", M.dividedBy(N)),
                kind("NUMBER", M.dividedBy(M)),
                kind("DATE", least(D, today())),
                kind("INTEGER DAY", elapsed(TimeUnit.DAYS, D, today())),
                kind("INTEGER MON", elapsed(TimeUnit.MONTHS, D, today())),
                kind("INTEGER ANN", elapsed(TimeUnit.YEARS, D, today())),
                kind("INTEGER", L.size()),
                kind("INTEGER", new Aggregate(Aggregation.SUM, L, null, item("q"))),
                kind("MONEY MAD", new Aggregate(Aggregation.MAX, L, null, item("v"))),
                kind("MONEY MAD", new Bracket(X, List.of(step), null)),
                kind("NUMBER", choose(B.holds(), N, X)),
                kind("NUMBER KGM", choose(B.holds(), N, KG)),
                kind("MONEY MAD", Table.of(HitPolicy.FIRST, null, row)),
                kind("MONEY MAD", Table.of(HitPolicy.FIRST, DIRHAM)),
                kind("INTEGER", Table.of(HitPolicy.COLLECT_COUNT, null, row)),
                kind("INTEGER MTR", new Distance(fact("p"), List.of(new GeoPoint(31, -8)))));
    }

    @TestFactory
    Stream<DynamicTest> facts() {
        return Stream.of(
                defined("money in no currency", FactDefinition.of("f", FactType.MONEY), "/unit fact.currency"),
                defined(
                        "money in no such currency",
                        FactDefinition.of("f", FactType.MONEY).in("ABC"),
                        "/unit fact.currency"),
                defined(
                        "money without a coin",
                        FactDefinition.of("f", FactType.MONEY).in("XAU"),
                        "/unit fact.currency"),
                defined("a list of money", FactDefinition.listOf("f", FactType.MONEY), "/unit fact.currency"),
                defined("a list of nothing", FactDefinition.of("f", FactType.LIST), "/fields fact.fields"),
                defined(
                        "a list of no fields",
                        FactDefinition.of("f", FactType.LIST).withFields(Map.of()),
                        "/fields fact.fields"),
                defined(
                        "fields of a number",
                        FactDefinition.of("f", FactType.NUMBER).withFields(Map.of("q", FactType.TEXT)),
                        "/fields fact.fields"),
                defined(
                        "options of a number",
                        FactDefinition.of("f", FactType.NUMBER).oneOf("1"),
                        "/options fact.options"),
                defined("options of none", FactDefinition.of("f", FactType.TEXT).oneOf(), "/options fact.options"),
                defined(
                        "a range of one",
                        FactDefinition.of("f", FactType.INTEGER).between(5, 5)),
                defined(
                        "a range of none",
                        FactDefinition.of("f", FactType.INTEGER).between(6, 5),
                        "/least range.empty"),
                defined(
                        "a range of money",
                        FactDefinition.of("f", FactType.MONEY).in("MAD").between(0, 5)),
                defined(
                        "a range of texts",
                        FactDefinition.of("f", FactType.TEXT).between(0, 5),
                        "/least range.empty"),
                defined("only a top", bounded(null, BigDecimal.ONE)),
                defined("only a bottom of a text", bounded(BigDecimal.ONE, null, FactType.TEXT), "/least range.empty"),
                defined("papers", FactDefinition.of("f", FactType.TRUTH).provedBy("papers")),
                defined(
                        "no papers",
                        FactDefinition.of("f", FactType.TRUTH).provedBy("paper"),
                        "/documents/0 document.unknown.suggestion"));
    }

    private static FactDefinition bounded(BigDecimal least, BigDecimal most) {
        return bounded(least, most, FactType.NUMBER);
    }

    private static FactDefinition bounded(BigDecimal least, BigDecimal most, FactType type) {
        return new FactDefinition("f", type, null, null, null, null, null, least, most, null, null, List.of());
    }

    private static DynamicTest defined(String name, FactDefinition fact, String... faults) {
        RuleSet rules = RuleSet.of("r", "1", ALWAYS)
                .withDocuments(SOUND.documents())
                .withFacts(FactDefinition.of("other", FactType.TRUTH), fact);
        return test(
                name, rules, Stream.of(faults).map(each -> "/facts/1" + each).toArray(String[]::new));
    }

    @Test
    void a_row_that_is_never_read_is_counted_from_one() {
        Row row = new Row(ALWAYS, number(1));
        List<Fault> faults = Eligibility.check(SOUND.withBenefit(Table.of(HitPolicy.FIRST, null, row, row)));
        assertEquals("2", faults.get(0).parameters().get("row"));
    }

    @Test
    void a_fact_is_defined_once() {
        FactDefinition fact = FactDefinition.of("f", FactType.TRUTH);
        assertEquals(
                List.of("/facts/1/name fact.duplicate"),
                faults(RuleSet.of("r", "1", ALWAYS).withFacts(fact, fact)));
    }

    private static Parameter.Value on(Literal value, String from, String until) {
        DateRange period = new DateRange(
                from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
        return Parameter.Value.of(value, period, EXAMPLE);
    }

    private static DynamicTest parameter(String name, Parameter.Value[] values, String... faults) {
        RuleSet rules = SOUND.withPeriod(new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")))
                .withParameters(new Parameter("p", null, null, null, List.of(values)));
        return test(name, rules, faults);
    }

    private static Parameter.Value[] all(Parameter.Value... values) {
        return values;
    }

    @TestFactory
    Stream<DynamicTest> parameters() {
        String gap = "/parameters/0/values gap";
        Literal one = number(1);
        return Stream.of(
                parameter("always", all(on(one, null, null))),
                parameter("a year", all(on(one, "2026-01-01", "2026-12-31"))),
                parameter("a day late", all(on(one, "2026-01-02", null)), gap),
                parameter("a day short", all(on(one, null, "2026-12-30")), gap),
                parameter("one day between", all(on(one, null, "2026-03-01"), on(one, "2026-03-03", null)), gap),
                parameter("day after day", all(on(one, null, "2026-03-01"), on(one, "2026-03-02", null))),
                parameter("in any order", all(on(one, "2026-03-02", null), on(one, null, "2026-03-01"))),
                parameter("long over", all(on(one, null, "2025-03-01"), on(one, "2026-01-01", null))),
                parameter(
                        "twice on a day",
                        all(on(one, null, "2026-03-02"), on(one, "2026-03-02", null)),
                        "/parameters/0/values/1/period parameter.overlap"),
                parameter("whole and not", all(on(one, null, "2026-03-01"), on(number("1.5"), "2026-03-02", null))),
                parameter(
                        "of two kinds",
                        all(on(one, null, "2026-03-01"), on(text("z"), "2026-03-02", null)),
                        "/parameters/0/values/1/value type"),
                parameter(
                        "of two currencies",
                        all(on(DIRHAM, null, "2026-03-01"), on(EURO, "2026-03-02", null)),
                        "/parameters/0/values/1/value type"));
    }

    @Test
    void a_parameter_has_a_name_of_its_own_and_may_be_absent_by_its_word() {
        Parameter absent = new Parameter("p", null, null, true, List.of(on(number(1), "2026-03-01", "2026-03-02")));
        assertEquals(List.of(), faults(SOUND.withParameters(absent)));
        Parameter five = Parameter.of("five", number(5), EXAMPLE);
        assertEquals(List.of("/parameters/1/name parameter.duplicate"), faults(SOUND.withParameters(five, five)));
    }

    @Test
    void a_requirement_holds_on_every_day_on_which_one_may_apply() {
        RuleSet open = SOUND.withPeriod(new DateRange(LocalDate.parse("2026-01-01"), null));
        DateRange late = new DateRange(LocalDate.parse("2026-01-02"), null);
        assertEquals(
                List.of("/requirement/entries gap"),
                faults(open.withRequirement(new Dated<>(List.of(Dated.Entry.of(late, ALWAYS))))));
        assertEquals(
                List.of("/requirement/entries requirement.empty"),
                faults(SOUND.withRequirement(new Dated<>(List.of()))));
    }

    @Test
    void a_clause_keeps_its_name_from_version_to_version() {
        DateRange past = new DateRange(null, LocalDate.parse("2025-12-31"));
        DateRange now = new DateRange(LocalDate.parse("2026-01-01"), null);
        Rule clause = B.holds().named("c");
        List<Dated.Entry<Rule>> versions = List.of(Dated.Entry.of(past, clause), Dated.Entry.of(now, clause));
        assertEquals(List.of(), faults(SOUND.withRequirement(new Dated<>(versions))));
    }

    @TestFactory
    Stream<DynamicTest> relations() {
        ProgrammeId itself = ProgrammeId.of("r");
        ProgrammeId other = ProgrammeId.of("other");
        Money dirhams = Money.of("5000", Currencies.MAD);
        Money euros = Money.of("500", Currencies.EUR);
        String ceiling = "/relations/0/ceiling unit";
        return Stream.of(
                test("another before", SOUND.withRelations(Relation.requires(other))),
                test("itself before", SOUND.withRelations(Relation.requires(itself)), "/relations/0 cycle"),
                test("itself not again", SOUND.withRelations(Relation.notWithin(2, itself))),
                test("together up to", SOUND.withRelations(Relation.cumulatesUpTo(dirhams, other))),
                test("up to other money", SOUND.withRelations(Relation.cumulatesUpTo(euros, other)), ceiling),
                test("money", SOUND.withBenefit(M).withRelations(Relation.cumulatesUpTo(dirhams, other))),
                test("euros", SOUND.withBenefit(E).withRelations(Relation.cumulatesUpTo(dirhams, other)), ceiling),
                test("a number", SOUND.withBenefit(N).withRelations(Relation.cumulatesUpTo(dirhams, other)), ceiling));
    }

    @Test
    void two_hundred_faults_are_enough_for_anybody() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rules.add(N.holds());
        }
        assertEquals(
                200,
                faults(SOUND.withRequirement(Dated.always(new Rule.All(rules)))).size());
        rules.add(N.holds());
        assertEquals(
                200,
                faults(SOUND.withRequirement(Dated.always(new Rule.All(rules)))).size());
        assertEquals(
                199,
                faults(SOUND.withRequirement(Dated.always(new Rule.All(rules.subList(0, 199)))))
                        .size());
    }

    @Test
    void rules_stand_within_sixty_others() {
        assertEquals(List.of(), faults(SOUND.withRequirement(Dated.always(nested(60)))));
        assertEquals(
                List.of("@" + "/of".repeat(61) + " too-deep"), faults(SOUND.withRequirement(Dated.always(nested(61)))));
    }

    private static Rule nested(int depth) {
        Rule rule = ALWAYS;
        for (int i = 0; i < depth; i++) {
            rule = Rule.not(rule);
        }
        return rule;
    }

    @Test
    void twenty_thousand_nodes_are_enough_for_any_programme() {
        assertEquals(List.of(), faults(wide(19_996, N.atLeast(1)))); // and one of all, three of the comparison
        assertEquals(List.of("/requirement too-large"), faults(wide(19_997, N.atLeast(1))));
        assertEquals(
                List.of("@/of/19997/value/name fact.unknown"),
                faults(wide(19_997, fact("nn").holds())));
        assertEquals(
                List.of("/requirement too-large"),
                faults(wide(20_000, fact("nn").holds())));
    }

    /** A rule over so many others and a last one. */
    private static RuleSet wide(int rules, Rule last) {
        List<Rule> all = new ArrayList<>(Collections.nCopies(rules, ALWAYS));
        all.add(last);
        return SOUND.withRequirement(Dated.always(new Rule.All(all)));
    }

    @Test
    void a_derived_fact_counts_wherever_it_is_used() {
        RuleSet once = SOUND.withDerived(Map.of("sum", N.plus(X)))
                .withRequirement(Dated.always(fact("sum").atLeast(1)));
        assertArrayEquals(new long[] {6, 3, 0, 0}, RuleSetCheck.nodesByLevel(once));
        RuleSet within =
                once.withRequirement(Dated.always(L.some(fact("sum").atLeast(1).named("c"))));
        assertArrayEquals(new long[] {5, 4, 3, 0}, RuleSetCheck.nodesByLevel(within));
    }

    @Test
    void lists_stand_within_two_others() {
        Rule inner = item("z").atLeast(0);
        for (int i = 0; i < 3; i++) {
            inner = L.some(inner);
        }
        String three = "/satisfies".repeat(3);
        assertEquals(
                List.of("@" + three + "/left/field item.unknown"), faults(SOUND.withRequirement(Dated.always(inner))));
        assertEquals(List.of("@" + three + " too-deep"), faults(SOUND.withRequirement(Dated.always(L.some(inner)))));
    }

    @Test
    void what_is_over_before_one_may_apply_or_begins_after_is_a_gap() {
        DateRange later = new DateRange(LocalDate.parse("2027-01-01"), null);
        DateRange before = new DateRange(null, LocalDate.parse("2026-12-31"));
        List<String> gap = List.of("/requirement/entries gap");
        assertEquals(gap, faults(SOUND.withPeriod(later).withRequirement(dated(before))));
        assertEquals(gap, faults(SOUND.withPeriod(before).withRequirement(dated(later))));
        assertEquals("2027-01-01", firstDay(SOUND.withPeriod(later).withRequirement(dated(before))));
        assertEquals("2026-12-31", firstDay(SOUND.withPeriod(before).withRequirement(dated(later))));
        assertEquals(List.of(), faults(SOUND.withPeriod(before).withRequirement(dated(before))));
    }

    private static String firstDay(RuleSet rules) {
        return Eligibility.check(rules).get(0).parameters().get("start");
    }

    private static Dated<Rule> dated(DateRange period) {
        return new Dated<>(List.of(Dated.Entry.of(period, ALWAYS)));
    }

    @Test
    void a_value_of_one_region_that_is_over_leaves_that_of_all() {
        Parameter.Value old = on(number(1), null, "2026-12-31");
        Parameter.Value always = on(number(2), null, null);
        RuleSet later = SOUND.withPeriod(new DateRange(LocalDate.parse("2027-01-01"), null));
        Parameter region = new Parameter("p", null, null, null, List.of(old.in(RegionCode.of("MA-07")), always));
        assertEquals(List.of(), faults(later.withParameters(region)));
        Parameter.Value june = on(number(1), "2027-06-01", null);
        Parameter late = new Parameter("p", null, null, null, List.of(june.in(RegionCode.of("MA-07")), always));
        assertEquals(List.of("/parameters/0/values gap"), faults(later.withParameters(late)));
        Parameter nowhere = new Parameter("p", null, null, null, List.of(old));
        assertEquals(List.of("/parameters/0/values gap"), faults(later.withParameters(nowhere)));
    }

    @Test
    void without_an_end_values_hold_until_the_last_of_them() {
        Parameter.Value[] values = all(on(number(1), null, "2026-03-01"), on(number(1), "2026-03-05", "2026-04-01"));
        RuleSet rules = SOUND.withParameters(new Parameter("p", null, null, null, List.of(values)));
        assertEquals(List.of("/parameters/0/values gap"), faults(rules));
    }
}
