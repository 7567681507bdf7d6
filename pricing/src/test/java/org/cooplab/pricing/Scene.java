package org.cooplab.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;

/**
 * A book and an order by chance, over few goods and round numbers, so that things meet: ties, floors,
 * discounts that use up what there is. The same random source makes the same scene.
 */
record Scene(PriceBook book, Order order) {

    private static final List<OfferedGoods> GOODS = List.of(Market.ARGAN, Market.HONEY, Market.OLIVE, Market.SAFFRON);
    private static final String[] AMOUNTS = {"0.01", "0.07", "1.00", "3.33", "15.00", "60.00", "250.00"};
    private static final String[] PERCENTS = {"5", "10", "12.5", "33.33", "50", "100"};

    /** Everything the document can say. */
    static Scene any(Random random) {
        return under(policy(random), random);
    }

    /** The same, but that every figure is rounded. */
    static Scene rounded(Random random) {
        return under(roundingPolicy(random), random);
    }

    private static Scene under(RoundingPolicy policy, Random random) {
        PriceBook.Builder builder = PriceBook.builder("scene", "1")
                .rounding(policy)
                .priceLists(List.of(PriceList.base("base", prices(random))))
                .taxRates(Market.taxes(random.nextBoolean() ? TaxBasis.INCLUDED : TaxBasis.ADDED))
                .promotions(promotions(random, 4))
                .fees(fees(random))
                .settlement(new SettlementPolicy(
                        pick(random, SettlementPolicy.TaxAccount.values()),
                        pick(random, SettlementPolicy.Sharing.values()),
                        pick(random, SettlementPolicy.ChargesOnReturn.values())));
        if (random.nextInt(3) == 0) {
            builder.suppliers(List.of(status(Party.of(Market.TIZI), random), status(Market.HUB, random)));
        }
        if (random.nextInt(3) == 0) {
            builder.cataloguePromotions(
                    pick(random, CatalogueChoice.values()),
                    List.of(new CataloguePromotion(
                            PromotionId.of("season"), null, Off.percent("15"), target(random), 0, false, null)));
        }
        if (random.nextInt(3) > 0) {
            builder.deliveries(List.of(DeliveryTariff.of(
                            "relay", random.nextBoolean() ? Market.HUB : null, new Calculator.Flat(amount(random)))
                    .taxed(tax(random))));
        }
        return new Scene(builder.build(), Market.order(lines(random)));
    }

    static RoundingPolicy policy(Random random) {
        RoundingMode mode = pick(random, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN);
        return new RoundingPolicy(
                mode,
                mode,
                pick(random, DiscountLevel.values()),
                pick(random, RoundingPolicy.CatalogueRounding.values()),
                pick(random, RoundingPolicy.Remainder.values()),
                pick(random, RoundingPolicy.AllocationWeights.values()),
                pick(random, RoundingPolicy.TaxLevel.values()),
                pick(random, RoundingPolicy.IncludedTax.values()),
                pick(random, RoundingPolicy.MultiRate.values()),
                random.nextInt(4) == 0 ? new BigDecimal("0.10") : null,
                mode);
    }

    /** A policy that rounds every figure, for models that know the published figures only. */
    static RoundingPolicy roundingPolicy(Random random) {
        RoundingPolicy policy = policy(random);
        boolean exact =
                policy.discountLevel() == DiscountLevel.EXACT || policy.allocation() == RoundingPolicy.Remainder.EXACT;
        return exact ? roundingPolicy(random) : policy;
    }

    private static List<Price> prices(Random random) {
        List<Price> prices = new ArrayList<>();
        for (Price price : Market.prices()) {
            UnitPrice unit = price.unitPrice();
            prices.add(
                    random.nextInt(4) > 0
                            ? price
                            : price.withFloor(
                                    new UnitPrice(
                                            unit.amount()
                                                    .multiply(new BigDecimal("0.8"))
                                                    .setScale(2, RoundingMode.DOWN),
                                            unit.currency(),
                                            unit.per()),
                                    pick(random, FloorGuards.values())));
        }
        return prices;
    }

