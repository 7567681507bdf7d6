package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;

/** Writes a snapshot as a plan, with the times of each stop; each route is as short as it can be. */
final class PlanWriter {

    private final Instance in;
    private final Fleet fleet;

    PlanWriter(Instance in) {
        this.in = in;
        fleet = in.fleet;
    }

    Plan write(Snapshot snapshot) {
        List<List<Route>> byType = new ArrayList<>();
        for (int t = 0; t < fleet.types; t++) {
            byType.add(new ArrayList<>());
        }
        for (int r = 0; r < in.slots; r++) {
            int t = snapshot.type[r];
            if (t >= 0) {
                byType.get(t).add(route(stops(snapshot, r), t));
            }
        }
        List<Route> routes = new ArrayList<>();
        byType.forEach(routes::addAll);
        List<String> unserved = new ArrayList<>();
        for (int q = 0; q < in.requests; q++) {
            if (snapshot.absent.has(q)) {
                unserved.add(in.problem.requests().get(q).id());
            }
        }
        long cost = routes.stream().mapToLong(Route::cost).sum();
        return new Plan(routes, unserved, cost, snapshot.absent.prizes, 0, 0);
    }

    private List<Integer> stops(Snapshot snapshot, int r) {
        List<Integer> stops = new ArrayList<>();
        for (int v = snapshot.succ[in.nodes + 2 * r]; v < in.nodes; v = snapshot.succ[v]) {
            stops.add(v);
        }
        return stops;
    }

    private Route route(List<Integer> nodes, int t) {
        Legs legs = fleet.legs[t];
        long start = start(nodes, t);
        long now = start;
        int here = fleet.start[t];
        long metres = 0;
        long seconds = 0;
        long[] aboard = new long[in.dimensions];
        for (int v : nodes) {
            for (int d = 0; d < in.dimensions; d++) {
                aboard[d] += in.drop[v * in.dimensions + d];
            }
        }
        Load first = Load.of(aboard);
        List<Stop> stops = new ArrayList<>();
        for (int v : nodes) {
            int there = in.location[v];
            metres += legs.distance(here, there);
            seconds += legs.duration(here, there);
            long arrival = now + legs.duration(here, there);
            long begin = Math.max(arrival + (here == there ? 0 : in.setup[v]), in.open[v]);
            now = begin + in.service[v];
            for (int d = 0; d < in.dimensions; d++) {
                int at = v * in.dimensions + d;
                aboard[d] += in.take[at] - in.drop[at] + in.carry[at];
            }
            stops.add(new Stop(step(v), in.alternative[v], there, arrival, begin, now, Load.of(aboard)));
            here = there;
        }
        metres += legs.distance(here, fleet.end[t]);
        seconds += legs.duration(here, fleet.end[t]);
        long end = now + legs.duration(here, fleet.end[t]);
        long cost = fleet.fixed[t]
                + fleet.perDistance[t] * metres
                + fleet.perDriving[t] * seconds
                + fleet.perDuration[t] * (end - start);
        return new Route(in.problem.vehicles().get(t).id(), stops, first, start, end, metres, seconds, cost, null);
    }

    /**
     * Returns a start for which the route is as short as it can be: of all such moments the one nearest to 0. Joins the stops as
     * (length, earliest, latest) like {@link Routes}.
     */
    private long start(List<Integer> nodes, int t) {
        Legs legs = fleet.legs[t];
        int here = fleet.start[t];
        long length = 0;
        long early = fleet.open[t];
        long late = fleet.close[t];
        for (int v : nodes) {
            int there = in.location[v];
            long reach = length + legs.duration(here, there) + (here == there ? 0 : in.setup[v]);
            long wait = Math.max(0, in.open[v] - reach - late);
            early = Math.max(in.open[v] - reach, early) - wait;
            late = Math.min(in.close[v] - reach, late);
            length = reach + wait + in.service[v];
            here = there;
        }
        length += legs.duration(here, fleet.end[t]);
        late = Math.min(late, fleet.close[t] - length);
        return Math.max(early, Math.min(late, 0));
    }

    private Step step(int v) {
        int q = in.request[v];
        Request wanted = in.problem.requests().get(q);
        if (!(wanted instanceof Shipment)) {
            return Step.job(wanted.id());
        }
        return v < in.half[q] ? Step.pickup(wanted.id()) : Step.delivery(wanted.id());
    }
}
