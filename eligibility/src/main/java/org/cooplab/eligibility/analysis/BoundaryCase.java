package org.cooplab.eligibility.analysis;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Outcome;

/**
 * An applicant on or beside a bound of a rule, with what the rules say of it: read once by an author, kept as a test.
 *
 * @param id the term, the bound and the value: {@code members 5: 4}
 * @param facts the facts
 * @param date the day of judgement
 * @param expected what the rules say
 */
public record BoundaryCase(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Facts facts,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonProperty(required = true)
        LocalDate date,

        @JsonProperty(required = true) Outcome expected) {}
