package org.cooplab.core.geo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.internal.CsvResource;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The {@linkplain Region regions} and {@linkplain Province provinces} of one or more countries, and which province lies in
 * which region. Immutable, thread-safe.
 *
 * <p>Morocco's comes with the library; that of another country is built from its lists. The status of Western Sahara is
 * disputed; the codes of Morocco follow the Moroccan division and take no side.
 */
public final class Gazetteer {

    /** Read when first asked for, once. */
    private static final class Morocco {
        static final Gazetteer GAZETTEER = read();

        private static Gazetteer read() {
            List<Region> regions = CsvResource.rows(Gazetteer.class, "regions-MA.csv").stream()
                    .map(row -> new Region(
                            RegionCode.of(row.get(0)),
                            LocalizedText.of(row.get(1), row.get(2), row.get(3)),
                            Long.valueOf(row.get(4)),
                            row.get(5),
                            GeoPoint.of(Double.parseDouble(row.get(6)), Double.parseDouble(row.get(7)))))
                    .toList();
            // English writes these names as French does; the table has no third spelling.
            List<Province> provinces = CsvResource.rows(Gazetteer.class, "provinces-MA.csv").stream()
                    .map(row -> new Province(
                            ProvinceCode.of(row.get(0)),
                            RegionCode.of(row.get(1)),
                            LocalizedText.of(row.get(3), row.get(4), row.get(4)),
                            Long.valueOf(row.get(5))))
                    .toList();
            return of(regions, provinces);
        }
    }

    /** By code. */
    private final Map<String, Region> regions;

    /** By code. */
    private final Map<String, Province> provinces;

    private Gazetteer(Map<String, Region> regions, Map<String, Province> provinces) {
        this.regions = regions;
        this.provinces = provinces;
    }

    /** Returns the 12 regions and 75 provinces and prefectures of Morocco since 2015, with the census of 2024. */
    public static Gazetteer morocco() {
        return Morocco.GAZETTEER;
    }

    /**
     * Returns the gazetteer of these places, in the order given.
     *
     * @throws IllegalArgumentException if a code is there twice, or a province lies in a region that is not there
     */
    public static Gazetteer of(List<Region> regions, List<Province> provinces) {
        Map<String, Region> byRegion = new LinkedHashMap<>();
        for (Region region : Copies.requireElements(regions, "regions")) {
            if (byRegion.put(region.code().value(), region) != null) {
                throw new IllegalArgumentException("regions must differ, but " + region.code() + " is there twice");
            }
        }
        Map<String, Province> byProvince = new LinkedHashMap<>();
        for (Province province : Copies.requireElements(provinces, "provinces")) {
            if (byProvince.put(province.code().value(), province) != null) {
                throw new IllegalArgumentException("provinces must differ, but " + province.code() + " is there twice");
            }
            if (!byRegion.containsKey(province.region().value())) {
                throw new IllegalArgumentException("the region of " + province.code()
                        + " must be among the regions, but " + province.region() + " is not");
            }
        }
        return new Gazetteer(byRegion, byProvince);
    }

    /** Returns all regions, in the order given. */
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** Returns all provinces, in the order given. */
    public List<Province> provinces() {
        return List.copyOf(provinces.values());
    }

    /** Returns the provinces of {@code region}, in the order given; none if the region is not known. */
    public List<Province> provinces(RegionCode region) {
        requireNonNull(region, "region");
        return provinces.values().stream()
                .filter(p -> p.region().equals(region))
                .toList();
    }

    /** Returns the region of that code, if known. */
    public Optional<Region> region(RegionCode code) {
        return Optional.ofNullable(regions.get(requireNonNull(code, "code").value()));
    }

