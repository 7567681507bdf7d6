package org.cooplab.examples.quickstart.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Returns how many parties are owed something in the end. */
    public long owed() {
        return statements.values().stream()
                .filter(statement -> statement.balance().signum() > 0)
                .count();
    }

    /** Returns what all buyers pay. */
    public Money paid() {
        return Money.sum(Currencies.MAD, orders.stream().map(PricedOrder::total).toList());
    }
}
