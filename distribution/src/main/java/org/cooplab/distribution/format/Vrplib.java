package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.format.Draft.Place;
import org.cooplab.distribution.format.Draft.Vehicle;
import org.jspecify.annotations.Nullable;

/** Reads files of {@code KEY : value} lines and sections. Nodes are numbered from 1; solution files count from 0. */
final class Vrplib {

    private static final long MANY = 1L << 40;
    private static final int MOST_NODES = 1_000_000;

    /** A matrix of more rows would not fit in memory beside anything else. */
    private static final int MOST_ROWS = 12_000;

    private final List<Line> lines;
    private final Faults faults;
    private final Map<String, Line> keys = new HashMap<>();
    private final Map<String, List<Line>> sections = new LinkedHashMap<>();
    private final Draft draft = new Draft(FileFormat.VRPLIB);

    Vrplib(List<Line> lines, Faults faults) {
        this.lines = lines;
        this.faults = faults;
    }

    Draft read() {
        split();
        int nodes = (int) value("DIMENSION", 1, MOST_NODES, 0);
        if (nodes == 0) {
            missing("DIMENSION");
            return draft;
        }
        for (int node = 0; node < nodes; node++) {
            draft.places.add(new Place(Integer.toString(node)));
        }
        Line name = keys.get("NAME");
        draft.name = name == null ? "" : text(name);
        readPlaces();
        readDistances(nodes);
        readVehicles();
        draft.backhauls = sections.containsKey("BACKHAUL_SECTION");
        draft.usual = usual();
        return draft;
    }

    /** Sorts the lines: keys with values, and under each section its lines. */
    private void split() {
        List<Line> section = new ArrayList<>();
        for (Line line : lines) {
            if (line.text().equals("EOF")) {
                break;
            }
            if (line.numeric()) {
                section.add(line);
                continue;
            }
            String word =
                    line.text().contains(":") ? line.text().split(":", 2)[0].strip() : line.word(0);
            section = new ArrayList<>();
            if (line.text().contains(":")) {
                keys.put(word, line);
            } else {
                sections.put(word, section);
            }
        }
    }

    private void readPlaces() {
        long service = value("SERVICE_TIME", 0, MANY, 0);
        each("NODE_COORD_SECTION", 3, (line, node) -> {
            place(node).x = line.coordinate(1, faults);
            place(node).y = line.coordinate(2, faults);
        });
        each("DEMAND_SECTION", 2, (line, node) -> place(node).demand = line.whole(1, 0, MANY, faults));
        each("BACKHAUL_SECTION", 2, (line, node) -> place(node).backhaul = line.whole(1, 0, MANY, faults));
        draft.places.forEach(place -> place.service = BigDecimal.valueOf(service));
        each("SERVICE_TIME_SECTION", 2, (line, node) -> place(node).service = line.amount(1, faults));
        each("RELEASE_TIME_SECTION", 2, (line, node) -> place(node).release = line.amount(1, faults));
        each("PRIZE_SECTION", 2, (line, node) -> {
            long prize = line.whole(1, 0, MANY, faults);
            place(node).prize = prize == 0 ? null : prize;
        });
        each("TIME_WINDOW_SECTION", 3, (line, node) -> {
            BigDecimal ready = line.amount(1, faults);
            BigDecimal due = line.amount(2, faults);
            if (due.compareTo(ready) < 0) {
                faults.add(line.fault("file.window-reversed", 2));
                return;
            }
            place(node).ready = ready;
            place(node).due = due;
        });
    }

    private void readDistances(int nodes) {
        String type = word("EDGE_WEIGHT_TYPE", "EUC_2D");
        if (type.equals("EXPLICIT")) {
            if (nodes > MOST_ROWS) {
                faults.add(fault("DIMENSION", "file.too-large"));
                return;
            }
            draft.matrix = matrix(nodes, word("EDGE_WEIGHT_FORMAT", "FULL_MATRIX"));
        } else if (!type.equals("EUC_2D")) {
            faults.add(fault("EDGE_WEIGHT_TYPE", "file.kind-unsupported"));
        } else if (sections.getOrDefault("NODE_COORD_SECTION", List.of()).isEmpty()) {
            missing("NODE_COORD_SECTION");
        }
    }

