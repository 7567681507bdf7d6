package org.cooplab.distribution.format;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** Writes one route in VROOM's form: adds up what its steps take. */
final class VroomRoute {

    private final VroomWriting writing;
    private final VroomModel model;
    private final Route route;
    private final VehicleType type;
    private final VroomProblem.@Nullable Vehicle driver;
    private final String path;
    private final Travel travel;
    private final @Nullable Travel measured;
    private final List<VroomSolution.Step> steps = new ArrayList<>();
    private List<Long> delivery;
    private List<Long> pickup;
    private long setup;
    private long service;
    private long waiting;
    private long priority;
    private long driven;
    private long metres;
    private @Nullable Integer place;

    /** When the last step was over, and how much of the way to the next place is left then. */
    private long over;

    private long ahead;

    VroomRoute(
            VroomWriting writing, VroomModel model, Route route, VroomProblem.@Nullable Vehicle driver, String path) {
        this.writing = writing;
        this.model = model;
        this.route = route;
        this.driver = driver;
        this.path = path;
        this.type = model.problem().vehicles().stream()
                .filter(one -> one.id().equals(route.vehicle()))
                .findFirst()
                .orElseThrow();
        this.travel = model.problem().travels().get(type.profile());
        this.measured = model.metres().get(type.profile());
        this.place = type.start();
        this.over = route.start();
        this.ahead = leg(0);
        this.delivery = writing.zeros();
        this.pickup = writing.zeros();
    }

    VroomSolution.Route written() {
        if (type.start() != null) {
            end("start", driver == null ? null : driver.start(), type.start(), route.start(), route.load());
        }
        for (int index = 0; index < route.stops().size(); index++) {
            stop(index, path + "/stops/" + index);
        }
        if (type.end() != null) {
            drive(type.end());
            Load last = route.stops().get(route.stops().size() - 1).load();
            end("end", driver == null ? null : driver.end(), type.end(), route.end(), last);
        }
        return new VroomSolution.Route(
                driver == null ? 0 : driver.id(),
                Math.floorDiv(route.cost() + VroomModel.COST_UNITS / 2, VroomModel.COST_UNITS),
                driver == null ? null : driver.description(),
                delivery,
                pickup,
                setup,
                service,
                route.driving(),
                waiting,
                priority,
                metresSoFar(),
                steps,
                writing.violations(path, route.end() - type.shift().close()));
    }

    private void end(String word, @Nullable List<BigDecimal> location, int index, long arrival, Load load) {
        steps.add(new VroomSolution.Step(
                word,
                null,
                null,
                VroomWriting.orNull(location),
                writing.estimated() ? null : Integer.valueOf(index),
                0,
                0,
                0,
                VroomWriting.sum(writing.zeros(), load.amounts()),
                arrival,
                driven,
                metresSoFar(),
                List.of()));
    }

    private void stop(int index, String at) {
        Stop stop = route.stops().get(index);
        if (stop.step().kind() == Step.Kind.BREAK) {
            pause(stop, index, at);
        } else {
            task(stop, index, at);
        }
    }

    /** A break is on the way to the next place: the time before it is driving as long as there is way ahead, then waiting. */
    private void pause(Stop stop, int index, String at) {
        long idle = stop.start() - over;
        long drives = Math.min(idle, ahead);
        service += stop.departure() - stop.start();
        waiting += idle - drives;
        ahead -= drives;
        over = stop.departure();
        steps.add(new VroomSolution.Step(
                "break",
                Long.parseLong(stop.step().id()),
                description(stop.step().id()),
                null,
                null,
                0,
                stop.departure() - stop.start(),
                idle - drives,
                VroomWriting.sum(writing.zeros(), stop.load().amounts()),
                stop.start() - (idle - drives),
                driven + leg(index) - ahead,
                metresSoFar(),
                writing.violations(at, 0)));
    }

    private void task(Stop stop, int index, String at) {
        boolean stays = place != null && place == stop.location();
        drive(stop.location());
        over = stop.departure();
        ahead = leg(index + 1);
        Visit visit = requireNonNull(model.visits().get(stop.step()));
        Visit.Work work = visit.work(type.id());
        long settingUp = stays ? 0 : work.setup();
        long waited = stop.departure() - stop.arrival() - settingUp - work.service();
        setup += settingUp;
        waiting += waited;
        service += work.service();
        count(stop);
        VroomModel.Named named = model.stops().get(stop.step());
        long close = visit.windows().stream()
                .mapToLong(window -> window.close())
                .max()
                .orElse(0);
        steps.add(new VroomSolution.Step(
                VroomWriting.word(stop.step()),
                named == null ? null : Long.valueOf(named.id()),
                named == null ? null : named.description(),
                named == null ? null : VroomWriting.orNull(named.location()),
                named == null ? null : named.locationIndex(),
                settingUp,
                work.service(),
                waited,
                VroomWriting.sum(writing.zeros(), stop.load().amounts()),
                stop.arrival(),
                driven,
                metresSoFar(),
                writing.violations(at, stop.start() - close)));
    }

    /** Returns what the document calls a break; vehicles of a type have the same. */
    private @Nullable String description(String pause) {
        return model.vehicles().getOrDefault(type.id(), List.of()).stream()
                .limit(1)
                .flatMap(vehicle -> vehicle.breaks().stream())
                .filter(one -> Long.toString(one.id()).equals(pause))
                .map(VroomProblem.Break::description)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void count(Stop stop) {
        Request request = writing.request(stop.step());
        if (request instanceof Job job) {
            delivery = VroomWriting.sum(delivery, job.delivery().amounts());
            pickup = VroomWriting.sum(pickup, job.pickup().amounts());
        } else if (request instanceof Shipment shipment && stop.step().kind() == Step.Kind.PICKUP) {
            delivery = VroomWriting.sum(delivery, shipment.amount().amounts());
            pickup = VroomWriting.sum(pickup, shipment.amount().amounts());
        }
        if (stop.step().kind() != Step.Kind.DELIVERY) {
            priority += request.conditions().priority();
        }
    }

    /** Returns how long the way is from where the vehicle is to the next place, that of stop {@code index} or a later one. */
    private long leg(int index) {
        Integer next = route.stops().subList(index, route.stops().size()).stream()
                .filter(stop -> stop.step().kind() != Step.Kind.BREAK)
                .map(Stop::location)
                .findFirst()
                .orElse(type.end());
        return place == null || next == null ? 0 : duration(place, next);
    }

    private long duration(int from, int to) {
        return (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
    }

    private @Nullable Long metresSoFar() {
        return measured == null ? null : Long.valueOf(metres);
    }

    private void drive(int to) {
        if (place != null) {
            driven += duration(place, to);
            metres += measured == null ? 0 : measured.distance(place, to);
        }
        place = to;
    }
}
