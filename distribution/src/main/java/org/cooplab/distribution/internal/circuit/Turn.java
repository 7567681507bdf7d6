package org.cooplab.distribution.internal.circuit;

import java.util.List;
import org.cooplab.distribution.routing.TimeWindow;

/**
 * When goods are fetched, and when they go on: what a cut-off of the network, or a wave of several days, means in seconds.
 *
 * @param fetched when goods are taken at their producers and, if they go through a relay, brought there
 * @param leaving the stretches in which they leave the relay and reach the customer, in order, without overlap; what customers
 *     collect is there until the end of the last
 */
public record Turn(TimeWindow fetched, List<TimeWindow> leaving) {

    /** Copies the stretches. */
    public Turn {
        leaving = List.copyOf(leaving);
    }

    /** Returns the second in which everything has been brought to its relay. */
    public long cutOff() {
        return fetched.close() + 1;
    }

    /** Returns the last second in which goods may still be at their relay. */
    public long end() {
        return leaving.get(leaving.size() - 1).close();
    }
}
