package org.cooplab.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.cooplab.core.money.Money;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
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
            FactDefinition.of("until", FactType.DATE),
            FactDefinition.of("mad", FactType.MONEY).in("MAD"),
            FactDefinition.of("jpy", FactType.MONEY).in("JPY").between(0, 6),
            FactDefinition.of("tnd", FactType.MONEY).in("TND"),
            FactDefinition.of("xs", FactType.LIST).withFields(Map.of("a", FactType.INTEGER, "b", FactType.TRUTH)));

    private static final Expression M = Expression.fact("m");
    private static final Expression SINCE = Expression.fact("since");
    private static final Expression UNTIL = Expression.fact("until");
    private static final Expression MAD = Expression.fact("mad");

    /** Facts that are worked out of others, some of these worked out too. */
    private static final Map<String, Expression> DERIVED = Map.of(
            "sum", M.plus(Expression.fact("n")),
            "score", Expression.choose(Expression.fact("q").holds(), Expression.fact("sum"), Expression.param("half")),
            "flag",
                    Expression.choose(
                            Expression.fact("score").atLeast(4),
                            Literal.of(true),
                            Expression.choose(Expression.fact("p").holds(), Literal.of(true), Literal.of(false))),
            "word", Expression.choose(Expression.fact("p").holds(), Expression.fact("w"), Expression.text("C")),
            "begun", Expression.choose(Expression.fact("q").holds(), SINCE, Expression.date("2024-02-29")),
            "latest", Expression.greatest(SINCE, UNTIL),
            "grant", Expression.choose(Expression.fact("flag").holds(), MAD.times(M), amount("MAD", "1.50")));

    /** Values that are others today or from tomorrow on, one that is not always whole, and one that is over. */
    private static final Parameter[] PARAMETERS = {
        dated("two", TODAY, Expression.number(2), Expression.number(3)),
        dated("half", TODAY.plusDays(1), Expression.number(1), Expression.number("0.5")),
        dated("floor", TODAY, amount("MAD", "2"), amount("MAD", "2.50")),
        new Parameter(
                "over", null, null, true, List.of(value(Expression.number(2), DateRange.until(TODAY.minusDays(1)))))
    };

    private static Parameter dated(String name, LocalDate day, Literal before, Literal after) {
        return new Parameter(
                name,
                null,
                null,
                null,
                List.of(value(before, DateRange.until(day.minusDays(1))), value(after, DateRange.from(day))));
    }

    private static Parameter.Value value(Literal literal, DateRange period) {
        return new Parameter.Value(period, null, null, literal, null);
    }

    private static Literal amount(String currency, String amount) {
        return Expression.money(Money.of(new BigDecimal(amount), Currency.getInstance(currency)));
    }

    /** All that the facts of flat rules can be. */
    static final Map<String, List<?>> FLAT_VALUES = Map.of(
            "p", List.of(true, false),
            "q", List.of(true, false),
            "w", List.of("A", "B", "C"),
            "m", IntStream.rangeClosed(0, 8).boxed().toList(),
            "n", IntStream.rangeClosed(0, 8).boxed().toList());

    static RuleSet set(Rule rule) {
        return RuleSet.of("random", "1", rule)
                .withFacts(DEFINITIONS.toArray(new FactDefinition[0]))
                .withParameters(PARAMETERS)
                .withDerived(DERIVED);
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

    /** Rules about one text alone, or one number, amount or day that is given or worked out. */
    static Arbitrary<Rule> alone() {
        Arbitrary<Expression> words = Arbitraries.of("A", "B", "C", "D").map(Expression::text);
        return Arbitraries.oneOf(
                rules(2, text()),
                alone(
                        number(false),
                        Arbitraries.of("0", "0.5", "1", "2", "2.5", "7").map(Expression::number),
                        Arbitraries.of("0", "0.5", "1.0", "2", "7")),
                alone(
                        mad(),
                        Arbitraries.of("0.75", "1.50", "1.51", "2").map(amount -> amount("MAD", amount)),
                        Arbitraries.of("0", "1.5", "1.51", "2.00")),
                alone(
                        Arbitraries.just(Expression.fact("jpy")),
                        Arbitraries.of("0", "1", "2", "5", "6").map(amount -> amount("JPY", amount)),
                        Arbitraries.of("0", "1", "2", "6")),
                alone(
                        day(),
                        Arbitraries.of("2024-02-29", "2026-03-08", "2026-03-09").map(Expression::date),
                        Arbitraries.of("2024-02-29", "2026-03-08", "2026-03-10")),
                alone(
                        Combinators.combine(Arbitraries.of(Expression.TimeUnit.class), day(), day())
                                .as(Expression::elapsed),
                        Arbitraries.of("-1", "0", "0.5", "1", "12").map(Expression::number),
                        Arbitraries.of("-1", "0", "0.5", "12")),
                alone(Arbitraries.of("w", "word").map(Expression::fact), words, Arbitraries.of("A", "B", "C")));
    }

    private static Arbitrary<Rule> alone(
            Arbitrary<? extends Expression> subjects,
            Arbitrary<? extends Expression> bounds,
            Arbitrary<String> options) {
        Arbitrary<List<String>> several =
                options.list().ofMinSize(1).ofMaxSize(3).uniqueElements();
        return subjects.flatMap(subject -> rules(
                2,
                Arbitraries.oneOf(
                        Combinators.combine(Arbitraries.of(Rule.Comparison.class), bounds)
                                .as(subject::is),
                        Combinators.combine(bounds, Arbitraries.of(Rule.Comparison.class))
                                .as((bound, is) -> bound.is(is, subject)),
                        Combinators.combine(bounds, bounds, Arbitraries.of(Rule.Bounds.class))
                                .as(subject::between),
                        several.map(some -> new Rule.In(subject, some)))));
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
        Arbitrary<Rule> words = Arbitraries.of("A", "B", "C")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements()
                .flatMap(options ->
                        Arbitraries.of("w", "word").map(name -> new Rule.In(Expression.fact(name), options)));
        Arbitrary<Rule> numbers = Arbitraries.of("0", "1", "2", "0.5", "3")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements()
                .flatMap(options -> number(inList).map(value -> new Rule.In(value, options)));
        Arbitrary<Rule> truths = Arbitraries.of("p", "q", "flag")
                .map(name -> Expression.fact(name).holds());
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
        return Arbitraries.oneOf(
                compared, between, aged(), days(), amounts(), words, text(), numbers, truths, some, every);
    }

    /** Rules about the time from one day to another. */
    private static Arbitrary<Rule> aged() {
        Arbitrary<Expression> time = Combinators.combine(Arbitraries.of(Expression.TimeUnit.class), day(), day())
                .as(Expression::elapsed);
        Arbitrary<Rule> compared = Combinators.combine(
                        time,
                        Arbitraries.of(Rule.Comparison.class),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(-3, 40).map(Expression::number),
                                Arbitraries.of(M, Expression.param("two"), Expression.param("half"))))
                .as(Expression::is);
        Arbitrary<Rule> stepped = Combinators.combine(time, Arbitraries.of(Rule.Comparison.class))
                .as((of, is) -> new Expression.Bracket(
                                of,
                                List.of(
                                        new Expression.Step(Expression.number(-1), M),
                                        new Expression.Step(Expression.number(12), Expression.number("1.5"))),
                                Expression.param("half"))
                        .is(is, Expression.number(1)));
        return Arbitraries.oneOf(compared, compared, stepped, time.map(of -> of.in("-2", "0", "3.0", "24")));
    }

    private static Arbitrary<Expression> day() {
        return Arbitraries.of(
                SINCE,
                SINCE,
                UNTIL,
                Expression.today(),
                Expression.today(),
                Expression.fact("begun"),
                Expression.fact("latest"));
    }

    private static Arbitrary<Rule> days() {
        Arbitrary<Expression> bound = Arbitraries.oneOf(
                day(),
                Arbitraries.of("2024-02-29", "2025-03-08", "2026-03-08", "2026-03-09")
                        .map(Expression::date));
        return Arbitraries.oneOf(
                Combinators.combine(day(), Arbitraries.of(Rule.Comparison.class), bound)
                        .as(Expression::is),
                Combinators.combine(day(), bound, Arbitraries.of(Rule.Bounds.class))
                        .as((of, low, bounds) -> of.between(low, Expression.date("2026-03-09"), bounds)),
                day().map(of -> of.in("2025-03-08", "2026-03-08", "2026-03-10")));
    }

    private static Arbitrary<Expression> mad() {
        Expression stepped = new Expression.Bracket(
                MAD, List.of(new Expression.Step(amount("MAD", "1.50"), MAD.times(Expression.number("0.5")))), MAD);
        return Arbitraries.of(MAD, MAD, MAD.times(M), MAD.dividedBy(M), Expression.fact("grant"), stepped);
    }

    /** Rules about amounts in currencies of none, two and three decimals. */
    private static Arbitrary<Rule> amounts() {
        Arbitrary<Rule.Comparison> is = Arbitraries.of(Rule.Comparison.class);
        Arbitrary<Expression> bound = Arbitraries.of(
                amount("MAD", "1.50"), amount("MAD", "1.51"), amount("MAD", "2"), Expression.param("floor"), MAD);
        Arbitrary<Rule> small = Combinators.combine(
                        is, Arbitraries.integers().between(0, 6), Arbitraries.of("jpy", "tnd"))
                .as((how, minor, name) -> Expression.fact(name)
                        .is(how, name.equals("jpy") ? amount("JPY", "" + minor) : amount("TND", "0.00" + minor)));
        return Arbitraries.oneOf(
                Combinators.combine(mad(), is, bound).as(Expression::is),
                Combinators.combine(mad(), bound, Arbitraries.of(Rule.Bounds.class))
                        .as((of, low, bounds) -> of.between(low, amount("MAD", "4"), bounds)),
                mad().map(of -> of.in("1.5", "1.51", "3")),
                is.map(how -> MAD.dividedBy(amount("MAD", "1.50")).is(how, Expression.number(2))),
                small);
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
                Arbitraries.of("m", "n", "d", "sum", "score").map(name -> (Expression) Expression.fact(name)),
                Arbitraries.of("two", "half", "over").map(name -> (Expression) Expression.param(name)),
                Arbitraries.of("0", "1", "2", "0.5", "3", "7").map(text -> (Expression) Expression.number(text)),
                Arbitraries.just(inList ? Expression.item("a") : Expression.fact("m")));
        Arbitrary<Expression> worked = Combinators.combine(Arbitraries.of(Expression.Operation.class), simple, simple)
                .as((operation, a, b) -> new Expression.Arithmetic(operation, List.of(a, b)));
        Arbitrary<Expression> chosen = Combinators.combine(
                        condition(Arbitraries.just(Expression.fact("p").holds())), simple, simple)
                .as(Expression::choose);
        Arbitrary<Expression> stepped = Combinators.combine(simple, simple, simple, simple.injectNull(0.5))
                .as((of, low, high, below) -> new Expression.Bracket(
                        of,
                        List.of(
                                new Expression.Step(Expression.number(1), low),
                                new Expression.Step(Expression.number(3), high)),
                        below));
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
                        condition(leaf(true)).injectNull(0.3),
                        Arbitraries.of(
                                Expression.item("a"),
                                Expression.item("a").times(M),
                                Expression.choose(
                                        Expression.item("b").holds(), Expression.item("a"), Expression.number("0.5"))))
                .as((operation, where, of) -> new Expression.Aggregate(
                        operation,
                        Expression.fact("xs"),
                        where,
                        operation == Expression.Aggregation.COUNT ? null : of));
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
                                .map(BigDecimal::new)),
                        maybe(Arbitraries.of("A", "B", "C")),
                        maybe(Arbitraries.integers().between(-500, 1500).map(days -> TODAY.minusDays(days))),
                        maybe(element.list().ofMaxSize(3)))
                .as((p, q, m, n, d, w, since, xs) -> Facts.of(known(
                        new String[] {"p", "q", "m", "n", "d", "w", "since", "xs"}, p, q, m, n, d, w, since, xs)));
        return Combinators.combine(
                        all,
                        maybe(Arbitraries.of("", "a", "a!", "ab", "a~", "b", "c", "x", "~", "~~", "é", "\uFFFF")),
                        maybe(Arbitraries.integers().between(-900, 900).map(TODAY::minusDays)),
                        maybe(Arbitraries.of("0", "0.75", "1.50", "1.51", "2", "3", "4")
                                .map(amount -> amount("MAD", amount).money())),
                        maybe(Arbitraries.integers()
                                .between(0, 6)
                                .map(minor -> amount("JPY", "" + minor).money())),
                        maybe(Arbitraries.integers()
                                .between(-1, 7)
                                .map(minor ->
                                        amount("TND", "0.00" + Math.abs(minor)).money())))
                .as((facts, t, until, mad, jpy, tnd) -> facts.and(
                        Facts.of(known(new String[] {"t", "until", "mad", "jpy", "tnd"}, t, until, mad, jpy, tnd))));
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
