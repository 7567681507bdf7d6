package org.cooplab.benchmarks.pricing;

import java.util.List;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.PricedOrder;

/**
 * The rules of {@link Market} written by hand in longs of centimes, once and for these rules only: a floor that no engine
 * of any generality reaches.
 */
public final class HandWritten implements PricingContender {

    private final Publication publication = new Publication();

    @Override
    public String name() {
        return "hand-written long";
    }

    private static Money money(long minor) {
        return minor == 0 ? Figures.ZERO : Money.ofMinor(minor, Currencies.MAD);
    }

    private static long halfUp(long n, long d) {
        return (2 * n + d) / (2 * d);
    }

    @Override
    public PricedOrder price(Order order) {
        List<OrderLine> lines = order.lines();
        int n = lines.size();
        Figures figures = new Figures(n);
        long[] left = new long[n];
        long items = 0;
        long total = 0;
        long commissions = 0;
        for (int i = 0; i < n; i++) {
            OrderLine line = lines.get(i);
            figures.item[i] = publication.item(line);
            long amount =
                    figures.item[i].piece().minor() * line.charged().value().longValue();
            long oil = Publication.isOil(line) ? halfUp(amount * Publication.OIL_PERCENT, 100) : 0;
            left[i] = amount - oil;
            long commission = halfUp(left[i] * Publication.COMMISSION_PERCENT, 100);
            items += amount;
            total += left[i];
            commissions += commission;
            figures.amount[i] = money(amount);
            figures.oil[i] = money(oil);
            figures.commission[i] = money(commission);
        }
        total -= takeOffOrder(figures, left, total);
        figures.items = money(items);
        figures.discounts = money(items - total);
        figures.commissions = money(commissions);
        figures.subtotal = money(total);
        tax(figures, left);
        long delivery = total >= Publication.FREE_FROM.minor() ? 0 : Publication.DELIVERY.minor();
        figures.delivery = money(delivery);
        figures.total = money(total + delivery + Publication.HUB_FEE.minor());
        return publication.publish(order, figures);
    }

    /** Takes the discount of the order off the lines, by largest remainder; returns what it took. */
    private static long takeOffOrder(Figures figures, long[] left, long total) {
        int n = left.length;
        long off = Math.min(Publication.OFF.minor(), total);
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
            figures.share[i] = money(share[i]);
            figures.left[i] = money(left[i]);
        }
        return off;
    }

    private static void tax(Figures figures, long[] left) {
        int rates = Figures.RATES.length;
        long[] base = new long[rates];
        long[] tax = new long[rates];
        boolean[] seen = new boolean[rates];
        long sum = 0;
        for (int i = 0; i < left.length; i++) {
            int rate = figures.item[i].rate();
            long inside = rate == 0 ? 0 : halfUp(left[i] * rate, 100 + rate);
            int place = figures.placeOfRate(i);
            base[place] += left[i];
            tax[place] += inside;
            seen[place] = true;
            sum += inside;
            figures.tax[i] = money(inside);
        }
        for (int k = 0; k < rates; k++) {
            if (seen[k]) {
                figures.taxBase[k] = money(base[k]);
                figures.taxTotal[k] = money(tax[k]);
            }
        }
        figures.includedTax = money(sum);
    }
}
