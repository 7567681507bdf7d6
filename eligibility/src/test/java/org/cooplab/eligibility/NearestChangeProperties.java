package org.cooplab.eligibility;

import static org.cooplab.eligibility.ChangeDomain.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;

@Domain(ChangeDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class NearestChangeProperties {

    @Property
    @Label(
            "the nearest change makes eligible; what is called proved is no dearer than any other; with one fact it is proved, but for its square")
    void nearest_change_is_true(
            @ForAll Rule rule, @ForAll Map<String, Effort> efforts, @ForAll Map<String, Object> facts) {
        var set = ChangeDomain.set(rule, efforts);
        Assume.that(Eligibility.check(set).isEmpty());
        Eligibility rules = Eligibility.compile(set);
        Verdict verdict = rules.assess(Facts.of(facts), TODAY);
        Assume.that(verdict.outcome() == Outcome.INELIGIBLE);
        Optional<NearestChange> nearest = verdict.nearest();
        boolean proved = nearest.map(NearestChange::proved).orElse(verdict.attainable() == Truth.FALSE);
        if (nearest.isPresent()) {
            Map<String, Object> changed = new HashMap<>(facts);
            nearest.get().changes().forEach(change -> changed.put(change.fact(), value(change.to())));
            assertEquals(
                    Outcome.ELIGIBLE, rules.assess(Facts.of(changed), TODAY).outcome());
            assertEquals(
                    0, cost(efforts, facts, changed).compareTo(nearest.get().cost()));
        }
        if (proved) {
            BigDecimal cost = nearest.map(NearestChange::cost).orElse(null);
            for (Map<String, Object> other : others(efforts, facts)) {
                boolean cheaper = cost == null || cost(efforts, facts, other).compareTo(cost) < 0;
                assertTrue(
                        !cheaper || new PlainJudge(Facts.of(other), TODAY).judge(rule) != Truth.TRUE, other::toString);
            }
        }
        assertTrue(proved
                || efforts.size() > 1
                || squares(set, rule, efforts.keySet().iterator().next()));
    }

    /**
     * Says whether the fact is multiplied by itself, or compared with what is divided by it: where such a product turns is
     * not known exactly.
     */
    private static boolean squares(RuleSet set, Rule rule, String name) {
        Expression fact = Expression.fact(name);
        boolean[] found = new boolean[1];
        Mentions.walk(
                set,
                rule,
                part -> found[0] |= part instanceof Rule.Compare compare
                        && ((compare.right().equals(fact) && worked(compare.left(), Operation.DIVIDE, null, fact))
                                || (compare.left().equals(fact)
                                        && worked(compare.right(), Operation.DIVIDE, null, fact))),
                part -> found[0] |= worked(part, Operation.MULTIPLY, fact, fact));
        return found[0];
    }

    private static boolean worked(Expression part, Operation operation, Expression first, Expression second) {
        return part instanceof Expression.Arithmetic arithmetic
                && arithmetic.operation() == operation
                && (first == null || arithmetic.of().get(0).equals(first))
                && arithmetic.of().get(1).equals(second);
    }

    /** Returns what a change sets a fact to. */
    static Object value(Literal literal) {
        return literal.text() != null
                ? literal.text()
                : literal.date() != null
                        ? literal.date()
                        : literal.money() != null ? literal.money() : literal.number();
    }

    /** Returns the facts with each combination of values that the efforts allow. */
    private static List<Map<String, Object>> others(Map<String, Effort> efforts, Map<String, Object> facts) {
        List<Map<String, Object>> all = List.of(facts);
        for (String name : efforts.keySet()) {
            List<Map<String, Object>> more = new ArrayList<>(all);
            for (Map<String, Object> one : all) {
                for (Object value : ChangeDomain.VALUES.get(name)) {
                    if (allowed(efforts.get(name), distance(value, facts.get(name)))) {
                        Map<String, Object> other = new HashMap<>(one);
                        other.put(name, value);
                        more.add(other);
                    }
                }
            }
            all = more;
        }
        return all;
    }

    private static boolean allowed(Effort effort, BigDecimal distance) {
        return switch (effort.direction()) {
            case ANY -> true;
            case UP -> distance.signum() >= 0;
            case DOWN -> distance.signum() <= 0;
        };
    }

    private static BigDecimal cost(Map<String, Effort> efforts, Map<String, Object> from, Map<String, Object> to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Effort> effort : efforts.entrySet()) {
            Object before = from.get(effort.getKey());
            Object after = to.get(effort.getKey());
            BigDecimal distance = distance(after, before).abs();
            if (distance.signum() != 0 || !(after.equals(before) || after instanceof BigDecimal)) {
                BigDecimal units = effort.getValue().perUnit().multiply(distance);
                sum = sum.add(effort.getValue().cost()).add(units);
            }
        }
        return sum;
    }

    /** Returns how far it is from one value to another; words are at no distance from each other. */
    private static BigDecimal distance(Object to, Object from) {
        if (to instanceof Money amount) {
            return BigDecimal.valueOf(amount.minor() - ((Money) from).minor(), 2);
        } else if (to instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay() - ((LocalDate) from).toEpochDay());
        } else if (to instanceof String) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(to.toString()).subtract(new BigDecimal(from.toString()));
    }
}
