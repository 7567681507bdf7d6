package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** Every sequence of stops that one vehicle type can drive. */
final class Sequences {

    /** One thing a vehicle may do next. */
    record Action(Step step, Request request, int alternative, Visit visit, VehicleType.Break pause) {

        boolean is(Step.Kind kind) {
            return step.kind() == kind;
        }

        List<TimeWindow> windows() {
            return pause == null ? visit.windows() : pause.windows();
        }

        long length() {
            return pause == null ? visit.service() : pause.duration();
        }
    }

    interface Found {
        void route(int requests, Route route);
    }

    private final RoutingProblem problem;
    private final VehicleType type;
    private final List<Step> fixed;
    private final boolean pinned;
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final List<Action> sequence = new ArrayList<>();
    private final Set<Step> taken = new HashSet<>();
    private Found found;

    Sequences(RoutingProblem problem, VehicleType type, InitialRoute continued) {
        this.problem = problem;
        this.type = type;
        this.pinned = continued != null && continued.pinned();
        List<Step> first = continued == null
                ? List.of()
                : pinned ? continued.steps() : continued.steps().subList(0, continued.locked());
        this.fixed = first.stream().anyMatch(Step::task) ? first : List.of();
        for (Request request : problem.requests()) {
            indexOf.put(request.id(), indexOf.size());
            Set<String> only = request.conditions().vehicles();
            boolean allowed = (only.isEmpty() || only.contains(type.id()))
                    && type.skills().containsAll(request.conditions().skills());
            if (allowed && request instanceof Job job) {
                add(Step.job(job.id()), job, job.visits());
            } else if (allowed && request instanceof Shipment shipment) {
                add(Step.pickup(shipment.id()), shipment, shipment.pickups());
                add(Step.delivery(shipment.id()), shipment, shipment.deliveries());
            }
        }
        for (VehicleType.Break pause : type.breaks()) {
            actions.add(new Action(Step.pause(pause.id()), null, 0, null, pause));
        }
        for (VehicleType.Reload reload : type.reloads()) {
            actions.add(new Action(Step.reload(reload.id()), null, 0, reload.visit(), null));
        }
    }

    private void add(Step step, Request request, List<Visit> visits) {
        for (int alternative = 0; alternative < visits.size(); alternative++) {
            actions.add(new Action(step, request, alternative, own(visits.get(alternative), type), null));
        }
    }

    /** Returns a visit as it is for one vehicle type. */
    static Visit own(Visit visit, VehicleType type) {
        Visit.Work work = visit.work(type.id());
        return new Visit(visit.location(), work.setup(), work.service(), visit.windows());
    }

    void each(Found consumer) {
        found = consumer;
        extend();
    }

    private void extend() {
        if (!sequence.isEmpty() && complete()) {
            Route route = new Timing(problem, type, sequence).route(loads());
            if (route != null) {
                found.route(requests(), route);
            }
        }
        if (pinned && sequence.size() == fixed.size()) {
            return;
        }
        for (Action action : actions) {
            if (sequence.size() < fixed.size() && !fixed.get(sequence.size()).equals(action.step())) {
                continue;
            }
            if (!mayFollow(action)) {
                continue;
            }
            sequence.add(action);
            taken.add(action.step());
            extend();
            sequence.remove(sequence.size() - 1);
            if (!action.is(Step.Kind.RELOAD)) {
                taken.remove(action.step());
            }
        }
    }

    private boolean mayFollow(Action action) {
        if (action.is(Step.Kind.RELOAD)) {
            long reloads =
                    sequence.stream().filter(one -> one.is(Step.Kind.RELOAD)).count();
            // Two reloads in a row, or one before all tasks, could be useful in no sensible problem; they are allowed,
            // so tried.
            return reloads < (type.maxReloads() == null ? 2 : type.maxReloads()) && noneUnderway();
        }
        if (taken.contains(action.step())) {
            return false;
        }
        if (action.is(Step.Kind.DELIVERY)) {
            return taken.contains(Step.pickup(action.step().id()));
        }
        Integer most = type.limits().maxTasks();
        long tasks = sequence.stream().filter(one -> one.step().task()).count();
        return action.pause() != null || most == null || tasks < most;
    }

    private boolean noneUnderway() {
        return sequence.stream()
                .filter(one -> one.is(Step.Kind.PICKUP))
                .allMatch(one -> taken.contains(Step.delivery(one.step().id())));
    }

    private boolean complete() {
        Integer most = type.limits().maxTasks();
        long tasks = sequence.stream().filter(one -> one.step().task()).count();
        return tasks > 0
                && (most == null || tasks <= most)
                && sequence.size() >= fixed.size()
                && noneUnderway()
                && related()
                && fits();
    }

    private int requests() {
        int mask = 0;
        for (Action action : sequence) {
            if (action.step().task()) {
                mask |= 1 << indexOf.get(action.step().id());
            }
        }
        return mask;
    }

