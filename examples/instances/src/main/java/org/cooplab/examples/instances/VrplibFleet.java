package org.cooplab.examples.instances;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.cooplab.core.text.Faults;
import org.cooplab.examples.instances.Draft.Vehicle;

/** Reads the sections of a VRPLIB file that have a row for each vehicle. */
final class VrplibFleet {

    /** Says at which depot each vehicle is at home. */
    static final String DEPOTS = "VEHICLES_DEPOT_SECTION";

    /** Says which nodes each vehicle may visit. */
    static final String ALLOWED = "VEHICLES_ALLOWED_CLIENTS_SECTION";

    static final List<String> SECTIONS = List.of(
            "CAPACITY_SECTION",
            ALLOWED,
            DEPOTS,
            "VEHICLES_FIXED_COST_SECTION",
            "VEHICLES_MAX_DISTANCE_SECTION",
            "VEHICLES_MAX_DURATION_SECTION",
            "VEHICLES_MAX_RELOADS_SECTION",
            "VEHICLES_RELOAD_DEPOT_SECTION",
            "VEHICLES_UNIT_DISTANCE_COST_SECTION");

    private final Sections file;
    private final Faults faults;
    private final Draft draft;

    /** @param draft takes where each cost stands */
    VrplibFleet(Sections file, Faults faults, Draft draft) {
        this.file = file;
        this.faults = faults;
        this.draft = draft;
    }

    /** Returns the sections with a row for each vehicle that the file has. */
    List<String> sections() {
        return SECTIONS.stream().filter(file::has).toList();
    }

    /** Returns whether the file says what vehicles cost; then in hundredths. */
    boolean hasCosts() {
        return file.has("VEHICLES_FIXED_COST_SECTION") || file.has("VEHICLES_UNIT_DISTANCE_COST_SECTION");
    }

    /** Returns the vehicles, each like {@code usual} but for what the sections say of it. */
    List<Vehicle> of(int count, Vehicle usual) {
        Vehicle[] fleet = new Vehicle[count];
        Arrays.fill(fleet, usual);
        each("CAPACITY_SECTION", fleet, (line, old) -> old.withCapacity(line.capacity(1, faults)));
        each(
                "VEHICLES_FIXED_COST_SECTION",
                fleet,
                (line, old) -> old.withCosts(line.cost(1, draft.fixed, faults), old.perDistance()));
        each(
                "VEHICLES_UNIT_DISTANCE_COST_SECTION",
                fleet,
                (line, old) -> old.withCosts(old.fixed(), line.cost(1, draft.perDistance, faults)));
        each(DEPOTS, fleet, (line, old) -> old.withDepot(node(line, 1)));
        each(
                "VEHICLES_MAX_DURATION_SECTION",
                fleet,
                (line, old) -> old.withMost(old.most().withDuration(line.amount(1, faults))));
        each(
                "VEHICLES_MAX_DISTANCE_SECTION",
                fleet,
                (line, old) -> old.withMost(old.most().withDistance(line.amount(1, faults))));
        each(
                "VEHICLES_MAX_RELOADS_SECTION",
                fleet,
                (line, old) -> old.withMost(old.most().withReloads((int) line.whole(1, 0, Integer.MAX_VALUE, faults))));
        each("VEHICLES_RELOAD_DEPOT_SECTION", 2, Integer.MAX_VALUE, fleet, (line, old) -> old.withReloads(nodes(line)));
        each(ALLOWED, 1, Integer.MAX_VALUE, fleet, (line, old) -> old.withAllowed(nodes(line)));
        return List.of(fleet);
    }

    /** Returns the nodes that a row names behind its number, each once, in ascending order. */
    private List<Integer> nodes(Line line) {
        Set<Integer> named = new TreeSet<>();
        for (int word = 1; word < line.size(); word++) {
            named.add(node(line, word));
        }
        return List.copyOf(named);
    }

    private int node(Line line, int word) {
        return Math.max(0, line.index(word, draft.places.size(), faults));
    }

    private void each(String section, Vehicle[] fleet, BiFunction<Line, Vehicle, Vehicle> change) {
        each(section, 2, 2, fleet, change);
    }

    private void each(String section, int least, int most, Vehicle[] fleet, BiFunction<Line, Vehicle, Vehicle> change) {
        file.each(
                section,
                least,
                most,
                fleet.length,
                vehicle -> true,
                (line, vehicle) -> fleet[vehicle] = change.apply(line, fleet[vehicle]));
    }
}
