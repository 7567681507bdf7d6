package org.cooplab.distribution.internal.checker;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;

/** How long goods of a route are on board, of those that may be only for some time. */
final class TimeAboard {

    private final List<Activity> activities;

    /** Where the goods were taken that are brought in an activity; -1 if there are none, or they may be on board for any time. */
    private final int[] pickups;

    TimeAboard(List<Activity> activities) {
        this.activities = activities;
        pickups = new int[activities.size()];
        Arrays.fill(pickups, -1);
        Map<String, Integer> taken = new HashMap<>();
        for (int index = 0; index < pickups.length; index++) {
            Activity activity = activities.get(index);
            if (activity.request() instanceof Shipment shipment && shipment.maxOnBoard() != null) {
                if (activity.is(Step.Kind.PICKUP)) {
                    taken.put(shipment.id(), index);
                } else {
                    pickups[index] = taken.getOrDefault(shipment.id(), -1);
                }
            }
        }
    }

    /** Returns by how much goods that are brought in an activity are on board for too long; nothing or less if they are not. */
    private long excess(int delivery, long[] starts) {
        int pickup = pickups[delivery];
        if (pickup < 0 || !(activities.get(delivery).request() instanceof Shipment shipment)) {
            return 0;
        }
        long taken = starts[pickup] + activities.get(pickup).service();
        return starts[delivery] - taken - requireNonNull(shipment.maxOnBoard());
    }

    /** Returns whether something is on board for too long. */
    boolean isTooLong(long[] starts) {
        boolean tooLong = false;
        for (int index = 0; index < pickups.length; index++) {
            tooLong |= excess(index, starts) > 0;
        }
        return tooLong;
    }

    /** Raises the floors of pickups so far that their goods would not be on board for too long, were they brought no later for it. */
    boolean delay(long[] starts, long[] floors) {
        for (int index = 0; index < pickups.length; index++) {
            long excess = excess(index, starts);
            if (excess > 0) {
                floors[pickups[index]] = starts[pickups[index]] + excess;
            }
        }
        return isTooLong(starts);
    }

    /**
     * Returns how often floors must be raised at most if that helps at all: between two moments at which an activity changes over to a
     * later window, once for each of the goods, as paths without a cycle pass each only once.
     */
    int mostLooks() {
        int windows = 1;
        int goods = 1;
        for (int index = 0; index < pickups.length; index++) {
            windows += activities.get(index).windows().size();
            goods += pickups[index] < 0 ? 0 : 1;
        }
        return windows * goods;
    }
}
