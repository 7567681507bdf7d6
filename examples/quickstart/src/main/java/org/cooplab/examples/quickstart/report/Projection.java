package org.cooplab.examples.quickstart.report;

import java.util.List;
import org.cooplab.core.geo.GeoPoint;

/** From degrees to pixels: equirectangular, true to scale along the middle parallel, which is enough for one country. */
record Projection(double west, double north, double pixelsPerDegree, double squeeze, int height) {

    private static final double MARGIN = 0.6;
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    static Projection of(List<GeoPoint> points, int width) {
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow() - MARGIN;
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow() + MARGIN;
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow() - MARGIN;
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow() + MARGIN;
        double squeeze = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
        double scale = width / ((east - west) * squeeze);
        return new Projection(west, north, scale, squeeze, (int) StrictMath.ceil((north - south) * scale));
    }

    double x(GeoPoint point) {
        return (point.longitude() - west) * squeeze * pixelsPerDegree;
    }

    double y(GeoPoint point) {
        return (north - point.latitude()) * pixelsPerDegree;
    }

    double pixels(double kilometres) {
        return kilometres / KILOMETRES_PER_DEGREE * pixelsPerDegree;
    }
}