    /** Numbers by rows; line breaks mean nothing. */
    private int[][] matrix(int nodes, String format) {
        int[][] matrix = new int[nodes][nodes];
        boolean lower = format.startsWith("LOWER_");
        boolean full = format.equals("FULL_MATRIX");
        boolean diagonal = format.endsWith("_DIAG_ROW");
        if (!full && !format.matches("(LOWER|UPPER)_(DIAG_)?ROW")) {
            faults.add(fault("EDGE_WEIGHT_FORMAT", "file.kind-unsupported"));
            return matrix;
        }
        Numbers numbers = new Numbers(sections.getOrDefault("EDGE_WEIGHT_SECTION", List.of()));
        for (int row = 0; row < nodes; row++) {
            int from = full || lower ? 0 : row + (diagonal ? 0 : 1);
            int to = full || !lower ? nodes : row + (diagonal ? 1 : 0);
            for (int column = from; column < to; column++) {
                int length = numbers.next();
                if (row != column) {
                    matrix[row][column] = length;
                    if (!full) {
                        matrix[column][row] = length;
                    }
                }
            }
        }
        numbers.end();
        return matrix;
    }

    private final class Numbers {
        private final List<Line> rows;
        private int row;
        private int word;
        private boolean tooFew;

        Numbers(List<Line> rows) {
            this.rows = rows;
        }

        int next() {
            while (row < rows.size() && word == rows.get(row).size()) {
                row++;
                word = 0;
            }
            if (row == rows.size()) {
                if (!tooFew) {
                    missing("EDGE_WEIGHT_SECTION");
                    tooFew = true;
                }
                return 0;
            }
            return (int) rows.get(row).whole(word++, 0, org.cooplab.distribution.routing.Travel.MOST, faults);
        }

        void end() {
            if (row < rows.size()
                    && (row < rows.size() - 1 || word < rows.get(row).size())) {
                faults.add(rows.get(row).fault("file.too-many-numbers", word));
            }
        }
    }

    private void readVehicles() {
        List<Integer> depots = new ArrayList<>();
        for (Line line : sections.getOrDefault("DEPOT_SECTION", List.of())) {
            if (!line.word(0).equals("-1")) {
                depots.add((int) line.whole(0, 1, draft.places.size(), faults) - 1);
            }
        }
        int depot = depots.isEmpty() ? 0 : depots.get(0);
        BigDecimal duration = decimal("VEHICLES_MAX_DURATION");
        duration = duration == null ? decimal("DISTANCE") : duration;
        int count = (int) value("VEHICLES", 0, MOST_NODES, -1);
        if (count < 0) {
            if (!keys.containsKey("CAPACITY")) {
                missing("CAPACITY");
            }
            draft.vehicles.add(Tables.vehicle(null, value("CAPACITY", 0, MANY, 0), depot, duration));
        } else {
            readFleet(count, depot, duration);
        }
        draft.depots.addAll(depots);
        for (Vehicle vehicle : draft.vehicles) {
            draft.depots.add(vehicle.depot());
            if (vehicle.reload() != null) {
                draft.depots.add(vehicle.reload());
            }
        }
        draft.depots.forEach(home -> draft.places.get(home).service = BigDecimal.ZERO);
    }

