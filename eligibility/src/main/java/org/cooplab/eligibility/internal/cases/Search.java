package org.cooplab.eligibility.internal.cases;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.eligibility.internal.program.Node;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a case in which a formula holds: term by term, cell by cell, leaving a branch as soon as Kleene logic says
 * that the formula fails in all of it. Gives up after a number of steps that depends on nothing but the formula.
 */
final class Search {

    private static final int MAX_STEPS = 20_000;
    private static final long MAX_TOTAL = 3_000_000;

    private long total;

    /** What a search found. */
    enum Answer {
        /** There is no such case. */
        NONE,
        /** There is one. */
        FOUND,
        /** The search was given up. */
        OPEN
    }

    private int steps;
    private @Nullable Object[] values = new @Nullable Object[0];

    /** Looks for a case in which the formula holds. */
    Answer holds(Abstraction.Formula formula, int terms) {
        steps = 0;
        values = new @Nullable Object[terms];
        List<Term> order = new ArrayList<>(formula.terms());
        if (total > MAX_TOTAL) {
            return Answer.OPEN;
        }
        Answer answer = look(formula.node(), order, 0);
        total += steps;
        return answer;
    }

    /** Returns the case that was found last, by the index of each term; {@code null} where it does not matter. */
    @Nullable
    Object[] found() {
        return values;
    }

    private Answer look(Node node, List<Term> order, int next) {
        if (++steps > MAX_STEPS) {
            return Answer.OPEN;
        }
        int truth = node.eval(values);
        if (truth != Node.UNKNOWN || next == order.size()) {
            return truth == Node.TRUE ? Answer.FOUND : Answer.NONE;
        }
        Term term = order.get(next);
        Answer answer = Answer.NONE;
        for (Object cell : term.cells()) {
            values[term.index] = cell;
            Answer one = look(node, order, next + 1);
            if (one == Answer.FOUND) {
                return one;
            }
            answer = one == Answer.OPEN ? one : answer;
            if (steps > MAX_STEPS) {
                break;
            }
        }
        values[term.index] = null;
        return answer;
    }
}
