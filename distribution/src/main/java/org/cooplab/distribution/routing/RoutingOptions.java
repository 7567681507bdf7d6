package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * How to search.
 *
 * @param budget how long
 * @param seed which of many equally good searches to make
 * @param chains how many searches run side by side and exchange their best at fixed points; from 1 to 64. Part of what
 *     determines the plan
 * @param threads how many threads to use at most; from 1 to 64. Does not change the plan of an iteration budget
 */
public record RoutingOptions(Budget budget, long seed, int chains, int threads) {

    public RoutingOptions {
        requireNonNull(budget, "budget");
        Refusals refusals = new Refusals();
        if (chains < 1 || chains > 64) {
            refusals.add(InvalidValue.outside("chains", 1, 64, chains));
        }
        if (threads < 1 || threads > 64) {
            refusals.add(InvalidValue.outside("threads", 1, 64, threads));
        }
        refusals.throwIfAny();
    }

    /** Returns the options of one chain in the calling thread, with seed 1. */
    public static RoutingOptions of(Budget budget) {
        return new RoutingOptions(budget, 1, 1, 1);
    }

    /** Returns these options with another seed. */
    public RoutingOptions withSeed(long newSeed) {
        return new RoutingOptions(budget, newSeed, chains, threads);
    }

    /** Returns these options with this many chains on at most this many threads. */
    public RoutingOptions withChains(int newChains, int newThreads) {
        return new RoutingOptions(budget, seed, newChains, newThreads);
    }
}
