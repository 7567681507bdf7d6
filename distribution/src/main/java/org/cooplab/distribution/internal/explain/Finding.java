package org.cooplab.distribution.internal.explain;

import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.Slack;

/**
 * What must be relaxed so that one sequence is possible and worth it.
 *
 * @param slack nothing if it is so as it stands
 * @param extraCost what the plan costs more then, prizes not counted
 */
record Finding(StopSequence sequence, Slack slack, long extraCost) {

    Finding and(Rule rule) {
        return new Finding(sequence, slack.with(rule, 1), extraCost);
    }

    /** Returns the rule that is relaxed first. */
    Rule rule() {
        return slack.amounts().keySet().iterator().next();
    }

    long amount() {
        return slack.of(rule());
    }
}
