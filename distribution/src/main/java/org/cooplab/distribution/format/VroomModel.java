package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A VROOM document as a problem, with the way back.
 *
 * @param vehicles for each vehicle type the vehicles that are alike, in the order of the document
 * @param given the steps of the vehicles that have some
 * @param stops what the document calls each step
 * @param visits what the document says of each task
 * @param forcedWindows when steps must begin in plan mode
 * @param metres for each profile whose distances are known, travel that has them
 */
record VroomModel(
        RoutingProblem problem,
        Map<String, List<VroomProblem.Vehicle>> vehicles,
        List<InitialRoute> given,
        Map<Step, Named> stops,
        Map<Step, Visit> visits,
        Map<Step, TimeWindow> forcedWindows,
        Map<Integer, Travel> metres) {

    /** How many units of cost of the problem are one of the document: whole for a price per hour and per kilometre. */
    static final long COST_UNITS = 18_000;

    /** What a step is called in the document, and where it is. */
    record Named(
            long id,
            @Nullable String description,
            @Nullable List<BigDecimal> location,
            @Nullable Integer locationIndex) {}

    /**
     * Makes a problem of a document.
     *
     * @throws org.cooplab.core.text.InvalidDocument with everything that cannot be followed
     */
    static VroomModel of(VroomProblem document) {
        Faults faults = new Faults();
        VroomValues values = new VroomValues(faults);
        VroomPlaces places = new VroomPlaces(document, faults);
        VroomTypes alike = new VroomTypes(document.vehicles());
        VroomTasks tasks = new VroomTasks(document, values, places, alike);
        VroomVehicles fleet = new VroomVehicles(document, faults, values, places, alike, tasks);
        List<Travel> travels = places.travels(fleet.profiles);
        faults.throwIfAny();
        List<Request> requests = new ArrayList<>(tasks.requests);
        requests.replaceAll(new VroomSetups(requests, fleet.types)::merged);
        RoutingProblem problem =
                new RoutingProblem(travels, fleet.types, requests, Set.of(), List.of(), Objective.COST, null);
        return new VroomModel(
                problem,
                fleet.vehicles,
                fleet.given,
                tasks.stops,
                tasks.visits,
                fleet.forced,
                Map.copyOf(places.metres));
    }

    /** Returns the problem of plan mode: with the times that the steps ask for. */
    RoutingProblem forced() {
        if (forcedWindows.isEmpty()) {
            return problem;
        }
        List<Request> requests = new ArrayList<>();
        for (Request request : problem.requests()) {
            if (request instanceof Job job) {
                requests.add(job.withVisits(forced(Step.job(job.id()), job.visits())));
            } else if (request instanceof Shipment shipment) {
                requests.add(new Shipment(
                        shipment.id(),
                        forced(Step.pickup(shipment.id()), shipment.pickups()),
                        forced(Step.delivery(shipment.id()), shipment.deliveries()),
                        shipment.amount(),
                        shipment.maxOnBoard(),
                        shipment.conditions()));
            }
        }
        return new RoutingProblem(
                problem.travels(),
                problem.vehicles(),
                requests,
                problem.incompatibleKinds(),
                problem.relations(),
                problem.objective(),
                null);
    }

    private List<Visit> forced(Step step, List<Visit> visits) {
        TimeWindow window = forcedWindows.get(step);
        if (window == null) {
            return visits;
        }
        return visits.stream().map(visit -> visit.withWindows(List.of(window))).toList();
    }
}
