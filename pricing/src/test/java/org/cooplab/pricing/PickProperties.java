package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.CooperativeId;
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
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;

/** Benefits that pick pieces, a second time: given one by one, and on a table where every piece lies by itself. */
class PickProperties {

    private static final List<String> PRICES = List.of("0.05", "0.33", "1.00", "1.00", "7.77");
    private static final List<CooperativeId> SELLERS = List.of(Market.TIZI, Market.AMAL, Market.ZITOUN);

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

    /** The goods of all sellers, of one or of two. */
    private static Target target(Random random) {
        List<CooperativeId> some = new ArrayList<>(SELLERS);
        Collections.shuffle(some, random);
        int count = random.nextInt(3);
        return new Target(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new TreeSet<>(some.subList(0, count)),
                Set.of(),
                null,
                null,
                false);
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
        // Of goods that both want, a benefit spares what it needs to apply again; others do not know of that.
        Target buy = target(random);
        Target get = random.nextBoolean() ? buy : Target.cooperative(Market.AMAL);
        Target other = get == buy ? buy : Target.cooperative(Market.TIZI);
        BuyGet once = new BuyGet(other, random.nextInt(3), get, 1 + random.nextInt(3), off(random), null, null);
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
    @Label("the dearest are bought, the dearest of the rest are reduced, as often as some order of taking allows")
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
        List<Target> set = new ArrayList<>(Collections.nCopies(bought, buy));
        set.addAll(Collections.nCopies(reduced, get));
        for (int left = Math.min(times, most(table, shop, set)); left > 0; left--) {
            List<Target> needs = repeated(set, left);
            for (int k = 0; k < set.size(); k++) {
                needs.remove(0);
                Piece piece = spared(table, table, shop, set.get(k), needs);
                table.remove(piece);
                if (k >= bought) {
                    expected[piece.line()] += half ? (piece.price() + 1) / 2 : piece.price();
                }
            }
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
    @Label("each set is of the dearest pieces that leave enough for others, and what it saves goes by what they cost")
    void sets_on_a_table(@ForAll Random random) {
        Shop shop = Shop.any(random, 1 + random.nextInt(12), 6).withoutFloors();
        List<Benefit.Part> parts = new ArrayList<>();
        for (int k = 0; k <= random.nextInt(3); k++) {
            parts.add(new Benefit.Part(target(random), 1 + random.nextInt(3)));
        }
        int price = pick(random, List.of(0, 10, 100, 237, 999));
        List<Piece> table = shop.table();
        int[] expected = new int[shop.lines().size() + 1];
        List<Target> targets = new ArrayList<>();
        parts.forEach(part -> targets.addAll(Collections.nCopies(part.units(), part.target())));
        for (int left = most(table, shop, targets); left > 0; left--) {
            List<Target> needs = repeated(targets, left);
            List<Piece> set = new ArrayList<>();
            for (Target target : targets) {
                needs.remove(0);
                Piece piece = spared(table, table, shop, target, needs);
                table.remove(piece);
                set.add(piece);
            }
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

    private static List<Target> repeated(List<Target> set, int times) {
        List<Target> all = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            all.addAll(set);
        }
        return all;
    }

    private static boolean meant(Shop shop, Target target, Piece piece) {
        CooperativeId seller = shop.lines().get(piece.line() - 1).goods().seller();
        return target.cooperatives().isEmpty() || target.cooperatives().contains(seller);
    }

    /** Returns how many sets are on the table, by trying all ways to take them. */
    private static int most(List<Piece> table, Shop shop, List<Target> set) {
        int sets = 0;
        while (set.size() * (sets + 1) <= table.size() && enough(table, shop, repeated(set, sets + 1))) {
            sets++;
        }
        return sets;
    }

    /** Returns the first piece for a target without which there is enough for all that is needed besides. */
    private static Piece spared(List<Piece> order, List<Piece> table, Shop shop, Target target, List<Target> needs) {
        for (Piece piece : order) {
            List<Piece> rest = new ArrayList<>(table);
            rest.remove(piece);
            if (meant(shop, target, piece) && enough(rest, shop, needs)) {
                return piece;
            }
        }
        throw new AssertionError("no piece can be spared");
    }

    private static boolean enough(List<Piece> table, Shop shop, List<Target> needs) {
        int[] bySeller = new int[SELLERS.size()];
        table.forEach(piece -> bySeller[
                SELLERS.indexOf(shop.lines().get(piece.line() - 1).goods().seller())]++);
        return enough(bySeller, needs, 0, new HashSet<>());
    }

    /** Tries every seller for the next need, and remembers what has failed. */
    private static boolean enough(int[] bySeller, List<Target> needs, int next, Set<List<Integer>> failed) {
        if (next == needs.size()) {
            return true;
        }
        List<Integer> state = List.of(next, bySeller[0], bySeller[1], bySeller[2]);
        if (failed.contains(state)) {
            return false;
        }
        Set<CooperativeId> asked = needs.get(next).cooperatives();
        for (int seller = 0; seller < bySeller.length; seller++) {
            if (bySeller[seller] > 0 && (asked.isEmpty() || asked.contains(SELLERS.get(seller)))) {
                bySeller[seller]--;
                boolean found = enough(bySeller, needs, next + 1, failed);
                bySeller[seller]++;
                if (found) {
                    return true;
                }
            }
        }
        failed.add(state);
        return false;
    }

    @Property
    @Label("a bundle is complete as often as some order of taking allows, whatever the order of its parts")
    void parts_have_no_order(@ForAll Random random) {
        Shop shop = Shop.any(random, 1 + random.nextInt(6), 4);
        Shop alike = new Shop(
                shop.prices().stream()
                        .map(price -> Price.of(price.product(), Market.each("1.00"), null))
                        .toList(),
                shop.lines());
        List<Benefit.Part> parts = new ArrayList<>();
        List<Target> set = new ArrayList<>();
        for (int k = 0; k <= random.nextInt(4); k++) {
            Benefit.Part part = new Benefit.Part(target(random), 1 + random.nextInt(2));
            parts.add(part);
            set.addAll(Collections.nCopies(part.units(), part.target()));
        }
        int sets = most(alike.table(), alike, set);
        for (int times = 0; times < 3; times++) {
            PricedOrder priced = alike.priced(
                    RoundingPolicy.STANDARD,
                    List.of(FundingShare.all(Market.HUB)),
                    List.of(new Benefit.Bundle(parts, Market.mad("0.00"))));
            assertEquals(100L * sets * set.size(), priced.totals().discounts().minor());
            Collections.shuffle(parts, random);
        }
    }

    /** Any oil and argan for 150.00, of 200.00: in either order; buy an oil, get argan at half of 140.00. */
    @Example
    void argan_is_kept_for_what_needs_it() {
        Target oil = Target.category(Market.ARGAN.category());
        Target argan = Target.product(Market.ARGAN.product());
        List<Benefit.Part> parts = List.of(new Benefit.Part(oil, 1), new Benefit.Part(argan, 1));
        Benefit bundle = new Benefit.Bundle(parts, Market.mad("150.00"));
        Benefit swapped = new Benefit.Bundle(List.of(parts.get(1), parts.get(0)), Market.mad("150.00"));
        Benefit half = new BuyGet(oil, 1, argan, 1, Off.percent("50"), 5, null);
        assertEquals(Market.mad("150.00"), total(bundle, 1, 1));
        assertEquals(Market.mad("150.00"), total(swapped, 1, 1));
        assertEquals(Market.mad("130.00"), total(half, 1, 1));
        assertEquals(Market.mad("190.00"), total(half, 1, 2));
        // 6 of argan and 2 of olive are four sets: two of argan alone, and two with olive
        assertEquals(Market.mad("600.00"), total(bundle, 6, 2));
        assertEquals(Market.mad("600.00"), total(swapped, 6, 2));
        // two of argan are bought first, then two olive; four of argan are half price
        assertEquals(Market.mad("680.00"), total(half, 6, 2));
    }

    @Example
    void sets_of_millions_of_pieces_are_counted() {
        int units = 10_000_000;
        Benefit.Part oil = new Benefit.Part(Target.category(Market.ARGAN.category()), units);
        Benefit.Part argan = new Benefit.Part(Target.product(Market.ARGAN.product()), units);
        Benefit free = new Benefit.Bundle(List.of(oil, argan), Market.mad("0.00"));
        assertEquals(Market.mad("0.00"), total(free, 1_000_000_000_000L, 1_000_000_000_000L));
        assertEquals(Market.mad("60.00"), total(free, 1_000_000_000_000L, 1_000_000_000_001L));
    }

    private static Money total(Benefit benefit, long argan, long olive) {
        PriceBook book = Market.plain()
                .promotions(List.of(Promotion.of(PromotionId.of("p"), 1, FundingShare.all(Market.HUB), benefit)))
                .build();
        return Market.price(
                        book, Market.order(Market.line(1, Market.ARGAN, argan), Market.line(2, Market.OLIVE, olive)))
                .total();
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
            OfferedGoods goods = Market.goods("g" + number, pick(SELLERS.subList(0, 2), number), "food", 100);
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
        Benefit contended = new Benefit.Bundle(
                List.of(new Benefit.Part(Target.ALL, 1), new Benefit.Part(Target.cooperative(Market.TIZI), 1)),
                Market.mad("0.00"));
        Benefit second = new BuyGet(null, 1, null, 1, Off.percent("100"), Integer.MAX_VALUE, null);
        // 40,000 pairs: all is free, or of all pieces by price every other one
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (Benefit pairs : List.of(pair, contended)) {
                assertEquals(
                        Market.mad("0.00"),
                        shop.priced(RoundingPolicy.STANDARD, hub, List.of(pairs))
                                .total());
            }
            // 16,000 of each price, and 1.00 twice: half of 7.77 + 2.00 + 0.33 + 0.05
            assertEquals(
                    Market.mad("81200.00"),
                    shop.priced(RoundingPolicy.STANDARD, hub, List.of(second)).total());
        });
    }

    private static <T> T pick(List<T> values, int number) {
        return values.get(number % values.size());
    }
}
