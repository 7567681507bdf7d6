package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** What has been done to the routes, newest last, with what is needed to take it back. Rows of one growing table. */
final class ChangeLog {

    static final int LINK = 0;
    static final int UNLINK = 1;
    static final int OPEN = 2;
    static final int CLOSE = 3;
    static final int RETYPE = 4;
    static final int FURNISH = 5;
    static final int ORIGIN = 6;
    static final int REPLACE = 7;

    private static final int ROW = 7;

    int count;

    private long[] rows = new long[256 * ROW];

    void clear() {
        count = 0;
    }

    /** Adds a change of a slot, or of what a stop stands for. */
    void add(int what, int one, int two) {
        add(what, one, two, 0, 0, 0, 0);
    }

    /** Adds a change of links behind {@code two}, with what was known of its leg and of that of {@code one}. */
    void add(int what, int one, int two, long arcBefore, long arcOf, long timeBefore, long timeOf) {
        int at = count * ROW;
        if (at == rows.length) {
            rows = Arrays.copyOf(rows, 2 * at);
        }
        long[] table = rows;
        table[at] = what;
        table[at + 1] = one;
        table[at + 2] = two;
        table[at + 3] = arcBefore;
        table[at + 4] = arcOf;
        table[at + 5] = timeBefore;
        table[at + 6] = timeOf;
        count++;
    }

    int kind(int change) {
        return (int) rows[change * ROW];
    }

    int first(int change) {
        return (int) rows[change * ROW + 1];
    }

    int second(int change) {
        return (int) rows[change * ROW + 2];
    }

    long arcBefore(int change) {
        return rows[change * ROW + 3];
    }

    long arcOf(int change) {
        return rows[change * ROW + 4];
    }

    long timeBefore(int change) {
        return rows[change * ROW + 5];
    }

    long timeOf(int change) {
        return rows[change * ROW + 6];
    }
}
