package org.cooplab.pricing.promotion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;

/**
 * Keeps count of the uses and budgets of promotions in the memory of one process: for tests, simulations and small shops.
 * Thread-safe; each call is atomic.
 */
public final class InMemoryBudgets implements PromotionBudgets {

    /** What one order has reserved of a promotion. */
    private record Use(CustomerId customer, Money amount, boolean committed) {}

    /** How many orders spent how much, in minor units. */
    private record Sum(int orders, BigInteger minor) {
        static Sum of(Use use) {
            return new Sum(1, BigInteger.valueOf(use.amount().minor()));
        }

        Sum plus(Sum other) {
            return new Sum(orders + other.orders, minor.add(other.minor));
        }

        Sum minus(Sum other) {
            return new Sum(orders - other.orders, minor.subtract(other.minor));
        }
    }

    /** What orders have reserved of one promotion, with running sums, so that no question walks over all orders. */
    private static final class Account {

        private final Map<OrderId, Use> uses = new HashMap<>();
        private final Map<CustomerId, Integer> byCustomer = new HashMap<>();
        private final Map<Currency, Sum> spent = new HashMap<>();

        void put(OrderId order, Use use) {
            remove(order);
            uses.put(order, use);
            byCustomer.merge(use.customer(), 1, Integer::sum);
            spent.merge(use.amount().currency(), Sum.of(use), Sum::plus);
        }

        void remove(OrderId order) {
            Use use = uses.remove(order);
            if (use != null) {
                byCustomer.computeIfPresent(use.customer(), (id, count) -> count == 1 ? null : count - 1);
                spent.computeIfPresent(
                        use.amount().currency(), (id, sum) -> sum.orders() == 1 ? null : sum.minus(Sum.of(use)));
            }
        }

        /** Counts the uses of other orders; amounts in several currencies, possible only without a budget, have no sum. */
        PromotionUse ofOthers(OrderId order, CustomerId customer) {
            Use own = uses.get(order);
            boolean sameCustomer = own != null && own.customer().equals(customer);
            List<Money> amounts = spentByOthers(order);
            return new PromotionUse(
                    uses.size() - (own == null ? 0 : 1),
                    byCustomer.getOrDefault(customer, 0) - (sameCustomer ? 1 : 0),
                    amounts.size() == 1 ? amounts.get(0) : null);
        }

        /** Returns what other orders spent: one amount for each of their currencies. */
        List<Money> spentByOthers(OrderId order) {
            Use own = uses.get(order);
            List<Money> amounts = new ArrayList<>(1);
            for (Map.Entry<Currency, Sum> each : spent.entrySet()) {
                Sum others = each.getValue();
                if (own != null && own.amount().currency().equals(each.getKey())) {
                    others = others.minus(Sum.of(own));
                }
                if (others.orders() > 0) {
                    amounts.add(Money.ofMinor(others.minor().longValueExact(), each.getKey()));
                }
            }
            return amounts;
        }
    }

    private final Map<PromotionId, Account> accounts = new HashMap<>();

    /** Starts with nothing used. */
    public InMemoryBudgets() {}

    @Override
    public synchronized PromotionUse used(OrderId order, CustomerId customer, PromotionId promotion) {
        Account account = accounts.get(promotion);
        return account == null ? PromotionUse.NONE : account.ofOthers(order, customer);
    }

    @Override
    public synchronized boolean reserve(
            OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount) {
        if (amount.signum() < 0) {
            throw InvalidValue.negative("amount", amount);
        }
        Account account = accounts.computeIfAbsent(promotion, unused -> new Account());
        Use own = account.uses.get(order);
        if (own != null && own.committed()) {
            return own.amount().compareTo(amount) >= 0;
        }
        boolean lasts = limits.budget() == null || lasts(limits.budget(), amount, account.spentByOthers(order));
        if (!lasts || !enough(limits, account.ofOthers(order, customer))) {
            return false;
        }
        account.put(order, new Use(customer, amount, false));
        return true;
    }

    private static boolean lasts(Money budget, Money amount, List<Money> spent) {
        Money left = budget.minus(amount);
        for (Money each : spent) {
            left = left.minus(each);
        }
        return left.signum() >= 0;
    }

    /** Returns whether one more use stays within the limits. */
    private static boolean enough(Limits limits, PromotionUse others) {
        Integer uses = limits.uses();
        Integer perCustomer = limits.usesPerCustomer();
        return (uses == null || others.uses() < uses) && (perCustomer == null || others.usesByCustomer() < perCustomer);
    }

    @Override
    public synchronized void commit(OrderId order) {
        for (Account account : accounts.values()) {
            account.uses.computeIfPresent(order, (id, use) -> new Use(use.customer(), use.amount(), true));
        }
    }

    @Override
    public synchronized void release(OrderId order, PromotionId promotion) {
        Account account = accounts.get(promotion);
        if (account != null) {
            account.remove(order);
        }
    }

    @Override
    public synchronized void release(OrderId order) {
        accounts.values().forEach(account -> account.remove(order));
    }
}
