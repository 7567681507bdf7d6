package org.cooplab.distribution.internal.routing;

/**
 * What the route of each slot adds up to, kept as stops come and go: O(1) for a stop, or O(dimensions). Sums that no rule of the
 * instance asks for are not kept.
 */
final class RouteTotals {

    /** Number of tasks, and of reloads. */
    final int[] size;

    final int[] reloads;

    /** Capacity not taken by the load of the whole route, {@code r * dimensions + d}; kept if loads are checked by totals. */
    final long[] room;

    final long[] distance;
    final long[] driving;

    /** Tasks in all routes. */
    int served;

    private final Fleet fleet;
    private final Stops stops;
    private final long[] bulk;
    private final int dimensions;
    private final boolean byTotal;

    RouteTotals(Instance in, Stops stops) {
        this.stops = stops;
        fleet = in.fleet;
        bulk = in.bulk;
        dimensions = in.dimensions;
        byTotal = in.byTotal;
        size = new int[in.slots];
        reloads = new int[in.slots];
        room = new long[in.slots * dimensions];
        distance = new long[in.slots];
        driving = new long[in.slots];
    }

    /** Begins with an empty route of type {@code t} in slot {@code r}. */
    void empty(int r, int t) {
        size[r] = 0;
        reloads[r] = 0;
        distance[r] = 0;
        driving[r] = 0;
        for (int d = 0; d < dimensions; d++) {
            room[r * dimensions + d] = fleet.capacity[t * dimensions + d];
        }
    }

    /** Counts stop {@code v} in or out of the route in slot {@code r}. */
    void count(int v, int r, int sign) {
        if (stops.isReload(v)) {
            reloads[r] += sign;
            return;
        }
        size[r] += sign;
        served += sign;
        if (!byTotal) {
            return;
        }
        if (dimensions == 1) {
            room[r] -= sign * bulk[v];
        } else {
            for (int d = 0; d < dimensions; d++) {
                room[r * dimensions + d] -= sign * bulk[v * dimensions + d];
            }
        }
    }

    /** Adds or takes away the detour by {@code v} between {@code a} and {@code b}. */
    void lengthen(int r, int t, int a, int v, int b, int sign) {
        distance[r] += sign * extraDistance(t, a, v, b);
        driving[r] += sign * extraDriving(t, a, v, b);
    }

    /** Returns the detour by {@code v} between {@code a} and {@code b}; the whole way if these are depots, for an empty route has none. */
    long extraDistance(int t, int a, int v, int b) {
        Legs legs = fleet.legs[t];
        int from = stops.location[a];
        int via = stops.location[v];
        int to = stops.location[b];
        long before = alone(a, b) ? 0 : legs.distance(from, to);
        return legs.distance(from, via) + (long) legs.distance(via, to) - before;
    }

    /** As {@link #extraDistance}, in driving time. */
    long extraDriving(int t, int a, int v, int b) {
        Legs legs = fleet.legs[t];
        int from = stops.location[a];
        int via = stops.location[v];
        int to = stops.location[b];
        long before = alone(a, b) ? 0 : legs.duration(from, to);
        return legs.duration(from, via) + (long) legs.duration(via, to) - before;
    }

    private boolean alone(int a, int b) {
        return stops.isSentinel(a) && stops.isSentinel(b);
    }

    /** Goes over to the capacity of type {@code t}; the lengths are to be {@link #add added} anew. */
    void retype(int r, int old, int t) {
        distance[r] = 0;
        driving[r] = 0;
        for (int d = 0; d < dimensions; d++) {
            room[r * dimensions + d] += fleet.capacity[t * dimensions + d] - fleet.capacity[old * dimensions + d];
        }
    }

    /** Adds the leg from {@code a} to {@code b} to the lengths. */
    void add(int r, int t, int a, int b) {
        Legs legs = fleet.legs[t];
        distance[r] += legs.distance(stops.location[a], stops.location[b]);
        driving[r] += legs.duration(stops.location[a], stops.location[b]);
    }
}
