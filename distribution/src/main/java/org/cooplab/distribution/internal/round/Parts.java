package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.VehicleType;

/**
 * Cuts the units of a region into parts of neighbours: by their nearest relay and round about it, like the slices of a cake (the sweep
 * of Gillett and Miller), so that a part is a few relays or a sector around one.
 */
final class Parts {

    private final List<Unit> units;
    private final Atlas atlas;

    Parts(List<Unit> units, Atlas atlas) {
        this.units = units;
        this.atlas = atlas;
    }

    /** Returns the numbers of units in parts of {@code most} at most, as equal as can be; all in one if they are no more. */
    List<List<Integer>> of(List<Integer> numbers, int most) {
        int count = (numbers.size() + most - 1) / most;
        if (count <= 1) {
            return List.of(numbers);
        }
        Map<Integer, Double> angles = new HashMap<>();
        numbers.forEach(number -> angles.put(number, angle(units.get(number))));
        List<Integer> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.<Integer>comparingInt(number -> root(units.get(number)))
                .thenComparingDouble(number -> requireNonNull(angles.get(number)))
                .thenComparing(number -> units.get(number).id()));
        List<List<Integer>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            List<Integer> its =
                    new ArrayList<>(sorted.subList(at(part, count, sorted.size()), at(part + 1, count, sorted.size())));
            its.sort(Comparator.naturalOrder());
            parts.add(its);
        }
        return parts;
    }

    private static int at(int part, int count, int size) {
        return (int) ((long) size * part / count);
    }

    /**
     * Returns the vehicles of one part: of each type its share by the number of units. The parts share all vehicles out, none twice.
     *
     * @param before how many units are in the parts before
     */
    static List<VehicleType> share(List<VehicleType> types, int before, int units, int all) {
        List<VehicleType> share = new ArrayList<>();
        for (VehicleType type : types) {
            int count = requireNonNull(type.count());
            int its = at(before + units, all, count) - at(before, all, count);
            if (its > 0) {
                share.add(its == count ? type : type.toBuilder().count(its).build());
            }
        }
        return share;
    }

    /** Returns the place where a unit's goods come together: the nearest relay, or the customer where there is none. */
    static int root(Unit unit) {
        Way way = unit.ways().get(0);
        return way.kind() == Way.Kind.DIRECT ? requireNonNull(unit.customer()) : way.place();
    }

    private double angle(Unit unit) {
        if (unit.customer() == null) {
            return 0;
        }
        GeoPoint root = atlas.point(root(unit));
        GeoPoint customer = atlas.point(unit.customer());
        double east = (customer.longitude() - root.longitude()) * StrictMath.cos(StrictMath.toRadians(root.latitude()));
        return StrictMath.atan2(customer.latitude() - root.latitude(), east);
    }
}
