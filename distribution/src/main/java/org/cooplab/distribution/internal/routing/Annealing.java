package org.cooplab.distribution.internal.routing;

/**
 * Simulated annealing over a chain: the temperature falls geometrically from a multiple of the mean leg of the first plan, so that
 * the unit of cost does not matter, and a new plan may cost {@code -T ln(U)} more than the current one.
 */
final class Annealing {

    static double hot = 1.0;
    static double cold = 0.01;

    private final Chain chain;
    private final double first;

    Annealing(Chain chain) {
        this.chain = chain;
        first = hot * chain.meanLeg();
    }

    /** Runs until {@code until} of the budget is used; {@code from} is where the cooling began. */
    void run(double from, double until) {
        long checks = 0;
        double temperature = first;
        while (true) {
            if ((checks++ & 31) == 0) {
                double fraction = chain.progress.fraction();
                if (fraction >= until) {
                    return;
                }
                double cooled = Math.max(0, (fraction - from) / (1 - from));
                temperature = first * StrictMath.pow(cold / hot, cooled);
            }
            chain.progress.made++;
            chain.step((long) (temperature * chain.rng.exponential()) + 1);
        }
    }
}
