package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
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
        int nodes = in.nodes;
        width = Math.max(1, Math.min(most, nodes - 1));
        list = new int[Math.multiplyExact(nodes, width)];
        Arrays.fill(list, -1);
        distance = new int[nodes * width];
        order = new byte[nodes * width];
        Legs legs = in.fleet.legs[0];
        Plane plane = legs.plane();
        Grid grid = plane != null && nodes > 2000 ? new Grid(in.location, nodes, plane) : null;
        long[] keys = new long[nodes];
        for (int v = 0; v < nodes; v++) {
            int found = grid == null ? all(in, v, keys) : grid.around(v, width + 8, keys, legs);
            select(v, keys, found);
            for (int k = v * width; k < (v + 1) * width && list[k] >= 0; k++) {
                int u = list[k];
                order[k] = (byte) ((follows(in, u, v) ? BEHIND : 0) | (follows(in, v, u) ? BEFORE : 0));
            }
        }
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

    private static int all(Instance in, int v, long[] keys) {
        Legs legs = in.fleet.legs[0];
        int here = in.location[v];
        int found = 0;
        for (int u = 0; u < in.nodes; u++) {
            if (in.request[u] != in.request[v]) {
                int there = in.location[u];
                long near = Math.min(legs.distance(here, there), legs.distance(there, here));
                keys[found++] = near << 32 | u;
            }
        }
        return found;
    }

    private void select(int v, long[] keys, int found) {
        int wanted = Math.min(found, width);
        if (found > 4 * width) {
            Selection.smallest(keys, found, width);
            Arrays.sort(keys, 0, width);
        } else {
            Arrays.sort(keys, 0, found);
        }
        int at = v * width;
        for (int k = 0; k < wanted; k++) {
            list[at + k] = (int) keys[k];
            distance[at + k] = (int) (keys[k] >> 32);
        }
    }
}
