package org.cooplab.pricing.internal.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that several parts of a set contend for: a part may take only those without which as many complete sets as
 * possible can still be made.
 *
 * <p>Pieces that fit the same parts are alike here. Whether all parts can be supplied is a matter of flow: a part that
 * finds nothing free takes pieces from another part, if that one finds others.
 */
final class Supply {

    /** The lines of each kind, by the parts they fit. */
    private final List<BitSet> kinds = new ArrayList<>();

    /** A line that fits no part is of no kind. */
    private static final int NONE = -1;

    /** The kind of each line. */
    private final int[] kind;

    private final long[] units;
    private final long[] free;

    /** What each part still needs for all sets that can be made. */
    private final long[] needed;

    private Supply(int[][] lines, int count, IntToLongFunction pieces, long[] units) {
        this.units = units;
        BitSet[] parts = new BitSet[count];
        for (int part = 0; part < lines.length; part++) {
            for (int i : lines[part]) {
                parts[i] = parts[i] == null ? new BitSet() : parts[i];
                parts[i].set(part);
            }
        }
        kind = new int[count];
        Arrays.fill(kind, NONE);
        for (int i = 0; i < count; i++) {
            if (parts[i] != null) {
                kind[i] = kindOf(parts[i]);
            }
        }
        free = new long[kinds.size()];
        for (int i = 0; i < count; i++) {
            if (kind[i] != NONE) {
                free[kind[i]] += pieces.applyAsLong(i);
            }
        }
        needed = new long[units.length];
    }

    /**
     * Returns the supply of parts that contend, {@code null} if none do: then each takes what it finds.
     *
     * @param lines by part, the lines that fit it
     * @param count the number of lines
     * @param pieces gives the free pieces of a line
     * @param units by part, how many pieces of it are in a set
     * @param most how many sets are wanted at most
     */
    static @Nullable Supply of(int[][] lines, int count, IntToLongFunction pieces, long[] units, long most) {
        if (!contend(lines, count)) {
            return null;
        }
        Supply supply = new Supply(lines, count, pieces, units);
        long all = 0;
        for (long each : supply.free) {
            all = Math.addExact(all, each);
        }
        long[] nothing = new long[supply.free.length];
        long[] more = Arrays.stream(units).map(each -> -each).toArray();
        long enough = all / Arrays.stream(units).max().orElse(1);
        long sets = most(Math.min(most, enough), n -> supply.lasts(n, nothing, more));
        supply.use(sets, nothing, more);
        return supply;
    }

    private int kindOf(BitSet parts) {
        int known = kinds.indexOf(parts);
        if (known >= 0) {
            return known;
        }
        kinds.add(parts);
        return kinds.size() - 1;
    }

    /** Parts that fit the same lines do not contend: it does not matter which of them takes a piece. */
    private static boolean contend(int[][] lines, int count) {
        if (Arrays.stream(lines).allMatch(each -> Arrays.equals(each, lines[0]))) {
            return false;
        }
        int[] first = new int[count];
        for (int part = 0; part < lines.length; part++) {
            for (int i : lines[part]) {
                if (first[i] == 0) {
                    first[i] = part + 1;
                } else if (first[i] != part + 1) {
                    if (!Arrays.equals(lines[first[i] - 1], lines[part])) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    /** Returns whether no further set can be made. */
    boolean isExhausted() {
        return Arrays.stream(needed).allMatch(each -> each == 0);
    }

    /** Takes pieces of a line for a part, as many as can be spared; returns how many. */
    long take(int part, int line, long most) {
        long[] pieces = new long[free.length];
        pieces[kind[line]] = 1;
        long[] need = new long[units.length];
        need[part] = 1;
        long taken = most(most, n -> lasts(n, pieces, need));
        use(taken, pieces, need);
        return taken;
    }

    /** Returns how often a set that has been taken can be taken again, at most so often; {@code picked} is by line. */
    long again(long most, int[] lines, long[] picked) {
        long[] pieces = byKind(lines, picked);
        return most(most, n -> lasts(n, pieces, units));
    }

    /** Takes the same set so many times again. */
    void takeAgain(long times, int[] lines, long[] picked) {
        use(times, byKind(lines, picked), units);
    }

    private long[] byKind(int[] lines, long[] picked) {
        long[] pieces = new long[free.length];
        for (int i : lines) {
            pieces[kind[i]] += picked[i];
        }
        return pieces;
    }

    private void use(long times, long[] pieces, long[] need) {
        for (int k = 0; k < free.length; k++) {
            free[k] -= times * pieces[k];
        }
        for (int part = 0; part < needed.length; part++) {
            needed[part] -= times * need[part];
        }
    }

    /** Returns whether all sets can still be made if pieces are taken so many times for what is needed. */
    private boolean lasts(long times, long[] pieces, long[] need) {
        long[] left = free.clone();
        for (int k = 0; k < left.length; k++) {
            left[k] -= times * pieces[k];
            if (left[k] < 0) {
                return false;
            }
        }
        long[][] given = new long[left.length][units.length];
        for (int part = 0; part < units.length; part++) {
            long wanted = needed[part] - times * need[part];
            while (wanted > 0) {
                long found = find(part, wanted, left, given, new BitSet());
                if (found == 0) {
                    return false;
                }
                wanted -= found;
            }
        }
        return true;
    }

    /** Gives a part pieces, if need be those of another that finds others; returns how many. */
    private long find(int part, long most, long[] left, long[][] given, BitSet asked) {
        asked.set(part);
        for (int k = 0; k < left.length; k++) {
            if (left[k] > 0 && kinds.get(k).get(part)) {
                long found = Math.min(most, left[k]);
                left[k] -= found;
                given[k][part] += found;
                return found;
            }
        }
        for (int k = 0; k < left.length; k++) {
            for (int other = 0; other < units.length && kinds.get(k).get(part); other++) {
                if (given[k][other] > 0 && !asked.get(other)) {
                    long found = find(other, Math.min(most, given[k][other]), left, given, asked);
                    given[k][other] -= found;
                    given[k][part] += found;
                    if (found > 0) {
                        return found;
                    }
                }
            }
        }
        return 0;
    }

    /** Returns the largest number up to {@code most} that fits; 0 does, and whatever is below one that does. */
    private static long most(long most, LongPredicate fits) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = high - (high - low) / 2;
            if (fits.test(high)) {
                return high;
            }
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
