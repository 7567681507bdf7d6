package org.cooplab.examples.instances;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * A routing problem read from a file of a public benchmark set, with the way back: costs in the convention of the set, stops
 * by the numbers that solution files use.
 *
 * <p>The problem counts distance, time and cost in units of {@code 1 / scale} of the file's, as {@link Distances} says.
 * Immutable and thread-safe.
 */
public final class BenchmarkInstance {

    private final Draft draft;
    private final Distances distances;
    private final DraftProblem made;

    private BenchmarkInstance(Draft draft, Distances distances, DraftProblem made) {
        this.draft = draft;
        this.distances = distances;
        this.made = made;
    }

    /**
     * Reads a file with the convention and objective by which results of its kind are usually compared.
     *
     * @throws InvalidDocument with all faults found, each with its line
     */
    public static BenchmarkInstance read(String text) {
        return read(text, null, null);
    }

    /**
     * Reads a file.
     *
     * @param text the content of the file
     * @param distances the convention, or {@code null} for the usual one of the format and objective: {@code NINT} for VRPLIB without
     *     time windows or pairs, {@code X1000} or, with prizes, releases or for type VRPTW, {@code TRUNC1} with them; {@code TRUNC1} for
     *     Solomon's and {@code X1000} for Li and Lim's format when the cost counts first; {@code FLOAT} otherwise
     * @param first what counts first, or {@code null} for what usually does: vehicles in Solomon's and in Li and Lim's format,
     *     the cost in all others
     * @throws InvalidDocument with all faults found, each with its line
     */
    public static BenchmarkInstance read(String text, @Nullable Distances distances, Objective.@Nullable First first) {
        requireNonNull(text, "text");
        Faults faults = new Faults();
        List<Line> lines = Line.of(text);
        Draft draft = FileFormat.read(lines, faults);
        if (draft == null) {
            Fault unknown = Fault.of("file.format-unknown", "");
            throw new InvalidDocument(
                    List.of(lines.isEmpty() ? unknown.at(1, 1) : lines.get(0).fault("file.format-unknown", 0)));
        }
        if (faults.isEmpty() && (draft.vehicles.isEmpty() || draft.places.isEmpty())) {
            faults.add(lines.get(lines.size() - 1).fault("file.too-short", 0));
        }
        checkDemands(draft, faults);
        faults.throwIfAny();
        boolean vehicles = first == null ? draft.vehiclesFirst : first == Objective.First.VEHICLES;
        Distances chosen =
                distances != null ? distances : vehicles && draft.vehiclesFirst ? Distances.FLOAT : draft.usual;
        return new BenchmarkInstance(
                draft, chosen, DraftProblem.of(draft, chosen, vehicles ? Objective.VEHICLES : Objective.COST, faults));
    }

    /** Slips of the file: a depot that needs something, and a customer that must be visited and needs more than any vehicle carries. */
    private static void checkDemands(Draft draft, Faults faults) {
        long most =
                draft.vehicles.stream().mapToLong(Draft.Vehicle::capacity).max().orElse(Long.MAX_VALUE);
        for (int index = 0; index < draft.places.size(); index++) {
            Draft.Place place = draft.places.get(index);
            if (place.amounts == null) {
                continue;
            }
            if (draft.depots.contains(index)) {
                if (place.demand != 0 || place.backhaul != 0) {
                    faults.add(place.amounts.apply("file.demand-of-depot"));
                }
            } else if (place.prize == null && Math.max(place.demand, place.backhaul) > most) {
                faults.add(place.amounts.apply("file.demand-too-large").with("most", most));
            }
        }
    }

    /** Returns the name that the file gives itself; empty if it gives none. */
    public String name() {
        return draft.name;
    }

    /** Returns the convention of distances. */
    public Distances distances() {
        return distances;
    }

    /** Returns the problem. */
    public RoutingProblem problem() {
        return made.problem();
    }

    /** Returns the number of places to visit. */
    public int customers() {
        return draft.places.size() - draft.depots.size();
    }

    /**
     * Returns the id of the vehicle type of each vehicle in the order of the file, as far as the file limits their number:
     * in some sets route k of a solution file belongs to vehicle k.
     */
    public List<String> vehicleTypes() {
        return made.vehicleTypes();
    }

    /**
     * Returns which vehicle of the file drives each route, counted from 1 in the order of {@link #vehicleTypes()}; vehicles that
     * are alike are taken in that order. Where the file does not limit them, route k has number k.
     */
    public List<Integer> vehicleNumbers(Plan plan) {
        Map<String, Integer> next = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (Route route : plan.routes()) {
            List<String> types = made.vehicleTypes();
            int number = next.getOrDefault(route.vehicle(), 0);
            while (number < types.size() && !types.get(number).equals(route.vehicle())) {
                number++;
            }
            next.put(route.vehicle(), number + 1);
            numbers.add(number + 1);
        }
        return List.copyOf(numbers);
    }

