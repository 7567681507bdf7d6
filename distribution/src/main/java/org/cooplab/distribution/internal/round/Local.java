package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * Some of the places of a day, numbered anew, with the distances between them in a table. Of more than {@value #MOST_IN_TABLE} places there
 * is none: it would grow with the square of their number; they are then measured each time.
 */
final class Local {

    private static final int MOST_IN_TABLE = 4000;

    private final Travel travel;
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    Local(Travel travel) {
        this.travel = travel;
    }

    /** Returns the number of a place here, a new one the first time. */
    int number(int place) {
        Integer known = numbers.putIfAbsent(place, places.size());
        if (known == null) {
            places.add(place);
            return places.size() - 1;
        }
        return known;
    }

    /** Returns the place of that number. */
    int place(int number) {
        return places.get(number);
    }

    /** Returns a stop at a place of that number as one at the place itself. */
    Stop back(Stop stop) {
        return stop.at(place(stop.location()));
    }

    Visit moved(Visit visit) {
        return new Visit(number(visit.location()), visit.setup(), visit.service(), visit.windows());
    }

    Shipment moved(Shipment shipment) {
        return new Shipment(
                shipment.id(),
                List.of(moved(shipment.pickups().get(0))),
                List.of(moved(shipment.deliveries().get(0))),
                shipment.amount(),
                shipment.maxOnBoard(),
                shipment.conditions());
    }

    VehicleType moved(VehicleType type) {
        return type.toBuilder()
                .start(number(requireNonNull(type.start())))
                .end(number(requireNonNull(type.end())))
                .build();
    }

    /** Returns the travel between the places numbered so far, by their numbers here. */
    Travel travel() {
        int size = places.size();
        if (size > MOST_IN_TABLE) {
            return new Renumbered(
                    travel, places.stream().mapToInt(place -> place).toArray());
        }
        int[][] metres = new int[size][size];
        int[][] seconds = new int[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                metres[from][to] = travel.distance(places.get(from), places.get(to));
                seconds[from][to] = travel.duration(places.get(from), places.get(to));
            }
        }
        return Travel.matrix(metres, seconds);
    }

    /** Returns the same travel by the numbers of the day; it knows only the places numbered here so far. */
    Travel remembered() {
        if (places.size() > MOST_IN_TABLE) {
            return travel;
        }
        int[] here = new int[travel.size()];
        Arrays.fill(here, -1);
        numbers.forEach((place, number) -> here[place] = number);
        return new Renumbered(travel(), here);
    }

    /** Another travel by other numbers. */
    private static final class Renumbered implements Travel {
        private final Travel travel;
        private final int[] places;

        Renumbered(Travel travel, int[] places) {
            this.travel = travel;
            this.places = places;
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public int distance(int from, int to) {
            return travel.distance(places[from], places[to]);
        }

        @Override
        public int duration(int from, int to) {
            return travel.duration(places[from], places[to]);
        }
    }
}
