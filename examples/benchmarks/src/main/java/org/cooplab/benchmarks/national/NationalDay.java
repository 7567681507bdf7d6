package org.cooplab.benchmarks.national;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleCost;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.travel.TravelModel;
import org.jspecify.annotations.Nullable;

/**
 * A national day by recipe; everything comes from the seed, the real places and the numbers below, which were fixed before any
 * tuning.
 *
 * <ul>
 *   <li>Relays: in each of the 12 regions the 5 most populous places that are 15 km apart, open from 7 to 21, 10 minutes a stop;
 *       each serves its region.
 *   <li>Cooperatives: 25 in each region, at places within 60 km of one of its relays; 7 in 10 make ambient goods, 2 chilled, 1
 *       frozen; 10 minutes a stop.
 *   <li>Vehicles: 8 at each relay, on days of more than 5,000 orders 8 for every 5,000 begun, 2,000 kg, all temperatures, from 6 to 22; 3.20 MAD a kilometre and nothing else, so that the search is for kilometres.
 *   <li>Orders: regions in proportion to their population; the customer within 2 km of a place within 40 km of a relay; 1 to 5
 *       producers, each of the own region in 95 of 100, else of the region whose relays are nearest; of each producer 1 to 6 packs
 *       of 0.4, 0.8, 1.5 or 3 kg. Four in ten are collected at the nearest relay; the others are delivered, half from 13 to 17,
 *       half from 15 to 21, 5 minutes a stop.
 *   <li>One cut-off at noon. Roads are 1.3 times the great circle, driven at 60 km/h.
 * </ul>
 */
final class NationalDay {

    /** The seeds of the ten days that figures are given for. */
    static final long[] SEEDS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private static final OpeningHours HOURS = OpeningHours.of(ZONE, OpeningHours.Weekly.daily("07:00", "21:00"));
    private static final int RELAYS = 5;
    private static final int COOPERATIVES = 25;
    private static final int VEHICLES = 8;
    private static final int PER_FLEET = 5000;
    private static final long[] PACKS = {400, 800, 1500, 3000};

    private final Places places;
    private final SplittableRandom chance;
    private final int count;
    private final Map<RegionCode, List<Relay>> relays = new TreeMap<>();
    private final Map<RegionCode, List<ProducerSite>> producers = new TreeMap<>();
    private final Map<RegionCode, List<Places.Place>> homes = new TreeMap<>();
    private final Map<CooperativeId, Storage> storage = new HashMap<>();
    private final Map<RegionCode, RegionCode> neighbours = new TreeMap<>();

    private NationalDay(Places places, long seed, int orders) {
        this.places = places;
        chance = new SplittableRandom(seed);
        count = orders;
    }

    /** A network and a day on it. */
    record Made(Network network, Day day) {}

    static Made of(Places places, long seed, int orders) {
        return new NationalDay(places, seed, orders).make();
    }

