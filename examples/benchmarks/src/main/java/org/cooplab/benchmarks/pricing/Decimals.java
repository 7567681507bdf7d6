package org.cooplab.benchmarks.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.PricedOrder;

/** The rules of {@link Market} in {@link BigDecimal} dirhams, straightforward, as they are mostly written. */
public final class Decimals implements PricingContender {

    private static final BigDecimal CENTIME = new BigDecimal("0.01");
    private static final BigDecimal OIL = BigDecimal.valueOf(Publication.OIL_PERCENT, 2);
    private static final BigDecimal COMMISSION = BigDecimal.valueOf(Publication.COMMISSION_PERCENT, 2);
    private static final BigDecimal OFF = Publication.OFF.toDecimal();
    private static final BigDecimal FREE_FROM = Publication.FREE_FROM.toDecimal();
    private static final BigDecimal HUB_FEE = Publication.HUB_FEE.toDecimal();
    private static final BigDecimal DELIVERY = Publication.DELIVERY.toDecimal();

    /** A line on its way. */
    private static final class Line {

        private final int rate;
        private final BigDecimal amount;
        private final BigDecimal oil;
        private final BigDecimal commission;
        private BigDecimal share = BigDecimal.ZERO;
        private BigDecimal left;

        Line(OrderLine line, Publication.Item item) {
            rate = item.rate();
            amount = item.price().amount().multiply(line.charged().value());
            oil = Publication.isOil(line) ? rounded(amount.multiply(OIL)) : BigDecimal.ZERO;
            left = amount.subtract(oil);
            commission = rounded(left.multiply(COMMISSION));
        }

        BigDecimal tax() {
            BigDecimal percent = BigDecimal.valueOf(rate);
            return left.multiply(percent).divide(percent.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
        }
    }

    private final Publication publication = new Publication();

    @Override
    public String name() {
        return "BigDecimal";
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static Money money(BigDecimal amount) {
        return Money.of(amount, Currencies.MAD);
    }

    @Override
    public PricedOrder price(Order order) {
        Figures figures = new Figures(order.lines().size());
        List<Line> lines = new ArrayList<>();
        BigDecimal items = BigDecimal.ZERO;
        BigDecimal subtotal = BigDecimal.ZERO;
        BigDecimal commissions = BigDecimal.ZERO;
        for (OrderLine each : order.lines()) {
            Publication.Item item = publication.item(each);
            figures.item[lines.size()] = item;
            Line line = new Line(each, item);
            lines.add(line);
            items = items.add(line.amount);
            subtotal = subtotal.add(line.left);
            commissions = commissions.add(line.commission);
        }
        BigDecimal off = OFF.min(subtotal);
        takeOffOrder(lines, off, subtotal);
        subtotal = subtotal.subtract(off);
        BigDecimal delivery = subtotal.compareTo(FREE_FROM) >= 0 ? BigDecimal.ZERO : DELIVERY;
        tax(lines, figures);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            figures.amount[i] = money(line.amount);
            figures.oil[i] = money(line.oil);
            figures.share[i] = money(line.share);
            figures.left[i] = money(line.left);
            figures.commission[i] = money(line.commission);
        }
        figures.items = money(items);
        figures.discounts = money(items.subtract(subtotal));
        figures.commissions = money(commissions);
        figures.subtotal = money(subtotal);
        figures.delivery = money(delivery);
        figures.total = money(subtotal.add(delivery).add(HUB_FEE));
        return publication.publish(order, figures);
    }

    /** Shares out what is off the order in whole centimes; those left over go to the largest remainders. */
    private static void takeOffOrder(List<Line> lines, BigDecimal off, BigDecimal subtotal) {
        record Remainder(Line line, BigDecimal rest) {}
        List<Remainder> remainders = new ArrayList<>();
        BigDecimal missing = off;
        for (Line line : lines) {
            BigDecimal product = off.multiply(line.left);
            line.share = product.divide(subtotal, 2, RoundingMode.DOWN);
            remainders.add(new Remainder(line, product.subtract(line.share.multiply(subtotal))));
            missing = missing.subtract(line.share);
        }
        remainders.sort(Comparator.comparing(Remainder::rest).reversed());
        for (int k = 0; missing.signum() > 0; k++) {
            Line line = remainders.get(k).line();
            line.share = line.share.add(CENTIME);
            missing = missing.subtract(CENTIME);
        }
        for (Line line : lines) {
            line.left = line.left.subtract(line.share);
        }
    }

    private static void tax(List<Line> lines, Figures figures) {
        BigDecimal[] base = new BigDecimal[Figures.RATES.length];
        BigDecimal[] tax = new BigDecimal[Figures.RATES.length];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            BigDecimal inside = line.tax();
            int place = figures.placeOfRate(i);
            base[place] = base[place] == null ? line.left : base[place].add(line.left);
            tax[place] = tax[place] == null ? inside : tax[place].add(inside);
            sum = sum.add(inside);
            figures.tax[i] = money(inside);
        }
        for (int place = 0; place < base.length; place++) {
            if (base[place] != null) {
                figures.taxBase[place] = money(base[place]);
                figures.taxTotal[place] = money(tax[place]);
            }
        }
        figures.includedTax = money(sum);
    }
}
