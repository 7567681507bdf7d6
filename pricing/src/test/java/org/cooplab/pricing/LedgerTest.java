package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.BUYER;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.HUB;
import static org.cooplab.pricing.Market.TIZI;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.settlement.SettlementPolicy.ChargesOnReturn;
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.junit.jupiter.api.Test;

/** Who bears what, in entries worked out by hand. */
class LedgerTest {

    private static final List<FundingShare> IN_PARTS = List.of(
            new FundingShare(null, Rate.of("0.25")),
            new FundingShare(Party.PLATFORM, Rate.of("0.35")),
            new FundingShare(HUB, Rate.of("0.40")));

    private static Promotion inParts(String id, int priority, Benefit benefit) {
        return new Promotion(
                PromotionId.of(id),
                null,
                priority,
                null,
                null,
                null,
                List.of(benefit),
                IN_PARTS,
                Limits.NONE,
                Promotion.Exclusivity.NONE,
                null);
    }

    private static Money borne(PricedOrder priced, Kind kind, Party bearer) {
        return Money.sum(
                priced.currency(),
                priced.settlement().stream()
                        .filter(entry -> entry.kind() == kind && entry.bearer().equals(bearer))
                        .map(entry -> entry.amount())
                        .toList());
    }

    @Test
    void what_is_funded_in_parts_is_borne_in_these_parts() {
        PriceBook book = Market.plain()
                .promotions(List.of(
                        inParts("ten", 2, new Benefit.OffOrder(Off.amount(mad("10.00")), null, null, false, null)),
                        inParts("twenty", 1, new Benefit.Voucher(Off.amount(mad("20.00"))))))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1)));
        Party seller = Party.of(TIZI);
        assertEquals(mad("2.50"), borne(priced, Kind.DISCOUNT, seller));
        assertEquals(mad("3.50"), borne(priced, Kind.DISCOUNT, Party.PLATFORM));
        assertEquals(mad("4.00"), borne(priced, Kind.DISCOUNT, HUB));
        assertEquals(mad("5.00"), borne(priced, Kind.VOUCHER, seller));
        assertEquals(mad("7.00"), borne(priced, Kind.VOUCHER, Party.PLATFORM));
        assertEquals(mad("8.00"), borne(priced, Kind.VOUCHER, HUB));
        // 130.00 contain 21.67 of tax; the voucher takes 20/130 of that with it, 3.33.
        assertEquals(
                Map.of(
                        BUYER,
                        mad("-110.00"),
                        seller,
                        mad("114.16"),
                        Party.TREASURY,
                        mad("18.34"),
                        Party.PLATFORM,
                        mad("-10.50"),
                        HUB,
                        mad("-12.00")),
                priced.balances());
    }

    @Test
    void fractions_kept_to_the_end_add_up_as_published() {
        RoundingPolicy standard = RoundingPolicy.STANDARD;
        RoundingPolicy exact = new RoundingPolicy(
                standard.mode(),
                standard.discountMode(),
                DiscountLevel.EXACT,
                standard.catalogueRounding(),
                standard.allocation(),
                standard.allocationWeights(),
                standard.taxLevel(),
                standard.includedTax(),
                standard.multiRate(),
                null,
                standard.mode());
        PriceBook book = Market.plain()
                .rounding(exact)
                .deliveries(List.of(DeliveryTariff.of("van", HUB, new Calculator.Flat(mad("10.00")))))
                .promotions(List.of(
                        Promotion.of(
                                PromotionId.of("third"),
                                2,
                                FundingShare.all(Party.PLATFORM),
                                new Benefit.OffDelivery(Off.percent("33.33"), Set.of(), null)),
                        Promotion.of(
                                PromotionId.of("eighth"),
                                1,
                                FundingShare.all(HUB),
                                new Benefit.OffItems(Off.percent("12.5"), Benefit.Per.UNIT, Target.ALL, null, null))))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1), line(2, HONEY, 1)));
        // 17.50 and 10.6875 off 225.50; 3.333 off 10.00
        assertEquals(
                mad("197.31"), priced.totals().items().minus(priced.totals().discounts()));
        assertEquals(mad("203.98"), priced.total());
        assertEquals(mad("28.19"), borne(priced, Kind.DISCOUNT, HUB));
        assertEquals(mad("3.33"), borne(priced, Kind.DISCOUNT, Party.PLATFORM));
        assertEquals(Market.each("85.50"), priced.line(2).unitPrice());
        assertEquals(
                mad("0.00"),
                Money.sum(priced.currency(), List.copyOf(priced.balances().values())));
    }

    @Test
    void what_one_seller_gives_comes_out_of_the_pot_of_all() {
        // 225.50 less a tenth of 85.50 is 216.95: 140.00 and 85.50 parts of it in 225.50
        Fee commission = Fee.withheld(
                        "c", Fee.Kind.COMMISSION, Party.PLATFORM, new Calculator.Percent(Rate.ofPercent("10")))
                .forGoods(Target.product(HONEY.product()));
        PriceBook book = Market.plain()
                .fees(List.of(commission))
                .settlement(new SettlementPolicy(TaxAccount.SUPPLIER, Sharing.POOLED, ChargesOnReturn.KEPT))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1), line(2, HONEY, 1)));
        assertEquals(mad("134.69"), priced.balance(Party.of(TIZI)));
        assertEquals(mad("82.26"), priced.balance(Party.of(Market.AMAL)));
    }

    @Test
    void a_gift_that_was_tried_and_left_out_makes_nobody_a_seller() {
        Promotion jar = Promotion.of(
                        PromotionId.of("jar"),
                        2,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.Gift(HONEY, Quantity.of(1, UnitCode.H87)))
                .within(new Limits(null, null, mad("1.00")));
        Promotion ten = Promotion.of(
                PromotionId.of("ten"),
                1,
                FundingShare.all(Party.of(Market.AMAL)),
                new Benefit.OffOrder(Off.amount(mad("10.00")), null, null, false, null));
        PriceBook book = Market.plain()
                .promotions(List.of(jar, ten))
                .settlement(new SettlementPolicy(TaxAccount.SUPPLIER, Sharing.POOLED, ChargesOnReturn.KEPT))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1), line(2, Market.OLIVE, 1)));
        // amal sells nothing here: it pays, and has no part in the pot of the two that do
        assertEquals(mad("-10.00"), priced.balance(Party.of(Market.AMAL)));
        assertEquals(mad("200.00"), priced.balance(Party.of(TIZI)).plus(priced.balance(Party.of(Market.ZITOUN))));
    }
}
