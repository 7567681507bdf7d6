package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

/**
 * What a search found.
 *
 * @param plan the best plan
 * @param iterations how many iterations were made, all chains together
 */
public record Solution(Plan plan, long iterations) {

    public Solution {
        requireNonNull(plan, "plan");
    }
}
