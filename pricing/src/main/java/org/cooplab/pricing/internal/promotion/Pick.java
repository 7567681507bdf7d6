package org.cooplab.pricing.internal.promotion;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cooplab.pricing.internal.basket.Basket;
import org.jspecify.annotations.Nullable;

/**
 * Picks single pieces out of lines, one set after another: the dearest first, and of equal prices those of the later line, as
 * far as they are not needed to complete sets.
 *
 * <p>The lines of each target are sorted once, and each target remembers its first line with pieces left. All sets together
 * therefore cost {@code O(n log n)} for the sort and one step for each line that a set takes from; where targets overlap, such a
 * step asks {@link Supply}, which searches how many pieces it can spare.
 */
final class Pick {

    /** Pieces of one line. */
    record Pieces(int line, long count) {}

    private final Basket basket;
    private final int[][] dearestFirst;
    private final int[] from;
    private final long[] used;
    private final @Nullable Supply supply;

    /** By line, the number of its pieces in the current set; {@code lines} lists the lines that have some. */
    private final long[] picked;

    private int[] lines = new int[8];
    private int count;

    /** Begins with the pieces that no benefit has used yet, for sets of so many units of each target, so many at most. */
    Pick(Basket basket, PromotionProgram promotion, long most, long[] units, TargetProgram... targets) {
        this.basket = basket;
        used = basket.used == null ? new long[basket.unit.length] : basket.used;
        picked = new long[basket.lines];
        from = new int[targets.length];
        dearestFirst = Arrays.stream(targets)
                .map(target -> dearestFirst(promotion, target))
                .toArray(int[][]::new);
        supply = Supply.of(dearestFirst, basket.lines, this::free, units, most);
    }

    private int[] dearestFirst(PromotionProgram promotion, TargetProgram target) {
        Comparator<Integer> byPrice = basket::comparePieces;
        return IntStream.range(0, basket.lines)
                .filter(i -> basket.pieces[i] > used[i] && target.isFor(basket, i, promotion))
                .boxed()
                .sorted(byPrice.thenComparing(Comparator.naturalOrder()).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Adds so many pieces of a target to the set; returns them by line, or {@code null} if there are too few. */
    @Nullable
    List<Pieces> of(int target, long number) {
        if (supply != null && count == 0 && supply.isExhausted()) {
            return null;
        }
        int[] order = dearestFirst[target];
        while (from[target] < order.length && free(order[from[target]]) == 0) {
            from[target]++;
        }
        List<Pieces> found = new ArrayList<>(1);
        long wanted = number;
        for (int k = from[target]; wanted > 0; k++) {
            if (k == order.length) {
                return null;
            }
            long taken = Math.min(wanted, free(order[k]));
            taken = supply == null || taken == 0 ? taken : supply.take(target, order[k], taken);
            if (taken > 0) {
                add(order[k], taken);
                found.add(new Pieces(order[k], taken));
                wanted -= taken;
            }
        }
        found.sort(Comparator.comparingInt(Pieces::line));
        return found;
    }

    private long free(int i) {
        return basket.pieces[i] - used[i] - picked[i];
    }

    private void add(int i, long pieces) {
        if (picked[i] == 0) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2);
            }
            lines[count++] = i;
        }
        picked[i] += pieces;
    }

    /** Returns the lines that have pieces in the set, in rising order. */
    int[] lines() {
        int[] sorted = Arrays.copyOf(lines, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns what a line's pieces in so many sets cost; rounded so that the costs of all its pieces add up to its amount. */
    long cost(int i, long sets) {
        RoundingMode mode = basket.rounding.discountMode();
        return basket.amountOf(i, used[i] + picked[i] * sets, mode) - basket.amountOf(i, used[i], mode);
    }

    /**
     * Returns how often the same set can be picked, at most {@code most} times. As long as no line runs out of pieces, every pick
     * gives the same set.
     */
    long times(long most) {
        long times = most;
        for (int k = 0; k < count; k++) {
            int i = lines[k];
            times = Math.min(times, (basket.pieces[i] - used[i]) / picked[i]);
        }
        return supply == null ? times : 1 + supply.again(times - 1, lines(), picked);
    }

    /** Marks the pieces of the set as used, so many times; the next set begins empty. */
    void use(long times) {
        if (supply != null) {
            supply.takeAgain(times - 1, lines(), picked);
        }
        for (int k = 0; k < count; k++) {
            int i = lines[k];
            used[i] += picked[i] * times;
            picked[i] = 0;
        }
        count = 0;
        basket.used = used;
    }
}
