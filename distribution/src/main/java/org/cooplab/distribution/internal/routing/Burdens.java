package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.Load;

/**
 * What is on board on each leg of one route, and which breaks may not be taken there because of it. O(length) for each dimension to
 * load, O(dimensions) to ask. Reused for many routes; not thread-safe.
 */
final class Burdens {

    private final Instance in;
    private final int dimensions;

    /** What is on board on the way to element {@code i} of a {@link Schedule}, {@code i * dimensions + d}. */
    private long[] aboard = new long[64];

    Burdens(Instance in) {
        this.in = in;
        dimensions = in.dimensions;
    }

    /** Follows the load of a route with these stops: nodes of the instance or reloads. */
    void load(int[] stops, int count) {
        if (aboard.length < (count + 2) * dimensions) {
            aboard = new long[2 * (count + 2) * dimensions];
        }
        for (int d = 0; d < dimensions; d++) {
            long now = deliveries(stops, 0, count, d);
            for (int i = 0; i < count; i++) {
                aboard[(i + 1) * dimensions + d] = now;
                int v = stops[i];
                int at = v * dimensions + d;
                now = v < in.nodes
                        ? now + in.take[at] - in.drop[at] + in.carry[at]
                        : deliveries(stops, i + 1, count, d);
            }
            aboard[(count + 1) * dimensions + d] = now;
        }
    }

    /** Returns what the trip that begins with stop {@code from} delivers. */
    private long deliveries(int[] stops, int from, int count, int d) {
        long sum = 0;
        for (int i = from; i < count && stops[i] < in.nodes; i++) {
            sum += in.drop[stops[i] * dimensions + d];
        }
        return sum;
    }

    /** Returns whether too much is on board on the way to element {@code i} for a break. */
    boolean forbid(Pause pause, int i) {
        Load most = pause.maxLoad();
        if (most == null) {
            return false;
        }
        for (int d = 0; d < dimensions; d++) {
            if (aboard[i * dimensions + d] > most.in(d)) {
                return true;
            }
        }
        return false;
    }
}
