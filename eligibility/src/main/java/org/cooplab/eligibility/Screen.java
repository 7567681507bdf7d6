package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.internal.fact.HostSlots;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.rule.Outcome;

/**
 * A rule set against a host's own objects on one day, for millions of them: facts are read from the objects as they are
 * needed, and nothing is allocated for a yes or no. Immutable and thread-safe.
 *
 * <p>The columns are believed: whether they can be true, such as more women than members or a negative count, is not
 * looked at here. Who reads what has not been checked should judge it with {@link Eligibility#assess}, which refuses it.
 *
 * @param <T> the host's type
 */
public final class Screen<T> {

    private final Eligibility eligibility;
    private final Class<T> type;
    private final IntFunction<Slot> slots;
    private final Program program;
    private final boolean open;
    private final Node requirement;
    private final Node relations;

    Screen(Eligibility eligibility, FactReader<T> reader, LocalDate date) {
        this.eligibility = eligibility;
        this.type = reader.type();
        this.slots = HostSlots.of(eligibility.table(), reader);
        this.program = new Builder(eligibility.ruleSet(), eligibility.table(), date, slots).program();
        this.open = RulesOnDay.closed(eligibility.ruleSet(), date) == null;
        this.requirement = program.requirementForMany();
        this.relations = program.relationsForMany();
    }

    /** Says whether the object is known to be eligible, by strong Kleene logic. */
    public boolean accepts(T subject) {
        return open && requirement.isTrue(requireNonNull(subject, "subject")) && relations.isTrue(subject);
    }

    /** Returns what strong Kleene logic says of the object; UNKNOWN is not tried out case by case here. */
    public Outcome outcome(T subject) {
        if (!open) {
            return Outcome.NOT_APPLICABLE;
        }
        int truth = requirement.eval(requireNonNull(subject, "subject"));
        return truth == Node.FALSE ? Outcome.INELIGIBLE : Program.outcome(truth, relations.eval(subject));
    }

    /** Returns the whole verdict, with its trace; it keeps the object, which must stay as it is. */
    public Verdict assess(T subject) {
        return Verdict.of(Judgement.of(eligibility, program, type.cast(requireNonNull(subject, "subject")), slots));
    }
}
