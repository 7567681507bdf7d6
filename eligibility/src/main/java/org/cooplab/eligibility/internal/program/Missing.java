package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that can still matter, each with how much it may settle.
 *
 * <p>Only rules that are unknown are looked into: a part that has turned out already can change nothing. A rule that is
 * unknown shares its weight among its unknown parts, for one of them may settle it; a leaf gives its weight to each fact
 * on which it still depends ({@link Foresight}), halved for each further one.
 */
public final class Missing {

    private final FactTable table;
    private final List<NodeInfo> infos;
    private final Foresight.Seen seen;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    private Missing(FactTable table, List<NodeInfo> infos, Foresight.Seen seen) {
        this.table = table;
        this.infos = infos;
        this.seen = seen;
    }

    /** Returns the missing facts by name with their weights, in the order of the rule set. */
    public static Map<String, Double> of(FactTable table, Program program, Foresight.Seen seen) {
        Missing missing = new Missing(table, program.infos(), seen);
        List<Integer> roots = new ArrayList<>();
        for (NodeInfo info : program.infos()) {
            if (info.parent() < 0 && seen.truths()[info.index()] == Node.UNKNOWN) {
                roots.add(info.index());
            }
        }
        roots.forEach(root -> missing.share(root, 1.0 / roots.size()));
        return missing.weights;
    }

    private void share(int index, double weight) {
        NodeInfo info = infos.get(index);
        if (!info.facts().isEmpty()) { // a relation names facts itself, although it may read "not some"
            leaf(info, weight);
            return;
        }
        List<Integer> unknown = info.parts(infos).stream()
                .map(NodeInfo::index)
                .filter(part -> seen.truths()[part] == Node.UNKNOWN)
                .toList();
        unknown.forEach(part -> share(part, weight / unknown.size()));
    }

    private void leaf(NodeInfo info, double weight) {
        Set<Integer> wanted = seen.facts(info.index());
        List<String> needed = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        for (int slot : info.facts()) {
            if (wanted.contains(slot)) {
                needed.add(table.fact(slot).name());
            } else if (slot >= 0
                    && wanted.contains(Prospect.ELEMENT)
                    && table.kind(slot).fields() != null) {
                incomplete.add(table.fact(slot).name());
            }
        }
        // A list that is there, with a field of an element missing, is asked for once more.
        List<String> asked = needed.isEmpty() ? incomplete : needed;
        double each = weight / (1L << Math.min(30, Math.max(0, asked.size() - 1)));
        asked.forEach(fact -> weights.merge(fact, each, Double::sum));
    }
}
