package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** Rules over a fact of each type that can change, in lists too, with few enough values to try them all. */
final class ChangeDomain extends DomainContextBase {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 8);

    /** The values that brute force tries; facts may be changed to others. */
    static final Map<String, List<?>> VALUES = Map.of(
            "n", IntStream.rangeClosed(0, 12).boxed().toList(),
            "d",
                    IntStream.rangeClosed(0, 12)
                            .mapToObj(i -> BigDecimal.valueOf(i * 25L, 2))
                            .toList(),
            "c", IntStream.rangeClosed(0, 25).mapToObj(ChangeDomain::centimes).toList(),
            "s",
                    IntStream.rangeClosed(0, 40)
                            .mapToObj(i -> TODAY.minusDays(i + 350L))
                            .toList(),
            "w", List.of("A", "B", "C"));

    static final List<FactDefinition> DEFINITIONS = List.of(
            FactDefinition.of("n", FactType.INTEGER),
            FactDefinition.of("d", FactType.NUMBER),
            FactDefinition.of("c", FactType.MONEY).in("MAD"),
            FactDefinition.of("s", FactType.DATE),
            FactDefinition.of("w", FactType.TEXT).oneOf("A", "B", "C"));

    private static final FactDefinition LIST =
            FactDefinition.of("xs", FactType.LIST).withFields(Map.of("a", FactType.INTEGER, "b", FactType.TRUTH));

    static Money centimes(long minor) {
        return Money.ofMinor(minor, Currencies.MAD);
    }

    /** Returns the rule set in which these facts can change. */
    static RuleSet set(Rule rule, Map<String, Effort> efforts) {
        List<FactDefinition> definitions = new ArrayList<>(List.of(LIST));
        for (FactDefinition fact : DEFINITIONS) {
            Effort effort = efforts.get(fact.name());
            definitions.add(effort == null ? fact : fact.changedBy(effort));
        }
        return RuleSet.of("changes", "1", rule).withFacts(definitions.toArray(new FactDefinition[0]));
    }

    @Provide
    Arbitrary<Map<String, Effort>> efforts() {
        Arbitrary<Effort> effort = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Effort.Direction.class))
                .as((cost, perUnit, direction) -> Effort.of(cost, perUnit, 0).going(direction));
        return Arbitraries.maps(Arbitraries.of(VALUES.keySet()), effort)
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    @Provide
    Arbitrary<Map<String, Object>> facts() {
        Arbitrary<Map<String, Object>> element = Combinators.combine(
                        Arbitraries.integers().between(0, 5), Arbitraries.of(true, false))
                .as((a, b) -> Map.of("a", a, "b", b));
        Arbitrary<Map<String, Object>> known = element.list().ofMaxSize(3).map(list -> Map.of("xs", list));
        for (String name : VALUES.keySet().stream().sorted().toList()) {
            known = Combinators.combine(known, Arbitraries.of(VALUES.get(name))).as((so, value) -> {
                Map<String, Object> more = new HashMap<>(so);
                more.put(name, value);
                return more;
            });
        }
        return known;
    }

    @Provide
    Arbitrary<Rule> rules() {
        return rules(2, false);
    }

    private static Arbitrary<Rule> rules(int depth, boolean inList) {
        Arbitrary<Rule> leaf = Arbitraries.oneOf(numbers(inList), amounts(), days(), words(inList));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Rule> part = Arbitraries.lazy(() -> rules(depth - 1, inList));
        Arbitrary<Rule> together = Combinators.combine(part, part).as((one, other) -> Rule.all(one, other));
        Arbitrary<Rule> either = Combinators.combine(part, part).as((one, other) -> Rule.any(one, other));
        Arbitrary<Rule> body = Arbitraries.lazy(() -> rules(depth - 1, true));
        return inList
                ? Arbitraries.oneOf(leaf, together, either, part.map(Rule::not))
                : Arbitraries.oneOf(
                        leaf,
                        together,
                        either,
                        part.map(Rule::not),
                        body.map(fact("xs")::some),
                        body.map(fact("xs")::every));
    }

    private static Arbitrary<Rule> numbers(boolean inList) {
        Arbitrary<Expression> plain = Arbitraries.of(
                fact("n"), fact("d"), number(2), number("0.5"), number(7), inList ? item("a") : number(3));
        Arbitrary<Expression> worked = Combinators.combine(Arbitraries.of(Expression.Operation.class), plain, plain)
                .as((operation, a, b) -> new Expression.Arithmetic(operation, List.of(a, b)));
        Arbitrary<Expression> value = Arbitraries.oneOf(plain, worked);
        Arbitrary<Rule> compared = Combinators.combine(value, Arbitraries.of(Rule.Comparison.class), plain)
                .as((left, is, right) -> left.is(is, right));
        Arbitrary<Rule> between = Combinators.combine(value, Arbitraries.of(Rule.Bounds.class))
                .as((of, bounds) -> of.between(number(2), number(3), bounds));
        return Arbitraries.oneOf(compared, between, value.map(of -> of.in("1", "0.75", "30")));
    }

    private static Arbitrary<Rule> amounts() {
        Arbitrary<Expression> amount = Arbitraries.of(
                fact("c"),
                fact("c").times(number(3)),
                fact("c").minus(money(centimes(4))),
                fact("c").times(fact("d")));
        return Combinators.combine(
                        amount,
                        Arbitraries.of(Rule.Bounds.class),
                        Arbitraries.integers().between(0, 20))
                .as((of, bounds, low) -> of.between(money(centimes(low)), money(centimes(low + 2L)), bounds));
    }

    private static Arbitrary<Rule> days() {
        Arbitrary<Rule> aged = Combinators.combine(
                        Arbitraries.of(Expression.TimeUnit.class),
                        Arbitraries.of(Rule.Comparison.class),
                        Arbitraries.of(1, 12, 370))
                .as((unit, is, bound) -> elapsed(unit, fact("s"), today()).is(is, number(bound)));
        Arbitrary<Rule> between = Arbitraries.of("2025-02-11", "2025-03-07", "2025-03-20")
                .map(day -> fact("s").between(date(day), date("2025-03-20"), Rule.Bounds.CLOSED));
        return Arbitraries.oneOf(aged, between, Arbitraries.just(fact("s").in("2025-02-14", "2025-03-01")));
    }

    private static Arbitrary<Rule> words(boolean inList) {
        Arbitrary<Rule> word =
                Arbitraries.of("A", "B", "C").map(one -> fact("w").in(one));
        return inList ? Arbitraries.oneOf(word, Arbitraries.just(item("b").holds())) : word;
    }
}
