package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.examples.instances.Draft.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * The vehicles of a draft by type: those that are alike are of one.
 *
 * @param alike a vehicle of the file for each type
 * @param counts how many there are of each; {@code null} for as many as wanted
 * @param types the name of the type of each vehicle, as far as their number is limited
 */
record DraftFleet(List<Vehicle> alike, List<@Nullable Integer> counts, List<String> types) {

    static DraftFleet of(List<Vehicle> vehicles) {
        List<Vehicle> alike = new ArrayList<>();
        List<@Nullable Integer> counts = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Vehicle vehicle : vehicles) {
            int type = 0;
            while (type < alike.size() && !alike.get(type).like(vehicle)) {
                type++;
            }
            if (type == alike.size()) {
                alike.add(vehicle);
                counts.add(0);
            }
            Integer more = vehicle.count();
            types.addAll(Collections.nCopies(more == null ? 0 : more, name(type)));
            Integer before = counts.get(type);
            counts.set(type, more == null || before == null ? null : Integer.valueOf(before + more));
        }
        return new DraftFleet(List.copyOf(alike), counts, List.copyOf(types));
    }

    static String name(int type) {
        return Integer.toString(type + 1);
    }

    /** Returns the least power of ten that makes every cost per distance whole. */
    BigDecimal wholeCosts() {
        int decimals = 0;
        for (Vehicle vehicle : alike) {
            decimals = Math.max(
                    decimals, vehicle.perDistance().stripTrailingZeros().scale());
        }
        return BigDecimal.TEN.pow(decimals);
    }

    /** Returns the types that may serve each place, where not all may. */
    Map<Integer, Set<String>> allowed(int places) {
        Map<Integer, Set<String>> allowed = new HashMap<>();
        if (alike.stream().allMatch(vehicle -> vehicle.allowed() == null)) {
            return allowed;
        }
        for (int type = 0; type < alike.size(); type++) {
            List<Integer> only = alike.get(type).allowed();
            for (int place = 0; place < places; place++) {
                if (only == null || only.contains(place)) {
                    allowed.computeIfAbsent(place, none -> new HashSet<>()).add(name(type));
                }
            }
        }
        return allowed;
    }
}
