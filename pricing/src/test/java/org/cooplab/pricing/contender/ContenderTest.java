package org.cooplab.pricing.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cooplab.core.order.Order;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.junit.jupiter.api.Test;

class ContenderTest {

    @Test
    void the_engine_and_the_rules_written_by_hand_agree_on_every_basket() {
        PriceBook book = Bench.book();
        Pricer pricer = Pricer.compile(book);
        HandWritten byHand = new HandWritten(book, pricer.reference());
        for (Order order : Bench.orders(256, 10, 42)) {
            assertEquals(byHand.price(order), pricer.price(order, PricingContext.NONE));
        }
    }
}
