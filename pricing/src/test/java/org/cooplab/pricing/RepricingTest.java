package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.junit.jupiter.api.Test;

class RepricingTest {

    private static PriceBook book(String honey) {
        return Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(ARGAN.product(), each("140.00"), Market.STANDARD),
                                Price.of(HONEY.product(), each(honey), Market.REDUCED)))))
                .fees(List.of(
                        Fee.paidByBuyer("bags", Fee.Kind.PACKING, Market.HUB, new Calculator.PerItem(mad("0.50")))))
                .deliveries(List.of(DeliveryTariff.of("relay", Market.HUB, new Calculator.Flat(mad("10.00")))))
                .build();
    }

    private static List<OrderLine> lines(int count) {
        List<OrderLine> lines = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            lines.add(line(n, n == 2 || n == 10 ? HONEY : ARGAN, 1));
        }
        return lines;
    }

    private static PricedOrder priced(String honey, int count) {
        return price(book(honey), order(lines(count).toArray(OrderLine[]::new)));
    }

    @Test
    void differences_stand_by_totals_then_lines_by_number_then_charges_then_parties() {
        // Honey 11.00 dearer on lines 2 and 10, tax 1/11 of it; line 12 is new, at 140.00 with tax 23.33; one bag more
        Repricing repricing = Repricing.between(priced("85.50", 11), priced("96.50", 12));
        assertEquals(
                List.of(
                        "/totals/items 162.00",
                        "/totals/fees 0.50",
                        "/totals/includedTax 25.33",
                        "/totals/total 162.50",
                        "/lines/2 11.00",
                        "/lines/10 11.00",
                        "/lines/12 140.00",
                        "/fees/bags 0.50",
                        "/balances/cooperative:amal 20.00",
                        "/balances/cooperative:tizi 116.67",
                        "/balances/customer:c1 -162.50",
                        "/balances/partner:hub 0.50",
                        "/balances/treasury 25.33"),
                repricing.differences().stream()
                        .map(each -> each.path() + " " + each.change().amount())
                        .toList());
        assertEquals(mad("162.50"), repricing.due());
        Repricing.Difference added = repricing.differences().get(6);
        assertEquals(null, added.before());
        assertEquals(mad("140.00"), added.after());
    }

    @Test
    void the_path_of_a_charge_is_a_pointer_whatever_its_name_is() {
        PriceBook.Builder fee = Market.plain()
                .fees(List.of(Fee.paidByBuyer("a/b~c", Fee.Kind.HUB, Market.HUB, new Calculator.Flat(mad("6.00")))));
        PricedOrder before = price(Market.plain().build(), order(line(1, ARGAN, 1)));
        PricedOrder after = price(fee.build(), order(line(1, ARGAN, 1)));
        assertTrue(Repricing.between(before, after).differences().stream()
                .anyMatch(each -> each.path().equals("/fees/a~1b~0c")));
    }

    @Test
    void a_tariff_that_is_charged_twice_counts_twice() {
        Pricer pricer = Pricer.compile(book("85.50"));
        PricingContext once = PricingContext.NONE.withDeliveries(List.of("relay"));
        PricedOrder before = pricer.price(order(line(1, ARGAN, 1)), once);
        PricedOrder after = pricer.price(order(line(1, ARGAN, 1)), once.withDeliveries(List.of("relay", "relay")));
        Repricing.Difference delivery = Repricing.between(before, after).differences().stream()
                .filter(each -> each.path().equals("/deliveries/relay"))
                .findFirst()
                .orElseThrow();
        assertEquals(mad("10.00"), delivery.change());
        assertEquals(mad("20.00"), after.balance(Market.HUB).minus(mad("0.50")));
    }
}
