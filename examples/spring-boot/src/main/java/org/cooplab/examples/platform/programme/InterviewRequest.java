package org.cooplab.examples.platform.programme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.platform.door.Document;
import org.jspecify.annotations.Nullable;

/**
 * An interview so far. The server keeps nothing of it: each request carries all answers.
 *
 * @param rules the programme, or {@code null} for the training of the platform
 * @param facts what is known before the first question, or {@code null} for nothing
 * @param date the day of judgement
 * @param answers the answers in the order in which they were given
 */
public record InterviewRequest(
        @Nullable @Valid RuleSet rules,
        @Nullable @Valid Facts facts,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate date,

        @JsonProperty(required = true) @NotNull @Size(max = 200)
        List<@Valid Answer> answers)
        implements Document {

    /** Copies the answers. */
    public InterviewRequest {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param fact what was asked
     * @param typed what was typed, or {@code null} if the question was passed over
     */
    public record Answer(
            @JsonProperty(required = true) @NotBlank String fact,
            @Nullable @Size(max = 1000) String typed) {}
}
