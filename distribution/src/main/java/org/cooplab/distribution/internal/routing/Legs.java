package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.internal.travel.Plane;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Distances and durations of one profile and slowness, as fast as the number of locations allows.
 *
 * <p>As far as there is room for tables, on a plane up to {@value #PLANE_LOCATIONS} locations, they are copied into one by rows,
 * {@code from * stride + to}; above, a plane is computed leg by leg and any other travel is asked. The location
 * {@code nowhere}, one past the last, is at distance zero from all others: it stands for the missing start or end of an open
 * route.
 */
final class Legs {

    /** How many legs the tables of all profiles may have: those of 4,200 locations in one profile, some 140 MB. */
    static final long ROOM = 4201L * 4201;

    /** A root is faster than a table that the processor's cache does not hold. */
    private static final int PLANE_LOCATIONS = 700;

    /** The location of missing depots: the number of locations. */
    final int nowhere;

    /** Whether each leg is as long and lasts as long as the one back. */
    final boolean symmetric;

    private final int stride;
    private final int slowness;
    private final Travel travel;
    private final @Nullable Plane plane;
    private final int @Nullable [] distances;
    private final int @Nullable [] durations;
    private final boolean same;

    /** Makes them; {@code room} is how many legs a table may have. */
    Legs(Travel travel, int slowness, long room) {
        this.travel = travel;
        this.slowness = slowness;
        nowhere = travel.size();
        stride = nowhere + 1;
        plane = travel instanceof Plane flat ? flat : null;
        if ((long) stride * stride <= room && (plane == null || nowhere <= PLANE_LOCATIONS)) {
            int[] metres = new int[stride * stride];
            int[] seconds = new int[stride * stride];
            boolean alike = true;
            boolean mirrored = true;
            for (int from = 0; from < nowhere; from++) {
                for (int to = 0; to < nowhere; to++) {
                    int at = from * stride + to;
                    metres[at] = travel.distance(from, to);
                    seconds[at] = slowed(travel.duration(from, to));
                    alike &= metres[at] == seconds[at];
                    if (to < from) {
                        int back = to * stride + from;
                        mirrored &= metres[at] == metres[back] && seconds[at] == seconds[back];
                    }
                }
            }
            distances = metres;
            durations = alike ? metres : seconds;
            same = alike;
            symmetric = mirrored;
        } else {
            distances = null;
            durations = null;
            same = plane != null && slowness == 100;
            symmetric = plane != null;
        }
    }

    /** Returns how many legs are in the table; 0 if there is none. */
    long tabled() {
        return distances == null ? 0 : distances.length;
    }

    private int slowed(int duration) {
        return slowness == 100 ? duration : (int) Math.min(Integer.MAX_VALUE, ((long) duration * slowness + 50) / 100);
    }

    int distance(int from, int to) {
        if (distances != null) {
            return distances[from * stride + to];
        }
        if (from == nowhere || to == nowhere) {
            return 0;
        }
        return plane != null ? plane.distance(from, to) : travel.distance(from, to);
    }

    int duration(int from, int to) {
        if (durations != null) {
            return durations[from * stride + to];
        }
        if (from == nowhere || to == nowhere) {
            return 0;
        }
        return slowed(plane != null ? plane.duration(from, to) : travel.duration(from, to));
    }

    /** Returns whether duration equals distance on every leg. */
    boolean same() {
        return same;
    }

    /** Returns the plane these legs are in, if they are. */
    @Nullable
    Plane plane() {
        return plane;
    }
}
