package org.cooplab.distribution.internal.routing;

/**
 * Simulated annealing over a chain: the temperature falls geometrically from a multiple of the mean leg of the first plan, so that
 * the unit of cost does not matter, and a new plan may cost {@code -T ln(U)} more than the current one.
 */
final class Annealing {

    /** First temperature in mean legs: windows make the landscape rougher. Measured at 5 s; see the benchmark's notes. */
    private static final double HOT = 0.3;

    private static final double HOT_TIMED = 1.0;

    /** Last temperature in mean legs. */
    private static final double COLD = 0.01;

    private final Chain chain;
    private final double leg;
    private final double hot;
    private final Leniency leniency;

    Annealing(Chain chain) {
        this.chain = chain;
        leg = chain.meanLeg();
        hot = chain.in.timed ? HOT_TIMED : HOT;
        leniency = new Leniency(chain);
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
                leniency.at(cooled);
            }
            chain.progress.made++;
            chain.step((long) (temperature * chain.rng.exponential()) + 1);
        }
    }
}
