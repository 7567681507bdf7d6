package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Calculator.Measure;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/** Fees of every calculator, level, base, payer and tax against a second model. */
class FeeProperties {

    /** Sold by the litre, and nothing says what a litre weighs. */
    private static final OfferedGoods SYRUP = Market.loose("syrup", Market.AMAL, "syrup", UnitCode.LTR);

    /** In pieces of about 1.5 kg that may be weighed: one has a price by the piece, the other by the kilogram. */
    private static final OfferedGoods CHEESE = weighed("cheese", Market.AMAL);

    private static final OfferedGoods HAM = weighed("ham", Market.ZITOUN);

    private static final List<OfferedGoods> GOODS =
            List.of(Market.ARGAN, Market.HONEY, Market.OLIVE, Market.SAFFRON, CHEESE, HAM, SYRUP);

    private static OfferedGoods weighed(String id, CooperativeId seller) {
        OfferedGoods plain = DeliveryTest.unweighed(Market.goods(id, seller, id, 1));
        return new OfferedGoods(
                plain.offer(),
                plain.product(),
                seller,
                plain.name(),
                plain.category(),
                plain.labels(),
                null,
                new Packaging(UnitCode.H87, Quantity.of("1.5", UnitCode.KGM)),
                null,
                null,
                plain.storage());
    }

    private static Money cents(Random random, int most) {
        return Money.ofMinor(random.nextInt(most), Currencies.MAD);
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Calculator calculator(Random random) {
        Rate rate = Rate.of(pick(random, List.of("0.08", "0.1", "0.075", "0.3333")));
        Measure measure = pick(random, List.of(Measure.values()));
        return switch (random.nextInt(11)) {
            case 9 -> new Calculator.AtCost(rate);
            case 0 ->
                new Calculator.Flat(
                        random.nextBoolean()
                                ? cents(random, 500)
                                : cents(random, 500).negated());
            case 1 -> new Calculator.PerItem(cents(random, 90));
            case 2 -> new Calculator.Percent(rate);
            case 3 -> new Calculator.PercentOfUnits(rate);
            case 4 ->
                new Calculator.PerWeight(
                        cents(random, 300),
                        Quantity.of(pick(random, List.of("1", "300", "1000")), UnitCode.GRM),
                        random.nextBoolean() ? null : Quantity.of(700, UnitCode.GRM));
            case 5 -> new Calculator.PriceSack(cents(random, 40_000), cents(random, 900), cents(random, 300));
            case 6 ->
                new Calculator.Flexi(
                        cents(random, 300),
                        cents(random, 90),
                        random.nextBoolean() ? null : 1 + random.nextInt(4),
                        pick(random, List.of(Calculator.Beyond.values())));
            case 7 -> new Calculator.FirstThen(cents(random, 300), 1 + random.nextInt(4), cents(random, 90));
            case 8 -> {
                List<Calculator.Band> bands = new ArrayList<>();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    BigDecimal from = new BigDecimal(pick(random, List.of("0", "1", "2.5", "5", "60", "200")));
                    bands.add(
                            random.nextBoolean()
                                    ? new Calculator.Band(from, cents(random, 900), null)
                                    : new Calculator.Band(from, null, rate));
                }
                yield new Calculator.Bands(measure, bands);
            }
            default ->
                new Calculator.Steps(
                        measure,
                        new BigDecimal(pick(random, List.of("0", "1", "2.5", "100"))),
                        new BigDecimal(pick(random, List.of("0.5", "1", "3", "50"))),
                        cents(random, 200));
        };
    }

    private static Fee fee(String id, Random random) {
        return new Fee(
                id,
                null,
                Fee.Kind.OTHER,
                pick(random, List.of(Fee.Payer.values())),
                pick(random, Arrays.asList(Party.PLATFORM, Market.HUB, null)),
                calculator(random),
                pick(random, List.of(Fee.Level.values())),
                pick(random, List.of(Fee.Base.values())),
                pick(
                        random,
                        Arrays.asList(null, Target.cooperative(Market.TIZI), Target.product(Market.HONEY.product()))),
                pick(
                        random,
                        List.of(
                                ChargeTax.NONE,
                                ChargeTax.own(Market.STANDARD),
                                ChargeTax.own(Market.REDUCED),
                                ChargeTax.MAIN,
                                ChargeTax.PROPORTIONAL)),
                Map.of(),
                null,
                random.nextInt(4) > 0 ? null : RoundingMode.UP);
    }

