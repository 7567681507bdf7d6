package org.cooplab.eligibility.internal.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.NodeInfo;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * The facts that can still matter, each with how much it may settle.
 *
 * <p>Only rules that are unknown are looked into: a part that has turned out already can change nothing. A rule that is
 * unknown shares its weight among its unknown parts, for one of them may settle it; a leaf gives its weight to each fact
 * that it still needs, halved for each further one.
 */
public final class Missing {

    private final RuleSet rules;
    private final FactTable table;
    private final Program program;
    private final Row row;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    private Missing(RuleSet rules, FactTable table, Program program, Row row) {
        this.rules = rules;
        this.table = table;
        this.program = program;
        this.row = row;
    }

    /**
     * Returns the missing facts by name with their weights, in the order of the rule set.
     *
     * @param truths how each place of the trace turned out
     */
    public static Map<String, Double> of(RuleSet rules, FactTable table, Program program, Row row, byte[] truths) {
        Missing missing = new Missing(rules, table, program, row);
        List<Integer> roots = new ArrayList<>();
        for (NodeInfo info : program.infos()) {
            if (info.parent() < 0 && truths[info.index()] == Node.UNKNOWN) {
                roots.add(info.index());
            }
        }
        roots.forEach(root -> missing.share(root, 1.0 / roots.size(), truths));
        return missing.weights;
    }

    private void share(int index, double weight, byte[] truths) {
        List<NodeInfo> infos = program.infos();
        NodeInfo info = infos.get(index);
        if (!info.facts().isEmpty()) { // a relation names facts itself, although it may read "not some"
            leaf(info, weight);
            return;
        }
        List<Integer> unknown = new ArrayList<>();
        for (int i = index + 1; i < infos.size() && infos.get(i).depth() > info.depth(); i++) {
            if (infos.get(i).parent() == index && truths[i] == Node.UNKNOWN) {
                unknown.add(i);
            }
        }
        unknown.forEach(part -> share(part, weight / unknown.size(), truths));
    }

    private void leaf(NodeInfo info, double weight) {
        List<String> asked = new ArrayList<>();
        for (int slot : info.facts()) {
            if (slot >= 0 && (!row.known(slot) || incomplete(slot, info.rule()))) {
                asked.add(table.fact(slot).name());
            }
        }
        double each = weight / (1L << Math.min(30, Math.max(0, asked.size() - 1)));
        asked.forEach(fact -> weights.merge(fact, each, Double::sum));
    }

    /** Says whether the rule lacks something of an element of the list: such a list is asked for once more. */
    private boolean incomplete(int slot, Rule rule) {
        return row.get(slot) instanceof List<?> elements
                && ElementGaps.in(
                        rule,
                        rules,
                        Builder.ofRows(rules, table, program.date()),
                        row,
                        table.fact(slot).name(),
                        elements);
    }
}
