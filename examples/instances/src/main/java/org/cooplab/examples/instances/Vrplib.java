package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cooplab.core.text.Faults;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.cooplab.examples.instances.Draft.Most;
import org.cooplab.examples.instances.Draft.Place;
import org.cooplab.examples.instances.Draft.Vehicle;

/** Reads files of {@code KEY : value} lines and sections. Nodes are numbered from 1; solution files count from 0. */
final class Vrplib {

    private static final int MOST_NODES = 1_000_000;

    /** Types whose deliveries and collections may be mixed, though there are both. */
    private static final Set<String> MIXED = Set.of("VRPSPD", "VRPSPDTW", "VRPMPD", "VRPMPDTW", "MVRPB");

    /** A type that says something which no section does: routes end at the last customer. */
    private static final String OPEN = "OVRP";

    /** A type of sites that take some vehicles only: the file must say which. */
    private static final String SITES = "SDVRPTW";

    /**
     * Types whose problem the sections state. Others say something that no section does: split deliveries, cumulated arrivals, risk.
     */
    private static final List<String> KNOWN = List.of(
            "ACVRP",
            "CVRP",
            "CVRPTW",
            "DCVRP",
            "DVRP",
            "FSMVRP",
            "HFVRP",
            "HFVRPTW",
            "HVRP",
            "HVRPTW",
            "MDVRP",
            "MDVRPTW",
            "MTVRP",
            "MTVRPTW",
            "MTVRPTWR",
            "MVRPB",
            OPEN,
            "PCVRP",
            "PCVRPTW",
            "PDPTW",
            SITES,
            "VRP",
            "VRPB",
            "VRPBTW",
            "VRPMPD",
            "VRPMPDTW",
            "VRPSPD",
            "VRPSPDTW",
            "VRPTW");

    /** Sections that say how much there is to do. */
    private static final List<String> AMOUNTS =
            List.of("DEMAND_SECTION", "LINEHAUL_SECTION", "BACKHAUL_SECTION", VrplibPairs.SECTION);

    private static final String DEPOTS = "DEPOT_SECTION";

    private final Faults faults;
    private final Sections file;
    private final Draft draft = new Draft();

    Vrplib(List<Line> lines, Faults faults) {
        this.faults = faults;
        file = new Sections(lines, faults);
    }

    Draft read() {
        int before = faults.list().size();
        int nodes = (int) file.whole("DIMENSION", 1, MOST_NODES, 0);
        if (nodes == 0) {
            file.missing("DIMENSION");
        }
        if (faults.list().size() > before) {
            return draft;
        }
        readType();
        for (int node = 0; node < nodes; node++) {
            draft.places.add(new Place(Integer.toString(node)));
        }
        draft.name = file.text("NAME", "");
        readVehicles();
        readPlaces(nodes);
        new VrplibPairs(file, draft, faults).read(MIXED.contains(type()));
        EdgeWeights.read(file, draft, faults);
        draft.backhauls = file.has("BACKHAUL_SECTION") && !MIXED.contains(type());
        draft.usual = usual();
        return draft;
    }

    private String type() {
        return file.word("TYPE", "");
    }

    private void readType() {
        if (!type().isEmpty() && !KNOWN.contains(type())) {
            file.unknown("TYPE", "file.type-unknown", KNOWN);
        }
        if (type().equals(SITES) && !file.has(VrplibFleet.ALLOWED)) {
            file.missing(VrplibFleet.ALLOWED);
        }
        draft.open = type().equals(OPEN);
        if (draft.open) { // a depot's window would bound the return that there is none of
            file.clash(List.of("TIME_WINDOW_SECTION", VrplibPairs.SECTION), OPEN);
        }
    }

    private void readPlaces(int nodes) {
        IntPredicate all = node -> true;
        IntPredicate customers = node -> !draft.depots.contains(node);
        BigDecimal service = file.amount("SERVICE_TIME");
        if (service != null) {
            for (int node = 0; node < nodes; node++) {
                place(node).service = service;
            }
        }
        int most = file.word("NODE_COORD_TYPE", "").equals("THREED_COORDS") ? 4 : 3;
        file.each("NODE_COORD_SECTION", 3, most, nodes, all, (line, node) -> {
            place(node).x = line.coordinate(1, faults);
            place(node).y = line.coordinate(2, faults);
        });
        file.each("DEMAND_SECTION", 2, nodes, customers, this::readDemand);
        file.each("LINEHAUL_SECTION", 2, nodes, customers, this::readDemand);
        file.each("BACKHAUL_SECTION", 2, nodes, customers, (line, node) -> {
            place(node).backhaul = line.whole(1, 0, Line.MANY, faults);
            if (place(node).backhaul >= place(node).demand) {
                place(node).amounts = code -> line.fault(code, 1);
            }
        });
        file.each(
                "SERVICE_TIME_SECTION",
                2,
                nodes,
                customers,
                (line, node) -> place(node).service = line.amount(1, faults));
        file.each(
                "RELEASE_TIME_SECTION",
                2,
                nodes,
                customers,
                (line, node) -> place(node).release = line.amount(1, faults));
        file.each("PRIZE_SECTION", 2, nodes, customers, (line, node) -> {
            long prize = line.whole(1, 0, Line.MANY, faults);
            place(node).prize = prize == 0 ? null : prize;
            place(node).greatPrize = line.fault("file.out-of-range", 1);
        });
        file.each("TIME_WINDOW_SECTION", 3, nodes, all, (line, node) -> readWindow(line, 1, place(node), faults));
        draft.depots.forEach(home -> place(home).service = BigDecimal.ZERO);
    }

