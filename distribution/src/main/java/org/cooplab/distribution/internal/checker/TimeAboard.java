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

    /** When each activity begins at the earliest if it waits for nothing, in seconds after some moment. */
    private final long[] direct;

    private final Slack slack;

    TimeAboard(List<Activity> activities, long[] direct, Slack slack) {
        this.activities = activities;
        this.direct = direct;
        this.slack = slack;
        pickups = new int[activities.size()];
        Arrays.fill(pickups, -1);
        Map<String, Integer> taken = new HashMap<>();
        for (int index = 0; index < pickups.length; index++) {
            Activity activity = activities.get(index);
            if (isLimited(activity)) {
                if (activity.is(Step.Kind.PICKUP)) {
                    taken.put(activity.step().id(), index);
                } else {
                    pickups[index] = taken.getOrDefault(activity.step().id(), -1);
                }
            }
        }
    }

    /** Returns whether goods that are taken or brought may be on board for some time only. */
    static boolean isLimited(Activity activity) {
        return activity.request() instanceof Shipment shipment && shipment.maxOnBoard() != null;
    }

    /** Returns by how much goods that are brought in an activity are on board for too long; nothing or less if they are not. */
    private long excess(int delivery, long[] starts) {
        int pickup = pickups[delivery];
        if (pickup < 0 || !(activities.get(delivery).request() instanceof Shipment shipment)) {
            return 0;
        }
        long taken = starts[pickup] + activities.get(pickup).service();
        long most = requireNonNull(shipment.maxOnBoard()) + slack.of(Rule.of(Rule.Kind.ON_BOARD, shipment.id()));
        return starts[delivery] - taken - most;
    }

    /** Returns whether something is on board for too long. */
    boolean isTooLong(long[] starts) {
        boolean tooLong = false;
        for (int index = 0; index < pickups.length; index++) {
            tooLong |= excess(index, starts) > 0;
        }
        return tooLong;
    }

    /**
     * Raises the floors of pickups so far that their goods would not be on board for too long, were they brought no later for it;
     * returns whether any had to be. Goods whose way is too long even without waiting stay as they are.
     *
     * <p>From the last delivery on, as goods that are taken later delay what is brought before them. So what is left to be raised by
     * another look is only due to activities that changed over to a later window, and no more looks are needed than there are windows.
     *
     * @param starts when each activity begins; then at least, with these floors
     */
    boolean delay(long[] starts, long[] floors) {
        boolean delayed = false;
        for (int index = pickups.length - 1; index >= 0; index--) {
            long excess = excess(index, starts);
            if (excess > 0 && excess(index, direct) <= 0) {
                int pickup = pickups[index];
                floors[pickup] = starts[pickup] + excess;
                for (int moved = pickup; moved < index; moved++) {
                    starts[moved] = Math.max(starts[moved], floors[pickup] + direct[moved] - direct[pickup]);
                }
                delayed = true;
            }
        }
        return delayed;
    }
}
