package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a place of the trace stands for.
 *
 * @param index the place
 * @param parent the place of the rule that holds this one, or -1
 * @param depth how many rules hold this one
 * @param pointer the JSON Pointer of the rule in its rule set
 * @param rule the rule
 * @param clause the nearest clause that this rule is, or is in; or {@code null}
 * @param facts the slots of the facts that the rule itself names; none for a rule made of rules
 */
public record NodeInfo(
        int index,
        int parent,
        int depth,
        String pointer,
        Rule rule,
        Rule.@Nullable Clause clause,
        List<Integer> facts) {

    /** Says whether the rule is made of other rules that have places of their own. */
    public boolean composite() {
        return composite(rule);
    }

    static boolean composite(Rule rule) {
        return rule instanceof Rule.All
                || rule instanceof Rule.Any
                || rule instanceof Rule.Not
                || rule instanceof Rule.AtLeast
                || rule instanceof Rule.Clause;
    }

    /** Returns the places of the rules that this one is made of; {@code infos} are all places. */
    public List<NodeInfo> parts(List<NodeInfo> infos) {
        List<NodeInfo> parts = new ArrayList<>();
        for (int i = index + 1; i < infos.size() && infos.get(i).depth() > depth; i++) {
            if (infos.get(i).parent() == index) {
                parts.add(infos.get(i));
            }
        }
        return parts;
    }

    /** Returns the id of the clause that this rule is, or else its pointer. */
    public String id() {
        return rule instanceof Rule.Clause own ? own.id() : pointer;
    }
}
