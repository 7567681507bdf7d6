package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.SettlementPolicy.ChargesOnReturn;

/** What the buyer gets back, reckoned a second time from the entries of the sale. */
class ReturnsProperties {

    /** Parts are counted in sixtieths: halves and the fifths, quarters and thirds of up to five pieces are whole. */
    private static final int WHOLE = 60;

    @Provide
    Arbitrary<Scene> scenes() {
        return Arbitraries.randomValue(Scene::any);
    }

    @Property
    @Label("the buyer gets the parts of all entries, summed exactly and rounded once")
    void the_buyer_gets_the_exact_sum(@ForAll("scenes") Scene scene, @ForAll Random random) {
        PricedOrder priced = scene.priced();
        Map<Integer, Integer> parts = new TreeMap<>();
        Map<Integer, Quantity> back = new TreeMap<>();
        for (PricedLine line : priced.lines()) {
            int part = part(line.quantity(), random);
            parts.put(line.number(), part);
            BigDecimal sixtieths = line.quantity().value().multiply(BigDecimal.valueOf(part));
            back.put(
                    line.number(),
                    new Quantity(
                            sixtieths.divide(BigDecimal.valueOf(WHOLE)),
                            line.quantity().unitCode()));
        }
        assertEquals(
                expected(priced, parts), priced.refund(Map.of(), back).total().minor());
    }

    @Property
    @Label(
            "whatever comes back first, no more is given back than was paid; all of it is, but for charges that are kept")
    void no_more_comes_back_than_was_paid(@ForAll("scenes") Scene scene, @ForAll Random random) {
        PricedOrder priced = scene.priced();
        // What a negative fee gave, the buyer owes once its goods come back; it may give to one line what it takes from
        // another.
        Assume.that(priced.fees().stream().allMatch(ReturnsProperties::takes));
        Assume.that(priced.settlement().stream().noneMatch(ReturnsProperties::isFeeToTheBuyer));
        List<PricedLine> lines = new ArrayList<>(priced.lines());
        Collections.shuffle(lines, random);
        Map<Integer, Quantity> before = new TreeMap<>();
        long back = 0;
        for (PricedLine line : lines) {
            back += priced.refund(before, Map.of(line.number(), line.quantity()))
                    .total()
                    .minor();
            before.put(line.number(), line.quantity());
            assertTrue(back <= priced.total().minor(), () -> "of " + priced.total() + " after " + before);
        }
        boolean some = lines.stream().anyMatch(line -> line.quantity().signum() > 0);
        if (some && priced.settlementPolicy().charges() != ChargesOnReturn.KEPT) {
            assertEquals(priced.total().minor(), back);
        }
    }

    private static boolean takes(PricedCharge fee) {
        return fee.amount().signum() >= 0
                && fee.taxes().stream().allMatch(tax -> tax.amount().signum() >= 0);
    }

    private static boolean isFeeToTheBuyer(Entry entry) {
        return entry.kind() == Entry.Kind.FEE && entry.beneficiary() instanceof Party.Customer;
    }

    @Property
    @Label("pieces, pairs and dozens that come back one after the other add up to the whole, whatever the line counts")
    void returns_in_any_unit_add_up(@ForAll Random random) {
        Price each = Price.of(Market.ARGAN.product(), Market.each("0.3" + random.nextInt(10)), Market.STANDARD);
        PriceBook book = Market.usual()
                .priceLists(List.of(PriceList.base("base", List.of(each))))
                .build();
        OrderLine line = OrderLine.of(1, Market.ARGAN, Quantity.of(1 + random.nextInt(3), counted(random)));
        PricedOrder priced = Market.price(book, Market.order(line));
        long left = line.ordered().inBaseUnit().longValueExact();
        Money sum = Money.zero(Currencies.MAD);
        Map<Integer, Quantity> before = Map.of();
        while (left > 0) {
            Quantity back = Quantity.of(1, counted(random));
            long pieces = back.inBaseUnit().longValueExact();
            if (pieces <= left) {
                sum = sum.plus(priced.refund(before, Map.of(1, back)).total());
                left -= pieces;
                long returned = line.ordered().inBaseUnit().longValueExact() - left;
                before = Map.of(1, Quantity.of(returned, UnitCode.H87));
                assertEquals(priced.total(), sum.plus(priced.cancel(before).total()));
            }
        }
        assertEquals(priced.total(), sum);
    }

    private static UnitCode counted(Random random) {
        return List.of(UnitCode.H87, UnitCode.PR, UnitCode.DZN).get(random.nextInt(3));
    }

    /** A part of which there is a quantity: some of the pieces, or none, half or all of what is measured. */
    private static int part(Quantity quantity, Random random) {
        if (quantity.signum() == 0) {
            return 0;
        }
        if (!quantity.unitCode().equals(UnitCode.H87)) {
            return random.nextInt(3) * WHOLE / 2;
        }
        int pieces = quantity.value().intValueExact();
        return random.nextInt(pieces + 1) * WHOLE / pieces;
    }

    private static long expected(PricedOrder priced, Map<Integer, Integer> parts) {
        long goods = 0;
        long goodsBack = 0;
        boolean some = false;
        boolean all = true;
        for (PricedLine line : priced.lines()) {
            int part = parts.getOrDefault(line.number(), 0);
            goods += line.total().minor();
            goodsBack += line.total().minor() * part;
            some |= part > 0;
            all &= part == WHOLE || line.gift() != null || line.quantity().signum() == 0;
        }
        boolean last = some && all;
        // The part of the charges is numerator / denominator.
        long denominator = WHOLE * Math.max(1, goods);
        long numerator = switch (priced.settlementPolicy().charges()) {
            case KEPT -> 0;
            case WITH_THE_LAST -> last ? denominator : 0;
            case IN_PROPORTION -> last ? denominator : goodsBack;
        };
        BigInteger sum = BigInteger.ZERO;
        for (Entry entry : priced.settlement()) {
            long paid = entry.bearer().equals(Market.BUYER)
                    ? entry.amount().minor()
                    : entry.beneficiary().equals(Market.BUYER) ? -entry.amount().minor() : 0;
            Integer line = entry.line();
            long part = line == null
                    ? entry.kind() == Entry.Kind.CASH_ROUNDING ? last ? denominator : goodsBack : numerator
                    : parts.getOrDefault(line, 0) * (denominator / WHOLE);
            sum = sum.add(BigInteger.valueOf(paid).multiply(BigInteger.valueOf(part)));
        }
        return new BigDecimal(sum)
                .divide(BigDecimal.valueOf(denominator), 0, priced.rounding().mode())
                .longValueExact();
    }
}