    private static List<OrderLine> lines(Random random) {
        List<OrderLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            OfferedGoods goods = GOODS.get(random.nextInt(GOODS.size() - (random.nextInt(3) == 0 ? 0 : 1)));
            UnitCode unit = goods.packaging().pack();
            Quantity quantity = unit.equals(UnitCode.H87)
                    ? Quantity.of(1 + random.nextInt(5), unit)
                    : Quantity.of(pick(random, List.of("0.333", "1", "2.5", "10")), unit);
            OrderLine line = OrderLine.of(i, goods, quantity);
            boolean weighed = goods.packaging().contents().unitCode().equals(UnitCode.KGM) && random.nextBoolean();
            line = weighed ? line.withDelivered(Quantity.of("0." + (1 + random.nextInt(5000)), UnitCode.KGM)) : line;
            lines.add(random.nextInt(8) > 0 ? line : line.withDelivered(Quantity.zero(unit)));
        }
        return lines;
    }

    private static List<Promotion> promotions(Random random) {
        List<Promotion> promotions = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            Off off = Off.percent(pick(random, List.of("10", "12.5", "50", "100")));
            promotions.add(new Promotion(
                    PromotionId.of("p" + k),
                    null,
                    k,
                    null,
                    null,
                    null,
                    List.of(new Benefit.OffItems(off, Benefit.Per.UNIT, null, null, null)),
                    Scene.funding(random),
                    null,
                    null,
                    null));
        }
        return promotions;
    }

    /** The status of each supplier on the tax point; others have had one that has ended. */
    private static Map<Party, TaxTreatment> statuses(Random random, List<SupplierStatus> all) {
        Map<Party, TaxTreatment> now = new HashMap<>();
        for (Party supplier : List.of(Party.of(Market.TIZI), Party.of(Market.AMAL), Market.HUB, Party.PLATFORM)) {
            TaxTreatment treatment = pick(random, List.of(TaxTreatment.values()));
            boolean ended = random.nextBoolean();
            if (random.nextInt(3) == 0) {
                DateRange period = ended ? DateRange.until(Market.DAY.minusDays(1)) : DateRange.from(Market.DAY);
                all.add(new SupplierStatus(supplier, new Dated<>(List.of(Dated.Entry.of(period, treatment)))));
                now.put(supplier, ended ? TaxTreatment.TAXED : treatment);
            }
        }
        return now;
    }

    private static @Nullable Long orNot(Random random, int most) {
        return random.nextInt(3) == 0 ? null : (Long) (long) random.nextInt(most);
    }

    static void agree(Random random) {
        TaxBasis basis = pick(random, List.of(TaxBasis.values()));
        List<Price> prices = new ArrayList<>(Market.prices());
        prices.add(Price.of(SYRUP.product(), Market.per("12.35", UnitCode.LTR), Market.REDUCED));
        prices.add(Price.of(CHEESE.product(), Market.each("45.25"), Market.EXEMPT));
        prices.add(Price.of(HAM.product(), Market.per("61.90", UnitCode.KGM), Market.STANDARD));
        List<SupplierStatus> statuses = new ArrayList<>();
        Map<Party, TaxTreatment> suppliers = statuses(random, statuses);
        Customer.TaxStatus buyer =
                random.nextInt(3) > 0 ? Customer.TaxStatus.TAXED : Customer.TaxStatus.EXEMPT_WITH_DEDUCTION;
        PriceBook book = PriceBook.builder("fees", "1")
                .rounding(Scene.roundingPolicy(random))
                .priceLists(List.of(PriceList.base("base", prices)))
                .taxRates(Market.taxes(basis))
                .promotions(promotions(random))
                .fees(List.of(fee("a", random), fee("b", random)))
                .deliveries(List.of(DeliveryTariff.of("way", Market.HUB, notNegative(random))
                        .taxed(ChargeTax.PROPORTIONAL)))
                .suppliers(statuses)
                .build();
        List<OrderLine> lines = lines(random);
        Long reckoned = orNot(random, 8000);
        Long planned = orNot(random, 8000);
        Long cost = orNot(random, 4000);
        boolean fetched = random.nextInt(4) == 0;
        Order order = brought(lines, buyer, fetched ? Market.order().fulfilment() : to(reckoned));
        PricedOrder priced = Pricer.compile(book).price(order, context(planned, cost));
        // What a plan says of the way counts only where the order does not say it.
        Long metres = fetched ? null : reckoned != null ? reckoned : cost == null ? null : planned;
        FeeModel.Around around = new FeeModel.Around(metres, cost, suppliers, TaxTreatment.valueOf(buyer.name()));
        FeeModel model = new FeeModel(priced, lines, basis, around);
        delivery(priced, book.deliveries().get(0), model);
        long buyers = 0;
        long taxes = priced.lines().stream()
                .flatMap(line -> line.taxes().stream())
                .mapToLong(tax -> tax.amount().minor())
                .sum();
        taxes += priced.deliveries().stream()
                .flatMap(delivery -> delivery.taxes().stream())
                .mapToLong(tax -> tax.amount().minor())
                .sum();
        for (Fee fee : book.fees()) {
            FeeModel.Result expected = model.of(fee);
            List<PricedCharge> found = priced.fees().stream()
                    .filter(charge -> charge.id().equals(fee.id()))
                    .toList();
            boolean unknown = expected == FeeModel.UNKNOWN;
            assertEquals(
                    unknown,
                    priced.declined().stream()
                            .anyMatch(reason -> reason.code().equals("fee.unknown-measure")
                                    && reason.parameters().get("fee").equals(fee.id())));
            if (expected == null || unknown) {
                assertEquals(List.of(), found, fee::toString);
                continue;
            }
            assertEquals(1, found.size(), fee::toString);
            assertEquals(expected.total(), found.get(0).total().minor(), fee::toString);
            List<FeeModel.Tax> taxed = found.get(0).taxes().stream()
                    .map(tax -> new FeeModel.Tax(tax.amount().minor(), tax.treatment()))
                    .toList();
            assertEquals(expected.taxes(), taxed, fee::toString);
            entries(priced, fee, expected);
            buyers += fee.payer() == Fee.Payer.BUYER ? expected.total() : 0;
            taxes += taxed.stream().mapToLong(FeeModel.Tax::amount).sum();
        }
        assertEquals(buyers, priced.totals().fees().minor());
        assertEquals(taxes, priced.balance(Party.TREASURY).minor());
        long added = priced.taxes().stream()
                .filter(tax -> tax.basis() == TaxBasis.ADDED)
                .map(AppliedTax::amount)
                .mapToLong(Money::minor)
                .sum();
        assertEquals(added, priced.totals().addedTax().minor());
    }

    private static Order brought(List<OrderLine> lines, Customer.TaxStatus buyer, Fulfilment way) {
        Order usual = Market.order(lines);
        Customer customer = new Customer(usual.customer().id(), null, buyer);
        return Order.placed(usual.id(), customer, Market.DAY, Currencies.MAD, usual.lines(), way);
    }

    private static Fulfilment to(@Nullable Long metres) {
        return new Fulfilment.Delivery(
                Place.at(GeoPoint.of(31.2, -7.9)), null, List.of(), metres == null ? null : Distance.ofMetres(metres));
    }

    private static PricingContext context(@Nullable Long metres, @Nullable Long cost) {
        return cost == null
                ? PricingContext.NONE
                : PricingContext.NONE.withDeliveryCost(new DeliveryCost(
                        Market.order().id(),
                        Money.ofMinor(cost, Currencies.MAD),
                        Market.HUB,
                        Map.of(),
                        "kg-km",
                        metres == null ? null : Distance.ofMetres(metres)));
    }

    private static Calculator notNegative(Random random) {
        Calculator calculator = calculator(random);
        return calculator instanceof Calculator.Flat flat
                ? new Calculator.Flat(flat.amount().abs())
                : calculator;
    }

    /** A delivery is what a fee on all goods before discounts would be; it is also there when it costs nothing. */
    private static void delivery(PricedOrder priced, DeliveryTariff tariff, FeeModel model) {
        Fee alike = Fee.paidByBuyer(tariff.id(), Fee.Kind.OTHER, Market.HUB, tariff.calculator())
                .taxed(tariff.tax());
        FeeModel.Result expected = model.of(alike);
        List<PricedCharge> found = priced.deliveries();
        assertEquals(expected == FeeModel.UNKNOWN ? 0 : 1, found.size(), tariff::toString);
        if (found.isEmpty()) {
            assertTrue(
                    priced.declined().stream().anyMatch(reason -> reason.code().equals("delivery.unknown-measure")));
            return;
        }
        PricedCharge delivery = found.get(0);
        assertEquals(expected == null ? 0 : expected.total(), delivery.amount().minor(), tariff::toString);
        assertEquals(
                expected == null ? List.of() : expected.taxes(),
                delivery.taxes().stream()
                        .map(tax -> new FeeModel.Tax(tax.amount().minor(), tax.treatment()))
                        .toList());
    }

    /** What moves for a fee is its part of each line, from who pays to who gets it; nothing moves to oneself. */
    private static void entries(PricedOrder priced, Fee fee, FeeModel.Result expected) {
        List<Entry> moved = priced.settlement().stream()
                .filter(entry -> entry.kind() == Entry.Kind.FEE && fee.id().equals(entry.reference()))
                .toList();
        if (expected.perLine() == null) {
            assertEquals(expected.total(), net(moved, Market.BUYER, fee.beneficiary()));
            return;
        }
        for (PricedLine line : priced.lines()) {
            Party seller = Party.of(line.seller());
            Party payer = fee.payer() == Fee.Payer.BUYER ? Market.BUYER : seller;
            Party gets = fee.beneficiary() == null ? seller : fee.beneficiary();
            List<Entry> ofLine = moved.stream()
                    .filter(entry -> Integer.valueOf(line.number()).equals(entry.line()))
                    .toList();
            long part =
                    payer.equals(gets) ? 0 : expected.perLine()[priced.lines().indexOf(line)];
            assertEquals(part, net(ofLine, payer, gets), fee::toString);
            assertTrue(ofLine.size() <= 1);
        }
    }

    private static long net(List<Entry> entries, Party from, Party to) {
        long sum = 0;
        for (Entry entry : entries) {
            boolean along = entry.bearer().equals(from) && entry.beneficiary().equals(to);
            boolean back = entry.bearer().equals(to) && entry.beneficiary().equals(from);
            assertTrue(along || back, entry::toString);
            sum += along ? entry.amount().minor() : -entry.amount().minor();
        }
        return sum;
    }

    @Property
    @Label("a delivery, a fee, its part of each line, its taxes and its entries are those of the second model")
    void fees_are_what_their_calculators_say(@ForAll Random random) {
        agree(random);
    }
}
