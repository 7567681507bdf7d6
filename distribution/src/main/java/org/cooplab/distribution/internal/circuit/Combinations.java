package org.cooplab.distribution.internal.circuit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All choices of ways, where they are few enough to try each. */
public final class Combinations {

    private final List<Unit> units;
    private final Room room = new Room();
    private final List<@Nullable Way> chosen = new ArrayList<>();
    private final List<List<@Nullable Way>> all = new ArrayList<>();

    private Combinations(List<Unit> units) {
        this.units = units;
    }

    /**
     * Returns every choice that has room, a unit without a way only where none of its ways has room beside the units before it;
     * the nearest relays first. Empty if there may be more than {@code most}.
     */
    public static List<List<@Nullable Way>> of(List<Unit> units, int most) {
        long count = 1;
        for (Unit unit : units) {
            count *= Math.max(1, unit.ways().size());
            if (count > most) {
                return List.of();
            }
        }
        Combinations combinations = new Combinations(units);
        combinations.extend();
        return combinations.all;
    }

    private void extend() {
        if (chosen.size() == units.size()) {
            all.add(new ArrayList<>(chosen));
            return;
        }
        Unit unit = units.get(chosen.size());
        boolean admitted = false;
        for (Way way : unit.ways()) {
            if (room.admits(unit, way)) {
                admitted = true;
                room.take(unit, way);
                with(way);
                room.free(unit, way);
            }
        }
        if (!admitted) {
            with(null);
        }
    }

    private void with(@Nullable Way way) {
        chosen.add(way);
        extend();
        chosen.remove(chosen.size() - 1);
    }
}
