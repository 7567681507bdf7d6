package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/**
 * Where and when each stop of the routes is, and what kind of stop it is.
 *
 * <p>Layout: first the nodes of the instance; then two sentinels for each slot, which stand for the depots of its type; then a
 * ghost for each place of reload, which stands for it in questions and is never in a route; then a pool of reloads. What the
 * instance knows of its nodes is copied here, because that of the sentinels changes with the type of the slot and that of a
 * reload with its place.
 */
final class Stops {

    /** Stands for no stop. */
    static final int NONE = -1;

    /** Number of stops of all kinds. */
    final int total;

    final int[] location;
    final long[] open;
    final long[] close;
    final long[] service;
    final long[] setup;

    private final Fleet fleet;
    private final int firstSentinel;
    private final int firstReload;
    private final int ghosts;
    private final int[] place;
    private final int[] free;
    private int freeCount;

    Stops(Instance in) {
        fleet = in.fleet;
        firstSentinel = in.nodes;
        firstReload = in.nodes + 2 * in.slots;
        ghosts = fleet.reloads.size();
        // A reload before each task, and those that an initial plan has without need.
        free = new int[in.reloading ? in.nodes + in.anchors.reloads() : 0];
        place = new int[ghosts + free.length];
        total = firstReload + place.length;
        location = Arrays.copyOf(in.location, total);
        open = Arrays.copyOf(in.open, total);
        close = Arrays.copyOf(in.close, total);
        service = Arrays.copyOf(in.service, total);
        setup = Arrays.copyOf(in.setup, total);
        for (int g = 0; g < ghosts; g++) {
            furnish(ghost(g), g);
        }
        freeAll();
    }

    int startOf(int r) {
        return firstSentinel + 2 * r;
    }

    int endOf(int r) {
        return firstSentinel + 2 * r + 1;
    }

    boolean isTask(int v) {
        return v < firstSentinel;
    }

    boolean isSentinel(int v) {
        return v >= firstSentinel && v < firstReload;
    }

    boolean isReload(int v) {
        return v >= firstReload;
    }

    /** Returns the stop that stands for reload {@code place} in questions. */
    int ghost(int place) {
        return firstReload + place;
    }

    /** Returns the place that a reload stands for. */
    int placeOf(int v) {
        return place[v - firstReload];
    }

    /** Returns what a reload stands for. */
    Fleet.ReloadPlace reloadAt(int v) {
        return fleet.reloads.get(placeOf(v));
    }

    /** Gives a reload what it knows from its place. */
    void furnish(int v, int at) {
        Fleet.ReloadPlace what = fleet.reloads.get(at);
        place[v - firstReload] = at;
        location[v] = what.location();
        open[v] = what.open();
        close[v] = what.close();
        service[v] = what.service();
        setup[v] = what.setup();
    }

    /** Gives the sentinels of slot {@code r} what they know from its type. */
    void dress(int r, int t) {
        int s = startOf(r);
        int e = endOf(r);
        location[s] = fleet.start[t];
        location[e] = fleet.end[t];
        open[s] = fleet.open[t];
        close[s] = fleet.close[t];
        open[e] = fleet.open[t];
        close[e] = fleet.close[t];
    }

    /** Returns whether the pool has a reload. */
    boolean hasFree() {
        return freeCount > 0;
    }

    /** Takes a reload out of the pool. */
    int take() {
        return free[--freeCount];
    }

    /** Puts reload {@code v} into the pool; the last one put there is the next to be taken. */
    void give(int v) {
        free[freeCount++] = v;
    }

    /** Puts all reloads into the pool. */
    void freeAll() {
        freeCount = free.length;
        for (int i = 0; i < freeCount; i++) {
            free[i] = firstReload + ghosts + freeCount - 1 - i;
        }
    }
}
