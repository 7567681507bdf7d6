package org.cooplab.distribution.internal.routing;

/**
 * Simulated annealing over a chain: the temperature falls geometrically from a multiple of the mean leg of the first plan, so that
 * the unit of cost does not matter, and a new plan may cost {@code -T ln(U)} more than the current one.
 *
 * <p>Where the number of routes is limited, hardly any change of a good plan finds room for everybody. Then plans that leave requests
 * out are accepted too, for a penalty: a request's share of the cost at first, growing for each request whenever it is left out, and growing
 * faster the colder it is, so that requests that are hard to place are placed in the end.
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

    /** From this part of the cooling on nobody is left out. */
    private static final double PATIENCE = 0.8;

    private final Chain chain;
    private final double leg;
    private final double hot;
    private final double share;
    private boolean tight;

    Annealing(Chain chain) {
        this.chain = chain;
        Instance in = chain.in;
        leg = chain.meanLeg();
        hot = in.timed ? HOT_TIMED : HOT;
        tight = chain.best.absent.weight == 0 && chain.vehiclesFirst && in.requests > Chain.FEW;
        share = Math.max(leg, (double) chain.routes.cost / Math.max(1, chain.routes.totals.served));
        if (tight) {
            chain.absent.charge((long) share);
        }
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
                if (tight && cooled > PATIENCE) {
                    tight = false;
                    chain.growth = 0;
                    if (chain.absent.weight > 0) {
                        chain.back();
                    }
                }
                if (tight) {
                    double turns = chain.progress.expected() / chain.in.requests;
                    chain.growth = 1 + (long) (share * GROWTH / turns * StrictMath.pow(HASTE, cooled));
                }
            }
            chain.progress.made++;
            chain.step((long) (temperature * chain.rng.exponential()) + 1);
        }
    }
}
