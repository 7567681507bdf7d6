package org.cooplab.distribution.internal.circuit;

import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/**
 * One way in which goods may reach a customer.
 *
 * @param kind what happens on it
 * @param relay the relay, or {@code null} if the goods are brought directly
 * @param place the number of the place of the relay; of no meaning without one
 * @param turn when the goods are fetched, and when they go on
 */
public record Way(Kind kind, @Nullable Relay relay, int place, Turn turn) {

    /** What happens on the way. */
    public enum Kind {
        /** From the producer to a relay, where the customer collects. */
        COLLECTED,
        /** From the producer to a relay, from there to the customer. */
        THROUGH,
        /** From the producer to the customer. */
        DIRECT
    }
}
