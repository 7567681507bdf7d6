package org.cooplab.distribution.internal.routing;

import java.util.List;
import java.util.stream.Stream;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;

/** The kinds of load that must not ride with some other, numbered: at most 64, so that a set of them is the bits of one number. */
final class Kinds {

    /** Of what may ride with anything. */
    static final int NONE = -1;

    final int count;

    /** Kind of each request, or {@link #NONE}. */
    final int[] of;

    /** The kinds that each kind must not ride with, a bit for each. */
    private final long[] conflict;

    Kinds(RoutingProblem problem, List<Request> wanted) {
        List<String> names = problem.incompatibleKinds().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .sorted()
                .toList();
        count = names.size();
        if (count > Long.SIZE) {
            throw new UnsupportedOperationException("the search supports at most 64 kinds of load, not " + count);
        }
        of = wanted.stream()
                .map(request -> request.conditions().kind())
                .mapToInt(kind -> kind == null ? NONE : names.indexOf(kind))
                .toArray();
        conflict = new long[count];
        for (RoutingProblem.IncompatibleKinds pair : problem.incompatibleKinds()) {
            int one = names.indexOf(pair.one());
            int other = names.indexOf(pair.other());
            conflict[one] |= 1L << other;
            conflict[other] |= 1L << one;
        }
    }

    /** Returns whether two of what is on board must not be together, given how much there is of each kind. */
    boolean clash(int[] aboard) {
        long present = 0;
        for (int k = 0; k < count; k++) {
            if (aboard[k] > 0) {
                present |= 1L << k;
            }
        }
        for (int k = 0; k < count; k++) {
            if (aboard[k] > 0) {
                long others = aboard[k] > 1 ? present : present & ~(1L << k);
                if ((conflict[k] & others) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
