package org.cooplab.distribution.internal.routing;

/** Asks what a route would cost if it had another type, or whether it could not be. O(length). */
final class Probe {

    private final RouteRules rules;
    private final Twins twins;

    Probe(RouteRules rules, Twins twins) {
        this.rules = rules;
        this.twins = twins;
    }

    /** Returns the cost of the route in slot {@code r} with type {@code t}, or {@link Insertion#NEVER}. */
    long price(int r, int t) {
        rules.load(r);
        for (int i = 0; i < rules.count; i++) {
            rules.stops[i] = twins.of(rules.stops[i], t);
        }
        return rules.keep(t) ? rules.cost : Insertion.NEVER;
    }
}
