package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one route, found from nothing but the order of its stops: with breaks, release times of trips and limits of time on
 * board, which two numbers for each node cannot express.
 *
 * <p>Elements 0 and {@code last} are the depots. Breaks are taken in the order in which they are given; on which legs is chosen by dynamic
 * programming over (element, breaks taken), each state the earliest departure. Limits of time on board are difference constraints;
 * the least solution is found by raising lower bounds until nothing changes, the greatest one below a given end by lowering upper
 * bounds (Bellman and Ford). O(length) for each pass; one or two passes are usual, more than elements means impossible.
 *
 * <p>Units: time of the problem. Reused for many routes; not thread-safe.
 */
final class Schedule {

    /** Later than any moment, with room to add. */
    static final long NEVER = 1L << 60;

    int last;

    /** Of each element: leg to it, set-up on arrival, window, service. */
    long[] leg = new long[64];

    long[] setup = new long[64];
    long[] open = new long[64];
    long[] close = new long[64];
    long[] service = new long[64];

    /** How many breaks are at least taken on the leg to an element, and whether no more are. */
    int[] fixed = new int[64];

    boolean[] sealed = new boolean[64];

    /** Whether more elements are to follow, behind which breaks that are due may still be taken. */
    boolean unfinished;

    /** Which breaks the load forbids on which legs; {@code null} if none minds it. */
    @Nullable
    Burdens burdens;

    /** Elements whose service must begin within {@code bound} after the end of that of {@code from}. */
    int pairs;

    int[] from = new int[16];
    int[] to = new int[16];
    long[] bound = new long[16];

    /** Found: beginning of service of each element; for the depots the start and the end. */
    long[] begin = new long[64];

    /** Found: how many breaks have been taken on arrival at each element. */
    int[] taken = new int[64];

    private long[] states = new long[64];
    private int[] choice = new int[64];

    /** Makes room for {@code count} elements. */
    void room(int count) {
        if (leg.length < count) {
            int size = 2 * count;
            leg = Arrays.copyOf(leg, size);
            setup = Arrays.copyOf(setup, size);
            open = Arrays.copyOf(open, size);
            close = Arrays.copyOf(close, size);
            service = Arrays.copyOf(service, size);
            sealed = Arrays.copyOf(sealed, size);
            fixed = Arrays.copyOf(fixed, size);
            begin = Arrays.copyOf(begin, size);
            taken = Arrays.copyOf(taken, size);
        }
        Arrays.fill(sealed, 0, count, false);
        Arrays.fill(fixed, 0, count, 0);
        pairs = 0;
        last = count - 1;
    }

    /** Says all of an element that it has without breaks and limits. */
    void element(int i, long legTo, long setupThere, long opens, long closes, long serviceThere) {
        leg[i] = legTo;
        setup[i] = setupThere;
        open[i] = opens;
        close[i] = closes;
        service[i] = serviceThere;
    }

    /** Lets exactly so many breaks be taken on the leg to an element. */
    void seal(int element, int breaks) {
        sealed[element] = true;
        fixed[element] = breaks;
    }

    /** Adds a limit of time on board. */
    void limit(int pickup, int delivery, long most) {
        if (pairs == from.length) {
            from = Arrays.copyOf(from, 2 * pairs);
            to = Arrays.copyOf(to, 2 * pairs);
            bound = Arrays.copyOf(bound, 2 * pairs);
        }
        from[pairs] = pickup;
        to[pairs] = delivery;
        bound[pairs++] = most;
    }

    /** Finds the earliest times; returns whether there are any. */
    boolean earliest(List<Pause> breaks) {
        Arrays.fill(taken, 0, last + 1, 0);
        return (breaks.isEmpty() || placeBreaks(breaks)) && times(breaks);
    }

    /** Returns the order of breaks with which there are times, the shortest ones if asked for; the first if there are none. */
    List<Pause> best(List<List<Pause>> orders, boolean shortest) {
        List<Pause> best = orders.get(0);
        long least = NEVER;
        for (List<Pause> order : orders) {
            long length = earliest(order) ? shortest ? shortest(order) : 0 : NEVER;
            if (length < least) {
                least = length;
                best = order;
            }
        }
        return best;
    }

