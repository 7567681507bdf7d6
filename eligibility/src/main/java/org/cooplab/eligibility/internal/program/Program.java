package org.cooplab.eligibility.internal.program;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A rule set ready to run on one day. Immutable and thread-safe. */
public final class Program {

    private final LocalDate date;
    private final @Nullable Rule inForce;
    private final Node requirement;
    private final Node relations;
    private final int firstRelation;
    private final @Nullable Value benefit;
    private final List<Value> paid;
    private final List<NodeInfo> infos;

    Program(
            LocalDate date,
            @Nullable Rule inForce,
            Node requirement,
            Node relations,
            int firstRelation,
            @Nullable Value benefit,
            List<Value> paid,
            List<NodeInfo> infos) {
        this.date = date;
        this.inForce = inForce;
        this.requirement = requirement;
        this.relations = relations;
        this.firstRelation = firstRelation;
        this.benefit = benefit;
        this.paid = paid;
        this.infos = infos;
    }

    /** Returns the day for which this was built. */
    public LocalDate date() {
        return date;
    }

    /** Returns the requirement in force on that day, if there is one. */
    public @Nullable Rule inForce() {
        return inForce;
    }

    /** Returns what must hold. */
    public Node requirement() {
        return requirement;
    }

    /** Returns what must hold between programmes. */
    public Node relations() {
        return relations;
    }

    /** Returns the requirement for very many calls; it has no trace. */
    public Node requirementForMany() {
        return Copies.of(requirement);
    }

    /** Returns the relations for very many calls; they have no trace. */
    public Node relationsForMany() {
        return Copies.of(relations);
    }

    /** Returns the place in the trace of the first relation; those before belong to the requirement. */
    public int firstRelation() {
        return firstRelation;
    }

    /** Returns what an eligible applicant gets, if the rule set says so. */
    public @Nullable Value benefit() {
        return benefit;
    }

    /** Returns, for each relation, what the others have paid; a value that is always unknown where it limits nothing. */
    public List<Value> paid() {
        return paid;
    }

    /**
     * Returns what the two together come to. A requirement that fails is decisive, whatever stands between programmes; only
     * one that may hold makes an applicant of whom another programme may have something to say.
     */
    public static Outcome outcome(int requirement, int relations) {
        if (requirement == Node.FALSE) {
            return Outcome.INELIGIBLE;
        } else if (relations == Node.FALSE) {
            return Outcome.NOT_APPLICABLE;
        }
        return Math.min(requirement, relations) == Node.TRUE ? Outcome.ELIGIBLE : Outcome.UNKNOWN;
    }

    /** Returns what the places of the trace stand for. */
    public List<NodeInfo> infos() {
        return infos;
    }
}
