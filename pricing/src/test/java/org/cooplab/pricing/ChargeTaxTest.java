package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.DAY;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who owes the tax of a charge, and by whose status, above all where the sellers earn it together. */
class ChargeTaxTest {

    /** 140.00 of tizi and 60.00 of zitoun: 7 to 3. */
    private static final Order TWO_SELLERS = Market.order(line(1, ARGAN, 1), line(2, OLIVE, 1));

    private static final DeliveryTariff BY_SELLERS =
            DeliveryTariff.of("van", null, new Calculator.Flat(mad("20.00"))).taxed(ChargeTax.own(Market.STANDARD));

    private static final Fee PER_PIECE = new Fee(
            "crate",
            null,
            Fee.Kind.PACKING,
            Fee.Payer.BUYER,
            null,
            new Calculator.PerItem(mad("6.00")),
            Fee.Level.ORDER,
            Fee.Base.BEFORE_DISCOUNTS,
            null,
            ChargeTax.own(Market.STANDARD),
            Map.of(),
            null,
            null);

    private static SupplierStatus exempt(CooperativeId seller) {
        return new SupplierStatus(Party.of(seller), Dated.always(TaxTreatment.EXEMPT_WITHOUT_DEDUCTION));
    }

    private static Money due(PricedOrder priced, CooperativeId seller, int line) {
        Money sum = mad("0.00");
        for (Entry entry : priced.settlement()) {
            boolean there =
                    line == 0 ? entry.line() == null : Integer.valueOf(line).equals(entry.line());
            if (there && entry.kind() == Kind.TAX_DUE && entry.bearer().equals(Party.of(seller))) {
                sum = sum.plus(entry.amount());
            }
        }
        return sum;
    }

    private static Money taxes(List<AppliedTax> taxes) {
        return taxes.stream().map(AppliedTax::amount).reduce(mad("0.00"), Money::plus);
    }

    @Test
    void a_delivery_of_the_sellers_is_taxed_once_where_nobody_has_a_status() {
        PricedOrder priced =
                Market.price(Market.plain().deliveries(List.of(BY_SELLERS)).build(), TWO_SELLERS);
        assertEquals(1, priced.deliveries().get(0).taxes().size());
        // 20.00 contain 3.33, of which 7/10 are 2.33
        assertEquals(mad("3.33"), taxes(priced.deliveries().get(0).taxes()));
        assertEquals(mad("2.33"), due(priced, Market.TIZI, 0));
        assertEquals(mad("1.00"), due(priced, Market.ZITOUN, 0));
    }

    @Test
    void the_part_of_an_exempt_seller_in_a_delivery_is_not_taxed() {
        PriceBook book = Market.plain()
                .deliveries(List.of(BY_SELLERS))
                .suppliers(List.of(exempt(Market.TIZI)))
                .build();
        PricedOrder priced = Market.price(book, TWO_SELLERS);
        // Only the 6.00 of zitoun contain tax: 1.00.
        List<AppliedTax> taxes = priced.deliveries().get(0).taxes();
        assertEquals(
                List.of(TaxTreatment.EXEMPT_WITHOUT_DEDUCTION, TaxTreatment.TAXED),
                taxes.stream().map(AppliedTax::treatment).toList());
        assertEquals(
                List.of(mad("14.00"), mad("6.00")),
                taxes.stream().map(AppliedTax::base).toList());
        assertEquals(mad("1.00"), taxes(taxes));
        assertEquals(mad("0.00"), due(priced, Market.TIZI, 0));
        assertEquals(mad("1.00"), due(priced, Market.ZITOUN, 0));
    }

