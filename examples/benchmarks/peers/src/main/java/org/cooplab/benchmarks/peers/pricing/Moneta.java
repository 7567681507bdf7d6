package org.cooplab.benchmarks.peers.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.NumberValue;
import javax.money.RoundingQueryBuilder;
import org.cooplab.benchmarks.pricing.Figures;
import org.cooplab.benchmarks.pricing.PricingContender;
import org.cooplab.benchmarks.pricing.Publication;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.PricedOrder;

/** The rules of the market in the amounts of JavaMoney, JSR 354, of either type that Moneta has. */
abstract class Moneta implements PricingContender {

    private static final MonetaryOperator HALF_UP = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());

    private final Publication publication = new Publication();
    private final Function<Money, MonetaryAmount> make;
    private final Map<Money, MonetaryAmount> prices = new HashMap<>();
    private final MonetaryAmount zero;
    private final MonetaryAmount centime;
    private final MonetaryAmount off;
    private final MonetaryAmount freeFrom;
    private final MonetaryAmount delivery;
    private final MonetaryAmount hubFee;

    Moneta(Function<BigDecimal, MonetaryAmount> type) {
        make = amount -> type.apply(amount.toDecimal());
        zero = make.apply(Money.zero(Currencies.MAD));
        centime = make.apply(Money.ofMinor(1, Currencies.MAD));
        off = make.apply(Publication.OFF);
        freeFrom = make.apply(Publication.FREE_FROM);
        delivery = make.apply(Publication.DELIVERY);
        hubFee = make.apply(Publication.HUB_FEE);
    }

    private static Money money(MonetaryAmount amount) {
        return Money.of(amount.getNumber().numberValueExact(BigDecimal.class), Currencies.MAD);
    }

    /** A line on its way. */
    private final class Line {

        private final int rate;
        private final MonetaryAmount amount;
        private final MonetaryAmount oil;
        private final MonetaryAmount commission;
        private MonetaryAmount share = zero;
        private MonetaryAmount left;

        Line(OrderLine line, Publication.Item item) {
            rate = item.rate();
            amount = prices.computeIfAbsent(item.piece(), make)
                    .multiply(line.charged().value());
            oil = Publication.isOil(line) ? percent(amount, Publication.OIL_PERCENT) : zero;
            left = amount.subtract(oil);
            commission = percent(left, Publication.COMMISSION_PERCENT);
        }

        MonetaryAmount tax() {
            return left.multiply(rate).divide(100L + rate).with(HALF_UP);
        }

        private static MonetaryAmount percent(MonetaryAmount amount, int percent) {
            return amount.multiply(percent).divide(100).with(HALF_UP);
        }
    }

    @Override
    public PricedOrder price(Order order) {
        Figures figures = new Figures(order.lines().size());
        List<Line> lines = new ArrayList<>();
        MonetaryAmount items = zero;
        MonetaryAmount subtotal = zero;
        MonetaryAmount commissions = zero;
        for (OrderLine each : order.lines()) {
            Publication.Item item = publication.item(each);
            figures.item[lines.size()] = item;
            Line line = new Line(each, item);
            lines.add(line);
            items = items.add(line.amount);
            subtotal = subtotal.add(line.left);
            commissions = commissions.add(line.commission);
        }
        MonetaryAmount given = off.isGreaterThan(subtotal) ? subtotal : off;
        takeOffOrder(lines, given, subtotal);
        subtotal = subtotal.subtract(given);
        MonetaryAmount charged = subtotal.isGreaterThanOrEqualTo(freeFrom) ? zero : delivery;
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
        figures.delivery = money(charged);
        figures.total = money(subtotal.add(charged).add(hubFee));
        return publication.publish(order, figures);
    }

    /** Shares out what is off the order in whole centimes; those left over go to the largest remainders. */
    private void takeOffOrder(List<Line> lines, MonetaryAmount given, MonetaryAmount subtotal) {
        record Remainder(Line line, MonetaryAmount rest) {}
        List<Remainder> remainders = new ArrayList<>();
        MonetaryAmount missing = given;
        NumberValue step = centime.multiply(subtotal.getNumber()).getNumber();
        for (Line line : lines) {
            MonetaryAmount product = given.multiply(line.left.getNumber());
            line.share = centime.multiply(product.divideToIntegralValue(step).getNumber());
            remainders.add(new Remainder(line, product.subtract(subtotal.multiply(line.share.getNumber()))));
            missing = missing.subtract(line.share);
        }
        remainders.sort(Comparator.comparing(Remainder::rest).reversed());
        for (int k = 0; missing.isPositive(); k++) {
            Line line = remainders.get(k).line();
            line.share = line.share.add(centime);
            missing = missing.subtract(centime);
        }
        for (Line line : lines) {
            line.left = line.left.subtract(line.share);
        }
    }

    private void tax(List<Line> lines, Figures figures) {
        MonetaryAmount[] base = new MonetaryAmount[Figures.RATES.length];
        MonetaryAmount[] tax = new MonetaryAmount[Figures.RATES.length];
        MonetaryAmount sum = zero;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            MonetaryAmount inside = line.tax();
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
