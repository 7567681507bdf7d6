package org.cooplab.distribution.routing;

import org.cooplab.core.refusal.InvalidValue;

/**
 * A span of time, closed at both ends: an event at {@code open} and an event at {@code close} are both inside.
 *
 * @param open the first moment inside, in the problem's time unit; from -{@value #LATEST} to {@value #LATEST}
 * @param close the last moment inside; at least {@code open}
 */
public record TimeWindow(long open, long close) {

    /** The latest moment that can be named, and with a minus sign the earliest: about 35,000 years in seconds. */
    public static final long LATEST = 1L << 40;

    /** The window that never closes. */
    public static final TimeWindow ALWAYS = new TimeWindow(-LATEST, LATEST);

    public TimeWindow {
        if (open < -LATEST || open > LATEST) {
            throw InvalidValue.outside("open", -LATEST, LATEST, open);
        }
        if (close < open || close > LATEST) {
            throw InvalidValue.outside("close", open, LATEST, close);
        }
    }

    /** Returns whether {@code moment} is inside, ends included. */
    public boolean contains(long moment) {
        return open <= moment && moment <= close;
    }
}
