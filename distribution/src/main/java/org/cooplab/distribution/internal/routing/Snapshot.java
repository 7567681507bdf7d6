package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/**
 * A copy of routes, kept up to date at the price of what changed: only slots reported dirty are copied again.
 *
 * <p>Slot {@code r} is unused if {@code type[r]} is -1; otherwise its stops follow from its start sentinel along {@code succ}.
 */
final class Snapshot {

    final int[] succ;
    final int[] type;
    final Absentees absent;
    long cost;
    int routes;

    private final int[] dirty;
    private final boolean[] isDirty;
    private int dirtyCount;

    Snapshot(Instance in) {
        succ = new int[in.nodes + 2 * in.slots];
        type = new int[in.slots];
        Arrays.fill(type, -1);
        absent = new Absentees(in);
        dirty = new int[in.slots];
        isDirty = new boolean[in.slots];
    }

    /** Notes which slots the last accepted change touched. */
    void stain(Routes from) {
        for (int i = 0; i < from.touchedCount; i++) {
            int r = from.touched[i];
            if (!isDirty[r]) {
                isDirty[r] = true;
                dirty[dirtyCount++] = r;
            }
        }
    }

    /** Takes over what changed since the last time. */
    void take(Routes from, Absentees absentees) {
        for (int i = 0; i < dirtyCount; i++) {
            int r = dirty[i];
            isDirty[r] = false;
            if (from.size[r] == 0 || !from.inUse(r)) {
                type[r] = -1;
                continue;
            }
            type[r] = from.type[r];
            int end = from.endOf(r);
            for (int v = from.startOf(r); v != end; v = from.succ[v]) {
                succ[v] = from.succ[v];
            }
        }
        dirtyCount = 0;
        if (absentees.count > 0 || absent.count > 0) {
            absent.clear();
            for (int i = 0; i < absentees.count; i++) {
                absent.add(absentees.list[i]);
            }
        }
        cost = from.cost;
        routes = from.activeCount;
    }

    /** Makes {@code to} and its absentees what this snapshot is, slot by slot. O(stops). */
    void restore(Routes to, Absentees absentees) {
        to.clear(type);
        for (int r = 0; r < type.length; r++) {
            if (type[r] < 0) {
                continue;
            }
            to.begin();
            int opened = to.open(type[r]);
            int last = to.startOf(opened);
            int end = to.endOf(opened);
            for (int v = succ[last]; v != end; v = succ[v]) {
                to.link(v, last);
                last = v;
            }
            to.refresh(opened);
        }
        absentees.clear();
        for (int i = 0; i < absent.count; i++) {
            absentees.add(absent.list[i]);
        }
        for (int i = 0; i < dirtyCount; i++) {
            isDirty[dirty[i]] = false;
        }
        dirtyCount = 0;
    }

    /** Becomes a copy of another. */
    void copy(Snapshot other) {
        System.arraycopy(other.succ, 0, succ, 0, succ.length);
        System.arraycopy(other.type, 0, type, 0, type.length);
        absent.clear();
        for (int i = 0; i < other.absent.count; i++) {
            absent.add(other.absent.list[i]);
        }
        cost = other.cost;
        routes = other.routes;
    }

    /** Returns whether this is better than {@code other}: fewer missing, then fewer routes if they count first, then cost. */
    boolean betterThan(Snapshot other, boolean vehiclesFirst) {
        if (absent.weight != other.absent.weight) {
            return absent.weight < other.absent.weight;
        }
        if (vehiclesFirst && routes != other.routes) {
            return routes < other.routes;
        }
        return cost + absent.prizes < other.cost + other.absent.prizes;
    }
}
