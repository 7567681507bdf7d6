package org.cooplab.eligibility.internal.fact;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one applicant, one place for each slot. Filled once and then left alone, but by its owner. */
public final class Row {

    final long[] longs;
    final @Nullable Object[] objects;

    /** Makes a row in which nothing is known. */
    public Row(int slots) {
        longs = new long[slots];
        Arrays.fill(longs, Slot.UNKNOWN);
        objects = new @Nullable Object[slots];
    }

    private Row(Row from) {
        longs = from.longs.clone();
        objects = from.objects.clone();
    }

    /** Returns a row of its own with the same facts. */
    public Row copy() {
        return new Row(this);
    }

    /** Returns a row of the facts of both; those of {@code more} win where both know. */
    public Row with(Row more) {
        Row both = copy();
        for (int i = 0; i < longs.length; i++) {
            if (more.known(i)) {
                both.longs[i] = more.longs[i];
                both.objects[i] = more.objects[i];
            }
        }
        return both;
    }

    /** Says whether the fact of this slot is known. */
    public boolean known(int slot) {
        return longs[slot] != Slot.UNKNOWN || objects[slot] != null;
    }

    /** Returns the number of elements of the longest list. */
    public int longestList() {
        int longest = 0;
        for (Object object : objects) {
            longest = object instanceof List<?> list ? Math.max(longest, list.size()) : longest;
        }
        return longest;
    }

    /** Puts a long in its place. */
    public void put(int slot, long value) {
        longs[slot] = value;
    }

    /** Puts an object in its place. */
    public void put(int slot, @Nullable Object value) {
        objects[slot] = value;
    }

    /** Takes the fact away. */
    public void clear(int slot) {
        longs[slot] = Slot.UNKNOWN;
        objects[slot] = null;
    }

    /** Returns the long of a slot. */
    public long getLong(int slot) {
        return longs[slot];
    }

    /** Returns the object of a slot. */
    public @Nullable Object get(int slot) {
        return objects[slot];
    }

    /** Reads one place of a row. */
    public static final class Place extends Slot {

        private final int index;

        public Place(int index) {
            this.index = index;
        }

        @Override
        public boolean reads(int place) {
            return index == place;
        }

        @Override
        public long getLong(Object subject) {
            return ((Row) subject).longs[index];
        }

        @Override
        public @Nullable Object get(Object subject) {
            return ((Row) subject).objects[index];
        }
    }
}
