package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cooplab.core.text.Fault;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark file says, in the units of the file: where the formats meet, before a convention of distances makes whole
 * numbers of it.
 */
final class Draft {

    /** A customer or depot: where, and what there is to do. Absent times are open. */
    static final class Place {
        /** What solution files call it. */
        final String label;

        double x;
        double y;
        long demand;
        long backhaul;
        BigDecimal service = BigDecimal.ZERO;

        @Nullable
        BigDecimal ready;

        @Nullable
        BigDecimal due;

        @Nullable
        BigDecimal release;

        @Nullable
        Long prize;

        /** What to say if the prize is too great, or {@code null} if there is none. */
        @Nullable
        Fault greatPrize;

        /** Makes a fault, of its code, where the file says how much there is to do here; {@code null} if it does not. */
        @Nullable
        Function<String, Fault> amounts;

        Place(String label) {
            this.label = label;
        }
    }

    /** A pickup and its delivery, as indices of places. */
    record Pair(int pickup, int delivery) {}

    /** What one route must not exceed; {@code null} is no limit. */
    record Most(
            @Nullable BigDecimal duration,
            @Nullable BigDecimal distance,
            @Nullable Integer reloads) {

        static final Most NONE = new Most(null, null, null);

        Most withDuration(@Nullable BigDecimal newDuration) {
            return new Most(newDuration, distance, reloads);
        }

        Most withDistance(@Nullable BigDecimal newDistance) {
            return new Most(duration, newDistance, reloads);
        }

        Most withReloads(@Nullable Integer newReloads) {
            return new Most(duration, distance, newReloads);
        }
    }

    /**
     * Vehicles that are alike.
     *
     * @param count how many, or {@code null} for as many as wanted
     * @param perDistance cost of a unit of distance
     * @param depot index of the place where it begins and, unless routes are open, ends
     * @param allowed indices of the only places it may serve, or {@code null} for all
     * @param reloads indices of the places where it may reload
     */
    record Vehicle(
            @Nullable Integer count,
            long capacity,
            BigDecimal fixed,
            BigDecimal perDistance,
            int depot,
            Most most,
            @Nullable List<Integer> allowed,
            List<Integer> reloads) {

        /** Returns whether one route of either could be exchanged for one of the other. */
        boolean like(Vehicle other) {
            return withCount(null).equals(other.withCount(null));
        }

        Vehicle withCount(@Nullable Integer newCount) {
            return new Vehicle(newCount, capacity, fixed, perDistance, depot, most, allowed, reloads);
        }

        Vehicle withCapacity(long newCapacity) {
            return new Vehicle(count, newCapacity, fixed, perDistance, depot, most, allowed, reloads);
        }

        Vehicle withCosts(BigDecimal newFixed, BigDecimal newPerDistance) {
            return new Vehicle(count, capacity, newFixed, newPerDistance, depot, most, allowed, reloads);
        }

        Vehicle withDepot(int newDepot) {
            return new Vehicle(count, capacity, fixed, perDistance, newDepot, most, allowed, reloads);
        }

        Vehicle withMost(Most newMost) {
            return new Vehicle(count, capacity, fixed, perDistance, depot, newMost, allowed, reloads);
        }

        Vehicle withAllowed(List<Integer> newAllowed) {
            return new Vehicle(count, capacity, fixed, perDistance, depot, most, newAllowed, reloads);
        }

        Vehicle withReloads(List<Integer> newReloads) {
            return new Vehicle(count, capacity, fixed, perDistance, depot, most, allowed, newReloads);
        }
    }

    String name = "";
    final List<Place> places = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();

    /** Indices of the places that are depots, not customers. */
    final Set<Integer> depots = new TreeSet<>();

    /** One vehicle or many a line, in the order of the file. */
    final List<Vehicle> vehicles = new ArrayList<>();

    /** The fixed costs of vehicles, each by what is to be said of its place if it is too great. */
    final Map<Fault, BigDecimal> fixed = new LinkedHashMap<>();

    /** The costs of a unit of distance, each by what is to be said of its place if it is too great. */
    final Map<Fault, BigDecimal> perDistance = new LinkedHashMap<>();

    /** Distances that are not plain Euclidean, or {@code null}. */
    @Nullable
    EdgeWeights matrix;

    /** Whether in a route all deliveries come before all collections. */
    boolean backhauls;

    /** Whether a route ends at its last customer. */
    boolean open;

    /** The convention that results for such files usually follow, when the cost counts. */
    Distances usual = Distances.NINT;

    /** Whether results for such files are usually compared by the number of vehicles first. */
    boolean vehiclesFirst;

    /** What one unit of cost in the file is worth in published values: 100 if the file says cents. */
    int costUnits = 1;
}
