package org.cooplab.core.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.cooplab.core.fixture.CoreValues;

@Domain(CoreValues.class)
class GeoPointProperties {

    @Property
    @Label("the same both ways, none to oneself, never more than half round the globe")
    void distance(@ForAll GeoPoint a, @ForAll GeoPoint b) {
        assertEquals(a.metresTo(b), b.metresTo(a));
        assertEquals(0, a.metresTo(a));
        assertTrue(a.metresTo(b) >= 0 && a.metresTo(b) <= 20_015_115);
    }

    @Property
    @Label("no detour is shorter, but for the rounding of two metres")
    void triangle(@ForAll GeoPoint a, @ForAll GeoPoint b, @ForAll GeoPoint c) {
        assertTrue(a.metresTo(c) <= a.metresTo(b) + b.metresTo(c) + 2);
    }

    @Property
    @Label("agrees with the chord through the earth, an independent way")
    void agrees_with_the_chord(@ForAll GeoPoint a, @ForAll GeoPoint b) {
        double[] p = cartesian(a);
        double[] q = cartesian(b);
        double cross = Math.sqrt(square(p[1] * q[2] - p[2] * q[1])
                + square(p[2] * q[0] - p[0] * q[2])
                + square(p[0] * q[1] - p[1] * q[0]));
        double dot = p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
        assertEquals(GeoPoint.EARTH_RADIUS_METRES * Math.atan2(cross, dot), a.metresTo(b), 1.0);
    }

    private static double[] cartesian(GeoPoint point) {
        double lat = Math.toRadians(point.latitude());
        double lon = Math.toRadians(point.longitude());
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }

    private static double square(double x) {
        return x * x;
    }
}
