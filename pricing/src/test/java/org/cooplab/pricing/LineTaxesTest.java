package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.money.Allocation;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.IncludedTax;
import org.cooplab.pricing.book.RoundingPolicy.MultiRate;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** The taxes of lines under every policy, against the plainest calculation: exact fractions, rounded where the policy says. */
class LineTaxesTest {

    private static final List<OfferedGoods> GOODS = List.of(Market.ARGAN, Market.HONEY, Market.OLIVE);
    private static final int ONE = 1000;

    /** The taxes of one category, in thousandths. */
    private record Rates(int[] thousandths, boolean[] included) {

        int sum(boolean inside) {
            return IntStream.range(0, thousandths.length)
                    .filter(k -> included[k] == inside)
                    .map(k -> thousandths[k])
                    .sum();
        }

        /** The rates of one basis; the others count nothing. */
        long[] weights(boolean inside) {
            return IntStream.range(0, thousandths.length)
                    .mapToLong(k -> included[k] == inside ? thousandths[k] : 0)
                    .toArray();
        }

        /** What an exact tax is divided by. */
        int denominator(int k) {
            return included[k] ? ONE + sum(true) : ONE;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rates rates
                    && Arrays.equals(thousandths, rates.thousandths)
                    && Arrays.equals(included, rates.included);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(thousandths);
        }
    }

    private static long round(BigInteger numerator, BigInteger denominator, RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }

    private static long round(long amount, long times, long over, RoundingMode mode) {
        return round(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(times)), BigInteger.valueOf(over), mode);
    }

    private static long[] ofAmount(long amount, Rates rates, RoundingPolicy policy) {
        RoundingMode mode = policy.mode();
        long[] taxes = new long[rates.thousandths.length];
        for (boolean inside : new boolean[] {false, true}) {
            int sum = rates.sum(inside);
            int whole = inside ? ONE + sum : ONE;
            boolean net = inside && policy.includedTax() == IncludedTax.ROUND_NET;
            if (sum > 0 && (net || policy.multiRate() == MultiRate.COMBINED)) {
                long tax = net ? amount - round(amount, ONE, whole, mode) : round(amount, sum, whole, mode);
                long[] shares = Allocation.largestRemainder(tax, rates.weights(inside));
                Arrays.setAll(taxes, k -> taxes[k] + shares[k]);
            } else if (sum > 0) {
                long[] weights = rates.weights(inside);
                Arrays.setAll(taxes, k -> taxes[k] + round(amount, weights[k], whole, mode));
            }
        }
        return taxes;
    }

    private static long[][] expected(long[] left, long[] pieces, List<Rates> rates, RoundingPolicy policy) {
        long[][] taxes = new long[left.length][];
        switch (policy.taxLevel()) {
            case LINE -> Arrays.setAll(taxes, i -> ofAmount(left[i], rates.get(i), policy));
            case UNIT -> Arrays.setAll(taxes, i -> ofUnits(left[i], pieces[i], rates.get(i), policy));
            case RATE -> ofRates(taxes, left, rates, policy);
            case TOTAL -> {
                Arrays.setAll(taxes, i -> new long[rates.get(i).thousandths.length]);
                inTotal(taxes, left, rates, policy, false);
                inTotal(taxes, left, rates, policy, true);
            }
        }
        return taxes;
    }

    private static long[] ofUnits(long left, long pieces, Rates rates, RoundingPolicy policy) {
        long[] taxes = new long[rates.thousandths.length];
        for (int unit = 0; unit < pieces; unit++) {
            long price = left / pieces + (unit < left % pieces ? 1 : 0);
            long[] ofUnit = ofAmount(price, rates, policy);
            Arrays.setAll(taxes, k -> taxes[k] + ofUnit[k]);
        }
        return taxes;
    }

    private static void ofRates(long[][] taxes, long[] left, List<Rates> rates, RoundingPolicy policy) {
        Map<Rates, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < left.length; i++) {
            taxes[i] = new long[rates.get(i).thousandths.length];
            alike.computeIfAbsent(rates.get(i), unused -> new ArrayList<>()).add(i);
        }
        alike.forEach((each, lines) -> {
            long[] weights = lines.stream().mapToLong(i -> left[i]).toArray();
            long[] sums = ofAmount(Arrays.stream(weights).sum(), each, policy);
            for (int k = 0; k < sums.length; k++) {
                long[] shares = sums[k] == 0 ? new long[weights.length] : Allocation.largestRemainder(sums[k], weights);
                for (int n = 0; n < shares.length; n++) {
                    taxes[lines.get(n)][k] = shares[n];
                }
            }
        });
    }

    private static void inTotal(long[][] taxes, long[] left, List<Rates> rates, RoundingPolicy policy, boolean inside) {
        BigInteger common = rates.stream()
                .map(each -> BigInteger.valueOf(inside ? ONE + each.sum(true) : ONE))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        List<int[]> places = new ArrayList<>();
        List<BigInteger> exact = new ArrayList<>();
        long gross = 0;
        for (int i = 0; i < left.length; i++) {
            Rates each = rates.get(i);
            gross += each.sum(true) > 0 ? left[i] : 0;
            for (int k = 0; k < each.thousandths.length; k++) {
                if (each.included[k] == inside) {
                    places.add(new int[] {i, k});
                    exact.add(BigInteger.valueOf(left[i] * each.thousandths[k])
                            .multiply(common.divide(BigInteger.valueOf(each.denominator(k)))));
                }
            }
        }
        BigInteger sum = exact.stream().reduce(BigInteger.ZERO, BigInteger::add);
        long rounded = inside && policy.includedTax() == IncludedTax.ROUND_NET
                ? gross - round(BigInteger.valueOf(gross).multiply(common).subtract(sum), common, policy.mode())
                : round(sum, common, policy.mode());
        List<Integer> byRest = new ArrayList<>();
        for (int n = 0; n < places.size(); n++) {
            long floor = exact.get(n).divide(common).longValueExact();
            taxes[places.get(n)[0]][places.get(n)[1]] = floor;
            rounded -= floor;
            byRest.add(n);
        }
        byRest.sort((a, b) -> exact.get(b).mod(common).compareTo(exact.get(a).mod(common)));
        for (int n = 0; n < rounded; n++) {
            int[] place = places.get(byRest.get(n));
            taxes[place[0]][place[1]]++;
        }
    }

    /** Rates that leave remainders, seldom none at all. */
    private static Rates rates(Random random) {
        int count = 1 + random.nextInt(3);
        int[] thousandths = new int[count];
        boolean[] included = new boolean[count];
        int basis = random.nextInt(3);
        for (int k = 0; k < count; k++) {
            thousandths[k] = new int[] {0, 15, 70, 100, 140, 200}[random.nextInt(6)];
            included[k] = basis == 2 ? random.nextBoolean() : basis == 1;
        }
        return new Rates(thousandths, included);
    }

    private static List<TaxRate> taxes(List<Rates> ofGoods) {
        List<TaxRate> taxes = new ArrayList<>();
        for (int g = 0; g < ofGoods.size(); g++) {
            Rates rates = ofGoods.get(g);
            for (int k = 0; k < rates.thousandths.length; k++) {
                taxes.add(TaxRate.of(
                        "tax-" + g + "-" + k,
                        TaxCategory.of("category-" + g),
                        rates.included[k] ? TaxBasis.INCLUDED : TaxBasis.ADDED,
                        Rate.of(BigDecimal.valueOf(rates.thousandths[k], 3).toPlainString())));
            }
        }
        return taxes;
    }

    @Test
    void taxes_of_lines_are_those_of_the_plainest_calculation() {
        Random random = new Random(11);
        for (int n = 0; n < 300; n++) {
            List<Rates> ofGoods = new ArrayList<>(List.of(rates(random), rates(random), rates(random)));
            if (random.nextInt(3) == 0) {
                ofGoods.set(1, ofGoods.get(0));
            }
            List<Price> prices = new ArrayList<>();
            for (int g = 0; g < GOODS.size(); g++) {
                String price = BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 40 : 9000), 2)
                        .toPlainString();
                prices.add(Price.of(GOODS.get(g).product(), Market.each(price), TaxCategory.of("category-" + g)));
            }
            PriceBook book = Market.plain()
                    .priceLists(List.of(PriceList.base("base", prices)))
                    .taxRates(taxes(ofGoods))
                    .rounding(Scene.roundingPolicy(random))
                    .promotions(List.of(Promotion.of(
                            PromotionId.of("off"),
                            0,
                            FundingShare.seller(),
                            new Benefit.OffOrder(Off.amount(Market.mad("0.07")), null, null, false, null))))
                    .build();
            List<OrderLine> lines = new ArrayList<>();
            List<Rates> rates = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            for (int i = 1; i <= count; i++) {
                int goods = random.nextInt(GOODS.size());
                rates.add(ofGoods.get(goods));
                lines.add(Market.line(i, GOODS.get(goods), 1 + random.nextInt(4)));
            }
            PricedOrder priced = Market.price(book, Market.order(lines));
            long[] left = priced.lines().stream()
                    .mapToLong(line -> line.total().minor())
                    .toArray();
            long[] pieces = priced.lines().stream()
                    .mapToLong(line -> line.quantity().value().longValueExact())
                    .toArray();
            long[][] found = priced.lines().stream()
                    .map(line -> line.taxes().stream()
                            .mapToLong(tax -> tax.amount().minor())
                            .toArray())
                    .toArray(long[][]::new);
            RoundingPolicy policy = book.rounding();
            assertEquals(
                    Arrays.deepToString(expected(left, pieces, rates, policy)),
                    Arrays.deepToString(found),
                    () -> policy + " of " + priced);
        }
    }
}
