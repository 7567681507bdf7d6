package org.cooplab.eligibility.internal.selection;

import java.util.Arrays;

/**
 * A small circulation that is improved for one aim after the other, each aim without harm to those before it.
 *
 * <p>Every arc carries a whole number of units between its bounds, and every node passes on what it receives. An aim
 * rewards the units that certain arcs carry inside a segment, one point each. {@link #settle()} finds a circulation
 * with the most points (by cancelling residual cycles that gain), then narrows the bounds to exactly the circulations
 * that are as good: with potentials {@code d} of an optimal dual, an arc whose reduced gain is not zero keeps its flow
 * in every optimal circulation, and the others may move (complementary slackness). Hence a sequence of aims is a
 * lexicographic optimum, exact, in whole numbers only.
 *
 * <p>One {@code settle} costs O(nodes x arcs) per cycle cancelled plus one such pass. Not thread-safe: one per run.
 * Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows (1993), chapters 9 and 11.
 */
public final class LexicographicFlow {

    /*
     * Arc a goes from[a] -> to[a] with low[a] <= flow[a] <= high[a]. The aim's segment is gainFrom[a] < x <= gainTo[a]:
     * the x-th unit earns one point. An arc with a segment never goes below it (low >= gainFrom), so that points per
     * unit fall as the flow grows, and cancelling cycles reaches the optimum.
     */
    private final int nodes;
    private int arcs;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] low = new int[16];
    private int[] high = new int[16];
    private int[] flow = new int[16];
    private int[] gainFrom = new int[16];
    private int[] gainTo = new int[16];

    private final int[] distance;
    private final int[] reachedBy;
    private final int[] seenIn;

    /** Makes a network of {@code nodes} nodes and no arc. */
    public LexicographicFlow(int nodes) {
        this.nodes = nodes;
        this.distance = new int[nodes];
        this.reachedBy = new int[nodes];
        this.seenIn = new int[nodes];
    }

    /** Adds an arc that may carry 0 to {@code capacity} units and carries none; returns its number. */
    public int arc(int source, int target, int capacity) {
        if (arcs == from.length) {
            int size = arcs * 2;
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            low = Arrays.copyOf(low, size);
            high = Arrays.copyOf(high, size);
            flow = Arrays.copyOf(flow, size);
            gainFrom = Arrays.copyOf(gainFrom, size);
            gainTo = Arrays.copyOf(gainTo, size);
        }
        from[arcs] = source;
        to[arcs] = target;
        high[arcs] = capacity;
        return arcs++;
    }

    /** Returns what the arc carries. */
    public int flow(int arc) {
        return flow[arc];
    }

    /** Returns the most the arc may carry. */
    public int high(int arc) {
        return high[arc];
    }

    /** Demands at least {@code units} of the arc; the present flow must already satisfy it. */
    public void atLeast(int arc, int units) {
        low[arc] = Math.max(low[arc], units);
    }

    /** Adds to the aim: the units of the arc after the first {@code first} and up to {@code last} earn one point each. */
    public void reward(int arc, int first, int last) {
        gainFrom[arc] = Math.max(first, low[arc]);
        gainTo[arc] = Math.min(last, high[arc]);
    }

    /** Reaches the aim as far as possible, keeps exactly the circulations that do, and clears the aim. */
    public void settle() {
        while (improve()) {
            // each round cancels one cycle that gains
        }
        for (int a = 0; a < arcs; a++) {
            narrow(a, distance[from[a]] - distance[to[a]]);
            gainFrom[a] = 0;
            gainTo[a] = 0;
        }
    }

    private void narrow(int a, int gain) {
        if (gainTo[a] > gainFrom[a]) {
            int rest = high[a];
            if (gain + 1 < 0) {
                high[a] = low[a];
            } else if (gain + 1 == 0) {
                high[a] = gainTo[a];
            } else {
                low[a] = gain > 0 ? rest : gainTo[a];
            }
        } else if (gain > 0) {
            low[a] = high[a];
        } else if (gain < 0) {
            high[a] = low[a];
        }
    }

    /** Longest paths by gain over the residual arcs; cancels the first gaining cycle met and says so. */
    private boolean improve() {
        Arrays.fill(distance, 0);
        Arrays.fill(reachedBy, -1);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int a = 0; a < arcs; a++) {
                int x = flow[a];
                if (x < high[a]) {
                    int gain = x >= gainFrom[a] && x < gainTo[a] ? 1 : 0;
                    if (distance[from[a]] + gain > distance[to[a]]) {
                        distance[to[a]] = distance[from[a]] + gain;
                        reachedBy[to[a]] = a << 1;
                        moved = true;
                    }
                }
                if (x > low[a]) {
                    int loss = x > gainFrom[a] && x <= gainTo[a] ? 1 : 0;
                    if (distance[to[a]] - loss > distance[from[a]]) {
                        distance[from[a]] = distance[to[a]] - loss;
                        reachedBy[from[a]] = a << 1 | 1;
                        moved = true;
                    }
                }
            }
            if (moved && cancelCycle()) {
                return true;
            }
        }
        return false;
    }

    /** Looks for a cycle among the arcs by which the nodes were reached last; such a cycle always gains. */
    private boolean cancelCycle() {
        Arrays.fill(seenIn, -1);
        for (int start = 0; start < nodes; start++) {
            int node = start;
            while (seenIn[node] < 0 && reachedBy[node] >= 0) {
                seenIn[node] = start;
                node = previous(node);
            }
            if (reachedBy[node] >= 0 && seenIn[node] == start) {
                cancel(node);
                return true;
            }
            seenIn[node] = start;
        }
        return false;
    }

    private int previous(int node) {
        int step = reachedBy[node];
        return (step & 1) == 0 ? from[step >> 1] : to[step >> 1];
    }

    private void cancel(int start) {
        int units = Integer.MAX_VALUE;
        int node = start;
        do {
            units = Math.min(units, room(reachedBy[node]));
            node = previous(node);
        } while (node != start);
        do {
            int step = reachedBy[node];
            flow[step >> 1] += (step & 1) == 0 ? units : -units;
            node = previous(node);
        } while (node != start);
    }

    /** How far an arc can move in one direction before its bound, or before its points per unit change. */
    private int room(int step) {
        int a = step >> 1;
        int x = flow[a];
        if ((step & 1) == 0) {
            return (x >= gainFrom[a] && x < gainTo[a] ? gainTo[a] : high[a]) - x;
        }
        return x - (x > gainTo[a] && gainTo[a] > gainFrom[a] ? gainTo[a] : low[a]);
    }
}