    @Test
    void a_fee_that_belongs_to_lines_is_taxed_by_the_seller_of_each() {
        PriceBook book = Market.plain()
                .fees(List.of(PER_PIECE))
                .suppliers(List.of(exempt(Market.ZITOUN)))
                .build();
        PricedOrder priced = Market.price(book, Market.order(line(1, ARGAN, 2), line(2, OLIVE, 1)));
        assertEquals(mad("18.00"), priced.totals().fees());
        // 12.00 of tizi contain 2.00; the argan itself, 280.00, contains 46.67.
        assertEquals(mad("2.00"), taxes(priced.fees().get(0).taxes()));
        assertEquals(mad("48.67"), due(priced, Market.TIZI, 1));
        assertEquals(mad("0.00"), due(priced, Market.ZITOUN, 2));
    }

    @Test
    void a_carrier_pays_by_its_own_status_whatever_the_sellers_are() {
        PriceBook book = Market.plain()
                .deliveries(List.of(DeliveryTariff.of("van", Market.HUB, new Calculator.Flat(mad("20.00")))
                        .taxed(ChargeTax.own(Market.STANDARD))))
                .suppliers(List.of(exempt(Market.TIZI), exempt(Market.ZITOUN)))
                .build();
        PricedOrder priced = Market.price(book, TWO_SELLERS);
        assertEquals(mad("3.33"), taxes(priced.deliveries().get(0).taxes()));
        assertEquals(
                List.of(mad("3.33")),
                priced.settlement().stream()
                        .filter(entry -> entry.kind() == Kind.TAX_DUE)
                        .filter(entry -> entry.bearer().equals(Market.HUB))
                        .map(Entry::amount)
                        .toList());
    }

    @Test
    void a_buyer_who_pays_no_tax_pays_none_on_what_the_sellers_bring() {
        PriceBook book = Market.plain().deliveries(List.of(BY_SELLERS)).build();
        Order abroad = Order.placed(
                OrderId.of("order-2"),
                new Customer(Market.order().customer().id(), null, Customer.TaxStatus.EXEMPT_WITH_DEDUCTION),
                Market.DAY,
                Currencies.MAD,
                TWO_SELLERS.lines(),
                Fulfilment.pickup(SiteId.of("relay-1")));
        PricedOrder priced = Market.price(book, abroad);
        assertEquals(mad("0.00"), taxes(priced.deliveries().get(0).taxes()));
        assertEquals(mad("0.00"), priced.totals().includedTax());
    }

    /** zitoun gets 6.00 for its small part of the order, tizi gives 6.00 back for its large one, of which 1.00 is tax. */
    @Test
    void what_one_seller_earns_and_another_gives_back_is_taxed_though_it_comes_to_nothing() {
        Fee fee = bySize(Fee.Payer.BUYER, null, "6.00", null);
        PricedOrder priced = Market.price(
                Market.plain()
                        .fees(List.of(fee))
                        .suppliers(List.of(exempt(Market.ZITOUN)))
                        .build(),
                TWO_SELLERS);
        assertEquals(mad("0.00"), priced.fees().get(0).total());
        assertEquals(mad("-1.00"), taxes(priced.fees().get(0).taxes()));
        // 140.00 contain 23.33
        assertEquals(mad("22.33"), priced.balance(Party.TREASURY));
        priced.posting();
    }

    /** So much of who sells for less than 100.00, and 6.00 back to who sells for more. */
    private static Fee bySize(Fee.Payer payer, @Nullable Party beneficiary, String small, @Nullable TaxBasis basis) {
        return new Fee(
                "size",
                null,
                Fee.Kind.OTHER,
                payer,
                beneficiary,
                new Calculator.Bands(
                        Calculator.Measure.SUBTOTAL,
                        List.of(
                                new Calculator.Band(BigDecimal.ZERO, mad(small), null),
                                new Calculator.Band(new BigDecimal("100"), mad("-6.00"), null))),
                Fee.Level.SELLER,
                Fee.Base.BEFORE_DISCOUNTS,
                null,
                new ChargeTax(ChargeTax.Method.OWN, Market.STANDARD, basis),
                Map.of(),
                null,
                null);
    }

