package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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

/** Who buys gets, a second time: given one by one, and on a table where every piece lies by itself. */
class BuyGetProperties {

    private static final List<String> PRICES = List.of("0.05", "0.33", "1.00", "1.00", "7.77");
    private static final List<CooperativeId> SELLERS = List.of(Market.TIZI, Market.AMAL);

    /** Lines of goods of their own, so that each has a price by chance. */
    private record Shop(List<Price> prices, List<OrderLine> lines) {

        static Shop any(Random random, int most) {
            List<Price> prices = new ArrayList<>();
            List<OrderLine> lines = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(4); number++) {
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
        Shop shop = Shop.any(random, 30);
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
        Shop shop = Shop.any(random, 6);
        Target buy = target(random);
        Target get = target(random);
        int bought = random.nextInt(3);
        int reduced = 1 + random.nextInt(2);
        int times = 1 + random.nextInt(4);
        boolean half = random.nextBoolean();
        List<Piece> table = new ArrayList<>();
        for (OrderLine line : shop.lines()) {
            int price = Shop.minor(shop.prices().get(line.number() - 1).unitPrice());
            table.addAll(Collections.nCopies(line.ordered().value().intValueExact(), new Piece(line.number(), price)));
        }
        // the dearest first, of equal prices the later line
        table.sort(Comparator.comparingInt(Piece::price)
                .thenComparingInt(Piece::line)
                .reversed());
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
