package org.cooplab.distribution.internal.routing;

/**
 * A fast source of pseudo-random numbers, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014), one addition and
 * one mix for each number. Not thread-safe: one for each chain.
 */
final class Rng {

    private static final int TABLE = 4096;

    /** Quantiles of the exponential distribution of mean 1, so that a threshold costs a look-up instead of a logarithm. */
    private static final double[] EXPONENTIAL = new double[TABLE];

    static {
        for (int i = 0; i < TABLE; i++) {
            EXPONENTIAL[i] = -StrictMath.log((i + 0.5) / TABLE);
        }
    }

    private long state;

    Rng(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a number from 0 to {@code bound - 1}; the bias is below 2^-31 for bounds that matter here. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** Returns a number from 0 (inside) to 1 (outside). */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Returns whether an event of probability {@code chance / 2^31} happens. */
    boolean happens(long chance) {
        return (next() >>> 33) < chance;
    }

    /** Returns {@code -ln(U)} for a uniform {@code U}, from a table of {@value #TABLE} quantiles. */
    double exponential() {
        return EXPONENTIAL[(int) (next() >>> 52)];
    }
}
