package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/**
 * Simulated annealing over a chain: the temperature falls geometrically from a multiple of the mean leg of the first plan, so that
 * the unit of cost does not matter, and a new plan may cost {@code -T ln(U)} more than the current one.
 *
 * <p>Where there is hardly room for everybody, hardly any change of a good plan leaves nobody out. Then plans that leave requests out
 * are accepted too, for a penalty. Where the number of routes is limited, it is a request's share of the cost at first, and grows for each
 * request whenever it is left out, the faster the colder it is, so that requests that are hard to place are placed in the end. Where not all
 * can be served, it is some shares for each unit of weight, alike for all, and grows as it cools.
 */
final class Annealing {

    /** First temperature in mean legs: windows make the landscape rougher. Measured at 5 s; see the benchmark's notes. */
    private static final double HOT = 0.3;

    private static final double HOT_TIMED = 1.0;

    /** Last temperature in mean legs. */
    private static final double COLD = 0.01;

    /** How much penalties would grow, in first penalties, if in each iteration another request were left out, at first. */
    private static final double GROWTH = 0.5;

    /** How many times faster penalties grow in the end. */
    private static final double HASTE = 100;

    /** What a unit of weight costs at first, in shares, where not all can be served. Measured on days of six vans; see the benchmark's notes. */
    private static final double DEAR = 4;

    /** How many times more it costs in the end. */
    private static final double DEARER = 30;

    /** From this part of the cooling on no more are left out. */
    private static final double PATIENCE = 0.8;

    private final Chain chain;
    private final double leg;
    private final double hot;
    private final double share;

    /** What a unit of weight may cost at most, so that all of them together are no overflow. */
    private final double highest;

    /** Whether some are left out who could each be served alone. */
    private final boolean crowded;

    Annealing(Chain chain) {
        this.chain = chain;
        Instance in = chain.in;
        leg = chain.meanLeg();
        hot = in.timed ? HOT_TIMED : HOT;
        share = Math.max(leg, (double) chain.routes.cost / Math.max(1, chain.routes.totals.served));
        crowded = !chain.complete(chain.best.absent) && in.requests > Chain.FEW;
        boolean limited = chain.vehiclesFirst && chain.best.absent.weight == 0 && in.requests > Chain.FEW;
        chain.ruin.sweeping = crowded;
        chain.lenient = crowded || limited;
        for (int q = 0; limited && q < in.requests; q++) {
            if (in.weight[q] > 0) {
                chain.absent.charge(q, (long) share);
            }
        }
        highest = (double) Long.MAX_VALUE
                / 4
                / Math.max(1, Arrays.stream(in.weight).asLongStream().sum());
    }

    /** Runs until {@code until} of the budget is used; {@code from} is where the cooling began. */
    void run(double from, double until) {
        long checks = 0;
        double temperature = leg * hot;
        while (true) {
            if ((checks++ & 31) == 0 || chain.progress.spent()) {
                double fraction = chain.progress.fraction();
                if (fraction >= until) {
                    return;
                }
                double cooled = Math.max(0, (fraction - from) / (1 - from));
                temperature = leg * hot * StrictMath.pow(COLD / hot, cooled);
                if (chain.lenient) {
                    penalise(cooled);
                }
            }
            chain.progress.made++;
            chain.step((long) (temperature * chain.rng.exponential()) + 1);
        }
    }

    /** Sets what is paid for leaving out from now on, or ends leniency. */
    private void penalise(double cooled) {
        Instance in = chain.in;
        if (cooled > PATIENCE) {
            chain.lenient = false;
            chain.growth = 0;
            if (chain.absent.weight > chain.best.absent.weight) {
                chain.back();
            }
        } else if (crowded) {
            long unit = (long) Math.min(share * DEAR * StrictMath.pow(DEARER, cooled), highest);
            for (int q = 0; q < in.requests; q++) {
                chain.absent.charge(q, unit * in.weight[q]);
            }
        } else {
            double turns = chain.progress.expected() / in.requests;
            chain.growth = 1 + (long) (share * GROWTH / turns * StrictMath.pow(HASTE, cooled));
        }
    }
}
