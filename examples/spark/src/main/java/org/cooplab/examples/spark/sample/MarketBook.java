package org.cooplab.examples.spark.sample;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;

/** A price book for the market of a world: what the cooperatives ask, a commission and VAT, all examples. */
public final class MarketBook {

    private static final TaxCategory GOODS = TaxCategory.of("goods");

    private MarketBook() {}

    /** Returns the book. */
    public static PriceBook of(World world) {
        List<Price> prices = new ArrayList<>();
        world.market()
                .prices()
                .forEach((offer, price) ->
                        prices.add(Price.of(offer, UnitPrice.of(price, Quantity.of(1, UnitCode.H87)), GOODS)));
        Calculator sixPercent = new Calculator.Percent(Rate.ofPercent("6"));
        return PriceBook.builder("national-market", "2026-1")
                .priceLists(List.of(PriceList.base("stalls", prices)))
                .fees(List.of(Fee.withheld("commission", Fee.Kind.COMMISSION, Party.PLATFORM, sixPercent)
                        .at(Fee.Level.SELLER)))
                .taxRates(List.of(TaxRate.of("vat", GOODS, TaxBasis.INCLUDED, Rate.ofPercent("20"))))
                .build();
    }
}
