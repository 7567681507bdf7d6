package org.cooplab.eligibility.internal.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cooplab.eligibility.internal.program.Sweep;
import org.jspecify.annotations.Nullable;

/**
 * Where rules turn while a fact that is kept as a long changes: the last value before each turn and the first after it.
 * Between two known points every comparison is monotone, so that equal signs at both ends say that nothing turns between
 * them, and halving finds what does.
 */
final class WholeTurns extends Sweep {

    private static final int MOST_POINTS = 5_000;
    private static final int NONE = 2;

    private final long now;
    private final long least;
    private final long most;
    private final LongConsumer put;
    private final Work work;
    private final TreeSet<Long> points = new TreeSet<>();

    /**
     * Prepares to look from {@code least} to {@code most}, {@code now} between them.
     *
     * @param put changes the fact of the subject that rules are then shown with
     * @param work what may be looked at
     */
    WholeTurns(int slot, long now, long least, long most, LongConsumer put, Work work) {
        super(slot);
        this.now = now;
        this.least = least;
        this.most = most;
        this.put = put;
        this.work = work;
    }

    /** Returns the points, in order. */
    Set<Long> points() {
        return points;
    }

    /** Looks between points that are twice as far each time. */
    @Override
    protected void roughly(Side left, Side right) {
        unforeseen();
        points.add(now);
        for (long far = 1; far < most - least; far *= 2) {
            if (now - far >= least) {
                points.add(now - far);
            }
            if (now + far <= most) {
                points.add(now + far);
            }
        }
        crossing(left, right);
    }

    @Override
    protected void crossing(Side left, Side right) {
        List<Long> ends = new ArrayList<>(points);
        ends.add(most + 1);
        long low = least;
        for (long end : ends) {
            if (low < end && !tired()) {
                split(left, right, low, end - 1);
            }
            low = end + 1;
        }
        if (tired()) {
            unforeseen();
        }
    }

    private boolean tired() {
        return points.size() > MOST_POINTS || work.over();
    }

    private void split(Side left, Side right, long low, long high) {
        int last = sign(left, right, high);
        long from = low;
        int here = sign(left, right, from);
        while (here != last && !tired()) {
            long same = from;
            long other = high;
            while (other - same > 1) {
                long middle = same + (other - same) / 2;
                if (sign(left, right, middle) == here) {
                    same = middle;
                } else {
                    other = middle;
                }
            }
            points.add(same);
            points.add(other);
            from = other;
            here = sign(left, right, from);
        }
    }

    private int sign(Side left, Side right, long value) {
        work.take(looks());
        put.accept(value);
        return sign(left.now(), right.now());
    }

    /** Returns how two values compare; a sign of its own if one of them is missing or they are of different types. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // of one class
    static int sign(@Nullable Object left, @Nullable Object right) {
        return left instanceof Comparable number && right != null && left.getClass() == right.getClass()
                ? Integer.signum(number.compareTo(right))
                : NONE;
    }
}
