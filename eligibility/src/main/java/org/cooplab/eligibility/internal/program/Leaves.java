package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.internal.fact.DaySlot;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The rules about facts, in the forms that occur most: a fact against constants. Everything else is one of
 * {@link ValueLeaves}. A constant on the other side has become the ends of a closed range of longs, whatever it was
 * before: a ceiling in dirhams is a number of centimes, "at least two years old" the last day on which one may be born.
 *
 * <p>Classes with {@link Node#parts} say {@code isTrue} themselves, although it is the same as in {@link Node}: a copy has
 * only what stands in its own bytes for itself, and what it inherits has been seen with all kinds of rules.
 */
final class Leaves {

    private Leaves() {}

    /** Judges whether a text begins with one of the prefixes. Not private: copies of the classes below call it. */
    static int begins(@Nullable Object text, String[] prefixes) {
        if (text == null) {
            return Node.UNKNOWN;
        }
        for (String prefix : prefixes) {
            if (((String) text).startsWith(prefix)) {
                return Node.TRUE;
            }
        }
        return Node.FALSE;
    }

    /** A long lies in a closed range. The lower end is above {@link Slot#UNKNOWN}. */
    static final class Range extends Node {

        private final Slot slot;
        private final long low;
        private final long high;

        Range(Slot slot, long low, long high) {
            this.slot = slot;
            this.low = low;
            this.high = high;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {slot, low, high};
        }

        @Override
        public int eval(Object subject) {
            long value = slot.getLong(subject);
            return value >= low && value <= high ? TRUE : value == Slot.UNKNOWN ? UNKNOWN : FALSE;
        }

        @Override
        public boolean isTrue(Object subject) {
            long value = slot.getLong(subject);
            return value >= low && value <= high;
        }

        @Override
        public boolean isFalse(Object subject) {
            long value = slot.getLong(subject);
            return (value < low || value > high) && value != Slot.UNKNOWN;
        }
    }

    /** A day lies in a closed range. */
    static final class Days extends Node {

        private final DaySlot slot;
        private final LocalDate low;
        private final LocalDate high;

        Days(DaySlot slot, LocalDate low, LocalDate high) {
            this.slot = slot;
            this.low = low;
            this.high = high;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {slot, low, high};
        }

        @Override
        public int eval(Object subject) {
            LocalDate day = slot.day(subject);
            return day == null ? UNKNOWN : of(!day.isBefore(low) && !day.isAfter(high));
        }
    }

    /** The quotient of two longs lies in a closed or half-open range of fractions; undefined over zero. */
    static final class Quotient extends Node {

        private final Slot over;
        private final Slot under;
        private final Comparison is;
        private final long numerator;
        private final long denominator;

        /** Compares {@code over / under} with {@code numerator / denominator}, the latter positive. */
        Quotient(Slot over, Slot under, Comparison is, long numerator, long denominator) {
            this.over = over;
            this.under = under;
            this.is = is;
            this.numerator = numerator;
            this.denominator = denominator;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {over, under, is, numerator, denominator};
        }

        @Override
        public int eval(Object subject) {
            long a = over.getLong(subject);
            long b = under.getLong(subject);
            if (a == Slot.UNKNOWN || b == Slot.UNKNOWN || b == 0) {
                return UNKNOWN;
            }
            int sign = b > 0 ? compare(a, denominator, numerator, b) : compare(numerator, b, a, denominator);
            return of(is.accepts(sign));
        }

        /** Compares a times b with c times d, exactly: in 128 bits where 64 do not hold them. */
        private static int compare(long a, long b, long c, long d) {
            long high = Math.multiplyHigh(a, b);
            long other = Math.multiplyHigh(c, d);
            return high != other ? Long.compare(high, other) : Long.compareUnsigned(a * b, c * d);
        }
    }

    /** A decimal stands to a constant as said. */
    static final class Decimal extends Node {

        private final Slot slot;
        private final Comparison is;
        private final BigDecimal constant;

        Decimal(Slot slot, Comparison is, BigDecimal constant) {
            this.slot = slot;
            this.is = is;
            this.constant = constant;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {slot, is, constant};
        }

        @Override
        public int eval(Object subject) {
            Object value = slot.get(subject);
            if (value == null) {
                return UNKNOWN;
            }
            int sign = value instanceof BigDecimal number
                    ? number.compareTo(constant)
                    : ((Ratio) value).compareTo(Ratio.of(constant));
            return of(is.accepts(sign));
        }
    }

    /** A text is one of a set. */
    static final class Word extends Node {

        private final Slot slot;
        private final Set<String> words;

        Word(Slot slot, Set<String> words) {
            this.slot = slot;
            this.words = words;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {slot, words};
        }

        @Override
        public int eval(Object subject) {
            Object value = slot.get(subject);
            return value == null ? UNKNOWN : of(words.contains(value));
        }
    }

    /** The fact is known. */
    static final class Known extends Node {

        private final Slot slot;
        private final boolean asLong;

        Known(Slot slot, boolean asLong) {
            this.slot = slot;
            this.asLong = asLong;
        }

        @Override
        public int eval(Object subject) {
            return of(asLong ? slot.getLong(subject) != Slot.UNKNOWN : slot.get(subject) != null);
        }
    }

    /** A plain text fact begins with one of the prefixes. */
    static final class Beginning extends Node {

        private final Slot slot;
        private final String[] prefixes;

        Beginning(Slot slot, String[] prefixes) {
            this.slot = slot;
            this.prefixes = prefixes;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {slot, prefixes};
        }

        @Override
        public int eval(Object subject) {
            return begins(slot.get(subject), prefixes);
        }
    }

    /** The region of the province of a cooperative is one of a set: a look-up of the province alone. */
    static final class Region extends Node {

        private final Map<String, Integer> truths;

        Region(Map<String, Integer> truths) {
            this.truths = truths;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {truths};
        }

        @Override
        public int eval(Object subject) {
            Integer truth = truths.get(((Cooperative) subject).province().value());
            return truth == null ? UNKNOWN : truth;
        }
    }
}
