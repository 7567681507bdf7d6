package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.internal.cases.Exactness;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** A rule set as it is on one day: its program, and what tries out cases where that leaves something open. Thread-safe. */
final class RulesOnDay {

    private final RuleSet rules;
    private final FactTable table;
    private final Program program;
    private final @Nullable Reason closed;

    /** Made when it is needed first; readers may race, and each makes the same. */
    private volatile @Nullable Exactness exactness;

    RulesOnDay(RuleSet rules, FactTable table, LocalDate date) {
        this.rules = rules;
        this.table = table;
        this.program = Builder.build(rules, table, date);
        this.closed = closed(rules, date);
    }

    /** Returns why nobody can be judged on that day, or {@code null}. */
    static @Nullable Reason closed(RuleSet rules, LocalDate date) {
        LocalDate start = rules.open().start();
        LocalDate end = rules.open().end();
        if (start != null && date.isBefore(start)) {
            return Reason.of("eligibility.not-yet-open").with("day", start);
        } else if (end != null && date.isAfter(end)) {
            return Reason.of("eligibility.closed").with("day", end);
        }
        return rules.requirement().at(date).isPresent()
                ? null
                : Reason.of("eligibility.no-rule").with("day", date);
    }

    Program program() {
        return program;
    }

    /** Returns why nobody can be judged, or {@code null}. */
    @Nullable
    Reason closed() {
        return closed;
    }

    /** Returns how the requirement, which is unknown, turns out whatever the unknown facts may be; UNKNOWN if it may be either. */
    int settled(Row row, byte[] truths) {
        Exactness cases = cases(truths);
        return cases == null ? Node.UNKNOWN : cases.settle(row, truths);
    }

    /** Returns what says whether a fact that is missing can still matter, as far as that can be tried out. */
    Predicate<String> matters(Row row, byte[] truths) {
        Exactness cases = cases(truths);
        if (cases == null) {
            return fact -> true;
        }
        IntPredicate matters = cases.matters(row, truths);
        return fact -> matters.test(table.slot(fact));
    }

    /** Returns what tries out cases, or {@code null} if that can settle nothing. */
    private @Nullable Exactness cases(byte[] truths) {
        if (program.inForce() == null) {
            return null;
        }
        Exactness cases = exactness;
        if (cases == null) {
            cases = new Exactness(rules, table, program, program.inForce());
            exactness = cases;
        }
        return cases.worthwhile(truths) ? cases : null;
    }
}
