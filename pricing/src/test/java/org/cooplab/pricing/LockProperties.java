package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;

/** What was agreed on with an order holds by any later book. */
class LockProperties {

    private static final OfferedGoods JAR = Market.packed("jar", UnitCode.XJR, "250", UnitCode.GRM);

    @Property
    @Label("locked lines cost by a book of other prices what they cost when they were ordered, and so does the whole")
    void locked_lines_keep_their_amounts(@ForAll Random random) {
        Scene scene = Scene.any(random);
        List<CataloguePromotion> season = random.nextBoolean()
                ? List.of()
                : List.of(new CataloguePromotion(
                        PromotionId.of("season"), null, Off.percent("33.33"), null, 0, false, null));
        Order order = scene.order();
        PricedOrder before = Market.price(book(scene.book(), "1", tiered(random), season), order);
        Order locked = Documents.read(Order.class, Documents.write(Pricer.lock(order, before)));
        PricedOrder after = Market.price(book(scene.book(), "2", dearer(), List.of()), locked);
        assertEquals(
                before.lines().stream().map(PricedLine::amount).toList(),
                after.lines().stream().map(PricedLine::amount).toList());
        assertEquals(before.settlement(), after.settlement());
        assertEquals(List.of(), Repricing.between(before, after).differences());
    }

    @Property
    @Label("a locked order costs by the same book what it cost, its promotions stop at the same floors")
    void locked_lines_keep_their_floors(@ForAll Random random) {
        Scene scene = Scene.any(random);
        Pricer pricer = Pricer.compile(scene.book());
        PricedOrder before = pricer.price(scene.order(), PricingContext.NONE);
        Order locked = Pricer.lock(scene.order(), before);
        assertEquals(
                List.of(), pricer.reprice(before, locked, PricingContext.NONE).differences());
    }

