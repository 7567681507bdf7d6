package org.cooplab.pricing.contender;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.id.PromotionId;
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
import org.cooplab.pricing.Totals;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;

/**
 * The rules of {@link Bench} written by hand in longs, once and for these rules only: a floor that no
 * engine of any generality reaches. Same records in, same records out.
 */
final class HandWritten {

    private record Item(UnitPrice price, long minor, int rate, TaxCategory category) {}

    private static final PromotionId OIL10 = PromotionId.of("oil10");
    private static final PromotionId OFF15 = PromotionId.of("off15");
    private static final PromotionId FREE = PromotionId.of("free");
    private static final Party HUB = Party.of(PartnerId.of("hub"));
    private static final Party CARRIER = Party.of(PartnerId.of("carrier"));
    private static final Rate[] RATES = {Rate.ofPercent("20"), Rate.ofPercent("10"), Rate.ZERO};
    private static final String[] TAX_IDS = {"vat-20", "vat-10", "vat-0"};
    private static final Currency MAD = Currencies.MAD;
    private static final Money ZERO = Money.zero(MAD);

    private final Map<ProductId, Item> items = new HashMap<>();
    private final BookReference book;

    HandWritten(PriceBook source, BookReference book) {
        this.book = book;
        source.priceLists().get(0).prices().forEach(price -> {
            int p = Integer.parseInt(price.product().value().substring("product-".length()));
            items.put(price.product(), new Item(price.unitPrice(), Bench.price(p), Bench.rate(p), price.taxCategory()));
        });
    }

    private static Money money(long minor) {
        return minor == 0 ? ZERO : Money.ofMinor(minor, MAD);
    }

    private static long halfUp(long n, long d) {
        return (2 * n + d) / (2 * d);
    }

    PricedOrder price(Order order) {
        List<OrderLine> lines = order.lines();
        int n = lines.size();
        Item[] item = new Item[n];
        long[] amount = new long[n];
        long[] oil = new long[n];
        long[] left = new long[n];
        long itemsTotal = 0;
        long total = 0;
        for (int i = 0; i < n; i++) {
            OrderLine line = lines.get(i);
            item[i] = items.get(line.goods().product());
            amount[i] = item[i].minor * line.charged().value().longValue();
            if (line.goods().category().value().equals("oil")) {
                oil[i] = halfUp(amount[i], 10);
            }
            left[i] = amount[i] - oil[i];
            itemsTotal += amount[i];
            total += left[i];
        }
        long off = Math.min(1500, total);
        long[] share = new long[n];
        long[] rest = new long[n];
        long missing = off;
        for (int i = 0; i < n && total > 0; i++) {
            share[i] = off * left[i] / total;
            rest[i] = off * left[i] - share[i] * total;
            missing -= share[i];
        }
        while (missing > 0) {
            int best = 0;
            for (int i = 1; i < n; i++) {
                if (rest[i] > rest[best]) {
                    best = i;
                }
            }
            share[best]++;
            rest[best] = -1;
            missing--;
        }
        for (int i = 0; i < n; i++) {
            left[i] -= share[i];
        }
        total -= off;
        boolean free = total >= 30000;
        return result(order, lines, item, amount, oil, share, left, itemsTotal, total, free);
    }

