package org.cooplab.distribution.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * Set-ups as VROOM means them. There a set-up begins in a time window of its task; in a problem it may come before, and the service
 * begins in the window. At a place of one task alone, where no vehicle starts, the set-up is always spent: so it is made a part of the
 * service, and the windows mean the same.
 */
final class VroomSetups {

    /** Places where a set-up may not be spent, because a vehicle may be there already. */
    private final Set<Integer> shared = new HashSet<>();

    VroomSetups(List<Request> requests, List<VehicleType> types) {
        Set<Integer> seen = new HashSet<>();
        for (VehicleType type : types) {
            if (type.start() != null) {
                shared.add(type.start());
            }
        }
        for (Request request : requests) {
            if (request instanceof Job job) {
                see(job.visits(), seen);
            } else if (request instanceof Shipment shipment) {
                see(shipment.pickups(), seen);
                see(shipment.deliveries(), seen);
            }
        }
    }

    private void see(List<Visit> visits, Set<Integer> seen) {
        for (Visit visit : visits) {
            if (!seen.add(visit.location())) {
                shared.add(visit.location());
            }
        }
    }

    /** Returns a request whose set-ups are a part of the services where they are always spent. */
    Request merged(Request request) {
        if (request instanceof Job job) {
            return job.withVisits(merged(job.visits()));
        }
        Shipment shipment = (Shipment) request;
        return new Shipment(
                shipment.id(),
                merged(shipment.pickups()),
                merged(shipment.deliveries()),
                shipment.amount(),
                shipment.maxOnBoard(),
                shipment.conditions());
    }

    private List<Visit> merged(List<Visit> visits) {
        return visits.stream().map(this::merged).toList();
    }

    private Visit merged(Visit visit) {
        boolean bounded = visit.setup() + visit.service() <= TimeWindow.LATEST
                && visit.byVehicle().values().stream()
                        .allMatch(work -> work.setup() + work.service() <= TimeWindow.LATEST);
        if (shared.contains(visit.location()) || !bounded) {
            return visit;
        }
        Map<String, Visit.Work> works = new HashMap<>();
        visit.byVehicle().forEach((id, work) -> works.put(id, new Visit.Work(0, work.setup() + work.service())));
        return new Visit(visit.location(), 0, visit.setup() + visit.service(), visit.windows(), works);
    }
}
