package org.cooplab.core.programme;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A programme of support for cooperatives.
 *
 * <p>A programme is put together step by step, so the record accepts one that is not complete yet. {@link #faults()} lists
 * everything that is wrong with it: not exactly one operator, a course twice, prerequisites that are unknown or circular.
 * Immutable; the lists are copied and keep their order.
 *
 * @param id identifies it in the host's own system
 * @param kind what kind of programme it is
 * @param name its name
 * @param period its days, both ends included
 * @param partners who takes part, and in which roles
 * @param courses what is taught
 * @param rules the rules by which cooperatives are admitted, or {@code null} if it is open to all
 * @param seats how many cooperatives it takes, or {@code null} if that is not limited; at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        @JsonProperty(required = true) @NotNull @Valid ProgrammeId id,
        @JsonProperty(required = true) @NotNull Kind kind,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @JsonProperty(required = true) @NotNull @Valid DateRange period,
        @JsonProperty(required = true) @NotNull List<@Valid Participation> partners,
        List<@Valid Course> courses,
        @Nullable @Valid RuleSetRef rules,
        @Nullable @Positive Integer seats) {

    /**
     * Checks what must be there and copies the lists; absent courses are none.
     *
     * @throws IllegalArgumentException if {@code seats} is below 1
     */
    public Programme {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(period, "period");
        partners = Copies.list(requireNonNull(partners, "partners"), "partners");
        courses = Copies.list(courses, "courses");
        if (seats != null && seats < 1) {
            throw InvalidValue.below("seats", 1, seats);
        }
    }

    /** Returns the partner that runs it; empty unless there is exactly one. */
    public Optional<PartnerId> operator() {
        List<PartnerId> operators = partners.stream()
                .filter(one -> one.roles().contains(Partner.Role.OPERATOR))
                .map(Participation::partner)
                .toList();
        return operators.size() == 1 ? Optional.of(operators.get(0)) : Optional.empty();
    }

    /** Returns the course of that id, if it is taught here. */
    public Optional<Course> course(CourseId course) {
        requireNonNull(course, "course");
        return courses.stream().filter(one -> one.id().equals(course)).findFirst();
    }

    /**
     * Returns everything that is wrong with this programme by itself, with pointers into it; nothing if it is complete.
     */
    public List<Fault> faults() {
        return new ProgrammeCheck(this).faults();
    }

    /**
     * Returns everything that is wrong with this programme and its workshops; pointers into the workshops begin with
     * {@code /workshops}.
     *
     * <p>Besides {@link #faults()}: a workshop of a course that is not taught here, outside the period of the programme
     * (by the days of {@code zone}), twice, on site without a site, or remote without a channel.
     *
     * @param workshops its workshops
     * @param zone the zone in which the days of the programme are counted
     */
    public List<Fault> faults(List<Workshop> workshops, ZoneId zone) {
        return new ProgrammeCheck(this)
                .faults(Copies.requireElements(workshops, "workshops"), requireNonNull(zone, "zone"));
    }

    /** What kind of programme it is. */
    public enum Kind {
        /** A first try, in a few places. */
        PILOT_ACTION,
        /** Training of groups. */
        TRAINING,
        /** Diagnosis, plan, training and coaching of each cooperative. */
        INCUBATION,
        /** Grants to the winners of a call. */
        GRANT
    }

    /**
     * A partner that takes part.
     *
     * @param partner who
     * @param roles its roles; at least one
     */
    public record Participation(
            @JsonProperty(required = true) @NotNull @Valid PartnerId partner,
            @JsonProperty(required = true) @NotNull Set<Partner.@Valid Role> roles) {

        /**
         * Checks what must be there and copies the roles.
         *
         * @throws IllegalArgumentException if there is no role
         */
        public Participation {
            requireNonNull(partner, "partner");
            roles = Copies.set(requireNonNull(roles, "roles"), "roles");
            if (roles.isEmpty()) {
                throw InvalidValue.empty("roles");
            }
        }
    }

    /**
     * A reference to the rules of a programme, which are a document of their own.
     *
     * @param id the set of rules; 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     * @param version its version; of the same characters
     */
    public record RuleSetRef(
            @JsonProperty(required = true) @NotBlank String id,
            @JsonProperty(required = true) @NotBlank String version) {

        /**
         * Checks the form.
         *
         * @throws IllegalArgumentException if a part is not 1 to 64 of the characters allowed
         */
        public RuleSetRef {
            Refusals refusals = new Refusals();
            Codes.check(id, "id", "/id", refusals);
            Codes.check(version, "version", "/version", refusals);
            refusals.throwIfAny();
        }
    }
}
