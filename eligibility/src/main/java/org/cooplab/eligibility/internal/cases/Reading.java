package org.cooplab.eligibility.internal.cases;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Value;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** How a term is read from facts, and from which. */
record Reading(Function<Row, @Nullable Object> value, List<Integer> slots) {

    /** Returns how the term is read. */
    static Reading of(Term term, RuleSet rules, FactTable table, Builder builder) {
        if (term.subject instanceof Expression expression) {
            return new Reading(builder.value(expression)::get, slots(table, Mentions.facts(rules, expression)));
        } else if (term.subject instanceof Abstraction.Pair pair) {
            Value left = builder.value(pair.left());
            Value right = builder.value(pair.right());
            return new Reading(
                    row -> sign(left.get(row), right.get(row)),
                    slots(table, Mentions.facts(rules, new Rule.Compare(pair.left(), Comparison.EQUAL, pair.right()))));
        }
        Rule rule = (Rule) term.subject;
        Node whole = builder.rule(rule);
        return new Reading(row -> truth(whole.eval(row)), slots(table, Mentions.facts(rules, rule)));
    }

    private static List<Integer> slots(FactTable table, Set<String> facts) {
        return facts.stream().map(table::slot).toList();
    }

    private static @Nullable Object truth(int truth) {
        return truth == Node.UNKNOWN ? null : Boolean.valueOf(truth == Node.TRUE);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the checker has seen that both sides are of one type
    private static @Nullable Object sign(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : Ratio.of(Integer.signum(((Comparable) left).compareTo(right)));
    }

    /** Says whether a fact on which the term depends is unknown. */
    boolean lacksFacts(Row row) {
        for (int slot : slots) {
            if (!row.known(slot)) {
                return true;
            }
        }
        return false;
    }
}
