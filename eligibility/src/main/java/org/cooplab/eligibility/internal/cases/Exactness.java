package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Settles what strong Kleene logic leaves open, by trying out what the unknown facts may be.
 *
 * <p>Sound: what it settles is so in every case. Not complete: with more than {@value #MAX_CASES} cases it gives up, and
 * it takes terms as independent. How many cases there are depends only on which terms are unknown, so that learning a
 * fact never makes it give up. Immutable and thread-safe.
 */
public final class Exactness {

    /** The most cases that are tried out. */
    public static final int MAX_CASES = 4_096;

    private final Abstraction abstraction;
    private final Node node;
    private final List<List<Object>> cells = new ArrayList<>();

    /** Prepares to settle that rule on that day. */
    public Exactness(RuleSet rules, FactTable table, LocalDate date, Rule rule) {
        abstraction = new Abstraction(rules, table, date);
        node = abstraction.node(rule);
        abstraction.terms().forEach(term -> cells.add(term.cells()));
    }

    /** Returns what holds in all cases: {@link Node#FALSE} or TRUE; else UNKNOWN. */
    public int settle(Row row) {
        @Nullable Object[] values = abstraction.values(row);
        List<Term> open = new ArrayList<>();
        long cases = 1;
        for (Term term : abstraction.terms()) {
            if (values[term.index] == null && abstraction.lacksFacts(term, row)) {
                open.add(term);
                cases *= cells.get(term.index).size() + 1L;
                if (cases > MAX_CASES) {
                    return Node.UNKNOWN;
                }
            }
        }
        return open.isEmpty() ? node.eval(values) : settle(values, open, 0);
    }

    private int settle(@Nullable Object[] values, List<Term> open, int next) {
        int truth = node.eval(values);
        if (truth != Node.UNKNOWN || next == open.size()) {
            return truth;
        }
        Term term = open.get(next);
        int all = -1;
        if (term.mayBeUndefined) {
            all = settle(values, open, next + 1);
        }
        for (Object cell : cells.get(term.index)) {
            if (all == Node.UNKNOWN) {
                break;
            }
            values[term.index] = cell;
            int one = settle(values, open, next + 1);
            all = all < 0 || all == one ? one : Node.UNKNOWN;
        }
        values[term.index] = null;
        return all;
    }

    /** Returns how many values stand for the cells of each term; for tests. */
    int[] sizes() {
        return cells.stream().mapToInt(List::size).toArray();
    }

    @Override
    public String toString() {
        return "Exactness" + Arrays.toString(sizes());
    }
}
