package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/**
 * The breaks of a route that continues an initial one with fixed steps: in what order the driver takes them, and on which legs those
 * steps say so. Immutable.
 *
 * <p>Fixed breaks behind the last fixed stop are taken on the leg to whatever comes next; others may follow there.
 */
final class FixedPauses {

    /** The orders in which all breaks of the driver may be taken: first as the steps have them, then those that they have not. */
    final List<List<Pause>> orders;

    private final boolean pinned;

    /** How many are fixed on the leg to each fixed stop, and behind the last. */
    private final List<Integer> counts = new ArrayList<>(List.of(0));

    /**
     * @param fixed how many of the steps of the initial route are fixed
     * @param byOpening the breaks of its vehicle type in the order in which other routes take them
     * @param written the same as the problem has them
     */
    FixedPauses(InitialRoute initial, int fixed, List<Pause> byOpening, List<VehicleType.Break> written) {
        pinned = initial.pinned();
        List<String> ids = new ArrayList<>();
        for (Step step : initial.steps()) {
            if (step.kind() == Step.Kind.BREAK) {
                ids.add(step.id());
            }
        }
        for (Step step : initial.steps().subList(0, fixed)) {
            int last = counts.size() - 1;
            if (step.kind() == Step.Kind.BREAK) {
                counts.set(last, counts.get(last) + 1);
            } else {
                counts.add(0);
            }
        }
        List<Pause> all = new ArrayList<>(byOpening);
        all.sort(Comparator.comparingInt(pause -> {
            int place = ids.indexOf(written.get(pause.index()).id());
            return place < 0 ? ids.size() : place;
        }));
        orders = Pause.orders(
                List.copyOf(all), counts.stream().mapToInt(Integer::intValue).sum());
    }

    /** Seals the legs of a route with {@code count} stops that begins with the fixed ones, or with so many of them. */
    void seal(Schedule schedule, int count) {
        int stops = counts.size() - 1;
        for (int leg = 1; leg <= Math.min(stops, count); leg++) {
            schedule.seal(leg, counts.get(leg - 1));
        }
        if (count >= stops) {
            schedule.fixed[stops + 1] = counts.get(stops);
            schedule.sealed[stops + 1] = pinned;
        }
    }
}
