package org.cooplab.examples.quickstart.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Product;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.examples.quickstart.data.PriceFact;
import org.cooplab.examples.quickstart.data.ProductFact;
import org.jspecify.annotations.Nullable;

/**
 * What the cooperatives offer on the market day, each product in each of its packs, and what it costs.
 *
 * <p>A price is the middle of what the press quoted, or an example where it quoted nothing; packs below half a unit cost
 * a fifth more for the same amount, as small packs do.
 *
 * @param catalogue the products and offers
 * @param stalls the offers by region
 * @param prices the price of one pack of each offer, before promotions; an offer without a price is missing here
 */
public record Market(Catalogue catalogue, Map<RegionCode, List<OfferedGoods>> stalls, Map<OfferId, Money> prices) {

    private static final BigDecimal SMALL_PACK = new BigDecimal("1.2");

    static Market of(List<Cooperatives.Maker> makers, Map<String, PriceFact> quoted) {
        List<Product> products = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        Map<OfferId, Money> prices = new TreeMap<>();
        Map<OfferId, RegionCode> origins = new TreeMap<>();
        for (Cooperatives.Maker maker : makers) {
            for (ProductFact fact : maker.makes()) {
                for (int i = 0; i < fact.packs().size(); i++) {
                    Product product = product(maker, fact, i);
                    OfferId offer = OfferId.of(product.id().value());
                    products.add(product);
                    offers.add(Offer.of(offer, product.id(), product.producer()));
                    origins.put(offer, maker.region());
                    price(product, quoted.get(fact.id())).ifPresent(price -> prices.put(offer, price));
                }
            }
        }
        Catalogue catalogue = Catalogue.of(products, offers);
        Map<RegionCode, List<OfferedGoods>> stalls = new TreeMap<>();
        origins.forEach((offer, region) ->
                stalls.computeIfAbsent(region, r -> new ArrayList<>()).add(catalogue.snapshot(offer, region)));
        return new Market(catalogue, stalls, prices);
    }

    private static Product product(Cooperatives.Maker maker, ProductFact fact, int packNumber) {
        ProductFact.Pack pack = fact.packs().get(packNumber);
        return new Product(
                ProductId.of(maker.cooperative().id() + "." + fact.id() + "." + packNumber),
                maker.cooperative().id(),
                LocalizedText.of(fact.nameAr(), fact.nameFr(), fact.nameEn()),
                CategoryCode.of(fact.category()),
                new Packaging(UnitCode.of(pack.container()), Quantity.of(pack.amount(), UnitCode.of(pack.unit()))),
                Weight.ofGrams(pack.grossGrams()),
                null,
                storage(fact),
                fact.label().map(label -> Set.of(LabelCode.of(label))).orElse(Set.of()));
    }

    private static Storage storage(ProductFact fact) {
        TemperatureRange range = fact.chilled()
                ? TemperatureRange.of(
                        fact.minCelsius().orElseThrow(), fact.maxCelsius().orElseThrow())
                : null;
        Duration shelfLife = fact.shelfLifeDays().map(Duration::ofDays).orElse(null);
        return new Storage(range, shelfLife, fact.fragile());
    }

    private static Optional<Money> price(Product product, @Nullable PriceFact fact) {
        if (fact == null) {
            return Optional.empty();
        }
        BigDecimal units =
                product.packaging().contents().to(UnitCode.of(fact.unit())).value();
        BigDecimal middle = fact.low().add(fact.high()).divide(BigDecimal.valueOf(2));
        BigDecimal price = middle.multiply(units);
        if (units.compareTo(new BigDecimal("0.5")) < 0) {
            price = price.multiply(SMALL_PACK);
        }
        return Optional.of(Money.of(price.setScale(2, RoundingMode.HALF_UP), Currency.getInstance(fact.currency())));
    }
}
