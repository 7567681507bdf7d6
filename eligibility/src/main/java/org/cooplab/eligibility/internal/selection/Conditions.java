package org.cooplab.eligibility.internal.selection;

import java.util.List;
import java.util.function.IntFunction;
import org.cooplab.core.application.Application;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.rule.Outcome;

/**
 * What the rules of a call say about an application on one day. The rules engine stands behind it.
 *
 * <p>Conditions are numbered as {@link Slots} says.
 */
public interface Conditions {

    /** Returns what the rules say about this application: the answer of each condition by its number, found when asked for. */
    IntFunction<Answer> of(Application application);

    /**
     * One answer.
     *
     * @param outcome what holds
     * @param reasons why it does not, where it does not
     * @param missing the facts on which it depends, in the order to ask, where it is unknown
     */
    record Answer(Outcome outcome, List<Reason> reasons, List<String> missing) {}

    /**
     * How the conditions of a call are numbered: the gate, then the groups, the criteria and the pots, each in order.
     *
     * @param groups how many groups
     * @param criteria how many criteria
     */
    record Slots(int groups, int criteria) {

        /** Returns the number of the gate. */
        public int gate() {
            return 0;
        }

        /** Returns the number of a group's rule. */
        public int group(int index) {
            return 1 + index;
        }

        /** Returns the number of a criterion's rule. */
        public int criterion(int index) {
            return 1 + groups + index;
        }

        /** Returns the number of a pot's rule. */
        public int pot(int index) {
            return 1 + groups + criteria + index;
        }
    }
}
