package org.cooplab.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** A small market that examples and laws are told about: four goods of three cooperatives, made up. */
final class Market {

    static final CooperativeId TIZI = CooperativeId.of("tizi");
    static final CooperativeId AMAL = CooperativeId.of("amal");
    static final CooperativeId ZITOUN = CooperativeId.of("zitoun");
    static final Party HUB = Party.of(PartnerId.of("hub"));
    static final Party BUYER = Party.of(CustomerId.of("c1"));
    static final TaxCategory STANDARD = TaxCategory.of("STANDARD");
    static final TaxCategory REDUCED = TaxCategory.of("REDUCED");
    static final TaxCategory EXEMPT = TaxCategory.of("EXEMPT");
    static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    static final OfferedGoods ARGAN = goods("argan", TIZI, "oil", 450);
    static final OfferedGoods HONEY = goods("honey", AMAL, "honey", 600);
    static final OfferedGoods OLIVE = goods("olive", ZITOUN, "oil", 1000);
    static final OfferedGoods SAFFRON = loose("saffron", TIZI, "spice", UnitCode.GRM);

    /** Honey in the comb: sold by the piece of some 600 g at the price of honey, and weighed at packing. */
    static final OfferedGoods COMB = new OfferedGoods(
            OfferId.of("o-comb"),
            HONEY.product(),
            AMAL,
            LocalizedText.of("en", "comb"),
            HONEY.category(),
            Set.of(),
            null,
            new Packaging(UnitCode.H87, Quantity.of("0.6", UnitCode.KGM)),
            Weight.ofGrams(600),
            null,
            Storage.PLAIN);

    private Market() {}

    static OfferedGoods goods(String id, CooperativeId seller, String category, long grams) {
        return new OfferedGoods(
                OfferId.of("o-" + id),
                ProductId.of(id),
                seller,
                LocalizedText.of("en", id),
                CategoryCode.of(category),
                Set.of(),
                null,
                new Packaging(UnitCode.H87, Quantity.of(1, UnitCode.H87)),
                Weight.ofGrams(grams),
                null,
                Storage.PLAIN);
    }

    /** Goods of 400 g in packs of so much. */
    static OfferedGoods packed(String id, UnitCode pack, String contents, UnitCode unit) {
        OfferedGoods plain = goods(id, AMAL, id, 400);
        return new OfferedGoods(
                plain.offer(),
                plain.product(),
                plain.seller(),
                plain.name(),
                plain.category(),
                plain.labels(),
                null,
                new Packaging(pack, Quantity.of(contents, unit)),
                plain.gross(),
                null,
                plain.storage());
    }

    static OfferedGoods loose(String id, CooperativeId seller, String category, UnitCode unit) {
        return new OfferedGoods(
                OfferId.of("o-" + id),
                ProductId.of(id),
                seller,
                LocalizedText.of("en", id),
                CategoryCode.of(category),
                Set.of(),
                null,
                Packaging.loose(unit),
                null,
                null,
                Storage.PLAIN);
    }

    /** The same price from and up to so much of what it is per; {@code null} is no bound. */
    static Price between(Price price, @Nullable String least, @Nullable String most) {
        return new Price(
                price.offer(),
                price.product(),
                price.unitPrice(),
                price.taxCategory(),
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most),
                price.when(),
                price.period(),
                price.tierMode(),
                price.tiers(),
                price.before(),
                price.floor(),
                price.floorGuards(),
                price.source());
    }

    /** The same price after a reduction from another. */
    static Price reduced(Price price, UnitPrice before) {
        return new Price(
                price.offer(),
                price.product(),
                price.unitPrice(),
                price.taxCategory(),
                price.minQuantity(),
                price.maxQuantity(),
                price.when(),
                price.period(),
                price.tierMode(),
                price.tiers(),
                before,
                price.floor(),
                price.floorGuards(),
                price.source());
    }

    /** All goods from or up to a unit price, or that nothing has reduced. */
    static Target priced(@Nullable Money least, @Nullable Money most, boolean notReduced) {
        return new Target(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), least, most, notReduced);
    }

    static Money mad(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    static UnitPrice each(String amount) {
        return UnitPrice.of(amount, Currencies.MAD, Quantity.of(1, UnitCode.H87));
    }

    static UnitPrice per(String amount, UnitCode unit) {
        return UnitPrice.of(amount, Currencies.MAD, Quantity.of(1, unit));
    }

    static List<Price> prices() {
        return List.of(
                Price.of(ARGAN.product(), each("140.00"), STANDARD),
                Price.of(HONEY.product(), each("85.50"), REDUCED),
                Price.of(OLIVE.product(), each("60.00"), EXEMPT),
                Price.of(SAFFRON.product(), per("38.00", UnitCode.GRM), STANDARD));
    }

    static List<TaxRate> taxes(TaxBasis basis) {
        return List.of(
                TaxRate.of("vat-20", STANDARD, basis, Rate.ofPercent("20")),
                TaxRate.of("vat-10", REDUCED, basis, Rate.ofPercent("10")),
                TaxRate.of("vat-0", EXEMPT, basis, Rate.ZERO));
    }

    /** Prices and included taxes; nothing else. */
    static PriceBook.Builder plain() {
        return PriceBook.builder("market", "1")
                .priceLists(List.of(PriceList.base("base", prices())))
                .taxRates(taxes(TaxBasis.INCLUDED));
    }

    /** Oil 10 % off, paid by the platform; 8 % commission taxed at 20 %; a hub fee of the buyer. */
    static PriceBook.Builder usual() {
        return plain().promotions(List.of(oilTenPercent()))
                .fees(List.of(
                        Fee.withheld(
                                        "commission",
                                        Fee.Kind.COMMISSION,
                                        Party.PLATFORM,
                                        new Calculator.Percent(Rate.ofPercent("8")))
                                .taxed(new ChargeTax(ChargeTax.Method.OWN, STANDARD, TaxBasis.ADDED)),
                        Fee.paidByBuyer("hub", Fee.Kind.HUB, HUB, new Calculator.Flat(mad("6.00")))));
    }

    static Promotion oilTenPercent() {
        return Promotion.of(
                PromotionId.of("oil10"),
                10,
                FundingShare.all(Party.PLATFORM),
                new Benefit.OffItems(
                        Off.percent("10"), Benefit.Per.UNIT, Target.category(CategoryCode.of("oil")), null, null));
    }

    static OrderLine line(int number, OfferedGoods goods, long count) {
        return OrderLine.of(number, goods, Quantity.of(count, goods.packaging().pack()));
    }

    static OrderLine line(int number, OfferedGoods goods, String quantity) {
        return OrderLine.of(
                number, goods, Quantity.of(quantity, goods.packaging().pack()));
    }

    static Order order(OrderLine... lines) {
        return order(List.of(lines));
    }

    static Order order(List<OrderLine> lines) {
        return Order.placed(
                OrderId.of("order-1"),
                Customer.of(CustomerId.of("c1")),
                DAY,
                Currencies.MAD,
                new ArrayList<>(lines),
                Fulfilment.pickup(SiteId.of("relay-1")));
    }

    static PricedOrder price(PriceBook book, Order order) {
        return Pricer.compile(book).price(order, PricingContext.NONE);
    }
}
