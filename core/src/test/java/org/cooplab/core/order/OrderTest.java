package org.cooplab.core.order;

import static org.cooplab.core.fixture.MarketExamples.AMLOU;
import static org.cooplab.core.fixture.MarketExamples.JAR;
import static org.cooplab.core.fixture.MarketExamples.OLIVES;
import static org.cooplab.core.fixture.MarketExamples.goods;
import static org.cooplab.core.fixture.MarketExamples.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.fixture.FickleList;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static final OrderLine JARS = OrderLine.of(1, AMLOU, Quantity.of("3", JAR));
    private static final OrderLine.PriceLock EUROS = new OrderLine.PriceLock(
            UnitPrice.of("4.50", Currencies.EUR, Quantity.of("1", JAR)), TaxCategory.STANDARD, "souk:1");
    private static final OrderLine LOOSE = OrderLine.of(2, OLIVES, Quantity.of("1.5", UnitCode.KGM));

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PAID, UNFULFILLED, payment must not be PAID while status is DRAFT",
        "DRAFT, CANCELLED, UNFULFILLED, payment must not be CANCELLED while status is DRAFT",
        "DRAFT, UNPAID, FULFILLED, fulfilmentStatus must not be FULFILLED while status is DRAFT",
        "CANCELLED, PAID, FULFILLED, fulfilmentStatus must not be FULFILLED while status is CANCELLED"
    })
    void statuses_that_contradict_each_other_are_refused(
            Order.Status status, Order.PaymentStatus payment, Order.FulfilmentStatus goods, String message) {
        Order order = order(JARS);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> order.withStatus(status, payment, goods))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, UNPAID, HELD",
        "HELD, PAID, HELD",
        "COMPLETE, PAID, FULFILLED",
        "COMPLETE, UNPAID, FULFILLED",
        "CANCELLED, PAID, CANCELLED"
    })
    void an_order_may_wait_be_paid_late_or_be_owed_its_money_back(
            Order.Status status, Order.PaymentStatus payment, Order.FulfilmentStatus goods) {
        Order order = order(JARS).withStatus(status, payment, goods);
        assertEquals(status, order.status());
    }

    @Test
    void the_order_of_the_lines_does_not_matter() {
        assertEquals(order(JARS, LOOSE), order(LOOSE, JARS));
    }

    @Test
    void two_lines_cannot_have_one_number() {
        OrderLine again = OrderLine.of(1, OLIVES, Quantity.of("1", UnitCode.KGM));
        assertEquals(
                "lines must differ, but 1 is there twice",
                assertThrows(IllegalArgumentException.class, () -> order(JARS, again))
                        .getMessage());
    }

    @Test
    void everything_that_is_wrong_with_an_order_is_told_at_once() {
        Order order = order(JARS);
        InvalidValue refusal = assertThrows(
                InvalidValue.class,
                () -> new Order(
                        Order.SCHEMA_VERSION,
                        order.id(),
                        order.customer(),
                        order.placedOn(),
                        order.currency(),
                        List.of(JARS, JARS.withLock(EUROS), JARS),
                        order.fulfilment(),
                        Order.Status.DRAFT,
                        Order.PaymentStatus.PAID,
                        Order.FulfilmentStatus.FULFILLED,
                        order.together()));
        assertEquals(
                List.of("/lines/1", "/lines/2", "/payment", "/fulfilmentStatus", "/lines/1/lock/unitPrice/currency"),
                refusal.all().stream().map(InvalidValue::pointer).toList());
    }

    @Test
    void a_currency_that_has_no_amounts_is_none_for_an_order() {
        Order order = order(JARS);
        InvalidValue refusal = assertThrows(
                InvalidValue.class,
                () -> Order.placed(
                        order.id(),
                        order.customer(),
                        order.placedOn(),
                        Currency.getInstance("XXX"),
                        order.lines(),
                        order.fulfilment()));
        assertEquals("/currency", refusal.pointer());
        assertEquals(
                "currency must be a currency with a minor unit, such as MAD, but was \"XXX\"", refusal.getMessage());
    }

    @Test
    void a_lock_in_another_currency_is_refused() {
        assertEquals(
                "lock must be in MAD, but was EUR",
                assertThrows(IllegalArgumentException.class, () -> order(JARS.withLock(EUROS)))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_lines_that_are_kept_are_those_that_were_checked(int readings) {
        Order order = order(JARS);
        List<OrderLine> fickle = new FickleList<>(JARS.withLock(EUROS), readings, JARS);
        try {
            Order made = Order.placed(
                    order.id(), order.customer(), order.placedOn(), order.currency(), fickle, order.fulfilment());
            assertEquals(List.of(JARS), made.lines());
        } catch (InvalidValue refused) {
            assertEquals("/lines/0/lock/unitPrice/currency", refused.pointer());
        }
    }

    @Test
    void an_order_weighs_what_its_lines_weigh() {
        assertEquals(Optional.of(Weight.ofGrams(2_850)), order(JARS, LOOSE).grossWeight());
    }

    @Test
    void one_line_of_unknown_weight_makes_the_weight_unknown_and_is_named() {
        OrderLine unknown = OrderLine.of(3, goods("rug", AMLOU.packaging(), null), Quantity.of("1", JAR));
        Order order = order(JARS, unknown);
        assertEquals(Optional.empty(), order.grossWeight());
        assertEquals(List.of(unknown), order.linesWithoutWeight());
    }

    @Test
    void the_sellers_are_those_of_the_lines() {
        assertEquals(Set.of(CooperativeId.of("tifawin")), order(JARS, LOOSE).sellers());
        assertEquals(Set.of(), order().sellers());
    }

    @Test
    void goods_come_together_unless_it_is_said_that_they_come_apart() {
        Order order = order(JARS);
        String silent = JsonLines.write3(order).replace(",\"together\":\"TOGETHER\"", "");
        assertEquals(order, JsonLines.read3(silent, Order.class));
        assertEquals(order, JsonLines.read2(silent, Order.class));
    }

    @Test
    void the_wire_form_is_this() {
        JsonLines.assertWire(
                """
                {
                  "schemaVersion": "1",
                  "id": "o-1",
                  "customer": {"id": "c-1", "taxStatus": "TAXED"},
                  "placedOn": "2026-03-08",
                  "currency": "MAD",
                  "lines": [
                    {
                      "number": 1,
                      "goods": {
                        "offer": "amlou-offer",
                        "product": "amlou",
                        "producer": "tifawin",
                        "seller": "tifawin",
                        "name": {"fr": "amlou"},
                        "category": "food",
                        "labels": [],
                        "packaging": {"pack": "XJR", "contents": {"value": "250", "unitCode": "GRM"}},
                        "gross": {"value": "450", "unitCode": "GRM"},
                        "storage": {"fragile": false}
                      },
                      "ordered": {"value": "3", "unitCode": "XJR"},
                      "lock": {
                        "unitPrice": {
                          "amount": "45.00",
                          "currency": "MAD",
                          "per": {"value": "1", "unitCode": "XJR"}
                        },
                        "taxCategory": "STANDARD",
                        "bookReference": "souk:3",
                        "reduced": false
                      }
                    }
                  ],
                  "fulfilment": {"means": "pickup", "relay": "relay-benguerir"},
                  "status": "COMPLETE",
                  "payment": "UNPAID",
                  "fulfilmentStatus": "UNFULFILLED",
                  "together": "TOGETHER"
                }
                """,
                order(JARS.withLock(new OrderLine.PriceLock(
                        UnitPrice.of("45.00", Currencies.MAD, Quantity.of("1", JAR)), TaxCategory.STANDARD, "souk:3"))),
                Order.class);
    }
}
