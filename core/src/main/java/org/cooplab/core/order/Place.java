package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Where goods are to be delivered, as far as it is known.
 *
 * <p>Without a position no round can go there; without a province no relay of its region can be found: both are reported;
 * neither is guessed from the name.
 *
 * @param position where exactly, or {@code null} if not known
 * @param province the province, or {@code null} if not known
 * @param name what people call it, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Nullable @Valid GeoPoint position,
        @Nullable @Valid ProvinceCode province,
        @Nullable @Valid LocalizedText name) {

    /** Returns a place of which the position is known, and no more. */
    public static Place at(GeoPoint position) {
        return new Place(requireNonNull(position, "position"), null, null);
    }

    /** Returns a place of which the position and the province are known. */
    public static Place at(GeoPoint position, ProvinceCode province) {
        return new Place(requireNonNull(position, "position"), requireNonNull(province, "province"), null);
    }

    /** Returns the region of its province, if the province is known to it and to the gazetteer. */
    public Optional<RegionCode> region(Gazetteer gazetteer) {
        requireNonNull(gazetteer, "gazetteer");
        return province == null ? Optional.empty() : gazetteer.regionOf(province);
    }
}
