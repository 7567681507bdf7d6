package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a large problem by the region of the vehicles and searches the parts side by side.
 *
 * <p>A haul belongs to the region of the home that is nearest to its relay, or to its customer where there is none; the vehicles
 * of that region carry it, wherever its producer is. The parts share nothing, so the result is that of searching them one after
 * the other. Small problems are not cut. An iteration budget is shared in proportion to the hauls; of a time budget each part
 * gets its proportion of the time of all threads.
 */
final class Districts {

    /** Below this number of hauls one search sees all vehicles. */
    static final int LEAST_HAULS = 800;

    private final Fleet fleet;
    private final Travel travel;

    Districts(Fleet fleet, Travel travel) {
        this.fleet = fleet;
        this.travel = travel;
    }

    Plan solve(List<Haul> hauls, @Nullable InitialPlan initial, RoutingOptions options, SearchMonitor monitor) {
        if (hauls.size() < LEAST_HAULS || initial != null) {
            RoutingProblem problem =
                    Rounds.problem(hauls, fleet.types(), travel).withInitialPlan(initial);
            return VehicleRouting.solve(problem, options, monitor).plan();
        }
        Map<String, List<Haul>> parts = new TreeMap<>();
        Map<Integer, String> nearest = new HashMap<>();
        for (Haul haul : hauls) {
            int place = haul.kind() == Haul.Kind.COLLECT
                    ? haul.to().location()
                    : haul.kind() == Haul.Kind.DELIVER
                            ? haul.from().location()
                            : haul.to().location();
            parts.computeIfAbsent(nearest.computeIfAbsent(place, this::districtOf), district -> new ArrayList<>())
                    .add(haul);
        }
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<Plan>> running = new ArrayList<>();
            parts.forEach((district, its) -> {
                RoutingOptions share = share(options, its.size(), hauls.size());
                running.add(threads.submit(() -> new Part(fleet.typesOf(district), its, travel).solve(share, monitor)));
            });
            List<Plan> plans = new ArrayList<>();
            for (Future<Plan> each : running) {
                plans.add(each.get());
            }
            return joined(plans);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private String districtOf(int place) {
        String best = "";
        long least = Long.MAX_VALUE;
        for (VehicleType type : fleet.types()) {
            long metres = travel.distance(requireNonNull(type.start()), place);
            if (metres < least) {
                least = metres;
                best = fleet.district(type.id());
            }
        }
        return best;
    }

    private static RoutingOptions share(RoutingOptions options, int part, int all) {
        Budget budget;
        if (options.budget() instanceof Budget.Time limit) {
            Duration time = limit.length()
                    .multipliedBy(options.threads())
                    .multipliedBy(part)
                    .dividedBy(all);
            Duration most = limit.length();
            Duration some = time.compareTo(most) > 0 ? most : time;
            budget = new Budget.Time(some.isZero() ? Duration.ofMillis(1) : some);
        } else {
            budget = Budget.iterations(((Budget.Iterations) options.budget()).count() * part / all);
        }
        return new RoutingOptions(budget, options.seed(), 1, 1);
    }

    private static Plan joined(List<Plan> plans) {
        List<Route> routes = new ArrayList<>();
        List<String> unserved = new ArrayList<>();
        long cost = 0;
        for (Plan plan : plans) {
            routes.addAll(plan.routes());
            unserved.addAll(plan.unserved());
            cost += plan.routesCost();
        }
        return new Plan(routes, unserved, cost, 0, 0, 0);
    }

    /** One district: its places numbered anew, its distances in a table. */
    private static final class Part {

        private final List<Integer> places = new ArrayList<>();
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final RoutingProblem problem;

        Part(List<VehicleType> types, List<Haul> hauls, Travel travel) {
            List<VehicleType> own = new ArrayList<>();
            for (VehicleType type : types) {
                own.add(new VehicleType(
                        type.id(),
                        type.count(),
                        type.capacity(),
                        number(requireNonNull(type.start())),
                        number(requireNonNull(type.end())),
                        type.shift(),
                        type.costs(),
                        type.limits(),
                        type.skills(),
                        type.profile(),
                        type.slowness(),
                        type.order(),
                        type.breaks(),
                        type.reloads(),
                        type.maxReloads()));
            }
            List<Request> requests = new ArrayList<>();
            for (Shipment shipment : Rounds.requests(hauls)) {
                requests.add(moved(shipment));
            }
            int size = places.size();
            int[][] metres = new int[size][size];
            int[][] seconds = new int[size][size];
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    metres[from][to] = travel.distance(places.get(from), places.get(to));
                    seconds[from][to] = travel.duration(places.get(from), places.get(to));
                }
            }
            problem = RoutingProblem.of(Travel.matrix(metres, seconds), own, requests);
        }

        private int number(int place) {
            Integer known = numbers.putIfAbsent(place, places.size());
            if (known == null) {
                places.add(place);
                return places.size() - 1;
            }
            return known;
        }

        private Shipment moved(Shipment shipment) {
            return new Shipment(
                    shipment.id(),
                    List.of(moved(shipment.pickups().get(0))),
                    List.of(moved(shipment.deliveries().get(0))),
                    shipment.amount(),
                    shipment.maxOnBoard(),
                    shipment.conditions());
        }

        private Visit moved(Visit visit) {
            return new Visit(number(visit.location()), visit.setup(), visit.service(), visit.windows());
        }

        Plan solve(RoutingOptions options, SearchMonitor monitor) {
            Plan plan = VehicleRouting.solve(problem, options, monitor).plan();
            List<Route> routes = new ArrayList<>();
            for (Route route : plan.routes()) {
                List<Stop> stops = new ArrayList<>();
                for (Stop stop : route.stops()) {
                    stops.add(new Stop(
                            stop.step(),
                            stop.alternative(),
                            places.get(stop.location()),
                            stop.arrival(),
                            stop.start(),
                            stop.departure(),
                            stop.load()));
                }
                routes.add(new Route(
                        route.vehicle(),
                        stops,
                        route.load(),
                        route.start(),
                        route.end(),
                        route.distance(),
                        route.driving(),
                        route.cost(),
                        route.continues()));
            }
            return new Plan(routes, plan.unserved(), plan.routesCost(), 0, 0, 0);
        }
    }
}
