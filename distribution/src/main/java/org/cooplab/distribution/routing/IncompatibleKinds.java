package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

/**
 * Two kinds of load that must never be on board at the same time. The order of the two does not matter; a kind may be
 * incompatible with itself, then two requests of that kind never ride together.
 *
 * @param one a {@link Conditions#kind()}
 * @param other another
 */
public record IncompatibleKinds(String one, String other) {

    public IncompatibleKinds {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
    }
}
