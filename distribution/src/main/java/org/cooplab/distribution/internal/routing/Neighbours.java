package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cooplab.distribution.internal.travel.Plane;
import org.jspecify.annotations.Nullable;

/**
 * For each node the nodes nearest to it, nearest first: the only ones that the search considers next to it, so that an iteration
 * costs the same however many there are. Row {@code v} begins at {@code v * width}; -1 fills rows that are short.
 *
 * <p>Nearness is the shorter of the distances there and back, of the first vehicle type; ties go to the lower index.
 */
final class Neighbours {

    final int width;
    final int[] list;

    /** In which order the two can be next to each other at all, by their windows alone: {@link #BEHIND}, {@link #BEFORE} or both. */
    final byte[] order;

    /** The node can come right behind the neighbour. */
    static final int BEHIND = 1;

    /** The node can come right before the neighbour. */
    static final int BEFORE = 2;

    /** How near each entry of {@code list} is, in units of distance. */
    final int[] distance;

    Neighbours(Instance in, int most) {
        this(in, most, 2000);
    }

    /** @param small up to how many nodes all are looked at; of more, on a plane, those around */
    Neighbours(Instance in, int most, int small) {
        int nodes = in.nodes;
        width = Math.max(1, Math.min(most, nodes - 1));
        list = new int[Math.multiplyExact(nodes, width)];
        Arrays.fill(list, -1);
        distance = new int[nodes * width];
        order = new byte[nodes * width];
        Legs legs = in.fleet.legs[0];
        Plane plane = legs.plane();
        Grid grid = plane != null && nodes > small ? new Grid(in.location, nodes, plane) : null;
        int wanted = width + widest(in);
        long[] keys = new long[nodes];
        Map<Integer, long[]> nearest = new HashMap<>();
        for (int v = 0; v < nodes; v++) {
            if (grid == null) {
                fill(in, v, nearest.computeIfAbsent(in.location[v], here -> least(keys, all(in, here, keys), wanted)));
            } else {
                fill(in, v, least(keys, grid.around(v, wanted, keys, legs), wanted));
            }
        }
    }

    /** Returns the greatest number of nodes of a request, which are no neighbours of each other. */
    private static int widest(Instance in) {
        int most = 0;
        for (int q = 0; q < in.requests; q++) {
            most = Math.max(most, in.first[q + 1] - in.first[q]);
        }
        return most;
    }

    /** Returns whether {@code b} can be in time right behind {@code a} with some vehicle. */
    private static boolean follows(Instance in, int a, int b) {
        if (!in.timed) {
            return true;
        }
        @Nullable Legs asked = null;
        for (Legs legs : in.fleet.legs) {
            if (legs != asked) {
                long leg = legs.duration(in.location[a], in.location[b]);
                if (in.open[a] + in.service[a] + leg <= in.close[b]) {
                    return true;
                }
                asked = legs;
            }
        }
        return false;
    }

    /** Puts all nodes into {@code keys}, each as its distance from a location times 2^32 plus its index, and returns how many. */
    private static int all(Instance in, int here, long[] keys) {
        Legs legs = in.fleet.legs[0];
        for (int u = 0; u < in.nodes; u++) {
            int there = in.location[u];
            long near = Math.min(legs.distance(here, there), legs.distance(there, here));
            keys[u] = near << 32 | u;
        }
        return in.nodes;
    }

    /** Returns the {@code most} smallest of the first {@code found} keys in ascending order. */
    private static long[] least(long[] keys, int found, int most) {
        Selection.smallest(keys, found, most);
        long[] least = Arrays.copyOf(keys, Math.min(found, most));
        Arrays.sort(least);
        return least;
    }

    private void fill(Instance in, int v, long[] nearest) {
        int k = v * width;
        for (int i = 0; i < nearest.length && k < (v + 1) * width; i++) {
            int u = (int) nearest[i];
            if (in.request[u] != in.request[v]) {
                list[k] = u;
                distance[k] = (int) (nearest[i] >> 32);
                order[k] = (byte) ((follows(in, u, v) ? BEHIND : 0) | (follows(in, v, u) ? BEFORE : 0));
                k++;
            }
        }
    }
}
