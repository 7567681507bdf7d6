package org.cooplab.pricing.promotion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of the uses and budgets of promotions in the memory of one process: for tests, simulations and small shops.
 * Thread-safe; each call is atomic.
 */
public final class InMemoryBudgets implements PromotionBudgets {

    /** What one order has reserved of a promotion. */
    private record Use(CustomerId customer, Money amount, boolean committed) {}

    /** How many orders spent how much in one currency, in minor units. */
    private record Sum(Currency currency, int orders, BigInteger minor) {
        static Sum of(Use use) {
            Money amount = use.amount();
            return new Sum(amount.currency(), 1, BigInteger.valueOf(amount.minor()));
        }

        Sum plus(Sum other) {
            return new Sum(currency, orders + other.orders, minor.add(other.minor));
        }

        Sum minus(Sum other) {
            return new Sum(currency, orders - other.orders, minor.subtract(other.minor));
        }

        /** Returns the sum; one beyond 64 bits is refused. */
        Money money() {
            if (minor.bitLength() >= Long.SIZE) {
                throw InvalidValue.tooLarge(
                        "spent", new BigDecimal(minor, Currencies.digits(currency)) + " " + currency);
            }
            return Money.ofMinor(minor.longValue(), currency);
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
            List<Sum> sums = spentByOthers(order);
            return ofOthers(order, customer, sums.size() == 1 ? sums.get(0).money() : null);
        }

        PromotionUse ofOthers(OrderId order, CustomerId customer, @Nullable Money spentByThem) {
            Use own = uses.get(order);
            boolean sameCustomer = own != null && own.customer().equals(customer);
            return new PromotionUse(
                    uses.size() - (own == null ? 0 : 1),
                    byCustomer.getOrDefault(customer, 0) - (sameCustomer ? 1 : 0),
                    spentByThem);
        }

        /** Returns what other orders spent: one sum for each of their currencies. */
        List<Sum> spentByOthers(OrderId order) {
            Use own = uses.get(order);
            List<Sum> sums = new ArrayList<>(1);
            for (Sum each : spent.values()) {
                Sum others =
                        own != null && own.amount().currency().equals(each.currency()) ? each.minus(Sum.of(own)) : each;
                if (others.orders() > 0) {
                    sums.add(others);
                }
            }
            return sums;
        }
    }

    private final Map<PromotionId, Account> accounts = new HashMap<>();

    /** Starts with nothing used. */
    public InMemoryBudgets() {}

    /**
     * {@inheritDoc}
     *
     * @throws InvalidValue if what other orders spent exceeds 64 bits of the minor unit
     */
    @Override
    public synchronized PromotionUse used(OrderId order, CustomerId customer, PromotionId promotion) {
        Account account = accounts.get(promotion);
        return account == null ? PromotionUse.NONE : account.ofOthers(order, customer);
    }

    @Override
    public synchronized boolean reserve(
            OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount) {
        requireAmount(limits.budget(), amount);
        Account account = accounts.getOrDefault(promotion, new Account());
        Use own = account.uses.get(order);
        if (own != null && own.committed()) {
            return own.amount().currency().equals(amount.currency())
                    && own.amount().compareTo(amount) >= 0;
        }
        boolean lasts = limits.budget() == null || lasts(limits.budget(), amount, account.spentByOthers(order));
        if (!lasts || !enough(limits, account.ofOthers(order, customer, null))) {
            return false;
        }
        accounts.put(promotion, account);
        account.put(order, new Use(customer, amount, false));
        return true;
    }

    private static void requireAmount(@Nullable Money budget, Money amount) {
        Refusals refusals = new Refusals();
        if (amount.signum() < 0) {
            refusals.add(InvalidValue.negative("amount", amount));
        }
        if (budget != null && !budget.currency().equals(amount.currency())) {
            refusals.add(InvalidValue.otherCurrency("amount", budget.currency(), amount));
        }
        refusals.throwIfAny();
    }

    private static boolean lasts(Money budget, Money amount, List<Sum> spent) {
        Money left = budget.minus(amount);
        for (Sum each : spent) {
            left = left.minus(each.money());
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
