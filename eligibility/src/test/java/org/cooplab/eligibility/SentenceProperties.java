package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;

class SentenceProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final Map<String, Object> FACTS = Map.of("a", 2, "b", 3, "c", 7);
    private static final Pattern TOKEN = Pattern.compile("\\{\\w+}|\\d+|min|max|[-+/();\u00D7]");

    private static List<Reason> reasons(Rule rule, Map<String, Object> facts) {
        RuleSet rules = RuleSet.of("s", "1", rule)
                .withFacts(
                        FactDefinition.of("a", FactType.NUMBER),
                        FactDefinition.of("b", FactType.NUMBER),
                        FactDefinition.of("c", FactType.NUMBER));
        return Eligibility.compile(rules).assess(Facts.of(facts), DAY).whyNot();
    }

    @Provide
    Arbitrary<Expression> sums() {
        return sums(3);
    }

    private static Arbitrary<Expression> sums(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "c").map(Expression::fact),
                Arbitraries.integers().between(-9, 9).filter(one -> one != 0).map(Expression::number));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> part = Arbitraries.lazy(() -> sums(depth - 1));
        Arbitrary<Expression> two = Combinators.combine(Arbitraries.of(Expression.Operation.class), part, part)
                .as((operation, one, other) -> new Expression.Arithmetic(operation, List.of(one, other)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, leaf), net.jqwik.api.Tuple.of(4, two));
    }

    @Property
    @Label("what is written of a sum, read as one reads it, comes to what the sum comes to")
    void brackets_stand_where_they_must(@ForAll("sums") Expression sum) {
        Rule never = sum.atLeast(number(1_000_000_000));
        for (Reason reason : reasons(never, FACTS)) { // none where something is divided by zero
            String text = reason.parameters().getOrDefault("fact", "");
            List<String> tokens =
                    TOKEN.matcher(text).results().map(MatchResult::group).toList();
            assertEquals(value(sum), new Reader(tokens).sum(), text);
        }
    }

    @Property
    @Label("what is found misses the bound also as both are shown")
    void what_is_shown_is_no_contradiction(
            @ForAll @IntRange(min = -50, max = 50) int over,
            @ForAll @IntRange(min = 1, max = 50) int under,
            @ForAll Rule.Comparison is,
            @ForAll @IntRange(min = -200, max = 200) int millionths) {
        Expression bound =
                number(over).dividedBy(number(under)).plus(number(millionths).dividedBy(number(1_000_000)));
        Rule near = fact("a").dividedBy(fact("b")).is(is, bound);
        for (Reason reason : reasons(near, Map.of("a", over, "b", under))) {
            assertFalse(is.accepts(shown(reason, "found").compareTo(shown(reason, "bound"))), reason::toString);
        }
    }

    @Property
    @Label("what is found lies in a range, or outside, also as all three are shown")
    void what_is_shown_of_ranges_is_no_contradiction(
            @ForAll @IntRange(min = -50, max = 50) int over,
            @ForAll @IntRange(min = 1, max = 50) int under,
            @ForAll Rule.Bounds bounds,
            @ForAll @IntRange(min = -300, max = 300) int millionths,
            @ForAll @IntRange(min = 200, max = 600) int width) {
        Expression low =
                number(over).dividedBy(number(under)).plus(number(millionths).dividedBy(number(1_000_000)));
        Expression high = low.plus(number(width).dividedBy(number(1_000_000)));
        Rule within = fact("a").dividedBy(fact("b")).between(low, high, bounds);
        for (Rule rule : List.of(within, Rule.not(within))) {
            for (Reason reason : reasons(rule, Map.of("a", over, "b", under))) {
                BigDecimal found = shown(reason, "found");
                boolean inside = bounds.low().accepts(found.compareTo(shown(reason, "low")))
                        && bounds.high().accepts(found.compareTo(shown(reason, "high")));
                assertEquals(rule != within, inside, reason::toString);
            }
        }
    }

    private static final int MOST_LEAVES = 8;

    @Provide
    Arbitrary<Rule> nested() {
        return nested(3).map(rule -> numbered(rule, new AtomicInteger()));
    }

    private static Arbitrary<Rule> nested(int depth) {
        Arbitrary<Rule> leaf = Arbitraries.just(fact("p").holds());
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Rule> part = Arbitraries.lazy(() -> nested(depth - 1));
        Arbitrary<List<Rule>> parts = part.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(leaf, parts.map(Rule.All::new), parts.map(Rule.Any::new), part.map(Rule.Not::new));
    }

    /** Gives each leaf a fact of its own. */
    private static Rule numbered(Rule rule, AtomicInteger next) {
        if (rule instanceof Rule.All all) {
            return new Rule.All(
                    all.of().stream().map(part -> numbered(part, next)).toList());
        } else if (rule instanceof Rule.Any any) {
            return new Rule.Any(
                    any.of().stream().map(part -> numbered(part, next)).toList());
        } else if (rule instanceof Rule.Not not) {
            return Rule.not(numbered(not.of(), next));
        }
        return fact("p" + next.getAndIncrement()).holds();
    }

    @Property
    @Label("who mends of what stands in the way as much as its headings ask for is eligible, and nobody else")
    void headings_say_how_much_is_enough(@ForAll("nested") Rule rule, @ForAll @Size(MOST_LEAVES) List<Boolean> given) {
        Map<String, Object> facts = new TreeMap<>();
        given.forEach(truth -> facts.put("p" + facts.size(), truth));
        RuleSet set = RuleSet.of("s", "1", rule)
                .withFacts(facts.keySet().stream()
                        .map(name -> FactDefinition.of(name, FactType.TRUTH))
                        .toArray(FactDefinition[]::new));
        Assume.that(Eligibility.check(set).isEmpty());
        List<Reason> reasons =
                Eligibility.compile(set).assess(Facts.of(facts), DAY).whyNot();
        List<String> wrong = reasons.stream()
                .filter(reason -> !HEADINGS.contains(reason.code()))
                .map(reason -> reason.parameters().getOrDefault("fact", "").replaceAll("[{}]", ""))
                .toList();
        for (int chosen = 0; chosen < 1 << wrong.size() && !reasons.isEmpty(); chosen++) {
            Map<String, Object> mended = new TreeMap<>(facts);
            List<Boolean> done = new ArrayList<>();
            for (int i = 0; i < wrong.size(); i++) {
                done.add((chosen >> i & 1) == 1);
                if (done.get(i)) {
                    mended.compute(wrong.get(i), (name, value) -> !(Boolean) value);
                }
            }
            boolean enough = enough(new ArrayList<>(reasons), done);
            assertEquals(Truth.of(enough), new PlainJudge(Facts.of(mended), DAY).judge(rule), reasons::toString);
        }
    }

    private static final List<String> HEADINGS =
            List.of("eligibility.need.all", "eligibility.need.any", "eligibility.need.not-all");

    /** Reads what is told one by one, all of it being needed, each heading with as many as it counts. */
    private static boolean enough(List<Reason> told, List<Boolean> done) {
        List<Boolean> left = new ArrayList<>(done);
        boolean enough = true;
        while (!told.isEmpty()) {
            enough &= next(told, left);
        }
        return enough;
    }

    private static boolean next(List<Reason> told, List<Boolean> done) {
        Reason reason = told.remove(0);
        if (!HEADINGS.contains(reason.code())) {
            return done.remove(0);
        }
        boolean all = reason.code().equals("eligibility.need.all");
        boolean enough = all;
        for (int i = Integer.parseInt(reason.parameters().getOrDefault("count", "")); i > 0; i--) {
            boolean one = next(told, done);
            enough = all ? enough && one : enough || one;
        }
        return enough;
    }

    private static BigDecimal shown(Reason reason, String parameter) {
        return new BigDecimal(reason.parameters().getOrDefault(parameter, "").replace(" [excluded]", ""));
    }

    private static Ratio value(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return combined(
                    arithmetic.operation(),
                    value(arithmetic.of().get(0)),
                    value(arithmetic.of().get(1)));
        } else if (expression instanceof Expression.Fact fact) {
            return Ratio.of((Integer) FACTS.get(fact.name()));
        }
        return Ratio.of(((org.cooplab.eligibility.rule.Literal) expression).number());
    }

    private static Ratio combined(Expression.Operation operation, Ratio a, Ratio b) {
        return switch (operation) {
            case ADD -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.dividedBy(b);
            case MIN -> a.compareTo(b) <= 0 ? a : b;
            case MAX -> a.compareTo(b) >= 0 ? a : b;
        };
    }

    /** Reads as taught at school: products before sums, equals from the left, brackets first. */
    private static final class Reader {

        private final List<String> left;

        Reader(List<String> tokens) {
            left = new ArrayList<>(tokens);
        }

        private boolean next(String... tokens) {
            return !left.isEmpty() && List.of(tokens).contains(left.get(0));
        }

        Ratio sum() {
            Ratio total = product();
            while (next("+", "-")) {
                total = left.remove(0).equals("+") ? total.plus(product()) : total.minus(product());
            }
            return total;
        }

        private Ratio product() {
            Ratio total = single();
            while (next("\u00D7", "/")) {
                total = left.remove(0).equals("/") ? total.dividedBy(single()) : total.times(single());
            }
            return total;
        }

        private Ratio single() {
            String token = left.remove(0);
            if (token.equals("(")) {
                Ratio inner = sum();
                left.remove(0);
                return inner;
            } else if (token.equals("min") || token.equals("max")) {
                left.remove(0);
                Ratio one = sum();
                left.remove(0);
                Ratio other = sum();
                left.remove(0);
                return combined(token.equals("min") ? Expression.Operation.MIN : Expression.Operation.MAX, one, other);
            }
            if (token.equals("-")) {
                return Ratio.ZERO.minus(single());
            }
            return token.startsWith("{")
                    ? Ratio.of((Integer) FACTS.get(token.substring(1, token.length() - 1)))
                    : Ratio.of(new BigDecimal(token));
        }
    }
}
