package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** The vehicle types as arrays: index {@code t} for a type, {@code t * dimensions + d} for its capacity in a dimension. */
final class Fleet {

    /** Stands for "no limit": far above any sum, far below overflow. */
    static final long UNLIMITED = 1L << 61;

    final int types;
    final int[] count;
    final long[] capacity;
    final int[] start;
    final int[] end;
    final long[] open;
    final long[] close;
    final long[] fixed;
    final long[] perDistance;
    final long[] perDriving;
    final long[] perDuration;
    final long[] perWork;
    final long[] maxDuration;
    final long[] maxDistance;
    final long[] maxDriving;
    final int[] maxTasks;
    final VehicleType.LoadOrder[] order;
    final Legs[] legs;

    /** The orders in which the breaks of each type may be taken. */
    final List<List<List<Pause>>> breaks;

    /** The first reload of each type among {@link #reloads}, and one entry more. */
    final int[] firstReload;

    final int[] maxReloads;

    /** All reloads of all types, one for each window. */
    final List<ReloadPlace> reloads;

    /** Whether some driver has breaks, and whether some break is only taken with little on board. */
    final boolean pauses;

    final boolean burdened;

    /**
     * A reload in one of its windows.
     *
     * @param index its place among the reloads of the vehicle type
     */
    record ReloadPlace(int index, int location, long setup, long service, long open, long close) {}

    /** Whether every leg costs its distance, whatever the vehicle, and all share one table. */
    final boolean plain;

    /** Whether all types share one symmetric table and no leg costs by its driving time, nor a stop by its time. */
    final boolean mirrored;

    /** The least cost of a unit of distance. */
    final long leastPerDistance;

    /** Whether any route is limited in duration or pays for it. */
    final boolean durations;

    /** Whether any route pays for its duration. */
    final boolean paid;

    /** Whether any route is limited in distance or driving time. */
    final boolean lengths;

    /** Whether the distance and driving time of routes are to be known. */
    final boolean measured;

    /** Whether the number of vehicles of some type is limited. */
    final boolean scarce;

    /** For each type those that differ from it in capacity and costs alone: what a route can become without a change of times. */
    final int[][] kin;

    /** Whether some type pays for the time spent on tasks. */
    final boolean working;

    /** How long the types take for the visits. */
    final Paces paces;

    /** Whether any route is limited in its number of tasks. */
    final boolean tasks;

    /** Whether any type prescribes an order of loading. */
    final boolean ordered;

    Fleet(RoutingProblem problem, int dimensions) {
        List<VehicleType> vehicles = problem.vehicles();
        types = vehicles.size();
        count = new int[types];
        capacity = new long[types * dimensions];
        start = new int[types];
        end = new int[types];
        open = new long[types];
        close = new long[types];
        fixed = new long[types];
        perDistance = new long[types];
        perDriving = new long[types];
        perDuration = new long[types];
        perWork = new long[types];
        maxDuration = new long[types];
        maxDistance = new long[types];
        maxDriving = new long[types];
        maxTasks = new int[types];
        order = new VehicleType.LoadOrder[types];
        legs = new Legs[types];
        breaks = vehicles.stream()
                .map(type -> Pause.orders(Pause.of(type.breaks()), 0))
                .toList();
        pauses = vehicles.stream().anyMatch(type -> !type.breaks().isEmpty());
        burdened = vehicles.stream().flatMap(type -> type.breaks().stream()).anyMatch(pause -> pause.maxLoad() != null);
        paces = new Paces(problem);
        firstReload = new int[types + 1];
        maxReloads = new int[types];
        reloads = new ArrayList<>();
        fill(problem, dimensions);
        Objective.Balance balance = problem.objective().balance();
        Objective.Measure even = balance == null ? null : balance.measure();
        boolean oneTable = every(t -> legs[t] == legs[0]);
        working = anyAbove(0, perWork);
        boolean driven = anyAbove(0, perDriving);
        plain = oneTable && !(working || driven) && every(t -> perDistance[t] == 1);
        mirrored = types > 0 && oneTable && legs[0].symmetric && !(working || driven);
        leastPerDistance = LongStream.of(perDistance).min().orElse(0);
        paid = anyAbove(0, perDuration);
        durations = paid || even == Objective.Measure.DURATION || anyBelow(UNLIMITED, maxDuration);
        lengths = anyBelow(UNLIMITED, maxDistance) || anyBelow(UNLIMITED, maxDriving);
        scarce = vehicles.stream().anyMatch(type -> type.count() != null);
        tasks = any(t -> vehicles.get(t).limits().maxTasks() != null);
        ordered = any(t -> order[t] != VehicleType.LoadOrder.FREE);
        kin = IntStream.range(0, types).mapToObj(t -> kin(vehicles, t)).toArray(int[][]::new);
        measured = lengths || even == Objective.Measure.DISTANCE || any(t -> kin[t].length > 0);
    }

