package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.brute.SmallProblems;

/** What a chain keeps true of its routes, whatever the features of the problem. */
class ChainProperties {

    @Property
    @Label("after every step each route keeps its rules and the cost is that of the routes walked anew")
    void steps_keep_the_books(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chain chain = chain(SmallProblems.rich(seed));
        for (int step = 0; step < 40; step++) {
            chain.step(step * 3L);
            audit(chain, "step " + step);
        }
        chain.back();
        audit(chain, "the best");
        assertEquals(
                chain.best.cost,
                chain.routes.cost + new Evenness(chain.in.problem.objective()).cost(chain.routes),
                "cost of the best");
    }

    @Property
    @Label("a step that is taken back leaves no trace")
    void undoing_restores_everything(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chain chain = chain(seed % 2 == 0 ? SmallProblems.plain(seed) : SmallProblems.rich(seed));
        Routes routes = chain.routes;
        for (int step = 0; step < 40; step++) {
            boolean nobodyMissing = chain.absent.weight == 0;
            State before = new State(routes);
            chain.step(-Insertion.NEVER / 4);
            if (nobodyMissing) {
                new State(routes).assertEqualTo(before);
            }
        }
    }

    @Property
    @Label("the price of a new route is the cost of one walked with the request alone")
    void prices_of_new_routes_are_costs(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chain chain = chain(SmallProblems.plain(seed));
        Instance in = chain.in;
        RouteRules rules = new RouteRules(chain.routes);
        NewRoute newRoute = new NewRoute(chain.routes, rules, chain.rng);
        for (int q = 0; q < in.requests; q++) {
            boolean fits = false;
            for (int v = in.first[q]; v < in.half[q]; v++) {
                int[] partners = in.isShipment(q)
                        ? IntStream.range(in.half[q], in.first[q + 1]).toArray()
                        : new int[] {Stops.NONE};
                for (int d : partners) {
                    for (int t = 0; t < in.fleet.types; t++) {
                        rules.clear();
                        rules.add(v);
                        if (d != Stops.NONE) {
                            rules.add(d);
                        }
                        long expected = rules.keep(t) ? rules.cost : Insertion.NEVER;
                        assertEquals(expected, newRoute.price(v, d, t, Insertion.NEVER), "type " + t);
                        fits |= expected < Insertion.NEVER;
                    }
                }
            }
            assertEquals(fits, newRoute.fits(q), "request " + q);
        }
    }

    @Property
    @Label("the price of a place is the cost of the route walked with the stop less that without it")
    void prices_are_differences(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chain chain = chain(SmallProblems.plain(seed));
        Instance in = chain.in;
        Routes routes = chain.routes;
        Insertion insertion = new Insertion(routes);
        RouteRules rules = new RouteRules(routes);
        for (int v = 0; v < in.nodes; v++) {
            if (in.isShipment(in.request[v]) || routes.slotOf(in.request[v]) >= 0) {
                continue;
            }
            comparePlaces(in, routes, insertion, rules, v);
        }
        for (int v = 0; v < in.nodes; v++) {
            if (in.isShipment(in.request[v]) || routes.slot[v] < 0 || routes.totals.size[routes.slot[v]] == 1) {
                continue;
            }
            routes.begin();
            int r = routes.slot[v];
            routes.unlink(v);
            routes.refresh(r);
            if (!routes.broken) {
                comparePlaces(in, routes, insertion, rules, v);
            }
            routes.undo();
        }
    }

    @Property
    @Label(
            "tails are exchanged if the routes then keep their rules and cost less than the slack more, and not otherwise")
    void tails_are_exchanged_where_it_pays(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @LongRange(min = 0, max = 60) long slack) {
        Chain chain = chain(SmallProblems.plain(seed));
        Assume.that(Redrawing.suits(chain.in));
        Neighbours near = new Neighbours(chain.in, 100);
        Routes routes = chain.routes;
        TailExchange tails = new TailExchange(routes, new Redrawing(routes));
        boolean exact = chain.in.fleet.plain && !chain.in.fleet.paid;
        for (int k = 0; k < near.list.length; k++) {
            int u = k / near.width;
            int v = near.list[k];
            if (v < 0 || routes.slot[u] < 0 || routes.slot[v] < 0 || routes.slot[u] == routes.slot[v]) {
                continue;
            }
            long least = Math.min(
                    (near.order[k] & Neighbours.BEFORE) == 0 ? Insertion.NEVER : withTailsExchanged(routes, u, v),
                    (near.order[k] & Neighbours.BEHIND) == 0 ? Insertion.NEVER : withTailsExchanged(routes, v, u));
            long before = routes.cost;
            State untouched = new State(routes);
            if (tails.beside(u, v, near.order[k], slack)) {
                assertTrue(least < before + slack && routes.cost < before + slack, u + " and " + v);
                audit(chain, u + " and " + v);
            } else {
                assertTrue(!exact || least >= before + slack, u + " and " + v);
                new State(routes).assertEqualTo(untouched);
            }
        }
    }

