package org.cooplab.distribution.internal.routing;

/**
 * The order that relations prescribe among the tasks of one route: which comes before which, and where nothing may come between.
 * O(length and the relations of its requests) for each question. Reused for many routes; not thread-safe.
 */
final class Precedence {

    private final Instance in;
    private final Ties ties;

    /** Where each task is in the route, if it has been found there in this round. */
    private final int[] position;

    private final int[] foundIn;
    private int round;

    Precedence(Instance in, Ties ties) {
        this.in = in;
        this.ties = ties;
        position = new int[2 * in.requests];
        foundIn = new int[2 * in.requests];
    }

    /** Returns whether the first {@code count} of {@code stops} are in the prescribed order. */
    boolean keeps(int[] stops, int count) {
        locate(stops, count);
        for (int i = 0; i < count; i++) {
            if (stops[i] < in.nodes) {
                for (int relation : ties.of[in.request[stops[i]]]) {
                    if (!inOrder(relation)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean inOrder(int relation) {
        int before = -1;
        for (int task : ties.order[relation]) {
            if (foundIn[task] == round) {
                int here = position[task];
                if (before >= 0 && (ties.direct[relation] ? here != before + 1 : here <= before)) {
                    return false;
                }
                before = here;
            }
        }
        return true;
    }

    /** Lets no break be taken between stops that follow each other directly. */
    void seal(Schedule schedule, int[] stops, int count) {
        locate(stops, count);
        for (int relation = 0; relation < ties.order.length; relation++) {
            if (ties.direct[relation]) {
                seal(schedule, ties.order[relation]);
            }
        }
    }

    private void seal(Schedule schedule, int[] order) {
        boolean follows = false;
        for (int task : order) {
            if (foundIn[task] == round) {
                if (follows) {
                    schedule.sealed[position[task] + 1] = true;
                }
                follows = true;
            }
        }
    }

    private void locate(int[] stops, int count) {
        round++;
        for (int i = 0; i < count; i++) {
            if (stops[i] < in.nodes) {
                int task = in.task(stops[i]);
                position[task] = i;
                foundIn[task] = round;
            }
        }
    }
}
