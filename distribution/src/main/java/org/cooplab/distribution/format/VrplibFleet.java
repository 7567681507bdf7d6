package org.cooplab.distribution.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.format.Draft.Vehicle;

/** Reads the sections of a VRPLIB file that have a row for each vehicle. */
final class VrplibFleet {

    private static final long MANY = 1L << 40;

    private final Sections file;
    private final Faults faults;
    private final int nodes;

    VrplibFleet(Sections file, Faults faults, int nodes) {
        this.file = file;
        this.faults = faults;
        this.nodes = nodes;
    }

    /** Returns whether the file says what vehicles cost; then in hundredths. */
    boolean hasCosts() {
        return file.has("VEHICLES_FIXED_COST_SECTION") || file.has("VEHICLES_UNIT_DISTANCE_COST_SECTION");
    }

    /** Returns the vehicles, each like {@code usual} but for what the sections say of it. */
    List<Vehicle> of(int count, Vehicle usual) {
        Vehicle[] fleet = new Vehicle[count];
        Arrays.fill(fleet, usual);
        each("CAPACITY_SECTION", fleet, (line, old) -> old.withCapacity(line.whole(1, 0, MANY, faults)));
        each(
                "VEHICLES_FIXED_COST_SECTION",
                fleet,
                (line, old) -> old.withCosts(line.amount(1, faults), old.perDistance()));
        each(
                "VEHICLES_UNIT_DISTANCE_COST_SECTION",
                fleet,
                (line, old) -> old.withCosts(old.fixed(), line.amount(1, faults)));
        each("VEHICLES_DEPOT_SECTION", fleet, (line, old) -> old.withDepot(node(line, 1)));
        each("VEHICLES_MAX_DURATION_SECTION", fleet, (line, old) -> old.withMaxDuration(line.amount(1, faults)));
        each("VEHICLES_RELOAD_DEPOT_SECTION", fleet, (line, old) -> {
            if (line.size() > 2) {
                faults.add(line.fault("file.kind-unsupported", 2));
            }
            return old.withReload(node(line, 1));
        });
        each("VEHICLES_ALLOWED_CLIENTS_SECTION", 1, fleet, (line, old) -> {
            List<Integer> allowed = new ArrayList<>();
            for (int word = 1; word < line.size(); word++) {
                allowed.add(node(line, word));
            }
            allowed.sort(null);
            return old.withAllowed(List.copyOf(allowed));
        });
        return List.of(fleet);
    }

    private int node(Line line, int word) {
        return Math.max(0, line.index(word, nodes, faults));
    }

    private interface Change {
        Vehicle apply(Line line, Vehicle old);
    }

    private void each(String section, Vehicle[] fleet, Change change) {
        each(section, 2, fleet, change);
    }

    private void each(String section, int words, Vehicle[] fleet, Change change) {
        file.each(
                section,
                words,
                fleet.length,
                vehicle -> true,
                (line, vehicle) -> fleet[vehicle] = change.apply(line, fleet[vehicle]));
    }
}
