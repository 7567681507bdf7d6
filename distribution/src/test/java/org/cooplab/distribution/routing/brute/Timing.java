package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;

/**
 * The shortest duration of a given sequence, exactly: all rules of time are of the form {@code x_j - x_i >= w} once a window is
 * chosen for each stop, so the shortest duration is the longest path from start to end, and there is none if a cycle is positive.
 */
final class Timing {

    private static final long NEVER = Long.MIN_VALUE / 4;

    private final VehicleType type;
    private final Travel travel;
    private final List<Sequences.Action> actions;

    /** Nodes: 0 is midnight, 1 the start, 2 the end, from 3 on the beginnings of the actions. */
    private final List<long[]> rules = new ArrayList<>();

    private final int[] window;
    private final long[] setups;
    private long distance;
    private long driving;
    private long work;

    Timing(RoutingProblem problem, VehicleType type, List<Sequences.Action> actions) {
        this.type = type;
        this.travel = problem.travels().get(type.profile());
        this.actions = List.copyOf(actions);
        this.window = new int[actions.size()];
        this.setups = new long[actions.size()];
    }

    /** Returns the route of least duration, or {@code null} if the sequence cannot be on time. */
    Route route(List<Load> loads) {
        follow();
        if (type.limits().maxDistance() != null && distance > type.limits().maxDistance()) {
            return null;
        }
        if (type.limits().maxDriving() != null && driving > type.limits().maxDriving()) {
            return null;
        }
        long shortest = Long.MAX_VALUE;
        long[] times = null;
        do {
            List<long[]> all = new ArrayList<>(rules);
            for (int index = 0; index < actions.size(); index++) {
                TimeWindow open = actions.get(index).windows().get(window[index]);
                all.add(new long[] {0, 3 + index, open.open()});
                all.add(new long[] {3 + index, 0, -open.close()});
            }
            long duration = longest(all, 1)[2];
            if (duration < shortest && duration != NEVER) {
                all.add(new long[] {2, 1, -duration});
                long[] earliest = longest(all, 0);
                if (earliest[0] == 0) {
                    shortest = duration;
                    times = earliest;
                }
            }
        } while (nextWindows());
        if (times == null
                || (type.limits().maxDuration() != null
                        && shortest > type.limits().maxDuration())) {
            return null;
        }
        return route(loads, times);
    }

    private boolean nextWindows() {
        for (int index = 0; index < window.length; index++) {
            if (++window[index] < actions.get(index).windows().size()) {
                return true;
            }
            window[index] = 0;
        }
        return false;
    }

    /** Returns the longest paths from a node; the node itself at {@link #NEVER} if a cycle is positive. */
    private long[] longest(List<long[]> all, int from) {
        long[] path = new long[3 + actions.size()];
        Arrays.fill(path, NEVER);
        path[from] = 0;
        for (int round = 0; round <= path.length; round++) {
            boolean changed = false;
            for (long[] rule : all) {
                long by = path[(int) rule[0]];
                if (by != NEVER && by + rule[2] > path[(int) rule[1]]) {
                    path[(int) rule[1]] = by + rule[2];
                    changed = true;
                }
            }
            if (!changed) {
                return path;
            }
        }
        Arrays.fill(path, NEVER);
        return path;
    }

    /** Writes down the rules that do not depend on the choice of windows. */
    private void follow() {
        rules.add(new long[] {0, 1, type.shift().open()});
        rules.add(new long[] {2, 0, -type.shift().close()});
        Integer place = type.start();
        int left = 1; // the node of the last stop with a place
        long leftFor = 0; // and how long it lasts
        int free = 1; // the node of the last action
        long freeFor = 0;
        long paused = 0;
        int trip = 1;
        for (int index = 0; index < actions.size(); index++) {
            Sequences.Action action = actions.get(index);
            int node = 3 + index;
            if (action.pause() != null) {
                rules.add(new long[] {free, node, freeFor});
                paused += action.length();
            } else {
                int here = action.visit().location();
                setups[index] =
                        place != null && place == here ? 0 : action.visit().setup();
                work += action.step().task() ? setups[index] + action.length() : 0;
                long leg = leg(place, here);
                rules.add(new long[] {free, node, freeFor + setups[index]});
                rules.add(new long[] {left, node, leftFor + leg + paused + setups[index]});
                place = here;
                left = node;
                leftFor = action.length();
                paused = 0;
                if (action.is(Step.Kind.RELOAD)) {
                    trip = node;
                }
            }
            if (action.request() instanceof Job job && job.release() != null) {
                rules.add(new long[] {0, trip, job.release()});
            }
            if (action.is(Step.Kind.DELIVERY) && ((Shipment) action.request()).maxOnBoard() != null) {
                Shipment shipment = (Shipment) action.request();
                int pickup = pickup(shipment.id());
                long service = actions.get(pickup).length();
                rules.add(new long[] {node, 3 + pickup, -(shipment.maxOnBoard() + service)});
            }
            free = node;
            freeFor = action.length();
        }
        rules.add(new long[] {free, 2, freeFor});
        if (type.end() != null) {
            rules.add(new long[] {left, 2, leftFor + leg(place, type.end()) + paused});
        }
        for (VehicleType.Break pause : type.breaks()) {
            if (actions.stream().noneMatch(action -> action.pause() == pause)) {
                long opening = pause.windows().stream()
                        .mapToLong(TimeWindow::open)
                        .min()
                        .orElseThrow();
                rules.add(new long[] {2, 0, -opening});
            }
        }
    }

    private int pickup(String shipment) {
        for (int index = 0; index < actions.size(); index++) {
            if (actions.get(index).step().equals(Step.pickup(shipment))) {
                return index;
            }
        }
        throw new AssertionError(shipment);
    }

    private long leg(Integer from, int to) {
        if (from == null) {
            return 0;
        }
        long duration = (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
        distance += travel.distance(from, to);
        driving += duration;
        return duration;
    }

    private Route route(List<Load> loads, long[] times) {
        List<Stop> stops = new ArrayList<>();
        Integer place = type.start();
        if (place == null) {
            place = actions.stream()
                    .filter(action -> action.visit() != null)
                    .findFirst()
                    .orElseThrow()
                    .visit()
                    .location();
        }
        Integer from = type.start();
        long left = times[1];
        long free = times[1];
        long paused = 0;
        for (int index = 0; index < actions.size(); index++) {
            Sequences.Action action = actions.get(index);
            long begin = times[3 + index];
            long arrival = begin;
            if (action.pause() != null) {
                paused += action.length();
                free = begin + action.length();
            } else {
                int here = action.visit().location();
                arrival = Math.max(free, left + duration(from, here) + paused);
                place = here;
                from = here;
                left = begin + action.length();
                free = left;
                paused = 0;
            }
            stops.add(new Stop(
                    action.step(),
                    action.alternative(),
                    place,
                    arrival,
                    begin,
                    begin + action.length(),
                    loads.get(index + 1)));
        }
        long cost = type.costs().fixed()
                + type.costs().perDistance() * distance
                + type.costs().perDriving() * driving
                + type.costs().perDuration() * (times[2] - times[1])
                + type.costs().perWork() * work;
        return new Route(type.id(), stops, loads.get(0), times[1], times[2], distance, driving, cost, null);
    }

    private long duration(Integer from, int to) {
        return from == null ? 0 : (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
    }
}
