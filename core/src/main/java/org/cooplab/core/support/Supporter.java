package org.cooplab.core.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.Periods;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps cooperatives: an expert, a coach, a volunteer.
 *
 * @param id identifies the supporter in the host's own system
 * @param kind the capacity in which they help
 * @param partner the partner who sends the supporter, or {@code null} if nobody does
 * @param skills what the supporter can do
 * @param languages the languages in which the supporter works
 * @param regions the regions to which the supporter travels
 * @param remote whether the supporter also helps remotely
 * @param budget how long the supporter gives in all; not negative. On the wire ISO 8601: {@code PT40H}
 * @param availability the days on which the supporter can help, sorted, none overlapping; empty if on all
 * @param base where journeys start, or {@code null} if not known
 * @param travelLimit how far the supporter travels one way, or {@code null} if that is not limited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Supporter(
        @JsonProperty(required = true) @NotNull @Valid SupporterId id,
        @JsonProperty(required = true) @NotNull Kind kind,
        @Nullable @Valid PartnerId partner,
        @JsonProperty(required = true) @NotNull Set<@Valid Skill> skills,
        @JsonProperty(required = true) @NotNull Set<@Valid LanguageTag> languages,
        Set<@Valid RegionCode> regions,
        @JsonProperty(required = true) boolean remote,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Duration budget,

        List<@Valid DateRange> availability,
        @Nullable @Valid GeoPoint base,
        @Nullable @Valid Distance travelLimit) {

    /**
     * Checks the bounds and copies the collections; an absent collection is an empty one.
     *
     * @throws IllegalArgumentException if the budget is negative or two periods overlap
     */
    public Supporter {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        skills = Copies.set(requireNonNull(skills, "skills"), "skills");
        languages = Copies.set(requireNonNull(languages, "languages"), "languages");
        regions = Copies.set(regions, "regions");
        Refusals refusals = new Refusals();
        if (requireNonNull(budget, "budget").isNegative()) {
            refusals.add(InvalidValue.negative("budget", budget));
        }
        availability =
                Periods.inOrder("availability", Copies.list(availability, "availability"), period -> period, refusals);
        refusals.throwIfAny();
    }

    /** Returns whether the supporter has every one of {@code wanted}. */
    public boolean hasAll(Set<Skill> wanted) {
        return skills.containsAll(Copies.requireElements(wanted, "wanted"));
    }

    /** Returns whether the supporter works in one of {@code wanted}, or nothing is wanted; {@code fr} serves {@code fr-MA}. */
    public boolean speaksOneOf(Set<LanguageTag> wanted) {
        return Copies.requireElements(wanted, "wanted").isEmpty()
                || languages.stream()
                        .anyMatch(own -> wanted.stream()
                                .anyMatch(asked -> asked.language().equals(own.language())));
    }

    /** Returns whether the supporter can help on that day. */
    public boolean availableOn(LocalDate day) {
        requireNonNull(day, "day");
        return availability.isEmpty() || availability.stream().anyMatch(period -> period.contains(day));
    }

    /** Returns whether the supporter can help on some day of {@code period}. */
    public boolean availableIn(DateRange period) {
        requireNonNull(period, "period");
        return availability.isEmpty() || availability.stream().anyMatch(own -> own.overlaps(period));
    }

    /** Returns whether the supporter reaches a cooperative of {@code region} by {@code channel}. */
    public boolean reaches(RegionCode region, Connectivity.Channel channel) {
        requireNonNull(region, "region");
        return requireNonNull(channel, "channel") == Connectivity.Channel.VISIT ? regions.contains(region) : remote;
    }

    /** In which capacity somebody helps. */
    public enum Kind {
        /** An expert of a field. */
        EXPERT,
        /** A coach who accompanies a cooperative for a while. */
        COACH,
        /** A volunteer; hours are few and given freely. */
        VOLUNTEER,
        /** Staff of a partner, in its own field teams. */
        FIELD_STAFF
    }
}
