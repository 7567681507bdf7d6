package org.cooplab.distribution.internal.routing;

/** Finds the route that relations prescribe for a request: the one of those it is tied to. */
final class Companions {

    /** No route is prescribed. */
    static final int FREE = Slots.NONE;

    /** Those it is tied to are in different routes: it can be in none. */
    static final int TORN = -2;

    private final Instance in;
    private final Routes routes;

    Companions(Routes routes) {
        this.routes = routes;
        in = routes.in;
    }

    /** Returns the slot in which request {@code q} must be, {@link #FREE} or {@link #TORN}. */
    int slotFor(int q) {
        Ties ties = in.ties;
        int found = FREE;
        if (ties == null) {
            return found;
        }
        for (int relation : ties.of[q]) {
            for (int other : ties.members[relation]) {
                int r = other == q ? FREE : routes.slotOf(other);
                if (r >= 0 && found >= 0 && r != found) {
                    return TORN;
                }
                found = Math.max(found, r);
            }
        }
        return found;
    }
}
