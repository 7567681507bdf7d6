package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.internal.travel.Plane;

/**
 * Nodes of a plane in square cells of about four nodes each, to find near ones without looking at all: rings of cells around a
 * node are searched until no nearer node can be outside.
 */
final class Grid {

    private final int[] location;
    private final Plane plane;
    private final double left;
    private final double bottom;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] begin;
    private final int[] members;

    Grid(int[] location, int nodes, Plane plane) {
        this.location = location;
        this.plane = plane;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < nodes; v++) {
            minX = Math.min(minX, plane.x(location[v]));
            maxX = Math.max(maxX, plane.x(location[v]));
            minY = Math.min(minY, plane.y(location[v]));
            maxY = Math.max(maxY, plane.y(location[v]));
        }
        left = minX;
        bottom = minY;
        double width = Math.max(maxX - minX, 1e-9);
        double height = Math.max(maxY - minY, 1e-9);
        side = Math.max(Math.sqrt(width * height * 4 / nodes), Math.max(width, height) / 2000);
        columns = (int) (width / side) + 1;
        rows = (int) (height / side) + 1;
        begin = new int[columns * rows + 1];
        members = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            begin[cell(v) + 1]++;
        }
        for (int i = 0; i < columns * rows; i++) {
            begin[i + 1] += begin[i];
        }
        int[] fill = begin.clone();
        for (int v = 0; v < nodes; v++) {
            members[fill[cell(v)]++] = v;
        }
    }

    private int column(int v) {
        return (int) ((plane.x(location[v]) - left) / side);
    }

    private int row(int v) {
        return (int) ((plane.y(location[v]) - bottom) / side);
    }

    private int cell(int v) {
        return row(v) * columns + column(v);
    }

    /**
     * Puts into {@code keys} a number of nodes that surely holds the {@code most} nearest to {@code v}, each as distance times 2^32
     * plus index, and returns how many.
     */
    int around(int v, int most, long[] keys, Legs legs) {
        int x = column(v);
        int y = row(v);
        int here = location[v];
        int found = 0;
        int ring = 0;
        int last = Integer.MAX_VALUE;
        for (; ring <= last && ring <= Math.max(columns, rows); ring++) {
            for (int j = Math.max(0, y - ring); j <= Math.min(rows - 1, y + ring); j++) {
                boolean edge = j == y - ring || j == y + ring;
                int step = edge ? 1 : Math.max(1, 2 * ring);
                for (int i = x - ring; i <= x + ring; i += step) {
                    if (i >= 0 && i < columns) {
                        found = collect(j * columns + i, v, here, keys, found, legs);
                    }
                }
            }
            if (last == Integer.MAX_VALUE && found >= most) {
                // What was found is at most as far as the corner of the cells seen, what was not at least as far as
                // their rings.
                last = (int) Math.ceil((ring + 1) * Math.sqrt(2));
            }
        }
        return found;
    }

    private int collect(int cell, int v, int here, long[] keys, int found, Legs legs) {
        int count = found;
        for (int k = begin[cell]; k < begin[cell + 1]; k++) {
            int u = members[k];
            if (u != v) {
                keys[count++] = (long) legs.distance(here, location[u]) << 32 | u;
            }
        }
        return count;
    }
}
