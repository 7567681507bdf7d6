package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** Dropping places early loses none where a stop more never makes a route shorter. */
class PairPlacesProperties {

    /** More than are looked at thoroughly. */
    private static final int SHIPMENTS = Instance.FEW + 5;

    @Property
    @Label("the best places in a route are those found by walking the route with every pair of places")
    void nothing_is_dropped_too_early(@ForAll long seed) {
        Instance in = new Instance(problem(new SplittableRandom(seed)), Instance.FEW);
        Progress progress = new Progress(Budget.iterations(1_000), 1, SearchMonitor.NONE);
        Chain chain = new Chain(in, new Neighbours(in, 100), progress, SearchMonitor.NONE, seed);
        chain.construct();
        Routes routes = chain.routes;
        RouteRules rules = new RouteRules(routes);
        PairPlaces places = new PairPlaces(routes, rules, new Rng(seed), 0);
        for (int q = 0; q < in.requests; q++) {
            int p = in.first[q];
            int d = in.half[q];
            if (routes.slot[p] < 0) {
                continue;
            }
            routes.begin();
            int home = routes.slot[p];
            routes.unlink(p);
            routes.unlink(d);
            if (routes.totals.size[home] > 0) {
                routes.refresh(home);
            }
            for (int i = 0; i < routes.slots.activeCount; i++) {
                int r = routes.slots.active[i];
                places.begin(Insertion.NEVER);
                places.look(r, p, d);
                assertEquals(cheapest(routes, rules, r, p, d), places.price, "shipment " + q + " in route " + r);
            }
            routes.undo();
        }
    }

    /** Tries all pairs of places by walking the route with both stops. */
    private static long cheapest(Routes routes, RouteRules rules, int r, int p, int d) {
        int t = routes.type[r];
        rules.load(r);
        assertTrue(rules.keep(t));
        long without = rules.cost;
        long best = Insertion.NEVER;
        for (int a = routes.startOf(r); a != routes.endOf(r); a = routes.succ[a]) {
            rules.loadPair(r, a, p, p, d);
            best = Math.min(best, rules.keep(t) ? rules.cost - without : Insertion.NEVER);
            for (int x = routes.succ[a]; x != routes.endOf(r); x = routes.succ[x]) {
                rules.loadPair(r, a, p, x, d);
                best = Math.min(best, rules.keep(t) ? rules.cost - without : Insertion.NEVER);
            }
        }
        return best;
    }

    private static RoutingProblem problem(SplittableRandom random) {
        int size = 2 * SHIPMENTS + 1;
        double[] x = random.doubles(size, 0, 100).toArray();
        double[] y = random.doubles(size, 0, 100).toArray();
        boolean windows = random.nextInt(4) > 0;
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            long open = windows ? random.nextInt(400) : 0;
            long width = windows ? 20 + random.nextInt(200) : 1_000;
            requests.add(Shipment.of(
                    "s" + i,
                    Visit.at(2 * i + 1, 5, open, open + width),
                    Visit.at(2 * i + 2, 5, open + 100, open + 200 + width),
                    Load.of(random.nextInt(6), random.nextInt(6))));
        }
        VehicleType van = VehicleType.builder("van", Load.of(12, 12))
                .costs(new VehicleType.Costs(0, 1, 0, random.nextInt(2)))
                .limits(new VehicleType.Limits(
                        random.nextBoolean() ? Long.valueOf(700) : null,
                        random.nextBoolean() ? Long.valueOf(900) : null,
                        null,
                        null))
                .shift(0, 1_500)
                .build();
        return RoutingProblem.of(Travel.plane(x, y, 1, Travel.Rounding.UP), List.of(van), requests);
    }
}
