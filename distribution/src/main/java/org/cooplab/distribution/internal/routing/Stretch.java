package org.cooplab.distribution.internal.routing;

/**
 * How long a route lasts at least, lengthened stop by stop (Vidal et al. 2013, without time warp): its least duration so far, and
 * the latest start for which it is so short.
 */
final class Stretch {

    long duration;
    private long latestStart;

    /** Becomes an empty route that starts until {@code close}. */
    void start(long close) {
        duration = 0;
        latestStart = close;
    }

    /** Becomes the head of stop {@code a}. */
    void head(Segments segments, int a) {
        duration = segments.headDuration[a];
        latestStart = segments.headLatest[a];
    }

    /** Becomes a copy of another. */
    void copy(Stretch other) {
        duration = other.duration;
        latestStart = other.latestStart;
    }

    /** Goes on for {@code time} without a stop. */
    void drive(long time) {
        duration += time;
    }

    /** Goes on for {@code reach} to a stop that begins its service from {@code open} to {@code close}. */
    void serve(long reach, long open, long close, long service) {
        long arrival = duration + reach;
        duration = arrival + Math.max(0, open - arrival - latestStart) + service;
        latestStart = Math.min(latestStart, close - arrival);
    }

    /** Returns the least duration with the tail of stop {@code b}, reached in {@code onward}. */
    long with(Segments segments, int b, long onward) {
        long arrival = duration + onward;
        return arrival + Math.max(0, segments.tailEarliest[b] - arrival - latestStart) + segments.tailDuration[b];
    }
}
