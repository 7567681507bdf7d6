package org.cooplab.eligibility.internal.program;

import java.util.function.IntFunction;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.RuleSet;

/** Where the names of a rule set lead: to derived facts, or to the slots from which facts are read. */
record Lookup(RuleSet rules, FactTable table, IntFunction<Slot> slots) {

    /** Returns where to read a fact, within so many lists. */
    Slot slot(int index, int scope) {
        Slot slot = slots.apply(index);
        for (int i = 0; i < scope; i++) {
            slot = new Scope.Outer(slot);
        }
        return slot;
    }

    /** Returns the slot of an expression that is a plain fact, or -1. */
    int plain(Expression expression) {
        return expression instanceof Expression.Fact fact && !rules.derived().containsKey(fact.name())
                ? table.slot(fact.name())
                : -1;
    }

    /** Returns what the name of a derived fact stands for; any other expression is itself. */
    Expression unfolded(Expression expression) {
        Expression derived =
                expression instanceof Expression.Fact fact ? rules.derived().get(fact.name()) : null;
        return derived == null ? expression : unfolded(derived);
    }
}
