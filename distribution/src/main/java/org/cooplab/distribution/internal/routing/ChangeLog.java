package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** What has been done to the routes, newest last, with what is needed to take it back. Columns of one growing table. */
final class ChangeLog {

    static final int LINK = 0;
    static final int UNLINK = 1;
    static final int OPEN = 2;
    static final int CLOSE = 3;
    static final int RETYPE = 4;
    static final int FURNISH = 5;
    static final int ORIGIN = 6;
    static final int REPLACE = 7;

    int count;
    int[] kind = new int[256];
    int[] first = new int[256];
    int[] second = new int[256];
    long[] arcBefore = new long[256];
    long[] arcOf = new long[256];
    long[] timeBefore = new long[256];
    long[] timeOf = new long[256];

    void clear() {
        count = 0;
    }

    void add(int what, int one, int two, long arcWas, long arcOfNode, long timeWas, long timeOfNode) {
        if (count == kind.length) {
            grow();
        }
        kind[count] = what;
        first[count] = one;
        second[count] = two;
        arcBefore[count] = arcWas;
        arcOf[count] = arcOfNode;
        timeBefore[count] = timeWas;
        timeOf[count] = timeOfNode;
        count++;
    }

    private void grow() {
        int length = 2 * count;
        kind = Arrays.copyOf(kind, length);
        first = Arrays.copyOf(first, length);
        second = Arrays.copyOf(second, length);
        arcBefore = Arrays.copyOf(arcBefore, length);
        arcOf = Arrays.copyOf(arcOf, length);
        timeBefore = Arrays.copyOf(timeBefore, length);
        timeOf = Arrays.copyOf(timeOf, length);
    }
}