    /**
     * Returns the region of that code if it also bears that name in one of its languages. For joining data of unknown date:
     * before 2015 the same Moroccan codes stood for other regions, MA-08 for Grand Casablanca.
     *
     * @throws IllegalArgumentException if the code is known but bears other names
     */
    public Optional<Region> region(RegionCode code, String name) {
        String composed = Normalizer.normalize(requireNonNull(name, "name"), Normalizer.Form.NFC);
        Optional<Region> found = region(code);
        found.ifPresent(region -> {
            boolean bears = region.name().byLanguage().values().stream()
                    .anyMatch(each ->
                            Normalizer.normalize(each, Normalizer.Form.NFC).equals(composed));
            if (!bears) {
                throw new IllegalArgumentException("region " + code + " must be one of "
                        + region.name().byLanguage().values() + ", but was named \"" + name + "\"");
            }
        });
        return found;
    }

    /** Returns the province of that code, if known. */
    public Optional<Province> province(ProvinceCode code) {
        return Optional.ofNullable(provinces.get(requireNonNull(code, "code").value()));
    }

    /** Returns the region that the province lies in, if the province is known. */
    public Optional<RegionCode> regionOf(ProvinceCode code) {
        return province(code).map(Province::region);
    }

    /**
     * Returns the region that was probably meant by a text which is not its code: a name in any of its languages, also
     * misspelt, or a code in small letters or without its country or zeros. Empty if none comes near.
     */
    public Optional<RegionCode> regionMeant(String text) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        regions.forEach((code, region) -> names.put(code, region.name()));
        return Optional.ofNullable(PlaceNames.meant(requireNonNull(text, "text"), names))
                .map(RegionCode::of);
    }

    /** Returns the province that was probably meant by a text, as {@link #regionMeant} does. */
    public Optional<ProvinceCode> provinceMeant(String text) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        provinces.forEach((code, province) -> names.put(code, province.name()));
        return Optional.ofNullable(PlaceNames.meant(requireNonNull(text, "text"), names))
                .map(ProvinceCode::of);
    }

    /**
     * Finds what is wrong with where something is said to be: the province is not among those of its country, or the
     * position is more than 1,000 km from the chief town of its region, as where latitude and
     * longitude are swapped or a minus is missing; then it says where that would be. Nothing is wrong with what is not
     * known, nor with the provinces of countries that this gazetteer does not have.
     *
     * @return the faults, at {@code /province} and {@code /position}
     */
    public List<Fault> check(@Nullable ProvinceCode province, @Nullable GeoPoint position) {
        return PlaceCheck.faults(this, province, position);
    }

    /**
     * A region: the first level below a country.
     *
     * @param code its code
     * @param name its names
     * @param population inhabitants at the last census known, zero or more, or {@code null} if not known
     * @param capital the name of its chief town, or {@code null} if not known
     * @param capitalPosition where that town is, or {@code null} if not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Region(
            @JsonProperty(required = true) RegionCode code,
            @JsonProperty(required = true) LocalizedText name,
            @Nullable Long population,
            @Nullable String capital,
            @Nullable GeoPoint capitalPosition) {

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if {@code population} is negative
         */
        public Region {
            requireNonNull(code, "code");
            requireNonNull(name, "name");
            if (population != null && population < 0) {
                throw InvalidValue.negative("population", population);
            }
        }

        /** Returns the region of which only the code and the names are known. */
        public static Region of(RegionCode code, LocalizedText name) {
            return new Region(code, name, null, null, null);
        }
    }

    /**
     * A province or prefecture: the second level below a country.
     *
     * @param code its code
     * @param region the region it belongs to
     * @param name its names
     * @param population inhabitants at the last census known, zero or more, or {@code null} if not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Province(
            @JsonProperty(required = true) ProvinceCode code,
            @JsonProperty(required = true) RegionCode region,
            @JsonProperty(required = true) LocalizedText name,
            @Nullable Long population) {

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if {@code population} is negative
         */
        public Province {
            requireNonNull(code, "code");
            requireNonNull(region, "region");
            requireNonNull(name, "name");
            if (population != null && population < 0) {
                throw InvalidValue.negative("population", population);
            }
        }

        /** Returns the province of which only the code, the region and the names are known. */
        public static Province of(ProvinceCode code, RegionCode region, LocalizedText name) {
            return new Province(code, region, name, null);
        }
    }
}
