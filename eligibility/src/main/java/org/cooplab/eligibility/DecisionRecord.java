package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, by which rules and on what facts: enough to decide it again years later, to the same bytes.
 *
 * <p>It holds only the facts that the rule set reads, not the file of the applicant. {@link Eligibility#replay} judges the
 * same facts by the same rules on the same day; the records are equal, and so are their documents.
 *
 * @param schemaVersion the version of this format, {@code "1"}
 * @param ruleSet the id of the rule set
 * @param version its version
 * @param fingerprint its SHA-256
 * @param date the day of judgement
 * @param facts the facts that were read
 * @param outcome what the rule set said
 * @param kleene what strong Kleene logic alone said
 * @param reasons why
 * @param missing the facts that could still have mattered
 * @param benefit what it came to, or {@code null}
 * @param trace every rule and how it turned out
 * @param documents the codes of the documents to bring
 * @param evidence what was shown, in the host's own words or references; copied
 * @param reviewer who decided, by the host's own id, or {@code null} for nobody but the rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRecord(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) String ruleSet,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String fingerprint,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonProperty(required = true)
        LocalDate date,

        @JsonProperty(required = true) Facts facts,
        @JsonProperty(required = true) Outcome outcome,
        @JsonProperty(required = true) Outcome kleene,
        @JsonProperty(required = true) List<Reason> reasons,
        @JsonProperty(required = true) List<String> missing,
        @Nullable Literal benefit,
        @JsonProperty(required = true) List<Line> trace,
        @JsonProperty(required = true) List<String> documents,
        List<String> evidence,
        @Nullable String reviewer) {

    /** The version of this format. */
    public static final String SCHEMA = "1";

    /**
     * Copies the lists; absent evidence is none.
     *
     * @throws IllegalArgumentException if the version is another
     */
    public DecisionRecord {
        Refusals.requireVersion(schemaVersion, SCHEMA);
        requireNonNull(ruleSet, "ruleSet");
        requireNonNull(version, "version");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(date, "date");
        requireNonNull(facts, "facts");
        requireNonNull(outcome, "outcome");
        requireNonNull(kleene, "kleene");
        reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        missing = List.copyOf(requireNonNull(missing, "missing"));
        trace = List.copyOf(requireNonNull(trace, "trace"));
        documents = List.copyOf(requireNonNull(documents, "documents"));
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /**
     * One rule and how it turned out.
     *
     * @param rule the id of the clause, or the JSON Pointer of a rule that is none
     * @param truth how it turned out
     */
    public record Line(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) Truth truth) {}

    /** Returns a copy that says what was shown. */
    public DecisionRecord shown(String... evidence) {
        return with(List.of(evidence), reviewer);
    }

    /** Returns a copy that says who decided. */
    public DecisionRecord decidedBy(String reviewer) {
        return with(evidence, reviewer);
    }

    private DecisionRecord with(List<String> evidence, @Nullable String reviewer) {
        return new DecisionRecord(
                schemaVersion,
                ruleSet,
                version,
                fingerprint,
                date,
                facts,
                outcome,
                kleene,
                reasons,
                missing,
                benefit,
                trace,
                documents,
                evidence,
                reviewer);
    }
}
