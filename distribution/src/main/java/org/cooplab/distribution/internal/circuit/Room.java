package org.cooplab.distribution.internal.circuit;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.SiteId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;

/**
 * How much may be at each relay at a time. Goods count from the moment at which the first of their turn may come until the last may
 * leave, whenever the rounds bring and take them: so a relay is never overfull, and goods of turns that do not meet do not count
 * together.
 */
final class Room {

    private record Shelf(SiteId relay, TemperatureClass temperature) {}

    /** Goods of one turn on a shelf. */
    private static final class Stay {
        private final long from;
        private final long until;
        private long grams;
        private long millilitres;

        Stay(Turn turn) {
            from = turn.fetched().open();
            until = turn.end();
        }

        boolean at(long second) {
            return from <= second && second <= until;
        }
    }

    private final long part;
    private final long whole;
    private final Map<Shelf, Map<Turn, Stay>> used = new HashMap<>();

    /** All the room there is. */
    Room() {
        this(1, 1);
    }

    /** A share of the room of each relay, where others fill the rest. */
    Room(long part, long whole) {
        this.part = part;
        this.whole = whole;
    }

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
            if (grams == 0 && millilitres == 0) {
                continue;
            }
            Capacity capacity = relay.capacity().get(temperature);
            if (capacity == null || !fits(capacity, shelf(relay, temperature), way.turn(), grams, millilitres)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether goods fit whenever they are there: it is fullest when one of the stays begins. */
    private boolean fits(Capacity capacity, Map<Turn, Stay> stays, Turn turn, long grams, long millilitres) {
        Stay added = new Stay(turn);
        if (!fitsAt(added.from, capacity, stays, grams, millilitres)) {
            return false;
        }
        for (Stay stay : stays.values()) {
            if (added.at(stay.from) && !fitsAt(stay.from, capacity, stays, grams, millilitres)) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsAt(long second, Capacity capacity, Map<Turn, Stay> stays, long grams, long millilitres) {
        long weight = grams;
        long volume = millilitres;
        for (Stay stay : stays.values()) {
            if (stay.at(second)) {
                weight += stay.grams;
                volume += stay.millilitres;
            }
        }
        return weight <= share(capacity.weight().grams())
                && (capacity.volume() == null
                        || volume <= share(capacity.volume().millilitres()));
    }

    private long share(long amount) {
        return amount / whole * part + amount % whole * part / whole;
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
            Stay stay = shelf(relay, consignment.temperature()).computeIfAbsent(way.turn(), Stay::new);
            stay.grams += sign * consignment.weight().grams();
            stay.millilitres += sign * millilitres(consignment);
        }
    }

    private Map<Turn, Stay> shelf(Relay relay, TemperatureClass temperature) {
        return used.computeIfAbsent(new Shelf(relay.site().id(), temperature), shelf -> new HashMap<>());
    }

    private static long millilitres(Consignment consignment) {
        return consignment.volume() == null ? 0 : consignment.volume().millilitres();
    }
}
