package org.cooplab.distribution.internal.travel;

import static java.util.Objects.requireNonNull;

import org.cooplab.distribution.routing.Travel;

/**
 * Travel in a straight line, computed leg by leg. Only {@code sqrt} and arithmetic, which are exactly specified: the same on
 * every machine.
 */
public final class Plane implements Travel {

    private final double[] x;
    private final double[] y;
    private final double scale;
    private final Travel.Rounding rounding;

    private Plane(double[] x, double[] y, double scale, Travel.Rounding rounding) {
        this.x = x;
        this.y = y;
        this.scale = scale;
        this.rounding = rounding;
    }

    /** Copies the coordinates, checking that no leg can be too long. */
    public static Plane of(double[] x, double[] y, double scale, Travel.Rounding rounding) {
        requireNonNull(rounding, "rounding");
        if (x.length != y.length) {
            throw new IllegalArgumentException("y must have " + x.length + " values, but had " + y.length);
        }
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("scale must be positive and finite, but was " + scale);
        }
        double longest = Math.sqrt(square(spread(x)) + square(spread(y))) * scale;
        if (!(longest < MOST)) {
            throw new IllegalArgumentException("the longest leg must be below " + MOST + ", but may be " + longest);
        }
        return new Plane(x.clone(), y.clone(), scale, rounding);
    }

    private static double spread(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a coordinate must be finite, but was " + value);
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return values.length == 0 ? 0 : most - least;
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public int distance(int from, int to) {
        double length = scale * Math.sqrt(square(x[from] - x[to]) + square(y[from] - y[to]));
        return switch (rounding) {
            case NEAREST -> (int) (length + 0.5);
            case DOWN -> (int) length;
            case UP -> (int) Math.ceil(length);
        };
    }

    @Override
    public int duration(int from, int to) {
        return distance(from, to);
    }

    /** Returns the coordinate of {@code location} along the first axis. */
    public double x(int location) {
        return x[location];
    }

    /** Returns the coordinate of {@code location} along the second axis. */
    public double y(int location) {
        return y[location];
    }
}
