package org.cooplab.core.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.Weight;

@Domain(MarketArbitraries.class)
@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class OrderProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("an order is the same whatever the order of its lines")
    void lines_have_no_order(@ForAll Order order, @ForAll @IntRange(max = 50) int turn) {
        assertEquals(order, order.withLines(MarketArbitraries.shuffled(order.lines(), turn)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("the weight is known exactly when that of each line is, and is then their sum")
    void weight_is_the_sum_or_unknown(@ForAll Order order) {
        long grams = 0;
        boolean known = true;
        for (OrderLine line : order.lines()) {
            Optional<Weight> weight = line.grossWeight();
            known &= weight.isPresent();
            grams += weight.map(Weight::grams).orElse(0L);
        }
        assertEquals(known ? Optional.of(Weight.ofGrams(grams)) : Optional.empty(), order.grossWeight());
        assertEquals(known, order.linesWithoutWeight().isEmpty());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a weight is rounded up by less than a gram from the exact proportion")
    void weight_follows_the_contents(@ForAll OrderLine line) {
        Assume.that(line.goods().gross() != null);
        Quantity contents = line.contents();
        Quantity pack = line.goods().packaging().contents();
        // grams x base units of one pack, so that nothing is divided
        BigDecimal exact = BigDecimal.valueOf(line.goods().gross().grams()).multiply(base(contents));
        BigDecimal carried =
                BigDecimal.valueOf(line.grossWeight().orElseThrow().grams()).multiply(base(pack));
        assertTrue(carried.compareTo(exact) >= 0 && carried.subtract(exact).compareTo(base(pack)) < 0);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("what is delivered is charged, whatever was ordered")
    void delivered_replaces_ordered(@ForAll OrderLine line) {
        assertEquals(line.delivered() == null ? line.ordered() : line.delivered(), line.charged());
        assertEquals(line.ordered(), line.withDelivered(null).charged());
        assertEquals(line, line.withDelivered(line.delivered()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a state is accepted exactly when its statuses do not contradict each other")
    void contradictions_are_refused(
            @ForAll Order order,
            @ForAll Order.Status status,
            @ForAll Order.PaymentStatus payment,
            @ForAll Order.FulfilmentStatus goods) {
        if (status.contradicts(payment) || status.contradicts(goods)) {
            assertThrows(IllegalArgumentException.class, () -> order.withStatus(status, payment, goods));
        } else {
            assertEquals(goods, order.withStatus(status, payment, goods).fulfilmentStatus());
        }
    }

    private static BigDecimal base(Quantity quantity) {
        return quantity.value().multiply(quantity.unitCode().factor());
    }
}
