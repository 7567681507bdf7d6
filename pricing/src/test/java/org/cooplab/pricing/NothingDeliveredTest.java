package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.HUB;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.settlement.SettlementPolicy.ChargesOnReturn;
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.junit.jupiter.api.Test;

/** What was ordered and could not be delivered stays on the bill at nothing, and causes nothing. */
class NothingDeliveredTest {

    private static OrderLine none(int number, OfferedGoods goods, long ordered) {
        return line(number, goods, ordered).withDelivered(Quantity.zero(UnitCode.H87));
    }

    @Test
    void a_line_keeps_the_price_for_the_quantity_that_was_ordered() {
        Price fromFive = new Price(
                null,
                HONEY.product(),
                Market.each("80.00"),
                null,
                new BigDecimal("5"),
                null,
                Map.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(fromFive))))
                .build();
        PricedOrder priced = Market.price(book, order(none(1, HONEY, 5)));
        assertEquals(List.of(), priced.declined());
        assertEquals(Market.each("80.00"), priced.line(1).unitPrice());
        assertEquals(mad("0.00"), priced.total());
    }

    @Test
    void it_weighs_nothing_even_where_nobody_knows_what_one_weighs() {
        Calculator perKilogram = new Calculator.PerWeight(mad("4.00"), Quantity.of(1, UnitCode.KGM), null);
        PriceBook book = Market.plain()
                .deliveries(List.of(DeliveryTariff.of("van", HUB, perKilogram)))
                .build();
        PricedOrder priced = Market.price(book, order(none(1, DeliveryTest.unweighed(OLIVE), 1), line(2, HONEY, 1)));
        // 0.6 kg of honey
        assertEquals(mad("2.40"), priced.totals().delivery());
    }

    @Test
    void what_is_sold_by_the_piece_and_weighed_at_packing_costs_nothing_where_nothing_was_weighed() {
        for (UnitCode weight : List.of(UnitCode.KGM, UnitCode.GRM)) {
            OrderLine comb = line(1, Market.COMB, 2).withDelivered(Quantity.zero(weight));
            PricedOrder priced = Market.price(Market.plain().build(), order(comb));
            assertEquals(mad("0.00"), priced.total());
            assertEquals(mad("0.00"), priced.cancel(Map.of()).total());
            PriceLock lock = new PriceLock(Market.each("85.50"), Market.REDUCED, "market@0");
            PricedOrder locked = Market.price(Market.plain().build(), order(comb.withLock(lock)));
            assertEquals(mad("0.00"), locked.total());
        }
    }

    private static Money fees(Fee fee, OrderLine... lines) {
        return Market.price(Market.plain().fees(List.of(fee)).build(), order(lines))
                .totals()
                .fees();
    }

    @Test
    void no_fee_is_charged_for_it() {
        Fee jar = Fee.paidByBuyer("jar", Fee.Kind.DEPOSIT, HUB, new Calculator.Flat(mad("3.00")));
        Fee eachLine = jar.at(Fee.Level.LINE);
        assertEquals(mad("6.00"), fees(eachLine, line(1, HONEY, 1), line(2, OLIVE, 1)));
        assertEquals(mad("3.00"), fees(eachLine, none(1, HONEY, 1), line(2, OLIVE, 1)));
        Fee oil = jar.forGoods(Target.category(CategoryCode.of("oil")));
        assertEquals(mad("3.00"), fees(oil, line(1, HONEY, 1), line(2, OLIVE, 1)));
        assertEquals(mad("0.00"), fees(oil, line(1, HONEY, 1), none(2, OLIVE, 1)));
    }

    @Test
    void nor_is_one_for_the_sellers_where_none_of_them_delivered() {
        Fee preparing = new Fee(
                "preparing",
                null,
                Fee.Kind.PACKING,
                Fee.Payer.BUYER,
                null,
                new Calculator.Flat(mad("6.00")),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertEquals(mad("6.00"), fees(preparing, none(1, HONEY, 1), line(2, OLIVE, 1)));
        assertEquals(mad("0.00"), fees(preparing, none(1, HONEY, 1), none(2, OLIVE, 1)));
    }

    @Test
    void what_the_whole_order_pays_is_due_until_it_is_cancelled() {
        PriceBook book = Market.plain()
                .fees(List.of(Fee.paidByBuyer("hub", Fee.Kind.HUB, HUB, new Calculator.Flat(mad("6.00")))))
                .deliveries(List.of(DeliveryTariff.of("van", HUB, new Calculator.Flat(mad("30.00")))))
                .build();
        PricedOrder priced = Market.price(book, order(none(1, ARGAN, 2)));
        assertEquals(mad("36.00"), priced.total());
        assertEquals(
                mad("0.00"),
                priced.refund(Map.of(), Map.of(1, Quantity.zero(UnitCode.H87))).total());
        assertEquals(mad("36.00"), priced.cancel(Map.of()).total());
    }

    @Test
    void what_sellers_who_delivered_nothing_gave_one_another_goes_back_when_it_is_cancelled() {
        PriceBook book = Market.plain()
                .deliveries(List.of(DeliveryTariff.of("van", null, new Calculator.Flat(mad("3.33")))
                        .taxed(new ChargeTax(ChargeTax.Method.OWN, Market.STANDARD, TaxBasis.ADDED))))
                .settlement(new SettlementPolicy(TaxAccount.SELLERS, Sharing.POOLED, ChargesOnReturn.KEPT))
                .build();
        PricedOrder priced = Market.price(book, order(none(1, ARGAN, 2), none(2, OLIVE, 2)));
        // 1.67 and 1.66 of the delivery, 0.34 and 0.33 of its tax: a centime makes them even
        assertEquals(mad("2.00"), priced.balance(Party.of(Market.TIZI)));
        assertEquals(mad("-2.00"), priced.cancel(Map.of()).balances().get(Party.of(Market.TIZI)));
    }
}
