package org.cooplab.core.cooperative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.junit.jupiter.api.Test;

class CooperativeTest {

    private static final Cooperative BARE = Cooperative.of(
            CooperativeId.of("tifawin"), LocalizedText.of("fr", "Tifawin"), Sector.ARGAN, ProvinceCode.of("MA-REH"));

    @Test
    void the_region_follows_from_the_province() {
        assertEquals(Optional.of(RegionCode.of("MA-07")), BARE.region(Gazetteer.morocco()));
    }

    @Test
    void what_is_not_known_is_empty() {
        assertEquals(Optional.empty(), BARE.womenShare());
        assertEquals(Set.of(), BARE.languages());
    }

    @Test
    void no_support_before_is_not_the_same_as_nobody_knows() {
        Cooperative never = BARE.toBuilder().history(List.of()).labels(Set.of()).build();
        assertNotEquals(BARE, never);
        assertNull(BARE.history());
        assertEquals(never, JsonLines.read3(JsonLines.write3(never), Cooperative.class));
        assertEquals(BARE, JsonLines.read3(JsonLines.write3(BARE), Cooperative.class));
    }

    @Test
    void sets_are_written_in_one_order_on_every_machine() {
        Cooperative cooperative = BARE.toBuilder()
                .languages(List.of(LanguageTag.ZGH, LanguageTag.FR, LanguageTag.AR, LanguageTag.FR))
                .build();
        assertEquals(List.of(LanguageTag.AR, LanguageTag.FR, LanguageTag.ZGH), List.copyOf(cooperative.languages()));
    }

    @Test
    void changing_what_it_was_made_of_changes_nothing() {
        List<Cooperative.PastSupport> history = new ArrayList<>();
        Map<String, String> ext = new HashMap<>(Map.of("code", "7"));
        Cooperative cooperative = BARE.toBuilder().history(history).ext(ext).build();
        history.add(new Cooperative.PastSupport(ProgrammeId.of("p"), DateRange.always(), null));
        ext.clear();
        assertEquals(List.of(), cooperative.history());
        assertEquals(Map.of("code", "7"), cooperative.ext());
        assertThrows(
                UnsupportedOperationException.class, () -> cooperative.ext().clear());
    }

    @Test
    void negative_amounts_are_refused() {
        Cooperative.Builder builder = BARE.toBuilder().capital(Money.of("-1.00", Currencies.MAD));
        assertEquals(
                "capital must not be negative, but was -1.00 MAD",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void a_board_has_no_more_women_than_members() {
        assertEquals(
                "boardWomen must be from 0 to boardMembers=3, but was 4",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Cooperative.Governance(3, 4, null, null, null, null))
                        .getMessage());
    }

    @Test
    void a_telephone_carries_calls_and_no_pictures() {
        assertTrue(Connectivity.PHONE.allows(Connectivity.Channel.PHONE));
        assertFalse(Connectivity.PHONE.allows(Connectivity.Channel.MESSAGE));
        assertFalse(Connectivity.MESSAGING.allows(Connectivity.Channel.VIDEO));
        assertTrue(Connectivity.NONE.allows(Connectivity.Channel.VISIT));
    }

    @Test
    void the_wire_form_is_this() {
        JsonLines.assertWire(
                """
                {
                  "id": "tifawin",
                  "name": {"fr": "Tifawin"},
                  "sector": "ARGAN",
                  "province": "MA-REH",
                  "registeredOn": "2024-05-02",
                  "membership": {"total": 24, "women": 24},
                  "position": {"latitude": 32.2, "longitude": -7.9},
                  "capital": {"amount": "2400.00", "currency": "MAD"},
                  "languages": ["ar", "zgh"],
                  "connectivity": "MESSAGING",
                  "labels": ["IGP"],
                  "history": [
                    {
                      "programme": "mourafaka",
                      "period": {"start": "2024-01-01", "end": "2024-12-31"},
                      "amount": {"amount": "50000.00", "currency": "MAD"}
                    }
                  ],
                  "governance": {"boardMembers": 3, "chairedByWoman": true, "lastAssemblyOn": "2026-01-15"},
                  "rural": true,
                  "ext": {"code": "7"}
                }
                """,
                BARE.toBuilder()
                        .registeredOn(LocalDate.of(2024, 5, 2))
                        .membership(Cooperative.Membership.of(24, 24))
                        .position(GeoPoint.of(32.2, -7.9))
                        .capital(Money.of("2400.00", Currencies.MAD))
                        .languages(Set.of(LanguageTag.ZGH, LanguageTag.AR))
                        .connectivity(Connectivity.MESSAGING)
                        .labels(Set.of(LabelCode.IGP))
                        .history(List.of(new Cooperative.PastSupport(
                                ProgrammeId.of("mourafaka"),
                                DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                                Money.of("50000.00", Currencies.MAD))))
                        .governance(new Cooperative.Governance(3, null, true, LocalDate.of(2026, 1, 15), null, null))
                        .rural(true)
                        .ext(Map.of("code", "7"))
                        .build(),
                Cooperative.class);
    }

    @Test
    void a_document_may_leave_out_what_is_not_known() {
        String bare = "{\"id\":\"tifawin\",\"name\":\"Tifawin\",\"sector\":\"ARGAN\",\"province\":\"MA-REH\"}";
        Cooperative expected =
                Cooperative.of(BARE.id(), LocalizedText.of("Tifawin"), Sector.ARGAN, ProvinceCode.of("MA-REH"));
        assertEquals(expected, JsonLines.read2(bare, Cooperative.class));
        assertEquals(expected, JsonLines.read3(bare, Cooperative.class));
    }
}