    @Test
    void each_seller_owes_the_tax_of_what_it_earns_itself_whoever_else_is_listed() {
        Fee fee = bySize(Fee.Payer.BUYER, null, "12.00", TaxBasis.INCLUDED);
        Party stranger = Party.of(CooperativeId.of("stranger"));
        for (List<SupplierStatus> listed : List.of(
                List.<SupplierStatus>of(),
                List.of(new SupplierStatus(stranger, Dated.always(TaxTreatment.OUT_OF_SCOPE))))) {
            PricedOrder priced = Market.price(
                    Market.plain().fees(List.of(fee)).suppliers(listed).build(), TWO_SELLERS);
            // 140.00 - 6.00 - 23.33 + 1.00 and 60.00 + 12.00 - 2.00
            assertEquals(mad("111.67"), priced.balance(Party.of(Market.TIZI)));
            assertEquals(mad("70.00"), priced.balance(Party.of(Market.ZITOUN)));
            priced.posting();
        }
    }

    @Test
    void each_seller_pays_the_tax_of_what_is_withheld_from_it() {
        Fee fee = bySize(Fee.Payer.SELLER, Party.PLATFORM, "12.00", TaxBasis.ADDED);
        PricedOrder priced = Market.price(Market.plain().fees(List.of(fee)).build(), TWO_SELLERS);
        assertEquals(mad("1.20"), taxes(priced.fees().get(0).taxes()));
        // 140.00 + 6.00 - 23.33 + 1.20 and 60.00 - 12.00 - 2.40
        assertEquals(mad("123.87"), priced.balance(Party.of(Market.TIZI)));
        assertEquals(mad("45.60"), priced.balance(Party.of(Market.ZITOUN)));
        priced.posting();
    }

    private static List<AppliedTax> ofDelivery(String amount, ChargeTax tax, Order order, PriceBook.Builder book) {
        DeliveryTariff van = DeliveryTariff.of("van", Market.HUB, new Calculator.Flat(mad(amount)))
                .taxed(tax);
        return Market.price(book.deliveries(List.of(van)).build(), order)
                .deliveries()
                .get(0)
                .taxes();
    }

    private static List<String> told(List<AppliedTax> taxes) {
        return taxes.stream()
                .map(tax -> tax.id() + " of " + tax.base() + ": " + tax.amount())
                .toList();
    }

