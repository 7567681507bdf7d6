package org.cooplab.eligibility.internal.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Row;

/**
 * The values worth trying for a fact, the cheapest first.
 *
 * @param values the values
 * @param complete whether no other value does what none of these does for less: all values are here, or one of each
 *     stretch on which no rule turns
 */
record Options(List<Option> values, boolean complete) {

    /**
     * Sorts, and of those for which all {@code leaves} say the same keeps the cheapest only, none if that is what is so
     * now.
     */
    static Options distinct(List<Option> values, boolean complete, Row row, List<Node> leaves) {
        Row tried = row.copy();
        Set<List<Integer>> seen = new HashSet<>();
        seen.add(truths(tried, leaves));
        List<Option> kept = new ArrayList<>();
        for (Option option : sorted(values)) {
            option.put(tried);
            if (seen.add(truths(tried, leaves))) {
                kept.add(option);
            }
        }
        return new Options(kept, complete);
    }

    /** Sorts. */
    static Options of(List<Option> values, boolean complete) {
        return new Options(sorted(values), complete);
    }

    private static List<Option> sorted(List<Option> values) {
        List<Option> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(Option::cost));
        return sorted;
    }

    /** Returns what each rule says of the row. */
    static List<Integer> truths(Row row, List<Node> leaves) {
        return leaves.stream().map(leaf -> leaf.eval(row)).toList();
    }
}
