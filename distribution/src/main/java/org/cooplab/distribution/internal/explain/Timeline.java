package org.cooplab.distribution.internal.explain;

import java.util.Arrays;
import java.util.List;
import org.cooplab.distribution.routing.Break;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * When the stops of an order with all its breaks may take place.
 *
 * <p>Every rule of time is either {@code x(j) >= x(i) + w} for two moments of the route, or says in which windows a moment may lie. Both
 * kinds have the property that the earlier (and the later) of two solutions, moment by moment, is a solution. So there is one
 * earliest solution, found by raising each moment until nothing changes, and one latest, found by lowering; no choice of
 * windows has to be tried.
 *
 * <p>Moments: each stop begins; the route starts; the route ends. A pass costs the number of stops; the number of passes is
 * that of the windows missed and of the limits that reach back.
 */
final class Timeline {

    private static final long NEVER = -Slack.GONE << 2;

    private final RoutingProblem problem;
    private final VehicleType type;
    private final List<Node> nodes;
    private final Slack slack;
    private final int start;
    private final int end;

    /* Rule k: x[to[k]] >= x[from[k]] + gap[k]. */
    private int rules;
    private int[] from;
    private int[] to;
    private long[] gap;

    /** For each moment from when, apart from windows. */
    private final long[] lowest;

    private long highestEnd;

    /** The moment that could not be early enough in the last search for the earliest solution; none after a circle. */
    private int stuck = -1;

    /**
     * Writes the rules down.
     *
     * @param untaken breaks that are not taken, so that the route must end before they are due
     */
    Timeline(RoutingProblem problem, VehicleType type, List<Node> nodes, List<Break> untaken, Slack slack) {
        this.problem = problem;
        this.type = type;
        this.nodes = nodes;
        this.slack = slack;
        this.start = nodes.size();
        this.end = nodes.size() + 1;
        int most = 3 * nodes.size() + 4;
        this.from = new int[most];
        this.to = new int[most];
        this.gap = new long[most];
        this.lowest = new long[nodes.size() + 2];
        Arrays.fill(lowest, NEVER);
        lowest[start] = type.shift().open() - slack.of(Rule.of(Rule.Kind.SHIFT_START));
        highestEnd = type.shift().close() + slack.of(Rule.of(Rule.Kind.SHIFT_END));
        for (Break pause : untaken) {
            highestEnd = Math.min(highestEnd, due(pause));
        }
        follow();
    }

    /** Returns from when on a break is due. */
    static long due(Break pause) {
        return pause.windows().stream().mapToLong(TimeWindow::open).min().orElseThrow();
    }

    private void rule(int earlier, int later, long least) {
        if (rules == from.length) {
            from = Arrays.copyOf(from, 2 * rules);
            to = Arrays.copyOf(to, 2 * rules);
            gap = Arrays.copyOf(gap, 2 * rules);
        }
        from[rules] = earlier;
        to[rules] = later;
        gap[rules++] = least;
    }

    private void follow() {
        Travel travel = problem.travels().get(type.profile());
        Integer place = type.start();
        int left = start; // the moment of the last stop with a place
        int before = start; // and of the last stop
        int trip = start; // and of the beginning of the trip
        long paused = 0;
        for (int index = 0; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            if (node.visit() == null) {
                rule(before, index, length(before));
                paused += node.length();
            } else {
                int here = node.visit().location();
                long setup = node.setupFrom(place);
                if (before != left) {
                    rule(before, index, length(before) + setup);
                }
                rule(left, index, length(left) + Way.leg(travel, type, place, here) + paused + setup);
                place = here;
                left = index;
                paused = 0;
            }
            before = index;
            if (node.is(Step.Kind.RELOAD)) {
                trip = index;
            }
            backwards(node, index, trip);
        }
        rule(before, end, length(before));
        if (type.end() != null && place != null) {
            rule(left, end, length(left) + Way.leg(travel, type, place, type.end()) + paused);
        }
        if (type.limits().maxDuration() != null) {
            rule(end, start, -(type.limits().maxDuration() + slack.of(Rule.of(Rule.Kind.MAX_DURATION))));
        }
    }

    private void backwards(Node node, int index, int trip) {
        if (node.request() instanceof Job job && job.release() != null) {
            long release = job.release() - slack.of(Rule.of(Rule.Kind.RELEASE, job.id()));
            lowest[trip] = Math.max(lowest[trip], release);
        } else if (node.is(Step.Kind.DELIVERY)
                && node.request() instanceof Shipment shipment
                && shipment.maxOnBoard() != null) {
            long most = shipment.maxOnBoard() + slack.of(Rule.of(Rule.Kind.ON_BOARD, shipment.id()));
            int pickup = index(Step.pickup(shipment.id()));
            rule(index, pickup, -(most + length(pickup)));
        }
    }

    private long length(int moment) {
        return moment == start ? 0 : nodes.get(moment).length();
    }

