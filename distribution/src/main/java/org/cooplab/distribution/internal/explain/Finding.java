package org.cooplab.distribution.internal.explain;

/**
 * What must be relaxed so that one order is possible and worth it.
 *
 * @param slack nothing if it is so as it stands
 * @param extraCost what the plan costs more then, prizes not counted
 */
record Finding(Order order, Slack slack, long extraCost) {

    Finding and(Rule rule) {
        return new Finding(order, slack.with(rule, 1), extraCost);
    }

    /** Returns the rule that is relaxed first. */
    Rule rule() {
        return slack.amounts().keySet().iterator().next();
    }

    long amount() {
        return slack.of(rule());
    }
}
