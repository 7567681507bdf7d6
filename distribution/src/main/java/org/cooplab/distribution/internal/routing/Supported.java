package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.LoadOrder;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.VehicleType;

/** Refuses what the search cannot yet keep, rather than ignoring it. */
final class Supported {

    private Supported() {}

    static void check(RoutingProblem problem) {
        refuse(!problem.relations().isEmpty(), "relations");
        refuse(!problem.incompatibleKinds().isEmpty(), "incompatible kinds of load");
        refuse(problem.initialPlan() != null, "an initial plan");
        refuse(problem.objective().balance() != null, "a balance objective");
        for (VehicleType type : problem.vehicles()) {
            refuse(!type.breaks().isEmpty(), "breaks");
            refuse(!type.reloads().isEmpty(), "reloads");
            refuse(type.order() != LoadOrder.FREE, "an order of loading");
        }
        for (Request request : problem.requests()) {
            refuse(request instanceof Job job && job.release() != null, "release times");
            refuse(request instanceof Shipment shipment && shipment.maxOnBoard() != null, "a limit of time on board");
        }
    }

    private static void refuse(boolean present, String what) {
        if (present) {
            throw new UnsupportedOperationException("the search does not support " + what + " yet");
        }
    }
}
