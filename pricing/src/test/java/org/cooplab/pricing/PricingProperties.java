package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.explain.Step.Figure;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;

/** Laws that hold for any book and any order. */
class PricingProperties {

    @Provide
    Arbitrary<Scene> scenes() {
        return Arbitraries.randomValue(Scene::any);
    }

    @Property
    @Label("what everyone gets sums to zero, and the buyer gives exactly the total")
    void the_ledger_sums_to_zero(@ForAll("scenes") Scene scene) {
        PricedOrder priced = scene.priced();
        Map<Party, Money> balances = priced.balances();
        assertEquals(Money.zero(priced.currency()), Money.sum(priced.currency(), balances.values()));
        assertEquals(priced.total().negated(), priced.balance(Market.BUYER));
        assertTrue(priced.settlement().stream().allMatch(entry -> entry.amount().signum() > 0));
    }

    @Property
    @Label("a discount never exceeds what it applies to, and the foot of the bill adds up")
    void discounts_stay_within(@ForAll("scenes") Scene scene) {
        PricedOrder priced = scene.priced();
        Money zero = Money.zero(priced.currency());
        Money items = zero;
        Money totals = zero;
        Money added = zero;
        Money included = zero;
        for (PricedLine line : priced.lines()) {
            Money discounts =
                    line.discounts().stream().map(AppliedDiscount::amount).reduce(zero, Money::plus);
            assertEquals(line.amount(), line.total().plus(discounts));
            assertTrue(line.total().signum() >= 0);
            items = items.plus(line.amount());
            totals = totals.plus(line.total());
        }
        for (AppliedTax tax : priced.taxes()) {
            if (tax.basis() == TaxBasis.ADDED) {
                added = added.plus(tax.amount());
            } else {
                included = included.plus(tax.amount());
            }
        }
        Totals foot = priced.totals();
        assertEquals(foot.items(), items);
        assertEquals(foot.items().minus(foot.discounts()), totals);
        assertEquals(foot.addedTax(), added);
        assertEquals(foot.includedTax(), included);
        priced.deliveries().forEach(delivery -> assertTrue(delivery.total().signum() >= 0));
        assertEquals(
                foot.total(),
                foot.items()
                        .minus(foot.discounts())
                        .minus(foot.vouchers())
                        .plus(foot.delivery())
                        .plus(foot.fees())
                        .plus(foot.addedTax())
                        .plus(foot.cashRounding()));
    }

    @Property
    @Label("with 100 % off all goods every figure of the goods is exactly zero")
    void all_off_is_nothing(@ForAll("scenes") Scene scene, @ForAll boolean perItem) {
        Benefit all = perItem
                ? new Benefit.OffItems(Off.percent("100"), Benefit.Per.UNIT, null, null, null)
                : new Benefit.OffOrder(Off.percent("100"), null, null, false, null);
        PriceBook book = PriceBook.builder("free", "1")
                .rounding(scene.book().rounding())
                .priceLists(Market.plain().build().priceLists())
                .taxRates(scene.book().taxRates())
                .promotions(List.of(Promotion.of(PromotionId.of("all"), 0, FundingShare.seller(), all)))
                .build();
        PricedOrder priced = Market.price(book, scene.order());
        Money zero = Money.zero(priced.currency());
        assertEquals(zero, priced.total());
        assertEquals(zero, priced.totals().includedTax());
        assertEquals(zero, priced.totals().addedTax());
        priced.lines().forEach(line -> assertEquals(zero, line.total()));
        priced.balances().values().forEach(balance -> assertEquals(zero, balance));
    }

    @Property
    @Label("the order in which lines, promotions and fees are listed changes no byte")
    void listing_order_does_not_matter(@ForAll("scenes") Scene scene, @ForAll Random random) {
        List<Promotion> promotions = new ArrayList<>(scene.book().promotions());
        Collections.shuffle(promotions, random);
        PriceBook shuffled = withPromotions(scene.book(), promotions);
        PricedOrder one = scene.priced();
        PricedOrder other = Market.price(shuffled, scene.shuffled(random));
        assertEquals(one.lines(), other.lines());
        assertEquals(one.totals(), other.totals());
        assertEquals(one.settlement(), other.settlement());
        assertEquals(Documents.write(one), Documents.write(Market.price(scene.book(), scene.shuffled(random))));
    }

