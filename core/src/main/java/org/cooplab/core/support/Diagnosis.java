package org.cooplab.core.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The needs of a cooperative, as somebody found them.
 *
 * @param cooperative the cooperative
 * @param madeOn the day on which it was made
 * @param by who made it, or {@code null} if not known
 * @param needs what it needs; no code twice; copied, sorted by code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Diagnosis(
        @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate madeOn,

        @Nullable @Valid SupporterId by,
        @JsonProperty(required = true) @NotNull List<@Valid Need> needs) {

    /**
     * Checks what must be there, copies and sorts the needs.
     *
     * @throws IllegalArgumentException if two needs share a code
     */
    public Diagnosis {
        requireNonNull(cooperative, "cooperative");
        requireNonNull(madeOn, "madeOn");
        Refusals refusals = new Refusals();
        needs = Copies.sortedBy(Need::code, requireNonNull(needs, "needs"), "needs", refusals);
        refusals.throwIfAny();
    }

    /** Returns the need of that code, if it was found. */
    public Optional<Need> need(NeedCode code) {
        requireNonNull(code, "code");
        return needs.stream().filter(need -> need.code().equals(code)).findFirst();
    }

    /**
     * Something that a cooperative needs.
     *
     * @param code identifies it within this diagnosis
     * @param theme what it is about
     * @param urgency from 1 (can wait) to 5 (at once)
     * @param text what was found, in words, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Need(
            @JsonProperty(required = true) @NotNull @Valid NeedCode code,
            @JsonProperty(required = true) @NotNull @Valid Theme theme,
            @JsonProperty(required = true) @Min(1) @Max(5) int urgency,
            @Nullable @Valid LocalizedText text) {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if {@code urgency} is not from 1 to 5
         */
        public Need {
            requireNonNull(code, "code");
            requireNonNull(theme, "theme");
            if (urgency < 1 || urgency > 5) {
                throw InvalidValue.outside("urgency", 1, 5, urgency);
            }
        }
    }
}
