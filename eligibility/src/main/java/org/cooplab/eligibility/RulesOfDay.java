package org.cooplab.eligibility;

import java.util.function.IntPredicate;
import org.cooplab.eligibility.internal.cases.Completions;
import org.cooplab.eligibility.internal.cases.Exactness;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Foresight;
import org.cooplab.eligibility.internal.program.Foresight.Seen;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule set on one day, for rows of facts: its program, and what settles more than Kleene logic does. Readers may race to
 * make the latter: each makes the same, and each is safe to share. Thread-safe.
 */
final class RulesOfDay {

    private final RuleSet rules;
    private final FactTable table;
    private final Program program;
    private volatile @Nullable Foresight foresight;
    private volatile @Nullable Exactness cells;

    RulesOfDay(RuleSet rules, FactTable table, Program program) {
        this.rules = rules;
        this.table = table;
        this.program = program;
    }

    Program program() {
        return program;
    }

    /** Says whether to look at what Kleene logic leaves open may settle any of it. */
    boolean maySettle(Row row, byte[] kleene) {
        return cells(kleene) != null || foresight().maySettle(row, kleene);
    }

    /** Returns what is seen of the rules that Kleene logic leaves open. */
    Seen see(Row row, byte[] kleene) {
        return foresight().see(row, kleene);
    }

    private Foresight foresight() {
        Foresight known = foresight;
        if (known == null) {
            known = new Foresight(rules, table, program);
            foresight = known;
        }
        return known;
    }

    /** Returns how the requirement turns out in all cases of what is missing: {@link Node#FALSE} or TRUE; else UNKNOWN. */
    int settle(Row row, Seen seen) {
        int requirement = seen.requirement(program);
        if (requirement != Node.UNKNOWN) {
            return requirement;
        }
        Exactness worthwhile = cells(seen.truths());
        int inCells = worthwhile == null ? Node.UNKNOWN : worthwhile.settle(row);
        return inCells == Node.UNKNOWN && foresight().mayBeLess(seen)
                ? completions(row, seen).settle()
                : inCells;
    }

    /** Returns what says whether the fact of a slot can still matter, as far as that can be tried out. */
    IntPredicate matters(Row row, Seen seen) {
        if (seen.relations(program) == Node.UNKNOWN) {
            return slot -> true;
        }
        Exactness worthwhile = cells(seen.truths());
        IntPredicate inCells = worthwhile == null ? slot -> true : worthwhile.matters(row);
        return inCells.and(completions(row, seen)::matters);
    }

    private Completions completions(Row row, Seen seen) {
        return new Completions(table, program.requirement(), row, foresight(), seen);
    }

    /** Returns what tries out cells, or {@code null} if that can settle nothing. */
    private @Nullable Exactness cells(byte[] truths) {
        Rule inForce = program.inForce();
        if (inForce == null) {
            return null;
        }
        Exactness known = cells;
        if (known == null) {
            known = new Exactness(rules, table, program, inForce);
            cells = known;
        }
        return known.worthwhile(truths) ? known : null;
    }
}
