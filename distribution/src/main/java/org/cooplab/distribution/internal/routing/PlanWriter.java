package org.cooplab.distribution.internal.routing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleType;

/** Writes routes as a plan, with the times and the load of each stop; each route is as short as it can be. */
final class PlanWriter {

    private final Instance in;
    private final Fleet fleet;
    private final Routes routes;
    private final RouteRules rules;

    PlanWriter(Routes routes) {
        this.routes = routes;
        in = routes.in;
        fleet = in.fleet;
        rules = new RouteRules(routes);
    }

    Plan write(Absentees absent) {
        List<Route> written = new ArrayList<>();
        for (int t = 0; t < fleet.types; t++) {
            for (int r = 0; r < in.slots; r++) {
                if (routes.slots.inUse(r) && routes.type[r] == t) {
                    written.add(route(r, t));
                }
            }
        }
        List<String> unserved = in.problem.requests().stream()
                .map(Request::id)
                .filter(id -> absent.has(requireNonNull(in.numbers.get(id))))
                .toList();
        long cost = written.stream().mapToLong(Route::cost).sum();
        long unevenness = new Evenness(in.problem.objective()).cost(routes);
        return new Plan(written, unserved, cost, absent.prizes, stability(), unevenness);
    }

    private long stability() {
        long away = 0;
        for (int q = 0; q < in.requests; q++) {
            int home = in.anchors.home[q];
            int r = routes.slotOf(q);
            if (home >= 0 && (r < 0 || routes.holds.origin[r] != home)) {
                away += in.anchors.stability;
            }
        }
        return away;
    }

    private Route route(int r, int t) {
        rules.load(r);
        if (!rules.keep(t) || !rules.inTime(t, true)) {
            throw new IllegalStateException(
                    "the search broke a rule of vehicle type " + vehicle(t).id());
        }
        Schedule schedule = rules.times.schedule;
        List<Stop> stops = new ArrayList<>();
        long[] aboard = new long[in.dimensions];
        loadTrip(aboard, 0);
        Load first = Load.of(aboard);
        long now = schedule.begin[0];
        int here = rules.count > 0 && fleet.start[t] == fleet.legs[t].nowhere
                ? routes.stops.location[rules.stops[0]]
                : fleet.start[t];
        for (int i = 0; i < rules.count; i++) {
            addBreaks(stops, i + 1, now, here, aboard, t);
            int v = rules.stops[i];
            int there = routes.stops.location[v];
            long arrival = schedule.arrival(i + 1, now, rules.times.breaks);
            long begin = schedule.begin[i + 1];
            now = begin + schedule.service[i + 1];
            if (v < in.nodes) {
                for (int d = 0; d < in.dimensions; d++) {
                    int at = v * in.dimensions + d;
                    aboard[d] += in.take[at] - in.drop[at] + in.carry[at];
                }
                stops.add(new Stop(step(v), in.alternative[v], there, arrival, begin, now, Load.of(aboard)));
            } else {
                loadTrip(aboard, i + 1);
                stops.add(new Stop(reload(v, t), 0, there, arrival, begin, now, Load.of(aboard)));
            }
            here = there;
        }
        addBreaks(stops, rules.count + 1, now, here, aboard, t);
        return new Route(
                vehicle(t).id(),
                stops,
                first,
                schedule.begin[0],
                schedule.begin[schedule.last],
                rules.distance,
                rules.driving,
                rules.cost,
                routes.holds.origin[r] < 0 ? null : routes.holds.origin[r]);
    }

    private VehicleType vehicle(int t) {
        return in.problem.vehicles().get(t);
    }

    /** Puts on board what the trip that begins with stop {@code from} delivers. */
    private void loadTrip(long[] aboard, int from) {
        for (int d = 0; d < in.dimensions; d++) {
            aboard[d] = 0;
            for (int i = from; i < rules.count && rules.stops[i] < in.nodes; i++) {
                aboard[d] += in.drop[rules.stops[i] * in.dimensions + d];
            }
        }
    }

    private void addBreaks(List<Stop> stops, int element, long departure, int here, long[] aboard, int t) {
        long clock = departure;
        for (int b = rules.times.schedule.taken[element - 1]; b < rules.times.schedule.taken[element]; b++) {
            Pause pause = rules.times.breaks.get(b);
            VehicleType.Break written = vehicle(t).breaks().get(pause.index());
            long begin = pause.begin(clock);
            clock = begin + pause.duration();
            stops.add(new Stop(Step.pause(written.id()), 0, here, begin, begin, clock, Load.of(aboard)));
        }
    }

    private Step reload(int v, int t) {
        VehicleType.Reload written =
                vehicle(t).reloads().get(routes.stops.reloadAt(v).index());
        return Step.reload(written.id());
    }

    private Step step(int v) {
        int q = in.request[v];
        Request wanted = in.wanted.get(q);
        if (!in.isShipment(q)) {
            return Step.job(wanted.id());
        }
        return v < in.half[q] ? Step.pickup(wanted.id()) : Step.delivery(wanted.id());
    }
}
