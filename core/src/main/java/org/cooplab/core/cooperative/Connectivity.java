package org.cooplab.core.cooperative;

import static java.util.Objects.requireNonNull;

/**
 * How a cooperative is connected, from not at all to a line of its own; each level includes those before it.
 *
 * <p>It decides which remote support is possible: see {@link #allows}.
 */
public enum Connectivity {
    /** Nothing: it must be visited. */
    NONE,
    /** A telephone. */
    PHONE,
    /** A telephone with a messaging service. */
    MESSAGING,
    /** Mobile data that carries sound and picture. */
    MOBILE_DATA,
    /** A fixed line. */
    BROADBAND;

    /** Returns whether a cooperative with this connection can be reached by {@code channel}. */
    public boolean allows(Channel channel) {
        return compareTo(requireNonNull(channel, "channel").needs) >= 0;
    }

    /** A way in which a supporter or a workshop reaches a cooperative. */
    public enum Channel {
        /** Somebody comes. */
        VISIT(NONE),
        /** A telephone call. */
        PHONE(Connectivity.PHONE),
        /** Written or spoken messages. */
        MESSAGE(MESSAGING),
        /** A call with picture. */
        VIDEO(MOBILE_DATA);

        private final Connectivity needs;

        Channel(Connectivity needs) {
            this.needs = needs;
        }

        /** Returns the least connectivity that allows this channel. */
        public Connectivity needs() {
            return needs;
        }
    }
}
