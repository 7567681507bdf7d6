package org.cooplab.distribution.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** Makes a problem of a VROOM document, collecting everything that cannot be followed. */
final class VroomReading {

    private VroomReading() {}

    /** Returns the model, or {@code null} if there are faults. */
    static @Nullable VroomModel model(VroomProblem document, Faults faults) {
        VroomValues values = new VroomValues(faults);
        VroomPlaces places = new VroomPlaces(document, faults);
        VroomTypes alike = new VroomTypes(VroomProblem.copy(document.vehicles()));
        VroomTasks tasks = new VroomTasks(document, values, places, alike);
        VroomVehicles fleet = new VroomVehicles(document, faults, values, places, alike, tasks);
        List<Travel> travels = places.travels(fleet.profiles);
        if (!faults.isEmpty()) {
            return null;
        }
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
}