    static List<OrderLine> lines(Random random) {
        List<OrderLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 1; i <= count; i++) {
            OfferedGoods goods = pick(random, GOODS);
            boolean loose = goods.packaging().pack().equals(UnitCode.GRM);
            Quantity quantity = loose
                    ? Quantity.of(pick(random, "0.333", "1", "2.5", "10"), UnitCode.GRM)
                    : Quantity.of(1 + random.nextInt(5), UnitCode.H87);
            OrderLine line = OrderLine.of(i, goods, quantity);
            lines.add(
                    switch (random.nextInt(16)) {
                        case 0 -> line.withDelivered(Quantity.zero(quantity.unitCode()));
                        case 1 ->
                            OrderLine.of(i, Market.COMB, Quantity.of(2, UnitCode.H87))
                                    .withDelivered(Quantity.zero(pick(random, UnitCode.KGM, UnitCode.GRM)));
                        default -> line;
                    });
        }
        return lines;
    }

    static List<Promotion> promotions(Random random, int most) {
        List<Promotion> promotions = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            Promotion promotion = new Promotion(
                    PromotionId.of("p" + i),
                    null,
                    random.nextInt(3),
                    null,
                    Set.of(),
                    random.nextInt(3) > 0
                            ? List.of()
                            : List.of(new Condition.SubtotalAtLeast(amount(random), target(random))),
                    List.of(benefit(random)),
                    funding(random),
                    random.nextInt(5) > 0 ? Limits.NONE : new Limits(null, null, amount(random)),
                    pick(random, Exclusivity.NONE, Exclusivity.NONE, Exclusivity.NONE, Exclusivity.LINE),
                    null);
            promotions.add(promotion);
        }
        return promotions;
    }

    static Benefit benefit(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Benefit.OffItems(off(random), Benefit.Per.UNIT, target(random), null, null);
            case 1 -> new Benefit.OffItems(Off.amount(amount(random)), Benefit.Per.LINE, target(random), 2, null);
            case 2 -> new Benefit.OffOrder(off(random), target(random), null, false, null);
            case 3 -> new Benefit.OffOrder(off(random), null, amount(random), true, null);
            case 4 -> new Benefit.OffDelivery(off(random), Set.of(), null);
            case 5 -> new Benefit.OffCheapest(off(random), target(random), null);
            case 6 -> new Benefit.BuyGet(target(random), 1 + random.nextInt(2), null, 1, off(random), 2, null);
            case 7 ->
                new Benefit.Bundle(
                        List.of(
                                new Benefit.Part(Target.product(Market.ARGAN.product()), 1),
                                new Benefit.Part(Target.product(Market.HONEY.product()), 1)),
                        Market.mad("200.00"));
            case 8 -> new Benefit.Gift(Market.HONEY, Quantity.of(1, UnitCode.H87));
            default -> new Benefit.Voucher(random.nextBoolean() ? Off.percent("20") : Off.amount(amount(random)));
        };
    }

    static List<FundingShare> funding(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(FundingShare.seller());
            case 1 -> List.of(FundingShare.all(Party.PLATFORM));
            case 2 ->
                List.of(
                        new FundingShare(null, Rate.of("0.25")),
                        new FundingShare(Party.PLATFORM, Rate.of("0.35")),
                        new FundingShare(Market.HUB, Rate.of("0.4")));
            default ->
                List.of(
                        new FundingShare(Party.of(Market.AMAL), Rate.of("0.5")),
                        new FundingShare(null, Rate.of("0.5")));
        };
    }

    private static List<Fee> fees(Random random) {
        List<Fee> fees = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            fees.add(new Fee(
                    "fee" + i,
                    null,
                    Fee.Kind.OTHER,
                    pick(random, Fee.Payer.values()),
                    pick(random, Party.PLATFORM, Market.HUB, Party.of(Market.TIZI), Party.TREASURY, null),
                    switch (random.nextInt(5)) {
                        case 0 -> new Calculator.Flat(amount(random));
                        case 3 ->
                            new Calculator.Bands(
                                    Calculator.Measure.SUBTOTAL,
                                    List.of(
                                            new Calculator.Band(BigDecimal.ZERO, amount(random), null),
                                            new Calculator.Band(
                                                    new BigDecimal("100"),
                                                    amount(random).negated(),
                                                    null)));
                        case 1 -> new Calculator.PerItem(Market.mad("0.35"));
                        case 2 -> new Calculator.Flat(amount(random).negated());
                        default -> new Calculator.Percent(Rate.ofPercent("7.5"));
                    },
                    pick(random, Fee.Level.values()),
                    pick(random, Fee.Base.values()),
                    random.nextInt(3) > 0 ? null : target(random),
                    tax(random),
                    Map.of(),
                    null,
                    null));
        }
        return fees;
    }

    private static SupplierStatus status(Party supplier, Random random) {
        return new SupplierStatus(supplier, Dated.always(pick(random, TaxTreatment.values())));
    }

    private static ChargeTax tax(Random random) {
        return pick(random, ChargeTax.NONE, ChargeTax.own(Market.STANDARD), ChargeTax.MAIN, ChargeTax.PROPORTIONAL);
    }

    private static Target target(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Target.category(CategoryCode.of("oil"));
            case 1 -> Target.cooperative(Market.TIZI);
            case 2 -> Target.product(Market.HONEY.product());
            case 3 -> Market.priced(null, null, true);
            case 4 -> Market.priced(amount(random), null, random.nextBoolean());
            case 5 -> Market.priced(null, amount(random), random.nextBoolean());
            default -> Target.ALL;
        };
    }

    private static Off off(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Off.amount(amount(random));
            case 1 -> Off.toPrice(amount(random));
            default -> Off.percent(pick(random, PERCENTS));
        };
    }

    private static Money amount(Random random) {
        return Money.of(pick(random, AMOUNTS), Currencies.MAD);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    PricedOrder priced() {
        return Market.price(book, order);
    }

    /** The same order with its lines handed over in another order. */
    Order shuffled(Random random) {
        List<OrderLine> lines = new ArrayList<>(order.lines());
        Collections.shuffle(lines, random);
        return order.withLines(lines);
    }
}
