package org.cooplab.distribution.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.distribution.routing.Visit;

/**
 * Which vehicles of a VROOM document are alike, and which of these types the document calls by one {@code type}, to say how long they
 * need for a task.
 */
final class VroomTypes {

    private final Map<VroomProblem.Vehicle, String> alike = new HashMap<>();
    private final Map<String, Set<String>> called = new HashMap<>();

    VroomTypes(List<VroomProblem.Vehicle> vehicles) {
        for (VroomProblem.Vehicle vehicle : vehicles) {
            String id = alike.computeIfAbsent(vehicle.nameless(), none -> "vehicle-" + vehicle.id());
            if (vehicle.type() != null) {
                called.computeIfAbsent(vehicle.type(), none -> new TreeSet<>()).add(id);
            }
        }
    }

    /** Returns the id of the type of a vehicle: that of the first one like it. */
    String id(VroomProblem.Vehicle vehicle) {
        return alike.getOrDefault(vehicle.nameless(), "");
    }

    /**
     * Returns what those need for a task that need another time for it, by id.
     *
     * @param setup what others need
     * @param service the same
     */
    Map<String, Visit.Work> works(long setup, long service, Map<String, Long> setups, Map<String, Long> services) {
        Map<String, Visit.Work> works = new HashMap<>();
        called.forEach((type, ids) -> {
            if (setups.containsKey(type) || services.containsKey(type)) {
                Visit.Work work =
                        new Visit.Work(setups.getOrDefault(type, setup), services.getOrDefault(type, service));
                ids.forEach(id -> works.put(id, work));
            }
        });
        return works;
    }
}
