package org.cooplab.examples.quickstart.data;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;

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
        List<PlaceFact> read = Table.read("places.csv", PlaceFact::of).stream()
                .flatMap(Optional::stream)
                .toList();
        Map<String, String> namesakes = new HashMap<>();
        read.forEach(place ->
                place.arabicName().ifPresent(arabic -> namesakes.putIfAbsent(plain(place.name()), arabic)));
        Gazetteer gazetteer = Gazetteer.morocco();
        return read.stream()
                .map(place -> place.calledLike(gazetteer, namesakes))
                .toList();
    }

    /** A place that the file does not name in Arabic is called like its province or like a place of the same name. */
    private PlaceFact calledLike(Gazetteer gazetteer, Map<String, String> namesakes) {
        Optional<String> arabic = arabicName
                .or(() -> gazetteer
                        .province(ProvinceCode.of(province))
                        .filter(one -> plain(one.name().in(Locale.FRENCH)).equals(plain(name)))
                        .map(one -> one.name().in(Locale.forLanguageTag("ar"))))
                .or(() -> Optional.ofNullable(namesakes.get(plain(name))));
        return new PlaceFact(id, name, arabic, latitude, longitude, rank, population, province, region);
    }

    /** One spelling may have accents where another has none. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns where it is. */
    public GeoPoint position() {
        return new GeoPoint(latitude, longitude);
    }

    /** Returns what it is called: in French as the data has it, and in Arabic where the data knows how. */
    public LocalizedText label() {
        LocalizedText latin = LocalizedText.of("fr", name);
        return arabicName.map(arabic -> latin.with(LanguageTag.AR, arabic)).orElse(latin);
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
