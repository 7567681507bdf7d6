package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.InMemoryBudgets;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.promotion.StackingGroup.Choice;

/** Promotions with limits over many orders, and what is used up kept a second time as a plain list. */
class BudgetProperties {

    /** What was set aside and not given back. */
    private record Use(PromotionId promotion, OrderId order, CustomerId customer, Money amount) {}

    private static Limits limits(Random random) {
        return new Limits(
                random.nextBoolean() ? null : random.nextInt(4),
                random.nextBoolean() ? null : random.nextInt(3),
                random.nextBoolean() ? null : Money.ofMinor(random.nextInt(300), Currencies.MAD));
    }

    private static boolean within(Limits limits, List<Use> uses, CustomerId customer) {
        long own = uses.stream().filter(use -> use.customer().equals(customer)).count();
        long spent = uses.stream().mapToLong(use -> use.amount().minor()).sum();
        return (limits.uses() == null || uses.size() <= limits.uses())
                && (limits.usesPerCustomer() == null || own <= limits.usesPerCustomer())
                && (limits.budget() == null || spent <= limits.budget().minor());
    }

    private static CustomerId customer(int k) {
        return CustomerId.of("c" + k);
    }

    @Property
    @Label(
            "in any interleaving a reservation is taken if it stays within the limits, and counts once until it is released")
    void budgets_are_a_list(@ForAll Random random) {
        PromotionId promotion = PromotionId.of("p");
        Limits limits = limits(random);
        InMemoryBudgets budgets = new InMemoryBudgets();
        List<Use> uses = new ArrayList<>();
        Set<OrderId> committed = new HashSet<>();
        for (int step = 0; step < 40; step++) {
            OrderId order = OrderId.of("o" + random.nextInt(6));
            Use use = new Use(
                    promotion, order, customer(random.nextInt(2)), Money.ofMinor(random.nextInt(120), Currencies.MAD));
            Use held = uses.stream()
                    .filter(each -> each.order().equals(order))
                    .findAny()
                    .orElse(null);
            switch (random.nextInt(4)) {
                case 0 -> {
                    budgets.commit(order);
                    if (held != null) {
                        committed.add(order);
                    }
                }
                case 1 -> {
                    if (random.nextBoolean()) {
                        budgets.release(order);
                    } else {
                        budgets.release(order, promotion);
                    }
                    uses.remove(held);
                    committed.remove(order);
                }
                default -> {
                    if (held != null && committed.contains(order)) {
                        assertEquals(
                                held.amount().compareTo(use.amount()) >= 0,
                                budgets.reserve(order, use.customer(), promotion, limits, use.amount()));
                        break;
                    }
                    List<Use> after = new ArrayList<>(uses);
                    after.removeIf(each -> each.order().equals(order));
                    after.add(use);
                    boolean fits = within(limits, after, use.customer());
                    assertEquals(fits, budgets.reserve(order, use.customer(), promotion, limits, use.amount()));
                    uses = fits ? after : uses;
                }
            }
            for (int k = 0; k < 2; k++) {
                CustomerId asked = customer(k);
                OrderId asking = OrderId.of("o" + random.nextInt(7));
                List<Use> others = uses.stream()
                        .filter(each -> !each.order().equals(asking))
                        .toList();
                int own = (int) others.stream()
                        .filter(each -> each.customer().equals(asked))
                        .count();
                Money spent = Money.sum(
                        Currencies.MAD, others.stream().map(Use::amount).toList());
                assertEquals(
                        others.isEmpty() ? PromotionUse.NONE : new PromotionUse(others.size(), own, spent),
                        budgets.used(asking, asked, promotion));
            }
        }
    }