    private void readFleet(int count, int depot, @Nullable BigDecimal duration) {
        long capacity = value("CAPACITY", 0, MANY, MANY);
        Vehicle[] fleet = new Vehicle[count];
        for (int vehicle = 0; vehicle < count; vehicle++) {
            fleet[vehicle] = Tables.vehicle(1, capacity, depot, duration);
        }
        perVehicle("CAPACITY_SECTION", fleet, (line, old) -> with(old, line.whole(1, 0, MANY, faults)));
        boolean costs = sections.containsKey("VEHICLES_FIXED_COST_SECTION")
                || sections.containsKey("VEHICLES_UNIT_DISTANCE_COST_SECTION");
        draft.costUnits = costs ? 100 : 1;
        perVehicle(
                "VEHICLES_FIXED_COST_SECTION",
                fleet,
                (line, old) -> with(old, line.amount(1, faults), old.perDistance()));
        perVehicle(
                "VEHICLES_UNIT_DISTANCE_COST_SECTION",
                fleet,
                (line, old) -> with(old, old.fixed(), line.amount(1, faults)));
        perVehicle("VEHICLES_DEPOT_SECTION", fleet, (line, old) -> {
            int home = (int) line.whole(1, 1, draft.places.size(), faults) - 1;
            return new Vehicle(
                    1, old.capacity(), old.fixed(), old.perDistance(), home, old.maxDuration(), null, old.reload());
        });
        perVehicle("VEHICLES_RELOAD_DEPOT_SECTION", fleet, (line, old) -> {
            int reload = (int) line.whole(1, 1, draft.places.size(), faults) - 1;
            return new Vehicle(
                    1, old.capacity(), old.fixed(), old.perDistance(), old.depot(), old.maxDuration(), null, reload);
        });
        perVehicle("VEHICLES_ALLOWED_CLIENTS_SECTION", fleet, (line, old) -> {
            List<Integer> allowed = new ArrayList<>();
            for (int word = 1; word < line.size(); word++) {
                allowed.add((int) line.whole(word, 1, draft.places.size(), faults) - 1);
            }
            allowed.sort(null);
            return new Vehicle(
                    1,
                    old.capacity(),
                    old.fixed(),
                    old.perDistance(),
                    old.depot(),
                    old.maxDuration(),
                    List.copyOf(allowed),
                    old.reload());
        });
        draft.vehicles.addAll(List.of(fleet));
    }

    private static Vehicle with(Vehicle old, long capacity) {
        return new Vehicle(
                1, capacity, old.fixed(), old.perDistance(), old.depot(), old.maxDuration(), null, old.reload());
    }

    private static Vehicle with(Vehicle old, BigDecimal fixed, BigDecimal perDistance) {
        return new Vehicle(1, old.capacity(), fixed, perDistance, old.depot(), old.maxDuration(), null, old.reload());
    }

    private interface Change {
        Vehicle apply(Line line, Vehicle old);
    }

    private void perVehicle(String section, Vehicle[] fleet, Change change) {
        for (Line line : sections.getOrDefault(section, List.of())) {
            int vehicle = (int) line.whole(0, 1, fleet.length, faults) - 1;
            if (vehicle < fleet.length) {
                fleet[vehicle] = change.apply(line, fleet[vehicle]);
            }
        }
    }

    /** The conventions under which the known results of such files are stated. */
    private Distances usual() {
        if (sections.containsKey("PRIZE_SECTION") || sections.containsKey("RELEASE_TIME_SECTION")) {
            return Distances.TRUNC1;
        }
        if (sections.containsKey("TIME_WINDOW_SECTION")) {
            return word("TYPE", "").equals("VRPTW") ? Distances.TRUNC1 : Distances.X1000;
        }
        return draft.costUnits > 1 ? Distances.FLOAT : Distances.NINT;
    }

    private void each(String section, int words, ObjIntConsumer<Line> action) {
        for (Line line : sections.getOrDefault(section, List.of())) {
            if (line.size() < words) {
                faults.add(line.fault("file.words-missing", line.size() - 1)
                        .with("expected", words)
                        .with("found", line.size()));
            } else {
                action.accept(line, (int) line.whole(0, 1, draft.places.size(), faults) - 1);
            }
        }
    }

    private Place place(int node) {
        return draft.places.get(node);
    }

    private long value(String key, long least, long most, long absent) {
        Line line = keys.get(key);
        return line == null ? absent : after(line).whole(0, least, most, faults);
    }

    private @Nullable BigDecimal decimal(String key) {
        Line line = keys.get(key);
        return line == null ? null : after(line).amount(0, faults);
    }

    private String word(String key, String absent) {
        Line line = keys.get(key);
        return line == null ? absent : text(line);
    }

    private static String text(Line line) {
        return line.text().split(":", 2)[1].strip();
    }

    private static Line after(Line line) {
        return new Line(line.number(), line.text(), List.of(text(line).split("\\s+")));
    }

    private Fault fault(String key, String code) {
        Line line = keys.get(key);
        return line == null ? Fault.of(code, "").with("word", key) : after(line).fault(code, 0);
    }

    private void missing(String what) {
        faults.add(Fault.of("file.section-missing", "").with("word", what));
    }
}
