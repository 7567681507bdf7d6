package org.cooplab.distribution.internal.checker;

import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a plan with what the problem says of it.
 *
 * @param path where in the plan, for messages
 * @param request the request served, or {@code null} for breaks and reloads
 * @param location where the problem says it takes place; {@code null} for breaks
 * @param setup how long the set-up is, where there is one
 * @param service how long it lasts
 * @param windows when it may begin
 */
record Activity(
        Stop stop,
        String path,
        @Nullable Request request,
        @Nullable Integer location,
        long setup,
        long service,
        List<TimeWindow> windows) {

    Step step() {
        return stop.step();
    }

    boolean is(Step.Kind kind) {
        return stop.step().kind() == kind;
    }

    /** Returns what the stop takes on board from outside; nothing for the end of a shipment. */
    Load taken() {
        if (request instanceof Job job) {
            return job.pickup();
        }
        return request instanceof Shipment shipment && is(Step.Kind.PICKUP) ? shipment.amount() : Load.NONE;
    }

    /** Returns what the stop hands over. */
    Load brought() {
        if (request instanceof Job job) {
            return job.delivery();
        }
        return request instanceof Shipment shipment && is(Step.Kind.DELIVERY) ? shipment.amount() : Load.NONE;
    }

    /** Returns whether it takes something: the pickup of a shipment always does. */
    boolean takes() {
        return is(Step.Kind.PICKUP) || (is(Step.Kind.JOB) && !taken().nothing());
    }

    /** Returns whether it brings something: the delivery of a shipment always does. */
    boolean brings() {
        return is(Step.Kind.DELIVERY) || (is(Step.Kind.JOB) && !brought().nothing());
    }

    /** Returns when it begins if everything is ready then: in the first of its windows; at once if they are all over. */
    long open(long ready) {
        long open = Long.MAX_VALUE;
        for (TimeWindow window : windows) {
            if (ready <= window.close()) {
                open = Math.min(open, Math.max(ready, window.open()));
            }
        }
        return open == Long.MAX_VALUE ? ready : open;
    }
}