    @Property
    @Label("what an order lists can be reserved, is all that applied, and is given again when it is priced again")
    void what_is_listed_can_be_reserved(@ForAll Random random) {
        PriceBook book = book(random);
        Pricer pricer = Pricer.compile(book);
        InMemoryBudgets budgets = new InMemoryBudgets();
        for (int k = 0; k < 6; k++) {
            OrderId id = OrderId.of("o" + k);
            CustomerId customer = customer(random.nextInt(2));
            Order order = Order.placed(
                    id,
                    Customer.of(customer),
                    Market.DAY,
                    Currencies.MAD,
                    Scene.lines(random),
                    Fulfilment.pickup(SiteId.of("relay-1")));
            PricedOrder priced = pricer.price(order, uses(book, budgets, order));
            assertEquals(applied(priced), priced.promotions().keySet());
            for (Promotion promotion : book.promotions()) {
                Money given = priced.promotions().get(promotion.id());
                assertTrue(given == null || budgets.reserve(id, customer, promotion.id(), promotion.limits(), given));
            }
            assertEquals(priced, pricer.price(order, uses(book, budgets, order)));
            if (random.nextInt(3) == 0) {
                budgets.release(id);
            }
        }
    }

    private static PricingContext uses(PriceBook book, InMemoryBudgets budgets, Order order) {
        Map<PromotionId, PromotionUse> uses = new HashMap<>();
        CustomerId customer = order.customer().id();
        book.promotions().forEach(each -> uses.put(each.id(), budgets.used(order.id(), customer, each.id())));
        return PricingContext.NONE.withUses(uses);
    }

    @Property
    @Label("who wants to be alone is alone, in a group or not, or as if it were not there")
    void who_does_not_apply_alone_keeps_nobody_out(@ForAll Random random) {
        List<Promotion> promotions = new ArrayList<>();
        for (Promotion each : book(random).promotions()) {
            boolean before = each.benefits().stream().noneMatch(benefit -> benefit instanceof Benefit.Voucher);
            Promotion grouped = before && random.nextBoolean() ? each.inGroup("season") : each;
            promotions.add(before && random.nextBoolean() ? grouped.excluding(Exclusivity.ORDER) : grouped);
        }
        StackingGroup group = new StackingGroup("season", random.nextBoolean() ? Choice.BEST : Choice.ALL, null);
        PriceBook.Builder book = Market.plain().stackingGroups(List.of(group));
        Order order = Market.order(Scene.lines(random));
        PricedOrder priced = Market.price(book.promotions(promotions).build(), order);
        Set<PromotionId> applied = applied(priced);
        assertTrue(applied.size() <= 1
                || promotions.stream()
                        .noneMatch(each -> each.exclusivity() == Exclusivity.ORDER && applied.contains(each.id())));
        assertTrue(priced.declined().stream()
                .map(reason -> reason.parameters().get("promotion"))
                .noneMatch(id -> applied.contains(PromotionId.of(id))));
        Set<PromotionId> alone = new HashSet<>(applied);
        priced.declined().stream()
                .filter(reason -> reason.code().equals("promotion.no-effect"))
                .forEach(reason -> alone.add(PromotionId.of(reason.parameters().get("promotion"))));
        List<Promotion> others = new ArrayList<>(promotions);
        others.removeIf(each -> each.exclusivity() == Exclusivity.ORDER && !alone.contains(each.id()));
        PricedOrder without = Market.price(book.promotions(others).build(), order);
        assertEquals(without.lines(), priced.lines());
        assertEquals(without.settlement(), priced.settlement());
    }

    private static PriceBook book(Random random) {
        RoundingPolicy policy = Scene.policy(random);
        List<Promotion> promotions = new ArrayList<>();
        for (Promotion each : Scene.promotions(random, 5)) {
            promotions.add(each.within(limits(random)));
        }
        return Market.plain()
                .rounding(random.nextBoolean() ? policy : ExactDiscounts.of(policy))
                .promotions(promotions)
                .build();
    }

    private static Set<PromotionId> applied(PricedOrder priced) {
        Set<PromotionId> applied = new HashSet<>();
        for (PricedLine line : priced.lines()) {
            line.discounts().forEach(each -> applied.add(each.promotion()));
            if (line.gift() != null) {
                applied.add(line.gift());
            }
        }
        priced.vouchers().forEach(each -> applied.add(each.promotion()));
        return applied;
    }
}
