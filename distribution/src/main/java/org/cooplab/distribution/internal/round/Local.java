package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** Some of the places of a day, numbered anew, with the distances between them in a table. */
final class Local {

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
        Travel table = travel();
        Map<Integer, Integer> here = Map.copyOf(numbers);
        return new Travel() {
            @Override
            public int size() {
                return travel.size();
            }

            @Override
            public int distance(int from, int to) {
                return table.distance(number(from), number(to));
            }

            @Override
            public int duration(int from, int to) {
                return table.duration(number(from), number(to));
            }

            private int number(int place) {
                return requireNonNull(here.get(place));
            }
        };
    }
}
