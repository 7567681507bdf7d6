package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Solution;

/** Strings the parts of a search together. */
public final class Search {

    private static final int NEIGHBOURS = 100;

    private Search() {}

    /** Searches for the best plan of {@code problem}. */
    public static Solution solve(RoutingProblem problem, RoutingOptions options, SearchMonitor monitor) {
        Progress progress = new Progress(options.budget(), 1, monitor);
        Instance in = new Instance(problem);
        Neighbours near = new Neighbours(in, NEIGHBOURS);
        Chain chain = new Chain(in, near, progress, monitor, options.seed());
        chain.construct();
        double from = progress.fraction();
        if (chain.vehiclesFirst || chain.absent.weight > 0) {
            new FleetPhase(chain).run(chain.vehiclesFirst, from + 0.3 * (1 - from));
            from = progress.fraction();
        }
        chain.recreate.thrifty = chain.vehiclesFirst;
        new Annealing(chain).run(from, 1);
        chain.back();
        return new Solution(new PlanWriter(chain.routes).write(chain.absent), progress.made);
    }
}