    int index(Step step) {
        for (int index = 0; index < nodes.size(); index++) {
            if (nodes.get(index).step().equals(step)) {
                return index;
            }
        }
        throw new IllegalArgumentException("no such stop: " + step);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    List<Node> nodes() {
        return nodes;
    }

    VehicleType type() {
        return type;
    }

    /** Returns the node that was late, whatever one does, in the last search for the earliest solution. */
    @Nullable
    Node stuckAt() {
        return stuck >= 0 && stuck < start ? nodes.get(stuck) : null;
    }

    /** Returns whether it was the end of the route that was late. */
    boolean stuckAtEnd() {
        return stuck == end;
    }

    /** Returns whether there is any solution. */
    boolean possible() {
        return earliest(start, NEVER) != null;
    }

    /** Returns the earliest of the solutions in which one moment is no earlier than given, or {@code null} if there is none. */
    long @Nullable [] earliest(int moment, long atLeast) {
        long[] times = lowest.clone();
        times[moment] = Math.max(times[moment], atLeast);
        for (int index = 0; index < times.length; index++) {
            if (!raise(times, index, times[index])) {
                return null;
            }
        }
        int quiet = 0;
        while (quiet <= times.length) {
            boolean changed = false;
            boolean jumped = false;
            for (int rule = 0; rule < rules; rule++) {
                long least = times[from[rule]] + gap[rule];
                if (times[to[rule]] < least) {
                    if (!raise(times, to[rule], least)) {
                        return null;
                    }
                    changed = true;
                    jumped |= times[to[rule]] > least;
                }
            }
            if (!changed) {
                return times;
            }
            quiet = jumped ? 0 : quiet + 1;
        }
        stuck = -1; // the rules go round in a circle: no window is to blame
        return null;
    }

    /** Moves a moment to the first that its windows allow from {@code least} on. */
    private boolean raise(long[] times, int moment, long least) {
        stuck = moment;
        if (moment == end) {
            times[moment] = least;
            return least <= highestEnd;
        }
        if (moment == start) {
            times[moment] = least;
            return least <= Slack.GONE;
        }
        long best = Long.MAX_VALUE;
        List<TimeWindow> windows = nodes.get(moment).windows();
        for (int window = 0; window < windows.size(); window++) {
            if (least <= close(moment, window)) {
                best = Math.min(best, Math.max(least, open(moment, window)));
            }
        }
        times[moment] = best;
        return best != Long.MAX_VALUE;
    }

    /** Returns the latest of the solutions in which one moment is no later than given, or {@code null} if there is none. */
    long @Nullable [] latest(int moment, long atMost) {
        long[] times = new long[lowest.length];
        Arrays.fill(times, Slack.GONE << 2);
        times[end] = highestEnd;
        times[moment] = Math.min(times[moment], atMost);
        for (int index = 0; index < times.length; index++) {
            if (!lower(times, index, times[index])) {
                return null;
            }
        }
        int quiet = 0;
        while (quiet <= times.length) {
            boolean changed = false;
            boolean jumped = false;
            for (int rule = rules - 1; rule >= 0; rule--) {
                long most = times[to[rule]] - gap[rule];
                if (times[from[rule]] > most) {
                    if (!lower(times, from[rule], most)) {
                        return null;
                    }
                    changed = true;
                    jumped |= times[from[rule]] < most;
                }
            }
            if (!changed) {
                return times;
            }
            quiet = jumped ? 0 : quiet + 1;
        }
        return null;
    }

    private boolean lower(long[] times, int moment, long most) {
        if (moment >= start) {
            times[moment] = most;
            return most >= lowest[moment];
        }
        long best = Long.MIN_VALUE;
        List<TimeWindow> windows = nodes.get(moment).windows();
        for (int window = 0; window < windows.size(); window++) {
            if (most >= open(moment, window)) {
                best = Math.max(best, Math.min(most, close(moment, window)));
            }
        }
        times[moment] = best;
        return best != Long.MIN_VALUE && best >= lowest[moment];
    }

    private long open(int moment, int window) {
        Node node = nodes.get(moment);
        long open = node.windows().get(window).open();
        return slack.size() == 0 ? open : open - slack.of(Rule.window(Rule.Kind.OPENS, node.step(), window));
    }

    private long close(int moment, int window) {
        Node node = nodes.get(moment);
        long close = node.windows().get(window).close();
        return slack.size() == 0 ? close : close + slack.of(Rule.window(Rule.Kind.CLOSES, node.step(), window));
    }

    /**
     * Returns the solution in which the time between two moments, the second after the first, is the shortest, or {@code null} if
     * there is no solution.
     *
     * <p>The shortest time that the rules without windows allow is the best there can be. If the earliest solution misses it,
     * windows hold the moments apart; the first moment can then only come closer if it moves on, which makes at least one stop
     * miss a window and take a later one.
     */
    long @Nullable [] tightest(int first, int second) {
        long straight = straight(first, second);
        long shortest = Long.MAX_VALUE;
        long at = NEVER;
        long atLeast = NEVER;
        while (true) {
            long[] early = earliest(first, atLeast);
            long[] late = early == null ? null : latest(second, early[second]);
            if (early == null || late == null) {
                break;
            }
            if (early[second] - late[first] < shortest) {
                shortest = early[second] - late[first];
                at = late[first];
            }
            if (shortest <= straight) {
                break;
            }
            atLeast = late[first] + 1;
        }
        return shortest == Long.MAX_VALUE ? null : earliest(first, at);
    }

    /** Returns the longest way from one moment to another by the rules without windows. */
    private long straight(int first, int second) {
        long[] times = new long[lowest.length];
        Arrays.fill(times, NEVER);
        times[first] = 0;
        boolean changed = true;
        for (int pass = 0; changed && pass <= times.length; pass++) {
            changed = false;
            for (int rule = 0; rule < rules; rule++) {
                if (times[from[rule]] != NEVER && times[from[rule]] + gap[rule] > times[to[rule]]) {
                    times[to[rule]] = times[from[rule]] + gap[rule];
                    changed = true;
                }
            }
        }
        return times[second];
    }
}
