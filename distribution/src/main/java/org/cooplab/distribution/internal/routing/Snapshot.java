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

    /** The initial route each slot continues, and which nodes are frozen and locked. */
    final int[] origin;

    final boolean[] frozen;
    final boolean[] locked;

    /** The places of reload nodes. */
    final int[] place;

    final Absentees absent;
    long cost;
    int routes;

    private final int[] dirty;
    private final boolean[] isDirty;
    private int dirtyCount;

    Snapshot(Instance in, Routes like) {
        succ = new int[like.succ.length];
        origin = new int[in.slots];
        Arrays.fill(origin, Anchors.NONE);
        frozen = new boolean[like.holds.frozen.length];
        locked = new boolean[like.holds.locked.length];
        place = new int[in.reloading ? like.succ.length : 0];
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
    void take(Routes from, Absentees absentees, long unevenness) {
        for (int i = 0; i < dirtyCount; i++) {
            int r = dirty[i];
            isDirty[r] = false;
            if (from.totals.size[r] == 0 || !from.slots.inUse(r)) {
                type[r] = -1;
                continue;
            }
            type[r] = from.type[r];
            origin[r] = from.holds.origin[r];
            int end = from.endOf(r);
            for (int v = from.startOf(r); v != end; v = from.succ[v]) {
                succ[v] = from.succ[v];
                if (frozen.length > 0) {
                    frozen[v] = from.holds.frozen[v];
                    locked[v] = from.holds.locked[v];
                }
                if (from.isReload(v)) {
                    place[v] = from.stops.placeOf(v);
                }
            }
        }
        dirtyCount = 0;
        if (absentees.count > 0 || absent.count > 0) {
            absent.clear();
            for (int i = 0; i < absentees.count; i++) {
                absent.add(absentees.list[i]);
            }
        }
        cost = from.cost + unevenness;
        routes = from.slots.activeCount;
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
            if (origin[r] >= 0) {
                to.setOrigin(opened, origin[r]);
            }
            int last = to.startOf(opened);
            int end = to.endOf(opened);
            freeze(to, last, last);
            freeze(to, end, end);
            for (int v = succ[last]; v != end; v = succ[v]) {
                if (to.isReload(v)) {
                    last = to.linkReload(place[v], last);
                } else {
                    to.link(v, last);
                    last = v;
                }
                freeze(to, v, last);
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
        if (place.length > 0) {
            stainAll();
        }
    }

    private void freeze(Routes to, int v, int node) {
        if (frozen.length > 0) {
            to.holds.frozen[node] = frozen[v];
            to.holds.locked[node] = locked[v];
        }
    }

    /** Reload nodes have changed their numbers: everything is to be copied again. */
    private void stainAll() {
        for (int r = 0; r < type.length; r++) {
            isDirty[r] = true;
            dirty[dirtyCount++] = r;
        }
    }

    /** Becomes a copy of another. */
    void copy(Snapshot other) {
        System.arraycopy(other.succ, 0, succ, 0, succ.length);
        System.arraycopy(other.type, 0, type, 0, type.length);
        System.arraycopy(other.origin, 0, origin, 0, origin.length);
        System.arraycopy(other.frozen, 0, frozen, 0, frozen.length);
        System.arraycopy(other.locked, 0, locked, 0, locked.length);
        System.arraycopy(other.place, 0, place, 0, place.length);
        absent.clear();
        for (int i = 0; i < other.absent.count; i++) {
            absent.add(other.absent.list[i]);
        }
        cost = other.cost;
        routes = other.routes;
    }

    /** Returns whether this is better than {@code other}: fewer missing, then fewer routes if they count first, then cost, then routes. */
    boolean betterThan(Snapshot other, boolean vehiclesFirst) {
        if (absent.weight != other.absent.weight) {
            return absent.weight < other.absent.weight;
        }
        if (vehiclesFirst && routes != other.routes) {
            return routes < other.routes;
        }
        long gain = other.cost + other.absent.prizes - cost - absent.prizes;
        return gain > 0 || (gain == 0 && routes < other.routes);
    }
}
