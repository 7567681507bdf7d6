package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects: everything that decides who is selected, before anyone applies.
 *
 * <p><b>Gates</b> bar: the dates, the rule set, the minima of marks and score. <b>Preferences</b> score and never bar.
 * Applications that pass the gates are ranked by score, then by the tie rules.
 *
 * <p><b>The rule of choice</b> where all get the same: of all lists that respect the seats, the money and the maxima,
 * the one that (1) leaves the fewest seats short of the minima, all together; then (2) leaves the fewest short of the
 * first quota, then of the second, in the order of {@code quotas}; then (3) has the best scores, compared from the
 * top, and goes on where the other ends; then (4) has the best ranks by the tie rules, compared from the top. It is
 * found exactly. Where amounts differ, seats are given in order: for each quota with a minimum, from the top of its
 * class until the minimum is met; then from the top of everybody. An application that needs more than is left is
 * skipped or ends the list ({@link Budget.WhenExhausted}).
 *
 * <p>Ranked applications without a seat are on the reserve list by rank, as far as that list goes. An application
 * whose place depends on unknown facts or marks is pending and takes no seat. Immutable; lists are copied.
 *
 * @param schemaVersion the version of this format, {@code "1"}
 * @param id identifies the call
 * @param name what people call it
 * @param publisher who publishes it, or {@code null}
 * @param opens from when applications are taken, or {@code null} for always
 * @param closes until when they are taken, that instant included, or {@code null} for always
 * @param seats how many may be selected; from 0
 * @param reserve how many are on the reserve list, or {@code null} for all who are ranked and not selected
 * @param repeats which application of one cooperative counts, or {@code null} for the last
 * @param rules the rule set that bars, or {@code null} if there is none
 * @param groups the classes by rule, which quotas may count: an applicant is in the first whose rule holds
 * @param criteria what scores; none: all scores are 0
 * @param minimumScore the least score with which an application stays in, or {@code null}; at most 40 digits before the
 *     decimal point and 20 after it
 * @param quotas the minima and maxima, the most important first
 * @param ties what decides between equal scores, in order; the last is unique
 * @param budget the money, or {@code null} if only seats count
 * @param pots the sponsors' shares, in order
 * @param sources where the call stands written
 * @param ext what the host adds and cooplab keeps as it is, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallForProjects(
        @JsonProperty(required = true) @NotBlank String schemaVersion,
        @JsonProperty(required = true) @NotNull @Valid CallId id,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @Nullable @Valid PartnerId publisher,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant opens,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant closes,

        @JsonProperty(required = true) @PositiveOrZero int seats,
        @Nullable @PositiveOrZero Integer reserve,
        @Nullable Repeats repeats,
        @Nullable @Valid RuleSet rules,
        List<@NotNull @Valid Group> groups,
        List<@NotNull @Valid Criterion> criteria,
        @Nullable BigDecimal minimumScore,
        List<@NotNull @Valid Quota> quotas,
        @JsonProperty(required = true) @NotNull List<@NotNull @Valid TieRule> ties,
        @Nullable @Valid Budget budget,
        List<@NotNull @Valid Pot> pots,
        List<@NotNull @Valid Source> sources,
        Map<String, String> ext) {

    /** The version of this format. */
    public static final String SCHEMA = "1";

    /**
     * Checks what must be there and copies the lists; an absent list is an empty one.
     *
     * @throws IllegalArgumentException if the version is unknown or the least score has too many digits
     */
    public CallForProjects {
        Refusals.requireVersion(schemaVersion, SCHEMA);
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        groups = groups == null ? List.of() : List.copyOf(groups);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        Refusals refusals = new Refusals();
        minimumScore = minimumScore == null ? null : PlainNumber.of("minimumScore", minimumScore, refusals);
        refusals.throwIfAny();
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        ties = List.copyOf(requireNonNull(ties, "ties"));
        pots = pots == null ? List.of() : List.copyOf(pots);
        sources = sources == null ? List.of() : List.copyOf(sources);
        ext = ext == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(ext));
    }

    /** Starts a call with so many seats; ties go by instant of submission, then by id, until others are set. */
    public static Builder builder(CallId id, LocalizedText name, int seats) {
        return new Builder(id, name, seats);
    }

    /** Returns a builder that starts from this call. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A class of applicants by rule: "women's cooperatives: at least half of the members are women".
     *
     * @param id names it; unique in its call
     * @param name what people call it, or {@code null}
     * @param when who is in it, unless an earlier group has taken it; nobody on a day on which it is not in force
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            @JsonProperty(required = true) @NotBlank String id,
            @Nullable @Valid LocalizedText name,
            @JsonProperty(required = true) @NotNull @Valid Rule when) {

        /** Checks what must be there. */
        public Group {
            requireNonNull(id, "id");
            requireNonNull(when, "when");
        }

        /** Returns a group without a name. */
        public static Group of(String id, Rule when) {
            return new Group(id, null, when);
        }
    }

    /** Which application counts when one cooperative sends several in time. */
    public enum Repeats {
        /** The first that came in. */
        FIRST,
        /** The last that came in. */
        LAST,
        /** Each of them. */
        ALL
    }

    /** Builds a call part by part. Not thread-safe. */
    public static final class Builder {

        private final CallId id;
        private final LocalizedText name;
        private int seats;
        private @Nullable PartnerId publisher;
        private @Nullable Instant opens;
        private @Nullable Instant closes;
        private @Nullable Integer reserve;
        private @Nullable Repeats repeats;
        private @Nullable RuleSet rules;
        private List<Group> groups = List.of();
        private List<Criterion> criteria = List.of();
        private @Nullable BigDecimal minimumScore;
        private List<Quota> quotas = List.of();
        private List<TieRule> ties = List.of(TieRule.submitted(), TieRule.id());
        private @Nullable Budget budget;
        private List<Pot> pots = List.of();
        private List<Source> sources = List.of();
        private Map<String, String> ext = Map.of();

        private Builder(CallId id, LocalizedText name, int seats) {
            this.id = id;
            this.name = name;
            this.seats = seats;
        }

        private Builder(CallForProjects from) {
            this(from.id, from.name, from.seats);
            publisher = from.publisher;
            opens = from.opens;
            closes = from.closes;
            reserve = from.reserve;
            repeats = from.repeats;
            rules = from.rules;
            groups = from.groups;
            criteria = from.criteria;
            minimumScore = from.minimumScore;
            quotas = from.quotas;
            ties = from.ties;
            budget = from.budget;
            pots = from.pots;
            sources = from.sources;
            ext = from.ext;
        }

        /** Sets how many may be selected. */
        public Builder seats(int value) {
            seats = value;
            return this;
        }

        /** Sets who publishes it. */
        public Builder publisher(@Nullable PartnerId value) {
            publisher = value;
            return this;
        }

        /** Sets from when until when applications are taken. */
        public Builder open(@Nullable Instant from, @Nullable Instant until) {
            opens = from;
            closes = until;
            return this;
        }

        /** Sets how many are on the reserve list. */
        public Builder reserve(@Nullable Integer value) {
            reserve = value;
            return this;
        }

        /** Sets which application of one cooperative counts. */
        public Builder repeats(@Nullable Repeats value) {
            repeats = value;
            return this;
        }

        /** Sets the rule set that bars. */
        public Builder rules(@Nullable RuleSet value) {
            rules = value;
            return this;
        }

        /** Sets the groups. */
        public Builder groups(Group... values) {
            groups = List.of(values);
            return this;
        }

        /** Sets what scores. */
        public Builder criteria(Criterion... values) {
            criteria = List.of(values);
            return this;
        }

        /** Sets the least score with which an application stays in. */
        public Builder minimumScore(@Nullable BigDecimal value) {
            minimumScore = value;
            return this;
        }

        /** Sets the minima and maxima, all of them at once: they take the place of those set before. */
        public Builder quotas(List<Quota> values) {
            quotas = List.copyOf(values);
            return this;
        }

        /** Sets the minima and maxima, all of them at once: they take the place of those set before. */
        public Builder quotas(Quota... values) {
            return quotas(List.of(values));
        }

        /** Sets what decides between equal scores. */
        public Builder ties(TieRule... values) {
            ties = List.of(values);
            return this;
        }

        /** Sets the money. */
        public Builder budget(@Nullable Budget value) {
            budget = value;
            return this;
        }

        /** Sets the sponsors' shares. */
        public Builder pots(Pot... values) {
            pots = List.of(values);
            return this;
        }

        /** Sets where the call stands written. */
        public Builder sources(Source... values) {
            sources = List.of(values);
            return this;
        }

        /** Sets what the host adds. */
        public Builder ext(Map<String, String> values) {
            ext = values;
            return this;
        }

        /** Returns the call as set so far. */
        public CallForProjects build() {
            return new CallForProjects(
                    SCHEMA,
                    id,
                    name,
                    publisher,
                    opens,
                    closes,
                    seats,
                    reserve,
                    repeats,
                    rules,
                    groups,
                    criteria,
                    minimumScore,
                    quotas,
                    ties,
                    budget,
                    pots,
                    sources,
                    ext);
        }
    }
}