    private Made make() {
        List<Partner> partners = new ArrayList<>();
        List<Vehicle> vehicles = new ArrayList<>();
        VehicleCost cost = new VehicleCost(mad("0"), mad("3.20"), mad("0"));
        for (RegionCode region : places.regions()) {
            PartnerId keeper = PartnerId.of("keeper-" + region);
            partners.add(Partner.of(keeper, text("Partner " + region), Set.of(Partner.Role.RELAY), Set.of(region)));
            List<Relay> its = new ArrayList<>();
            for (Places.Place town : places.towns(region, RELAYS)) {
                Site site = site("relay-" + region + "-" + its.size(), town, HOURS);
                its.add(Relay.of(site, keeper, Duration.ofMinutes(10)));
                for (int i = 0; i < VEHICLES * ((count + PER_FLEET - 1) / PER_FLEET); i++) {
                    vehicles.add(Vehicle.of(
                            VehicleId.of("van-" + site.id() + "-" + i),
                            site.id(),
                            Capacity.ofKilograms("2000"),
                            EnumSet.allOf(TemperatureClass.class),
                            LocalTime.of(6, 0),
                            LocalTime.of(22, 0),
                            cost));
                }
            }
            relays.put(region, its);
            producers.put(region, producers(region, its));
        }
        for (RegionCode region : places.regions()) {
            neighbours.put(region, neighbour(region));
        }
        Network network = Network.of(
                        ZONE,
                        producers.values().stream().flatMap(List::stream).toList(),
                        partners,
                        relays.values().stream().flatMap(List::stream).toList(),
                        vehicles,
                        TravelModel.DEFAULT)
                .withCustomerHandling(Duration.ofMinutes(5));
        List<Order> orders = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            orders.add(order(number, region()));
        }
        return new Made(network, Day.of(DATE, orders));
    }

    private List<ProducerSite> producers(RegionCode region, List<Relay> its) {
        List<Places.Place> villages = places.near(region, positions(its), 60_000);
        List<ProducerSite> made = new ArrayList<>();
        for (int i = 0; i < COOPERATIVES; i++) {
            CooperativeId id = CooperativeId.of("coop-" + region + "-" + i);
            Places.Place village = villages.get(chance.nextInt(villages.size()));
            made.add(new ProducerSite(id, site("site-" + id, village, null), Duration.ofMinutes(10)));
            int kind = chance.nextInt(10);
            storage.put(
                    id,
                    kind < 7
                            ? Storage.PLAIN
                            : new Storage(
                                    kind < 9 ? TemperatureRange.of(0, 6) : TemperatureRange.of(-25, -18), null, false));
        }
        return made;
    }

    private static List<GeoPoint> positions(List<Relay> relays) {
        return relays.stream().map(relay -> relay.site().position()).toList();
    }

    private RegionCode neighbour(RegionCode region) {
        return places.regions().stream()
                .filter(other -> !other.equals(region))
                .min(Comparator.comparingLong(other -> gap(region, other)))
                .orElseThrow();
    }

    private long gap(RegionCode one, RegionCode other) {
        return positions(relays.get(one)).stream()
                .flatMapToLong(here -> positions(relays.get(other)).stream().mapToLong(here::metresTo))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private RegionCode region() {
        long all = 0;
        for (RegionCode region : places.regions()) {
            all += population(region);
        }
        long drawn = chance.nextLong(all);
        for (RegionCode region : places.regions()) {
            drawn -= population(region);
            if (drawn < 0) {
                return region;
            }
        }
        throw new IllegalStateException("no region");
    }

    private static long population(RegionCode region) {
        Long known = Gazetteer.morocco().region(region).orElseThrow().population();
        return known == null ? 0 : known;
    }

    private Order order(int number, RegionCode region) {
        List<Places.Place> near =
                homes.computeIfAbsent(region, each -> places.near(each, positions(relays.get(each)), 40_000));
        Places.Place place = near.get(chance.nextInt(near.size()));
        GeoPoint home = GeoPoint.of(
                place.position().latitude() + (chance.nextInt(4001) - 2000) / 111_000.0,
                place.position().longitude() + (chance.nextInt(4001) - 2000) / 96_000.0);
        List<OrderLine> lines = new ArrayList<>();
        int makers = 1 + chance.nextInt(5);
        for (int line = 1; line <= makers; line++) {
            RegionCode source = chance.nextInt(100) < 95 ? region : neighbours.get(region);
            List<ProducerSite> its = producers.get(source);
            CooperativeId producer = its.get(chance.nextInt(its.size())).cooperative();
            long grams = PACKS[chance.nextInt(PACKS.length)];
            lines.add(OrderLine.of(line, goods(producer, grams), Quantity.of(1 + chance.nextInt(6), UnitCode.H87)));
        }
        boolean collected = chance.nextInt(10) < 4;
        boolean early = chance.nextInt(2) == 0;
        Fulfilment fulfilment = collected
                ? Fulfilment.pickup(nearest(relays.get(region), home))
                : new Fulfilment.Delivery(
                        new Place(home, place.province(), null),
                        null,
                        List.of(new TimeWindow(hour(early ? 13 : 15), hour(early ? 17 : 21))),
                        null);
        String id = String.format(java.util.Locale.ROOT, "o-%06d", number);
        return Order.placed(
                OrderId.of(id), Customer.of(CustomerId.of("c-" + id)), DATE, Currencies.MAD, lines, fulfilment);
    }

    static SiteId nearest(List<Relay> relays, GeoPoint home) {
        return relays.stream()
                .min(Comparator.comparingLong(
                                (Relay relay) -> relay.site().position().metresTo(home))
                        .thenComparing(relay -> relay.site().id()))
                .orElseThrow()
                .site()
                .id();
    }

    private OfferedGoods goods(CooperativeId producer, long grams) {
        return goods(producer, grams, storage.get(producer));
    }

    static OfferedGoods goods(CooperativeId producer, long grams, Storage storage) {
        String name = "g" + grams;
        return new OfferedGoods(
                OfferId.of(producer + "." + name),
                ProductId.of(producer + "." + name),
                producer,
                text(name),
                CategoryCode.of("food"),
                Set.of(),
                null,
                new Packaging(UnitCode.of("XBX"), Quantity.of(1, UnitCode.KGM)),
                Weight.ofGrams(grams),
                null,
                storage);
    }

    static Instant hour(int hour) {
        return DATE.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Site site(String id, Places.Place place, @Nullable OpeningHours hours) {
        return new Site(SiteId.of(id), Site.Kind.RELAY, text(place.name()), place.province(), place.position(), hours);
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of("fr", text);
    }

    private static Money mad(String amount) {
        return Money.of(amount, Currencies.MAD);
    }
}
