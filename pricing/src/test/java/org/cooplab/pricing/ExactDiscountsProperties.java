package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry;
import org.jspecify.annotations.Nullable;

/** Discounts that stay exact until they are published, against a second model in fractions. */
class ExactDiscountsProperties {

    /** Where fractions outgrow 64 bits they are rounded to a millionth of a minor unit. */
    private static final Ratio CRUMB = Ratio.of(new BigDecimal("0.0001"));

    private static final List<OfferedGoods> GOODS = List.of(Market.ARGAN, Market.HONEY, Market.OLIVE);

    /** A line or a delivery of the model, in minor units. */
    private static final class Part {
        private final OfferedGoods goods;
        private final Ratio amount;
        private final Ratio floor;
        private final boolean guardsSeller;
        private final Map<String, Ratio> off = new LinkedHashMap<>();
        private Ratio left;
        private Ratio borneBySeller = Ratio.ZERO;

        Part(OfferedGoods goods, long amount, long floor, boolean guardsSeller) {
            this.goods = goods;
            this.amount = Ratio.of(amount);
            this.floor = Ratio.of(floor);
            this.guardsSeller = guardsSeller;
            left = this.amount;
        }

        private Ratio room(boolean bySeller) {
            if (!guardsSeller) {
                return left.minus(floor);
            }
            return bySeller ? left.min(amount.minus(floor).minus(borneBySeller)) : left;
        }

        private Ratio take(String promotion, Ratio wanted, boolean bySeller) {
            Ratio given = wanted.min(room(bySeller)).max(Ratio.ZERO);
            left = left.minus(given);
            borneBySeller = bySeller ? borneBySeller.plus(given) : borneBySeller;
            off.merge(promotion, given, Ratio::plus);
            return given;
        }
    }

    private record Scenario(PriceBook book, Order order, List<Part> lines, List<Part> deliveries) {}

    private static Scenario scenario(Random random, int most) {
        List<Price> prices = new ArrayList<>();
        Map<OfferedGoods, long[]> cents = new LinkedHashMap<>();
        for (OfferedGoods goods : GOODS) {
            long price = 1 + random.nextInt(random.nextBoolean() ? 12 : 4000);
            long floor = random.nextInt(3) == 0 ? price * random.nextInt(11) / 10 : 0;
            long guards = random.nextInt(2);
            Price bare = Price.of(goods.product(), Market.each(decimal(price)), Market.STANDARD);
            prices.add(
                    floor == 0
                            ? bare
                            : bare.withFloor(Market.each(decimal(floor)), FloorGuards.values()[(int) guards]));
            cents.put(goods, new long[] {price, floor, guards});
        }
        List<OrderLine> lines = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 1; i <= count; i++) {
            OfferedGoods goods = GOODS.get(random.nextInt(GOODS.size()));
            int pieces = 1 + random.nextInt(4);
            lines.add(Market.line(i, goods, pieces));
            long[] each = cents.get(goods);
            parts.add(new Part(
                    goods,
                    each[0] * pieces,
                    each[1] * pieces,
                    FloorGuards.values()[(int) each[2]] == FloorGuards.SELLER));
        }
        long fare = random.nextInt(2) * random.nextInt(40);
        List<Part> deliveries = random.nextBoolean() ? List.of() : List.of(new Part(Market.ARGAN, fare, 0, false));
        PriceBook.Builder book = Market.plain()
                .rounding(ExactDiscounts.of(Scene.policy(random)))
                .priceLists(List.of(PriceList.base("base", prices)))
                .promotions(promotions(random));
        if (!deliveries.isEmpty()) {
            book.deliveries(List.of(
                    DeliveryTariff.of("van", Market.HUB, new Calculator.Flat(Money.ofMinor(fare, Currencies.MAD)))));
        }
        return new Scenario(book.build(), Market.order(lines), parts, deliveries);
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static List<Promotion> promotions(Random random) {
        List<Promotion> promotions = new ArrayList<>();
        for (int k = random.nextInt(5); k > 0; k--) {
            Off off = Off.rate(
                    Rate.of(List.of("0.05", "0.1", "0.125", "0.3333", "0.5").get(random.nextInt(5))));
            Money some = Money.ofMinor(1 + random.nextInt(30), Currencies.MAD);
            Target target = random.nextBoolean()
                    ? null
                    : Target.product(GOODS.get(random.nextInt(3)).product());
            Benefit benefit = switch (random.nextInt(5)) {
                case 0 -> new Benefit.OffOrder(Off.amount(some), target, null, random.nextBoolean(), null);
                case 1 -> new Benefit.OffOrder(off, target, some, random.nextBoolean(), null);
                case 2 -> new Benefit.OffDelivery(off, Set.of(), null);
                default -> new Benefit.OffItems(off, Benefit.Per.UNIT, target, null, null);
            };
            FundingShare funder = random.nextBoolean() ? FundingShare.seller() : FundingShare.all(Party.PLATFORM);
            promotions.add(Promotion.of(PromotionId.of("p" + k), random.nextInt(3), funder, benefit));
        }
        return promotions;
    }