    /** Half off 2 kg at 40.00, 80.00, would leave 40.00; the floor of 30.00 for 1 kg leaves 60.00. */
    @Example
    void the_floor_of_a_locked_price_is_that_of_as_much_of_its_goods() {
        OfferedGoods flour = Market.loose("flour", Market.TIZI, "flour", UnitCode.KGM);
        Price price = Price.of(flour.product(), Market.per("40.00", UnitCode.KGM), Market.STANDARD)
                .withFloor(Market.per("30.00", UnitCode.KGM), Price.FloorGuards.PRICE);
        Benefit half = new Benefit.OffOrder(Off.percent("50"), null, null, false, null);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(price))))
                .promotions(List.of(Promotion.of(PromotionId.of("half"), 1, FundingShare.seller(), half)))
                .build();
        OrderLine line = Market.line(1, flour, 2);
        for (UnitPrice placed : List.of(
                Market.per("40.00", UnitCode.KGM),
                Market.per("0.04", UnitCode.GRM),
                UnitPrice.of("80.00", Currencies.MAD, Quantity.of(2, UnitCode.KGM)))) {
            OrderLine locked = line.withLock(new PriceLock(placed, Market.STANDARD, "market@0"));
            assertEquals(
                    Market.mad("60.00"),
                    Market.price(book, Market.order(locked)).total(),
                    placed::toString);
        }
    }

    private static Money halved(Price price, OrderLine line) {
        Benefit half = new Benefit.OffOrder(Off.percent("50"), null, null, false, null);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(price))))
                .promotions(List.of(Promotion.of(PromotionId.of("half"), 1, FundingShare.seller(), half)))
                .build();
        return Market.price(book, Market.order(line)).total();
    }

    @Example
    void a_lock_per_something_else_has_the_floor_of_what_its_line_is() {
        OrderLine jars = Market.line(1, JAR, 3);
        Price each = Price.of(JAR.product(), Market.each("80.00"), Market.STANDARD)
                .withFloor(Market.each("70.00"), Price.FloorGuards.PRICE);
        assertEquals(Market.mad("210.00"), halved(each, jars));
        for (UnitPrice placed :
                List.of(Market.each("80.00"), Market.per("80.00", UnitCode.XJR), Market.per("320.00", UnitCode.KGM))) {
            OrderLine locked = jars.withLock(new PriceLock(placed, Market.STANDARD, "market@0"));
            assertEquals(Market.mad("210.00"), halved(each, locked), placed::toString);
        }
    }

    @Example
    void a_floor_is_rounded_once_for_all_of_a_line() {
        OfferedGoods flour = Market.loose("flour", Market.TIZI, "flour", UnitCode.KGM);
        OrderLine ten = Market.line(1, flour, 10);
        Price dear = Price.of(flour.product(), Market.per("40.00", UnitCode.KGM), Market.STANDARD)
                .withFloor(Market.per("30.10", UnitCode.KGM), Price.FloorGuards.PRICE);
        PriceLock perGram = new PriceLock(Market.per("0.04", UnitCode.GRM), Market.STANDARD, "market@0");
        assertEquals(Market.mad("301.00"), halved(dear, ten.withLock(perGram)));
        Price cheap = Price.of(flour.product(), Market.per("4.00", UnitCode.KGM), Market.STANDARD)
                .withFloor(Market.per("2.50", UnitCode.KGM), Price.FloorGuards.PRICE);
        PriceLock fine = new PriceLock(Market.per("0.004", UnitCode.GRM), Market.STANDARD, "market@0");
        assertEquals(Market.mad("25.00"), halved(cheap, ten.withLock(fine)));
    }

    /** Two of three jars: half of 80.00 each would be 40.00, but 70.00 a piece is the floor, whatever the lock is per. */
    @Example
    void so_many_units_of_a_lock_have_their_part_of_the_floor() {
        Price each = Price.of(JAR.product(), Market.each("80.00"), Market.STANDARD)
                .withFloor(Market.each("70.00"), Price.FloorGuards.PRICE);
        Benefit two = new Benefit.OffItems(Off.percent("50"), Benefit.Per.UNIT, null, 2, null);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(each))))
                .promotions(List.of(Promotion.of(PromotionId.of("half"), 1, FundingShare.seller(), two)))
                .build();
        OrderLine jars = Market.line(1, JAR, 3);
        PriceLock perJar = new PriceLock(Market.per("80.00", UnitCode.XJR), Market.STANDARD, "market@0");
        for (OrderLine line : List.of(jars, jars.withLock(perJar))) {
            assertEquals(
                    Market.mad("220.00"), Market.price(book, Market.order(line)).total());
        }
    }

    /** 140.00 less 10 % of the season are 126.00; the 10 % for goods not reduced do not come on top, however often it is locked. */
    @Example
    void a_lock_knows_that_its_price_was_reduced() {
        CataloguePromotion season =
                new CataloguePromotion(PromotionId.of("season"), null, Off.percent("10"), null, 0, false, null);
        Benefit full =
                new Benefit.OffItems(Off.percent("10"), Benefit.Per.UNIT, Market.priced(null, null, true), null, null);
        PriceBook.Builder builder = Market.plain()
                .promotions(List.of(Promotion.of(PromotionId.of("full"), 1, FundingShare.seller(), full)));
        Order order = Market.order(Market.line(1, Market.ARGAN, 1));
        assertEquals(Market.mad("126.00"), Market.price(builder.build(), order).total());
        PriceBook book = builder.cataloguePromotions(CatalogueChoice.IN_TURN, List.of(season))
                .build();
        for (int times = 0; times < 3; times++) {
            PricedOrder priced = Market.price(book, order);
            assertEquals(Market.mad("126.00"), priced.total());
            assertEquals(List.of(), priced.line(1).discounts());
            order = Documents.read(Order.class, Documents.write(Pricer.lock(order, priced)));
        }
    }

    /** Tiers of 0.37 and 0.33: where six decimals are too few for the average, the lock is per all the pieces. */
    @Property
    @Label("pieces of a graduated line are grouped and counted after it is locked as before")
    void a_lock_keeps_the_pieces(@ForAll Random random) {
        Price graduated = Price.of(Market.OLIVE.product(), Market.each("0.37"), Market.STANDARD)
                .withTiers(TierMode.GRADUATED, List.of(new Tier(BigDecimal.valueOf(3), Market.each("0.33"))));
        Off off = Off.percent("12.5");
        Benefit benefit = new Benefit.OffGroups(1 + random.nextInt(5), off, null, DiscountLevel.LINE);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(graduated))))
                .promotions(List.of(Promotion.of(PromotionId.of("some"), 1, FundingShare.seller(), benefit)))
                .fees(List.of(Fee.paidByBuyer(
                        "bags", Fee.Kind.PACKING, Market.HUB, new Calculator.PerItem(Market.mad("0.01")))))
                .build();
        int most = random.nextBoolean() ? 10 : 1_000_000;
        Order order = Market.order(Market.line(1, Market.OLIVE, 1 + random.nextInt(most)));
        PricedOrder before = Market.price(book, order);
        PricedOrder after = Market.price(book, Pricer.lock(order, before));
        assertEquals(before.totals(), after.totals());
    }

    /** One olive oil was 60.00 and exempt; the three argan oils that took its place cost 420.00, taxed. */
    @Example
    void goods_that_took_the_place_of_others_are_not_locked() {
        PriceBook book = Market.plain().build();
        Order olive = Market.order(Market.line(1, Market.OLIVE, 1), Market.line(2, Market.HONEY, 1));
        PricedOrder placed = Market.price(book, olive);
        for (OrderLine other : List.of(Market.line(1, Market.ARGAN, 3), Market.line(1, Market.SAFFRON, "2.5"))) {
            Order amended = Market.order(other, Market.line(2, Market.HONEY, 2));
            Order locked = Pricer.lock(amended, placed);
            assertEquals(null, locked.lines().get(0).lock());
            assertEquals(Market.each("85.50"), locked.lines().get(1).lock().unitPrice());
            assertEquals(
                    Market.price(book, amended).total(),
                    Market.price(book, locked).total());
        }
        Order next = Order.placed(
                OrderId.of("order-2"),
                olive.customer(),
                Market.DAY,
                olive.currency(),
                olive.lines(),
                olive.fulfilment());
        assertThrows(IllegalArgumentException.class, () -> Pricer.lock(next, placed));
        Order euros = Order.placed(
                olive.id(), olive.customer(), Market.DAY, Currencies.EUR, olive.lines(), olive.fulfilment());
        assertThrows(IllegalArgumentException.class, () -> Pricer.lock(euros, placed));
    }

    @Property
    @Label("a lock leaves lines of other goods alone, and locks the others as if these were not there")
    void changed_goods_cost_what_they_cost_now(@ForAll Random random) {
        PriceBook book = Market.plain().build();
        Order placed = Market.order(Scene.lines(random));
        List<OrderLine> amended = new ArrayList<>();
        List<OrderLine> others = Scene.lines(random);
        for (OrderLine line : placed.lines()) {
            boolean change = random.nextBoolean() && line.number() <= others.size();
            amended.add(change ? others.get(line.number() - 1) : line);
        }
        List<OrderLine> locked =
                Pricer.lock(Market.order(amended), Market.price(book, placed)).lines();
        List<OrderLine> full = Pricer.lock(placed, Market.price(book, placed)).lines();
        for (int k = 0; k < locked.size(); k++) {
            OrderLine was = placed.lines().get(k);
            boolean same = was.goods().offer().equals(amended.get(k).goods().offer());
            assertEquals(same ? full.get(k).lock() : null, locked.get(k).lock());
        }
    }

    /** The rules of a scene but its promotions and fees that look at prices, with other prices. */
    private static PriceBook book(
            PriceBook rules, String version, List<Price> prices, List<CataloguePromotion> reductions) {
        return PriceBook.builder("scene", version)
                .rounding(rules.rounding())
                .priceLists(List.of(PriceList.base("base", prices)))
                .cataloguePromotions(CatalogueChoice.IN_TURN, reductions)
                .fees(rules.fees().stream()
                        .filter(fee -> fee.target() == null
                                || (fee.target().unitPriceMin() == null
                                        && fee.target().unitPriceMax() == null))
                        .toList())
                .deliveries(rules.deliveries())
                .taxRates(rules.taxRates())
                .settlement(rules.settlement())
                .build();
    }

    private static List<Price> tiered(Random random) {
        List<Price> prices = new ArrayList<>();
        for (Price price : Market.prices()) {
            TierMode mode = random.nextBoolean() ? TierMode.VOLUME : TierMode.GRADUATED;
            BigDecimal from = random.nextBoolean() ? BigDecimal.valueOf(2) : new BigDecimal("1.5");
            List<Tier> tiers = List.of(new Tier(from, times(price.unitPrice(), "0.87341")));
            prices.add(random.nextBoolean() ? price : price.withTiers(mode, tiers));
        }
        return prices;
    }

    private static List<Price> dearer() {
        return Market.prices().stream()
                .map(price -> Price.of(price.product(), times(price.unitPrice(), "1.1"), price.taxCategory()))
                .toList();
    }

    private static UnitPrice times(UnitPrice price, String factor) {
        BigDecimal amount = price.amount().multiply(new BigDecimal(factor)).setScale(4, RoundingMode.DOWN);
        return new UnitPrice(amount, price.currency(), price.per());
    }
}
