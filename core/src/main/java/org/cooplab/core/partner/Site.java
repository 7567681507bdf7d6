package org.cooplab.core.partner;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * A place that a partner keeps: a campus, a relay, a depot.
 *
 * <p>Two places may bear the same name (there are two Dakhla, 980 km apart); only the id tells them apart.
 *
 * @param id identifies it in the host's own system
 * @param kind what it is used for
 * @param name its name
 * @param province where it is
 * @param position where exactly, or {@code null} if not known: distances to it are then unknown too
 * @param hours when it is open, or {@code null} if not stated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Site(
        @JsonProperty(required = true) @NotNull @Valid SiteId id,
        @JsonProperty(required = true) @NotNull @Valid Kind kind,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @JsonProperty(required = true) @NotNull @Valid ProvinceCode province,
        @Nullable @Valid GeoPoint position,
        @Nullable @Valid OpeningHours hours) {

    /** Checks what must be there. */
    public Site {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(province, "province");
    }

    /** Returns the region of its province, if the gazetteer knows the province. */
    public Optional<RegionCode> region(Gazetteer gazetteer) {
        return requireNonNull(gazetteer, "gazetteer").regionOf(province);
    }

    /** Returns whether it is open at that moment; empty if its hours are not stated. */
    public Optional<Boolean> openAt(Instant moment) {
        requireNonNull(moment, "moment");
        return hours == null ? Optional.empty() : Optional.of(hours.openAt(moment));
    }

    /**
     * What a site is used for.
     *
     * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
     * string on the wire, compared as it is written.
     *
     * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     */
    public record Kind(@JsonValue String value) implements Comparable<Kind> {

        /** A campus. */
        public static final Kind CAMPUS = new Kind("CAMPUS");

        /** A place of business of a partner, around which it supports cooperatives. */
        public static final Kind ACTIVITY_SITE = new Kind("ACTIVITY_SITE");

        /** A relay that keeps goods for customers. */
        public static final Kind RELAY = new Kind("RELAY");

        /** Where vehicles start and end their day. */
        public static final Kind DEPOT = new Kind("DEPOT");

        /** A workshop or store of a cooperative. */
        public static final Kind WORKSHOP = new Kind("WORKSHOP");

        /** A market. */
        public static final Kind MARKET = new Kind("MARKET");

        /**
         * Checks the form of the code.
         *
         * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
         */
        public Kind {
            Codes.check(value, "site kind");
        }

        /** Returns the site kind written {@code value}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind of(String value) {
            return new Kind(value);
        }

        /** Compares by UTF-16 code units, the same in every locale. */
        @Override
        public int compareTo(Kind other) {
            return value.compareTo(other.value);
        }

        /** Returns the code as it is written. */
        @Override
        public String toString() {
            return value;
        }
    }
}
