package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Sweep;
import org.cooplab.eligibility.internal.program.Value;
import org.jspecify.annotations.Nullable;

/**
 * A rule or an expression in which facts can change, with the pieces it is put together from.
 *
 * <p>Ways to decide some of the facts that leave the same residue are the same to everything decided later: the points of
 * twelve criteria come to few sums, however many ways lead to each.
 *
 * @param rule the rule, or {@code null} for an expression
 * @param value the expression, or {@code null} for a rule
 * @param slots the facts in it that can change
 * @param join how the pieces make up the whole
 * @param of its pieces, without those in which nothing can change; empty if it is of one piece
 */
record Piece(@Nullable Node rule, @Nullable Value value, BitSet slots, Join join, List<Piece> of) {

    private static final Object OPEN = new Object();

    /** How pieces make up a whole. */
    enum Join {
        /** A rule: each holds. */
        ALL,
        /** A rule: one holds. */
        ANY,
        /** A rule: so many hold. */
        COUNT,
        /** An expression: the sum. */
        SUM,
        /** Each counts in its own way. */
        APART
    }

    /** Returns the truth or the value in that row. */
    @Nullable
    Object now(Row row) {
        return rule != null ? (Object) rule.eval(row) : requireNonNull(value).get(row);
    }

    /** Shows its comparisons to the sweep, and returns how many looks it takes to work it out once. */
    long through(Sweep sweep, Row row) {
        return rule != null ? sweep.through(rule, row) : sweep.through(requireNonNull(value), row);
    }

    /** Says whether this stays the same while the only fact in it goes from one turn to the next. */
    boolean level(Row row) {
        return rule != null || Sweep.level(requireNonNull(value), slots.nextSetBit(0), row);
    }

    /**
     * Returns what there is to see of one fact alone: the widest pieces that read no other fact that can change; or nothing,
     * where it meets another one in a single piece.
     */
    List<Piece> seen(int slot) {
        if (slots.cardinality() == 1) {
            return List.of(this);
        }
        List<Piece> seen = new ArrayList<>();
        for (Piece piece : of) {
            if (piece.slots.get(slot)) {
                List<Piece> more = piece.seen(slot);
                if (more.isEmpty()) {
                    return more;
                }
                seen.addAll(more);
            }
        }
        return seen;
    }

    /** Returns what of the facts that are decided, all but the {@code open} ones, matters to those that are not. */
    @Nullable
    Object residue(Row row, BitSet open) {
        BitSet undecided = (BitSet) slots.clone();
        undecided.and(open);
        if (undecided.isEmpty()) {
            return now(row);
        } else if (undecided.equals(slots)) {
            return OPEN;
        } else if (of.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            slots.stream().filter(slot -> !open.get(slot)).forEach(slot -> {
                values.add(row.getLong(slot));
                values.add(row.get(slot));
            });
            return values;
        }
        List<@Nullable Object> decided = new ArrayList<>();
        List<@Nullable Object> residue = new ArrayList<>();
        for (Piece piece : of) {
            (piece.slots.intersects(open) ? residue : decided).add(piece.residue(row, open));
        }
        if (decided.isEmpty()) {
            return residue;
        }
        Object joined = joined(decided);
        if (settles(joined)) {
            return joined;
        }
        residue.add(joined);
        return residue;
    }

    @SuppressWarnings("unchecked") // truths are numbers
    private @Nullable Object joined(List<@Nullable Object> decided) {
        return switch (join) {
            case ALL -> Collections.min((List<Integer>) (List<?>) decided);
            case ANY -> Collections.max((List<Integer>) (List<?>) decided);
            case COUNT -> {
                ((List<Integer>) (List<?>) decided).sort(null);
                yield decided;
            }
            case SUM ->
                decided.contains(null)
                        ? null
                        : decided.stream().map(Ratio.class::cast).reduce(Ratio.ZERO, Ratio::plus);
            case APART -> decided;
        };
    }

    /** Says whether this is what the whole comes to, whatever the other pieces are. */
    private boolean settles(@Nullable Object joined) {
        return switch (join) {
            case ALL -> Objects.equals(joined, Node.FALSE);
            case ANY -> Objects.equals(joined, Node.TRUE);
            case SUM -> joined == null;
            case COUNT, APART -> false;
        };
    }
}
