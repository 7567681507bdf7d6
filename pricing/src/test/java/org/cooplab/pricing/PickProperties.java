package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Benefit.BuyGet;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Target;

/** Benefits that pick pieces, a second time: given one by one, and on a table where every piece lies by itself. */
class PickProperties {

    private static final List<String> PRICES = List.of("0.05", "0.33", "1.00", "1.00", "7.77");
    private static final List<CooperativeId> SELLERS = List.of(Market.TIZI, Market.AMAL);

    /** Lines of goods of their own, so that each has a price by chance. */
    private record Shop(List<Price> prices, List<OrderLine> lines) {

        static Shop any(Random random, int lineCount, int most) {
            List<Price> prices = new ArrayList<>();
            List<OrderLine> lines = new ArrayList<>();
            for (int number = 1; number <= lineCount; number++) {
                OfferedGoods goods = Market.goods("g" + number, pick(random, SELLERS), "food", 100);
                Price price = Price.of(goods.product(), Market.each(pick(random, PRICES)), null);
                prices.add(
                        random.nextInt(3) > 0
                                ? price
                                : price.withFloor(
                                        below(price.unitPrice(), random), pick(random, List.of(FloorGuards.values()))));
                lines.add(Market.line(number, goods, 1 + random.nextInt(most)));
            }
            return new Shop(prices, lines);
        }

        private static UnitPrice below(UnitPrice price, Random random) {
            int minor = minor(price);
            return UnitPrice.of(Money.ofMinor(minor - random.nextInt(minor / 4 + 1), price.currency()), price.per());
        }

        static int minor(UnitPrice price) {
            return price.amount().movePointRight(2).intValueExact();
        }

        /** All pieces: the dearest first, of equal prices those of the later line. */
        List<Piece> table() {
            List<Piece> table = new ArrayList<>();
            for (OrderLine line : lines) {
                int price = minor(prices.get(line.number() - 1).unitPrice());
                int pieces = line.ordered().value().intValueExact();
                table.addAll(Collections.nCopies(pieces, new Piece(line.number(), price)));
            }
            table.sort(Comparator.comparingInt(Piece::price)
                    .thenComparingInt(Piece::line)
                    .reversed());
            return table;
        }

        /** The same shop without floors. */
        Shop withoutFloors() {
            return new Shop(
                    prices.stream()
                            .map(price -> Price.of(price.product(), price.unitPrice(), null))
                            .toList(),
                    lines);
        }

        PricedOrder priced(RoundingPolicy rounding, List<FundingShare> funding, List<Benefit> benefits) {
            Promotion promotion =
                    new Promotion(PromotionId.of("p"), null, 0, null, null, null, benefits, funding, null, null, null);
            PriceBook book = PriceBook.builder("shop", "1")
                    .rounding(rounding)
                    .priceLists(List.of(PriceList.base("base", prices)))
                    .promotions(List.of(promotion))
                    .build();
            Order order = Market.order(lines);
            return Market.price(book, order);
        }
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Off off(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Off.percent(pick(random, List.of("10", "33.33", "50", "100")));
            case 1 -> Off.amount(Market.mad(pick(random, List.of("0.03", "0.50", "2.00"))));
            default -> Off.toPrice(Market.mad(pick(random, List.of("0.00", "0.40", "1.00"))));
        };
    }

    private static Target target(Random random) {
        return random.nextBoolean() ? Target.ALL : Target.cooperative(pick(random, SELLERS));
    }

    private static BuyGet times(BuyGet benefit, Integer times) {
        return new BuyGet(
                benefit.buy(),
                benefit.quantityBought(),
                benefit.get(),
                benefit.quantityReduced(),
                benefit.off(),
                times,
                benefit.level());
    }

