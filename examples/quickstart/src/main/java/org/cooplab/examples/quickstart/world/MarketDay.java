package org.cooplab.examples.quickstart.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.examples.quickstart.data.PlaceFact;

/**
 * The orders of one day: most customers buy what their own region makes, some from the region next to it; three in four
 * collect at the relay of their region, the others are delivered in a half-day window.
 */
final class MarketDay {

    private final LocalDate day;
    private final Atlas atlas;
    private final Market market;
    private final List<Relays.Kept> relays;
    private final Chance chance;

    MarketDay(LocalDate day, Atlas atlas, Market market, List<Relays.Kept> relays, Chance chance) {
        this.day = day;
        this.atlas = atlas;
        this.market = market;
        this.relays = relays;
        this.chance = chance;
    }

    List<Order> orders(int count) {
        List<Order> orders = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            orders.add(order(number, relay()));
        }
        return orders;
    }

    /** Five in six orders come from a region in which a vehicle is at home. */
    private Relays.Kept relay() {
        boolean served = chance.percent(83);
        return chance.oneOf(relays.stream()
                .filter(relay -> Fleet.atHome(relay.site().id()) == served)
                .toList());
    }

    private Order order(int number, Relays.Kept relay) {
        List<OrderLine> lines = new ArrayList<>();
        RegionCode source = chance.percent(95) ? relay.region() : neighbour(relay);
        int count = chance.between(1, 4);
        for (int line = 1; line <= count; line++) {
            OfferedGoods goods = chance.oneOf(market.stalls().getOrDefault(source, List.of()));
            lines.add(new OrderLine(line, goods, Quantity.of(chance.between(1, 4), UnitCode.H87), null, null));
        }
        boolean professional = chance.percent(10);
        Customer customer = new Customer(
                CustomerId.of("customer-%03d".formatted(number)),
                professional ? Customer.Group.PROFESSIONAL : Customer.Group.CONSUMER,
                Customer.TaxStatus.TAXED);
        return Order.placed(
                OrderId.of("order-%03d".formatted(number)), customer, day, Currencies.MAD, lines, fulfilment(relay));
    }

    private Fulfilment fulfilment(Relays.Kept relay) {
        if (chance.percent(75)) {
            return Fulfilment.pickup(relay.site().id());
        }
        GeoPoint centre = atlas.town(relay.region()).position();
        PlaceFact home = chance.oneOf(atlas.around(relay.region(), centre, 25));
        TimeWindow window = chance.percent(50) ? hours(13, 17) : hours(15, 21);
        return new Fulfilment.Delivery(
                new Place(home.position(), ProvinceCode.of(home.province()), home.label()),
                null,
                List.of(window),
                null);
    }

    private TimeWindow hours(int from, int until) {
        return new TimeWindow(instant(from), instant(until));
    }

    private Instant instant(int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Relays.ZONE).toInstant();
    }

    private RegionCode neighbour(Relays.Kept relay) {
        GeoPoint here = atlas.town(relay.region()).position();
        return atlas.regions().stream()
                .filter(region -> !region.equals(relay.region()))
                .min(Comparator.comparingLong(
                        region -> atlas.town(region).position().metresTo(here)))
                .orElseThrow();
    }
}
