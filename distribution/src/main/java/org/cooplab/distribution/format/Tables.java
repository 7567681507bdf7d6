package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.format.Draft.Pair;
import org.cooplab.distribution.format.Draft.Place;
import org.cooplab.distribution.format.Draft.Vehicle;
import org.jspecify.annotations.Nullable;

/** Reads the formats that are plain tables, a customer a line: Solomon, Li and Lim, Cordeau, Taillard. */
final class Tables {

    private static final long MANY = 1L << 40;
    private static final int MOST_VEHICLES = 1_000_000;

    private final List<Line> lines;
    private final Faults faults;

    Tables(List<Line> lines, Faults faults) {
        this.lines = lines;
        this.faults = faults;
    }

    /** A name, the number and capacity of the vehicles, then {@code id x y demand ready due service}; the first is the depot. */
    Draft solomon() {
        Draft draft = new Draft(FileFormat.SOLOMON);
        draft.usual = Distances.TRUNC1;
        draft.vehiclesFirst = true;
        draft.depots.add(0);
        draft.name = lines.get(0).text();
        boolean vehiclesSeen = false;
        for (Line line : lines.subList(1, lines.size())) {
            if (!line.numeric()) {
                continue; // headings
            }
            if (!vehiclesSeen) {
                expect(line, 2);
                draft.vehicles.add(fleet(line, 0, 1, 0));
                vehiclesSeen = true;
            } else if (expect(line, 7)) {
                Place place = place(line, 1);
                place.demand = line.whole(3, 0, MANY, faults);
                windows(place, line, 4);
                place.service = line.amount(6, faults);
                draft.places.add(place);
            }
        }
        return draft;
    }

    /** The vehicles, then lines as Solomon's with the pickup and the delivery of each place; demand is negative at deliveries. */
    Draft liLim() {
        Draft draft = new Draft(FileFormat.LI_LIM);
        draft.usual = Distances.X1000;
        draft.vehiclesFirst = true;
        draft.depots.add(0);
        draft.vehicles.add(fleet(lines.get(0), 0, 1, 0));
        List<Line> customers = lines.subList(1, lines.size());
        for (Line line : customers) {
            Place place = place(line, 1);
            if (expect(line, 9)) {
                place.demand = line.whole(3, -MANY, MANY, faults);
                windows(place, line, 4);
                place.service = line.amount(6, faults);
                int delivery = (int) line.whole(8, 0, customers.size() - 1L, faults);
                if (delivery > 0) {
                    draft.pairs.add(new Pair(draft.places.size(), delivery));
                }
            }
            draft.places.add(place);
        }
        int[] ends = new int[draft.places.size()];
        for (Pair pair : draft.pairs) {
            ends[pair.pickup()]++;
            ends[pair.delivery()]++;
            Line line = customers.get(pair.delivery());
            long demand = draft.places.get(pair.pickup()).demand;
            if (demand < 0
                    || demand != -draft.places.get(pair.delivery()).demand
                    || line.whole(7, 0, MANY, faults) != pair.pickup()) {
                faults.add(line.fault("file.pair-broken", 7));
            }
        }
        for (int index = 0; index < ends.length; index++) {
            if (ends[index] != (index == 0 ? 0 : 1)) {
                faults.add(customers.get(index).fault("file.pair-broken", 0));
            }
        }
        return draft;
    }

    /** The type and the counts, a line of limits for each depot, the customers, the depots. */
    Draft cordeau() {
        Draft draft = new Draft(FileFormat.CORDEAU);
        draft.usual = Distances.FLOAT;
        Line head = lines.get(0);
        long type = head.whole(0, 0, 7, faults);
        if (type != 2 && type != 6) {
            faults.add(head.fault("file.kind-unsupported", 0));
            return draft;
        }
        int perDepot = (int) head.whole(1, 1, MOST_VEHICLES, faults);
        int customers = (int) head.whole(2, 0, lines.size(), faults);
        int depots = (int) head.whole(3, 1, lines.size(), faults);
        if (lines.size() < 1 + depots + customers + depots) {
            faults.add(lines.get(lines.size() - 1).fault("file.too-short", 0));
            return draft;
        }
        for (Line line : lines.subList(1 + depots, 1 + depots + customers + depots)) {
            if (!expect(line, type == 6 ? 7 : 5)) {
                continue;
            }
            Place place = place(line, 1);
            place.service = line.amount(3, faults);
            place.demand = line.whole(4, 0, MANY, faults);
            if (type == 6) {
                windows(place, line, line.size() - 2);
            }
            draft.places.add(place);
        }
        for (int depot = 0; depot < depots; depot++) {
            Line line = lines.get(1 + depot);
            expect(line, 2);
            BigDecimal duration = line.amount(0, faults);
            long capacity = line.whole(1, 0, MANY, faults);
            draft.depots.add(customers + depot);
            draft.vehicles.add(
                    vehicle(perDepot, capacity, customers + depot, duration.signum() == 0 ? null : duration));
        }
        return draft;
    }

    /** Comments; the counts; a line for each vehicle type; the depot; the customers. */
    Draft taillard() {
        Draft draft = new Draft(FileFormat.TAILLARD);
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
        if (numbers.size() < 1 + types + 1 + customers) {
            faults.add(numbers.get(numbers.size() - 1).fault("file.too-short", 0));
            return draft;
        }
        BigDecimal service = head.amount(3, faults);
        BigDecimal range = head.amount(2, faults);
        boolean bounded = range.compareTo(BigDecimal.valueOf(999_999)) < 0;
        for (Line line : numbers.subList(1, 1 + types)) {
            expect(line, 4);
            draft.vehicles.add(new Vehicle(
                    (int) line.whole(0, 0, MOST_VEHICLES, faults),
                    line.whole(1, 0, MANY, faults),
                    line.amount(2, faults),
                    line.amount(3, faults),
                    0,
                    bounded ? range : null,
                    null,
                    null));
        }
        int id = 0;
        for (Line line : numbers.subList(1 + types, 2 + types + customers)) {
            Place place = new Place(Integer.toString(id));
            place.x = line.coordinate(0, faults);
            place.y = line.coordinate(1, faults);
            if (id > 0) {
                expect(line, 3);
                place.demand = line.whole(2, 0, MANY, faults);
                place.service = service;
            }
            draft.places.add(place);
            id++;
        }
        return draft;
    }

    private Place place(Line line, int x) {
        Place place = new Place(line.word(0));
        place.x = line.coordinate(x, faults);
        place.y = line.coordinate(x + 1, faults);
        return place;
    }

    private void windows(Place place, Line line, int ready) {
        place.ready = line.amount(ready, faults);
        place.due = line.amount(ready + 1, faults);
        if (place.due.compareTo(place.ready) < 0) {
            faults.add(line.fault("file.window-reversed", ready + 1));
            place.due = place.ready;
        }
    }

    private Vehicle fleet(Line line, int count, int capacity, int depot) {
        return vehicle(
                (int) line.whole(count, 0, MOST_VEHICLES, faults), line.whole(capacity, 0, MANY, faults), depot, null);
    }

    static Vehicle vehicle(@Nullable Integer count, long capacity, int depot, @Nullable BigDecimal maxDuration) {
        return new Vehicle(count, capacity, BigDecimal.ZERO, BigDecimal.ONE, depot, maxDuration, null, null);
    }

    private boolean expect(Line line, int words) {
        if (line.size() < words) {
            faults.add(line.fault("file.words-missing", line.size() - 1)
                    .with("expected", words)
                    .with("found", line.size()));
            return false;
        }
        return true;
    }
}
