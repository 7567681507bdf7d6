package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** Makes a problem as strict as a plan can just bear: every bound is met exactly, and all of them are inclusive. */
public final class Tight {

    private final Plan plan;
    private final Map<Step, Stop> stops = new HashMap<>();
    private final Map<Step, Long> tripBegins = new HashMap<>();

    private Tight(Plan plan) {
        this.plan = plan;
        for (Route route : plan.routes()) {
            long begin = route.start();
            for (Stop stop : route.stops()) {
                begin = stop.step().kind() == Step.Kind.RELOAD ? stop.start() : begin;
                stops.put(stop.step(), stop);
                tripBegins.put(stop.step(), begin);
            }
        }
    }

    /** Returns the stricter problem. */
    public static RoutingProblem of(RoutingProblem problem, Plan plan) {
        Tight tight = new Tight(plan);
        return new RoutingProblem(
                problem.travels(),
                problem.vehicles().stream()
                        .map(type -> tight.vehicle(type, problem.dimensions()))
                        .toList(),
                problem.requests().stream().map(tight::request).toList(),
                problem.incompatibleKinds(),
                problem.relations(),
                problem.objective(),
                problem.initialPlan());
    }

    private VehicleType vehicle(VehicleType type, int dimensions) {
        List<Route> routes = plan.routes().stream()
                .filter(route -> route.vehicle().equals(type.id()))
                .toList();
        if (routes.isEmpty()) {
            return type;
        }
        Load most = new Load(LongStream.range(0, dimensions)
                .map(dimension -> most(
                        routes,
                        route -> LongStream.concat(
                                        LongStream.of(route.load().in((int) dimension)),
                                        route.stops().stream()
                                                .mapToLong(stop -> stop.load().in((int) dimension)))
                                .max()
                                .orElseThrow()))
                .boxed()
                .toList());
        return VehicleType.builder(type.id(), most)
                .count(routes.size())
                .start(type.start())
                .end(type.end())
                .shift(-most(routes, route -> -route.start()), most(routes, Route::end))
                .costs(type.costs())
                .limits(new VehicleType.Limits(
                        most(routes, Route::duration),
                        most(routes, Route::distance),
                        most(routes, Route::driving),
                        (int) most(routes, Route::tasks)))
                .skills(type.skills())
                .profile(type.profile())
                .slowness(type.slowness())
                .order(type.order())
                .breaks(type.breaks())
                .reloads(type.reloads(), (int) most(routes, Tight::reloads))
                .build();
    }

    private static long reloads(Route route) {
        return route.stops().stream()
                .filter(stop -> stop.step().kind() == Step.Kind.RELOAD)
                .count();
    }

    private static long most(List<Route> routes, ToLongFunction<Route> measure) {
        return routes.stream().mapToLong(measure).max().orElseThrow();
    }

    private Request request(Request request) {
        if (request instanceof Job job) {
            Step step = Step.job(job.id());
            return stops.containsKey(step)
                    ? job.withVisits(visits(job.visits(), stops.get(step))).withRelease(tripBegins.get(step))
                    : job;
        }
        Shipment shipment = (Shipment) request;
        Stop pickup = stops.get(Step.pickup(shipment.id()));
        Stop delivery = stops.get(Step.delivery(shipment.id()));
        return pickup == null
                ? shipment
                : new Shipment(
                        shipment.id(),
                        visits(shipment.pickups(), pickup),
                        visits(shipment.deliveries(), delivery),
                        shipment.amount(),
                        delivery.start() - pickup.departure(),
                        shipment.conditions());
    }

    /** The visit that takes place may begin at its moment alone. */
    private static List<Visit> visits(List<Visit> visits, Stop stop) {
        List<Visit> strict = new ArrayList<>(visits);
        TimeWindow moment = new TimeWindow(stop.start(), stop.start());
        strict.set(stop.alternative(), visits.get(stop.alternative()).withWindows(List.of(moment)));
        return strict;
    }
}
