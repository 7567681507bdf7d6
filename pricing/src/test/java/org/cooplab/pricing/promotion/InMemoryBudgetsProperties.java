package org.cooplab.pricing.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Budgets that are kept as sums, beside a list of all uses that is walked at each question. */
class InMemoryBudgetsProperties {

    private static final PromotionId SPRING = PromotionId.of("spring");

    private record Use(CustomerId customer, Money amount, boolean committed) {}

    /** What the rules say, the slow way. */
    private static final class Book {

        final Map<OrderId, Use> uses = new LinkedHashMap<>();

        boolean reserve(OrderId order, CustomerId customer, Limits limits, Money amount) {
            Use own = uses.get(order);
            if (own != null && own.committed()) {
                return amount.compareTo(own.amount()) <= 0;
            }
            PromotionUse others = used(order, customer);
            long spent = others.spent() == null ? 0 : others.spent().minor();
            boolean fits = (limits.uses() == null || others.uses() + 1 <= limits.uses())
                    && (limits.usesPerCustomer() == null || others.usesByCustomer() + 1 <= limits.usesPerCustomer())
                    && (limits.budget() == null
                            || spent + amount.minor() <= limits.budget().minor());
            if (fits) {
                uses.put(order, new Use(customer, amount, false));
            }
            return fits;
        }

        PromotionUse used(OrderId order, CustomerId customer) {
            List<Use> others = uses.entrySet().stream()
                    .filter(each -> !each.getKey().equals(order))
                    .map(Map.Entry::getValue)
                    .toList();
            int own = (int) others.stream()
                    .filter(use -> use.customer().equals(customer))
                    .count();
            List<Currency> currencies = others.stream()
                    .map(use -> use.amount().currency())
                    .distinct()
                    .toList();
            return new PromotionUse(others.size(), own, currencies.size() == 1 ? sum(currencies.get(0), others) : null);
        }

        private static @Nullable Money sum(Currency currency, List<Use> uses) {
            return Money.sum(currency, uses.stream().map(Use::amount).toList());
        }
    }

    @Property
    @Label("sums that are kept say what a walk over all orders says, whatever is reserved, made final and given back")
    void sums_are_those_of_a_walk(@ForAll Random random) {
        InMemoryBudgets budgets = new InMemoryBudgets();
        Book book = new Book();
        boolean oneCurrency = random.nextBoolean();
        Limits limits = new Limits(
                random.nextBoolean() ? null : random.nextInt(6),
                random.nextBoolean() ? null : random.nextInt(4),
                oneCurrency && random.nextBoolean() ? Money.ofMinor(random.nextInt(30), Currencies.MAD) : null);
        for (int step = 0; step < 60; step++) {
            OrderId order = OrderId.of("o" + random.nextInt(7));
            CustomerId customer = CustomerId.of("c" + random.nextInt(3));
            switch (random.nextInt(6)) {
                case 0 -> {
                    budgets.commit(order);
                    book.uses.computeIfPresent(order, (id, use) -> new Use(use.customer(), use.amount(), true));
                }
                case 1 -> {
                    budgets.release(order);
                    book.uses.remove(order);
                }
                case 2 -> {
                    budgets.release(order, SPRING);
                    book.uses.remove(order);
                }
                default -> {
                    // one order is in one currency
                    boolean euro = !oneCurrency && order.hashCode() % 2 == 0;
                    Money amount = Money.ofMinor(random.nextInt(12), euro ? Currencies.EUR : Currencies.MAD);
                    assertEquals(
                            book.reserve(order, customer, limits, amount),
                            budgets.reserve(order, customer, SPRING, limits, amount));
                }
            }
            OrderId asking = OrderId.of("o" + random.nextInt(8));
            assertEquals(book.used(asking, customer), budgets.used(asking, customer, SPRING));
        }
    }

    @Example
    void more_than_64_bits_can_be_given_back() {
        InMemoryBudgets budgets = new InMemoryBudgets();
        CustomerId customer = CustomerId.of("c");
        Money most = Money.ofMinor(Long.MAX_VALUE, Currencies.MAD);
        OrderId next = OrderId.of("next");
        budgets.reserve(OrderId.of("a"), customer, SPRING, Limits.NONE, most);
        budgets.reserve(OrderId.of("b"), customer, SPRING, Limits.NONE, most);
        assertThrows(InvalidValue.class, () -> budgets.used(next, customer, SPRING));
        assertEquals(new PromotionUse(1, 1, most), budgets.used(OrderId.of("a"), customer, SPRING));
        budgets.release(OrderId.of("b"));
        assertEquals(new PromotionUse(1, 1, most), budgets.used(next, customer, SPRING));
    }
}
