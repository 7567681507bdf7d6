package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Faults;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.cooplab.examples.instances.Draft.Most;
import org.cooplab.examples.instances.Draft.Place;
import org.cooplab.examples.instances.Draft.Vehicle;
import org.jspecify.annotations.Nullable;

/** Reads the formats that are plain tables, a customer a line: Solomon, Li and Lim, Cordeau, Taillard. */
final class Tables {

    private static final int MOST_VEHICLES = 1_000_000;

    private final List<Line> lines;
    private final Faults faults;

    Tables(List<Line> lines, Faults faults) {
        this.lines = lines;
        this.faults = faults;
    }

    /** A name, the number and capacity of the vehicles, then {@code id x y demand ready due service}; number 0 is the depot. */
    Draft solomon() {
        Draft draft = new Draft();
        draft.usual = Distances.TRUNC1;
        draft.vehiclesFirst = true;
        boolean named = !lines.get(0).word(0).equalsIgnoreCase("VEHICLE");
        draft.name = named ? lines.get(0).text().strip() : "";
        List<Line> tables = lines.subList(named ? 1 : 0, lines.size()).stream()
                .filter(line -> !heading(line))
                .toList();
        if (tables.isEmpty()) {
            return draft;
        }
        List<Line> rows = tables.subList(1, tables.size());
        for (Line line : rows) {
            Place place = new Place(line.word(0));
            if (line.sized(7, 7, faults)) {
                customer(place, line, 0);
            }
            draft.places.add(place);
        }
        distinct(rows);
        depot(draft, tables.get(0), 2);
        return draft;
    }

    /** The vehicles, then lines as Solomon's with the pickup and the delivery of each place; demand is negative at deliveries. */
    Draft liLim() {
        Draft draft = new Draft();
        draft.usual = Distances.X1000;
        draft.vehiclesFirst = true;
        List<Line> rows = lines.subList(1, lines.size());
        for (Line line : rows) {
            Place place = new Place(line.word(0));
            if (line.sized(9, 9, faults)) {
                customer(place, line, -Line.MANY);
            }
            draft.places.add(place);
        }
        distinct(rows);
        depot(draft, lines.get(0), 3);
        if (faults.isEmpty()) {
            pairs(draft, rows);
        }
        return draft;
    }

    private void pairs(Draft draft, List<Line> rows) {
        Map<String, Integer> known = new HashMap<>();
        for (Place place : draft.places) {
            known.put(place.label, known.size());
        }
        Pairing pairing = new Pairing(draft, 7, faults);
        for (int index = 0; index < rows.size(); index++) {
            Line line = rows.get(index);
            Integer pickup = known.get(line.word(7));
            Integer delivery = known.get(line.word(8));
            if (pickup == null || delivery == null) {
                faults.add(line.fault("file.node-unknown", pickup == null ? 7 : 8));
            } else {
                pairing.says(line, index, named(line, 7, pickup), named(line, 8, delivery));
            }
        }
        if (faults.isEmpty()) {
            pairing.join();
        }
    }

    private static @Nullable Integer named(Line line, int word, int place) {
        return line.word(word).equals("0") ? null : place;
    }

    /** The type and the counts, a line of limits for each depot, the customers, the depots. */
    Draft cordeau() {
        Draft draft = new Draft();
        draft.usual = Distances.FLOAT;
        Line head = lines.get(0);
        long type = head.whole(0, 0, 7, faults);
        if (faults.isEmpty() && type != 2 && type != 6) {
            faults.add(head.fault("file.kind-unsupported", 0));
            return draft;
        }
        int perDepot = (int) head.whole(1, 1, MOST_VEHICLES, faults);
        int customers = (int) head.whole(2, 0, lines.size(), faults);
        int depots = (int) head.whole(3, 1, lines.size(), faults);
        if (!faults.isEmpty() || !expectLines(lines, 1 + depots + customers + depots)) {
            return draft;
        }
        List<Line> rows = lines.subList(1 + depots, lines.size());
        for (Line line : rows) {
            Place place = new Place(line.word(0));
            if (line.sized(type == 6 ? 7 : 5, Integer.MAX_VALUE, faults)) {
                line.whole(0, 0, Line.MANY, faults);
                coordinates(place, line);
                place.service = line.amount(3, faults);
                place.demand = line.whole(4, 0, Line.MANY, faults);
                place.amounts = code -> line.fault(code, 4);
                if (type == 6) {
                    Vrplib.readWindow(line, line.size() - 2, place, faults);
                }
            }
            draft.places.add(place);
        }
        distinct(rows);
        for (int depot = 0; depot < depots; depot++) {
            Line line = lines.get(1 + depot);
            if (!line.sized(2, 2, faults)) {
                continue;
            }
            BigDecimal duration = line.amount(0, faults);
            long capacity = line.capacity(1, faults);
            draft.depots.add(customers + depot);
            Most most = Most.NONE.withDuration(duration.signum() == 0 ? null : duration);
            draft.vehicles.add(vehicle(perDepot, capacity, customers + depot, most));
        }
        return draft;
    }

