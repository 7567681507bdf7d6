package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.VehicleRouting.Solution;

/** Strings the parts of a search together: arrays, chains, exchanges, plan. */
public final class Search {

    /** How many nodes count as near to each: enough for the quality of small instances, few enough for the memory of large ones. */
    private static final int NEIGHBOURS = 100;

    /** How often chains meet. */
    private static final int ROUNDS = 16;

    /** Part of the time kept for the polish of the best plan. */
    private static final double POLISH_SHARE = 0.01;

    private final boolean vehiclesFirst;
    private final List<Chain> chains = new ArrayList<>();
    private final int threads;

    private Search(RoutingProblem problem, int few, RoutingOptions options, SearchMonitor monitor) {
        // With a time budget, chains that take turns on a thread would only share its time.
        int count = options.budget() instanceof Budget.Time
                ? Math.min(options.chains(), options.threads())
                : options.chains();
        threads = Math.min(options.threads(), count);
        vehiclesFirst = problem.objective().first() == Objective.First.VEHICLES;
        List<Progress> progress = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            progress.add(new Progress(options.budget(), count, monitor));
        }
        Instance in = new Instance(problem, few);
        Neighbours near = new Neighbours(in, NEIGHBOURS);
        SearchMonitor shared = count == 1 ? monitor : new SharedMonitor(monitor, vehiclesFirst);
        Rng seeds = new Rng(options.seed());
        for (int i = 0; i < count; i++) {
            chains.add(new Chain(in, near, progress.get(i), shared, seeds.next()));
        }
    }

    /** Searches for the best plan of {@code problem}. */
    public static Solution solve(RoutingProblem problem, RoutingOptions options, SearchMonitor monitor) {
        return solve(problem, Instance.FEW, options, monitor);
    }

    /** The same, where up to {@code few} requests are searched for as carefully as small problems allow. */
    static Solution solve(RoutingProblem problem, int few, RoutingOptions options, SearchMonitor monitor) {
        return new Search(problem, few, options, monitor).run();
    }

    private Solution run() {
        Workers workers = new Workers(threads);
        workers.each(chains, Chain::start);
        int rounds = chains.size() == 1 ? 1 : ROUNDS;
        double searching = chains.get(0).progress.counted() ? 1 : 1 - POLISH_SHARE;
        for (int round = 1; round <= rounds; round++) {
            double until = searching * round / rounds;
            workers.each(chains, chain -> chain.anneal(until));
            if (round < rounds) {
                exchange();
            }
        }
        Chain best = best();
        best.polish();
        long iterations =
                chains.stream().mapToLong(chain -> chain.progress.made).sum();
        return new Solution(new PlanWriter(best.routes).write(best.absent), iterations);
    }

    /** Returns the chain with the best plan, the first of equals. */
    private Chain best() {
        Chain best = chains.get(0);
        for (Chain chain : chains) {
            if (chain.best.betterThan(best.best, vehiclesFirst)) {
                best = chain;
            }
        }
        return best;
    }

    /** The chain with the worst plan goes on from the best. */
    private void exchange() {
        Chain best = best();
        Chain worst = best;
        for (Chain chain : chains) {
            if (worst.best.betterThan(chain.best, vehiclesFirst)) {
                worst = chain;
            }
        }
        if (worst != best) {
            worst.adopt(best.best);
        }
    }
}
