package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.advice.FirstDay;
import org.cooplab.eligibility.internal.advice.Nearest;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/** What it would take to become eligible: other facts, or time. Thread-safe. */
final class Advice {

    private final Judgement judgement;
    private final Outcome outcome;

    /** What the search for changes found. Readers may race: each finds the same, and its fields are final. */
    private Nearest.@Nullable Result found;

    Advice(Judgement judgement, Outcome outcome) {
        this.judgement = judgement;
        this.outcome = outcome;
    }

    Optional<NearestChange> nearest() {
        if (outcome != Outcome.INELIGIBLE || judgement.relations() == Node.FALSE) {
            return Optional.empty();
        }
        Row row = judgement.row();
        Nearest.Result result = search(row);
        if (result.changes().isEmpty()) {
            return Optional.empty();
        }
        List<NearestChange.Change> changes = new ArrayList<>();
        int days = 0;
        for (Nearest.Change change : result.changes()) {
            FactDefinition fact = judgement.table().fact(change.slot());
            Effort effort = Objects.requireNonNull(fact.effort());
            days = Math.max(days, effort.days());
            changes.add(new NearestChange.Change(
                    fact.name(),
                    Benefit.literal(judgement.table(), row, change.slot()),
                    Benefit.literal(judgement.table(), change.after(), change.slot()),
                    change.cost(),
                    effort.days(),
                    effort.by(),
                    effort.how()));
        }
        return Optional.of(new NearestChange(changes, result.cost(), days, result.proved()));
    }

    Truth attainable() {
        if (outcome != Outcome.INELIGIBLE) {
            return outcome == Outcome.ELIGIBLE ? Truth.TRUE : Truth.UNKNOWN;
        } else if (judgement.relations() == Node.FALSE) {
            return Truth.FALSE;
        }
        Nearest.Result result = search(judgement.row());
        if (result.changes().isEmpty()) {
            return result.proved() ? Truth.FALSE : Truth.UNKNOWN;
        }
        return judgement.relations() == Node.TRUE ? Truth.TRUE : Truth.UNKNOWN;
    }

    private Nearest.Result search(Row row) {
        Nearest.Result result = found;
        if (result == null) {
            result = Nearest.search(judgement.rules(), judgement.table(), judgement.program(), row);
            found = result;
        }
        return result;
    }

    Optional<LocalDate> eligibleFrom() {
        if (outcome == Outcome.ELIGIBLE) {
            return Optional.empty();
        }
        Row row = judgement.row();
        return FirstDay.after(
                judgement.program().date(),
                judgement.rules(),
                judgement.table(),
                row,
                day -> judgement.eligibility().eligibleOn(day, row));
    }
}
