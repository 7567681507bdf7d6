package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import java.util.List;
import org.cooplab.distribution.internal.travel.Plane;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Shipment;

/**
 * Numbers many requests of a plane along a curve that visits quarter after quarter of it (Morton 1966): the stops that an iteration
 * looks at are near on the map, and then they are near in memory too. Where requests are few, everything is near anyway.
 */
final class MapOrder {

    /** Up to so many are few. */
    static final int MANY = 2000;

    /** Each coordinate counts with so many bits. */
    private static final int BITS = 15;

    private MapOrder() {}

    /** Returns the requests in the order of their numbers. */
    static List<Request> of(List<Request> requests, Legs legs) {
        Plane plane = legs.plane();
        if (plane == null || requests.size() <= MANY) {
            return requests;
        }
        double left = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double side = 1e-9;
        for (Request request : requests) {
            left = Math.min(left, plane.x(locationOf(request)));
            bottom = Math.min(bottom, plane.y(locationOf(request)));
        }
        for (Request request : requests) {
            side = Math.max(side, plane.x(locationOf(request)) - left);
            side = Math.max(side, plane.y(locationOf(request)) - bottom);
        }
        long[] keys = new long[requests.size()];
        for (int i = 0; i < keys.length; i++) {
            int location = locationOf(requests.get(i));
            double scale = ((1 << BITS) - 1) / side;
            long quarter = spread((int) ((plane.x(location) - left) * scale))
                    | (spread((int) ((plane.y(location) - bottom) * scale)) << 1);
            keys[i] = (quarter << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToObj(key -> requests.get((int) key)).toList();
    }

    private static int locationOf(Request request) {
        return request instanceof Job job
                ? job.visits().get(0).location()
                : ((Shipment) request).pickups().get(0).location();
    }

    /** Puts a 0 behind each bit. */
    private static long spread(int bits) {
        long apart = 0;
        for (int i = 0; i < BITS; i++) {
            apart |= (long) ((bits >> i) & 1) << (2 * i);
        }
        return apart;
    }
}
