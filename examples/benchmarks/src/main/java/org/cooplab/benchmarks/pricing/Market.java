package org.cooplab.benchmarks.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;

/**
 * The basket that contenders are measured on: ten lines of four sellers, prices that include 20, 10 or
 * no tax; 10 % off one category, 15.00 off the order, free delivery over a threshold; 8 % commission
 * and a hub fee; settlement. All of it is made up.
 */
final class Market {

    static final int GOODS = 40;

    private Market() {}

    static Money mad(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    static long price(int product) {
        return 1000 + 731L * product % 9000;
    }

    static int rate(int product) {
        return product % 3 == 0 ? 20 : product % 3 == 1 ? 10 : 0;
    }

    static PriceBook book() {
        List<Price> prices = new ArrayList<>();
        for (int p = 0; p < GOODS; p++) {
            prices.add(Price.of(
                    ProductId.of("product-" + p),
                    UnitPrice.of(Money.ofMinor(price(p), Currencies.MAD), Quantity.of(1, UnitCode.H87)),
                    TaxCategory.of("T" + rate(p))));
        }
        return PriceBook.builder("bench", "1")
                .priceLists(List.of(PriceList.base("base", prices)))
                .taxRates(List.of(
                        TaxRate.of("vat-20", TaxCategory.of("T20"), TaxBasis.INCLUDED, Rate.ofPercent("20")),
                        TaxRate.of("vat-10", TaxCategory.of("T10"), TaxBasis.INCLUDED, Rate.ofPercent("10")),
                        TaxRate.of("vat-0", TaxCategory.of("T0"), TaxBasis.INCLUDED, Rate.ZERO)))
                .promotions(List.of(
                        Promotion.of(
                                PromotionId.of("oil10"),
                                30,
                                FundingShare.seller(),
                                new Benefit.OffItems(
                                        Off.percent("10"),
                                        Benefit.Per.UNIT,
                                        Target.category(CategoryCode.of("oil")),
                                        null,
                                        DiscountLevel.LINE)),
                        Promotion.of(
                                PromotionId.of("off15"),
                                20,
                                FundingShare.all(Party.PLATFORM),
                                new Benefit.OffOrder(Off.amount(mad("15.00")), null, null, false, null)),
                        Promotion.of(
                                        PromotionId.of("free"),
                                        10,
                                        FundingShare.all(Party.PLATFORM),
                                        new Benefit.OffDelivery(Off.percent("100"), Set.of(), null))
                                .when(new Condition.SubtotalAtLeast(mad("300.00"), null))))
                .fees(List.of(
                        Fee.withheld(
                                "commission",
                                Fee.Kind.COMMISSION,
                                Party.PLATFORM,
                                new Calculator.Percent(Rate.ofPercent("8"))),
                        Fee.paidByBuyer(
                                "hub", Fee.Kind.HUB, Party.of(PartnerId.of("hub")), new Calculator.Flat(mad("5.00")))))
                .deliveries(List.of(DeliveryTariff.of(
                        "relay", Party.of(PartnerId.of("carrier")), new Calculator.Flat(mad("20.00")))))
                .build();
    }

    static List<Order> orders(int count, int lines, long seed) {
        Random random = new Random(seed);
        OfferedGoods[] goods = new OfferedGoods[GOODS];
        for (int p = 0; p < GOODS; p++) {
            goods[p] = new OfferedGoods(
                    OfferId.of("offer-" + p),
                    ProductId.of("product-" + p),
                    CooperativeId.of("seller-" + p % 4),
                    LocalizedText.of("en", "product " + p),
                    CategoryCode.of(p % 5 == 0 ? "oil" : "food"),
                    Set.of(),
                    null,
                    new Packaging(UnitCode.H87, Quantity.of(1, UnitCode.H87)),
                    Weight.ofGrams(500),
                    null,
                    Storage.PLAIN);
        }
        List<Order> orders = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            List<OrderLine> list = new ArrayList<>();
            for (int i = 1; i <= lines; i++) {
                list.add(OrderLine.of(
                        i, goods[random.nextInt(GOODS)], Quantity.of(1 + random.nextInt(4), UnitCode.H87)));
            }
            orders.add(Order.placed(
                    OrderId.of("order-" + n),
                    Customer.of(CustomerId.of("customer-" + n % 16)),
                    LocalDate.of(2026, 3, 8),
                    Currencies.MAD,
                    list,
                    Fulfilment.pickup(SiteId.of("relay"))));
        }
        return orders;
    }
}
