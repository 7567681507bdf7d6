package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that can still matter, each with how much it may settle.
 *
 * <p>Only rules that are unknown are looked into: a part that has turned out already can change nothing. A rule that is
 * unknown shares its weight among its unknown parts, for one of them may settle it; a leaf gives its weight to each fact
 * that it still needs, halved for each further one.
 */
public final class Missing {

    private final FactTable table;
    private final List<NodeInfo> infos;
    private final Row row;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    private Missing(FactTable table, List<NodeInfo> infos, Row row) {
        this.table = table;
        this.infos = infos;
        this.row = row;
    }

    /**
     * Returns the missing facts by name with their weights, in the order of the rule set.
     *
     * @param truths how each place of the trace turned out
     */
    public static Map<String, Double> of(FactTable table, Program program, Row row, byte[] truths) {
        Missing missing = new Missing(table, program.infos(), row);
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
        List<String> needed = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        for (int slot : info.facts()) {
            if (slot >= 0 && !row.known(slot)) {
                needed.add(table.fact(slot).name());
            } else if (slot >= 0 && table.kind(slot).fields() != null) {
                incomplete.add(table.fact(slot).name());
            }
        }
        // A list that is there, with a field of an element missing, is asked for once more.
        List<String> asked = needed.isEmpty() ? incomplete : needed;
        double each = weight / (1L << Math.min(30, Math.max(0, asked.size() - 1)));
        asked.forEach(fact -> weights.merge(fact, each, Double::sum));
    }
}
