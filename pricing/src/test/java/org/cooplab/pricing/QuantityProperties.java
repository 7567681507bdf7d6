package org.cooplab.pricing;

import static org.cooplab.pricing.Market.SAFFRON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;

/** Bounds of quantities against a slow oracle that reckons in fractions of whole numbers of any size. */
class QuantityProperties {

    /** Grams in a unit, as a fraction. */
    private static final Map<String, String> GRAMS = Map.of("GRM", "1", "KGM", "1000", "MGM", "0.001");

    /** So many grams in what a price is per, of a chosen size. */
    private record Ratio(BigInteger numerator, BigInteger denominator) {

        static Ratio of(BigDecimal number) {
            BigDecimal plain = number.setScale(Math.max(0, number.scale()));
            return new Ratio(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
        }

        static Ratio grams(Quantity quantity) {
            String one = GRAMS.get(quantity.unitCode().value());
            return of(quantity.value()).times(of(new BigDecimal(one)));
        }

        Ratio times(Ratio other) {
            return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Ratio over(Ratio other) {
            return times(new Ratio(other.denominator, other.numerator));
        }

        Ratio plus(Ratio other) {
            return new Ratio(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        boolean atLeast(Ratio other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator)) >= 0;
        }

        /** A decimal near it: at it where it is one, else a hair below or above. */
        BigDecimal near(Random random) {
            int digits = 3 + random.nextInt(18);
            BigDecimal below = new BigDecimal(
                    numerator.multiply(BigInteger.TEN.pow(digits)).divide(denominator), digits);
            return below.add(new BigDecimal(BigInteger.valueOf(random.nextInt(3) - 1L), digits))
                    .max(BigDecimal.ZERO);
        }
    }

    @Property
    @Label("a price holds, a tier is reached and a condition is met as fractions of whole numbers say")
    void bounds_are_exact(@ForAll Random random) {
        Quantity per = quantity(random, "1", "3", "7", "0.3", "11.13");
        List<Quantity> asked = new ArrayList<>();
        Ratio sum = new Ratio(BigInteger.ZERO, BigInteger.ONE);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Quantity quantity = quantity(random, "1", "2", "10", "0.999999", "3.000000000000000001", "11.13");
            asked.add(quantity);
            sum = sum.plus(Ratio.grams(quantity).over(Ratio.grams(per)));
        }
        Ratio first = Ratio.grams(asked.get(0)).over(Ratio.grams(per));
        BigDecimal bound = first.near(random);
        BigDecimal tier = first.near(random).max(new BigDecimal("0.000000000001"));
        BigDecimal least = sum.near(random);
        boolean below = random.nextBoolean();
        PricedOrder priced =
                Pricer.compile(book(per, bound, below, tier, least)).price(order(asked), PricingContext.NONE);

        boolean holds = below ? first.atLeast(Ratio.of(bound)) : Ratio.of(bound).atLeast(first);
        assertEquals(holds, priced.lines().stream().anyMatch(line -> line.number() == 1));
        if (holds) {
            String reached = first.atLeast(Ratio.of(tier)) ? "7.00" : "12.00";
            assertEquals(
                    UnitPrice.of(reached, Currencies.MAD, per), priced.line(1).unitPrice());
        }
        Ratio charged = new Ratio(BigInteger.ZERO, BigInteger.ONE);
        for (PricedLine line : priced.lines()) {
            charged = charged.plus(Ratio.grams(line.quantity()).over(Ratio.grams(per)));
        }
        boolean met = charged.atLeast(Ratio.of(least));
        assertEquals(
                !met, priced.declined().stream().anyMatch(each -> each.code().equals("promotion.quantity-too-small")));
    }

    private static Quantity quantity(Random random, String... values) {
        List<String> units = List.of("GRM", "KGM", "MGM");
        return Quantity.of(values[random.nextInt(values.length)], UnitCode.of(units.get(random.nextInt(units.size()))));
    }

    private static Order order(List<Quantity> quantities) {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            lines.add(OrderLine.of(i + 1, SAFFRON, quantities.get(i)));
        }
        return Market.order(lines);
    }

    private static PriceBook book(Quantity per, BigDecimal bound, boolean below, BigDecimal tier, BigDecimal least) {
        Price price = new Price(
                null,
                SAFFRON.product(),
                UnitPrice.of("12.00", Currencies.MAD, per),
                null,
                below ? bound : null,
                below ? null : bound,
                Map.of(),
                null,
                TierMode.VOLUME,
                List.of(new Tier(tier, UnitPrice.of("7.00", Currencies.MAD, per))),
                null,
                null,
                FloorGuards.PRICE,
                null);
        Promotion promotion = Promotion.of(
                        PromotionId.of("p"),
                        1,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.OffItems(Off.percent("10"), Benefit.Per.UNIT, null, null, null))
                .when(new Condition.QuantityAtLeast(least, null, false));
        return Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(price))))
                .promotions(List.of(promotion))
                .build();
    }
}