    private static void give(Scenario scenario, Promotion promotion) {
        boolean bySeller = promotion.funding().get(0).party() == null;
        String id = promotion.id().value();
        Benefit benefit = promotion.benefits().get(0);
        if (benefit instanceof Benefit.OffItems items) {
            for (Part line : scenario.lines) {
                if (meant(items.target(), line)) {
                    line.take(id, line.amount.times(rate(items.off())), bySeller);
                }
            }
        } else if (benefit instanceof Benefit.OffDelivery delivery) {
            scenario.deliveries.forEach(each -> each.take(id, each.amount.times(rate(delivery.off())), false));
        } else {
            giveOrder(scenario, (Benefit.OffOrder) benefit, id, bySeller);
        }
    }

    private static void giveOrder(Scenario scenario, Benefit.OffOrder benefit, String id, boolean bySeller) {
        Map<Part, Ratio> weights = new LinkedHashMap<>();
        scenario.lines.stream()
                .filter(line -> meant(benefit.target(), line))
                .forEach(line -> weights.put(line, line.left));
        if (benefit.withDelivery()) {
            scenario.deliveries.forEach(each -> weights.put(each, each.left));
        }
        Ratio total = sum(weights.values());
        Money fixed = benefit.off().amount();
        Ratio rest = fixed == null
                ? total.times(rate(benefit.off()))
                : Ratio.of(fixed.minor()).min(total);
        Money most = benefit.maxAmount();
        rest = most == null ? rest : rest.min(Ratio.of(most.minor()));
        while (rest.signum() > 0 && sum(weights.values()).signum() > 0) {
            Ratio each = rest.over(sum(weights.values()));
            for (Part part : List.copyOf(weights.keySet())) {
                Ratio share = each.times(weights.get(part));
                Ratio given = part.take(id, share, bySeller && scenario.lines.contains(part));
                rest = rest.minus(given);
                if (given.compareTo(share) < 0
                        || part.room(bySeller && scenario.lines.contains(part)).signum() <= 0) {
                    weights.put(part, Ratio.ZERO);
                }
            }
        }
    }

    private static boolean meant(Target target, Part line) {
        return target == null
                || target.products().isEmpty()
                || target.products().contains(line.goods.product());
    }

    private static Ratio rate(Off off) {
        return Ratio.of(off.rate().value());
    }

    private static Ratio sum(Iterable<Ratio> numbers) {
        Ratio sum = Ratio.ZERO;
        for (Ratio each : numbers) {
            sum = sum.plus(each);
        }
        return sum;
    }

    private static void assertRounded(Ratio exact, long published, Object what) {
        assertTrue(
                published >= exact.minus(CRUMB).rounded(RoundingMode.FLOOR)
                        && published <= exact.plus(CRUMB).rounded(RoundingMode.CEILING),
                () -> what + " is " + exact + ", published " + published);
    }

    private static Map<String, Long> published(List<AppliedDiscount> discounts) {
        Map<String, Long> published = new LinkedHashMap<>();
        discounts.forEach(
                each -> published.put(each.promotion().value(), each.amount().minor()));
        return published;
    }

