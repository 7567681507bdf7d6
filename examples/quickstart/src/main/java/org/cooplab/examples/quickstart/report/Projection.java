package org.cooplab.examples.quickstart.report;

import java.util.List;
import org.cooplab.core.geo.GeoPoint;

/** From degrees to pixels: equirectangular, true to scale along the middle parallel, which is enough for one country. */
record Projection(double west, double north, double pixelsPerDegree, double squeeze, int width, int height) {

    private static final double KILOMETRES_PER_DEGREE = 111.2;
    private static final double SMALLEST_DEGREES = 0.1;

    /** Shows all {@code points} in a picture {@code width} wide and from {@code lowest} to {@code highest} high, inside a margin. */
    static Projection fitting(List<GeoPoint> points, int width, int lowest, int highest, int margin) {
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double squeeze = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
        double across = Math.max((east - west) * squeeze, SMALLEST_DEGREES);
        double along = Math.max(north - south, SMALLEST_DEGREES);
        double scale = Math.min((width - 2 * margin) / across, (highest - 2 * margin) / along);
        int height = Math.max(lowest, (int) Math.ceil(along * scale) + 2 * margin);
        return new Projection(
                (west + east) / 2 - width / 2.0 / scale / squeeze,
                (south + north) / 2 + height / 2.0 / scale,
                scale,
                squeeze,
                width,
                height);
    }

    double x(GeoPoint point) {
        return (point.longitude() - west) * squeeze * pixelsPerDegree;
    }

    double y(GeoPoint point) {
        return (north - point.latitude()) * pixelsPerDegree;
    }

    boolean shows(GeoPoint point) {
        return x(point) >= 0 && x(point) <= width && y(point) >= 0 && y(point) <= height;
    }

    double pixels(double kilometres) {
        return kilometres / KILOMETRES_PER_DEGREE * pixelsPerDegree;
    }
}
