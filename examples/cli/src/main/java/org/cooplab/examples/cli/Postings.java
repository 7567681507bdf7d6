package org.cooplab.examples.cli;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import org.cooplab.pricing.settlement.Statement;
import org.jspecify.annotations.Nullable;

/** What files bring to a statement: orders, each once, and refunds, all in the currency of the first order. */
final class Postings {

    private final List<Statement.Posting> all = new ArrayList<>();
    private final Set<OrderId> orders = new HashSet<>();
    private @Nullable Currency currency;

    void addOrder(Input input) {
        PricedOrder priced = input.as(PricedOrder.class);
        requireCurrency(input, "/currency", priced.currency());
        if (!orders.add(priced.order())) {
            throw bad(input, Fault.of("cli.statement.twice", "/order").with("order", priced.order()));
        }
        all.add(priced.posting());
    }

    void addRefund(Input input, LocalDate day) {
        Refund refund = input.as(Refund.class);
        requireCurrency(input, "/total/currency", refund.total().currency());
        all.add(refund.posting(day));
    }

    private void requireCurrency(Input input, String place, Currency found) {
        if (currency == null) {
            currency = found;
        } else if (!currency.equals(found)) {
            throw bad(
                    input,
                    Fault.of("cli.statement.currency", place)
                            .with("currency", currency)
                            .with("found", found));
        }
    }

    private static BadInput bad(Input input, Fault fault) {
        return new BadInput(input.file(), Documents.locate(input.text(), List.of(fault)));
    }

    /** Returns the account of a party, once there is an order. */
    Statement statement(Party party) {
        return Statement.of(party, requireNonNull(currency, "currency"), all);
    }
}
