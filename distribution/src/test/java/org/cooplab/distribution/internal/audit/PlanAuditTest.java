package org.cooplab.distribution.internal.audit;

import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.junit.jupiter.api.Test;

/** Each figure of a plan that is not what the stops make it is found. */
class PlanAuditTest {

    private static final Network NETWORK = network(van("v", "500"));
    private static final OrderLine BUTTER =
            OrderLine.of(2, goods("nour", "butter", Weight.ofGrams(500), COLD), Quantity.of(2, UnitCode.H87));
    private static final Day ORDERS =
            Day.of(DAY, List.of(order("o", delivery(at(3, 3), 8, 20), line(1, "amal", 2, 450), BUTTER)));
    private static final DistributionPlan PLAN =
            DistributionPlanner.compile(NETWORK).plan(ORDERS, RoutingOptions.of(Budget.iterations(100)));

    /** Returns whether the audit finds something once the first that looks like {@code figure} is written otherwise. */
    private static boolean found(String figure, String instead) {
        String text = Documents.write(PLAN);
        String changed = text.replaceFirst(figure, instead);
        assertFalse(changed.equals(text), figure);
        return !PlanAudit.check(NETWORK, ORDERS, Documents.read(DistributionPlan.class, changed))
                .isEmpty();
    }

    @Test
    void each_figure_is_counted_anew() {
        assertEquals(List.of(), PlanAudit.check(NETWORK, ORDERS, PLAN));
        String metres = "(\"%s\":\\{\"value\":\")[0-9]+";
        Stream.of("carried", "shortest", "direct", "leg", "distance", "heaviest", "aboard")
                .forEach(name -> assertTrue(found(metres.formatted(name), "$117"), name));
        assertTrue(found("(\"routes\":\\[\")v/1(\"\\])", "$1v/2$2"));
        assertTrue(found("\"consignments\":\\[\"[^\\]]+\\]", "\"consignments\":[]"));
    }

    @Test
    void goods_have_the_volume_of_their_lines_and_these_that_of_the_order() {
        String weight = "(\"weight\":\\{\"value\":\"[0-9]+\",\"unitCode\":\"[A-Z]+\"\\})";
        String volume = ",\"volume\":{\"value\":\"5\",\"unitCode\":\"MLT\"}";
        assertTrue(found(weight, "$1" + volume));
        assertTrue(found(weight + "\\}\\](.*?)" + weight, "$1" + volume + "}]$2$3" + volume));
    }

    @Test
    void goods_are_ready_when_the_day_says_so() {
        Day later = new Day(
                "1",
                DAY,
                ORDERS.orders(),
                Map.of(
                        PLAN.consignments().get(0).producer(),
                        PLAN.routes().get(0).end()),
                List.of(),
                Map.of());
        assertFalse(PlanAudit.check(NETWORK, later, PLAN).isEmpty());
    }
}
