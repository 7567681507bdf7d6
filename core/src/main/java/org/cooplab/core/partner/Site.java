package org.cooplab.core.partner;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.SiteId;
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
        @JsonProperty(required = true) @NotNull @Valid SiteKind kind,
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
}
