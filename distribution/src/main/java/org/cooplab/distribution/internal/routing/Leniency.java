package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/**
 * Where there is hardly room for everybody, hardly any change of a good plan leaves nobody out. Then plans that leave out more are
 * accepted for a while, for a penalty.
 *
 * <p>Where the number of routes is limited, the penalty of a request is a share of the cost at first, and grows whenever it is left out,
 * the faster the colder it is, so that requests that are hard to place are placed in the end. Where not all can be served, it is some
 * shares for each unit of weight, the same for all, and grows as it cools.
 */
final class Leniency {

    /** How much penalties grow, in shares, if in each iteration another request is left out, at first. */
    private static final double GROWTH = 0.5;

    /** How many times faster they grow in the end. */
    private static final double HASTE = 100;

    /** What a unit of weight costs at first, in shares, where not all can be served. */
    private static final double DEAR = 4;

    /** How many times more it costs in the end. */
    private static final double DEARER = 30;

    /** From this part of the cooling on no more are left out. */
    private static final double PATIENCE = 0.8;

    private final Chain chain;
    private final Instance in;

    /** Whether some are left out who could each be served alone. */
    private final boolean crowded;

    /** What a request costs in the plan at first. */
    private final double share;

    /** What a unit of weight may cost, so that all of them together are no overflow. */
    private final double highest;

    Leniency(Chain chain) {
        this.chain = chain;
        in = chain.in;
        crowded = !in.few && !chain.complete(chain.best.absent);
        boolean limited = !in.few && chain.vehiclesFirst && chain.best.absent.weight == 0;
        share = Math.max(chain.meanLeg(), (double) chain.routes.cost / Math.max(1, chain.routes.totals.served));
        highest = Long.MAX_VALUE
                / 4.0
                / Math.max(1, Arrays.stream(in.weight).asLongStream().sum());
        chain.ruin.sweeping = crowded;
        chain.lenient = crowded || limited;
        for (int q = 0; limited && q < in.requests; q++) {
            if (in.weight[q] > 0) {
                chain.absent.raise(q, (long) share);
            }
        }
    }

    /** Sets the penalties for this part of the cooling, or ends it all. */
    void at(double cooled) {
        if (!chain.lenient) {
            return;
        }
        if (cooled > PATIENCE) {
            end();
        } else if (crowded) {
            chain.absent.unit = (long) Math.min(highest, share * DEAR * StrictMath.pow(DEARER, cooled));
        } else {
            double turns = chain.progress.expected() / in.requests;
            chain.growth = 1 + (long) Math.min(highest, share * GROWTH / turns * StrictMath.pow(HASTE, cooled));
        }
    }

    private void end() {
        chain.lenient = false;
        chain.growth = 0;
        if (chain.absent.weight > chain.best.absent.weight) {
            chain.back();
        }
    }
}
