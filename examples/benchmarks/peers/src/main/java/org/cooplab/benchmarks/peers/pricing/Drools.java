package org.cooplab.benchmarks.peers.pricing;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.benchmarks.peers.Rules;
import org.cooplab.benchmarks.pricing.Figures;
import org.cooplab.benchmarks.pricing.PricingContender;
import org.cooplab.benchmarks.pricing.Publication;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.PricedOrder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules of the market as nine rules of Drools over facts in longs of centimes, with a session for each order. */
public final class Drools implements PricingContender {

    private final Publication publication = new Publication();
    private final KieBase rules = Rules.compile(Drools.class, "market.drl");

    @Override
    public String name() {
        return "Drools";
    }

    private static Money money(long minor) {
        return Money.ofMinor(minor, Currencies.MAD);
    }

    @Override
    public PricedOrder price(Order order) {
        Figures figures = new Figures(order.lines().size());
        List<LineFact> lines = new ArrayList<>(order.lines().size());
        for (OrderLine line : order.lines()) {
            Publication.Item item = publication.item(line);
            figures.item[lines.size()] = item;
            lines.add(new LineFact(
                    lines.size(),
                    item.piece().minor(),
                    line.charged().value().longValueExact(),
                    item.rate(),
                    line.goods().category().value()));
        }
        BasketFact basket = new BasketFact();
        KieSession session = rules.newKieSession();
        try {
            session.insert(basket);
            lines.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        fill(figures, basket, lines);
        return publication.publish(order, figures);
    }

    private static void fill(Figures figures, BasketFact basket, List<LineFact> lines) {
        long[] base = new long[Figures.RATES.length];
        long[] tax = new long[Figures.RATES.length];
        for (int i = 0; i < lines.size(); i++) {
            LineFact line = lines.get(i);
            figures.amount[i] = money(line.getAmount());
            figures.oil[i] = money(line.getOil());
            figures.share[i] = money(line.getShare());
            figures.left[i] = money(line.getLeft());
            figures.tax[i] = money(line.getTax());
            figures.commission[i] = money(line.getCommission());
            int place = figures.placeOfRate(i);
            base[place] += line.getLeft();
            tax[place] += line.getTax();
            figures.taxBase[place] = money(base[place]);
            figures.taxTotal[place] = money(tax[place]);
        }
        figures.items = money(basket.getItems());
        figures.discounts = money(basket.getItems() - basket.getLeft());
        figures.commissions = money(basket.getCommissions());
        figures.subtotal = money(basket.getLeft());
        figures.includedTax = money(basket.getTax());
        figures.delivery = money(basket.getDelivery());
        figures.total = money(basket.getLeft() + basket.getDelivery() + basket.getHubFee());
    }
}
