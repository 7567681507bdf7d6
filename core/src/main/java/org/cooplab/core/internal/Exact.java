package org.cooplab.core.internal;

/** Sums and products of whole numbers; one that does not fit in 64 bits is told by what should have been added. */
public final class Exact {

    private Exact() {}

    /** Returns the sum of the numbers of two values. */
    public static long sum(Object a, long ofA, Object b, long ofB) {
        try {
            return Math.addExact(ofA, ofB);
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException("sum of " + a + " and " + b + " overflows");
        }
    }

    /** Returns the difference of the numbers of two values. */
    public static long difference(Object a, long ofA, Object b, long ofB) {
        try {
            return Math.subtractExact(ofA, ofB);
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException("difference of " + a + " and " + b + " overflows");
        }
    }

    /** Returns the product of the number of a value and a factor. */
    public static long product(Object value, long ofValue, long factor) {
        try {
            return Math.multiplyExact(ofValue, factor);
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException("product of " + value + " and " + factor + " overflows");
        }
    }
}
