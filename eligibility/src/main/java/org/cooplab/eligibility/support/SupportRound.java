package org.cooplab.eligibility.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.jspecify.annotations.Nullable;

/**
 * One round of support: whom to help with what, and who can.
 *
 * <p>It asks for a supporter for each action that nobody does yet, and for people for each workshop that has too few.
 * What is already decided ({@code by} of an action, {@code lead} of a workshop) stays and uses up hours.
 * Immutable; lists are copied.
 *
 * @param schemaVersion the version of this format, {@code "1"}
 * @param zone the zone in which days are counted
 * @param cooperatives those of the plans
 * @param plans what is to be done for them
 * @param workshops the workshops that need people
 * @param sites the sites of the workshops
 * @param supporters those who help
 * @param preferences who should help whom if possible
 */
public record SupportRound(
        @JsonProperty(required = true) @NotBlank String schemaVersion,
        @JsonProperty(required = true) @NotNull ZoneId zone,
        @JsonProperty(required = true) @NotNull List<@NotNull @Valid Cooperative> cooperatives,
        List<@NotNull @Valid SupportPlan> plans,
        List<@NotNull @Valid Staffing> workshops,
        List<@NotNull @Valid Site> sites,
        @JsonProperty(required = true) @NotNull List<@NotNull @Valid Supporter> supporters,
        List<@NotNull @Valid Preference> preferences) {

    /** The version of this format. */
    public static final String SCHEMA = "1";

    /** Checks what must be there and copies the lists; an absent list is an empty one. */
    public SupportRound {
        Refusals.requireVersion(schemaVersion, SCHEMA);
        requireNonNull(zone, "zone");
        cooperatives = List.copyOf(requireNonNull(cooperatives, "cooperatives"));
        plans = plans == null ? List.of() : List.copyOf(plans);
        workshops = workshops == null ? List.of() : List.copyOf(workshops);
        sites = sites == null ? List.of() : List.copyOf(sites);
        supporters = List.copyOf(requireNonNull(supporters, "supporters"));
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
    }

    /** Returns a round of plans alone. */
    public static SupportRound of(
            ZoneId zone, List<Cooperative> cooperatives, List<SupportPlan> plans, List<Supporter> supporters) {
        return new SupportRound(SCHEMA, zone, cooperatives, plans, List.of(), List.of(), supporters, List.of());
    }

    /** Returns a copy with these workshops and sites. */
    public SupportRound withWorkshops(List<Staffing> newWorkshops, List<Site> newSites) {
        return new SupportRound(
                schemaVersion, zone, cooperatives, plans, newWorkshops, newSites, supporters, preferences);
    }

    /** Returns a copy with these preferences. */
    public SupportRound withPreferences(List<Preference> newPreferences) {
        return new SupportRound(schemaVersion, zone, cooperatives, plans, workshops, sites, supporters, newPreferences);
    }

    /**
     * A workshop and the people it asks for.
     *
     * @param workshop the workshop
     * @param skills what each of them must be able to do
     * @param people how many it needs, its lead included, or {@code null} for 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Staffing(
            @JsonProperty(required = true) @NotNull @Valid Workshop workshop,
            Set<@Valid Skill> skills,
            @Nullable @Positive Integer people) {

        /** Checks what must be there and copies the skills. */
        public Staffing {
            requireNonNull(workshop, "workshop");
            skills = skills == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(skills));
        }

        /** Returns how many people it needs, its lead included. */
        public int needed() {
            return people == null ? 1 : people;
        }
    }

    /**
     * This supporter should help this cooperative if possible.
     *
     * @param supporter who
     * @param cooperative whom
     */
    public record Preference(
            @JsonProperty(required = true) @NotNull @Valid SupporterId supporter,
            @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative) {

        /** Checks what must be there. */
        public Preference {
            requireNonNull(supporter, "supporter");
            requireNonNull(cooperative, "cooperative");
        }
    }
}
