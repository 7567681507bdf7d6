package org.cooplab.core.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;

class DeliveryCostTest {

    private static final CooperativeId A = CooperativeId.of("a");
    private static final CooperativeId B = CooperativeId.of("b");

    @Test
    void parts_that_sum_to_the_cost_are_kept_in_the_order_of_the_ids() {
        DeliveryCost cost = cost("30.01", Map.of(B, mad("10.00"), A, mad("20.01")));
        assertEquals(List.of(A, B), List.copyOf(cost.byCooperative().keySet()));
    }

    @Test
    void a_cost_need_not_be_split() {
        assertEquals(Map.of(), cost("30.00", Map.of()).byCooperative());
    }

    @Test
    void a_centime_that_is_lost_is_refused() {
        assertEquals(
                "byCooperative must sum to cost=30.00 MAD, but was 29.99 MAD",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> cost("30.00", Map.of(A, mad("19.99"), B, mad("10.00"))))
                        .getMessage());
    }

    @Test
    void nobody_is_paid_for_being_delivered() {
        assertThrows(IllegalArgumentException.class, () -> cost("10.00", Map.of(A, mad("-5.00"), B, mad("15.00"))));
        assertThrows(IllegalArgumentException.class, () -> cost("-1.00", Map.of()));
    }

    @Test
    void the_part_that_is_wrong_is_told_whatever_the_id() {
        CooperativeId odd = CooperativeId.of("a~b");
        assertEquals("/byCooperative/a~0b", pointer(Map.of(odd, mad("-5.00"))));
        assertEquals("/byCooperative/a~0b", pointer(Map.of(odd, Money.of("5.00", Currencies.EUR))));
    }

    private static String pointer(Map<CooperativeId, Money> parts) {
        return assertThrows(InvalidValue.class, () -> cost("5.00", parts)).pointer();
    }

    private static DeliveryCost cost(String cost, Map<CooperativeId, Money> parts) {
        return new DeliveryCost(OrderId.of("o-1"), mad(cost), Party.of(PartnerId.of("carrier")), parts, "kg-km", null);
    }

    private static Money mad(String amount) {
        return Money.of(amount, Currencies.MAD);
    }
}
