package org.cooplab.core.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is done for a cooperative under a support plan.
 *
 * @param id identifies it in the host's own system
 * @param kind what is done
 * @param theme what it is about
 * @param effort how long it takes a supporter, travel not counted; more than zero. On the wire ISO 8601: {@code PT12H}
 * @param period the days in which it is done, both ends included, or {@code null} for those of the plan
 * @param channel how it reaches the cooperative
 * @param skills what the supporter must be able to do
 * @param languages the languages of which the supporter must work in one; empty if it does not matter
 * @param by who does it, or {@code null} if nobody was found yet
 * @param addresses the needs that it addresses
 * @param status its state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportAction(
        @JsonProperty(required = true) @NotNull @Valid SupportActionId id,
        @JsonProperty(required = true) @NotNull Kind kind,
        @JsonProperty(required = true) @NotNull @Valid Theme theme,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Duration effort,

        @Nullable @Valid DateRange period,
        @JsonProperty(required = true) @NotNull Connectivity.Channel channel,
        Set<@Valid Skill> skills,
        Set<@Valid LanguageTag> languages,
        @Nullable @Valid SupporterId by,
        Set<@Valid NeedCode> addresses,
        @JsonProperty(required = true) @NotNull Status status) {

    /**
     * Checks what must be there and copies the sets; an absent set is an empty one.
     *
     * @throws IllegalArgumentException if the effort is not more than zero, or if it is done and nobody is named who did it
     */
    public SupportAction {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(theme, "theme");
        requireNonNull(channel, "channel");
        requireNonNull(status, "status");
        Refusals refusals = new Refusals();
        if (requireNonNull(effort, "effort").isZero() || effort.isNegative()) {
            refusals.add(InvalidValue.notPositive("effort", effort));
        }
        skills = Copies.set(skills, "skills");
        languages = Copies.set(languages, "languages");
        addresses = Copies.set(addresses, "addresses");
        if (status == Status.DONE && by == null) {
            refusals.add(InvalidValue.needed("by", "status", status));
        }
        refusals.throwIfAny();
    }

    /** Returns this action with somebody to do it, or with nobody if {@code supporter} is {@code null}. */
    public SupportAction withBy(@Nullable SupporterId supporter) {
        return new SupportAction(
                id, kind, theme, effort, period, channel, skills, languages, supporter, addresses, status);
    }

    /** What is done. */
    public enum Kind {
        /** Help with equipment, methods, hygiene. */
        TECHNICAL_REINFORCEMENT,
        /** Help with new products, markets, income. */
        ACTIVITY_DEVELOPMENT,
        /** Coaching of one cooperative. */
        COACHING,
        /** Advice from afar. */
        REMOTE_ADVICE
    }

    /** Where an action stands. */
    public enum Status {
        /** To be done. */
        PLANNED,
        /** Under way. */
        STARTED,
        /** Done. */
        DONE,
        /** Will not be done. */
        CANCELLED
    }
}
