package org.cooplab.distribution.internal.network;

import java.math.BigInteger;
import org.cooplab.distribution.Balance;
import org.cooplab.distribution.routing.Objective;
import org.jspecify.annotations.Nullable;

/** A wish for balance as the routing engine reads it, which counts in thousandths of the minor unit, metres and seconds. */
public final class Evening {

    private static final long MOST = 1_000_000;

    private Evening() {}

    /** Returns what is best, with or without balance. */
    public static Objective objective(@Nullable Balance balance) {
        if (balance == null) {
            return Objective.COST;
        }
        Objective.Measure measure = switch (balance.measure()) {
            case STOPS -> Objective.Measure.TASKS;
            case DISTANCE -> Objective.Measure.DISTANCE;
            case DURATION -> Objective.Measure.DURATION;
        };
        return new Objective(
                Objective.First.COST,
                new Objective.Balance(measure, weight(balance).longValueExact()));
    }

    /** Tells whether the price is not more than the engine can weigh. */
    static boolean possible(Balance balance) {
        return weight(balance).compareTo(BigInteger.valueOf(MOST)) <= 0;
    }

    private static BigInteger weight(Balance balance) {
        BigInteger thousandths = BigInteger.valueOf(balance.price().minor()).multiply(BigInteger.valueOf(1000));
        long units = switch (balance.measure()) {
            case STOPS -> 1;
            case DISTANCE -> 1000;
            case DURATION -> 3600;
        };
        return thousandths.add(BigInteger.valueOf(units / 2)).divide(BigInteger.valueOf(units));
    }
}
