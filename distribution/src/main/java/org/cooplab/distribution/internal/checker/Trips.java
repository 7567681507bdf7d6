package org.cooplab.distribution.internal.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;

/** Cuts a route into trips: what one brings is released when it begins, and what it picks up it delivers, soon enough. */
final class Trips {

    private final Violations violations;

    /** When the trip began. */
    private long begin;

    /** At which stop each shipment was picked up that is on board. */
    private final Map<String, Integer> pickups = new HashMap<>();

    Trips(Violations violations) {
        this.violations = violations;
    }

    void check(Route route, List<Activity> activities, String path) {
        begin = route.start();
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            Stop stop = route.stops().get(index);
            String at = path + "/stops/" + index;
            if (activity.is(Step.Kind.RELOAD)) {
                left(path);
                begin = stop.start();
            } else if (activity.request() instanceof Job job && job.release() != null && begin < job.release()) {
                violations.add("released-later", at, "id", job.id(), "begin", begin, "release", job.release());
            } else if (activity.is(Step.Kind.PICKUP)) {
                pickups.put(activity.step().id(), index);
            } else if (activity.request() instanceof Shipment shipment) {
                Integer pickup = pickups.remove(shipment.id());
                if (pickup == null) {
                    violations.add("delivery-without-pickup", at, "id", shipment.id());
                } else {
                    aboard(shipment, stop.start() - route.stops().get(pickup).departure(), at);
                }
            }
        }
        left(path);
    }

    /** What is picked up is delivered before the trip ends. */
    private void left(String path) {
        pickups.forEach((id, index) -> violations.add("pickup-without-delivery", path + "/stops/" + index, "id", id));
        pickups.clear();
    }

    private void aboard(Shipment shipment, long time, String path) {
        Long most = shipment.maxOnBoard();
        if (most != null && time > most) {
            violations.add("too-long-on-board", path, "id", shipment.id(), "value", time, "most", most);
        }
    }
}
