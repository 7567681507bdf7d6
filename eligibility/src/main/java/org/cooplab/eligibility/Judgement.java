package org.cooplab.eligibility;

import java.util.function.IntFunction;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.HostSlots;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.internal.program.Slot;
import org.cooplab.eligibility.internal.program.Wanting;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** What was judged, by what, and how each rule turned out: what verdict and trace are read from. Immutable. */
final class Judgement {

    private final Eligibility eligibility;
    private final Program program;
    private final Object subject;
    private final @Nullable IntFunction<Slot> slots;
    private final byte[] truths;
    private final byte requirement;
    private final byte relations;

    private Judgement(
            Eligibility eligibility,
            Program program,
            Program judging,
            Object subject,
            @Nullable IntFunction<Slot> slots) {
        this.eligibility = eligibility;
        this.program = program;
        this.subject = subject;
        this.slots = slots;
        this.truths = new byte[judging.infos().size()];
        this.requirement = (byte) judging.requirement().trace(subject, truths);
        this.relations = (byte) judging.relations().trace(subject, truths);
    }

    /** Judges given facts. */
    static Judgement of(Eligibility eligibility, Program program, Row row) {
        return new Judgement(eligibility, program, program, row, null);
    }

    /** Judges a host's object by a program that reads it through {@code slots}. */
    static Judgement of(Eligibility eligibility, Program judging, Object subject, IntFunction<Slot> slots) {
        return new Judgement(eligibility, eligibility.program(judging.date()), judging, subject, slots);
    }

    Eligibility eligibility() {
        return eligibility;
    }

    RuleSet rules() {
        return eligibility.ruleSet();
    }

    FactTable table() {
        return eligibility.table();
    }

    /** Returns the program of the day, for rows. */
    Program program() {
        return program;
    }

    /** Returns the facts; those of a host's object are read anew each time. */
    Row row() {
        return slots == null ? (Row) subject : HostSlots.row(table(), slots, subject);
    }

    Wanting wanting() {
        return new Wanting(rules(), table(), program);
    }

    int truth(int index) {
        return truths[index];
    }

    /** Returns how each place of the trace turned out; not to be written to. */
    byte[] truths() {
        return truths;
    }

    /** Returns how the requirement turned out by Kleene logic: {@link Node#FALSE}, UNKNOWN or TRUE. */
    int requirement() {
        return requirement;
    }

    /** Returns how the relations to other programmes turned out. */
    int relations() {
        return relations;
    }
}
