package org.cooplab.distribution.internal.circuit;

import org.cooplab.distribution.routing.Travel;

/**
 * What fraction of a vehicle's time a stop takes: the fewer stops fit into the time there is, the more vehicles have to drive all
 * the way.
 *
 * @param begin when the first vehicle leaves home
 * @param end when the last one is back
 * @param grams what a vehicle carries in the mean
 */
public record Pace(long begin, long end, long grams) {

    /** What a stop takes, with the way from the one before: an assumption, the estimate only compares. */
    private static final long STOP_SECONDS = 20 * 60;

    /**
     * Returns the metres that a stop adds, there and back, by its share of the time between two moments.
     *
     * @param root where the goods come together, or from where they are brought
     */
    long stop(Travel travel, int root, int place, long from, long until) {
        long there = travel.duration(root, place);
        long left = Math.min(end, until) - Math.max(begin, from) - there;
        double share = left <= STOP_SECONDS ? 1 : (double) STOP_SECONDS / left;
        return (long) (2L * travel.distance(root, place) * share);
    }

    /** Returns the metres that a load adds, there and back, by its share of what a vehicle carries. */
    long load(Travel travel, int root, int place, long weight) {
        return 2L * travel.distance(root, place) * weight / grams;
    }
}
