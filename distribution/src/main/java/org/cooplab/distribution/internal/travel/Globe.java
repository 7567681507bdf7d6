package org.cooplab.distribution.internal.travel;

import java.util.List;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.travel.TravelModel;

/**
 * Great circles between points, times a detour factor, at one speed.
 *
 * <p>Each point is kept as a unit vector; the angle between two is twice the arc sine of half their chord, which is the
 * haversine formula without the sines. Below {@value #SERIES} the arc sine is summed term by term, which is the same on every
 * machine too and several times as fast: what is left out is less than a tenth of a millimetre. Metres are rounded half up, seconds
 * up.
 */
final class Globe implements Travel {

    /** Half the chord of some 1,600 km. */
    private static final double SERIES = 0.125;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double metresPerRadian;
    private final int kilometresPerHour;

    Globe(List<GeoPoint> points, TravelModel.GreatCircle model) {
        int size = points.size();
        x = new double[size];
        y = new double[size];
        z = new double[size];
        for (int i = 0; i < size; i++) {
            double latitude = StrictMath.toRadians(points.get(i).latitude());
            double longitude = StrictMath.toRadians(points.get(i).longitude());
            x[i] = StrictMath.cos(latitude) * StrictMath.cos(longitude);
            y[i] = StrictMath.cos(latitude) * StrictMath.sin(longitude);
            z[i] = StrictMath.sin(latitude);
        }
        metresPerRadian = GeoPoint.EARTH_RADIUS_METRES * model.detour().doubleValue();
        kilometresPerHour = model.kilometresPerHour();
    }

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public int distance(int from, int to) {
        if (from == to) {
            return 0;
        }
        double dx = x[from] - x[to];
        double dy = y[from] - y[to];
        double dz = z[from] - z[to];
        double half = Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2);
        return (int) Math.round(metresPerRadian * 2 * arcSine(half));
    }

    private static double arcSine(double sine) {
        if (sine > SERIES) {
            return StrictMath.asin(sine);
        }
        double square = sine * sine;
        double sum = 231.0 / 13312;
        sum = 63.0 / 2816 + square * sum;
        sum = 35.0 / 1152 + square * sum;
        sum = 5.0 / 112 + square * sum;
        sum = 3.0 / 40 + square * sum;
        sum = 1.0 / 6 + square * sum;
        return sine + sine * square * sum;
    }

    @Override
    public int duration(int from, int to) {
        // metres / (km/h / 3.6), rounded up, in whole numbers
        long tenths = distance(from, to) * 36L;
        long speed = kilometresPerHour * 10L;
        return (int) ((tenths + speed - 1) / speed);
    }
}