    /** Argan, which costs 140.00, is taxed; honey, 60.00, is in no category. */
    private static PriceBook.Builder honeyWithoutTax() {
        return Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(ARGAN.product(), Market.each("140.00"), Market.STANDARD),
                                Price.of(Market.HONEY.product(), Market.each("60.00"), null)))));
    }

    @Test
    void a_charge_taxed_as_the_main_goods_takes_the_rate_of_what_costs_most() {
        Order argan = Market.order(line(1, Market.HONEY, 1), line(2, ARGAN, 1));
        assertEquals(
                List.of("vat-20 of 20.00 MAD: 3.33 MAD"),
                told(ofDelivery("20.00", ChargeTax.MAIN, argan, Market.plain())));
        // two lines of one rate are added up: 171.00 against 140.00
        Order honey = Market.order(line(1, Market.HONEY, 1), line(2, ARGAN, 1), line(3, Market.HONEY, 1));
        assertEquals(
                List.of("vat-10 of 20.00 MAD: 1.82 MAD"),
                told(ofDelivery("20.00", ChargeTax.MAIN, honey, Market.plain())));
        // 420.00 each: the first line decides
        Order equal = Market.order(line(1, ARGAN, 3), line(2, OLIVE, 7));
        assertEquals(
                List.of("vat-20 of 20.00 MAD: 3.33 MAD"),
                told(ofDelivery("20.00", ChargeTax.MAIN, equal, Market.plain())));
    }

    @Test
    void a_charge_taxed_as_goods_without_a_tax_has_none() {
        Order honey = Market.order(line(1, Market.HONEY, 3), line(2, ARGAN, 1));
        assertEquals(List.of(), ofDelivery("20.00", ChargeTax.MAIN, honey, honeyWithoutTax()));
    }

    @Test
    void a_charge_taxed_in_proportion_is_divided_among_the_rates_of_the_goods() {
        assertEquals(
                List.of("vat-20 of 14.00 MAD: 2.33 MAD", "vat-0 of 6.00 MAD: 0.00 MAD"),
                told(ofDelivery("20.00", ChargeTax.PROPORTIONAL, TWO_SELLERS, Market.plain())));
        // what falls on goods without a tax is not taxed
        Order honey = Market.order(line(1, Market.HONEY, 1), line(2, ARGAN, 1));
        assertEquals(
                List.of("vat-20 of 14.00 MAD: 2.33 MAD"),
                told(ofDelivery("20.00", ChargeTax.PROPORTIONAL, honey, honeyWithoutTax())));
        // a centime falls on one of them alone
        assertEquals(
                List.of("vat-20 of 0.01 MAD: 0.00 MAD"),
                told(ofDelivery("0.01", ChargeTax.PROPORTIONAL, TWO_SELLERS, Market.plain())));
    }

    @Test
    void a_charge_on_goods_that_are_given_away_is_taxed_by_what_they_cost_before() {
        PriceBook.Builder free = Market.plain()
                .promotions(List.of(Promotion.of(
                        PromotionId.of("free"),
                        0,
                        FundingShare.seller(),
                        new Benefit.OffOrder(Off.percent("100"), null, null, false, null))));
        // 140.00 of 200.00 at 20 %, and the rest at nothing
        assertEquals(
                List.of("vat-20 of 14.00 MAD: 2.33 MAD", "vat-0 of 6.00 MAD: 0.00 MAD"),
                told(ofDelivery("20.00", ChargeTax.PROPORTIONAL, TWO_SELLERS, free)));
        Order mostlyArgan = Market.order(line(1, Market.HONEY, 1), line(2, ARGAN, 9));
        assertEquals(
                List.of("vat-20 of 20.00 MAD: 3.33 MAD"), told(ofDelivery("20.00", ChargeTax.MAIN, mostlyArgan, free)));
    }

    @Test
    void goods_without_a_tax_have_none_whatever_their_seller_is() {
        PriceBook book =
                honeyWithoutTax().suppliers(List.of(exempt(Market.AMAL))).build();
        PricedOrder priced = Market.price(book, Market.order(line(1, Market.HONEY, 1)));
        assertEquals(List.of(), priced.line(1).taxes());
    }

    @Test
    void a_commission_is_taxed_even_where_the_buyer_pays_no_tax() {
        Fee commission = Fee.withheld(
                        "commission", Fee.Kind.COMMISSION, Party.PLATFORM, new Calculator.Percent(Rate.ofPercent("10")))
                .taxed(new ChargeTax(ChargeTax.Method.OWN, Market.STANDARD, TaxBasis.ADDED));
        Fee hub = Fee.paidByBuyer("hub", Fee.Kind.HUB, Market.HUB, new Calculator.Flat(mad("6.00")))
                .taxed(ChargeTax.own(Market.STANDARD));
        PriceBook book = Market.plain().fees(List.of(commission, hub)).build();
        Customer diplomat = new Customer(CustomerId.of("c1"), null, Customer.TaxStatus.EXEMPT_WITH_DEDUCTION);
        Order order = Order.placed(
                TWO_SELLERS.id(), diplomat, DAY, Currencies.MAD, TWO_SELLERS.lines(), TWO_SELLERS.fulfilment());
        PricedOrder priced = Market.price(book, order);
        assertEquals(mad("0.00"), priced.totals().includedTax());
        // 10 % of 200.00, and 20 % of that
        assertEquals(mad("4.00"), taxes(priced.fees().get(0).taxes()));
        assertEquals(mad("4.00"), priced.balance(Party.TREASURY));
        assertEquals(
                TaxTreatment.EXEMPT_WITH_DEDUCTION,
                priced.fees().get(1).taxes().get(0).treatment());
    }
}
