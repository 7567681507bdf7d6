package org.cooplab.distribution.internal.round;

import org.cooplab.distribution.routing.Travel;

/**
 * Counts of a drive only how much longer it makes the way home: from {@code a} to {@code b} and home, less from {@code a} home.
 * The legs of a route that ends at home then sum to what it drives more than if it had gone straight home from where it began.
 */
record Homeward(Travel travel, int home) implements Travel {

    @Override
    public int size() {
        return travel.size();
    }

    @Override
    public int distance(int from, int to) {
        if (from == to) {
            return 0;
        }
        long detour = (long) travel.distance(from, to) + travel.distance(to, home) - travel.distance(from, home);
        return (int) Math.max(0, Math.min(MOST, detour)); // rounding, or a crooked table, may make it negative
    }

    @Override
    public int duration(int from, int to) {
        return travel.duration(from, to);
    }
}
