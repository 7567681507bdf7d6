package org.cooplab.core.geo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/** Holds a province and a position against a gazetteer. */
final class PlaceCheck {

    /** No region that people put into a gazetteer is so wide; to swap the coordinates leads further, nearly everywhere. */
    static final int FAR_KILOMETRES = 1_000;

    private PlaceCheck() {}

    static List<Fault> faults(Gazetteer gazetteer, @Nullable ProvinceCode province, @Nullable GeoPoint position) {
        Faults faults = new Faults();
        if (province != null) {
            Optional<Gazetteer.Region> region = gazetteer.regionOf(province).flatMap(gazetteer::region);
            if (region.isPresent()) {
                checkPosition(province, region.orElseThrow(), position, faults);
            } else if (gazetteer.regions().stream()
                    .anyMatch(one -> one.code().country().equals(province.country()))) {
                faults.add(unknown(gazetteer, province));
            }
        }
        return faults.list();
    }

    private static Fault unknown(Gazetteer gazetteer, ProvinceCode province) {
        return Fault.of("geo.province.unknown", "/province")
                .with("province", province)
                .with("country", province.country())
                .suggesting(gazetteer.provinceMeant(province.value()).orElse(null));
    }

    private static void checkPosition(
            ProvinceCode province, Gazetteer.Region region, @Nullable GeoPoint position, Faults faults) {
        GeoPoint capital = region.capitalPosition();
        if (position == null || capital == null || isNear(position, capital)) {
            return;
        }
        Fault fault = Fault.of("geo.position.far", "/position")
                .with("latitude", position.latitude())
                .with("longitude", position.longitude())
                .with("kilometres", position.metresTo(capital) / 1_000)
                .with("capital", region.capital() == null ? region.code() : region.capital())
                .with("province", province);
        faults.add(slips(position.latitude(), position.longitude())
                .filter(meant -> isNear(meant, capital))
                .findFirst()
                .map(meant -> fault.suggesting(meant.latitude() + ", " + meant.longitude()))
                .orElse(fault));
    }

    private static boolean isNear(GeoPoint point, GeoPoint capital) {
        return point.metresTo(capital) <= FAR_KILOMETRES * 1_000L;
    }

    /** Returns what may have been meant: the coordinates swapped, a minus too few or too many, or both. */
    private static Stream<GeoPoint> slips(double latitude, double longitude) {
        Stream<GeoPoint> signs = Stream.of(GeoPoint.of(latitude, -longitude), GeoPoint.of(-latitude, longitude));
        return Math.abs(longitude) > 90
                ? signs
                : Stream.concat(
                        Stream.of(GeoPoint.of(longitude, latitude)),
                        Stream.concat(
                                signs,
                                Stream.of(GeoPoint.of(longitude, -latitude), GeoPoint.of(-longitude, latitude))));
    }
}
