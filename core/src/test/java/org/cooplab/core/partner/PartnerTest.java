package org.cooplab.core.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.text.LocalizedText;
import org.junit.jupiter.api.Test;

class PartnerTest {

    private static final PartnerId ID = PartnerId.of("p");
    private static final LocalizedText NAME = LocalizedText.of("fr", "Relais");
    private static final RegionCode MARRAKECH = RegionCode.of("MA-07");
    private static final RegionCode SOUSS = RegionCode.of("MA-09");
    private static final RegionCode DAKAR = RegionCode.of("SN-DK");

    @Test
    void a_relay_serves_its_regions_only() {
        Partner relay = Partner.of(ID, NAME, Set.of(Partner.Role.RELAY), Set.of(MARRAKECH));
        assertTrue(relay.has(Partner.Role.RELAY));
        assertTrue(relay.serves(MARRAKECH));
        assertFalse(relay.serves(SOUSS));
    }

    @Test
    void a_national_partner_serves_the_country_of_its_regions() {
        Partner national = partner(Set.of(MARRAKECH), Partner.Reach.NATIONAL);
        assertTrue(national.serves(SOUSS));
        assertFalse(national.serves(DAKAR));
    }

    @Test
    void an_international_partner_serves_every_region() {
        assertTrue(partner(Set.of(MARRAKECH), Partner.Reach.INTERNATIONAL).serves(DAKAR));
    }

    @Test
    void a_partner_that_says_nothing_serves_no_region() {
        assertFalse(partner(Set.of(), null).serves(MARRAKECH));
    }

    @Test
    void a_local_partner_has_one_region_at_most() {
        assertEquals(
                "regions must have at most 1 while reach is LOCAL",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> partner(Set.of(SOUSS, MARRAKECH), Partner.Reach.LOCAL))
                        .getMessage());
    }

    @Test
    void the_regions_prove_a_reach_where_none_is_stated() {
        assertEquals(Partner.Reach.LOCAL, partner(Set.of(SOUSS), null).leastReach());
        assertEquals(
                Partner.Reach.REGIONAL, partner(Set.of(SOUSS, MARRAKECH), null).leastReach());
        assertEquals(
                Partner.Reach.NATIONAL,
                partner(Set.of(SOUSS), Partner.Reach.NATIONAL).leastReach());
        assertTrue(Partner.Reach.NATIONAL.covers(Partner.Reach.LOCAL));
    }

    @Test
    void nobody_is_their_own_parent() {
        assertThrows(IllegalArgumentException.class, () -> new Partner(ID, NAME, Set.of(), Set.of(), ID, null));
    }

    @Test
    void a_team_covers_the_provinces_in_which_its_members_sit() {
        ProvinceCode rehamna = ProvinceCode.of("MA-REH");
        Team team = new Team(
                NAME,
                ID,
                List.of(
                        new Team.Member(SupporterId.of("b"), rehamna),
                        new Team.Member(SupporterId.of("a"), ProvinceCode.of("MA-YUS")),
                        new Team.Member(SupporterId.of("c"), rehamna)));
        assertEquals(Set.of(rehamna, ProvinceCode.of("MA-YUS")), team.provinces());
        assertTrue(team.covers(rehamna));
        assertFalse(team.covers(ProvinceCode.of("MA-SAF")));
    }

    @Test
    void nobody_is_in_a_team_twice() {
        Team.Member member = new Team.Member(SupporterId.of("a"), ProvinceCode.of("MA-REH"));
        assertThrows(IllegalArgumentException.class, () -> new Team(NAME, ID, List.of(member, member)));
    }

    @Test
    void a_site_without_hours_is_neither_open_nor_closed() {
        Site site = new Site(SiteId.of("campus"), Site.Kind.CAMPUS, NAME, ProvinceCode.of("MA-REH"), null, null);
        assertEquals(Optional.empty(), site.openAt(Instant.parse("2026-03-08T09:00:00Z")));
    }

    private static Partner partner(Set<RegionCode> regions, Partner.Reach reach) {
        return new Partner(ID, NAME, Set.of(), regions, null, reach);
    }
}
