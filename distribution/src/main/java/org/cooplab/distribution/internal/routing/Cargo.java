package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import org.cooplab.distribution.routing.VehicleType;

/**
 * The rules about what is on board along a route, checked by walking its stops: capacity, the order of loading, what must not ride
 * together, and no shipment on board at a reload. A reload begins another trip.
 */
final class Cargo {

    private final Instance in;
    private final Fleet fleet;
    private final int[] kindsAboard;

    Cargo(Instance in) {
        this.in = in;
        fleet = in.fleet;
        kindsAboard = new int[in.kinds.count];
    }

    /** Returns whether a route of type {@code t} with the first {@code count} of {@code stops} keeps them all. */
    boolean keeps(int t, int[] stops, int count) {
        return (!in.shipments || !in.reloading || undivided(stops, count))
                && fits(t, stops, count)
                && (fleet.order[t] == VehicleType.LoadOrder.FREE || ordered(t, stops, count))
                && (in.kinds.count == 0 || compatible(stops, count));
    }

    private boolean undivided(int[] stops, int count) {
        int aboard = 0;
        for (int i = 0; i < count; i++) {
            int v = stops[i];
            if (v >= in.nodes) {
                if (aboard > 0) {
                    return false;
                }
            } else if (in.isShipment(in.request[v])) {
                aboard += v < in.half[in.request[v]] ? 1 : -1;
            }
        }
        return true;
    }

    private boolean fits(int t, int[] stops, int count) {
        for (int d = 0; d < in.dimensions; d++) {
            long most = fleet.capacity[t * in.dimensions + d];
            int i = 0;
            while (i <= count) {
                long aboard = 0;
                for (int j = i; j < count && stops[j] < in.nodes; j++) {
                    aboard += in.drop[stops[j] * in.dimensions + d];
                }
                if (aboard > most) {
                    return false;
                }
                for (; i < count && stops[i] < in.nodes; i++) {
                    int at = stops[i] * in.dimensions + d;
                    aboard += in.take[at] - in.drop[at] + in.carry[at];
                    if (aboard > most) {
                        return false;
                    }
                }
                i++;
            }
        }
        return true;
    }

    private boolean ordered(int t, int[] stops, int count) {
        boolean deliveriesFirst = fleet.order[t] == VehicleType.LoadOrder.DELIVERIES_FIRST;
        boolean second = false;
        for (int i = 0; i < count; i++) {
            int v = stops[i];
            if (v >= in.nodes) {
                second = false;
                continue;
            }
            boolean first = deliveriesFirst ? in.brings[v] : in.takes[v];
            if (first && second) {
                return false;
            }
            second |= !first && (deliveriesFirst ? in.takes[v] : in.brings[v]);
        }
        return true;
    }

    private boolean compatible(int[] stops, int count) {
        int i = 0;
        while (i <= count) {
            Arrays.fill(kindsAboard, 0);
            for (int j = i; j < count && stops[j] < in.nodes; j++) {
                board(stops[j], in.drops(stops[j]) && !in.isShipment(in.request[stops[j]]) ? 1 : 0);
            }
            if (in.kinds.clash(kindsAboard)) {
                return false;
            }
            for (; i < count && stops[i] < in.nodes; i++) {
                board(stops[i], change(stops[i]));
                if (in.kinds.clash(kindsAboard)) {
                    return false;
                }
            }
            i++;
        }
        return true;
    }

    /** Returns how many more loads there are on board after node {@code v}. */
    private int change(int v) {
        int q = in.request[v];
        return in.isShipment(q) ? (v < in.half[q] ? 1 : -1) : (in.takesUp(v) ? 1 : 0) - (in.drops(v) ? 1 : 0);
    }

    private void board(int v, int loads) {
        int kind = in.kinds.of[in.request[v]];
        if (kind != Kinds.NONE) {
            kindsAboard[kind] += loads;
        }
    }
}