    /** Comments; the counts; a line for each vehicle type; the depot; the customers. */
    Draft taillard() {
        Draft draft = new Draft();
        draft.usual = Distances.FLOAT;
        draft.depots.add(0);
        List<Line> numbers =
                lines.stream().filter(line -> !line.word(0).startsWith("//")).toList();
        if (numbers.isEmpty()) {
            faults.add(lines.get(lines.size() - 1).fault("file.too-short", 0));
            return draft;
        }
        Line head = numbers.get(0);
        int customers = (int) head.whole(0, 0, numbers.size(), faults);
        int types = (int) head.whole(1, 1, numbers.size(), faults);
        if (!faults.isEmpty() || !expectLines(numbers, 1 + types + 1 + customers)) {
            return draft;
        }
        BigDecimal service = head.amount(3, faults);
        BigDecimal range = head.amount(2, faults);
        boolean bounded = range.compareTo(BigDecimal.valueOf(999_999)) < 0;
        for (Line line : numbers.subList(1, 1 + types)) {
            if (!line.sized(4, 4, faults)) {
                continue;
            }
            draft.vehicles.add(new Vehicle(
                    (int) line.whole(0, 0, MOST_VEHICLES, faults),
                    line.capacity(1, faults),
                    line.cost(2, draft.fixed, faults),
                    line.cost(3, draft.perDistance, faults),
                    0,
                    Most.NONE.withDuration(bounded ? range : null),
                    null,
                    List.of()));
        }
        int id = 0;
        for (Line line : numbers.subList(1 + types, 2 + types + customers)) {
            Place place = new Place(Integer.toString(id));
            int words = id > 0 ? 3 : 2;
            if (line.sized(words, words, faults)) {
                place.x = line.coordinate(0, faults);
                place.y = line.coordinate(1, faults);
                if (id > 0) {
                    place.demand = line.whole(2, 0, Line.MANY, faults);
                    place.amounts = code -> line.fault(code, 2);
                    place.service = service;
                }
            }
            draft.places.add(place);
            id++;
        }
        return draft;
    }

    /** Headings have words alone; a row of a table has a number somewhere, even if its first is mistyped. */
    private static boolean heading(Line line) {
        for (int word = 0; word < line.size(); word++) {
            if (line.numeric(word)) {
                return false;
            }
        }
        return true;
    }

    /** Reads {@code id x y demand ready due service}. */
    private void customer(Place place, Line line, long leastDemand) {
        line.whole(0, 0, Line.MANY, faults);
        coordinates(place, line);
        place.demand = line.whole(3, leastDemand, Line.MANY, faults);
        place.amounts = code -> line.fault(code, 3);
        Vrplib.readWindow(line, 4, place, faults);
        place.service = line.amount(6, faults);
    }

    private void coordinates(Place place, Line line) {
        place.x = line.coordinate(1, faults);
        place.y = line.coordinate(2, faults);
    }

    /** Finds the depot, numbered 0 wherever it stands, and puts the vehicles there. */
    private void depot(Draft draft, Line fleet, int words) {
        List<String> labels = draft.places.stream().map(place -> place.label).toList();
        int depot = labels.indexOf("0");
        boolean numbered =
                labels.stream().allMatch(label -> label.matches("\\d+")); // a number that is none may be meant for 0
        if (depot < 0 && numbered && !labels.isEmpty()) {
            Line last = lines.get(lines.size() - 1);
            faults.add(last.fault("file.node-unknown", last.size()).with("word", "0"));
        }
        draft.depots.add(depot);
        if (fleet.sized(words, words, faults)) {
            draft.vehicles.add(vehicle(
                    (int) fleet.whole(0, 1, MOST_VEHICLES, faults), fleet.capacity(1, faults), depot, Most.NONE));
        }
    }

    private void distinct(List<Line> rows) {
        Set<String> labels = new HashSet<>();
        for (Line line : rows) {
            if (!labels.add(line.word(0))) {
                faults.add(line.fault("file.id-twice", 0));
            }
        }
    }

    /** Checks that a table has as many lines as its head says. */
    private boolean expectLines(List<Line> found, int expected) {
        if (found.size() < expected) {
            Line last = found.get(found.size() - 1);
            faults.add(last.fault("file.too-short", last.size()));
        } else if (found.size() > expected) {
            faults.add(found.get(expected).fault("file.too-long", 0));
        }
        return found.size() == expected;
    }

    static Vehicle vehicle(@Nullable Integer count, long capacity, int depot, Most most) {
        return new Vehicle(count, capacity, BigDecimal.ZERO, BigDecimal.ONE, depot, most, null, List.of());
    }
}
