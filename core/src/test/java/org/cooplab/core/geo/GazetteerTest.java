package org.cooplab.core.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.Gazetteer.Region;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Gazetteer MOROCCO = Gazetteer.morocco();

    @Test
    void morocco_has_twelve_regions_and_seventy_five_provinces() {
        assertEquals(12, MOROCCO.regions().size());
        assertEquals(75, MOROCCO.provinces().size());
    }

    @Test
    void provinces_sum_to_their_region_and_regions_to_the_country() {
        long country = 0;
        for (Region region : MOROCCO.regions()) {
            long provinces = MOROCCO.provinces(region.code()).stream()
                    .mapToLong(Province::population)
                    .sum();
            assertEquals(region.population(), provinces, region.code().value());
            country += provinces;
        }
        assertEquals(36_828_330, country);
    }

    @Test
    void benguerir_s_province_lies_in_marrakech_safi() {
        ProvinceCode rehamna = ProvinceCode.of("MA-REH");
        assertEquals(Optional.of(RegionCode.of("MA-07")), MOROCCO.regionOf(rehamna));
        Region region = MOROCCO.region(RegionCode.of("MA-07")).orElseThrow();
        assertEquals("مراكش-آسفي", region.name().in(LanguageTag.AR));
        assertEquals("Marrakech-Safi", region.name().in(LanguageTag.FR));
        assertEquals("Marrakesh-Safi", region.name().in(LanguageTag.EN));
        assertEquals("الرحامنة", MOROCCO.province(rehamna).orElseThrow().name().in(LanguageTag.AR));
    }

    @Test
    void every_place_has_its_name_in_three_languages_and_a_capital_in_the_country() {
        for (Region region : MOROCCO.regions()) {
            assertEquals(
                    List.of("ar", "fr", "en"),
                    List.copyOf(region.name().byLanguage().keySet()));
            GeoPoint capital = region.capitalPosition();
            assertTrue(capital != null && capital.latitude() > 20 && capital.latitude() < 36);
            assertEquals("MA", region.code().country());
        }
        for (Province province : MOROCCO.provinces()) {
            assertEquals(
                    List.of("ar", "fr", "en"),
                    List.copyOf(province.name().byLanguage().keySet()));
            assertEquals("MA", province.code().country());
        }
    }

    @Test
    void provinces_that_other_lists_misplace_are_where_the_census_has_them() {
        assertEquals(Optional.of(RegionCode.of("MA-06")), MOROCCO.regionOf(ProvinceCode.of("MA-NOU")));
        assertEquals(Optional.of(RegionCode.of("MA-09")), MOROCCO.regionOf(ProvinceCode.of("MA-CHT")));
    }

    @Test
    void a_join_with_the_names_of_before_2015_fails_loudly() {
        RegionCode eight = RegionCode.of("MA-08");
        assertEquals(MOROCCO.region(eight), MOROCCO.region(eight, "Drâa-Tafilalet"));
        assertEquals(MOROCCO.region(eight), MOROCCO.region(eight, "Dra\u0302a-Tafilalet")); // decomposed
        assertTrue(assertThrows(IllegalArgumentException.class, () -> MOROCCO.region(eight, "Grand Casablanca"))
                .getMessage()
                .endsWith("but was named \"Grand Casablanca\""));
    }

    @Test
    void unknown_codes_are_unknown_not_wrong() {
        assertEquals(Optional.empty(), MOROCCO.region(RegionCode.of("MA-16")));
        assertEquals(Optional.empty(), MOROCCO.regionOf(ProvinceCode.of("SN-DK")));
        assertEquals(List.of(), MOROCCO.provinces(RegionCode.of("SN-DK")));
    }

    @Test
    void another_country_is_built_from_its_lists() {
        Region dakar = Region.of(RegionCode.of("SN-DK"), LocalizedText.of("fr", "Dakar"));
        Province rufisque = Province.of(ProvinceCode.of("SN-RUF"), dakar.code(), LocalizedText.of("fr", "Rufisque"));
        Gazetteer senegal = Gazetteer.of(List.of(dakar), List.of(rufisque));
        assertEquals(Optional.of(dakar.code()), senegal.regionOf(rufisque.code()));
        assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(List.of(dakar, dakar), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(List.of(dakar), List.of(rufisque, rufisque)));
        assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(List.of(), List.of(rufisque)));
    }

    @Test
    void every_code_is_meant_by_itself_in_small_letters_and_by_each_of_its_names() {
        for (Region region : MOROCCO.regions()) {
            String code = region.code().value();
            for (String text : List.of(code.toLowerCase(Locale.ROOT), code.substring(3), code.replace("-0", "-"))) {
                assertEquals(Optional.of(region.code()), MOROCCO.regionMeant(text), text);
            }
            region.name()
                    .byLanguage()
                    .values()
                    .forEach(name -> assertEquals(Optional.of(region.code()), MOROCCO.regionMeant(name), name));
        }
        for (Province province : MOROCCO.provinces()) {
            String code = province.code().value();
            for (String text : List.of(code.toLowerCase(Locale.ROOT), code.substring(3), code.replace("-", "_"))) {
                assertEquals(Optional.of(province.code()), MOROCCO.provinceMeant(text), text);
            }
            province.name()
                    .byLanguage()
                    .values()
                    .forEach(name -> assertEquals(Optional.of(province.code()), MOROCCO.provinceMeant(name), name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Tiznitt, MA-TIZ",
        "Tetouan, MA-TET",
        "al haouz, MA-HAO",
        "MA-TZI, MA-TIZ",
        "الرحامنه, MA-REH",
        "MA-XXX,",
        "MA-TIX,",
        "Dakar,",
        "'',"
    })
    void a_province_nearly_right_is_found_and_another_is_not_guessed(String text, @Nullable String meant) {
        assertEquals(Optional.ofNullable(meant).map(ProvinceCode::of), MOROCCO.provinceMeant(text));
    }

    @Test
    void a_code_that_is_a_name_asks_for_the_code() {
        assertEquals(
                "province code must be a province code such as MA-REH, but was \"Tiznit\". Did you mean MA-TIZ?",
                assertThrows(IllegalArgumentException.class, () -> ProvinceCode.of("Tiznit"))
                        .getMessage());
        assertEquals(
                "region code must be a region code such as MA-07, but was \"Souss Massa\". Did you mean MA-09?",
                assertThrows(IllegalArgumentException.class, () -> RegionCode.of("Souss Massa"))
                        .getMessage());
    }

    @Test
    void a_province_that_its_country_does_not_have_is_told() {
        assertEquals(
                List.of("There is no province MA-XXX in MA."), told(MOROCCO.check(ProvinceCode.of("MA-XXX"), null)));
        assertEquals(
                List.of("There is no province MA-TZI in MA. Did you mean MA-TIZ?"),
                told(MOROCCO.check(ProvinceCode.of("MA-TZI"), null)));
        assertEquals(List.of(), MOROCCO.check(ProvinceCode.of("SN-DK"), GeoPoint.of(-80, 100)));
        assertEquals(List.of(), MOROCCO.check(null, GeoPoint.of(-80, 100)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             -7.95 |  32.24 | 6,134 | Did you mean 32.24, -7.95?
             32.24 |   7.95 | 1,505 | Did you mean 32.24, -7.95?
            -32.24 |  -7.95 | 7,102 | Did you mean 32.24, -7.95?
              7.95 |  32.24 | 4,921 | Did you mean 32.24, -7.95?
             48.85 |   2.35 | 2,101 |
             0     | 120    | 13,522 |
            """)
    void a_position_far_from_its_region_is_told_with_what_may_have_been_meant(
            double latitude, double longitude, String kilometres, @Nullable String question) {
        assertEquals(
                List.of("The position " + latitude + ", " + longitude + " is " + kilometres
                        + " km from Marrakech, the chief town of the region of MA-REH."
                        + (question == null ? "" : " " + question)),
                told(MOROCCO.check(ProvinceCode.of("MA-REH"), GeoPoint.of(latitude, longitude))));
    }

    @Test
    void no_capital_is_far_from_its_provinces_until_its_coordinates_are_swapped() {
        for (Province province : MOROCCO.provinces()) {
            GeoPoint capital = MOROCCO.region(province.region()).orElseThrow().capitalPosition();
            assertEquals(List.of(), MOROCCO.check(province.code(), capital));
            GeoPoint swapped = GeoPoint.of(capital.longitude(), capital.latitude());
            assertEquals(
                    capital.latitude() + ", " + capital.longitude(),
                    MOROCCO.check(province.code(), swapped).get(0).parameters().get("suggestion"));
        }
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream().map(Messages.of(Locale.ENGLISH)::text).toList();
    }

    @Test
    void codes_of_another_form_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> RegionCode.of("07"));
        assertThrows(IllegalArgumentException.class, () -> RegionCode.of("ma-07"));
        assertThrows(IllegalArgumentException.class, () -> ProvinceCode.of("MA-"));
    }
}
