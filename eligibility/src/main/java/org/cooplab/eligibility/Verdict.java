package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.why.Missing;
import org.cooplab.eligibility.internal.why.WhyNot;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set says about one applicant on one day, and everything that can be asked about it.
 *
 * <p>The outcome and the trace are there at once; questions, advice and reasons are worked out when asked for. Where
 * strong Kleene logic says UNKNOWN, the unknown facts are tried out case by case as far as that is cheap: {@code x or
 * not x} is ELIGIBLE although {@code x} is unknown. {@link #kleene} is the outcome without that, and {@link #byCases}
 * says whether they differ. Immutable and thread-safe.
 */
public final class Verdict {

    private final Judgement judgement;
    private final Outcome outcome;
    private final Outcome kleene;

    /*
     * How much each missing fact may settle, and what it would take, once asked for. Readers may race: each works out the
     * same, and all see it whole because its fields are final.
     */
    private @Nullable Map<String, Double> weights;
    private @Nullable Advice advice;

    private Verdict(Judgement judgement, Outcome outcome, Outcome kleene) {
        this.judgement = judgement;
        this.outcome = outcome;
        this.kleene = kleene;
    }

    static Verdict of(Judgement judgement) {
        if (judgement.day().closed() != null) {
            return new Verdict(judgement, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
        }
        Outcome kleene = Program.outcome(judgement.requirement(), judgement.relations());
        return new Verdict(judgement, Program.outcome(judgement.settled(), judgement.relations()), kleene);
    }

    /** Returns what the rule set says. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns what strong Kleene logic alone says: the same, or UNKNOWN where {@link #outcome} is settled by cases. */
    public Outcome kleene() {
        return kleene;
    }

    /** Says whether the outcome was settled by trying out what the unknown facts may be. */
    public boolean byCases() {
        return outcome != kleene;
    }

    /** Returns whether the outcome is ELIGIBLE. */
    public boolean eligible() {
        return outcome == Outcome.ELIGIBLE;
    }

    /** Returns every rule and how it turned out. */
    public Trace trace() {
        return new Trace(judgement);
    }

    /**
     * Returns why the outcome is what it is: what stands in the way, which facts are missing, or why the question does
     * not arise; empty when eligible. {@link Eligibility#sentence} makes sentences of it.
     */
    public List<Reason> reasons() {
        if (outcome == Outcome.INELIGIBLE) {
            List<Reason> failed = whyNot();
            return failed.isEmpty() ? List.of(Reason.of("eligibility.in-no-case")) : failed;
        } else if (outcome == Outcome.NOT_APPLICABLE) {
            return notApplicable();
        }
        return outcome == Outcome.UNKNOWN ? unknown() : List.of();
    }

    /** Returns the short list of the conditions that failed; empty unless INELIGIBLE by Kleene logic. */
    public List<Reason> whyNot() {
        return outcome != Outcome.INELIGIBLE
                ? List.of()
                : WhyNot.requirement(judgement.program(), judgement.truths(), judgement.wanting(), judgement.row());
    }

    private List<Reason> notApplicable() {
        Reason closed = judgement.day().closed();
        return closed != null
                ? List.of(closed)
                : WhyNot.relations(
                        judgement.program(),
                        judgement.truths(),
                        judgement.rules().relations());
    }

    private List<Reason> unknown() {
        List<Reason> reasons = new ArrayList<>();
        Row row = judgement.row();
        missing()
                .forEach(fact -> reasons.add(Reason.of(
                                row.known(judgement.table().slot(fact))
                                        ? "eligibility.missing.part"
                                        : "eligibility.missing")
                        .at("/facts" + JsonPointers.step(fact))
                        .with("fact", "{" + fact + "}")));
        if (reasons.isEmpty()) {
            reasons.addAll(WhyNot.withoutValue(judgement.program(), judgement.truths(), judgement.wanting(), row));
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.of("eligibility.no-value"));
        }
        return List.copyOf(reasons);
    }

    /**
     * Returns the facts that can still change the outcome, in the order of the rule set; empty unless UNKNOWN. Empty
     * although UNKNOWN when something has no value: a division by zero, a parameter on a day without value.
     */
    public List<String> missing() {
        return List.copyOf(weights().keySet());
    }

    private Map<String, Double> weights() {
        if (outcome != Outcome.UNKNOWN) {
            return Map.of();
        }
        Map<String, Double> known = weights;
        if (known == null) {
            Row row = judgement.row();
            Map<String, Double> found =
                    Missing.of(judgement.rules(), judgement.table(), judgement.program(), row, judgement.truths());
            found.keySet().removeIf(judgement.matters(row).negate());
            known = Collections.unmodifiableMap(found);
            weights = known;
        }
        return known;
    }

    /** Returns the questions that are left, the best first; those of one group stand together. */
    public List<Question> questions() {
        return Questions.ordered(weights(), judgement.table());
    }

    /** Returns the best question to ask next; empty when the outcome is settled. */
    public Optional<Question> nextQuestion() {
        return nextQuestion(null);
    }

    /**
     * Returns the best question to ask next, one of {@code group} as long as there is any.
     *
     * @param group the group of the question before, or {@code null}
     */
    public Optional<Question> nextQuestion(@Nullable String group) {
        return Questions.next(questions(), group);
    }

    /**
     * Returns the documents to bring, by code: those that prove the clauses that hold or are open, and the facts on
     * which they stand. A code that the rule set does not explain stands for itself.
     */
    public Map<String, LocalizedText> documents() {
        return judgement.documents();
    }

    /**
     * Returns the benefit for these facts, whatever the outcome. An amount is rounded down to its minor unit and
     * capped by what is left under the ceilings of the relations. Empty if the rule set has no benefit, or it is not
     * known.
     */
    public Optional<Literal> benefit() {
        return Benefit.of(judgement, judgement.row());
    }

    /**
     * Returns the cheapest set of changes to facts that can change ({@link FactDefinition#effort}) after which the
     * requirement is met by Kleene logic on the same day; unknown facts stay unknown and are not tried out. Empty
     * unless INELIGIBLE, where a relation to another programme stands in the way whatever is changed, or if no change was
     * found that helps; {@link #attainable} says whether there is none.
     */
    public Optional<NearestChange> nearest() {
        return advice().nearest();
    }

    /**
     * Says whether changes to facts that can change make an INELIGIBLE applicant eligible on the same day: TRUE where
     * {@link #nearest} has found some, FALSE where it is proved that none do by Kleene logic, UNKNOWN where none were
     * found but not all could be tried, where the relations to other programmes are open, and where the outcome is
     * UNKNOWN or NOT_APPLICABLE. TRUE if the outcome is ELIGIBLE.
     */
    public Truth attainable() {
        return advice().attainable();
    }

    private Advice advice() {
        Advice known = advice;
        if (known == null) {
            known = new Advice(judgement, outcome);
            advice = known;
        }
        return known;
    }

    /**
     * Returns the first later day, within a century, on which the applicant is eligible if nothing but time passes;
     * empty if there is none, or if the applicant is eligible now. On the day before, the applicant is not eligible.
     * Where a rule does arithmetic with ages, a stretch of less than a year may be missed.
     */
    public Optional<LocalDate> eligibleFrom() {
        return advice().eligibleFrom();
    }

    /** Returns the facts that the rule set reads and that are known. */
    public Facts facts() {
        return judgement.facts();
    }

    /** Returns the record of this decision, to be kept. */
    public DecisionRecord record() {
        Trace trace = trace();
        List<DecisionRecord.Line> lines = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            lines.add(new DecisionRecord.Line(trace.id(i), trace.truth(i)));
        }
        return new DecisionRecord(
                DecisionRecord.SCHEMA,
                judgement.rules().id(),
                judgement.rules().version(),
                judgement.eligibility().fingerprint(),
                judgement.program().date(),
                facts(),
                outcome,
                kleene,
                reasons(),
                missing(),
                benefit().orElse(null),
                lines,
                List.copyOf(documents().keySet()),
                List.of(),
                null);
    }

    Judgement judgement() {
        return judgement;
    }
}