    /** Reads the beginning and the end of the window of a place. */
    static void readWindow(Line line, int word, Place place, Faults faults) {
        int before = faults.list().size();
        BigDecimal ready = line.amount(word, faults);
        BigDecimal due = line.amount(word + 1, faults);
        if (faults.list().size() > before) {
            return;
        }
        if (due.compareTo(ready) < 0) {
            faults.add(line.fault("file.window-reversed", word + 1));
        } else {
            place.ready = ready;
            place.due = due;
        }
    }

    private void readDemand(Line line, int node) {
        place(node).demand = line.whole(1, 0, Line.MANY, faults);
        place(node).amounts = code -> line.fault(code, 1);
    }

    private void readVehicles() {
        List<Integer> depots = depots();
        int depot = depots.isEmpty() ? 0 : depots.get(0);
        VrplibFleet fleet = new VrplibFleet(file, faults, draft);
        boolean bounded = file.hasValue("CAPACITY") || file.has("CAPACITY_SECTION");
        Vehicle usual = Tables.vehicle(null, file.capacity("CAPACITY"), depot, most());
        if (file.hasValue("VEHICLES")) {
            int before = faults.list().size();
            int count = (int) file.whole("VEHICLES", 1, MOST_NODES, 1);
            boolean counted = faults.list().size() == before; // else nobody knows how many rows there should be
            draft.vehicles.addAll(counted ? fleet.of(count, usual.withCount(1)) : List.of(usual));
            draft.costUnits = fleet.hasCosts() ? 100 : 1;
        } else {
            if (!file.hasValue("CAPACITY")) {
                file.missing("CAPACITY");
            }
            if (!fleet.sections().isEmpty()) {
                file.missing("VEHICLES");
            }
            draft.vehicles.add(usual);
        }
        if (bounded && AMOUNTS.stream().noneMatch(file::has)) {
            file.missing("DEMAND_SECTION");
        }
        for (Vehicle vehicle : draft.vehicles) {
            draft.depots.add(vehicle.depot());
            draft.depots.addAll(vehicle.reloads());
        }
        if (!file.has(VrplibFleet.DEPOTS) && !draft.depots.containsAll(depots)) {
            file.missing(VrplibFleet.DEPOTS);
        }
        draft.depots.addAll(depots);
    }

    private Most most() {
        BigDecimal distance = file.amount("DISTANCE"); // a time, for services count
        if (distance != null && distance.signum() == 0) {
            distance = null; // 0 is no limit
        }
        BigDecimal duration = file.amount("VEHICLES_MAX_DURATION");
        return new Most(
                duration != null ? duration : distance,
                file.amount("VEHICLES_MAX_DISTANCE"),
                file.hasValue("VEHICLES_MAX_RELOADS")
                        ? (int) file.whole("VEHICLES_MAX_RELOADS", 0, Integer.MAX_VALUE, 0)
                        : null);
    }

    /** The depots up to the -1 that ends them, on one line or several. */
    private List<Integer> depots() {
        List<Integer> depots = new ArrayList<>();
        boolean ended = false;
        boolean named = false;
        for (Line line : file.rows(DEPOTS)) {
            for (int word = 0; word < line.size(); word++) {
                if (ended) {
                    faults.add(line.fault("file.after-end", word));
                    return depots;
                }
                ended = line.word(word).equals("-1");
                int depot = ended ? -1 : line.index(word, draft.places.size(), faults);
                named |= !ended;
                if (depot >= 0) {
                    depots.add(depot);
                }
            }
        }
        if (file.has(DEPOTS) && !named) {
            file.tooShort(DEPOTS);
        }
        return depots;
    }

    /** The conventions under which the known results of such files are stated. */
    private Distances usual() {
        if (file.has("PRIZE_SECTION") || file.has("RELEASE_TIME_SECTION")) {
            return Distances.TRUNC1;
        }
        if (draft.places.stream().anyMatch(place -> place.due != null)) {
            return type().equals("VRPTW") ? Distances.TRUNC1 : Distances.X1000;
        }
        boolean exact = file.word("EDGE_WEIGHT_TYPE", "").equals("EXACT_2D");
        return exact || draft.costUnits > 1 ? Distances.FLOAT : Distances.NINT;
    }

    private Place place(int node) {
        return draft.places.get(node);
    }
}
