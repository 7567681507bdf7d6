package org.cooplab.distribution.internal.explain;

import java.util.List;
import org.cooplab.distribution.internal.checker.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What came of putting a request at every position of one sequence.
 *
 * @param base the sequence without it
 * @param fits the cheapest position at which nothing stands in the way, or {@code null}
 * @param singles otherwise, of each kind of rule the one that is to be relaxed least, of those that stand in the way alone at some
 *     position
 * @param together if there are no singles, what must be relaxed together at the position where the fewest rules stand in the way
 */
record Outcome(
        StopSequence base,
        @Nullable Finding fits,
        List<Finding> singles,
        @Nullable Finding together) {

    /** Returns the position that only is not worth it, or {@code null}. */
    @Nullable
    Finding dear() {
        for (Finding single : singles) {
            Rule.Kind kind = single.rule().kind();
            if (kind == Rule.Kind.PRIZE || kind == Rule.Kind.ROUTES_FIRST) {
                return single;
            }
        }
        return null;
    }

    /** Returns this outcome where no vehicle is left. */
    Outcome withoutVehicle(Effort effort) {
        Rule fleet = Rule.of(Rule.Kind.FLEET);
        if (fits != null) {
            return new Outcome(base, null, List.of(fits.and(fleet)), null);
        }
        Finding least = singles.stream().min(effort.leastFirst()).orElse(together);
        return new Outcome(base, null, List.of(), least == null ? null : least.and(fleet));
    }
}
