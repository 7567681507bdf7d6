package org.cooplab.benchmarks.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.cooplab.core.order.Order;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContendersTest {

    @TestFactory
    Stream<DynamicTest> every_contender_prices_every_basket_like_the_rules_written_by_hand() {
        HandWritten byHand = new HandWritten();
        return PricingSpeed.contenders().stream()
                .map(contender -> DynamicTest.dynamicTest(contender.name(), () -> {
                    for (Order order : Market.orders(PricingSpeed.BASKETS, 10, 42)) {
                        assertEquals(byHand.price(order), contender.price(order));
                    }
                }));
    }
}
