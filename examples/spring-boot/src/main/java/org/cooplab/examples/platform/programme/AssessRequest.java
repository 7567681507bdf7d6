package org.cooplab.examples.platform.programme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.platform.door.Document;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to assess: a cooperative, facts, or both; the facts win.
 *
 * @param rules the programme, or {@code null} for the training of the platform
 * @param cooperative the cooperative, or {@code null}
 * @param facts what else is known, or {@code null}
 * @param date the day of judgement
 */
public record AssessRequest(
        @Nullable @Valid RuleSet rules,
        @Nullable @Valid Cooperative cooperative,
        @Nullable @Valid Facts facts,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate date)
        implements Document {}
