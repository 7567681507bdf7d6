package org.cooplab.pricing.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;

class InMemoryBudgetsTest {

    private static final PromotionId SPRING = PromotionId.of("spring");
    private static final CustomerId AMINA = CustomerId.of("amina");
    private static final CustomerId BRAHIM = CustomerId.of("brahim");

    private final InMemoryBudgets budgets = new InMemoryBudgets();

    private boolean reserve(String order, CustomerId customer, Limits limits, String amount) {
        return budgets.reserve(OrderId.of(order), customer, SPRING, limits, mad(amount));
    }

    /** As another order finds it. */
    private PromotionUse used(CustomerId customer) {
        return budgets.used(OrderId.of("next"), customer, SPRING);
    }

    private static Money mad(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    @Test
    void an_order_is_counted_once_however_often_it_reserves() {
        Limits limits = new Limits(2, null, mad("50.00"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        assertEquals(new PromotionUse(1, 1, mad("30.00")), used(AMINA));
        assertEquals(new PromotionUse(1, 0, mad("30.00")), used(BRAHIM));
    }

    @Test
    void the_budget_may_be_used_up_to_the_last_centime_and_not_beyond() {
        Limits limits = new Limits(null, null, mad("50.00"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        assertFalse(reserve("b", BRAHIM, limits, "20.01"));
        assertTrue(reserve("b", BRAHIM, limits, "20.00"));
        assertFalse(reserve("c", AMINA, limits, "0.01"));
    }

    @Test
    void nobody_reserves_less_than_nothing() {
        Limits limits = new Limits(null, null, mad("50.00"));
        assertThrows(IllegalArgumentException.class, () -> reserve("a", AMINA, limits, "-1000.00"));
        assertEquals(PromotionUse.NONE, used(AMINA));
    }

    @Test
    void euros_do_not_come_out_of_a_budget_in_dirhams() {
        Limits limits = new Limits(null, null, mad("50.00"));
        Money euro = Money.of("1.00", Currencies.EUR);
        assertThrows(
                IllegalArgumentException.class, () -> budgets.reserve(OrderId.of("a"), AMINA, SPRING, limits, euro));
    }

    @Test
    void all_that_is_wrong_with_an_amount_is_told() {
        Limits limits = new Limits(null, null, mad("50.00"));
        Money less = Money.of("-1.00", Currencies.EUR);
        InvalidValue refusal =
                assertThrows(InvalidValue.class, () -> budgets.reserve(OrderId.of("a"), AMINA, SPRING, limits, less));
        assertEquals(
                List.of("value.negative", "value.currency"),
                refusal.all().stream().map(InvalidValue::code).toList());
    }

    @Test
    void dirhams_that_are_final_do_not_cover_euros() {
        assertTrue(reserve("a", AMINA, Limits.NONE, "30.00"));
        budgets.commit(OrderId.of("a"));
        Money euro = Money.of("1.00", Currencies.EUR);
        assertFalse(budgets.reserve(OrderId.of("a"), AMINA, SPRING, Limits.NONE, euro));
    }

    @Test
    void an_order_does_not_count_its_own_reservation() {
        Limits limits = new Limits(2, 1, mad("50.00"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        assertTrue(reserve("b", BRAHIM, limits, "5.00"));
        budgets.commit(OrderId.of("a"));
        assertEquals(new PromotionUse(1, 0, mad("5.00")), budgets.used(OrderId.of("a"), AMINA, SPRING));
        assertEquals(new PromotionUse(1, 1, mad("30.00")), budgets.used(OrderId.of("b"), AMINA, SPRING));
    }

    @Test
    void one_customer_is_limited_and_the_next_is_not() {
        Limits limits = new Limits(null, 1, null);
        assertTrue(reserve("a", AMINA, limits, "5.00"));
        assertFalse(reserve("b", AMINA, limits, "5.00"));
        assertTrue(reserve("c", BRAHIM, limits, "5.00"));
        assertEquals(new PromotionUse(2, 1, mad("10.00")), used(AMINA));
    }

    @Test
    void a_reservation_that_does_not_fit_leaves_the_one_before_as_it_was() {
        Limits limits = new Limits(null, null, mad("50.00"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        assertFalse(reserve("a", AMINA, limits, "60.00"));
        assertEquals(mad("30.00"), used(AMINA).spent());
    }

    @Test
    void what_is_released_can_be_had_again_even_after_it_was_final() {
        Limits limits = new Limits(1, 1, null);
        assertTrue(reserve("a", AMINA, limits, "5.00"));
        budgets.commit(OrderId.of("a"));
        assertFalse(reserve("b", AMINA, limits, "5.00"));
        budgets.release(OrderId.of("a"));
        budgets.release(OrderId.of("a"));
        assertEquals(PromotionUse.NONE, used(AMINA));
        assertTrue(reserve("b", AMINA, limits, "5.00"));
    }

    @Test
    void what_is_final_stays_as_it_is() {
        Limits limits = new Limits(null, null, mad("50.00"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        budgets.commit(OrderId.of("a"));
        assertTrue(reserve("a", AMINA, limits, "30.00"));
        assertTrue(reserve("a", AMINA, limits, "20.00"));
        assertFalse(reserve("a", AMINA, limits, "30.01"));
        assertEquals(mad("30.00"), used(AMINA).spent());
    }

    @Test
    void of_several_promotions_one_can_be_given_back() {
        PromotionId other = PromotionId.of("other");
        OrderId order = OrderId.of("a");
        assertTrue(reserve("a", AMINA, Limits.NONE, "5.00"));
        assertTrue(budgets.reserve(order, AMINA, other, Limits.NONE, mad("7.00")));
        budgets.release(order, SPRING);
        budgets.release(order, SPRING);
        assertEquals(PromotionUse.NONE, used(AMINA));
        assertEquals(new PromotionUse(1, 1, mad("7.00")), budgets.used(OrderId.of("next"), AMINA, other));
    }

    @Test
    void amounts_that_nobody_asks_for_may_add_up_to_more_than_64_bits() {
        Limits limits = new Limits(3, null, null);
        Money most = Money.ofMinor(Long.MAX_VALUE, Currencies.MAD);
        assertTrue(budgets.reserve(OrderId.of("a"), AMINA, SPRING, limits, most));
        assertTrue(budgets.reserve(OrderId.of("b"), BRAHIM, SPRING, limits, most));
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> used(AMINA));
        assertEquals("value.large", refusal.code());
        assertEquals("184467440737095516.14 MAD", refusal.parameters().get("found"));
        assertTrue(budgets.reserve(OrderId.of("c"), BRAHIM, SPRING, limits, Money.of("1.00", Currencies.EUR)));
        assertEquals(new PromotionUse(3, 1, null), used(AMINA));
        assertFalse(reserve("d", AMINA, limits, "5.00"));
    }

    @Test
    void a_promotion_without_a_budget_counts_its_uses_in_all_currencies() {
        Limits limits = new Limits(2, null, null);
        assertTrue(reserve("a", AMINA, limits, "5.00"));
        assertTrue(budgets.reserve(OrderId.of("b"), BRAHIM, SPRING, limits, Money.of("1.00", Currencies.EUR)));
        assertEquals(new PromotionUse(2, 1, null), used(AMINA));
        assertFalse(reserve("c", AMINA, limits, "5.00"));
        assertThrows(
                IllegalArgumentException.class,
                () -> reserve("c", AMINA, new Limits(null, null, mad("50.00")), "5.00"));
    }
}
