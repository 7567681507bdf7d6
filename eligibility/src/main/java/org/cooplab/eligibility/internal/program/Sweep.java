package org.cooplab.eligibility.internal.program;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.cooplab.eligibility.internal.fact.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Goes with one fact, a number, an amount or a day, over all its values while everything else stays as it is, and learns
 * where a rule may turn. Rules and values show the comparisons in them, those within an operand before those of the
 * operand itself: so each comparison is met when it is known between which points its two sides are as smooth as their
 * {@link Course} says.
 */
public abstract class Sweep {

    private final int place;
    private boolean all = true;

    /** How many elements of lists are looked at for the comparison at hand, or for all that was shown of the rule. */
    private long elements;

    /** Prepares to sweep the fact of that slot. */
    protected Sweep(int place) {
        this.place = place;
    }

    /** Says whether the value stays the same between the points where something within it turns with that fact. */
    public static boolean level(Value value, int place, Object subject) {
        return !value.sweep(subject, new Blind(place)).moves();
    }

    /** Goes through rules and values and learns nothing. */
    public static class Blind extends Sweep {

        /** Prepares to sweep the fact of that slot. */
        public Blind(int place) {
            super(place);
        }

        @Override
        protected void crossing(Side left, Side right) {}

        @Override
        protected void roughly(Side left, Side right) {}
    }

    /** One side of a comparison, read from the subject as it is at the moment. */
    @FunctionalInterface
    public interface Side {
        /** Returns the value now, {@code null} if there is none. */
        @Nullable
        Object now();
    }

    /** Goes through a rule; returns how many looks it takes to work it out once: itself and each element of a list. */
    public final long through(Node rule, Object subject) {
        elements = 0;
        rule.sweep(subject, this);
        return looks();
    }

    /** Goes through a value; returns how many looks it takes to work it out once. */
    public final long through(Value value, Object subject) {
        elements = 0;
        value.sweep(subject, this);
        return looks();
    }

    /** Returns how many looks it takes to work out the sides of the comparison at hand. */
    protected final long looks() {
        return 1 + elements;
    }

    /** Learns where one side begins or ceases to be less than, equal to or more than the other. */
    protected abstract void crossing(Side left, Side right);

    /** The same where the difference of the sides may move in any way, so that some turns may not be found. */
    protected abstract void roughly(Side left, Side right);

    /** Learns that there may be turning points that nothing is known of. */
    protected final void unforeseen() {
        all = false;
    }

    /** Says whether there are no other turns than those that were learnt. */
    public final boolean all() {
        return all;
    }

    final boolean moves(Slot slot) {
        return slot.reads(place);
    }

    /** Compares two sides whose difference has that course. */
    final void compare(Course difference, Side left, Side right) {
        if (difference == Course.OTHER) {
            roughly(left, right);
        } else if (difference.moves()) {
            crossing(left, right);
        }
    }

    /** Compares each two of the sides. */
    final void compareAll(Course[] courses, Side[] sides) {
        if (Arrays.stream(courses).noneMatch(Course::moves)) {
            return; // not to go through all pairs, for each element of a list, where nothing can turn
        }
        for (int i = 0; i < sides.length; i++) {
            for (int j = i + 1; j < sides.length; j++) {
                compare(courses[i].plus(courses[j]), sides[i], sides[j]);
            }
        }
    }

    /** Shows what is worked out of each element of a list, which must not depend on the fact itself. */
    final void each(Value list, Object subject, Consumer<Scope> shown) {
        if (list.sweep(subject, this) != Course.STILL) {
            unforeseen();
        }
        if (list.get(subject) instanceof List<?> found) {
            for (Object element : found) {
                long others = elements;
                elements = 0;
                shown.accept(new Scope(subject, element));
                elements += others + 1;
            }
        }
    }
}
