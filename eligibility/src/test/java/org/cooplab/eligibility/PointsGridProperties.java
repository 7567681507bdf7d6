package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;
import static org.cooplab.eligibility.rule.Expression.choose;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.least;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;

/** The nearest change where criteria give points and their sum must reach a threshold. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PointsGridProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    /** A criterion that nobody meets yet: reaching each of its levels gives points. */
    private record Graded(int cost, int perUnit, List<Integer> points) {

        Expression term(String name) {
            List<Expression.Step> steps = IntStream.range(0, points.size())
                    .mapToObj(i -> new Expression.Step(number(at(i)), number(points.get(i))))
                    .toList();
            return new Expression.Bracket(fact(name), steps, null);
        }

        FactDefinition definition(String name) {
            return FactDefinition.of(name, FactType.INTEGER).changedBy(Effort.of(cost, perUnit, 0));
        }

        static int at(int level) {
            return 2 + 3 * level;
        }

        int costOf(int level) {
            return cost + perUnit * at(level);
        }
    }

    @Provide
    Arbitrary<List<Graded>> grids() {
        Arbitrary<List<Integer>> points =
                Arbitraries.integers().between(0, 12).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 3),
                        points)
                .as(Graded::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(14);
    }

    @Property(tries = 60)
    @Label("a grid of a dozen criteria is solved as a knapsack is, and proved")
    void a_grid_is_a_knapsack(@ForAll("grids") List<Graded> grid, @ForAll("thresholds") int reached) {
        List<Expression> terms = new ArrayList<>();
        FactDefinition[] definitions = new FactDefinition[grid.size()];
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < grid.size(); i++) {
            terms.add(grid.get(i).term("f" + i));
            definitions[i] = grid.get(i).definition("f" + i);
            facts.put("f" + i, 0);
        }
        int threshold = 1 + reached;
        Rule enough = new Expression.Arithmetic(Expression.Operation.ADD, terms).atLeast(threshold);
        Verdict verdict = Eligibility.compile(RuleSet.of("grid", "1", enough).withFacts(definitions))
                .assess(Facts.of(facts), DAY);
        Optional<NearestChange> nearest = verdict.nearest();
        assertEquals(
                cheapest(grid, threshold), nearest.map(found -> found.cost().intValueExact()));
        assertTrue(nearest.map(NearestChange::proved).orElse(verdict.attainable() == Truth.FALSE));
    }

    /** A row of a table of points: whether it also holds with the fact that nobody knows, and what it gives. */
    private record Given(boolean open, int points, int cost) {}

    @Provide
    Arbitrary<List<Given>> tables() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 9))
                .as(Given::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Property(tries = 100)
    @Label("the cheapest rows of a table of points are found although others may stay unknown")
    void a_table_is_tried_out(@ForAll("tables") List<Given> given) {
        Expression.Row[] rows = new Expression.Row[given.size()];
        FactDefinition[] definitions = new FactDefinition[given.size() + 1];
        Facts facts = Facts.none();
        for (int i = 0; i < rows.length; i++) {
            Rule done = fact("f" + i).holds();
            rows[i] = new Expression.Row(
                    given.get(i).open() ? Rule.any(done, fact("u").holds()) : done,
                    number(given.get(i).points()));
            definitions[i] = FactDefinition.of("f" + i, FactType.TRUTH)
                    .changedBy(Effort.of(given.get(i).cost(), 0, 0));
            facts = facts.with("f" + i, false);
        }
        definitions[rows.length] = FactDefinition.of("u", FactType.TRUTH);
        int most = given.stream().mapToInt(Given::points).sum();
        Rule enough = Expression.Table.of(Expression.HitPolicy.COLLECT_SUM, null, rows)
                .atLeast(Math.max(1, most - 1));
        Rule begun = Rule.atLeast(
                1,
                IntStream.range(0, rows.length)
                        .mapToObj(i -> fact("f" + i).holds())
                        .toArray(Rule[]::new));
        Eligibility rules = Eligibility.compile(
                RuleSet.of("table", "1", Rule.all(begun, enough)).withFacts(definitions));
        Optional<Integer> least = Optional.empty();
        for (int some = 0; some < 1 << rows.length; some++) {
            Facts changed = facts;
            int cost = 0;
            for (int i = 0; i < rows.length; i++) {
                changed = changed.with("f" + i, (some >> i & 1) == 1);
                cost += (some >> i & 1) * given.get(i).cost();
            }
            if (rules.assess(changed, DAY).kleene() == Outcome.ELIGIBLE && cost < least.orElse(Integer.MAX_VALUE)) {
                least = Optional.of(cost);
            }
        }
        Verdict verdict = rules.assess(facts, DAY);
        Optional<NearestChange> nearest = verdict.nearest();
        assertEquals(least, nearest.map(found -> found.cost().intValueExact()));
        assertTrue(nearest.map(NearestChange::proved).orElse(verdict.attainable() == Truth.FALSE));
    }

    @Provide
    Arbitrary<Integer> thresholds() {
        return Arbitraries.integers().between(0, 90);
    }

    /** The textbook way: the least cost of each number of points, criterion by criterion. */
    private static Optional<Integer> cheapest(List<Graded> grid, int threshold) {
        TreeMap<Integer, Integer> costs = new TreeMap<>(Map.of(0, 0));
        for (Graded criterion : grid) {
            TreeMap<Integer, Integer> more = new TreeMap<>(costs);
            costs.forEach((points, cost) -> {
                for (int level = 0; level < criterion.points().size(); level++) {
                    more.merge(points + criterion.points().get(level), cost + criterion.costOf(level), Integer::min);
                }
            });
            costs = more;
        }
        return costs.tailMap(threshold).values().stream().min(Integer::compare);
    }

    @Example
    @Label("where points have too many sums to try them all, a way is found in which no change can be left out")
    void a_search_that_is_cut_still_finds_a_way() {
        Random random = new Random(1);
        List<Expression> terms = new ArrayList<>();
        FactDefinition[] definitions = new FactDefinition[30];
        Facts facts = Facts.none();
        for (int i = 0; i < definitions.length; i++) {
            List<Expression.Step> steps = IntStream.rangeClosed(1, 4)
                    .mapToObj(level -> new Expression.Step(
                            number(3L * level),
                            number(BigDecimal.valueOf(1000L * level + random.nextInt(1000), 3) + "")))
                    .toList();
            terms.add(new Expression.Bracket(fact("f" + i), steps, null));
            definitions[i] = FactDefinition.of("f" + i, FactType.INTEGER).changedBy(Effort.of(random.nextInt(9), 1, 0));
            facts = facts.with("f" + i, 0);
        }
        Rule enough = new Expression.Arithmetic(Expression.Operation.ADD, terms).atLeast(80);
        Eligibility rules = Eligibility.compile(RuleSet.of("grid", "1", enough).withFacts(definitions));
        Verdict verdict = rules.assess(facts, DAY);
        NearestChange nearest = verdict.nearest().orElseThrow();
        assertEquals(Truth.TRUE, verdict.attainable());
        assertFalse(nearest.proved());
        Facts changed = facts;
        for (NearestChange.Change change : nearest.changes()) {
            changed = changed.with(change.fact(), requireNonNull(change.to().number()));
        }
        assertTrue(rules.assess(changed, DAY).eligible());
        for (NearestChange.Change change : nearest.changes()) {
            assertFalse(rules.assess(changed.with(change.fact(), 0), DAY).eligible());
        }
    }

    @Provide
    Arbitrary<Expression> terms() {
        Arbitrary<Rule> condition = Arbitraries.of(
                fact("a").holds(),
                fact("n").atLeast(2),
                fact("m").atLeast(3),
                Rule.any(fact("b").holds(), fact("m").atMost(1)),
                Rule.all(fact("a").holds(), fact("n").atLeast(1)));
        Arbitrary<Expression> points = Arbitraries.oneOf(
                Arbitraries.of(
                        fact("n"), fact("m"), number("0.5"), fact("n").times(number(2)), least(fact("m"), number(2))),
                Combinators.combine(condition, Arbitraries.integers().between(-2, 4))
                        .as((rule, worth) -> choose(rule, number(worth), number(0))),
                condition.list().ofMinSize(1).ofMaxSize(3).map(PointsGridProperties::table));
        Arbitrary<Expression> together = Combinators.combine(
                        Arbitraries.of(
                                Expression.Operation.ADD,
                                Expression.Operation.ADD,
                                Expression.Operation.MIN,
                                Expression.Operation.MAX,
                                Expression.Operation.MULTIPLY),
                        points.list().ofMinSize(2).ofMaxSize(4))
                .as(Expression.Arithmetic::new);
        return Combinators.combine(points, together, Arbitraries.of("1", "0.5", "-1"))
                .as((one, some, factor) -> one.plus(some.times(number(factor))));
    }

    private static Expression table(List<Rule> when) {
        List<Expression.Row> rows = IntStream.range(0, when.size())
                .mapToObj(i -> new Expression.Row(when.get(i), number(i + 1)))
                .toList();
        return new Expression.Table(Expression.HitPolicy.COLLECT_SUM, rows, null, List.of());
    }

    @Provide
    Arbitrary<Rule> sums() {
        Arbitrary<Rule> sum = Combinators.combine(
                        terms(),
                        Arbitraries.of(Rule.Comparison.class),
                        Arbitraries.integers().between(-1, 9))
                .as((points, is, bound) -> points.is(is, number(bound)));
        return Arbitraries.oneOf(
                sum,
                sum.map(Rule::not),
                Combinators.combine(sum, sum).as((one, other) -> Rule.all(one, other)),
                Combinators.combine(sum, sum).as((one, other) -> Rule.any(one, other)),
                sum.list().ofSize(3).map(three -> Rule.atLeast(2, three.toArray(new Rule[0]))));
    }

    @Provide
    Arbitrary<List<Integer>> costs() {
        return Arbitraries.integers().between(0, 5).list().ofSize(4);
    }

    @Provide
    Arbitrary<List<Integer>> starts() {
        return Arbitraries.integers().between(0, 9).list().ofSize(4);
    }

    @Property(tries = 400)
    @Label("what is decided alike is decided once, and the cheapest is as among all values")
    void the_cheapest_of_all_values_is_found(
            @ForAll("sums") Rule rule, @ForAll("costs") List<Integer> costs, @ForAll("starts") List<Integer> starts) {
        List<String> names = List.of("a", "b", "n", "m");
        FactDefinition[] definitions = new FactDefinition[names.size()];
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            FactDefinition plain = i < 2
                    ? FactDefinition.of(names.get(i), FactType.TRUTH)
                    : FactDefinition.of(names.get(i), FactType.INTEGER).between(0, 4);
            definitions[i] = plain.changedBy(Effort.of(costs.get(i), 1, 0));
            facts.put(names.get(i), of(i, starts.get(i)));
        }
        Verdict verdict = Eligibility.compile(RuleSet.of("sums", "1", rule).withFacts(definitions))
                .assess(Facts.of(facts), DAY);
        Integer cheapest = null;
        for (int code = 0; code < 2 * 2 * 5 * 5; code++) {
            int[] values = {code % 2, code / 2 % 2, code / 4 % 5, code / 20};
            Map<String, Object> changed = new HashMap<>();
            int cost = 0;
            for (int i = 0; i < values.length; i++) {
                changed.put(names.get(i), of(i, values[i]));
                Object before = facts.get(names.get(i));
                int far = i < 2 ? 1 : Math.abs(values[i] - starts.get(i) % 5);
                cost += before.equals(of(i, values[i])) ? 0 : costs.get(i) + far;
            }
            if ((cheapest == null || cost < cheapest)
                    && new PlainJudge(Facts.of(changed), DAY).judge(rule) == Truth.TRUE) {
                cheapest = cost;
            }
        }
        if (cheapest == null || cheapest > 0) {
            assertEquals(cheapest == null ? Truth.FALSE : Truth.TRUE, verdict.attainable());
            assertEquals(
                    Optional.ofNullable(cheapest).map(BigDecimal::valueOf),
                    verdict.nearest().map(NearestChange::cost).map(cost -> cost.setScale(0)));
            assertTrue(verdict.nearest().map(NearestChange::proved).orElse(true));
        }
    }

    private static Object of(int fact, int value) {
        return fact < 2 ? (Object) (value % 2 == 1) : (Object) (value % 5);
    }
}
