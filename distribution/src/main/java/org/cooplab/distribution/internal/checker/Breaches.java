package org.cooplab.distribution.internal.checker;

import org.cooplab.distribution.routing.RoutingProblem;

/** Is told which rules a route breaks: the checker says what is wrong then, who explains by how much a rule must be relaxed. */
public interface Breaches {

    /**
     * Adds that a rule is broken.
     *
     * @param at the index of the activity at which it is; -1 for the whole route, or its start
     * @param value how much there is; 1 where the rule holds or does not
     * @param most how much there may be
     */
    void add(Rule rule, int at, long value, long most);

    /** Adds that loads of two kinds that must not be are on board together. */
    void together(RoutingProblem.IncompatibleKinds kinds, int at);
}