    private static PriceBook withPromotions(PriceBook book, List<Promotion> promotions) {
        return PriceBook.builder(book.id(), book.version())
                .rounding(book.rounding())
                .priceLists(book.priceLists())
                .cataloguePromotions(book.catalogueChoice(), book.cataloguePromotions())
                .promotions(promotions)
                .fees(book.fees())
                .deliveries(book.deliveries())
                .taxRates(book.taxRates())
                .suppliers(book.suppliers())
                .settlement(book.settlement())
                .build();
    }

    @Property
    @Label("a rule that is not on offer changes nothing")
    void an_unused_rule_changes_nothing(@ForAll("scenes") Scene scene) {
        Promotion past = new Promotion(
                PromotionId.of("past"),
                null,
                99,
                DateRange.until(LocalDate.of(2020, 1, 1)),
                null,
                null,
                List.of(new Benefit.OffOrder(Off.percent("50"), null, null, false, null)),
                List.of(FundingShare.seller()),
                null,
                null,
                null);
        List<Promotion> more = new ArrayList<>(scene.book().promotions());
        more.add(past);
        PricedOrder one = scene.priced();
        PricedOrder other = Market.price(withPromotions(scene.book(), more), scene.order());
        assertEquals(one.totals(), other.totals());
        assertEquals(one.lines(), other.lines());
        assertEquals(one.settlement(), other.settlement());
        assertEquals(one.declined(), other.declined());
    }

    @Property
    @Label("the same order and book give the same bytes, also after a journey as JSON")
    void replay_gives_the_same_bytes(@ForAll("scenes") Scene scene) {
        String first = Documents.write(scene.priced());
        PriceBook book = Documents.read(PriceBook.class, Documents.write(scene.book()));
        Order order = Documents.read(Order.class, Documents.write(scene.order()));
        assertEquals(scene.book(), book);
        assertEquals(first, Documents.write(Market.price(book, order)));
        assertEquals(first, Documents.write(Documents.read(PricedOrder.class, first)));
    }

    @Property
    @Label("returns in any parts and any order add up to what was paid, for everyone")
    void refunds_compose(@ForAll("scenes") Scene scene, @ForAll Random random) {
        PricedOrder priced = scene.priced();
        List<Map<Integer, Quantity>> parts = new ArrayList<>();
        for (PricedLine line : priced.lines()) {
            Quantity rest = line.quantity();
            if (rest.value().scale() == 0 && rest.value().intValue() > 1 && random.nextBoolean()) {
                Quantity one = Quantity.of(1, rest.unitCode());
                parts.add(Map.of(line.number(), one));
                rest = rest.minus(one);
            }
            parts.add(Map.of(line.number(), rest));
        }
        Collections.shuffle(parts, random);
        Map<Integer, Quantity> before = new TreeMap<>();
        Map<Party, Money> undone = new TreeMap<>();
        Money sum = Money.zero(priced.currency());
        for (Map<Integer, Quantity> part : parts) {
            Refund refund = priced.refund(before, part);
            assertEquals(
                    Money.zero(priced.currency()),
                    Money.sum(priced.currency(), refund.balances().values()));
            refund.balances().forEach((party, amount) -> undone.merge(party, amount, Money::plus));
            sum = sum.plus(refund.total());
            part.forEach((number, quantity) -> before.merge(number, quantity, Quantity::plus));
        }
        Refund whole = priced.refund(Map.of(), Pricer.everything(priced));
        assertEquals(whole.total(), sum);
        whole.balances()
                .forEach((party, amount) ->
                        assertEquals(amount, undone.getOrDefault(party, Money.zero(priced.currency()))));
        assertEquals(priced.total(), priced.cancel(Map.of()).total());
        assertEquals(
                priced.total().minus(sum),
                priced.cancel(Pricer.everything(priced)).total());
    }

