package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * A plan that exists already, to be changed as little as asked.
 *
 * <p>Routes that have started stay as they are, and so do those that bring goods to a relay from which a started route takes them on.
 * All other planned goods keep their relay and are not given up for new ones; they may change their route, or their place on it, where
 * that saves more than {@code perChange}. No other vehicle leaves home by {@code now}.
 *
 * @param before the plan
 * @param now which routes have started: those that leave home no later than this
 * @param perChange what each load must save at least to change its route; zero to plan the rest freely; not negative
 */
public record Revision(DistributionPlan before, Instant now, Money perChange) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if {@code perChange} is negative, or in another currency than the plan's costs
     */
    public Revision {
        requireNonNull(before, "before");
        requireNonNull(now, "now");
        requireNonNull(perChange, "perChange");
        Refusals refusals = new Refusals();
        if (perChange.signum() < 0) {
            refusals.add(InvalidValue.negative("perChange", perChange));
        }
        for (PlannedRoute route : before.routes()) {
            if (!route.cost().currency().equals(perChange.currency())) {
                refusals.add(
                        InvalidValue.otherCurrency("perChange", route.cost().currency(), perChange));
                break;
            }
        }
        refusals.throwIfAny();
    }
}
