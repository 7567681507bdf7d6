package org.cooplab.examples.quickstart.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.settlement.Statement;

/** Step 4: what each order costs, and what each party earns by all of them. */
public record MarketAccounts(Pricer pricer, List<PricedOrder> orders, Map<Party, Statement> statements) {

    static MarketAccounts of(World world) {
        Pricer pricer = Pricer.compile(MarketPrices.book(world));
        List<PricedOrder> priced = new ArrayList<>();
        for (Order order : world.orders()) {
            priced.add(pricer.price(order, PricingContext.on(world.day())));
        }
        List<Statement.Posting> postings =
                priced.stream().map(PricedOrder::posting).toList();
        Map<Party, Statement> statements = new TreeMap<>();
        priced.stream()
                .flatMap(order -> order.balances().keySet().stream())
                .distinct()
                .forEach(party -> statements.put(party, Statement.of(party, Currencies.MAD, postings)));
        return new MarketAccounts(pricer, priced, statements);
    }

    /** Returns how many cooperatives sell something. */
    public long cooperatives() {
        return statements.keySet().stream()
                .filter(party -> party instanceof Party.Cooperative)
                .count();
    }

    /** Returns what all buyers pay for what they ordered. */
    public Money paid() {
        return Money.sum(Currencies.MAD, orders.stream().map(PricedOrder::total).toList());
    }

    /** Returns what the buyers of these orders pay for what they ordered. */
    public Money worth(Set<OrderId> some) {
        return Money.sum(
                Currencies.MAD,
                orders.stream()
                        .filter(order -> some.contains(order.order()))
                        .map(PricedOrder::total)
                        .toList());
    }
}
