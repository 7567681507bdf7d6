package org.cooplab.distribution.internal.routing;

/**
 * What each stop knows of its route up to it, the head, and from it on, the tail: enough to judge a change between two neighbours
 * in O(1). Only what the rules of the instance need is kept.
 *
 * <p>Complexity: O(length of the route) to compute anew, {@link #timesAround} often less.
 */
final class Segments {

    /** Earliest departure. */
    final long[] departure;

    /** Latest beginning of service for which the rest of the route is in time. */
    final long[] latest;

    /** Least duration of the route up to and with this stop, and the latest start for which it is so short. */
    final long[] headDuration;

    final long[] headLatest;

    /** Least duration from this stop to the end, and the earliest beginning for which it is so short. */
    final long[] tailDuration;

    final long[] tailEarliest;

    /** Load after a stop, and the greatest from the start to it and from it to the end; {@code v * dimensions + d}. */
    final long[] after;

    final long[] mostBefore;
    final long[] mostAfter;

    private final Instance in;
    private final Stops stops;
    private final int[] succ;
    private final int[] pred;
    private final long[] time;
    private final int dimensions;

    Segments(Routes routes) {
        in = routes.in;
        stops = routes.stops;
        succ = routes.succ;
        pred = routes.pred;
        time = routes.time;
        dimensions = in.dimensions;
        int timed = in.timed ? stops.total : 0;
        departure = new long[timed];
        latest = new long[timed];
        int lasting = in.fleet.durations ? stops.total : 0;
        headDuration = new long[lasting];
        headLatest = new long[lasting];
        tailDuration = new long[lasting];
        tailEarliest = new long[lasting];
        int loaded = in.byLegs ? stops.total * dimensions : 0;
        after = new long[loaded];
        mostBefore = new long[loaded];
        mostAfter = new long[loaded];
    }

    /** Computes earliest and latest times from sentinel {@code s} to sentinel {@code e}; returns whether all can be kept. */
    boolean times(int s, int e) {
        boolean inTime = true;
        long now = stops.open[s];
        departure[s] = now;
        for (int v = s; v != e; ) {
            long t = now + time[v];
            v = succ[v];
            now = Math.max(t, stops.open[v]);
            inTime &= now <= stops.close[v];
            now += stops.service[v];
            departure[v] = now;
        }
        long bound = stops.close[e];
        latest[e] = bound;
        for (int v = pred[e]; ; v = pred[v]) {
            bound = Math.min(stops.close[v], bound - time[v] - stops.service[v]);
            latest[v] = bound;
            if (v == s) {
                return inTime;
            }
        }
    }

    /** As {@link #times} when stop {@code v} alone has come between {@code s} and {@code e}: stops where nothing changes any more. */
    boolean timesAround(int v, int s, int e) {
        boolean inTime = true;
        for (int u = v; ; u = succ[u]) {
            int a = pred[u];
            long now = Math.max(departure[a] + time[a], stops.open[u]);
            inTime &= now <= stops.close[u];
            now += stops.service[u];
            if (u != v && departure[u] == now) {
                break;
            }
            departure[u] = now;
            if (u == e) {
                break;
            }
        }
        for (int u = v; ; u = pred[u]) {
            long bound = Math.min(stops.close[u], latest[succ[u]] - time[u] - stops.service[u]);
            if (u != v && latest[u] == bound) {
                break;
            }
            latest[u] = bound;
            if (u == s) {
                break;
            }
        }
        return inTime;
    }

    /*
     * Segments as (duration, earliest, latest) joined one stop at a time (Vidal et al. 2013), without time warp since all
     * routes are in time. The earliest start of a head is departure - duration, the latest of a tail is latest.
     */

    /** Computes the least durations from sentinel {@code s} to sentinel {@code e}; returns that of the whole. */
    long durations(int s, int e) {
        headDuration[s] = 0;
        headLatest[s] = stops.close[s];
        tailDuration[e] = 0;
        tailEarliest[e] = stops.open[e];
        heads(succ[s], e);
        tails(pred[e], s);
        return headDuration[e];
    }

    /** As {@link #durations} when stop {@code v} alone has come between {@code s} and {@code e}. */
    long durationsAround(int v, int s, int e) {
        heads(v, e);
        tails(v, s);
        return headDuration[e];
    }

    /** Computes heads from {@code from} to {@code e}. */
    private void heads(int from, int e) {
        long length = headDuration[pred[from]];
        long late = headLatest[pred[from]];
        long leg = time[pred[from]];
        for (int v = from; ; v = succ[v]) {
            long reach = length + leg;
            length = reach + Math.max(0, stops.open[v] - reach - late) + stops.service[v];
            late = Math.min(late, stops.close[v] - reach);
            headDuration[v] = length;
            headLatest[v] = late;
            if (v == e) {
                return;
            }
            leg = time[v];
        }
    }

    /** Computes tails from {@code from} back to {@code s}. */
    private void tails(int from, int s) {
        long length = tailDuration[succ[from]];
        long early = tailEarliest[succ[from]];
        for (int v = from; ; v = pred[v]) {
            long reach = stops.service[v] + time[v];
            long wait = Math.max(0, early - reach - stops.close[v]);
            length += reach + wait;
            early = Math.max(early - reach, stops.open[v]) - wait;
            tailDuration[v] = length;
            tailEarliest[v] = early;
            if (v == s) {
                return;
            }
        }
    }

    /** Computes the loads from sentinel {@code s} to sentinel {@code e}. */
    void loads(int s, int e) {
        for (int d = 0; d < dimensions; d++) {
            long aboard = 0;
            long most = 0;
            for (int v = s; v != e; v = succ[v]) {
                int at = v * dimensions + d;
                if (stops.isTask(v)) {
                    aboard += in.take[at] - in.drop[at] + in.carry[at];
                    most = Math.max(most, aboard);
                } else {
                    aboard = deliveries(v, d);
                    most = aboard;
                }
                after[at] = aboard;
                mostBefore[at] = most;
            }
            most = 0;
            for (int v = pred[e]; ; v = pred[v]) {
                int at = v * dimensions + d;
                most = Math.max(most, after[at]);
                mostAfter[at] = most;
                if (v == s) {
                    break;
                }
                if (stops.isReload(v)) {
                    most = 0;
                }
            }
        }
    }

    /** Returns what the trip that begins with {@code v} delivers. */
    private long deliveries(int v, int d) {
        long sum = 0;
        for (int u = succ[v]; stops.isTask(u); u = succ[u]) {
            sum += in.drop[u * dimensions + d];
        }
        return sum;
    }
}
