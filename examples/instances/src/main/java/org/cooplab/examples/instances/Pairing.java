package org.cooplab.examples.instances;

import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.text.Faults;
import org.cooplab.examples.instances.Draft.Pair;
import org.jspecify.annotations.Nullable;

/** Joins pickups with their deliveries: each place but the depots is one end of one pair, and both ends say so. */
final class Pairing {

    private final Draft draft;
    private final int pickupWord;
    private final Faults faults;
    private final Map<Integer, Row> rows = new TreeMap<>();

    /** What the row of a place says: where its goods come from, or where they go. */
    private record Row(
            Line line, @Nullable Integer pickup, @Nullable Integer delivery) {

        /** Returns the place at the other end, or {@code null} if there is none or more than one. */
        @Nullable
        Integer other() {
            return delivery == null ? pickup : pickup == null ? delivery : null;
        }
    }

    /** Joins the places of a draft; rows name the pickup in {@code pickupWord}, counted from 0, and the delivery behind it. */
    Pairing(Draft draft, int pickupWord, Faults faults) {
        this.draft = draft;
        this.pickupWord = pickupWord;
        this.faults = faults;
    }

    /** Takes in what the row of a place says; {@code null} where it names none. */
    void says(Line line, int place, @Nullable Integer pickup, @Nullable Integer delivery) {
        rows.put(place, new Row(line, pickup, delivery));
    }

    /** Adds the pairs to the draft, and a fault for each row that is no end of one. */
    void join() {
        rows.forEach((place, row) -> {
            if (draft.depots.contains(place)) {
                return;
            }
            Integer other = row.other();
            boolean collects = row.delivery() != null;
            if (other == null || !answered(place, other, collects)) {
                faults.add(row.line().fault("file.pair-broken", collects ? pickupWord + 1 : pickupWord));
            } else if (collects) {
                draft.pairs.add(new Pair(place, other));
            }
        });
    }

    private boolean answered(Integer place, Integer other, boolean collects) {
        Row answer = rows.get(other);
        if (answer == null || other.equals(place) || draft.depots.contains(other)) {
            return false;
        }
        long demand = draft.places.get(place).demand;
        return place.equals(collects ? answer.pickup() : answer.delivery())
                && demand == -draft.places.get(other).demand
                && (collects ? demand >= 0 : demand <= 0);
    }
}
