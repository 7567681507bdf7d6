package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Sweep;
import org.jspecify.annotations.Nullable;

/**
 * Where rules turn while a decimal changes, exactly. Between two known points the difference of the two sides of a
 * comparison is a straight line or one over another, which three of its points settle, its zero included.
 */
final class DecimalTurns extends Sweep {

    private static final int MOST_POINTS = 2_000;
    private static final int DECIMALS = 20;
    private static final int GRID = 2;

    private static final int DOUBLINGS = 60;
    private static final Ratio HUNDREDTH = Ratio.of(new BigDecimal("0.01"));

    /** Exact fractions take as long as so many looks. */
    private static final int EXACTLY = 30;

    private final Ratio now;
    private final Consumer<Ratio> put;
    private final Work work;
    private final TreeSet<Ratio> points = new TreeSet<>();

    /** Prepares to look; {@code put} changes the fact of the subject, which is {@code now}, that rules are shown with. */
    DecimalTurns(int slot, Ratio now, Consumer<Ratio> put, Work work) {
        super(slot);
        this.now = now;
        this.put = put;
        this.work = work;
    }

    /** Makes a turning point known. */
    void add(BigDecimal point) {
        points.add(Ratio.of(point));
    }

    /** Looks between points that are twice as far each time, to the hundredth. */
    @Override
    protected void roughly(Side left, Side right) {
        unforeseen();
        Ratio far = HUNDREDTH;
        points.add(now);
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            points.add(now.minus(far));
            points.add(now.plus(far));
            far = far.plus(far);
        }
        Ratio low = null;
        for (Ratio high : List.copyOf(points)) {
            if (low != null && sign(left, right, low) != sign(left, right, high)) {
                halve(left, right, low, high);
            }
            low = high;
        }
    }

    private void halve(Side left, Side right, Ratio low, Ratio high) {
        int before = sign(left, right, low);
        BigInteger same = low.times(scale(GRID)).floor();
        BigInteger other = high.times(scale(GRID)).ceiling();
        while (other.subtract(same).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = same.add(other).shiftRight(1);
            if (sign(left, right, Ratio.of(new BigDecimal(middle, GRID))) == before) {
                same = middle;
            } else {
                other = middle;
            }
        }
        points.add(Ratio.of(new BigDecimal(same, GRID)));
        points.add(Ratio.of(new BigDecimal(other, GRID)));
    }

    private int sign(Side left, Side right, Ratio value) {
        work.take(looks());
        put.accept(value);
        return WholeTurns.sign(left.now(), right.now());
    }

    @Override
    protected void crossing(Side left, Side right) {
        List<Ratio> known = new ArrayList<>(points);
        for (int i = 0; i <= known.size() && !tired(); i++) {
            Ratio low = i == 0 ? null : known.get(i - 1);
            Ratio high = i == known.size() ? null : known.get(i);
            Ratio zero = zero(left, right, inside(low, high));
            if (zero != null
                    && (low == null || zero.compareTo(low) > 0)
                    && (high == null || zero.compareTo(high) < 0)) {
                points.add(zero);
            }
        }
        if (tired()) {
            unforeseen();
        }
    }

    private boolean tired() {
        return points.size() > MOST_POINTS || work.over();
    }

    /** Returns three numbers between two points. */
    private static List<Ratio> inside(@Nullable Ratio low, @Nullable Ratio high) {
        Ratio start = low != null ? low : high != null ? high.minus(Ratio.of(4)) : Ratio.ZERO;
        Ratio step =
                low != null && high != null ? high.minus(low).times(Ratio.of(new BigDecimal("0.25"))) : Ratio.of(1);
        List<Ratio> numbers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            start = start.plus(step);
            numbers.add(start);
        }
        return numbers;
    }

    /**
     * Returns where {@code left - right} is zero, by Thiele's interpolation: f(x) = f1 + (x - x1) / (a + (x - x2) b),
     * with a and b from the values at three points; b is zero for a straight line.
     */
    private @Nullable Ratio zero(Side left, Side right, List<Ratio> at) {
        work.take(EXACTLY + 3 * looks());
        List<Ratio> values = new ArrayList<>();
        for (Ratio point : at) {
            put.accept(point);
            if (!(left.now() instanceof Ratio one) || !(right.now() instanceof Ratio other)) {
                return null;
            }
            values.add(one.minus(other));
        }
        Ratio first = values.get(0);
        Ratio a = at.get(1).minus(at.get(0)).dividedBy(values.get(1).minus(first));
        Ratio second = at.get(2).minus(at.get(0)).dividedBy(values.get(2).minus(first));
        if (a == null || second == null) {
            return null; // the same at two points, hence everywhere
        }
        Ratio b = requireNonNull(second.minus(a).dividedBy(at.get(2).minus(at.get(1))));
        Ratio constant = at.get(0).minus(first.times(a)).plus(first.times(b).times(at.get(1)));
        return constant.dividedBy(Ratio.of(1).plus(first.times(b)));
    }

    /**
     * Returns a number for each stretch on which nothing turns, that of {@code now} left out: the points themselves, and
     * between two of them the hundredth that is nearest to {@code now}, or a number of more decimals if they are closer.
     */
    List<BigDecimal> candidates() {
        List<BigDecimal> found = new ArrayList<>();
        List<Ratio> known = new ArrayList<>(points);
        work.take((long) EXACTLY * known.size());
        for (int i = 0; i <= known.size(); i++) {
            Ratio low = i == 0 ? null : known.get(i - 1);
            Ratio high = i == known.size() ? null : known.get(i);
            if (high != null) {
                accept(high.exact(DECIMALS), found);
            }
            if (low != null && low.compareTo(now) >= 0) {
                accept(above(low, high), found);
            } else if (high != null && high.compareTo(now) <= 0) {
                accept(below(low, high), found);
            }
        }
        return found;
    }

    private static void accept(@Nullable BigDecimal number, List<BigDecimal> found) {
        if (number != null) {
            found.add(number);
        }
    }

    /** Returns the first number after {@code low} on the coarsest grid that has one before {@code high}. */
    private @Nullable BigDecimal above(Ratio low, @Nullable Ratio high) {
        for (int decimals = GRID; decimals <= DECIMALS; decimals++) {
            BigDecimal next = new BigDecimal(low.times(scale(decimals)).floor().add(BigInteger.ONE), decimals);
            if (high == null || Ratio.of(next).compareTo(high) < 0) {
                return next;
            }
        }
        unforeseen();
        return null;
    }

    private @Nullable BigDecimal below(@Nullable Ratio low, Ratio high) {
        for (int decimals = GRID; decimals <= DECIMALS; decimals++) {
            BigDecimal next =
                    new BigDecimal(high.times(scale(decimals)).ceiling().subtract(BigInteger.ONE), decimals);
            if (low == null || Ratio.of(next).compareTo(low) > 0) {
                return next;
            }
        }
        unforeseen();
        return null;
    }

    private static Ratio scale(int decimals) {
        return Ratio.of(BigDecimal.TEN.pow(decimals));
    }
}
