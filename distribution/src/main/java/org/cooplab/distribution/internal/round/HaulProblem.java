package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;

/** Hauls as the search knows them: shipments of a routing problem. */
final class HaulProblem {

    private static final String NOBODY = "nobody";

    private HaulProblem() {}

    /** Returns the problem of carrying these hauls. */
    static RoutingProblem of(List<Haul> hauls, List<VehicleType> types, Travel travel, Objective objective) {
        return RoutingProblem.of(travel, types, requests(hauls, types))
                .withRelations(KnownRounds.relations(hauls))
                .withObjective(objective);
    }

    /** Returns what is to be carried by vehicles of these types. */
    static List<Shipment> requests(List<Haul> hauls, List<VehicleType> types) {
        List<Shipment> requests = new ArrayList<>();
        int rivals =
                (int) hauls.stream().filter(haul -> haul.claim() == Claim.NEW).count();
        for (Haul haul : hauls) {
            int priority = haul.claim().priority(haul.consignments().size(), rivals);
            requests.add(Shipment.of(haul.id(), haul.from(), haul.to(), haul.load())
                    .withConditions(conditions(haul, types).withPriority(priority)));
        }
        return requests;
    }

    private static Conditions conditions(Haul haul, List<VehicleType> types) {
        Conditions conditions = Conditions.NONE.withSkills(Fleet.skills(haul));
        if (haul.pin() == null) {
            return conditions;
        }
        Set<String> able = new HashSet<>();
        types.stream().map(VehicleType::id).filter(haul::mayRide).forEach(able::add);
        // No vehicle of the problem may mean that any does: it then asks for what nobody can.
        return able.isEmpty() ? conditions.withSkills(Set.of(NOBODY)) : conditions.withVehicles(able);
    }
}
