package org.cooplab.distribution.internal.circuit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cooplab.distribution.routing.Travel;

/**
 * How far one has to drive, roughly, to come from a root to all of a set of places: each place is joined to the nearest that
 * is closer to the root, and the joins are summed. Beside its join a place has a surcharge, whatever else is in the set.
 *
 * <p>A place may be in the set several times and counts once. Adding costs O(n), removing O(n) for each place that was joined
 * to the one removed. Of places equally far the one of the smaller number is closer, so the joins are a tree and do not depend
 * on the order of adding.
 */
final class Branches {

    private final Travel travel;
    private final int root;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private int size;
    private int[] place = new int[8];
    private int[] times = new int[8];
    private long[] far = new long[8];
    private long[] join = new long[8];
    private int[] joined = new int[8]; // the place joined to
    private long[] surcharge = new long[8];

    Branches(Travel travel, int root) {
        this.travel = travel;
        this.root = root;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * Adds a place and returns by how much the sum grows; it may shrink, when others join to the new place. The surcharge of a
     * place that is there already stays what it was.
     */
    long add(int added, long extra) {
        Integer slot = slots.get(added);
        if (slot != null) {
            times[slot]++;
            return 0;
        }
        long distance = travel.distance(root, added);
        int at = size;
        if (at == place.length) {
            grow();
        }
        place[at] = added;
        times[at] = 1;
        far[at] = distance;
        surcharge[at] = extra;
        slots.put(added, at);
        size++;
        findJoin(at);
        long change = join[at] + extra;
        for (int i = 0; i < at; i++) {
            if (closer(at, i)) {
                long between = travel.distance(added, place[i]);
                if (between < join[i] || (between == join[i] && added < joined[i])) {
                    change += between - join[i];
                    join[i] = between;
                    joined[i] = added;
                }
            }
        }
        return change;
    }

    /** Removes a place once and returns by how much the sum changes. */
    long remove(int removed) {
        int at = slots.getOrDefault(removed, -1);
        if (at < 0) {
            throw new IllegalStateException("place " + removed + " is not there");
        }
        if (--times[at] > 0) {
            return 0;
        }
        long change = -join[at] - surcharge[at];
        int last = size - 1;
        slots.remove(removed);
        if (at != last) {
            place[at] = place[last];
            times[at] = times[last];
            far[at] = far[last];
            join[at] = join[last];
            joined[at] = joined[last];
            surcharge[at] = surcharge[last];
            slots.put(place[at], at);
        }
        size = last;
        for (int i = 0; i < size; i++) {
            if (joined[i] == removed) {
                long before = join[i];
                findJoin(i);
                change += join[i] - before;
            }
        }
        return change;
    }

    private boolean closer(int one, int other) {
        return far[one] < far[other] || (far[one] == far[other] && place[one] < place[other]);
    }

    private void findJoin(int at) {
        join[at] = far[at];
        joined[at] = -1; // the root
        for (int i = 0; i < size; i++) {
            if (i != at && closer(i, at)) {
                long between = travel.distance(place[i], place[at]);
                if (between < join[at] || (between == join[at] && joined[at] >= 0 && place[i] < joined[at])) {
                    join[at] = between;
                    joined[at] = place[i];
                }
            }
        }
    }

    private void grow() {
        int longer = size * 2;
        place = Arrays.copyOf(place, longer);
        times = Arrays.copyOf(times, longer);
        far = Arrays.copyOf(far, longer);
        join = Arrays.copyOf(join, longer);
        joined = Arrays.copyOf(joined, longer);
        surcharge = Arrays.copyOf(surcharge, longer);
    }
}
