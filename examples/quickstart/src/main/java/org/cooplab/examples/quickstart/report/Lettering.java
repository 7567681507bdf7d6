package org.cooplab.examples.quickstart.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the names on a map, so that none lies on another, on a sign or, if it can be helped, on a way. */
final class Lettering {

    private static final double[] REACHES = {7, 15, 24, 36, 50, 68};
    private static final double[][] DIRECTIONS = {
        {1, 0},
        {-1, 0},
        {0.87, -0.5},
        {0.87, 0.5},
        {-0.87, -0.5},
        {-0.87, 0.5},
        {0, -1},
        {0, 1},
        {0.5, -0.87},
        {0.5, 0.87},
        {-0.5, -0.87},
        {-0.5, 0.87}
    };
    private static final double NEAR = 8;
    private static final double COST_OF_A_WAY = 16;

    private final double width;
    private final double height;
    private final double size;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[]> ways = new ArrayList<>();

    /** Letters a picture of that width and height in letters of that size. */
    Lettering(double width, double height, double size) {
        this.width = width;
        this.height = height;
        this.size = size;
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /**
     * Where a name goes.
     *
     * @param anchor which end of the name is there, in the words of SVG
     * @param far whether a thread must lead to it
     */
    record Spot(double x, double y, String anchor, boolean far) {}

    /** Keeps names off a sign. */
    void keepOff(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Keeps names off a way where there is room elsewhere. */
    void avoid(Bend way) {
        ways.add(new double[] {way.fromX(), way.fromY(), way.crownX(), way.crownY()});
        ways.add(new double[] {way.crownX(), way.crownY(), way.toX(), way.toY()});
    }

    /** Finds room for the name of what is at a point, near it first, and takes it; none if there is no room. */
    Optional<Spot> place(double x, double y, String name, double farthest) {
        double length = length(name);
        Spot best = null;
        Box room = null;
        double least = Double.MAX_VALUE;
        for (double reach : REACHES) {
            if (reach > farthest || reach >= least) {
                break;
            }
            for (double[] direction : DIRECTIONS) {
                Spot spot = spot(x, y, reach, direction);
                Box box = box(spot, length);
                double cost = reach + crossed(box) * COST_OF_A_WAY;
                if (cost < least && free(box)) {
                    least = cost;
                    best = spot;
                    room = box;
                }
            }
        }
        if (best == null || room == null) {
            return Optional.empty();
        }
        taken.add(room);
        return Optional.of(best);
    }

    private Spot spot(double x, double y, double reach, double[] direction) {
        String anchor = direction[0] > 0.3 ? "start" : direction[0] < -0.3 ? "end" : "middle";
        double down = size * (0.36 + direction[1] * 0.36);
        return new Spot(x + reach * direction[0], y + reach * direction[1] + down, anchor, reach > NEAR);
    }

    private Box box(Spot spot, double length) {
        double left = switch (spot.anchor()) {
            case "start" -> spot.x();
            case "end" -> spot.x() - length;
            default -> spot.x() - length / 2;
        };
        return new Box(left - 1, spot.y() - size * 0.86, left + length + 1, spot.y() + size * 0.3);
    }

    private boolean free(Box box) {
        return box.left >= 1
                && box.top >= 1
                && box.right <= width - 1
                && box.bottom <= height - 1
                && taken.stream().noneMatch(box::meets);
    }

    private long crossed(Box box) {
        return ways.stream().filter(way -> crosses(way, box)).count();
    }

    /** Cuts the way by each side of the box in turn; what is left of it, if anything, is inside. */
    private static boolean crosses(double[] way, Box box) {
        double[] steps = {way[2] - way[0], way[3] - way[1]};
        double[][] sides = {
            {-steps[0], way[0] - box.left},
            {steps[0], box.right - way[0]},
            {-steps[1], way[1] - box.top},
            {steps[1], box.bottom - way[1]}
        };
        double from = 0;
        double to = 1;
        for (double[] side : sides) {
            if (side[0] == 0) {
                if (side[1] < 0) {
                    return false;
                }
            } else if (side[0] < 0) {
                from = Math.max(from, side[1] / side[0]);
            } else {
                to = Math.min(to, side[1] / side[0]);
            }
        }
        return from <= to;
    }

    /** An estimate: the letters of a page are not known here. */
    private double length(String name) {
        return name.length() * size * 0.57;
    }
}
