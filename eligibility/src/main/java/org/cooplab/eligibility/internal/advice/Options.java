package org.cooplab.eligibility.internal.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.eligibility.internal.fact.Row;
import org.jspecify.annotations.Nullable;

/**
 * The values worth trying for a fact, the cheapest first.
 *
 * @param values the values
 * @param beyond what a value costs at least that is not among them and may do what none of them does, {@code null} if there
 *     is none: all values are here, or one of each stretch on which no rule turns
 */
record Options(List<Option> values, @Nullable BigDecimal beyond) {

    /** Returns the values in the order of what they cost. */
    static Options of(List<Option> values, @Nullable BigDecimal beyond) {
        return new Options(sorted(values), beyond);
    }

    /**
     * Leaves out each value for which all {@code leaves} turn out as they do for a cheaper one or as they are now; as far as
     * the work goes.
     *
     * @param looks how many it takes to work out the leaves once
     */
    Options distinct(Row row, List<Piece> leaves, long looks, Work work) {
        Row tried = row.copy();
        Set<List<@Nullable Object>> seen = new HashSet<>();
        seen.add(seen(tried, leaves));
        List<Option> kept = new ArrayList<>();
        for (Option option : values) {
            if (!work.take(looks)) {
                return new Options(kept, beyond == null ? option.cost() : beyond.min(option.cost()));
            }
            option.put(tried);
            if (seen.add(seen(tried, leaves))) {
                kept.add(option);
            }
        }
        return new Options(kept, beyond);
    }

    private static List<Option> sorted(List<Option> values) {
        List<Option> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(Option::cost));
        return sorted;
    }

    /** Returns what each piece comes to in the row. */
    static List<@Nullable Object> seen(Row row, List<Piece> leaves) {
        List<@Nullable Object> seen = new ArrayList<>();
        leaves.forEach(leaf -> seen.add(leaf.now(row)));
        return seen;
    }
}
