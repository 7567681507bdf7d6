package org.cooplab.core.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.Gazetteer.Region;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.junit.jupiter.api.Test;

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
    void codes_of_another_form_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> RegionCode.of("07"));
        assertThrows(IllegalArgumentException.class, () -> RegionCode.of("ma-07"));
        assertThrows(IllegalArgumentException.class, () -> ProvinceCode.of("MA-"));
    }
}