    @Property
    @Label("so many times is as much as so many such benefits of once")
    void times_are_a_loop(@ForAll Random random) {
        Shop shop = Shop.any(random, 1 + random.nextInt(4), 30);
        RoundingPolicy policy = Scene.policy(random);
        RoundingPolicy rounding = random.nextInt(4) > 0 ? policy : ExactDiscounts.of(policy);
        int times = 1 + random.nextInt(40);
        BuyGet once = new BuyGet(
                target(random), random.nextInt(3), target(random), 1 + random.nextInt(3), off(random), null, null);
        List<FundingShare> funding = Scene.funding(random);
        PricedOrder looped = shop.priced(rounding, funding, Collections.nCopies(times, once));
        PricedOrder atOnce = shop.priced(rounding, funding, List.of(times(once, times)));
        assertEquals(looped.lines(), atOnce.lines());
        assertEquals(looped.settlement(), atOnce.settlement());
        assertEquals(looped.declined(), atOnce.declined());
    }

    /** A piece on the table. */
    private record Piece(int line, int price) {}

    @Property
    @Label("the dearest pieces are bought, the dearest of the rest are reduced, as often as there are enough")
    void pieces_on_a_table(@ForAll Random random) {
        Shop shop = Shop.any(random, 1 + random.nextInt(12), 6);
        Target buy = target(random);
        Target get = target(random);
        int bought = random.nextInt(3);
        int reduced = 1 + random.nextInt(2);
        int times = 1 + random.nextInt(4);
        boolean half = random.nextBoolean();
        List<Piece> table = shop.table();
        long[] expected = new long[shop.lines().size() + 1];
        for (int round = 0; round < times; round++) {
            List<Piece> taken = take(table, shop, buy, bought);
            List<Piece> given = taken.size() < bought ? List.of() : take(table, shop, get, reduced);
            if (given.size() < reduced) {
                break;
            }
            given.forEach(piece -> expected[piece.line()] += half ? (piece.price() + 1) / 2 : piece.price());
        }
        // a partner pays: of the floors only those that guard the price bind
        PricedOrder priced = shop.priced(
                RoundingPolicy.STANDARD,
                List.of(FundingShare.all(Market.HUB)),
                List.of(new BuyGet(
                        buy, bought, get, reduced, Off.percent(half ? "50" : "100"), times, DiscountLevel.UNIT)));
        for (PricedLine line : priced.lines()) {
            Price price = shop.prices().get(line.number() - 1);
            long floor = price.floor() == null || price.floorGuards() == FloorGuards.SELLER
                    ? 0
                    : Shop.minor(price.floor()) * line.quantity().value().longValueExact();
            long off = Math.min(expected[line.number()], line.amount().minor() - floor);
            assertEquals(off, line.amount().minus(line.total()).minor());
        }
    }

    @Property
    @Label("each set is of the dearest pieces that are left, and what it saves goes by what they cost")
    void sets_on_a_table(@ForAll Random random) {
        Shop shop = Shop.any(random, 1 + random.nextInt(12), 6).withoutFloors();
        List<Benefit.Part> parts = new ArrayList<>();
        for (int k = 0; k <= random.nextInt(3); k++) {
            parts.add(new Benefit.Part(target(random), 1 + random.nextInt(3)));
        }
        int price = pick(random, List.of(0, 10, 100, 237, 999));
        List<Piece> table = shop.table();
        int[] expected = new int[shop.lines().size() + 1];
        for (List<Piece> set = set(table, shop, parts); set != null; set = set(table, shop, parts)) {
            int[] cost = new int[expected.length];
            set.forEach(piece -> cost[piece.line()] += piece.price());
            int all = set.stream().mapToInt(Piece::price).sum();
            share(Math.max(0, all - price), cost, all, expected);
        }
        PricedOrder priced = shop.priced(
                RoundingPolicy.STANDARD,
                List.of(FundingShare.all(Market.HUB)),
                List.of(new Benefit.Bundle(
                        parts, Market.mad(BigDecimal.valueOf(price, 2).toString()))));
        for (PricedLine line : priced.lines()) {
            assertEquals(
                    expected[line.number()], line.amount().minus(line.total()).minor());
        }
    }

    /** Takes one set off the table, or returns {@code null} if it is not complete. */
    private static List<Piece> set(List<Piece> table, Shop shop, List<Benefit.Part> parts) {
        List<Piece> set = new ArrayList<>();
        int wanted = 0;
        for (Benefit.Part part : parts) {
            set.addAll(take(table, shop, part.target(), part.units()));
            wanted += part.units();
        }
        return set.size() < wanted ? null : set;
    }

