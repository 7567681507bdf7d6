package org.cooplab.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.benchmarks.routing.Contender;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.examples.instances.BenchmarkInstance;

/** OR-Tools: parallel cheapest insertion for pairs and windows, savings otherwise; then guided local search, by the wall clock. */
public final class OrTools implements Contender {

    @Override
    public Answer solve(BenchmarkInstance instance, Duration budget, long seed) {
        Matter matter = Matter.of(instance.problem());
        Loader.loadNativeLibraries();
        int tasks = matter.tasks().size();
        int vehicles = matter.vehicles().size();
        // nodes: the tasks, then a start and an end for each location where vehicles are at home
        List<Integer> homes = new ArrayList<>();
        int[] starts = new int[vehicles];
        int[] ends = new int[vehicles];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            starts[vehicle] = tasks + node(homes, matter.vehicles().get(vehicle).start());
            ends[vehicle] = tasks + node(homes, matter.vehicles().get(vehicle).end());
        }
        int nodes = tasks + homes.size();
        int[] places = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            places[node] = node < tasks ? matter.tasks().get(node).visit().location() : homes.get(node - tasks);
        }
        long[][] distances = new long[nodes][nodes];
        long[][] times = new long[nodes][nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                distances[from][to] = matter.travel().distance(places[from], places[to]);
                long service = from < tasks ? matter.tasks().get(from).visit().service() : 0;
                times[from][to] = service + matter.travel().duration(places[from], places[to]);
            }
        }
        RoutingIndexManager manager = new RoutingIndexManager(nodes, vehicles, starts, ends);
        RoutingModel model = new RoutingModel(manager);
        boolean vehiclesFirst = instance.problem().objective().first() == Objective.First.VEHICLES;
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            VehicleType type = matter.vehicles().get(vehicle);
            long[][] costs = new long[nodes][nodes];
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    costs[from][to] = type.costs().perDistance() * distances[from][to];
                }
            }
            if (vehicle == 0 || matter.vehicles().get(vehicle - 1) != type) {
                int callback = model.registerTransitMatrix(costs);
                for (int same = vehicle; same < vehicles && matter.vehicles().get(same) == type; same++) {
                    model.setArcCostEvaluatorOfVehicle(callback, same);
                }
            }
            model.setFixedCostOfVehicle(type.costs().fixed() + (vehiclesFirst ? 100_000_000_000L : 0), vehicle);
        }
        loads(matter, manager, model);
        boolean timed = times(matter, manager, model, times);
        for (int task = 0; task < tasks; task++) {
            Matter.Task one = matter.tasks().get(task);
            if (!one.conditions().vehicles().isEmpty()) {
                throw new UnsupportedOperationException("vehicles allowed by customer");
            }
            if (one.step().kind() == Step.Kind.PICKUP) {
                long pickup = manager.nodeToIndex(task);
                long delivery = manager.nodeToIndex(one.pair());
                model.addPickupAndDelivery(pickup, delivery);
                model.solver()
                        .addConstraint(
                                model.solver().makeEquality(model.vehicleVar(pickup), model.vehicleVar(delivery)));
                RoutingDimension time = model.getMutableDimension("time");
                model.solver()
                        .addConstraint(model.solver().makeLessOrEqual(time.cumulVar(pickup), time.cumulVar(delivery)));
            }
        }
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(
                        timed
                                ? FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION
                                : FirstSolutionStrategy.Value.SAVINGS)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(budget.toSeconds())
                        .setNanos(budget.toNanosPart())
                        .build())
                .build();
        Assignment answer = model.solveWithParameters(parameters);
        List<InitialRoute> routes = new ArrayList<>();
        for (int vehicle = 0; answer != null && vehicle < vehicles; vehicle++) {
            List<Step> steps = new ArrayList<>();
            long at = answer.value(model.nextVar(model.start(vehicle)));
            while (!model.isEnd(at)) {
                steps.add(matter.tasks().get(manager.indexToNode(at)).step());
                at = answer.value(model.nextVar(at));
            }
            if (!steps.isEmpty()) {
                routes.add(InitialRoute.of(matter.vehicles().get(vehicle).id(), steps));
            }
        }
        return new Answer(routes, 0);
    }

    private static int node(List<Integer> homes, int location) {
        if (!homes.contains(location)) {
            homes.add(location);
        }
        return homes.indexOf(location);
    }

    private static void loads(Matter matter, RoutingIndexManager manager, RoutingModel model) {
        long[] demands = new long[manager.getNumberOfNodes()];
        for (int task = 0; task < matter.tasks().size(); task++) {
            demands[task] = matter.tasks().get(task).demand();
        }
        long[] capacities = matter.vehicles().stream()
                .mapToLong(type -> type.capacity().in(0))
                .toArray();
        model.addDimensionWithVehicleCapacity(model.registerUnaryTransitVector(demands), 0, capacities, true, "load");
    }

    /** Adds time if anything depends on it, and says whether it does. */
    private static boolean times(Matter matter, RoutingIndexManager manager, RoutingModel model, long[][] times) {
        boolean windows = matter.tasks().stream().anyMatch(task -> task.close() < TimeWindow.LATEST);
        boolean durations =
                matter.vehicles().stream().anyMatch(type -> type.limits().maxDuration() != null);
        boolean pairs = matter.tasks().stream().anyMatch(task -> task.pair() >= 0);
        if (!windows && !durations && !pairs) {
            return false;
        }
        long horizon = 1L << 40;
        int callback = model.registerTransitMatrix(times);
        model.addDimension(callback, horizon, horizon, false, "time");
        RoutingDimension time = model.getMutableDimension("time");
        for (int task = 0; task < matter.tasks().size(); task++) {
            Matter.Task one = matter.tasks().get(task);
            time.cumulVar(manager.nodeToIndex(task)).setRange(Math.max(0, one.open()), Math.min(horizon, one.close()));
        }
        for (int vehicle = 0; vehicle < matter.vehicles().size(); vehicle++) {
            VehicleType type = matter.vehicles().get(vehicle);
            long open = Math.max(0, type.shift().open());
            long close = Math.min(horizon, type.shift().close());
            time.cumulVar(model.start(vehicle)).setRange(open, close);
            time.cumulVar(model.end(vehicle)).setRange(open, close);
            if (type.limits().maxDuration() != null) {
                time.setSpanUpperBoundForVehicle(type.limits().maxDuration(), vehicle);
            }
        }
        return true;
    }
}
