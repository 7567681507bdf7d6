package org.cooplab.examples.quickstart.report;

import org.cooplab.core.geo.GeoPoint;

/** The way from one place to another on a map, bent to its right. In pixels. */
record Bend(double fromX, double fromY, double toX, double toY) {

    private static final double SHARE = 0.16;

    static Bend between(GeoPoint from, GeoPoint to, Projection projection) {
        return new Bend(projection.x(from), projection.y(from), projection.x(to), projection.y(to));
    }

    double length() {
        return Math.sqrt((toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY));
    }

    /** Where the way is drawn towards. */
    double midX() {
        return (fromX + toX) / 2 - (toY - fromY) * SHARE;
    }

    double midY() {
        return (fromY + toY) / 2 + (toX - fromX) * SHARE;
    }

    /** Its point in the middle, as far from the straight way as it gets. */
    double crownX() {
        return (fromX + 2 * midX() + toX) / 4;
    }

    double crownY() {
        return (fromY + 2 * midY() + toY) / 4;
    }

    /** Its direction there, clockwise from the right. */
    double degrees() {
        return StrictMath.toDegrees(StrictMath.atan2(toY - fromY, toX - fromX));
    }
}