    @Property
    @Label("the steps of an explanation sum to every published figure")
    void explanations_are_proofs(@ForAll("scenes") Scene scene) {
        Pricer pricer = Pricer.compile(scene.book());
        PricedOrder priced = pricer.price(scene.order(), PricingContext.NONE);
        Explanation why = pricer.explain(priced);
        Totals foot = priced.totals();
        assertEquals(foot.items(), why.sum(Figure.ITEMS));
        assertEquals(foot.discounts(), why.sum(Figure.DISCOUNTS));
        assertEquals(foot.delivery(), why.sum(Figure.DELIVERY).minus(why.sum(Figure.DELIVERY_DISCOUNTS)));
        assertEquals(foot.fees(), why.sum(Figure.FEES));
        assertEquals(foot.addedTax(), why.sum(Figure.ADDED_TAX));
        assertEquals(foot.includedTax(), why.sum(Figure.INCLUDED_TAX));
        assertEquals(foot.vouchers(), why.sum(Figure.VOUCHERS));
        assertEquals(foot.cashRounding(), why.sum(Figure.CASH_ROUNDING));
        for (PricedLine line : priced.lines()) {
            assertEquals(line.amount(), why.sum(Figure.ITEMS, line.number()));
            assertEquals(line.amount().minus(line.total()), why.sum(Figure.DISCOUNTS, line.number()));
        }
        for (AppliedTax tax : priced.taxes()) {
            Money explained = why.steps().stream()
                    .filter(step -> step instanceof Step.Tax part
                            && tax.id().equals(part.tax().id())
                            && tax.basis() == part.tax().basis()
                            && tax.treatment() == part.tax().treatment())
                    .map(step -> step.amount())
                    .reduce(why.zero(), Money::plus);
            assertEquals(tax.amount(), explained);
        }
        priced.balances().forEach((party, amount) -> assertEquals(amount, why.balance(party)));
    }

    @Property
    @Label("discounts at a seller's own expense, also under its own name, leave the floor price")
    void floors_hold_at_the_sellers_expense(@ForAll("scenes") Scene scene) {
        PricedOrder priced = scene.priced();
        for (PricedLine line : priced.lines()) {
            for (Price price : scene.book().priceLists().get(0).prices()) {
                if (price.floor() != null
                        && line.product().equals(price.product())
                        && line.gift() == null
                        && line.quantity().signum() > 0) {
                    Party seller = Party.of(line.seller());
                    long borne = priced.settlement().stream()
                            .filter(entry -> entry.kind() == Entry.Kind.DISCOUNT
                                    && entry.bearer().equals(seller)
                                    && Integer.valueOf(line.number()).equals(entry.line()))
                            .mapToLong(entry -> entry.amount().minor())
                            .sum();
                    long floor = price.floor()
                            .times(line.quantity(), java.math.RoundingMode.CEILING)
                            .minor();
                    long bound = Math.max(
                            0,
                            line.amount().minor()
                                    - Math.min(floor, line.amount().minor()));
                    assertTrue(borne <= bound, borne + " > " + bound + " on " + line);
                }
            }
        }
    }

    @Property
    @Label("net plus its tax, priced as a gross amount, contains the same tax")
    void net_to_gross_to_net(@ForAll Random random) {
        long net = random.nextInt(100_000);
        long tax = org.cooplab.pricing.internal.exact.Exact.mulDiv(net, 1, 5, java.math.RoundingMode.HALF_UP);
        PriceBook gross = Market.plain()
                .priceLists(List.of(org.cooplab.pricing.book.PriceList.base(
                        "base",
                        List.of(Price.of(
                                Market.ARGAN.product(),
                                org.cooplab.core.money.UnitPrice.of(
                                        Money.ofMinor(net + tax, org.cooplab.core.money.Currencies.MAD),
                                        Quantity.of(1, org.cooplab.core.measure.UnitCode.H87)),
                                Market.STANDARD)))))
                .build();
        PricedOrder priced = Market.price(gross, Market.order(Market.line(1, Market.ARGAN, 1)));
        assertEquals(tax, priced.totals().includedTax().minor());
    }
}
