package org.cooplab.examples.quickstart.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.catalogue.Product;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.examples.quickstart.world.Market;
import org.cooplab.examples.quickstart.world.World;
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
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;
import org.cooplab.pricing.tax.TaxTreatment;

/**
 * The price book of the market day: what the cooperatives ask, a promotion that the platform pays for, the hub's fee, the
 * platform's commission, delivery through the relays, and an example of Moroccan VAT.
 */
public final class MarketPrices {

    /** The partner that runs the hubs. */
    static final Party HUBS = Party.of(PartnerId.of("hubs"));

    private static final TaxCategory STANDARD = TaxCategory.of("standard");
    private static final TaxCategory EXEMPT = TaxCategory.of("exempt-food-and-carpets");
    private static final TaxCategory CARRIAGE = TaxCategory.of("carriage");
    private static final Set<String> EXEMPT_CATEGORIES = Set.of("dates", "couscous", "craft");

    private MarketPrices() {}

    /** Returns the price book of that world. */
    public static PriceBook book(World world) {
        return PriceBook.builder("market", "2026-03")
                .name(LocalizedText.of("دليل أسعار السوق", "Tarif du marché", "Price book of the market"))
                .priceLists(List.of(PriceList.base("stalls", prices(world.market()))))
                .promotions(List.of(honeyWeek()))
                .fees(List.of(hubFee(), commission()))
                .deliveries(deliveries(world))
                .taxRates(vat())
                .build();
    }

    private static List<Price> prices(Market market) {
        List<Price> prices = new ArrayList<>();
        for (Offer offer : market.catalogue().offers()) {
            Money price = market.prices().get(offer.id());
            if (price != null) {
                UnitPrice perPack = UnitPrice.of(price, Quantity.of(1, UnitCode.H87));
                prices.add(Price.of(
                        offer.id(),
                        perPack,
                        category(market.catalogue().product(offer.product()).orElseThrow())));
            }
        }
        return prices;
    }

    private static TaxCategory category(Product product) {
        return EXEMPT_CATEGORIES.contains(product.category().value()) ? EXEMPT : STANDARD;
    }

    private static Promotion honeyWeek() {
        return Promotion.of(
                        PromotionId.of("honey-week"),
                        10,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.OffItems(
                                Off.percent("10"),
                                Benefit.Per.UNIT,
                                Target.category(CategoryCode.of("honey")),
                                null,
                                null))
                .named(LocalizedText.of("أسبوع العسل", "Semaine du miel", "Honey week"));
    }

    private static Fee hubFee() {
        return Fee.paidByBuyer("hub", Fee.Kind.HUB, HUBS, new Calculator.Flat(dirhams("4.00")))
                .named(LocalizedText.of("رسم المركز", "Frais de plateforme logistique", "Hub fee"))
                .taxed(ChargeTax.own(STANDARD));
    }

    private static Fee commission() {
        return Fee.withheld(
                        "commission", Fee.Kind.COMMISSION, Party.PLATFORM, new Calculator.Percent(Rate.ofPercent("6")))
                .named(LocalizedText.of("عمولة المنصة", "Commission de la plateforme", "Commission of the platform"))
                .at(Fee.Level.SELLER)
                .on(Fee.Base.AFTER_SELLER_DISCOUNTS);
    }

    /** Each relay's keeper is paid for what is fetched at it; what is brought home costs the same everywhere. */
    private static List<DeliveryTariff> deliveries(World world) {
        List<DeliveryTariff> tariffs = new ArrayList<>();
        for (int i = 0; i < world.relays().size(); i++) {
            SiteId relay = world.relays().get(i).id();
            Party keeper = Party.of(world.keepers().get(i).id());
            tariffs.add(DeliveryTariff.of("pickup-" + relay, keeper, new Calculator.Flat(dirhams("5.00")))
                    .named(LocalizedText.of("التسلم من نقطة التتابع", "Retrait au relais", "Pickup at the relay"))
                    .forService(DeliveryTariff.Service.PICKUP)
                    .forRelays(Set.of(relay))
                    .taxed(ChargeTax.own(CARRIAGE)));
        }
        tariffs.add(DeliveryTariff.of("home", HUBS, new Calculator.Flat(dirhams("25.00")))
                .named(LocalizedText.of("التوصيل إلى المنزل", "Livraison à domicile", "Home delivery"))
                .forService(DeliveryTariff.Service.DELIVERY)
                .freeFrom(dirhams("600.00"))
                .taxed(ChargeTax.own(CARRIAGE)));
        return tariffs;
    }

    private static List<TaxRate> vat() {
        Source general =
                Source.example("VAT 20 %, assumed where no exemption was read; to be confirmed for each product");
        Source carriage = new Source(
                "VAT on the transport of goods, yearly steps of the reform of 2024-2026",
                null,
                null,
                Source.Standing.SECONDARY);
        Source exempt = new Source(
                "Tax code art. 91-I: couscous, packaged dates grown in Morocco, artisanal carpets; text as of 2021",
                null,
                null,
                Source.Standing.SECONDARY);
        return List.of(
                new TaxRate(
                        "vat-standard",
                        LocalizedText.of("الضريبة على القيمة المضافة", "TVA", "VAT"),
                        STANDARD,
                        TaxBasis.INCLUDED,
                        TaxTreatment.TAXED,
                        new Dated<>(List.of(new Dated.Entry<>(DateRange.always(), Rate.ofPercent("20"), general)))),
                new TaxRate(
                        "vat-carriage",
                        LocalizedText.of("ض.ق.م على النقل", "TVA transport", "VAT on carriage"),
                        CARRIAGE,
                        TaxBasis.INCLUDED,
                        TaxTreatment.TAXED,
                        new Dated<>(List.of(
                                new Dated.Entry<>(year(2024), Rate.ofPercent("16"), carriage),
                                new Dated.Entry<>(year(2025), Rate.ofPercent("18"), carriage),
                                new Dated.Entry<>(
                                        DateRange.from(LocalDate.of(2026, 1, 1)), Rate.ofPercent("20"), carriage)))),
                new TaxRate(
                        "vat-exempt",
                        LocalizedText.of(
                                "معفى دون حق الخصم", "Exonéré sans droit à déduction", "Exempt without deduction"),
                        EXEMPT,
                        TaxBasis.INCLUDED,
                        TaxTreatment.EXEMPT_WITHOUT_DEDUCTION,
                        new Dated<>(List.of(new Dated.Entry<>(DateRange.always(), Rate.ofPercent("0"), exempt)))));
    }

    private static DateRange year(int year) {
        return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }
}
