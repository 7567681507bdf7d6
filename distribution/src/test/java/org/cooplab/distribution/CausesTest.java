package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.ambient;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.keeper;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.producer;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.shift;
import static org.cooplab.distribution.fixture.SmallWorld.site;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.travel.TravelModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What alone is in the way of goods is told by its name, once, and nothing that contradicts it. */
class CausesTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(100));
    private static final Fulfilment COLLECTED = Fulfilment.pickup(CITY);
    private static final Fulfilment CUSTOMER = delivery(at(3, 3), 8, 20);

    private static DistributionPlan plan(Network network, Order... orders) {
        return DistributionPlanner.compile(network).plan(Day.of(DAY, List.of(orders)), SHORT);
    }

    private static Unassigned left(Network network, Order order) {
        return plan(network, order).unassigned().get(0);
    }

    private static Network withHours(OpeningHours.Weekly hours) {
        ProducerSite amal = producer("amal", at(25, -30));
        Site site = amal.site();
        Site open = new Site(
                site.id(), site.kind(), site.name(), site.province(), site.position(), OpeningHours.of(ZONE, hours));
        return Network.of(
                ZONE,
                List.of(new ProducerSite(amal.cooperative(), open, amal.handling())),
                List.of(keeper()),
                List.of(relay(CITY, at(0, 0))),
                List.of(van("v", "500")),
                TravelModel.DEFAULT);
    }

    /** The day is a Monday, and the vehicle is out from 6 on. */
    @ParameterizedTest
    @CsvSource({"SUNDAY, 08:00, 20:00, producer.closed", "MONDAY, 03:00, 04:00, haul.not-in-time"})
    void a_producer_that_is_closed_all_day_is_said_to_be(DayOfWeek day, String from, String until, String code) {
        Network network = withHours(OpeningHours.Weekly.of(from, until, day));
        for (Fulfilment either : List.of(COLLECTED, CUSTOMER)) {
            Unassigned left = left(network, order("o", either, line(1, "amal", 2, 450)));
            assertEquals(
                    List.of(code), left.reasons().stream().map(Reason::code).toList());
            assertEquals(
                    Reason.of("help.hours").with("place", "amal"),
                    left.whatWouldHelp().get(0));
        }
    }

    private static OrderLine milk(int number, String producer, int hours) {
        Storage storage = new Storage(null, Duration.ofHours(hours), false);
        return OrderLine.of(
                number, goods(producer, "milk", Weight.ofGrams(450), storage), Quantity.of(2, UnitCode.H87));
    }

    /** They keep from midnight on; the customer is there from 8 to 20, and the vehicle needs less than three hours. */
    @Test
    void goods_that_do_not_keep_until_they_are_brought_are_said_to_keep_so_long_only() {
        Network network = network(shift(van("v", "500"), 6, 22));
        Unassigned left = left(network, order("o", CUSTOMER, milk(1, "amal", 7)));
        assertEquals(
                List.of(Reason.of("goods.keep-too-short").with("date", DAY).with("hour", "07:00")), left.reasons());
        assertEquals(
                "These goods keep only until 07:00 on 2 March 2026.",
                Messages.of(Locale.ENGLISH, DistributionPlanner.class)
                        .text(left.reasons().get(0))
                        .replace('\u00A0', ' '));
        assertEquals(List.of(Reason.of("help.keeping-longer")), left.whatWouldHelp());
        assertEquals(
                List.of(),
                plan(network, order("o", CUSTOMER, milk(1, "amal", 24))).unassigned());
    }

    /** By the far relay, where they would meet, they come too late; that each may come straight is another thing. */
    @Test
    void goods_that_keep_too_short_to_meet_are_said_to() {
        Network network = network(List.of(relay(VALLEY, at(70, 70))), shift(van("v", "500"), 6, 22))
                .withDepots(List.of(site("city", at(0, 0))));
        Order both = order("o", CUSTOMER, line(1, "nour", 2, 450), milk(2, "amal", 9));
        Unassigned left = left(network, both);
        assertEquals("goods.keep-too-short", left.reasons().get(0).code());
        assertEquals(List.of(Reason.of("help.keeping-longer"), Reason.of("help.apart")), left.whatWouldHelp());
        assertEquals(
                List.of(),
                plan(network, both.withFulfilment(CUSTOMER, Gathering.APART)).unassigned());
    }

    /** The only vehicle is on the road. It could have fetched the one, but nobody could have brought the other in time. */
    @Test
    void what_no_vehicle_could_carry_is_not_said_to_wait_for_those_on_the_road() {
        Network network = network(shift(van("v", "500"), 6, 22));
        Order first = order("first", COLLECTED, line(1, "tifawin", 2, 450));
        Order both = order("both", CUSTOMER, line(1, "amal", 2, 450), milk(2, "nour", 7));
        Order milk = order("milk", CUSTOMER, milk(1, "amal", 7));
        DistributionPlan before = plan(network, first);
        Instant started = before.routes().get(0).start();
        DistributionPlan after = DistributionPlanner.compile(network)
                .replan(Day.of(DAY, List.of(first, both, milk)), new Revision(before, started, mad("0")), SHORT);
        assertEquals(2, after.unassigned().size());
        for (Unassigned left : after.unassigned()) {
            assertEquals(List.of(Reason.of("haul.not-in-time")), left.reasons());
            assertEquals(List.of(), left.whatWouldHelp());
        }
    }

    /** Straight to the customer it would be in time; through the relay, from the cut-off at noon on, it would not. */
    @Test
    void of_goods_that_wait_for_a_vehicle_on_the_road_it_is_not_said_that_none_could() {
        Network network = network(shift(van("v", "500"), 6, 22));
        Order first = order("first", COLLECTED, line(1, "tifawin", 2, 450));
        Order more = order("more", delivery(at(3, 3), 8, 11), line(1, "amal", 2, 450));
        DistributionPlan before = plan(network, first);
        Instant started = before.routes().get(0).start();
        DistributionPlan after = DistributionPlanner.compile(network)
                .replan(Day.of(DAY, List.of(first, more)), new Revision(before, started, mad("0")), SHORT);
        assertEquals(
                List.of(Reason.of("rounds.on-road")), after.unassigned().get(0).reasons());
    }

    /** Goods of two producers meet at a relay, which keeps nothing cold; each by itself is brought straight. */
    @Test
    void goods_that_must_meet_where_one_cannot_be_kept_may_come_apart() {
        Relay city = relay(CITY, at(0, 0));
        Relay warm =
                new Relay(city.site(), city.partner(), city.regions(), ambient("500"), city.handling(), null, false);
        Network network = network(List.of(warm), van("v", "500"));
        OrderLine butter =
                OrderLine.of(2, goods("nour", "butter", Weight.ofGrams(500), COLD), Quantity.of(2, UnitCode.H87));
        Order both = order("o", CUSTOMER, line(1, "amal", 2, 450), butter);
        assertEquals(
                List.of(Reason.of("help.relay-that-keeps").with("temperature", "CHILLED"), Reason.of("help.apart")),
                left(network, both).whatWouldHelp());
        assertEquals(
                List.of(),
                plan(network, both.withFulfilment(CUSTOMER, Gathering.APART)).unassigned());
        Order collected = both.withFulfilment(COLLECTED, Gathering.TOGETHER);
        assertEquals(
                List.of(Reason.of("help.relay-that-keeps").with("temperature", "CHILLED")),
                left(network, collected).whatWouldHelp());
    }

    @Test
    void a_shorter_way_is_advised_once_however_many_relays_are_too_far() {
        Network network = network(List.of(relay(CITY, at(0, 0)), relay(VALLEY, at(20, -25))), van("v", "500"))
                .withPolicy(new CircuitPolicy(1, Distance.ofMetres(1000)));
        Unassigned left = left(network, order("o", CUSTOMER, line(1, "amal", 2, 450)));
        assertEquals(3, left.reasons().size());
        assertEquals(List.of(Reason.of("help.nearer")), left.whatWouldHelp());
    }
}
