package org.cooplab.examples.quickstart.data;

import java.util.List;
import java.util.Optional;

/**
 * A town or village with its position. Names are not keys: Dakhla stands for two places 980 km apart.
 *
 * @param rank the GeoNames feature code, such as {@code PPLA} for the seat of a region
 * @param population as GeoNames has it, undated; 0 where it has none
 */
public record PlaceFact(
        String id,
        String name,
        Optional<String> arabicName,
        double latitude,
        double longitude,
        String rank,
        long population,
        String province,
        String region) {

    /** Returns the places whose province is known, in the order of the file. */
    public static List<PlaceFact> all() {
        return Table.read("places.csv", PlaceFact::of).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PlaceFact> of(Table.Row row) {
        return row.find("province_code")
                .flatMap(province -> row.find("region_code")
                        .map(region -> new PlaceFact(
                                row.text("place_id"),
                                row.text("name"),
                                row.find("name_ar"),
                                Double.parseDouble(row.text("lat")),
                                Double.parseDouble(row.text("lon")),
                                row.find("feature_code").orElse(""),
                                row.find("population_geonames")
                                        .map(Long::valueOf)
                                        .orElse(0L),
                                province,
                                region)));
    }
}
