package org.cooplab.distribution.format;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.cooplab.distribution.routing.Travel;

/**
 * How the length of a leg, computed from coordinates, becomes the number that counts; travel time is the same number.
 *
 * <p>Benchmark results are only comparable under one convention. Files with an explicit matrix, or with a type of edge weight that
 * defines its own rounding ({@code CEIL_2D}, {@code GEO}, {@code ATT} and the like), keep it, whatever is asked for.
 */
public enum Distances {

    /** Rounded to the nearest whole number, a half upwards (CVRPLIB). */
    NINT(1, Travel.Rounding.NEAREST, 0),

    /**
     * Not rounded: double-precision lengths are added up. The search works in units of 10^-5, rounded up, so that a plan that is on
     * time there is on time without rounding; the cost is recomputed in double precision and printed with four decimals.
     */
    FLOAT(100_000, Travel.Rounding.UP, 4),

    /** Cut off after one decimal (DIMACS 2022, CVRPLIB for time windows). */
    TRUNC1(10, Travel.Rounding.DOWN, 1),

    /** Rounded to the nearest thousandth (PyVRP's sets). */
    X1000(1_000, Travel.Rounding.NEAREST, 3);

    private final int scale;
    private final Travel.Rounding rounding;
    private final int decimals;

    Distances(int scale, Travel.Rounding rounding, int decimals) {
        this.scale = scale;
        this.rounding = rounding;
        this.decimals = decimals;
    }

    /**
     * Returns the convention of a word: {@code nint}, {@code float}, {@code trunc1} or {@code x1000}.
     *
     * @throws IllegalArgumentException if it is another word
     */
    public static Distances parse(String word) {
        requireNonNull(word, "word");
        for (Distances distances : values()) {
            if (distances.word().equals(word)) {
                return distances;
            }
        }
        throw new IllegalArgumentException("distances must be nint, float, trunc1 or x1000, but was " + word);
    }

    /** Returns the word of this convention, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns how many units of the problem one unit of the file is. */
    int scale() {
        return scale;
    }

    Travel.Rounding rounding() {
        return rounding;
    }

    /** Returns with how many decimals a cost is printed. */
    int decimals() {
        return decimals;
    }
}
