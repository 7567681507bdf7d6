package org.cooplab.examples.quickstart.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Cooperative.PastSupport;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.examples.quickstart.data.PlaceFact;
import org.cooplab.examples.quickstart.data.ProductFact;

/** Example cooperatives at real places: ten in each region, each making what its region is known for. */
final class Cooperatives {

    private static final int PER_REGION = 10;
    private static final int KILOMETRES = 45;
    private static final List<Connectivity> CONNECTIONS = List.of(
            Connectivity.NONE,
            Connectivity.PHONE,
            Connectivity.MESSAGING,
            Connectivity.MESSAGING,
            Connectivity.MESSAGING,
            Connectivity.MOBILE_DATA,
            Connectivity.MOBILE_DATA,
            Connectivity.BROADBAND);
    private static final Map<String, Sector> SECTORS = Map.of(
            "oil", Sector.AGRICULTURE,
            "cosmetic", Sector.ARGAN,
            "couscous", Sector.FOOD,
            "craft", Sector.CRAFTS,
            "aromatic-plant", Sector.AROMATIC_PLANTS,
            "cosmetic-plant", Sector.AROMATIC_PLANTS,
            "spread", Sector.FOOD);

    private final Atlas atlas;
    private final List<ProductFact> products;
    private final LocalDate day;
    private final Chance chance;

    Cooperatives(Atlas atlas, List<ProductFact> products, LocalDate day, Chance chance) {
        this.atlas = atlas;
        this.products = products;
        this.day = day;
        this.chance = chance;
    }

    /** A cooperative and what it makes. */
    record Maker(Cooperative cooperative, RegionCode region, PlaceFact place, List<ProductFact> makes) {}

    List<Maker> all() {
        List<Maker> makers = new ArrayList<>();
        for (RegionCode region : atlas.regions()) {
            List<ProductFact> local = localTo(region);
            List<PlaceFact> places = atlas.around(region, atlas.town(region).position(), KILOMETRES);
            for (int i = 0; i < PER_REGION; i++) {
                makers.add(maker(makers.size() + 1, region, local, chance.oneOf(places)));
            }
        }
        return makers;
    }

    /** What the region is known for and what is made everywhere; a region known for nothing makes everything. */
    private List<ProductFact> localTo(RegionCode region) {
        List<ProductFact> local = products.stream()
                .filter(product -> product.region().map(region.value()::equals).orElse(true))
                .toList();
        return local.size() >= 3 ? local : products;
    }

    private Maker maker(int number, RegionCode region, List<ProductFact> local, PlaceFact place) {
        Set<ProductFact> makes = new LinkedHashSet<>();
        int kinds = chance.between(1, 3);
        while (makes.size() < Math.min(kinds, local.size())) {
            makes.add(chance.oneOf(local));
        }
        String category = makes.iterator().next().category();
        Cooperative.Builder builder = Cooperative.builder(
                CooperativeId.of("coop-%03d".formatted(number)),
                name(number, place),
                SECTORS.getOrDefault(category, Sector.AGRICULTURE),
                ProvinceCode.of(place.province()));
        builder.languages(languages()).rural(place.population() < 20_000);
        if (!chance.percent(2)) {
            builder.position(place.position());
        }
        if (!chance.percent(12)) {
            builder.membership(membership());
        }
        if (!chance.percent(8)) {
            builder.registeredOn(day.minusDays(chance.between(60, 4000)));
        }
        if (!chance.percent(10)) {
            builder.connectivity(chance.oneOf(CONNECTIONS));
        }
        if (!chance.percent(15)) {
            builder.turnover(Money.of(String.valueOf(chance.between(20, 900) * 1000L), Currencies.MAD));
        }
        builder.capital(Money.of(String.valueOf(chance.between(5, 120) * 500L), Currencies.MAD));
        if (!chance.percent(20)) {
            builder.governance(
                    new Governance(5, chance.between(0, 5), chance.percent(55), null, null, chance.percent(85)));
        }
        builder.history(List.of());
        if (chance.percent(10)) {
            builder.history(List.of(new PastSupport(
                    ProgrammeId.of("mourafaka"), DateRange.of(day.minusDays(900), day.minusDays(400)), null)));
        }
        return new Maker(builder.build(), region, place, List.copyOf(makes));
    }

    private Membership membership() {
        int total = chance.between(5, 32);
        int women = chance.percent(55) ? total : chance.between(0, total);
        return new Membership(total, women, chance.between(0, total));
    }

    private Set<LanguageTag> languages() {
        Set<LanguageTag> languages = new LinkedHashSet<>(List.of(LanguageTag.AR));
        if (chance.percent(45)) {
            languages.add(LanguageTag.FR);
        }
        if (chance.percent(35)) {
            languages.add(LanguageTag.ZGH);
        }
        return languages;
    }

    private static LocalizedText name(int number, PlaceFact place) {
        return LocalizedText.of(
                "تعاونية المثال %d، %s".formatted(number, place.arabicName().orElse(place.name())),
                "Coopérative exemple %d, %s".formatted(number, place.name()),
                "Example cooperative %d, %s".formatted(number, place.name()));
    }
}
