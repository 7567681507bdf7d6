package org.cooplab.benchmarks.peers;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.acceptor.SolutionAcceptor;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.cost.AbstractForwardVehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.DeliverShipment;
import com.graphhopper.jsprit.core.problem.solution.route.activity.PickupShipment;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cooplab.benchmarks.routing.Contender;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.examples.instances.BenchmarkInstance;

/**
 * jsprit, tuned to be fair to it: fast regret insertion, construction by best insertion, and a threshold that falls with the
 * processor time spent instead of with iterations whose number nobody knows beforehand. Limits of duration are not built in.
 */
public final class Jsprit implements Contender {

    @Override
    public Answer solve(BenchmarkInstance instance, Duration budget, long seed) {
        return solve(instance.problem(), budget, seed);
    }

    static Answer solve(RoutingProblem given, Duration budget, long seed) {
        long begin = cpu();
        Matter matter = Matter.of(given);
        boolean vehiclesFirst = given.objective().first() == Objective.First.VEHICLES;
        Map<String, Step> steps = new HashMap<>();
        VehicleRoutingProblem problem = problem(matter, vehiclesFirst, steps);
        int[] iterations = {0};
        VehicleRoutingAlgorithm algorithm = Builder.newInstance(problem)
                .setProperty(Parameter.FAST_REGRET, "true")
                .setProperty(Parameter.CONSTRUCTION, "best_insertion")
                .setProperty(Parameter.THREADS, "1")
                .setRandom(new Random(seed))
                .setCustomAcceptor(new Cooling(begin, budget.toNanos()))
                .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        algorithm.setPrematureAlgorithmTermination(found -> {
            iterations[0]++;
            return cpu() - begin >= budget.toNanos();
        });
        VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
        List<InitialRoute> routes = new ArrayList<>();
        for (VehicleRoute route : best.getRoutes()) {
            List<Step> stops = new ArrayList<>();
            for (TourActivity activity : route.getActivities()) {
                String job = ((TourActivity.JobActivity) activity).getJob().getId();
                String kind =
                        activity instanceof PickupShipment ? "P" : activity instanceof DeliverShipment ? "D" : "J";
                stops.add(steps.get(kind + job));
            }
            routes.add(InitialRoute.of(route.getVehicle().getType().getTypeId(), stops));
        }
        return new Answer(routes, iterations[0]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static VehicleRoutingProblem problem(Matter matter, boolean vehiclesFirst, Map<String, Step> steps) {
        VehicleRoutingProblem.Builder builder = VehicleRoutingProblem.Builder.newInstance();
        builder.setFleetSize(VehicleRoutingProblem.FleetSize.FINITE);
        builder.setRoutingCost(new Costs(matter.travel()));
        double fixedForVehicles = vehiclesFirst ? 1e3 * longest(matter) : 0;
        Map<String, VehicleTypeImpl> types = new HashMap<>();
        int number = 0;
        for (VehicleType type : matter.vehicles()) {
            if (type.limits().maxDuration() != null) {
                throw new UnsupportedOperationException("limits of duration");
            }
            VehicleTypeImpl typed = types.computeIfAbsent(
                    type.id(),
                    id -> VehicleTypeImpl.Builder.newInstance(id)
                            .addCapacityDimension(0, (int) type.capacity().in(0))
                            .setFixedCost(type.costs().fixed() + fixedForVehicles)
                            .setCostPerDistance(type.costs().perDistance())
                            .build());
            boolean allDay = type.shift().open() == -org.cooplab.distribution.routing.TimeWindow.LATEST;
            VehicleImpl.Builder vehicle = VehicleImpl.Builder.newInstance("v" + number++)
                    .setType(typed)
                    .setStartLocation(Location.newInstance(type.start()))
                    .setEndLocation(Location.newInstance(type.end()));
            if (!allDay) {
                vehicle.setEarliestStart(type.shift().open())
                        .setLatestArrival(type.shift().close());
            }
            if (matter.tasks().stream()
                    .anyMatch(task -> !task.conditions().vehicles().isEmpty())) {
                vehicle.addSkill(type.id());
                throw new UnsupportedOperationException("vehicles allowed by customer");
            }
            builder.addVehicle(vehicle.build());
        }
        for (Matter.Task task : matter.tasks()) {
            String id = task.step().id();
            switch (task.step().kind()) {
                case JOB -> {
                    steps.put("J" + id, task.step());
                    builder.addJob(Service.Builder.newInstance(id)
                            .addSizeDimension(0, (int) task.demand())
                            .setServiceTime(task.visit().service())
                            .setTimeWindow(window(task))
                            .setLocation(Location.newInstance(task.visit().location()))
                            .build());
                }
                case PICKUP -> {
                    Matter.Task other = matter.tasks().get(task.pair());
                    steps.put("P" + id, task.step());
                    steps.put("D" + id, other.step());
                    builder.addJob(com.graphhopper.jsprit.core.problem.job.Shipment.Builder.newInstance(id)
                            .addSizeDimension(0, (int) task.demand())
                            .setPickupServiceTime(task.visit().service())
                            .setPickupTimeWindow(window(task))
                            .setPickupLocation(Location.newInstance(task.visit().location()))
                            .setDeliveryServiceTime(other.visit().service())
                            .setDeliveryTimeWindow(window(other))
                            .setDeliveryLocation(
                                    Location.newInstance(other.visit().location()))
                            .build());
                }
                default -> {}
            }
        }
        return builder.build();
    }

    private static double longest(Matter matter) {
        long longest = 1;
        for (Matter.Task task : matter.tasks()) {
            longest = Math.max(longest, matter.travel().distance(0, task.visit().location()));
        }
        return longest;
    }

    private static TimeWindow window(Matter.Task task) {
        return TimeWindow.newInstance(Math.max(0, task.open()), task.close());
    }

    private static final class Costs extends AbstractForwardVehicleRoutingTransportCosts {
        private final Travel travel;

        Costs(Travel travel) {
            this.travel = travel;
        }

        @Override
        public double getDistance(Location from, Location to, double departure, Vehicle vehicle) {
            return travel.distance(from.getIndex(), to.getIndex());
        }

        @Override
        public double getTransportTime(Location from, Location to, double time, Driver driver, Vehicle vehicle) {
            return travel.duration(from.getIndex(), to.getIndex());
        }

        @Override
        public double getTransportCost(Location from, Location to, double time, Driver driver, Vehicle vehicle) {
            double perDistance = vehicle == null ? 1 : vehicle.getType().getVehicleCostParams().perDistanceUnit;
            return perDistance * travel.distance(from.getIndex(), to.getIndex());
        }
    }

    /** Accepts a solution up to a threshold that halves with each tenth of the time, from a thirtieth of the first cost. */
    private static final class Cooling implements SolutionAcceptor {
        private final long begin;
        private final long length;
        private double first;

        Cooling(long begin, long length) {
            this.begin = begin;
            this.length = length;
        }

        @Override
        public boolean acceptSolution(
                Collection<VehicleRoutingProblemSolution> kept, VehicleRoutingProblemSolution candidate) {
            if (kept.isEmpty()) {
                first = candidate.getCost();
                kept.add(candidate);
                return true;
            }
            double threshold = first / 30 * Math.pow(0.5, 10.0 * (cpu() - begin) / length);
            // jsprit itself remembers the best of all; here is only the one from which the search goes on
            VehicleRoutingProblemSolution now = Solutions.bestOf(kept);
            if (candidate.getCost() < now.getCost() + threshold) {
                kept.remove(now);
                kept.add(candidate);
                return true;
            }
            return false;
        }
    }
}
