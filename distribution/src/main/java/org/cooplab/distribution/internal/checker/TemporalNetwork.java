package org.cooplab.distribution.internal.checker;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Moments of which some must follow others after a time, and each must lie in one of its windows: a temporal constraint network.
 *
 * <p>Both kinds of constraint have the property that the earlier (and the later) of two solutions, moment by moment, is a solution.
 * So there is one earliest solution, found by raising each moment until nothing changes, and one latest, the earliest of the
 * network in which time runs backwards; no choice of windows has to be tried.
 *
 * <p>A pass costs the number of gaps; the number of passes is that of the windows missed and of the gaps that reach back.
 */
public final class TemporalNetwork {

    /** After every moment; with a minus sign, before it. */
    static final long FOREVER = Slack.GONE << 2;

    /* Gap k: x[to[k]] >= x[from[k]] + gap[k]. */
    private final int[] from;
    private final int[] to;
    private final long[] gap;
    private int gaps;

    /* Moment i is from opens[i][k] to closes[i][k] for some k. */
    private final long[][] opens;
    private final long[][] closes;

    private @Nullable Integer stuck;

    TemporalNetwork(int moments, int mostGaps) {
        from = new int[mostGaps];
        to = new int[mostGaps];
        gap = new long[mostGaps];
        opens = new long[moments][];
        closes = new long[moments][];
    }

    /** Lets a moment be no less than {@code least}, which may be negative, after another. */
    void follow(int earlier, int later, long least) {
        from[gaps] = earlier;
        to[gaps] = later;
        gap[gaps++] = least;
    }

    /** Says in which windows a moment may lie; to be said once of each. */
    void within(int moment, long[] itsOpens, long[] itsCloses) {
        opens[moment] = itsOpens;
        closes[moment] = itsCloses;
    }

    /** Takes from the windows of a moment what is before {@code least}. */
    void notBefore(int moment, long least) {
        for (int window = 0; window < opens[moment].length; window++) {
            opens[moment][window] = Math.max(opens[moment][window], least);
        }
    }

    /** Returns the moment that missed all its windows in the last search for the earliest solution; none where gaps make a circle. */
    @Nullable
    Integer stuck() {
        return stuck;
    }

    /** Returns the earliest solution, or {@code null} if there is none. */
    public long @Nullable [] earliest() {
        return earliest(0, -FOREVER);
    }

    /** Returns the earliest of the solutions in which one moment is no earlier than given, or {@code null} if there is none. */
    public long @Nullable [] earliest(int moment, long atLeast) {
        long[] times = new long[opens.length];
        Arrays.fill(times, -FOREVER);
        times[moment] = Math.max(times[moment], atLeast);
        for (int each = 0; each < times.length; each++) {
            if (!raise(times, each, times[each])) {
                return null;
            }
        }
        return settle(times) ? times : null;
    }

    /** Raises moments until every gap is kept. */
    private boolean settle(long[] times) {
        int quiet = 0; // passes since a window was missed
        while (quiet <= times.length) {
            boolean changed = false;
            boolean missed = false;
            for (int k = 0; k < gaps; k++) {
                long least = times[from[k]] + gap[k];
                if (times[to[k]] < least) {
                    if (!raise(times, to[k], least)) {
                        return false;
                    }
                    changed = true;
                    missed |= times[to[k]] > least;
                }
            }
            if (!changed) {
                return true;
            }
            quiet = missed ? 0 : quiet + 1;
        }
        stuck = null; // the gaps go round in a circle: no window is to blame
        return false;
    }

    /** Moves a moment to the first that its windows allow from {@code least} on. */
    private boolean raise(long[] times, int moment, long least) {
        long first = Long.MAX_VALUE;
        for (int window = 0; window < opens[moment].length; window++) {
            long begin = Math.max(least, opens[moment][window]);
            if (begin <= closes[moment][window]) {
                first = Math.min(first, begin);
            }
        }
        times[moment] = first;
        stuck = moment;
        return first != Long.MAX_VALUE;
    }

    /** Returns the latest solution, or {@code null} if there is none. */
    public long @Nullable [] latest() {
        return latest(0, FOREVER);
    }

    /** Returns the latest of the solutions in which one moment is no later than given, or {@code null} if there is none. */
    public long @Nullable [] latest(int moment, long atMost) {
        long[] times = backwards().earliest(moment, -atMost);
        return times == null ? null : negated(times);
    }

    private TemporalNetwork backwards() {
        TemporalNetwork mirror = new TemporalNetwork(opens.length, gaps);
        for (int k = gaps - 1; k >= 0; k--) {
            mirror.follow(to[k], from[k], gap[k]);
        }
        for (int moment = 0; moment < opens.length; moment++) {
            mirror.within(moment, negated(closes[moment]), negated(opens[moment]));
        }
        return mirror;
    }

    private static long[] negated(long[] times) {
        return LongStream.of(times).map(time -> -time).toArray();
    }

    /**
     * Returns the solution in which the time between two moments, the second after the first, is the shortest, or {@code null} if
     * there is no solution.
     *
     * <p>The shortest time that the gaps alone allow is the best there can be. If the earliest solution misses it, windows
     * hold the moments apart; the first moment can then only come closer if it moves on, which makes at least one moment miss a window
     * and take a later one.
     */
    public long @Nullable [] tightest(int first, int second) {
        long straight = straight(first, second);
        long shortest = Long.MAX_VALUE;
        long at = -FOREVER;
        long atLeast = -FOREVER;
        while (shortest > straight) {
            long[] early = earliest(first, atLeast);
            long[] late = early == null ? null : latest(second, early[second]);
            if (early == null || late == null) {
                break;
            }
            if (early[second] - late[first] < shortest) {
                shortest = early[second] - late[first];
                at = late[first];
            }
            atLeast = late[first] + 1;
        }
        return shortest == Long.MAX_VALUE ? null : earliest(first, at);
    }

    /** Returns the longest way from one moment to another by the gaps. */
    private long straight(int first, int second) {
        long[] times = new long[opens.length];
        Arrays.fill(times, -FOREVER);
        times[first] = 0;
        boolean changed = true;
        for (int pass = 0; changed && pass <= times.length; pass++) {
            changed = false;
            for (int k = 0; k < gaps; k++) {
                if (times[from[k]] != -FOREVER && times[from[k]] + gap[k] > times[to[k]]) {
                    times[to[k]] = times[from[k]] + gap[k];
                    changed = true;
                }
            }
        }
        return times[second];
    }
}
