package org.cooplab.eligibility.internal.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cooplab.eligibility.internal.cases.Abstraction.Formula;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.NodeInfo;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Settles what strong Kleene logic leaves open, by trying out what the unknown facts may be.
 *
 * <p>Sound: what it settles is so in every case. Not complete: with more than {@value #MAX_CASES} cases it gives up, and
 * it takes terms as independent. How many cases there are depends only on which terms are unknown in rules that are
 * unknown up to the whole: so learning a fact never makes it give up, and one that is not asked for never lets it go
 * on. Immutable and thread-safe.
 */
public final class Exactness {

    /** The most cases that are tried out. */
    public static final int MAX_CASES = 4_096;

    private final Abstraction abstraction;
    private final Node node;
    private final List<List<Object>> cells = new ArrayList<>();
    private final List<Reading> readings;
    private final List<NodeInfo> infos;

    /** The terms of the rule at each place of the trace that has no rules of its own. */
    private final List<Set<Term>> termsAt = new ArrayList<>();

    /** Whether the rule at each place of the trace shares a term with another or settles itself: only such settle anything. */
    private final boolean[] shares;

    /** Prepares to settle that rule on the day of the program. */
    public Exactness(RuleSet rules, FactTable table, Program program, Rule rule) {
        abstraction = new Abstraction(rules, table, program.date());
        node = abstraction.node(rule);
        abstraction.terms().forEach(term -> cells.add(term.cells()));
        readings = abstraction.readings();
        infos = program.infos();
        shares = shares(program.firstRelation());
    }

    private boolean[] shares(int firstRelation) {
        Map<Term, Integer> uses = new HashMap<>();
        boolean[] found = new boolean[infos.size()];
        for (NodeInfo info : infos) {
            boolean leaf = !info.composite() && info.index() < firstRelation;
            Formula formula = leaf ? abstraction.formula(info.rule()) : new Formula(node, Set.of());
            termsAt.add(formula.terms());
            formula.terms().forEach(term -> uses.merge(term, 1, Integer::sum));
            found[info.index()] = formula.terms().size() == 1 && oneWay(formula);
        }
        for (int i = 0; i < found.length; i++) {
            for (Term term : termsAt.get(i)) {
                boolean closed = term.fact != null && term.fact.options() != null;
                found[i] |= closed || uses.getOrDefault(term, 0) > 1;
            }
        }
        return found;
    }

    /** Says whether a rule about one term turns out the same whatever that is: no whole number is a half. */
    private boolean oneWay(Formula formula) {
        Term term = formula.terms().iterator().next();
        if (term.index >= cells.size()) {
            return false; // of a rule that is not in force
        }
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        int ways = 0;
        for (Object cell : cells.get(term.index)) {
            values[term.index] = cell;
            ways |= 1 << formula.node().eval(values);
        }
        return ways != (1 << Node.TRUE | 1 << Node.FALSE);
    }

    /**
     * Says whether trying out cases can settle anything: not if each unknown rule looks at something that no other rule
     * looks at, for then each may turn out either way.
     */
    public boolean worthwhile(byte[] truths) {
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] && truths[i] == Node.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns what holds in all cases: {@link Node#FALSE} or TRUE; else UNKNOWN.
     *
     * @param truths how each place of the trace turned out
     */
    public int settle(Row row, byte[] truths) {
        @Nullable Object[] values = values(row);
        List<Term> open = open(values, row, truths);
        return open == null ? Node.UNKNOWN : settle(values, open, 0);
    }

    /**
     * Returns what says whether the fact of a slot can still matter: not if in each case of the others it turns out one
     * way, whatever it is. To be asked by one thread.
     *
     * @param truths how each place of the trace turned out
     */
    public IntPredicate matters(Row row, byte[] truths) {
        @Nullable Object[] values = values(row);
        List<Term> open = open(values, row, truths);
        if (open == null) {
            return slot -> true;
        }
        return slot -> {
            List<Term> own = new ArrayList<>();
            List<Term> others = new ArrayList<>();
            for (Term term : open) {
                (readings.get(term.index).slots().contains(slot) ? own : others).add(term);
            }
            return unsettled(values, others, 0, own);
        };
    }

    private @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new @Nullable Object[readings.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readings.get(i).value().apply(row);
        }
        return values;
    }

    /** Returns the terms that more facts would tell, or {@code null} if they have too many cases. */
    private @Nullable List<Term> open(@Nullable Object[] values, Row row, byte[] truths) {
        List<Term> open = new ArrayList<>();
        long cases = 1;
        for (Term term : alive(truths)) {
            if (values[term.index] == null && readings.get(term.index).lacksFacts(row)) {
                open.add(term);
                cases *= cells.get(term.index).size() + 1L;
                if (cases > MAX_CASES) {
                    return null;
                }
            }
        }
        return open;
    }

    /** Returns the terms of the rules that are unknown and stand in unknown rules alone: no other can change the outcome. */
    private Set<Term> alive(byte[] truths) {
        Set<Term> alive = new LinkedHashSet<>();
        boolean[] unknown = new boolean[truths.length];
        for (NodeInfo info : infos) {
            int at = info.index();
            unknown[at] = truths[at] == Node.UNKNOWN && (info.parent() < 0 || unknown[info.parent()]);
            if (unknown[at]) {
                alive.addAll(termsAt.get(at));
            }
        }
        return alive;
    }

    private boolean unsettled(@Nullable Object[] values, List<Term> open, int next, List<Term> own) {
        if (next == open.size()) {
            return settle(values, own, 0) == Node.UNKNOWN;
        } else if (node.eval(values) != Node.UNKNOWN) {
            return false;
        }
        Term term = open.get(next);
        boolean found = term.mayBeUndefined && unsettled(values, open, next + 1, own);
        for (Object cell : cells.get(term.index)) {
            if (found) {
                break;
            }
            values[term.index] = cell;
            found = unsettled(values, open, next + 1, own);
        }
        values[term.index] = null;
        return found;
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
}
