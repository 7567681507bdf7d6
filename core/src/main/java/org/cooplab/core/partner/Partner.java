package org.cooplab.core.partner;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that supports cooperatives, sells or carries for them: a university, a foundation, a relay.
 *
 * <p>The reach widens what the regions say and never contradicts them: a {@link Reach#LOCAL} partner names at most one
 * region. Immutable; sets are copied and iterate in their natural order.
 *
 * @param id identifies it in the host's own system
 * @param name its name
 * @param roles what it contributes; empty if not stated
 * @param regions the regions in which it works; empty if not stated
 * @param parent the partner it belongs to or came out of, or {@code null}
 * @param reach how far its work goes, or {@code null} if only to its regions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Partner(
        @JsonProperty(required = true) @NotNull @Valid PartnerId id,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        Set<@Valid Role> roles,
        Set<@Valid RegionCode> regions,
        @Nullable @Valid PartnerId parent,
        @Nullable Reach reach) {

    /**
     * Checks what must be there and copies the sets; an absent set is an empty one.
     *
     * @throws IllegalArgumentException if it is its own parent, or local in more than one region
     */
    public Partner {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        roles = Copies.set(roles, "roles");
        regions = Copies.set(regions, "regions");
        Refusals refusals = new Refusals();
        if (id.equals(parent)) {
            refusals.add(InvalidValue.namesItself("parent", id));
        }
        if (reach == Reach.LOCAL && regions.size() > 1) {
            refusals.add(InvalidValue.tooMany("regions", 1, "reach", reach));
        }
        refusals.throwIfAny();
    }

    /** Returns a partner that works in its regions only and belongs to no other. */
    public static Partner of(PartnerId id, LocalizedText name, Set<Role> roles, Set<RegionCode> regions) {
        return new Partner(id, name, requireNonNull(roles, "roles"), requireNonNull(regions, "regions"), null, null);
    }

    /** Returns whether it contributes {@code role}. */
    public boolean has(Role role) {
        return roles.contains(requireNonNull(role, "role"));
    }

    /**
     * Returns whether its work goes as far as {@code region}: it names the region; or it is national and names none, or
     * one of the same country; or it is international.
     *
     * <p>A partner that states neither regions nor reach serves none.
     */
    public boolean serves(RegionCode region) {
        if (regions.contains(requireNonNull(region, "region")) || reach == Reach.INTERNATIONAL) {
            return true;
        }
        return reach == Reach.NATIONAL
                && (regions.isEmpty()
                        || regions.stream().anyMatch(own -> own.country().equals(region.country())));
    }

    /** Returns the reach; if not stated, the least that its regions imply: local for one, else regional. */
    public Reach leastReach() {
        if (reach != null) {
            return reach;
        }
        return regions.size() > 1 ? Reach.REGIONAL : Reach.LOCAL;
    }

    /** How far a partner's work goes; each is wider than those before it. */
    public enum Reach {
        /** One place or one region. */
        LOCAL,
        /** One or several regions. */
        REGIONAL,
        /** A whole country. */
        NATIONAL,
        /** Several countries. */
        INTERNATIONAL;

        /** Returns whether this is at least as wide as {@code other}. */
        public boolean covers(Reach other) {
            return compareTo(requireNonNull(other, "other")) >= 0;
        }
    }

    /**
     * What a partner contributes to a programme.
     *
     * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
     * string on the wire, compared as it is written.
     *
     * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     */
    public record Role(@JsonValue String value) implements Comparable<Role> {

        /** Runs the programme; each programme has exactly one. */
        public static final Role OPERATOR = new Role("OPERATOR");

        /** Pays for it, in whole or in part. */
        public static final Role FUNDER = new Role("FUNDER");

        /** Lends experts. */
        public static final Role EXPERTISE = new Role("EXPERTISE");

        /** Builds and runs the platform. */
        public static final Role TECHNOLOGY = new Role("TECHNOLOGY");

        /** Teaches. */
        public static final Role TRAINING = new Role("TRAINING");

        /** Has teams in the provinces. */
        public static final Role FIELD_TEAM = new Role("FIELD_TEAM");

        /** Sends volunteers. */
        public static final Role VOLUNTEERING = new Role("VOLUNTEERING");

        /** Keeps goods for customers between a producer and them. */
        public static final Role RELAY = new Role("RELAY");

        /** Carries goods. */
        public static final Role CARRIER = new Role("CARRIER");

        /** A public office, such as the one that publishes a call. */
        public static final Role PUBLIC_OFFICE = new Role("PUBLIC_OFFICE");

        /**
         * Checks the form of the code.
         *
         * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
         */
        public Role {
            Codes.check(value, "partner role");
        }

        /** Returns the partner role written {@code value}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Role of(String value) {
            return new Role(value);
        }

        /** Compares by UTF-16 code units, the same in every locale. */
        @Override
        public int compareTo(Role other) {
            return value.compareTo(other.value);
        }

        /** Returns the code as it is written. */
        @Override
        public String toString() {
            return value;
        }
    }
}
