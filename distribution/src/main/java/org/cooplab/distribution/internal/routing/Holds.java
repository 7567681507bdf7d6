package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** How the initial plan holds the current routes: which of its routes they continue, and which of their stops may not move. */
final class Holds {

    /** Whether there is an initial plan. */
    final boolean any;

    /** The initial route that a slot continues, or {@link Anchors#NONE}, and the slot that continues each, or {@link Slots#NONE}. */
    final int[] origin;

    final int[] continued;

    /** Whether nothing may come behind a stop, and whether a stop may not go; empty without an initial plan. */
    final boolean[] frozen;

    final boolean[] locked;

    private final Instance in;

    Holds(Instance in, int stops) {
        this.in = in;
        any = in.anchors.any();
        origin = new int[in.slots];
        continued = new int[in.anchors.routes.size()];
        frozen = new boolean[any ? stops : 0];
        locked = new boolean[any ? stops : 0];
        clear();
    }

    void clear() {
        Arrays.fill(origin, Anchors.NONE);
        Arrays.fill(continued, Slots.NONE);
        Arrays.fill(locked, false);
        Arrays.fill(frozen, false);
    }

    /** Says that the route in slot {@code r} continues initial route {@code i}, or none if that is {@link Anchors#NONE}. */
    void set(int r, int i) {
        if (origin[r] >= 0) {
            continued[origin[r]] = Slots.NONE;
        }
        origin[r] = i;
        if (i >= 0) {
            continued[i] = r;
        }
    }

    /** Returns the slot whose route continues the one of request {@code q} in the initial plan, or {@link Slots#NONE}. */
    int homeSlot(int q) {
        int home = any ? in.anchors.home[q] : Anchors.NONE;
        return home == Anchors.NONE ? Slots.NONE : continued[home];
    }

    /** What forbids stop {@code v} to move or others to come behind it is said of {@code w} from now on. */
    void pass(int v, int w) {
        frozen[w] = frozen[v];
        locked[w] = locked[v];
        frozen[v] = false;
        locked[v] = false;
    }

    /** Returns what serving node {@code v} in slot {@code r} saves because it is at home there. */
    long homeBonus(int v, int r) {
        if (!any || origin[r] < 0) {
            return 0;
        }
        int q = in.request[v];
        return v < in.half[q] && in.anchors.home[q] == origin[r] ? in.anchors.stability : 0;
    }
}
