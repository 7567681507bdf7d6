package org.cooplab.distribution.internal.routing;

/**
 * Gives routes that lost stops the cheapest vehicle type that can still drive them: a smaller one, or one from a nearer depot.
 * O(types) for each route among types of one kin, O(types times length) otherwise.
 */
final class Downgrade {

    private final Routes routes;
    private final Instance in;
    private final Fleet fleet;
    private final Upgrades upgrades;
    private final Twins twins;
    private final Probe probe;
    private final Rng rng;

    Downgrade(Routes routes, Upgrades upgrades, RouteRules rules, Rng rng) {
        this.rng = rng;
        this.upgrades = upgrades;
        this.routes = routes;
        in = routes.in;
        fleet = in.fleet;
        twins = new Twins(routes);
        probe = new Probe(rules, twins);
    }

    /** Looks at all routes touched in this round. */
    void all() {
        int count = routes.touchedCount;
        for (int i = 0; i < count; i++) {
            int r = routes.touched[i];
            if (routes.totals.size[r] > 0 && routes.holds.origin[r] < 0) {
                one(r);
            }
        }
        if (fleet.scarce) {
            for (int i = 1; i < count; i++) {
                for (int j = 0; j < i; j++) {
                    exchange(routes.touched[i], routes.touched[j]);
                }
            }
        }
    }

    /** Gives some of the touched routes any type that can drive them: one that more requests may fit. */
    void atRandom() {
        int count = routes.touchedCount;
        for (int i = 0; i < count; i++) {
            int r = routes.touched[i];
            int t = rng.below(fleet.types);
            if (routes.totals.size[r] > 0
                    && routes.holds.origin[r] < 0
                    && t != routes.type[r]
                    && routes.slots.used[t] < fleet.count[t]
                    && probe.price(r, t) != Insertion.NEVER) {
                twins.retype(r, t);
                routes.refresh(r);
            }
        }
    }

    /** Exchanges the types of two routes if that is cheaper: with a limited fleet no other may be free. */
    private void exchange(int r, int s) {
        int t = routes.type[r];
        int u = routes.type[s];
        if (t == u
                || routes.totals.size[r] == 0
                || routes.totals.size[s] == 0
                || routes.holds.origin[r] >= 0
                || routes.holds.origin[s] >= 0) {
            return;
        }
        long crossed = probe.price(r, u);
        if (crossed == Insertion.NEVER) {
            return;
        }
        long other = probe.price(s, t);
        if (other != Insertion.NEVER && crossed + other < probe.price(r, t) + probe.price(s, u)) {
            twins.retype(r, u);
            twins.retype(s, t);
            routes.refresh(r);
            routes.refresh(s);
        }
    }

    private void one(int r) {
        int old = routes.type[r];
        int cheapest = old;
        if (in.mixed) {
            long best = 0;
            for (int t : fleet.kin[old]) {
                if (routes.slots.used[t] < fleet.count[t] && upgrades.growth(r, t) < best && upgrades.fits(r, t)) {
                    best = upgrades.growth(r, t);
                    cheapest = t;
                }
            }
        }
        if (cheapest == old && in.scattered && rng.happens(1 << 29)) {
            long best = probe.price(r, old);
            for (int t = 0; t < fleet.types; t++) {
                if (t != old && routes.slots.used[t] < fleet.count[t]) {
                    long price = probe.price(r, t);
                    if (price < best) {
                        best = price;
                        cheapest = t;
                    }
                }
            }
        }
        if (cheapest != old) {
            twins.retype(r, cheapest);
            routes.refresh(r);
        }
    }
}
