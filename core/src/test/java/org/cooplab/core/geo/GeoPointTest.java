package org.cooplab.core.geo;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoPointTest {

    private static final GeoPoint RABAT = GeoPoint.of(34.01325, -6.83255);
    private static final GeoPoint MARRAKECH = GeoPoint.of(31.63416, -7.99994);

    @Test
    void a_quarter_of_the_meridian_is_a_quarter_of_the_circle() {
        // pi / 2 * 6 371 008.8 m = 10 007 557.2 m, and twice that is 20 015 114.4 m
        assertEquals(10_007_557, GeoPoint.of(0, 0).metresTo(GeoPoint.of(90, 0)));
        assertEquals(20_015_114, GeoPoint.of(0, 0).metresTo(GeoPoint.of(0, 180)));
        // One degree of latitude is a 90th of that.
        assertEquals(111_195, GeoPoint.of(31, -8).metresTo(GeoPoint.of(32, -8)));
    }

    @Test
    void rabat_is_some_286_kilometres_from_marrakech() {
        // By the spherical law of cosines, another formula: R * acos(sin a sin b + cos a cos b cos(l)).
        double a = Math.toRadians(RABAT.latitude());
        double b = Math.toRadians(MARRAKECH.latitude());
        double l = Math.toRadians(RABAT.longitude() - MARRAKECH.longitude());
        double metres = GeoPoint.EARTH_RADIUS_METRES
                * Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(l));
        assertEquals(metres, RABAT.metresTo(MARRAKECH), 1);
        assertTrue(metres > 280_000 && metres < 292_000);
    }

    @Test
    void across_the_date_line_is_near() {
        assertEquals(222_390, GeoPoint.of(0, 179).metresTo(GeoPoint.of(0, -179)));
    }

    @Test
    void minus_zero_is_zero() {
        assertEquals(GeoPoint.of(0.0, 0.0), GeoPoint.of(-0.0, -0.0));
        assertEquals(GeoPoint.of(0.0, 0.0).hashCode(), GeoPoint.of(-0.0, -0.0).hashCode());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 90.0000001, -91})
    void what_is_not_on_the_globe_is_refused(double degrees) {
        assertThrows(IllegalArgumentException.class, () -> GeoPoint.of(degrees, 0));
        assertThrows(IllegalArgumentException.class, () -> GeoPoint.of(0, degrees * 2));
    }

    @Test
    void members_are_named_on_the_wire() {
        assertWire("{\"latitude\":34.01325,\"longitude\":-6.83255}", RABAT, GeoPoint.class);
        assertThrows(
                Exception.class, () -> org.cooplab.core.fixture.JsonLines.read2("{\"latitude\":1}", GeoPoint.class));
        assertThrows(
                Exception.class, () -> org.cooplab.core.fixture.JsonLines.read3("{\"latitude\":1}", GeoPoint.class));
    }
}
