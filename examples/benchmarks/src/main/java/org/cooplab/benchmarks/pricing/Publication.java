package org.cooplab.benchmarks.pricing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.BookReference;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.Totals;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;

/** Makes the public result of the {@link Figures} of a basket, written by hand for the rules of {@link Market} only. */
public final class Publication {

    /**
     * What a contender looks up of a product.
     *
     * @param price its price
     * @param piece the same as an amount for one piece
     * @param rate its rate of tax, in percent
     * @param category its tax category
     */
    public record Item(UnitPrice price, Money piece, int rate, TaxCategory category) {}

    /** What a piece of oil is cheaper, in percent. */
    public static final int OIL_PERCENT = 10;

    /** What is off the order. */
    public static final Money OFF = Market.mad("15.00");

    /** From what sum of lines delivery is free. */
    public static final Money FREE_FROM = Market.mad("300.00");

    /** What delivery costs. */
    public static final Money DELIVERY = Market.mad("20.00");

    /** The fee of the hub. */
    public static final Money HUB_FEE = Market.mad("5.00");

    /** The commission, in percent. */
    public static final int COMMISSION_PERCENT = 8;

    private static final PromotionId OIL10 = PromotionId.of("oil10");
    private static final PromotionId OFF15 = PromotionId.of("off15");
    private static final PromotionId FREE = PromotionId.of("free");
    private static final Party HUB = Party.of(PartnerId.of("hub"));
    private static final Party CARRIER = Party.of(PartnerId.of("carrier"));
    private static final Rate[] RATES = {Rate.ofPercent("20"), Rate.ofPercent("10"), Rate.ZERO};
    private static final String[] TAX_IDS = {"vat-20", "vat-10", "vat-0"};
    private static final Currency MAD = Currencies.MAD;
    private static final PricedCharge HUB_CHARGE =
            new PricedCharge("hub", Fee.Kind.HUB, Fee.Payer.BUYER, HUB, HUB_FEE, List.of(), HUB_FEE, List.of());

    private final Map<ProductId, Item> items = new HashMap<>();
    private final BookReference book;

    /** Looks at the market once. */
    public Publication() {
        PriceBook source = Market.book();
        book = Pricer.compile(source).reference();
        source.priceLists().get(0).prices().forEach(price -> {
            int p = Integer.parseInt(price.product().value().substring("product-".length()));
            Money piece = Money.ofMinor(Market.price(p), MAD);
            items.put(price.product(), new Item(price.unitPrice(), piece, Market.rate(p), price.taxCategory()));
        });
    }

    /** Returns what is known of the product of a line. */
    public Item item(OrderLine line) {
        return items.get(line.goods().product());
    }

    /** Returns whether the promotion on oil is for a line. */
    public static boolean isOil(OrderLine line) {
        return line.goods().category().value().equals("oil");
    }

