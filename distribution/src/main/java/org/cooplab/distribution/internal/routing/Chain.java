package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.jspecify.annotations.Nullable;

/**
 * One trajectory through the plans of an instance: ruin, recreate, accept or take back. Holds the current plan and the best; never
 * leaves the plans that keep all rules. Not thread-safe; chains share nothing but the instance and the neighbours.
 */
final class Chain {

    /** Probability of inserting optional requests for more than their prize: an eighth, in units of 2^-31. */
    private static final long GENEROUS = 1L << 28;

    /** Most of the budget for the number of routes. */
    private static final double FLEET_SHARE = 0.4;

    /** Most of the budget for sparing routes of a plan that serves only some, after all that. */
    private static final double SPARING_SHARE = 0.1;

    /** After so many insertions into the first plan it asks whether to go on. */
    private static final int ASKING = 32;

    final Instance in;
    final Routes routes;
    final Absentees absent;
    final Snapshot best;
    final Rng rng;
    final RouteRules rules;
    final Trips trips;
    final Downgrade downgrade;
    final Ruin ruin;
    final Elsewhere elsewhere;
    final Recreate recreate;
    final Pending pending;
    final Ordering ordering;
    final boolean vehiclesFirst;
    final Progress progress;

    /** Whether a plan that leaves out more than the current one is accepted, if it costs less with the penalties for that. */
    boolean lenient;

    /** By how much the penalty of a request that must be served grows each time it is left out. */
    long growth;

    private final SearchMonitor monitor;
    private @Nullable Annealing annealing;
    private double cooledFrom;
    private final Neighbours near;
    private final boolean[] missing;
    private final Evenness evenness;

    /** Up to which weight of those left out a plan is thought to serve all it can: of those who fit no vehicle alone, at first. */
    private long hopeless;

    Chain(Instance in, Neighbours near, Progress progress, SearchMonitor monitor, long seed) {
        this.in = in;
        this.near = near;
        this.progress = progress;
        this.monitor = monitor;
        rng = new Rng(seed);
        routes = new Routes(in);
        absent = new Absentees(in);
        best = new Snapshot(in, routes);
        pending = new Pending(in);
        ordering = new Ordering(in, rng);
        ruin = new Ruin(routes, near, absent, pending, rng);
        Upgrades upgrades = new Upgrades(routes);
        rules = new RouteRules(routes);
        trips = new Trips(routes, rules);
        if (in.exact && in.fleet.durations) {
            routes.exactly = new RouteRules(routes);
        }
        downgrade = new Downgrade(routes, upgrades, rules, rng);
        recreate = new Recreate(routes, near, absent, upgrades, rules, trips, rng);
        elsewhere = new Elsewhere(routes, rng);
        evenness = new Evenness(in.problem.objective());
        missing = new boolean[in.requests];
        vehiclesFirst = in.problem.objective().first() == Objective.First.VEHICLES;
        for (int q = 0; q < in.requests; q++) {
            absent.add(q);
        }
    }

    /** Makes a first plan, with everybody and as few routes as needed; the share of the budget for that is bounded. */
    void start() {
        construct();
        double from = progress.fraction();
        if (vehiclesFirst || !complete(absent)) {
            FleetPhase fleet = new FleetPhase(this);
            fleet.run(vehiclesFirst, from + FLEET_SHARE * (1 - from));
            if (vehiclesFirst && !complete(best.absent)) {
                hopeless = best.absent.weight;
                fleet.run(true, from + (FLEET_SHARE + SPARING_SHARE) * (1 - from));
            }
            from = progress.fraction();
        }
        recreate.manner.thrifty = false;
        ruin.focused = false;
        ruin.sweeping = false;
        cooledFrom = from;
        annealing = new Annealing(this);
    }

    /** Improves the plan until this part of the budget is used. */
    void anneal(double until) {
        if (annealing == null) {
            throw new IllegalStateException("start first");
        }
        annealing.run(cooledFrom, until);
    }

    /** Improves the best plan, which becomes the current one, by moves that ruin and recreate seldom finds. */
    void polish() {
        back();
        if (Redrawing.suits(in)) {
            LocalSearch search = new LocalSearch(routes, near);
            while (search.move(progress)) {
                best.stain(routes);
            }
            if (better()) {
                remember();
            }
        }
    }

    /** Goes on from the best plan of another chain. */
    void adopt(Snapshot other) {
        best.copy(other);
        back();
    }

    /** Makes a first plan by inserting all requests. */
    void construct() {
        recreate.manner.thrifty = false;
        if (in.anchors.any()) {
            new WarmStart(routes, rules, absent).make(() -> best.stain(routes));
        }
        pending.clear();
        for (int q = 0; q < in.requests; q++) {
            if (absent.has(q)) {
                pending.add(q);
            }
        }
        ordering.sort(pending);
        for (int i = 0; i < pending.count; i++) {
            if (i % ASKING == 0) {
                if (progress.stopped()) {
                    break;
                }
                recreate.manner.hurried = progress.overdue();
            }
            int q = pending.list[i];
            routes.begin();
            if (recreate.insert(q, Insertion.NEVER)) {
                absent.remove(q);
            }
            best.stain(routes);
        }
        recreate.manner.hurried = false;
        long alone = 0;
        for (int i = 0; i < absent.count; i++) {
            int q = absent.list[i];
            alone += recreate.newRoute.fits(q) ? 0 : in.weight[q];
        }
        hopeless = alone;
        remember();
    }

