package org.cooplab.distribution.internal.circuit;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.SiteId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;

/**
 * How much goes through each relay on the day. All of it is counted as if it were there at one time: at a cut-off it is, and
 * what customers collect may stay until the evening.
 */
final class Room {

    private record Shelf(SiteId relay, TemperatureClass temperature) {}

    private final Map<Shelf, long[]> used = new HashMap<>();

    boolean admits(Unit unit, Way way) {
        Relay relay = way.relay();
        if (relay == null || relay.capacity().isEmpty()) {
            return true;
        }
        for (TemperatureClass temperature : TemperatureClass.values()) {
            long grams = 0;
            long millilitres = 0;
            for (Consignment consignment : unit.consignments()) {
                if (consignment.temperature() == temperature) {
                    grams += consignment.weight().grams();
                    millilitres += millilitres(consignment);
                }
            }
            Capacity capacity = relay.capacity().get(temperature);
            if (grams == 0) {
                continue;
            }
            if (capacity == null) {
                return false;
            }
            long[] sums = used.getOrDefault(new Shelf(relay.site().id(), temperature), new long[2]);
            boolean fits = sums[0] + grams <= capacity.weight().grams()
                    && (capacity.volume() == null
                            || sums[1] + millilitres <= capacity.volume().millilitres());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    void take(Unit unit, Way way) {
        count(unit, way, 1);
    }

    void free(Unit unit, Way way) {
        count(unit, way, -1);
    }

    private void count(Unit unit, Way way, int sign) {
        Relay relay = way.relay();
        if (relay == null || relay.capacity().isEmpty()) {
            return;
        }
        for (Consignment consignment : unit.consignments()) {
            long[] sums =
                    used.computeIfAbsent(new Shelf(relay.site().id(), consignment.temperature()), shelf -> new long[2]);
            sums[0] += sign * consignment.weight().grams();
            sums[1] += sign * millilitres(consignment);
        }
    }

    private static long millilitres(Consignment consignment) {
        return consignment.volume() == null ? 0 : consignment.volume().millilitres();
    }
}
