package org.cooplab.core.programme;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a course, at a time, on site or remote or both.
 *
 * @param id identifies it in the host's own system
 * @param course the course it belongs to; one
 * @param window when it is; the end is excluded
 * @param mode on site, remote, or both
 * @param site where, or {@code null} if not yet fixed; always {@code null} for a remote workshop
 * @param channels how it reaches remote participants; empty if not yet fixed; always empty for one on site
 * @param languages in which it is held; at least one
 * @param access what it offers to those who need it
 * @param places how many cooperatives it takes, or {@code null} if that is not limited; at least 1
 * @param lead who leads it, or {@code null} if not yet found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Workshop(
        @JsonProperty(required = true) @NotNull @Valid WorkshopId id,
        @JsonProperty(required = true) @NotNull @Valid CourseId course,
        @JsonProperty(required = true) @NotNull @Valid TimeWindow window,
        @JsonProperty(required = true) @NotNull Mode mode,
        @Nullable @Valid SiteId site,
        Set<Connectivity.Channel> channels,
        @JsonProperty(required = true) @NotEmpty Set<@Valid LanguageTag> languages,
        Set<@Valid AccessNeed> access,
        @Nullable @Positive Integer places,
        @Nullable @Valid SupporterId lead) {

    /** The order in which places are given. */
    private static final Comparator<Enrolment> FIRST_COME =
            Comparator.comparing(Enrolment::askedAt).thenComparing(Enrolment::cooperative);

    /**
     * Checks what contradicts itself and copies the sets; an absent set is an empty one.
     *
     * @throws IllegalArgumentException if it is remote and has a site, on site and has a channel, has a visit as a channel,
     *     has no language or has fewer places than 1
     */
    public Workshop {
        requireNonNull(id, "id");
        requireNonNull(course, "course");
        requireNonNull(window, "window");
        requireNonNull(mode, "mode");
        channels = Copies.set(channels, "channels");
        languages = Copies.set(requireNonNull(languages, "languages"), "languages");
        access = Copies.set(access, "access");
        Refusals refusals = new Refusals();
        if (mode == Mode.REMOTE && site != null) {
            refusals.add(InvalidValue.unexpected("site", "mode", mode));
        }
        if (mode == Mode.ON_SITE && !channels.isEmpty()) {
            refusals.add(InvalidValue.unexpected("channels", "mode", mode));
        } else if (channels.contains(Connectivity.Channel.VISIT)) {
            refusals.add(InvalidValue.excluded("channels", Connectivity.Channel.VISIT));
        }
        if (languages.isEmpty()) {
            refusals.add(InvalidValue.empty("languages"));
        }
        if (places != null && places < 1) {
            refusals.add(InvalidValue.below("places", 1, places));
        }
        refusals.throwIfAny();
    }

    /**
     * Gives the places: those who asked first are seated, the others wait, in the same order.
     *
     * <p>The order of the arguments has no influence. Leaving out somebody who was seated seats the first who waits and
     * changes nobody else. A cooperative that asked twice counts once, with the enrolment that asked first.
     *
     * @param enrolments those who ask for a place in this workshop
     * @throws IllegalArgumentException if one of them is for another workshop
     */
    public Roster roster(Collection<Enrolment> enrolments) {
        for (Enrolment one : Copies.requireElements(enrolments, "enrolments")) {
            if (!one.workshop().equals(id)) {
                throw new IllegalArgumentException(
                        "enrolments must be for workshop " + id + ", but one was for " + one.workshop());
            }
        }
        Set<CooperativeId> seen = new HashSet<>();
        List<Enrolment> order = enrolments.stream()
                .sorted(FIRST_COME)
                .filter(one -> seen.add(one.cooperative()))
                .toList();
        int seated = places == null ? order.size() : Math.min(places, order.size());
        return new Roster(order.subList(0, seated), order.subList(seated, order.size()));
    }

    /**
     * Returns what speaks against holding this workshop for some cooperatives; nothing if all is well. These are
     * warnings: nobody is refused by them.
     *
     * <p>The codes: {@code workshop.language.unread}, a language of the workshop that no cooperative is known to read,
     * while the languages of all are known; {@code workshop.language.lacking}, a cooperative that reads none of its
     * languages; {@code workshop.channel.lacking}, a cooperative that no channel of a remote workshop reaches;
     * {@code workshop.connectivity.unknown}, a cooperative whose connection is not known. Channels are not checked for a
     * workshop that is held on site as well.
     *
     * @param attendees the cooperatives, in any order; reasons come in the order of their ids
     */
    public List<Reason> warnings(Collection<Cooperative> attendees) {
        return new WorkshopCheck(this).warnings(Copies.requireElements(attendees, "attendees"));
    }

    /**
     * Returns the access needs that this workshop does not offer to those who enrolled, as reasons of code
     * {@code workshop.access.unmet}, in the order of the cooperatives and then of the needs.
     */
    public List<Reason> unmetNeeds(Collection<Enrolment> enrolments) {
        return new WorkshopCheck(this).unmetNeeds(Copies.requireElements(enrolments, "enrolments"));
    }

    /** Where people are when a workshop is held. */
    public enum Mode {
        /** Nobody is on site. */
        REMOTE,
        /** Everybody is on site. */
        ON_SITE,
        /** Some are on site, some are not. */
        BLENDED
    }

    /**
     * A cooperative's request for a place in a workshop.
     *
     * @param workshop the workshop
     * @param cooperative who asks; one place for each cooperative
     * @param askedAt when it asked; places are given in this order, ties in the order of the ids
     * @param needs what its participant needs in order to take part
     */
    public record Enrolment(
            @JsonProperty(required = true) @NotNull @Valid WorkshopId workshop,
            @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
            Instant askedAt,

            Set<@Valid AccessNeed> needs) {

        /** Checks what must be there and copies the needs; an absent set is an empty one. */
        public Enrolment {
            requireNonNull(workshop, "workshop");
            requireNonNull(cooperative, "cooperative");
            requireNonNull(askedAt, "askedAt");
            needs = Copies.set(needs, "needs");
        }
    }

    /**
     * Who has a place and who waits for one.
     *
     * @param seated those who have a place, those who asked first before the others
     * @param waiting those who wait, in the order in which they move up
     */
    public record Roster(
            @JsonProperty(required = true) @NotNull List<@Valid Enrolment> seated,
            @JsonProperty(required = true) @NotNull List<@Valid Enrolment> waiting) {

        /** Copies the lists. */
        public Roster {
            seated = Copies.list(requireNonNull(seated, "seated"), "seated");
            waiting = Copies.list(requireNonNull(waiting, "waiting"), "waiting");
        }
    }

    /**
     * How long a cooperative was present in a workshop.
     *
     * @param workshop the workshop
     * @param cooperative who was present
     * @param present how long; not negative. On the wire ISO 8601: {@code PT2H30M}
     */
    public record Attendance(
            @JsonProperty(required = true) @NotNull @Valid WorkshopId workshop,
            @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
            Duration present) {

        /**
         * Checks what must be there.
         *
         * @throws IllegalArgumentException if {@code present} is negative
         */
        public Attendance {
            requireNonNull(workshop, "workshop");
            requireNonNull(cooperative, "cooperative");
            if (requireNonNull(present, "present").isNegative()) {
                throw InvalidValue.negative("present", present);
            }
        }
    }

    /**
     * What a participant needs in order to take part, or what a workshop offers to that end.
     *
     * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
     * string on the wire, compared as it is written.
     *
     * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     */
    public record AccessNeed(@JsonValue String value) implements Comparable<AccessNeed> {

        /** A place without steps. */
        public static final AccessNeed STEP_FREE = new AccessNeed("STEP_FREE");

        /** Somebody who looks after the children. */
        public static final AccessNeed CHILD_CARE = new AccessNeed("CHILD_CARE");

        /** A ride to the place. */
        public static final AccessNeed TRANSPORT = new AccessNeed("TRANSPORT");

        /** Sign language. */
        public static final AccessNeed SIGN_LANGUAGE = new AccessNeed("SIGN_LANGUAGE");

        /** Teaching that asks for no reading or writing. */
        public static final AccessNeed ORAL_TEACHING = new AccessNeed("ORAL_TEACHING");

        /** A group of women only. */
        public static final AccessNeed WOMEN_ONLY = new AccessNeed("WOMEN_ONLY");

        /**
         * Checks the form of the code.
         *
         * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
         */
        public AccessNeed {
            Codes.check(value, "access need");
        }

        /** Returns the access need written {@code value}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AccessNeed of(String value) {
            return new AccessNeed(value);
        }

        /** Compares by UTF-16 code units, the same in every locale. */
        @Override
        public int compareTo(AccessNeed other) {
            return value.compareTo(other.value);
        }

        /** Returns the code as it is written. */
        @Override
        public String toString() {
            return value;
        }
    }
}
