package org.cooplab.examples.quickstart.world;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Region;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.examples.quickstart.data.PlaceFact;

/** One example relay in the largest town of each region, each kept by a partner of that region. */
final class Relays {

    static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final OpeningHours HOURS = OpeningHours.of(
            ZONE,
            new OpeningHours.Weekly(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(7, 0), LocalTime.of(21, 0)));

    private Relays() {}

    /** A relay, the partner that keeps it and the region it serves. */
    record Kept(Site site, Partner keeper, RegionCode region) {}

    static List<Kept> all(Atlas atlas, Gazetteer gazetteer) {
        return gazetteer.regions().stream()
                .map(region -> relay(region, atlas.town(region.code())))
                .toList();
    }

    private static Kept relay(Region region, PlaceFact town) {
        String key = region.code().value().toLowerCase(Locale.ROOT);
        Site site = new Site(
                SiteId.of("relay-" + key),
                Site.Kind.RELAY,
                town.label(),
                ProvinceCode.of(town.province()),
                town.position(),
                HOURS);
        Partner keeper = Partner.of(
                PartnerId.of("keeper-" + key),
                LocalizedText.of(
                        "شريك المثال، " + region.name().in(Locale.forLanguageTag("ar")),
                        "Partenaire exemple, " + region.name().in(Locale.FRENCH),
                        "Example partner, " + region.name().in(Locale.ENGLISH)),
                Set.of(Partner.Role.RELAY),
                Set.of(region.code()));
        return new Kept(site, keeper, region.code());
    }
}