    /** Finds the earliest times with the breaks where they are; returns whether there are any. */
    private boolean times(List<Pause> breaks) {
        begin[0] = open[0];
        Arrays.fill(begin, 1, last + 1, -NEVER);
        for (int pass = 0; pass <= last + 1; pass++) {
            for (int i = 1; i <= last; i++) {
                long ready = arrival(i, begin[i - 1] + service[i - 1], breaks) + setup[i];
                begin[i] = Math.max(begin[i], Math.max(ready, open[i]));
                if (begin[i] > close[i]) {
                    return false;
                }
            }
            if (begin[0] > close[0]) {
                return false;
            }
            if (!raise()) {
                return breaks.isEmpty() || suffice(breaks, taken[last], begin[last]);
            }
        }
        return false;
    }

    private boolean raise() {
        boolean changed = false;
        for (int k = 0; k < pairs; k++) {
            long least = begin[to[k]] - bound[k] - service[from[k]];
            if (begin[from[k]] < least) {
                begin[from[k]] = least;
                changed = true;
            }
        }
        return changed;
    }

    /** Returns whether a route with this end needs no more breaks than the first {@code some}. */
    private boolean suffice(List<Pause> breaks, int some, long end) {
        for (int b = some; b < breaks.size() && !unfinished; b++) {
            if (breaks.get(b).opening() < end) {
                return false;
            }
        }
        return true;
    }

    /**
     * Replaces the times by the latest ones with an end no later than now; returns the duration. Such times are the shortest: what
     * starts later and ends as early lasts less, and a later end cannot gain more than it loses.
     */
    long latest(List<Pause> breaks) {
        for (int i = 0; i < last; i++) {
            begin[i] = close[i];
        }
        lower(breaks);
        return begin[last] - begin[0];
    }

    /**
     * As {@link #earliest} and {@link #latest}, and moves each break to the leg where the route lasts least; returns the duration, or
     * {@link #NEVER}. O(breaks times length squared).
     */
    long shortest(List<Pause> breaks) {
        long best = latest(breaks);
        for (int b = 0; b < breaks.size() && b < taken[last]; b++) {
            int home = legOf(b);
            if (sealed[home] || b < taken[home - 1] + fixed[home]) {
                continue;
            }
            int chosen = home;
            for (int i = legOf(b - 1); i <= legOf(b + 1); i++) {
                move(b, i);
                boolean may = !sealed[i] && mayTake(breaks.get(b), i);
                long length = may && times(breaks) ? latest(breaks) : NEVER;
                if (length < best) {
                    best = length;
                    chosen = i;
                }
            }
            move(b, chosen);
        }
        return times(breaks) ? latest(breaks) : NEVER;
    }

    /** Returns the element to which the leg with break {@code b} goes; for those not taken the last, before the first 1. */
    private int legOf(int b) {
        int i = 1;
        while (i < last && taken[i] <= b) {
            i++;
        }
        return b < 0 ? 1 : i;
    }

    /** Moves break {@code b} to the leg to element {@code i}, the others staying where they are. */
    private void move(int b, int i) {
        for (int k = 1; k <= last; k++) {
            if (k >= i) {
                taken[k] = Math.max(taken[k], b + 1);
            } else {
                taken[k] = Math.min(taken[k], b);
            }
        }
    }

    /** Lowers upper bounds until all constraints hold. */
    private void lower(List<Pause> breaks) {
        boolean changed = true;
        for (int pass = 0; changed && pass <= last + 2; pass++) {
            for (int i = last - 1; i >= 0; i--) {
                begin[i] = Math.min(begin[i], departure(i + 1, begin[i + 1] - setup[i + 1], breaks) - service[i]);
            }
            changed = false;
            for (int k = 0; k < pairs; k++) {
                long most = begin[from[k]] + service[from[k]] + bound[k];
                if (begin[to[k]] > most) {
                    begin[to[k]] = most;
                    changed = true;
                }
            }
        }
    }

