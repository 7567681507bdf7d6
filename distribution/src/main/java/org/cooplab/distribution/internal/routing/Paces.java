package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * How long the vehicle types take for the visits. A visit that takes some of them longer than others becomes a node for each time that it
 * takes, and only the types that take it may serve that node: so the time of a node is one number, whatever the vehicle.
 */
final class Paces {

    /** Whether some visit takes some type longer than another. */
    final boolean any;

    private final List<VehicleType> types;

    /** The visits that are not the same for all. */
    private final List<Visit> uneven = new ArrayList<>();

    /** The pace of each type, by the order in which they are met. */
    private final int[] paces;

    Paces(RoutingProblem problem) {
        types = problem.vehicles();
        for (Request request : problem.requests()) {
            if (request instanceof Job job) {
                collect(job.visits());
            } else if (request instanceof Shipment shipment) {
                collect(shipment.pickups());
                collect(shipment.deliveries());
            }
        }
        any = !uneven.isEmpty();
        paces = new int[types.size()];
        List<List<Visit.Work>> met = new ArrayList<>();
        for (int t = 0; t < paces.length; t++) {
            String id = types.get(t).id();
            List<Visit.Work> works =
                    uneven.stream().map(visit -> visit.work(id)).toList();
            if (!met.contains(works)) {
                met.add(works);
            }
            paces[t] = met.indexOf(works);
        }
    }

    private void collect(List<Visit> visits) {
        for (Visit visit : visits) {
            if (works(visit).size() > 1) {
                uneven.add(visit);
            }
        }
    }

    /** Returns whether two types take as long as each other at every visit. */
    boolean same(int t, int u) {
        return paces[t] == paces[u];
    }

    /** Returns what the types spend on a visit, each only once. */
    List<Visit.Work> works(Visit visit) {
        return visit.byVehicle().isEmpty()
                ? List.of(new Visit.Work(visit.setup(), visit.service()))
                : types.stream().map(type -> visit.work(type.id())).distinct().toList();
    }
}
