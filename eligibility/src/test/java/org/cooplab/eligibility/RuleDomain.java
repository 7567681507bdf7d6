package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** Rules over few facts and small numbers, so that things meet; and facts of which any may be missing. */
final class RuleDomain extends DomainContextBase {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 8);

    static final List<FactDefinition> DEFINITIONS = List.of(
            FactDefinition.of("p", FactType.TRUTH).inGroup("one").changedBy(Effort.of(3, 0, 10)),
            FactDefinition.of("q", FactType.TRUTH).inGroup("two").changedBy(Effort.of(4, 0, 0)),
            FactDefinition.of("m", FactType.INTEGER)
                    .between(0, 8)
                    .inGroup("one")
                    .changedBy(Effort.of(1, 2, 30)),
            FactDefinition.of("n", FactType.INTEGER)
                    .between(0, 8)
                    .inGroup("two")
                    .changedBy(Effort.of(0, 3, 5)),
            FactDefinition.of("d", FactType.NUMBER).inGroup("two"),
            FactDefinition.of("w", FactType.TEXT)
                    .oneOf("A", "B", "C")
                    .inGroup("one")
                    .changedBy(Effort.of(5, 0, 7)),
            FactDefinition.of("t", FactType.TEXT),
            FactDefinition.of("since", FactType.DATE),
            FactDefinition.of("xs", FactType.LIST).withFields(Map.of("a", FactType.INTEGER, "b", FactType.TRUTH)));

    /** All that the facts of flat rules can be. */
    static final Map<String, List<?>> FLAT_VALUES = Map.of(
            "p", List.of(true, false),
            "q", List.of(true, false),
            "w", List.of("A", "B", "C"),
            "m", IntStream.rangeClosed(0, 8).boxed().toList(),
            "n", IntStream.rangeClosed(0, 8).boxed().toList());

    static RuleSet set(Rule rule) {
        return RuleSet.of("random", "1", rule).withFacts(DEFINITIONS.toArray(new FactDefinition[0]));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return rules(3, leaf(false));
    }

    /** Rules in which no list and no division occurs: what brute force over small domains can decide. */
    static Arbitrary<Rule> flat() {
        return rules(2, flatLeaf());
    }

    /** Flat rules in which a fact is compared with constants only. */
    static Arbitrary<Rule> plain() {
        return rules(2, plainLeaf());
    }

    /** Rules about one text alone. */
    static Arbitrary<Rule> texts() {
        return rules(2, text());
    }

    private static Arbitrary<Rule> rules(int depth, Arbitrary<Rule> leaf) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Rule> part = Arbitraries.lazy(() -> rules(depth - 1, leaf));
        Arbitrary<List<Rule>> parts = part.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, leaf),
                net.jqwik.api.Tuple.of(3, parts.map(Rule.All::new)),
                net.jqwik.api.Tuple.of(3, parts.map(Rule.Any::new)),
                net.jqwik.api.Tuple.of(1, part.map(Rule.Not::new)),
                net.jqwik.api.Tuple.of(1, part.flatMap(RuleDomain::clause)),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.integers().between(0, 3), parts)
                                .as((count, of) -> new Rule.AtLeast(Math.min(count, of.size()), of))));
    }

    /** A clause that may not have begun or be over; no two have one id. */
    private static Arbitrary<Rule> clause(Rule of) {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(
                                DateRange.always(),
                                DateRange.from(TODAY),
                                DateRange.from(TODAY.plusDays(1)),
                                DateRange.until(TODAY),
                                DateRange.until(TODAY.minusDays(1))))
                .as((id, period) -> of.named("clause " + id).during(period));
    }

    /** A condition of a value or on elements, which may be out of force. */
    private static Arbitrary<Rule> condition(Arbitrary<Rule> leaf) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, leaf), net.jqwik.api.Tuple.of(1, leaf.flatMap(RuleDomain::clause)));
    }

    private static Arbitrary<Rule> flatLeaf() {
        Arbitrary<Rule.Comparison> is = Arbitraries.of(Rule.Comparison.class);
        return Arbitraries.oneOf(
                plainLeaf(),
                is.map(how -> Expression.fact("m").is(how, Expression.fact("n"))),
                Combinators.combine(is, Arbitraries.integers().between(2, 12))
                        .as((how, bound) ->
                                Expression.fact("m").plus(Expression.fact("n")).is(how, Expression.number(bound))));
    }

    private static Arbitrary<Rule> plainLeaf() {
        return Arbitraries.oneOf(
                Arbitraries.of("p", "q").map(name -> Expression.fact(name).holds()),
                Combinators.combine(
                                Arbitraries.of("m", "n"),
                                Arbitraries.of(Rule.Comparison.class),
                                Arbitraries.integers().between(1, 7))
                        .as((name, how, bound) -> Expression.fact(name).is(how, Expression.number(bound))),
                Arbitraries.of("A", "B", "C").map(word -> Expression.fact("w").equalTo(word)));
    }

    private static Arbitrary<Rule> leaf(boolean inList) {
        Arbitrary<Rule.Comparison> is = Arbitraries.of(Rule.Comparison.class);
        Arbitrary<Rule> compared =
                Combinators.combine(number(inList), is, number(inList)).as((left, how, right) -> left.is(how, right));
        Arbitrary<Rule> between = Combinators.combine(
                        number(inList),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(4, 8),
                        Arbitraries.of(Rule.Bounds.class))
                .as((value, low, high, bounds) ->
                        value.between(Expression.number(low), Expression.number(high), bounds));
        Arbitrary<Rule> aged = Combinators.combine(
                        Arbitraries.of(Expression.TimeUnit.class),
                        is,
                        Arbitraries.integers().between(-3, 40),
                        Arbitraries.of(true, false))
                .as((unit, how, bound, ago) -> Expression.elapsed(
                                unit,
                                ago ? Expression.fact("since") : Expression.today(),
                                ago ? Expression.today() : Expression.fact("since"))
                        .is(how, Expression.number(bound)));
        Arbitrary<Rule> words = Arbitraries.of("A", "B", "C")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements()
                .map(options -> new Rule.In(Expression.fact("w"), options));
        Arbitrary<Rule> numbers = Arbitraries.of("0", "1", "2", "0.5", "3")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements()
                .flatMap(options -> number(inList).map(value -> new Rule.In(value, options)));
        Arbitrary<Rule> truths =
                Arbitraries.of("p", "q").map(name -> Expression.fact(name).holds());
        if (inList) {
            return Arbitraries.oneOf(
                    compared,
                    between,
                    truths,
                    Arbitraries.just(Expression.item("b").holds()));
        }
        Arbitrary<Rule> some = Arbitraries.lazy(() -> condition(leaf(true)))
                .flatMap(rule -> Arbitraries.of(
                        Expression.fact("xs").some(rule),
                        Expression.fact("xs")
                                .some(Rule.all(rule, Expression.item("b").holds()))));
        Arbitrary<Rule> every = Arbitraries.lazy(() -> condition(leaf(true)))
                .map(rule -> Expression.fact("xs").every(rule));
        return Arbitraries.oneOf(compared, between, aged, words, text(), numbers, truths, some, every);
    }

    /** Rules about a text that may be anything, so too what comes before, between or behind those that are named. */
    private static Arbitrary<Rule> text() {
        Arbitrary<String> named = Arbitraries.of("a", "a~", "ab", "b", "~", "\u2026", "\uFFFF");
        Arbitrary<List<String>> several = named.list().ofMinSize(1).ofMaxSize(3).uniqueElements();
        Expression t = Expression.fact("t");
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Rule.Comparison.class), named)
                        .as((how, bound) -> t.is(how, Expression.text(bound))),
                Combinators.combine(named, named, Arbitraries.of(Rule.Bounds.class))
                        .filter((one, other, bounds) -> one.compareTo(other) < 0)
                        .as((low, high, bounds) -> t.between(Expression.text(low), Expression.text(high), bounds)),
                several.map(options -> new Rule.In(t, options)),
                several.map(prefixes -> new Rule.StartsWith(t, prefixes)));
    }

    private static Arbitrary<Expression> number(boolean inList) {
        Arbitrary<Expression> simple = Arbitraries.oneOf(
                Arbitraries.of("m", "n", "d").map(name -> (Expression) Expression.fact(name)),
                Arbitraries.of("0", "1", "2", "0.5", "3", "7").map(text -> (Expression) Expression.number(text)),
                Arbitraries.just(inList ? Expression.item("a") : Expression.fact("m")));
        Arbitrary<Expression> worked = Combinators.combine(Arbitraries.of(Expression.Operation.class), simple, simple)
                .as((operation, a, b) -> new Expression.Arithmetic(operation, List.of(a, b)));
        Arbitrary<Expression> chosen = Combinators.combine(
                        condition(Arbitraries.just(Expression.fact("p").holds())), simple, simple)
                .as(Expression::choose);
        Arbitrary<Expression> stepped = Combinators.combine(simple, simple, simple)
                .as((of, low, high) -> new Expression.Bracket(
                        of,
                        List.of(
                                new Expression.Step(Expression.number(1), low),
                                new Expression.Step(Expression.number(3), high)),
                        null));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, simple),
                net.jqwik.api.Tuple.of(2, worked),
                net.jqwik.api.Tuple.of(1, chosen),
                net.jqwik.api.Tuple.of(1, stepped),
                net.jqwik.api.Tuple.of(2, Arbitraries.lazy(() -> table(inList, simple))),
                net.jqwik.api.Tuple.of(1, Arbitraries.lazy(RuleDomain::gathered)));
    }

    private static Arbitrary<Expression> gathered() {
        return Combinators.combine(
                        Arbitraries.of(Expression.Aggregation.class),
                        condition(leaf(true)).injectNull(0.3))
                .as((operation, where) -> new Expression.Aggregate(
                        operation,
                        Expression.fact("xs"),
                        where,
                        operation == Expression.Aggregation.COUNT ? null : Expression.item("a")));
    }

    /** Tables of all policies; few outputs, so that rows agree now and then. */
    private static Arbitrary<Expression> table(boolean inList, Arbitrary<Expression> simple) {
        Arbitrary<Expression> output = Arbitraries.of("0", "1", "2").map(Expression::number);
        Arbitrary<Expression.Row> row = Combinators.combine(condition(leaf(inList)), Arbitraries.oneOf(output, simple))
                .as(Expression.Row::new);
        Arbitrary<Expression.Row> plain =
                Combinators.combine(condition(leaf(inList)), output).as(Expression.Row::new);
        Arbitrary<Expression> priority = Combinators.combine(
                        plain.list().ofMinSize(1).ofMaxSize(3),
                        output.injectNull(0.3),
                        Arbitraries.shuffle("0", "1", "2"))
                .as((rows, otherwise, order) ->
                        new Expression.Table(Expression.HitPolicy.PRIORITY, rows, otherwise, order));
        Arbitrary<Expression> others = Combinators.combine(
                        Arbitraries.of(Expression.HitPolicy.class)
                                .filter(hits -> hits != Expression.HitPolicy.PRIORITY),
                        row.list().ofMinSize(1).ofMaxSize(3),
                        output.injectNull(0.3))
                .as((hits, rows, otherwise) -> new Expression.Table(hits, rows, otherwise, List.of()));
        return Arbitraries.oneOf(priority, others);
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Map<String, Object>> element = Combinators.combine(
                        maybe(Arbitraries.integers().between(0, 8)), maybe(Arbitraries.of(true, false)))
                .as((a, b) -> known(new String[] {"a", "b"}, a, b));
        Arbitrary<Facts> all = Combinators.combine(
                        maybe(Arbitraries.of(true, false)),
                        maybe(Arbitraries.of(true, false)),
                        maybe(Arbitraries.integers().between(0, 8)),
                        maybe(Arbitraries.integers().between(0, 8)),
                        maybe(Arbitraries.of("0", "0.5", "1", "2", "3", "7", "-1")
                                .map(java.math.BigDecimal::new)),
                        maybe(Arbitraries.of("A", "B", "C")),
                        maybe(Arbitraries.integers().between(-500, 1500).map(days -> TODAY.minusDays(days))),
                        maybe(element.list().ofMaxSize(3)))
                .as((p, q, m, n, d, w, since, xs) -> Facts.of(known(
                        new String[] {"p", "q", "m", "n", "d", "w", "since", "xs"}, p, q, m, n, d, w, since, xs)));
        return Combinators.combine(
                        all, maybe(Arbitraries.of("", "a", "a!", "ab", "a~", "b", "c", "x", "~", "~~", "é", "\uFFFF")))
                .as((facts, t) -> t == null ? facts : facts.with("t", t));
    }

    private static <T> Arbitrary<T> maybe(Arbitrary<T> of) {
        return of.injectNull(0.3);
    }

    private static Map<String, Object> known(String[] names, Object... values) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (values[i] != null) {
                known.put(names[i], values[i]);
            }
        }
        return known;
    }
}
