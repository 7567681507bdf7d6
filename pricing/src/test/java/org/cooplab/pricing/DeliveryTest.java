package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.delivery.DeliveryTariff.Service;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Calculator.Measure;
import org.cooplab.pricing.tax.ChargeTax;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final GeoPoint SOMEWHERE = GeoPoint.of(31.2, -7.9);
    private static final ProvinceCode AL_HAOUZ = ProvinceCode.of("MA-HAO");
    private static final ProvinceCode SAFI = ProvinceCode.of("MA-SAF");
    private static final ProvinceCode TIZNIT = ProvinceCode.of("MA-TIZ");
    private static final RegionCode MARRAKECH_SAFI = RegionCode.of("MA-07");

    private static final OfferedGoods UNWEIGHED = unweighed(OLIVE);

    /** Returns the goods as if nobody had weighed them. */
    static OfferedGoods unweighed(OfferedGoods goods) {
        return new OfferedGoods(
                goods.offer(),
                goods.product(),
                goods.seller(),
                goods.name(),
                goods.category(),
                goods.labels(),
                goods.origin(),
                goods.packaging(),
                null,
                null,
                goods.storage());
    }

    private static DeliveryTariff tariff(
            String id, Service service, Set<SiteId> relays, Set<ProvinceCode> provinces, Set<RegionCode> regions) {
        return DeliveryTariff.of(id, Market.HUB, new Calculator.Flat(mad("30.00")))
                .forService(service)
                .forRelays(relays)
                .inProvinces(provinces)
                .inRegions(regions);
    }

    private static PriceBook book(DeliveryTariff... tariffs) {
        return Market.plain().deliveries(List.of(tariffs)).build();
    }

    private static PriceBook by(Calculator calculator) {
        return book(DeliveryTariff.of("van", Market.HUB, calculator));
    }

    private static Calculator.Band band(String from, String amount) {
        return new Calculator.Band(new BigDecimal(from), mad(amount), null);
    }

    private static Order to(Fulfilment fulfilment, OrderLine... lines) {
        return order(lines).withFulfilment(fulfilment, Gathering.TOGETHER);
    }

    private static Fulfilment in(ProvinceCode province) {
        return Fulfilment.delivery(new Place(SOMEWHERE, province, null));
    }

    private static Fulfilment away(Distance distance) {
        return new Fulfilment.Delivery(Place.at(SOMEWHERE), null, List.of(), distance);
    }

    private static List<String> tariffs(PriceBook book, Fulfilment fulfilment) {
        return Market.price(book, to(fulfilment, line(1, OLIVE, 1))).deliveries().stream()
                .map(PricedCharge::id)
                .toList();
    }

    private static Money charge(PriceBook book, Order order) {
        PricedOrder priced = Market.price(book, order);
        assertEquals(List.of(), priced.declined());
        return priced.totals().delivery();
    }

    @Test
    void a_tariff_said_word_by_word_has_every_member() {
        Calculator flat = new Calculator.Flat(mad("30.00"));
        LocalizedText name = LocalizedText.of("التوصيل", "Livraison", "Delivery");
        SiteId relay = SiteId.of("relay");
        RegionCode region = RegionCode.of("MA-09");
        DateRange march = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        Map<String, List<String>> web = Map.of("channel", List.of("web"));
        assertEquals(
                new DeliveryTariff(
                        "van",
                        name,
                        Service.DELIVERY,
                        Market.HUB,
                        Set.of(relay),
                        Set.of(TIZNIT),
                        Set.of(region),
                        flat,
                        mad("300.00"),
                        ChargeTax.MAIN,
                        web,
                        march),
                DeliveryTariff.of("van", Market.HUB, flat)
                        .during(march)
                        .when(web)
                        .taxed(ChargeTax.MAIN)
                        .freeFrom(mad("300.00"))
                        .inRegions(Set.of(region))
                        .inProvinces(Set.of(TIZNIT))
                        .forRelays(Set.of(relay))
                        .forService(Service.DELIVERY)
                        .named(name));
    }

    @Test
    void a_zone_is_its_provinces_and_those_of_its_regions_and_the_first_that_fits_counts() {
        PriceBook book = book(
                tariff("atlas", Service.DELIVERY, Set.of(), Set.of(AL_HAOUZ), Set.of()),
                tariff("region", Service.DELIVERY, Set.of(), Set.of(), Set.of(MARRAKECH_SAFI)));
        assertEquals(List.of("atlas"), tariffs(book, in(AL_HAOUZ)));
        assertEquals(List.of("region"), tariffs(book, in(SAFI)));
        assertEquals(List.of(), tariffs(book, in(TIZNIT)));
    }

    @Test
    void where_no_tariff_is_for_an_order_that_is_delivered_it_says_so() {
        PriceBook book = book(tariff("atlas", Service.DELIVERY, Set.of(), Set.of(AL_HAOUZ), Set.of()));
        OrderLine olive = line(1, OLIVE, 1);
        assertEquals(
                List.of(Reason.of("delivery.none-fits")),
                Market.price(book, to(in(TIZNIT), olive)).declined());
        assertEquals(List.of(), Market.price(book, to(in(AL_HAOUZ), olive)).declined());
        assertEquals(List.of(), Market.price(book, order(olive)).declined());
    }

    @Test
    void a_place_without_a_province_is_in_no_zone() {
        DeliveryTariff zone = tariff("region", Service.ANY, Set.of(), Set.of(), Set.of(MARRAKECH_SAFI));
        DeliveryTariff anywhere = tariff("anywhere", Service.ANY, Set.of(), Set.of(), Set.of());
        assertEquals(List.of(), tariffs(book(zone), Fulfilment.delivery(Place.at(SOMEWHERE))));
        assertEquals(List.of("anywhere"), tariffs(book(zone, anywhere), Fulfilment.delivery(Place.at(SOMEWHERE))));
    }

    @Test
    void pick_up_and_delivery_are_told_apart_and_relays_by_name() {
        PriceBook book = book(
                tariff("brought", Service.DELIVERY, Set.of(), Set.of(), Set.of()),
                tariff("here", Service.PICKUP, Set.of(SiteId.of("relay-1")), Set.of(), Set.of()));
        assertEquals(List.of("here"), tariffs(book, Fulfilment.pickup(SiteId.of("relay-1"))));
        assertEquals(List.of(), tariffs(book, Fulfilment.pickup(SiteId.of("relay-2"))));
        assertEquals(List.of("brought"), tariffs(book, in(SAFI)));
    }

    @Test
    void a_weight_band_begins_at_its_weight() {
        PriceBook book = by(new Calculator.Bands(
                Measure.KILOGRAMS, List.of(band("0", "10.00"), band("1.6", "20.00"), band("5", "40.00"))));
        assertEquals(mad("10.00"), charge(book, order(line(1, OLIVE, 1)))); // 1 kg
        assertEquals(mad("20.00"), charge(book, order(line(1, OLIVE, 1), line(2, HONEY, 1)))); // 1.6 kg
        assertEquals(mad("20.00"), charge(book, order(line(1, OLIVE, 4), line(2, HONEY, 1)))); // 4.6 kg
        assertEquals(mad("40.00"), charge(book, order(line(1, OLIVE, 5)))); // 5 kg
    }

    @Test
    void a_started_kilogram_above_the_free_ones_is_paid_whole() {
        PriceBook book =
                by(new Calculator.Steps(Measure.KILOGRAMS, new BigDecimal("2"), new BigDecimal("1"), mad("3.00")));
        assertEquals(mad("0.00"), charge(book, order(line(1, OLIVE, 2)))); // 2 kg
        assertEquals(mad("3.00"), charge(book, order(line(1, OLIVE, 2), line(2, HONEY, 1)))); // 2.6 kg
        assertEquals(mad("3.00"), charge(book, order(line(1, OLIVE, 3)))); // 3 kg
        assertEquals(mad("6.00"), charge(book, order(line(1, OLIVE, 3), line(2, HONEY, 1)))); // 3.6 kg
    }

    @Test
    void a_distance_band_begins_at_its_metre() {
        PriceBook book = by(new Calculator.Bands(Measure.KILOMETRES, List.of(band("0", "10.00"), band("20", "25.00"))));
        assertEquals(mad("10.00"), charge(book, to(away(Distance.ofMetres(19_999)), line(1, OLIVE, 1))));
        assertEquals(mad("25.00"), charge(book, to(away(Distance.ofMetres(20_000)), line(1, OLIVE, 1))));
    }

    @Test
    void delivery_is_free_from_an_amount_of_goods_on_and_not_a_centime_before() {
        DeliveryTariff van = DeliveryTariff.of("van", Market.HUB, new Calculator.Flat(mad("30.00")));
        Order goods = order(line(1, OLIVE, 1), line(2, HONEY, 1)); // 60.00 + 85.50
        assertEquals(mad("30.00"), charge(book(van.freeFrom(mad("145.51"))), goods));
        assertEquals(mad("0.00"), charge(book(van.freeFrom(mad("145.50"))), goods));
    }

    @Test
    void a_weight_that_nobody_knows_is_said_and_never_taken_for_nothing() {
        PriceBook book = by(new Calculator.PerWeight(mad("4.00"), Quantity.of(1, UnitCode.KGM), null));
        PricedOrder priced = Market.price(book, order(line(1, UNWEIGHED, 2), line(2, HONEY, 1)));
        assertEquals(List.of(), priced.deliveries());
        assertEquals(List.of(Reason.of("delivery.unknown-measure").with("delivery", "van")), priced.declined());
        assertTrue(priced.settlement().stream().noneMatch(entry -> "van".equals(entry.reference())));
    }

    @Test
    void a_weight_may_be_assumed_for_what_is_not_weighed() {
        PriceBook book =
                by(new Calculator.PerWeight(mad("4.00"), Quantity.of(1, UnitCode.KGM), Quantity.of(500, UnitCode.GRM)));
        // 2 x 0.5 kg assumed and 0.6 kg known, at 4.00 a kilogram
        assertEquals(mad("6.40"), charge(book, order(line(1, UNWEIGHED, 2), line(2, HONEY, 1))));
    }

    @Test
    void a_distance_that_nobody_knows_is_said() {
        PriceBook book = by(new Calculator.Bands(Measure.KILOMETRES, List.of(band("0", "10.00"))));
        PricedOrder priced = Market.price(book, to(away(null), line(1, OLIVE, 1)));
        assertEquals(List.of(), priced.deliveries());
        assertEquals("delivery.unknown-measure", priced.declined().get(0).code());
    }

    @Test
    void what_is_free_needs_no_weight() {
        Calculator perWeight = new Calculator.PerWeight(mad("4.00"), Quantity.of(1, UnitCode.KGM), null);
        PriceBook book = book(DeliveryTariff.of("van", Market.HUB, perWeight).freeFrom(mad("120.00")));
        assertEquals(mad("0.00"), charge(book, order(line(1, UNWEIGHED, 2))));
    }

    @Test
    void a_tariff_that_is_not_in_the_book_is_said() {
        PriceBook book = book(tariff("van", Service.ANY, Set.of(), Set.of(), Set.of()));
        PricedOrder priced = Pricer.compile(book)
                .price(order(line(1, OLIVE, 1)), PricingContext.NONE.withDeliveries(List.of("boat")));
        assertEquals(List.of(), priced.deliveries());
        assertEquals("delivery.unknown", priced.declined().get(0).code());
    }

    @Test
    void a_tariff_chosen_for_an_order_that_it_does_not_fit_is_said() {
        DeliveryTariff van = tariff("van", Service.DELIVERY, Set.of(), Set.of(), Set.of());
        PricingContext chosen = PricingContext.NONE.withDeliveries(List.of("van"));
        PricedOrder fetched = Pricer.compile(book(van)).price(order(line(1, OLIVE, 1)), chosen);
        assertEquals(List.of(), fetched.deliveries());
        assertEquals(List.of(Reason.of("delivery.not-fitting").with("delivery", "van")), fetched.declined());
        PricedOrder brought = Pricer.compile(book(van)).price(to(away(null), line(1, OLIVE, 1)), chosen);
        assertEquals("van", brought.deliveries().get(0).id());
    }

    @Test
    void a_tariff_that_is_named_to_a_book_without_any_is_said() {
        PricingContext boat = PricingContext.NONE.withDeliveries(List.of("boat"));
        PricedOrder priced = Pricer.compile(book()).price(order(line(1, OLIVE, 1)), boat);
        assertEquals(
                List.of(Reason.of("delivery.unknown").at("/deliveries").with("delivery", "boat")), priced.declined());
    }

    private static DeliveryCost planned(String order, Distance distance) {
        return new DeliveryCost(OrderId.of(order), mad("12.00"), Market.HUB, Map.of(), "kg-km", distance);
    }

    @Test
    void a_distance_that_the_order_does_not_reckon_is_that_of_the_plan() {
        Pricer pricer = Pricer.compile(
                by(new Calculator.Bands(Measure.KILOMETRES, List.of(band("0", "10.00"), band("20", "25.00")))));
        PricingContext context = PricingContext.NONE.withDeliveryCost(planned("order-1", Distance.ofMetres(20_000)));
        Order open = to(away(null), line(1, OLIVE, 1));
        assertEquals(mad("25.00"), pricer.price(open, context).totals().delivery());
        Order reckoned = to(away(Distance.ofMetres(5_000)), line(1, OLIVE, 1));
        assertEquals(mad("10.00"), pricer.price(reckoned, context).totals().delivery());
        PricedOrder fetched = pricer.price(order(line(1, OLIVE, 1)), context);
        assertEquals("delivery.unknown-measure", fetched.declined().get(0).code());
    }

    @Test
    void the_cost_of_another_order_is_refused() {
        Pricer pricer = Pricer.compile(by(new Calculator.AtCost(Rate.ONE)));
        Order own = order(line(1, OLIVE, 1));
        PricingContext context = PricingContext.NONE.withDeliveryCost(planned("order-1", null));
        assertEquals(mad("12.00"), pricer.price(own, context).totals().delivery());
        PricingContext foreign = PricingContext.NONE.withDeliveryCost(planned("order-2", null));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> pricer.price(own, foreign));
        assertEquals("deliveryCost must be of order order-1, but was of order-2", refused.getMessage());
        PricingContext euros = PricingContext.NONE.withDeliveryCost(
                new DeliveryCost(own.id(), Money.of("12.00", Currencies.EUR), Market.HUB, Map.of(), "kg-km", null));
        InvalidValue currency = assertThrows(InvalidValue.class, () -> pricer.price(own, euros));
        assertEquals("/deliveryCost/cost/currency value.currency", currency.pointer() + " " + currency.code());
    }
}