    /** Returns whether a plan that leaves out {@code some} serves all who can be served. */
    boolean complete(Absentees some) {
        return some.weight <= hopeless;
    }

    /**
     * One iteration: accepts the changed plan if fewer are missing, or as many and it costs less than {@code slack} more than the
     * current one; while it is lenient, by cost and penalties alone.
     */
    void step(long slack) {
        long limit = cost(absent.price()) + slack;
        routes.begin();
        if (!ruined() || !recreated(limit)) {
            routes.undo();
            return;
        }
        accept();
        if (better()) {
            remember();
        }
    }

    /** Inserts who is pending, each where it costs least; returns whether the plan is acceptable for less than {@code limit}. */
    private boolean recreated(long limit) {
        if (in.fleet.types > 1) {
            downgrade.all();
            recreate.upgrading = in.mixed && rng.happens(1 << 30);
        }
        ordering.sort(pending);
        boolean generous = in.optional && rng.happens(GENEROUS);
        long more = 0;
        long price = absent.price();
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            if (absent.has(q)) {
                more -= in.weight[q];
                price -= absent.price(q);
            }
        }
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            boolean must = in.weight[q] > 0;
            long room = absent.weight > 0 && !lenient
                    ? Insertion.NEVER
                    : limit - routes.cost - price + in.anchors.stability * (pending.count - i);
            long bound = must || generous ? room : Math.min(room, in.prize[q]);
            missing[q] = !recreate.insert(q, bound);
            if (missing[q]) {
                if (must) {
                    absent.raise(q, growth);
                }
                more += in.weight[q];
                price += absent.price(q);
                long least = in.anchors.stability == 0 ? routes.cost + price : Long.MIN_VALUE;
                if (refused(more, least, limit)) {
                    return false;
                }
            }
        }
        if (in.reloading && in.few) {
            trips.detour();
        }
        return !refused(more, cost(price), limit);
    }

    /** Returns the cost of the current routes, with their evenness and the price of those left out. */
    private long cost(long price) {
        return routes.cost + evenness.cost(routes) + price;
    }

    /** Returns whether a plan that leaves out so much more than the current one is not acceptable for its cost. */
    private boolean refused(long more, long cost, long limit) {
        return (!lenient && more != 0) ? more > 0 : cost >= limit;
    }

    /** Returns whether the current plan is better than the best: as {@link Snapshot#betterThan} says. */
    private boolean better() {
        if (absent.weight != best.absent.weight) {
            return absent.weight < best.absent.weight;
        }
        if (vehiclesFirst && routes.slots.activeCount != best.routes) {
            return routes.slots.activeCount < best.routes;
        }
        long gain = best.cost + best.absent.prizes - cost(absent.prizes);
        return gain > 0 || (gain == 0 && routes.slots.activeCount < best.routes);
    }

    /** Ruins the current plan; returns whether what is left of it keeps all rules. */
    boolean ruined() {
        ruin.ruin();
        if (elsewhere.any) {
            elsewhere.change();
        }
        if (routes.broken) {
            return false;
        }
        if (in.exact) {
            for (int i = 0; i < routes.touchedCount; i++) {
                int r = routes.touched[i];
                if (routes.totals.size[r] > 0) {
                    rules.load(r);
                    if (!rules.keep(routes.type[r])) {
                        return false;
                    }
                }
            }
        }
        if (in.reloading) {
            trips.merge();
        }
        return true;
    }

    private void accept() {
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            if (missing[q]) {
                absent.add(q);
            } else {
                absent.remove(q);
            }
        }
        best.stain(routes);
    }

    /** Makes the current plan the best. */
    void remember() {
        best.take(routes, absent, evenness.cost(routes));
        hopeless = Math.min(hopeless, absent.weight);
        if (vehiclesFirst && complete(best.absent)) {
            routes.slots.cap = best.routes;
        }
        monitor.improved(
                new Improvement(progress.made, best.absent.weight, best.routes, best.cost + best.absent.prizes));
    }

    /** Goes back to the best plan. */
    void back() {
        best.restore(routes, absent);
        routes.slots.cap = vehiclesFirst && complete(best.absent) ? best.routes : in.slots;
    }

    /** Returns the mean cost of a leg of the current plan, at least 1; with a choice of vehicles their fixed costs are part of it. */
    double meanLeg() {
        long arcs = in.mixed ? routes.cost : 0;
        for (int i = 0; i < routes.slots.activeCount; i++) {
            int r = routes.slots.active[i];
            for (int v = routes.startOf(r); !in.mixed && v != routes.endOf(r); v = routes.succ[v]) {
                arcs += routes.arc[v] - routes.work(routes.type[r], v, routes.succ[v]);
            }
        }
        return Math.max(1, (double) arcs / Math.max(1, routes.totals.served + routes.slots.activeCount));
    }
}