    static void agree(Random random, int mostLines) {
        Scenario scenario = scenario(random, mostLines);
        scenario.book.promotions().stream()
                .sorted(Comparator.comparing((Promotion each) -> -each.priority())
                        .thenComparing(Promotion::id))
                .forEach(promotion -> give(scenario, promotion));
        PricedOrder priced = Market.price(scenario.book, scenario.order);
        Map<String, Ratio> exact = new LinkedHashMap<>();
        Map<String, Long> given = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>(scenario.lines);
        parts.addAll(scenario.deliveries);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int lines = scenario.lines.size();
            Map<String, Long> found = published(
                    i < lines
                            ? priced.lines().get(i).discounts()
                            : priced.deliveries().get(i - lines).discounts());
            long off = 0;
            long borne = 0;
            for (Promotion promotion : scenario.book.promotions()) {
                String id = promotion.id().value();
                Ratio share = part.off.getOrDefault(id, Ratio.ZERO);
                long whole = found.getOrDefault(id, 0L);
                assertRounded(share, whole, id + " off part " + i);
                exact.merge(id, share, Ratio::plus);
                given.merge(id, whole, Long::sum);
                off += whole;
                borne += promotion.funding().get(0).party() == null ? whole : 0;
            }
            assertRounded(part.amount.minus(part.left), off, "all off part " + i);
            long guarded = part.guardsSeller ? borne : off;
            assertTrue(Ratio.of(guarded).compareTo(part.amount.minus(part.floor)) <= 0, "below the floor of " + i);
        }
        exact.forEach((id, sum) -> assertRounded(sum, given.get(id), "all of " + id));
        Ratio goods = sum(scenario.lines.stream()
                .map(each -> each.amount.minus(each.left))
                .toList());
        assertRounded(goods, priced.totals().discounts().minor(), "off all goods");
    }

    @Property
    @Label("each share, each promotion, each line and all goods are the exact amount rounded up or down; floors hold")
    void exact_amounts_are_rounded_up_or_down(@ForAll Random random) {
        agree(random, 6);
    }

    @Property(tries = 60)
    @Label("so they are in orders of some hundreds of lines, where many units are moved")
    void exact_amounts_of_long_orders_are_rounded_up_or_down(@ForAll Random random) {
        agree(random, 400);
    }

    static void keepFloors(Random random) {
        Scene scene = Scene.any(random);
        PriceBook source = scene.book();
        PriceBook book = PriceBook.builder("exact", "1")
                .rounding(ExactDiscounts.of(source.rounding()))
                .priceLists(source.priceLists())
                .taxRates(source.taxRates())
                .promotions(source.promotions())
                .deliveries(source.deliveries())
                .build();
        PricedOrder priced = Market.price(book, scene.order());
        for (PricedLine line : priced.lines()) {
            Price price = book.priceLists().get(0).prices().stream()
                    .filter(each -> line.product().equals(each.product()))
                    .findFirst()
                    .orElseThrow();
            if (price.floor() != null && line.gift() == null && line.quantity().signum() > 0) {
                Money floor = price.floor().times(line.quantity(), RoundingMode.CEILING);
                Money borne = Money.sum(
                        priced.currency(),
                        priced.settlement().stream()
                                .filter(entry -> entry.kind() == Entry.Kind.DISCOUNT
                                        && Integer.valueOf(line.number()).equals(entry.line())
                                        && entry.bearer().equals(Party.of(line.seller())))
                                .map(Entry::amount)
                                .toList());
                Money kept = price.floorGuards() == FloorGuards.SELLER
                        ? line.amount().minus(borne)
                        : line.total();
                assertTrue(kept.compareTo(floor.compareTo(line.amount()) < 0 ? floor : line.amount()) >= 0);
            }
        }
    }

    @Property
    @Label(
            "a discount that is exact by its own level is what it is by the level of the policy, however fine its fractions")
    void own_level_is_as_that_of_the_policy(@ForAll Random random) {
        RoundingPolicy rounded = RoundingPolicy.STANDARD;
        RoundingPolicy exact = new RoundingPolicy(
                rounded.mode(),
                rounded.discountMode(),
                DiscountLevel.EXACT,
                rounded.catalogueRounding(),
                rounded.allocation(),
                rounded.allocationWeights(),
                rounded.taxLevel(),
                rounded.includedTax(),
                rounded.multiRate(),
                null,
                rounded.cashMode());
        List<Promotion> byPolicy = new ArrayList<>();
        List<Promotion> byItself = new ArrayList<>();
        for (int k = 0; k < 1 + random.nextInt(5); k++) {
            Off off = Off.rate(Rate.of("0." + (100_000_000 + random.nextInt(300_000_000))));
            Party platform = Party.PLATFORM;
            byPolicy.add(Promotion.of(PromotionId.of("p" + k), 0, FundingShare.all(platform), offOrder(off, null)));
            byItself.add(Promotion.of(
                    PromotionId.of("p" + k), 0, FundingShare.all(platform), offOrder(off, DiscountLevel.EXACT)));
        }
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            lines.add(Market.line(i, GOODS.get(random.nextInt(3)), 1 + random.nextInt(4)));
        }
        Order order = Market.order(lines);
        PricedOrder one =
                Market.price(Market.plain().rounding(exact).promotions(byPolicy).build(), order);
        PricedOrder other = Market.price(Market.plain().promotions(byItself).build(), order);
        assertEquals(one.lines(), other.lines());
        assertEquals(one.totals(), other.totals());
        assertEquals(one.settlement(), other.settlement());
    }

    private static Benefit offOrder(Off off, @Nullable DiscountLevel level) {
        return new Benefit.OffOrder(off, null, null, false, level);
    }

    @Property
    @Label("no floor is broken, whatever benefits and funders meet")
    void floors_hold(@ForAll Random random) {
        keepFloors(random);
    }

    @Example
    void half_a_centime_of_each_line_by_each_promotion_is_a_centime_by_each() {
        Benefit centime = new Benefit.OffOrder(Off.amount(Market.mad("0.01")), null, null, false, null);
        PriceBook book = Market.plain()
                .rounding(ExactDiscounts.of(RoundingPolicy.STANDARD))
                .promotions(List.of(
                        Promotion.of(PromotionId.of("a"), 2, FundingShare.seller(), centime),
                        Promotion.of(PromotionId.of("b"), 1, FundingShare.seller(), centime)))
                .build();
        PricedOrder priced =
                Market.price(book, Market.order(Market.line(1, Market.ARGAN, 1), Market.line(2, Market.ARGAN, 1)));
        assertEquals(
                Map.of(PromotionId.of("a"), Market.mad("0.01"), PromotionId.of("b"), Market.mad("0.01")),
                priced.promotions());
    }

    /** What one promotion gives goods and delivery together is more parts of a centime than 64 bits hold, though neither is. */
    @Example
    void a_promotion_whose_sum_outgrows_64_bits_is_priced_in_coarser_parts() {
        FundingShare platform = FundingShare.all(Party.PLATFORM);
        Off fine = Off.percent("12.34567");
        Off most = Off.percent("90");
        Target honey = Target.product(Market.HONEY.product());
        Target argan = Target.product(Market.ARGAN.product());
        PriceBook book = Market.plain()
                .rounding(ExactDiscounts.of(RoundingPolicy.STANDARD))
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(Market.ARGAN.product(), Market.each("550.00"), Market.STANDARD),
                                Price.of(Market.HONEY.product(), Market.each("0.01"), Market.STANDARD)))))
                .promotions(List.of(
                        Promotion.of(PromotionId.of("t1"), 3, platform, offItems(fine, honey)),
                        Promotion.of(
                                PromotionId.of("t2"),
                                2,
                                platform,
                                new Benefit.OffOrder(fine, honey, null, false, null)),
                        new Promotion(
                                PromotionId.of("most"),
                                null,
                                1,
                                null,
                                Set.of(),
                                List.of(),
                                List.of(offItems(most, argan), new Benefit.OffDelivery(most, Set.of(), null)),
                                List.of(platform),
                                Limits.NONE,
                                Promotion.Exclusivity.NONE,
                                null)))
                .deliveries(List.of(DeliveryTariff.of("van", Market.HUB, new Calculator.Flat(Market.mad("550.00")))))
                .build();
        PricedOrder priced =
                Market.price(book, Market.order(Market.line(1, Market.ARGAN, 1), Market.line(2, Market.HONEY, 1)));
        assertEquals(Market.mad("110.01"), priced.total());
        assertEquals(Market.mad("990.00"), priced.promotions().get(PromotionId.of("most")));
    }

    private static Benefit offItems(Off off, Target target) {
        return new Benefit.OffItems(off, Benefit.Per.UNIT, target, null, null);
    }
}