    private PricedOrder result(
            Order order,
            List<OrderLine> lines,
            Item[] item,
            long[] amount,
            long[] oil,
            long[] share,
            long[] left,
            long itemsTotal,
            long total,
            boolean free) {
        int n = lines.size();
        Party customer = Party.of(order.customer().id());
        List<PricedLine> priced = new ArrayList<>(n);
        List<Entry> entries = new ArrayList<>(n * 5 + 4);
        Map<CooperativeId, Party> sellers = new HashMap<>(8);
        long[] base = new long[3];
        long[] tax = new long[3];
        boolean[] seen = new boolean[3];
        long commissions = 0;
        for (int i = 0; i < n; i++) {
            OrderLine line = lines.get(i);
            int rate = item[i].rate == 20 ? 0 : item[i].rate == 10 ? 1 : 2;
            long inside = item[i].rate == 0 ? 0 : halfUp(left[i] * item[i].rate, 100 + item[i].rate);
            base[rate] += left[i];
            tax[rate] += inside;
            seen[rate] = true;
            Integer number = line.number();
            Party seller = sellers.computeIfAbsent(line.goods().seller(), Party::of);
            Money gross = money(amount[i]);
            Money net = money(left[i]);
            Money insideMoney = money(inside);
            Money oilMoney = money(oil[i]);
            Money shareMoney = money(share[i]);
            List<AppliedDiscount> discounts = oil[i] > 0
                    ? share[i] > 0
                            ? List.of(new AppliedDiscount(OIL10, oilMoney), new AppliedDiscount(OFF15, shareMoney))
                            : List.of(new AppliedDiscount(OIL10, oilMoney))
                    : share[i] > 0 ? List.of(new AppliedDiscount(OFF15, shareMoney)) : List.of();
            priced.add(new PricedLine(
                    line.number(),
                    line.goods().offer(),
                    line.goods().product(),
                    line.goods().seller(),
                    line.goods().name(),
                    line.charged(),
                    item[i].price,
                    item[i].price,
                    "base",
                    gross,
                    discounts,
                    net,
                    item[i].category,
                    List.of(new AppliedTax(
                            TAX_IDS[rate], RATES[rate], TaxBasis.INCLUDED, TaxTreatment.TAXED, net, insideMoney)),
                    null));
            entries.add(new Entry(Kind.GOODS, customer, seller, gross, null, number));
            if (oil[i] > 0) {
                entries.add(new Entry(Kind.DISCOUNT, seller, customer, oilMoney, "oil10", number));
            }
            if (share[i] > 0) {
                entries.add(new Entry(Kind.DISCOUNT, Party.PLATFORM, customer, shareMoney, "off15", number));
            }
            if (inside > 0) {
                entries.add(new Entry(Kind.TAX_DUE, seller, Party.TREASURY, insideMoney, TAX_IDS[rate], number));
            }
            long commission = halfUp((amount[i] - oil[i]) * 8, 100);
            commissions += commission;
            if (commission > 0) {
                entries.add(new Entry(Kind.FEE, seller, Party.PLATFORM, money(commission), "commission", number));
            }
        }
        Money twenty = money(2000);
        Money hub = money(500);
        entries.add(new Entry(Kind.DELIVERY, customer, CARRIER, twenty, "relay", null));
        if (free) {
            entries.add(new Entry(Kind.DISCOUNT, Party.PLATFORM, customer, twenty, "free", null));
        }
        entries.add(new Entry(Kind.FEE, customer, HUB, hub, "hub", null));
        List<AppliedTax> taxes = new ArrayList<>(3);
        for (int k = 0; k < 3; k++) {
            if (seen[k]) {
                taxes.add(new AppliedTax(
                        TAX_IDS[k], RATES[k], TaxBasis.INCLUDED, TaxTreatment.TAXED, money(base[k]), money(tax[k])));
            }
        }
        Money commissionMoney = money(commissions);
        long delivery = free ? 0 : 2000;
        Totals totals = new Totals(
                money(itemsTotal),
                money(itemsTotal - total),
                money(delivery),
                money(free ? 2000 : 0),
                hub,
                ZERO,
                money(tax[0] + tax[1] + tax[2]),
                ZERO,
                ZERO,
                money(total + delivery + 500));
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
                        twenty,
                        free ? List.of(new AppliedDiscount(FREE, twenty)) : List.of(),
                        money(delivery),
                        List.of())),
                List.of(
                        new PricedCharge(
                                "commission",
                                Fee.Kind.COMMISSION,
                                Fee.Payer.SELLER,
                                Party.PLATFORM,
                                commissionMoney,
                                List.of(),
                                commissionMoney,
                                List.of()),
                        new PricedCharge("hub", Fee.Kind.HUB, Fee.Payer.BUYER, HUB, hub, List.of(), hub, List.of())),
                taxes,
                List.of(),
                totals,
                entries,
                declined(oil, free, total));
    }

    private static List<Reason> declined(long[] oil, boolean free, long total) {
        long off = 0;
        for (long each : oil) {
            off += each;
        }
        if (off > 0 && free) {
            return List.of();
        }
        List<Reason> declined = new ArrayList<>(2);
        if (off == 0) {
            declined.add(Reason.of("promotion.no-effect").at("/promotions/0").with("promotion", OIL10));
        }
        if (!free) {
            declined.add(Reason.of("promotion.subtotal-too-small")
                    .at("/promotions/2")
                    .with("promotion", FREE)
                    .with("minimum", Bench.mad("300.00"))
                    .with("subtotal", money(total)));
        }
        return declined;
    }
}