    /** Returns the cost of the plan in which {@code u} is followed by {@code v}, by the rules alone, immense if they forbid it. */
    private static long withTailsExchanged(Routes routes, int u, int v) {
        List<Integer> one = stops(routes, routes.slot[u]);
        List<Integer> two = stops(routes, routes.slot[v]);
        int left = one.indexOf(u) + 1;
        int right = two.indexOf(v);
        return routes.cost
                + change(routes, u, one, joined(one.subList(0, left), two.subList(right, two.size())))
                + change(routes, v, two, joined(two.subList(0, right), one.subList(left, one.size())));
    }

    private static long change(Routes routes, int stop, List<Integer> before, List<Integer> after) {
        int t = routes.type[routes.slot[stop]];
        return cost(routes, t, after) - cost(routes, t, before);
    }

    private static long cost(Routes routes, int t, List<Integer> stops) {
        RouteRules rules = new RouteRules(routes);
        stops.forEach(rules::add);
        return stops.isEmpty() ? 0 : rules.keep(t) ? rules.cost : Insertion.NEVER / 4;
    }

    private static List<Integer> joined(List<Integer> head, List<Integer> tail) {
        return Stream.concat(head.stream(), tail.stream()).toList();
    }

    private static List<Integer> stops(Routes routes, int r) {
        List<Integer> stops = new ArrayList<>();
        for (int v = routes.succ[routes.startOf(r)]; !routes.sentinel(v); v = routes.succ[v]) {
            stops.add(v);
        }
        return stops;
    }

    private static void comparePlaces(Instance in, Routes routes, Insertion insertion, RouteRules rules, int v) {
        for (int i = 0; i < routes.slots.activeCount; i++) {
            int r = routes.slots.active[i];
            int t = routes.type[r];
            rules.load(r);
            assertTrue(rules.keep(t));
            long without = rules.cost;
            for (int a = routes.startOf(r); a != routes.endOf(r); a = routes.succ[a]) {
                int b = routes.succ[a];
                rules.loadWith(r, a, v, -1, -1);
                long expected = rules.keep(t) ? rules.cost - without : Insertion.NEVER;
                long legs = routes.cost(t, a, v) + routes.cost(t, v, b) - routes.arc[a];
                boolean open = insertion.hasRoom(r, v) && insertion.admits(r, v);
                long price = open ? insertion.price(v, a, b, r, t, legs, Insertion.NEVER) : Insertion.NEVER;
                assertEquals(expected, price, "node " + v + " behind " + a);
            }
        }
    }

    private static Chain chain(RoutingProblem problem) {
        Instance in = new Instance(problem, Instance.FEW);
        Progress progress = new Progress(Budget.iterations(1_000), 1, SearchMonitor.NONE);
        Chain chain = new Chain(in, new Neighbours(in, 100), progress, SearchMonitor.NONE, 7);
        try {
            chain.construct();
        } catch (UnsupportedOperationException | IllegalArgumentException fixedStepsThatCannotBeKept) {
            Assume.that(false);
        }
        return chain;
    }

    private static void audit(Chain chain, String when) {
        Routes routes = chain.routes;
        Instance in = chain.in;
        RouteRules rules = new RouteRules(routes);
        long cost = 0;
        for (int i = 0; i < routes.slots.activeCount; i++) {
            int r = routes.slots.active[i];
            rules.load(r);
            assertTrue(rules.keep(routes.type[r]), () -> when + ": a rule of route " + r);
            cost += rules.cost;
            for (int stop = 0; stop < rules.count; stop++) {
                if (rules.stops[stop] < in.nodes) {
                    cost -= routes.holds.homeBonus(rules.stops[stop], r);
                }
            }
        }
        assertEquals(cost, routes.cost, when);
        for (int q = 0; q < in.requests; q++) {
            assertEquals(routes.slotOf(q) < 0, chain.absent.has(q), when);
        }
    }

    /** A copy of what the routes are and know. */
    private static final class State {
        private final long cost;
        private final int served;
        private final int[] slot;
        private final int[] order;
        private final long[] departure;
        private final long[] latest;
        private final long[] load;

        State(Routes routes) {
            cost = routes.cost;
            served = routes.totals.served;
            slot = routes.slot.clone();
            order = new int[routes.in.nodes + 2 * routes.in.slots];
            departure = new long[order.length];
            latest = new long[order.length];
            load = new long[order.length];
            for (int i = 0; i < routes.slots.activeCount; i++) {
                int r = routes.slots.active[i];
                for (int v = routes.startOf(r); v != routes.endOf(r); v = routes.succ[v]) {
                    if (v < order.length) {
                        order[v] = routes.succ[v] + 1;
                        departure[v] = routes.in.timed ? routes.segments.departure[v] : 0;
                        latest[v] = routes.in.timed ? routes.segments.latest[v] : 0;
                        int first = v * routes.in.dimensions;
                        load[v] = first < routes.segments.after.length ? routes.segments.after[first] : 0;
                    }
                }
            }
        }

        void assertEqualTo(State other) {
            assertEquals(other.cost, cost);
            assertEquals(other.served, served);
            assertArrayEquals(other.slot, slot);
            assertArrayEquals(other.order, order);
            assertArrayEquals(other.departure, departure);
            assertArrayEquals(other.latest, latest);
            assertArrayEquals(other.load, load);
        }
    }
}