    private void fill(RoutingProblem problem, int dimensions) {
        int nowhere = problem.travels().get(0).size();
        for (int t = 0; t < types; t++) {
            VehicleType type = problem.vehicles().get(t);
            legs[t] = legs(problem, t);
            count[t] = most(type.count());
            for (int d = 0; d < dimensions; d++) {
                capacity[t * dimensions + d] = type.capacity().in(d);
            }
            start[t] = place(type.start(), nowhere);
            end[t] = place(type.end(), nowhere);
            open[t] = type.shift().open();
            close[t] = type.shift().close();
            fixed[t] = type.costs().fixed();
            perDistance[t] = type.costs().perDistance();
            perDriving[t] = type.costs().perDriving();
            perDuration[t] = type.costs().perDuration();
            perWork[t] = type.costs().perWork();
            maxDuration[t] = limit(type.limits().maxDuration());
            maxDistance[t] = limit(type.limits().maxDistance());
            maxDriving[t] = limit(type.limits().maxDriving());
            maxTasks[t] = most(type.limits().maxTasks());
            order[t] = type.order();
            maxReloads[t] = type.reloads().isEmpty() ? 0 : most(type.maxReloads());
            addReloads(type);
            firstReload[t + 1] = reloads.size();
        }
    }

    private boolean any(IntPredicate ofType) {
        return IntStream.range(0, types).anyMatch(ofType);
    }

    private boolean every(IntPredicate ofType) {
        return IntStream.range(0, types).allMatch(ofType);
    }

    static boolean anyAbove(long bound, long[] values) {
        for (long value : values) {
            if (value > bound) {
                return true;
            }
        }
        return false;
    }

    static boolean anyBelow(long bound, long[] values) {
        for (long value : values) {
            if (value < bound) {
                return true;
            }
        }
        return false;
    }

    private void addReloads(VehicleType type) {
        for (int i = 0; i < type.reloads().size(); i++) {
            Visit visit = type.reloads().get(i).visit();
            for (TimeWindow window : visit.windows()) {
                reloads.add(new ReloadPlace(
                        i, visit.location(), visit.setup(), visit.service(), window.open(), window.close()));
            }
        }
    }

    private int[] kin(List<VehicleType> vehicles, int t) {
        VehicleType one = vehicles.get(t);
        return IntStream.range(0, types)
                .filter(u -> {
                    VehicleType other = vehicles.get(u);
                    return u != t
                            && start[u] == start[t]
                            && end[u] == end[t]
                            && legs[u] == legs[t]
                            && perWork[u] == perWork[t]
                            && paces.same(u, t)
                            && other.shift().equals(one.shift())
                            && other.limits().equals(one.limits())
                            && other.order() == one.order()
                            && other.breaks().equals(one.breaks())
                            && other.reloads().equals(one.reloads());
                })
                .toArray();
    }

    /** Returns the legs of type {@code t}, which are those of an earlier type of the same profile and slowness if there is one. */
    private Legs legs(RoutingProblem problem, int t) {
        VehicleType type = problem.vehicles().get(t);
        for (int u = 0; u < t; u++) {
            VehicleType other = problem.vehicles().get(u);
            if (other.profile() == type.profile() && other.slowness() == type.slowness()) {
                return legs[u];
            }
        }
        long tabled =
                Stream.of(legs).limit(t).distinct().mapToLong(Legs::tabled).sum();
        return new Legs(problem.travels().get(type.profile()), type.slowness(), Legs.ROOM - tabled);
    }

    private static int place(@Nullable Integer location, int nowhere) {
        return location == null ? nowhere : location;
    }

    private static int most(@Nullable Integer count) {
        return count == null ? Integer.MAX_VALUE : count;
    }

    private static long limit(@Nullable Long value) {
        return value == null ? UNLIMITED : Math.min(value, UNLIMITED);
    }
}
