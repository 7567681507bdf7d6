package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** Which slots hold a route, and how many routes of each type there are and may be. All operations O(1) but {@link #clear}. */
final class Slots {

    /** Stands for no slot. */
    static final int NONE = -1;

    /** Slots in use, in no particular but reproducible order. */
    final int[] active;

    int activeCount;

    /** Number of routes of each type. */
    final int[] used;

    /** Most routes allowed now. */
    int cap;

    private final Fleet fleet;
    private final int[] at;
    private final int[] free;
    private int freeCount;

    Slots(Instance in) {
        fleet = in.fleet;
        active = new int[in.slots];
        at = new int[in.slots];
        free = new int[in.slots];
        used = new int[fleet.types];
        cap = in.slots;
        freeCount = in.slots;
        for (int r = 0; r < freeCount; r++) {
            free[r] = freeCount - 1 - r;
        }
    }

    /** Returns whether one more route of type {@code t} may be opened. */
    boolean mayOpen(int t) {
        return activeCount < cap && freeCount > 0 && used[t] < fleet.count[t];
    }

    /** Returns whether slot {@code r} holds a route. */
    boolean inUse(int r) {
        return at[r] < activeCount && active[at[r]] == r;
    }

    /** Returns where among the active ones slot {@code r} is. */
    int placeOf(int r) {
        return at[r];
    }

    /** Takes a free slot for a route of type {@code t}. */
    int open(int t) {
        int r = free[freeCount - 1];
        open(r, t, activeCount);
        return r;
    }

    /** Takes slot {@code r}, the one given back last, as number {@code place} of the active ones. */
    void open(int r, int t, int place) {
        freeCount--;
        used[t]++;
        if (place < activeCount) {
            active[activeCount] = active[place];
            at[active[place]] = activeCount;
        }
        active[place] = r;
        at[r] = place;
        activeCount++;
    }

    /** Gives slot {@code r} with its route of type {@code t} back. */
    void close(int r, int t) {
        used[t]--;
        activeCount--;
        int place = at[r];
        int last = active[activeCount];
        active[place] = last;
        at[last] = place;
        free[freeCount++] = r;
    }

    /** Empties all; the slots with a type in {@code first} will be the next to be opened, in ascending order. */
    void clear(int[] first) {
        Arrays.fill(used, 0);
        activeCount = 0;
        freeCount = 0;
        for (int r = free.length - 1; r >= 0; r--) {
            if (first[r] < 0) {
                free[freeCount++] = r;
            }
        }
        for (int r = free.length - 1; r >= 0; r--) {
            if (first[r] >= 0) {
                free[freeCount++] = r;
            }
        }
    }
}
