package org.cooplab.distribution.internal.routing;

/** Asks what a route would cost if it had another type, or whether it could not be. O(length). */
final class Probe {

    private final RouteRules rules;

    Probe(RouteRules rules) {
        this.rules = rules;
    }

    /** Returns the cost of the route in slot {@code r} with type {@code t}, or {@link Insertion#NEVER}. */
    long price(int r, int t) {
        rules.load(r);
        return rules.keep(t) ? rules.cost : Insertion.NEVER;
    }
}
