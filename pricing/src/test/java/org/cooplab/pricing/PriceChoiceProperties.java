package org.cooplab.pricing;

import static org.cooplab.pricing.Market.SAFFRON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.PriceTie;
import org.cooplab.pricing.book.PriceList;

/** The price of a line is the one that the rules declare, read one by one over all prices of the book. */
class PriceChoiceProperties {

    private static final Map<String, String> CONTEXT = Map.of("region", "souss", "channel", "shop");

    /** Quantities are counted in thirtieths: those of what is per 1, 2, 3 or 10 are whole or decimal. */
    private static final BigDecimal PARTS = new BigDecimal("30");

    /** A price that fits, and what the line costs at it, thirty times, exactly. */
    private record Candidate(PriceList list, Price price, BigDecimal cost) {}

    @Property
    @Label("the price charged is the declared winner, and the amount what the quantity costs at it, rounded once")
    void the_declared_price_wins(@ForAll Random random) {
        PriceBook book = Market.plain()
                .priceTies(PriceTie.LOWEST)
                .priceLists(lists(random))
                .build();
        Quantity grams = Quantity.of(pick(random, "0.5", "1", "2", "4.5", "5", "12"), UnitCode.GRM);
        PricingContext context = PricingContext.NONE.withAttributes(CONTEXT);
        PricedOrder priced = Pricer.compile(book)
                .price(Market.order(Market.line(1, SAFFRON, grams.value().toPlainString())), context);
        Optional<Candidate> winner = winner(book, grams);
        assertEquals(winner.isPresent() ? 1 : 0, priced.lines().size());
        winner.ifPresent(won -> {
            PricedLine line = priced.line(1);
            assertEquals(won.list().id(), line.priceList());
            assertEquals(won.price().unitPrice(), line.listPrice());
            assertEquals(Money.of(won.cost().divide(PARTS, 2, RoundingMode.HALF_UP), Currencies.MAD), line.amount());
        });
    }

    private static Optional<Candidate> winner(PriceBook book, Quantity grams) {
        List<Candidate> candidates = new ArrayList<>();
        for (PriceList list : book.priceLists()) {
            for (Price price : list.prices()) {
                BigDecimal quantity = grams.value()
                        .multiply(PARTS.divide(price.unitPrice().per().value()));
                if (holds(list.when(), list.period())
                        && holds(price.when(), price.period())
                        && (price.minQuantity() == null || quantity.compareTo(parts(price.minQuantity())) >= 0)
                        && (price.maxQuantity() == null || quantity.compareTo(parts(price.maxQuantity())) <= 0)) {
                    candidates.add(new Candidate(list, price, cost(price, quantity)));
                }
            }
        }
        return candidates.stream()
                .min(Comparator.comparing((Candidate each) -> -each.list().rank())
                        .thenComparing(each ->
                                -each.list().when().size() - each.price().when().size())
                        .thenComparing(each -> each.price().offer() == null)
                        .thenComparing(Candidate::cost));
    }

    private static boolean holds(Map<String, List<String>> when, DateRange period) {
        return (period == null || period.contains(Market.DAY))
                && when.entrySet().stream().allMatch(each -> each.getValue().contains(CONTEXT.get(each.getKey())));
    }

    private static BigDecimal parts(BigDecimal quantity) {
        return quantity.multiply(PARTS);
    }

    private static BigDecimal cost(Price price, BigDecimal quantity) {
        BigDecimal unit = price.unitPrice().amount();
        BigDecimal graduated = BigDecimal.ZERO;
        BigDecimal from = BigDecimal.ZERO;
        for (Tier tier : price.tiers()) {
            if (quantity.compareTo(parts(tier.from())) >= 0) {
                graduated = graduated.add(parts(tier.from()).subtract(from).multiply(unit));
                from = parts(tier.from());
                unit = tier.unitPrice().amount();
            }
        }
        BigDecimal volume = quantity.multiply(unit);
        return price.tierMode() == TierMode.VOLUME
                ? volume
                : graduated.add(quantity.subtract(from).multiply(unit));
    }

    private static List<PriceList> lists(Random random) {
        List<PriceList> lists = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            List<Price> prices = new ArrayList<>();
            int count = random.nextInt(4);
            DateRange period = period(random);
            for (int i = 0; i < count; i++) {
                prices.add(price(random, period));
            }
            lists.add(new PriceList("list" + k, null, random.nextInt(2), when(random), period, prices));
        }
        return lists;
    }

    private static Price price(Random random, DateRange ofList) {
        DateRange period = period(random);
        boolean ofOffer = random.nextInt(3) == 0;
        Quantity per = Quantity.of(pick(random, "1", "2", "3", "10"), UnitCode.GRM);
        List<Tier> tiers =
                random.nextInt(3) > 0 ? List.of() : List.of(new Tier(new BigDecimal("2"), unit(random, per)));
        return new Price(
                ofOffer ? SAFFRON.offer() : null,
                ofOffer ? null : SAFFRON.product(),
                unit(random, per),
                null,
                random.nextInt(3) > 0 ? null : new BigDecimal(pick(random, "0.5", "1", "2")),
                random.nextInt(4) > 0 ? null : new BigDecimal(pick(random, "2", "5")),
                when(random),
                ofList == null || period == null || ofList.overlaps(period) ? period : ofList,
                random.nextBoolean() ? TierMode.VOLUME : TierMode.GRADUATED,
                tiers,
                null,
                null,
                null,
                null);
    }

    /** Often 38.00 for each gram, so that prices come to the same. */
    private static UnitPrice unit(Random random, Quantity per) {
        String amount = random.nextBoolean()
                ? per.times(38).value().toPlainString()
                : pick(random, "38.00", "350.00", "7.77", "0.015");
        return UnitPrice.of(amount, Currencies.MAD, per);
    }

    private static Map<String, List<String>> when(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Map.of("region", List.of("draa", "souss"));
            case 1 -> Map.of("region", List.of("draa"));
            case 2 -> Map.of("region", List.of("souss"), "channel", List.of("shop"));
            default -> Map.of();
        };
    }

    private static DateRange period(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> DateRange.from(Market.DAY);
            case 1 -> DateRange.until(Market.DAY);
            case 2 -> DateRange.from(Market.DAY.plusDays(1));
            case 3 -> DateRange.until(Market.DAY.minusDays(1));
            default -> null;
        };
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
