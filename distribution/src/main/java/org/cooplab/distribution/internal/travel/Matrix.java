package org.cooplab.distribution.internal.travel;

import org.cooplab.distribution.routing.Travel;

/**
 * Travel by table: square, by rows, {@code from * size + to}; one array serves both distance and duration when they are equal.
 */
public final class Matrix implements Travel {

    /** The square of one more is more than an array can have elements. */
    private static final int MOST_ROWS = 46_340;

    private final int size;
    private final int[] distances;
    private final int[] durations;

    private Matrix(int size, int[] distances, int[] durations) {
        this.size = size;
        this.distances = distances;
        this.durations = durations;
    }

    /** Copies two square tables, checking every value. */
    public static Matrix of(int[][] distances, int[][] durations) {
        int[] flat = flatten(distances, "distances");
        if (distances == durations) {
            return new Matrix(distances.length, flat, flat);
        }
        if (distances.length != durations.length) {
            throw new IllegalArgumentException(
                    "durations must have " + distances.length + " rows, but had " + durations.length);
        }
        return new Matrix(distances.length, flat, flatten(durations, "durations"));
    }

    private static int[] flatten(int[][] rows, String what) {
        int size = rows.length;
        if (size > MOST_ROWS) {
            throw new IllegalArgumentException(what + " must have at most " + MOST_ROWS + " rows, but had " + size);
        }
        int[] flat = new int[size * size];
        for (int from = 0; from < size; from++) {
            if (rows[from].length != size) {
                throw new IllegalArgumentException(what + " must be square: row " + from + " has " + rows[from].length
                        + " of " + size + " columns");
            }
            for (int to = 0; to < size; to++) {
                int value = rows[from][to];
                if (value < 0 || value > MOST || (from == to && value != 0)) {
                    throw new IllegalArgumentException(what + "[" + from + "][" + to + "] must be from 0 to " + MOST
                            + " and 0 on the diagonal, but was " + value);
                }
                flat[from * size + to] = value;
            }
        }
        return flat;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int distance(int from, int to) {
        return distances[from * size + to];
    }

    @Override
    public int duration(int from, int to) {
        return durations[from * size + to];
    }
}