    private boolean related() {
        List<Step> steps = sequence.stream().map(Action::step).toList();
        for (Relation relation : problem.relations()) {
            List<Step> tasks = relation instanceof Relation.Sequence one
                    ? one.tasks()
                    : relation instanceof Relation.Direct one ? one.tasks() : List.of();
            List<Integer> places = tasks.stream()
                    .map(steps::indexOf)
                    .filter(place -> place >= 0)
                    .toList();
            for (int next = 1; next < places.size(); next++) {
                int gap = places.get(next) - places.get(next - 1);
                if (relation instanceof Relation.Direct ? gap != 1 : gap <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the load at the start and after each action. */
    private List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        loads.add(deliveriesFrom(0));
        for (int index = 0; index < sequence.size(); index++) {
            Action action = sequence.get(index);
            Load before = loads.get(index);
            if (action.is(Step.Kind.RELOAD)) {
                loads.add(deliveriesFrom(index + 1));
            } else {
                loads.add(plus(plus(before, down(action), -1), up(action), 1));
            }
        }
        return loads;
    }

    private Load deliveriesFrom(int from) {
        Load sum = Load.NONE;
        for (int index = from; index < sequence.size(); index++) {
            if (sequence.get(index).is(Step.Kind.RELOAD)) {
                break;
            }
            if (sequence.get(index).request() instanceof Job job) {
                sum = plus(sum, job.delivery(), 1);
            }
        }
        return sum;
    }

    private static Load down(Action action) {
        if (action.request() instanceof Job job) {
            return job.delivery();
        }
        return action.is(Step.Kind.DELIVERY) ? ((Shipment) action.request()).amount() : Load.NONE;
    }

    private static Load up(Action action) {
        if (action.request() instanceof Job job) {
            return job.pickup();
        }
        return action.is(Step.Kind.PICKUP) ? ((Shipment) action.request()).amount() : Load.NONE;
    }

    private Load plus(Load one, Load other, int sign) {
        List<Long> sums = new ArrayList<>();
        for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
            sums.add(one.in(dimension) + sign * other.in(dimension));
        }
        return new Load(sums);
    }

    private boolean fits() {
        for (Load load : loads()) {
            for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
                if (load.in(dimension) > type.capacity().in(dimension)) {
                    return false;
                }
            }
        }
        return ordered() && compatible() && light(sequence, loads());
    }

    /** Returns whether no more is on board at any break than it bears; the loads are those at the start and after each action. */
    static boolean light(List<Action> sequence, List<Load> loads) {
        for (int index = 0; index < sequence.size(); index++) {
            VehicleType.Break pause = sequence.get(index).pause();
            Load load = loads.get(index + 1);
            for (int at = 0;
                    pause != null
                            && pause.maxLoad() != null
                            && at < load.amounts().size();
                    at++) {
                if (load.in(at) > pause.maxLoad().in(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean ordered() {
        if (type.order() == VehicleType.LoadOrder.FREE) {
            return true;
        }
        boolean deliveriesFirst = type.order() == VehicleType.LoadOrder.DELIVERIES_FIRST;
        boolean second = false;
        for (Action action : sequence) {
            if (action.is(Step.Kind.RELOAD)) {
                second = false;
                continue;
            }
            boolean brings = action.is(Step.Kind.DELIVERY)
                    || (action.request() instanceof Job && !down(action).nothing());
            boolean takes = action.is(Step.Kind.PICKUP)
                    || (action.request() instanceof Job && !up(action).nothing());
            if (second && (deliveriesFirst ? brings : takes)) {
                return false;
            }
            second |= deliveriesFirst ? takes && !brings : brings && !takes;
        }
        return true;
    }

    /** Tries every pair of requests of a trip: are they ever on board together? */
    private boolean compatible() {
        if (problem.incompatibleKinds().isEmpty()) {
            return true;
        }
        int begin = 0;
        for (int end = 0; end <= sequence.size(); end++) {
            if (end == sequence.size() || sequence.get(end).is(Step.Kind.RELOAD)) {
                if (!compatible(sequence.subList(begin, end))) {
                    return false;
                }
                begin = end + 1;
            }
        }
        return true;
    }

    private boolean compatible(List<Action> trip) {
        for (int one = 0; one < trip.size(); one++) {
            for (int other = 0; other < trip.size(); other++) {
                Request first = trip.get(one).request();
                Request second = trip.get(other).request();
                if (first == null || second == null || first == second) {
                    continue;
                }
                RoutingProblem.IncompatibleKinds kinds = kinds(first, second);
                if (kinds != null && problem.incompatibleKinds().contains(kinds)) {
                    for (int leg = 0; leg <= trip.size(); leg++) {
                        if (aboard(first, trip, leg) && aboard(second, trip, leg)) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static RoutingProblem.IncompatibleKinds kinds(Request one, Request other) {
        String first = one.conditions().kind();
        String second = other.conditions().kind();
        return first == null || second == null ? null : new RoutingProblem.IncompatibleKinds(first, second);
    }

    /** Returns whether a request is on board on the leg to the action of that index. */
    private static boolean aboard(Request request, List<Action> trip, int leg) {
        int first = -1;
        int last = -1;
        for (int index = 0; index < trip.size(); index++) {
            if (trip.get(index).request() == request) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (request instanceof Job job) {
            return leg <= first ? !job.delivery().nothing() : !job.pickup().nothing();
        }
        return first < leg && leg <= last;
    }
}
