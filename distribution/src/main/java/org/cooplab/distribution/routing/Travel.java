package org.cooplab.distribution.routing;

import org.cooplab.distribution.internal.travel.Matrix;
import org.cooplab.distribution.internal.travel.Plane;

/**
 * How far and how long it is from each location to each other. Need not be symmetric, nor satisfy the triangle inequality;
 * distance and duration are apart.
 *
 * <p>Implementations are immutable and thread-safe and always give the same answer to the same question. All values are from
 * 0 to {@value #MOST}. From a location to itself both must be 0.
 */
public interface Travel {

    /** The greatest distance or duration of one leg. */
    int MOST = (1 << 30) - 1;

    /** Returns the number of locations; they are named 0 to {@code size() - 1}. */
    int size();

    /** Returns the distance from one location to another, in the unit of distance. */
    int distance(int from, int to);

    /** Returns the time from one location to another, in the unit of time. */
    int duration(int from, int to);

    /**
     * Returns the travel of a matrix for distances and another for durations.
     *
     * @param distances a row for each location of departure; square, of at most 46,340 rows: one array holds them all, and has room for
     *     no more; copied
     * @param durations the same for time; copied; it may be the same array
     * @throws IllegalArgumentException if a table is not so, or has a value that is not from 0 to {@value #MOST}, or not 0 from a
     *     location to itself
     */
    static Travel matrix(int[][] distances, int[][] durations) {
        return Matrix.of(distances, durations);
    }

    /**
     * Returns the travel in a plane, in a straight line: distance and duration are both the Euclidean length times
     * {@code scale}, rounded leg by leg. Nothing is stored for pairs of locations, so hundreds of thousands of them are fine.
     *
     * @param x one coordinate of each location; finite; copied
     * @param y the other coordinate; as many as {@code x}; copied
     * @param scale units for a length of one; positive and finite
     */
    static Travel plane(double[] x, double[] y, double scale, Rounding rounding) {
        return Plane.of(x, y, scale, rounding);
    }

    /** How a length computed from coordinates becomes a whole number. */
    enum Rounding {

        /** To the nearest, a half upwards: {@code floor(x + 0.5)}. */
        NEAREST,

        /** To the whole number below. */
        DOWN,

        /** To the whole number above. */
        UP
    }
}