    /** Returns the latest start for which the route is in time, if there are no breaks. */
    long latestStart() {
        for (int i = 0; i <= last; i++) {
            begin[i] = close[i];
        }
        lower(List.of());
        return begin[0];
    }

    /** Returns the arrival at element {@code i} after departure at {@code moment}, breaks on the leg included. */
    long arrival(int i, long moment, List<Pause> breaks) {
        long clock = moment;
        long rest = leg[i];
        for (int b = taken[i - 1]; b < taken[i]; b++) {
            long at = breaks.get(b).begin(clock);
            rest -= Math.min(rest, at - clock);
            clock = at + breaks.get(b).duration();
        }
        return clock + rest;
    }

    /** Returns the latest departure for an arrival at element {@code i} no later than {@code moment}. */
    private long departure(int i, long moment, List<Pause> breaks) {
        if (taken[i] == taken[i - 1]) {
            return moment - leg[i];
        }
        long low = moment - leg[i];
        for (int b = taken[i - 1]; b < taken[i]; b++) {
            low -= breaks.get(b).duration();
        }
        long high = low;
        long step = 1;
        while (arrival(i, low, breaks) > moment) {
            high = low;
            low -= step;
            step *= 2;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (arrival(i, middle, breaks) <= moment) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return arrival(i, high, breaks) <= moment ? high : low;
    }

    private boolean mayTake(Pause pause, int i) {
        return burdens == null || !burdens.forbid(pause, i);
    }

    /**
     * Chooses the leg of each break, ignoring limits of time on board; returns whether all that must be taken can be. State
     * {@code i * width + b} is the earliest departure from element {@code i} with {@code b} breaks taken, its choice how many of them
     * were taken before the leg there.
     */
    private boolean placeBreaks(List<Pause> breaks) {
        int width = breaks.size() + 1;
        int size = (last + 1) * width;
        if (states.length < size) {
            states = new long[2 * size];
            choice = new int[2 * size];
        }
        Arrays.fill(states, 0, size, NEVER);
        states[0] = open[0];
        for (int i = 1; i <= last; i++) {
            for (int b = 0; b < width; b++) {
                if (states[(i - 1) * width + b] < NEVER) {
                    takeOnLeg(i, b, breaks);
                }
            }
        }
        if (!chooseEnd(breaks)) {
            return false;
        }
        for (int i = last; i > 0; i--) {
            taken[i - 1] = choice[i * width + taken[i]];
        }
        return true;
    }

    /** Goes on to element {@code i} from the state with {@code b} breaks, with each number of further ones on the leg. */
    private void takeOnLeg(int i, int b, List<Pause> breaks) {
        int width = breaks.size() + 1;
        long clock = states[(i - 1) * width + b];
        long rest = leg[i];
        for (int c = b; c < width; c++) {
            long ready = Math.max(clock + rest + setup[i], open[i]);
            if (c - b >= fixed[i] && ready <= close[i] && ready + service[i] < states[i * width + c]) {
                states[i * width + c] = ready + service[i];
                choice[i * width + c] = b;
            }
            if (c + 1 == width || (sealed[i] && c - b == fixed[i])) {
                return;
            }
            long at = breaks.get(c).begin(clock);
            if (at == NEVER || !mayTake(breaks.get(c), i)) {
                return;
            }
            rest -= Math.min(rest, at - clock);
            clock = at + breaks.get(c).duration();
        }
    }

    /** Chooses how many breaks are taken in all: those with which the end is earliest; returns whether there is an end. */
    private boolean chooseEnd(List<Pause> breaks) {
        int width = breaks.size() + 1;
        long earliest = NEVER;
        for (int b = 0; b < width; b++) {
            long end = states[last * width + b];
            if (end < earliest && suffice(breaks, b, end)) {
                earliest = end;
                taken[last] = b;
            }
        }
        return earliest < NEVER;
    }
}