    /** Returns the result. */
    public PricedOrder publish(Order order, Figures figures) {
        List<OrderLine> lines = order.lines();
        Party customer = Party.of(order.customer().id());
        List<PricedLine> priced = new ArrayList<>(lines.size());
        List<Entry> entries = new ArrayList<>(lines.size() * 5 + 4);
        Map<CooperativeId, Party> sellers = new HashMap<>(8);
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            Party seller = sellers.computeIfAbsent(line.goods().seller(), Party::of);
            priced.add(line(line, figures, i));
            enter(entries, line.number(), figures, i, customer, seller);
        }
        boolean free = figures.delivery.minor() == 0;
        entries.add(new Entry(Kind.DELIVERY, customer, CARRIER, DELIVERY, "relay", null));
        if (free) {
            entries.add(new Entry(Kind.DISCOUNT, Party.PLATFORM, customer, DELIVERY, "free", null));
        }
        entries.add(new Entry(Kind.FEE, customer, HUB, HUB_FEE, "hub", null));
        return new PricedOrder(
                PricedOrder.SCHEMA_VERSION,
                order.id(),
                order.customer().id(),
                book,
                order.placedOn(),
                order.placedOn(),
                MAD,
                RoundingPolicy.STANDARD,
                SettlementPolicy.STANDARD,
                priced,
                List.of(new PricedCharge(
                        "relay",
                        null,
                        Fee.Payer.BUYER,
                        CARRIER,
                        DELIVERY,
                        free ? List.of(new AppliedDiscount(FREE, DELIVERY)) : List.of(),
                        figures.delivery,
                        List.of())),
                List.of(
                        new PricedCharge(
                                "commission",
                                Fee.Kind.COMMISSION,
                                Fee.Payer.SELLER,
                                Party.PLATFORM,
                                figures.commissions,
                                List.of(),
                                figures.commissions,
                                List.of()),
                        HUB_CHARGE),
                taxes(figures),
                List.of(),
                totals(figures, free),
                entries,
                declined(figures, free));
    }

    private static PricedLine line(OrderLine line, Figures figures, int i) {
        Item item = figures.item[i];
        return new PricedLine(
                line.number(),
                line.goods().offer(),
                line.goods().product(),
                line.goods().seller(),
                line.goods().name(),
                line.charged(),
                null,
                item.price(),
                item.price(),
                List.of(),
                "base",
                false,
                figures.amount[i],
                discounts(figures.oil[i], figures.share[i]),
                figures.left[i],
                item.category(),
                List.of(tax(figures.placeOfRate(i), figures.left[i], figures.tax[i])),
                null);
    }

    private static List<AppliedDiscount> discounts(Money oil, Money share) {
        if (oil.minor() == 0) {
            return share.minor() == 0 ? List.of() : List.of(new AppliedDiscount(OFF15, share));
        }
        return share.minor() == 0
                ? List.of(new AppliedDiscount(OIL10, oil))
                : List.of(new AppliedDiscount(OIL10, oil), new AppliedDiscount(OFF15, share));
    }

    private static AppliedTax tax(int rate, Money base, Money amount) {
        return new AppliedTax(TAX_IDS[rate], RATES[rate], TaxBasis.INCLUDED, TaxTreatment.TAXED, base, amount);
    }

    private static void enter(
            List<Entry> entries, Integer number, Figures figures, int i, Party customer, Party seller) {
        entries.add(new Entry(Kind.GOODS, customer, seller, figures.amount[i], null, number));
        if (figures.oil[i].minor() > 0) {
            entries.add(new Entry(Kind.DISCOUNT, seller, customer, figures.oil[i], "oil10", number));
        }
        if (figures.share[i].minor() > 0) {
            entries.add(new Entry(Kind.DISCOUNT, Party.PLATFORM, customer, figures.share[i], "off15", number));
        }
        if (figures.tax[i].minor() > 0) {
            String rate = TAX_IDS[figures.placeOfRate(i)];
            entries.add(new Entry(Kind.TAX_DUE, seller, Party.TREASURY, figures.tax[i], rate, number));
        }
        if (figures.commission[i].minor() > 0) {
            entries.add(new Entry(Kind.FEE, seller, Party.PLATFORM, figures.commission[i], "commission", number));
        }
    }

    private static List<AppliedTax> taxes(Figures figures) {
        List<AppliedTax> taxes = new ArrayList<>(RATES.length);
        for (int rate = 0; rate < RATES.length; rate++) {
            if (figures.taxBase[rate] != null) {
                taxes.add(tax(rate, figures.taxBase[rate], figures.taxTotal[rate]));
            }
        }
        return taxes;
    }

    private static Totals totals(Figures figures, boolean free) {
        return new Totals(
                figures.items,
                figures.discounts,
                figures.delivery,
                free ? DELIVERY : Figures.ZERO,
                HUB_FEE,
                Figures.ZERO,
                figures.includedTax,
                Figures.ZERO,
                Figures.ZERO,
                figures.total);
    }

    private static List<Reason> declined(Figures figures, boolean free) {
        boolean oil = false;
        for (Money each : figures.oil) {
            oil |= each.minor() > 0;
        }
        if (oil && free) {
            return List.of();
        }
        List<Reason> declined = new ArrayList<>(2);
        if (!oil) {
            declined.add(Reason.of("promotion.no-effect").at("/promotions/0").with("promotion", OIL10));
        }
        if (!free) {
            declined.add(Reason.of("promotion.subtotal-too-small")
                    .at("/promotions/2")
                    .with("promotion", FREE)
                    .with("minimum", FREE_FROM)
                    .with("subtotal", figures.subtotal));
        }
        return declined;
    }
}