    /** Adds shares by weight: what is whole, and one more for the largest fractions, of equal ones for the earlier line. */
    private static void share(int amount, int[] weights, int all, int[] shares) {
        List<Integer> byFraction = new ArrayList<>();
        int left = amount;
        for (int line = 0; line < weights.length && all > 0; line++) {
            shares[line] += amount * weights[line] / all;
            left -= amount * weights[line] / all;
            byFraction.add(line);
        }
        byFraction.sort(Comparator.comparingInt(line -> -(amount * weights[line] % all)));
        byFraction.stream().limit(left).forEach(line -> shares[line]++);
    }

    @Property
    @Label("sets of all pieces of some lines cost so many times their price, also at fractions of a centime")
    void fractions_of_a_centime_do_not_add_up_to_another_price(@ForAll Random random) {
        List<Price> prices = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        List<Benefit.Part> parts = new ArrayList<>();
        int sets = 1 + random.nextInt(1000);
        for (int number = 1; number <= 1 + random.nextInt(3); number++) {
            OfferedGoods goods = Market.goods("g" + number, Market.TIZI, "food", 100);
            int units = 1 + random.nextInt(3);
            String price = pick(random, List.of("0.055", "0.333", "0.125", "1.005", "0.999999"));
            prices.add(Price.of(goods.product(), Market.each(price), null));
            lines.add(Market.line(number, goods, (long) units * sets));
            parts.add(new Benefit.Part(Target.product(goods.product()), units));
        }
        PricedOrder priced = new Shop(prices, lines)
                .priced(
                        random.nextBoolean() ? Scene.policy(random) : ExactDiscounts.of(Scene.policy(random)),
                        List.of(FundingShare.all(Market.HUB)),
                        List.of(new Benefit.Bundle(parts, Market.mad("0.05"))));
        assertEquals(
                5L * sets,
                priced.totals().items().minus(priced.totals().discounts()).minor());
    }

    @Example
    void eighty_thousand_lines_take_no_longer_than_their_number() {
        List<Price> prices = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (int number = 1; number <= 80_000; number++) {
            OfferedGoods goods = Market.goods("g" + number, pick(SELLERS, number), "food", 100);
            prices.add(Price.of(goods.product(), Market.each(pick(PRICES, number)), null));
            lines.add(Market.line(number, goods, 1));
        }
        Shop shop = new Shop(prices, lines);
        List<FundingShare> hub = List.of(FundingShare.all(Market.HUB));
        Benefit pair = new Benefit.Bundle(
                List.of(
                        new Benefit.Part(Target.cooperative(Market.TIZI), 1),
                        new Benefit.Part(Target.cooperative(Market.AMAL), 1)),
                Market.mad("0.00"));
        Benefit second = new BuyGet(null, 1, null, 1, Off.percent("100"), Integer.MAX_VALUE, null);
        // 40,000 pairs: all is free, or of all pieces by price every other one
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertEquals(
                    Market.mad("0.00"),
                    shop.priced(RoundingPolicy.STANDARD, hub, List.of(pair)).total());
            // 16,000 of each price, and 1.00 twice: half of 7.77 + 2.00 + 0.33 + 0.05
            assertEquals(
                    Market.mad("81200.00"),
                    shop.priced(RoundingPolicy.STANDARD, hub, List.of(second)).total());
        });
    }

    private static <T> T pick(List<T> values, int number) {
        return values.get(number % values.size());
    }

    /** Takes so many of the first pieces meant off the table, or as many as there are. */
    private static List<Piece> take(List<Piece> table, Shop shop, Target target, int count) {
        List<Piece> taken = new ArrayList<>();
        for (Piece piece : List.copyOf(table)) {
            CooperativeId seller = shop.lines().get(piece.line() - 1).goods().seller();
            boolean meant =
                    target.cooperatives().isEmpty() || target.cooperatives().contains(seller);
            if (meant && taken.size() < count) {
                table.remove(piece);
                taken.add(piece);
            }
        }
        return taken;
    }
}