    /**
     * Returns the cost of a plan in the units of published results: the routes' costs and the prizes of optional requests left
     * out. It is exact, with more decimals than the convention has where a vehicle's cost per distance has decimals. Under
     * {@link Distances#FLOAT} it is recomputed in double precision from the order of the stops.
     */
    public BigDecimal cost(Plan plan) {
        if (distances == Distances.FLOAT && draft.matrix == null) {
            double cost = 0;
            for (Route route : plan.routes()) {
                cost += cost(route);
            }
            BigDecimal prizes = BigDecimal.valueOf(plan.prizesLost()).divide(made.divisor());
            return BigDecimal.valueOf(cost / draft.costUnits)
                    .add(prizes)
                    .setScale(distances.decimals(), RoundingMode.HALF_UP);
        }
        int decimals = draft.matrix == null ? distances.decimals() : draft.matrix.decimals();
        BigDecimal exact = BigDecimal.valueOf(plan.cost())
                .divide(made.divisor().multiply(BigDecimal.valueOf(draft.costUnits)))
                .stripTrailingZeros();
        return exact.setScale(Math.max(decimals, exact.scale()));
    }

    private double cost(Route route) {
        Draft.Vehicle vehicle = made.vehicleOf(route.vehicle());
        double distance = 0;
        int here = vehicle.depot();
        for (Stop stop : route.stops()) {
            distance += length(here, stop.location());
            here = stop.location();
        }
        if (!draft.open) {
            distance += length(here, vehicle.depot());
        }
        return vehicle.fixed().doubleValue() + vehicle.perDistance().doubleValue() * distance;
    }

    private double length(int from, int to) {
        double x = draft.places.get(from).x - draft.places.get(to).x;
        double y = draft.places.get(from).y - draft.places.get(to).y;
        return Math.sqrt(x * x + y * y);
    }

    /** Returns the stops of each route by the numbers that solution files use; a reload is the number of its depot. */
    public List<List<String>> routes(Plan plan) {
        List<List<String>> routes = new ArrayList<>();
        for (Route route : plan.routes()) {
            routes.add(route.stops().stream()
                    .map(stop -> draft.places.get(stop.location()).label)
                    .toList());
        }
        return routes;
    }

    /**
     * Returns the step that visits the place of a number in solution files, for a route of a vehicle type; {@code null} if there
     * is none.
     */
    public @Nullable Step step(String label) {
        return made.steps().get(label);
    }

    /** Returns the coordinates of a location of the problem, x and y; both 0 if the file has none. */
    public List<Double> coordinates(int location) {
        return List.of(draft.places.get(location).x, draft.places.get(location).y);
    }

    /**
     * How the length of a leg, computed from coordinates, becomes the number that counts; travel time is the same number.
     *
     * <p>Benchmark results are only comparable under one convention. Files with an explicit matrix, or with a type of edge weight that
     * defines its own rounding ({@code CEIL_2D}, {@code GEO}, {@code ATT} and the like), keep it, whatever is asked for.
     */
    public enum Distances {

        /** Rounded to the nearest whole number, a half upwards (CVRPLIB). */
        NINT(1, Travel.Rounding.NEAREST, 0),

        /**
         * Not rounded: double-precision lengths are added up. The search works in units of 10^-5, rounded up, so that a plan that is on
         * time there is on time without rounding; the cost is recomputed in double precision and printed with four decimals.
         */
        FLOAT(100_000, Travel.Rounding.UP, 4),

        /** Cut off after one decimal (DIMACS 2022, CVRPLIB for time windows). */
        TRUNC1(10, Travel.Rounding.DOWN, 1),

        /** Rounded to the nearest thousandth (PyVRP's sets). */
        X1000(1_000, Travel.Rounding.NEAREST, 3);

        private final int scale;
        private final Travel.Rounding rounding;
        private final int decimals;

        Distances(int scale, Travel.Rounding rounding, int decimals) {
            this.scale = scale;
            this.rounding = rounding;
            this.decimals = decimals;
        }

        /**
         * Returns the convention of a word: {@code nint}, {@code float}, {@code trunc1} or {@code x1000}.
         *
         * @throws IllegalArgumentException if it is another word
         */
        public static Distances parse(String word) {
            requireNonNull(word, "word");
            for (Distances distances : values()) {
                if (distances.word().equals(word)) {
                    return distances;
                }
            }
            throw new IllegalArgumentException("distances must be nint, float, trunc1 or x1000, but was " + word);
        }

        /** Returns the word of this convention, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns how many units of the problem one unit of the file is. */
        int scale() {
            return scale;
        }

        Travel.Rounding rounding() {
            return rounding;
        }

        /** Returns with how many decimals a cost is printed. */
        int decimals() {
            return decimals;
        }
    }
}
