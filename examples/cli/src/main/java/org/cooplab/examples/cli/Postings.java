package org.cooplab.examples.cli;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import org.cooplab.examples.quickstart.report.PricedOrders;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;
import org.jspecify.annotations.Nullable;

/** What files contribute to a statement: orders, each once, and refunds, all in the currency of the first order. */
final class Postings {

    private final List<Statement.Posting> all = new ArrayList<>();
    private final Map<OrderId, PricedOrder> orders = new HashMap<>();
    private final Map<OrderId, Map<Integer, Quantity>> returned = new HashMap<>();
    private final Map<Refund, String> refunds = new HashMap<>();
    private final List<Reason> doubts = new ArrayList<>();
    private @Nullable Currency currency;

    void addOrder(Input input) {
        add(input, "", input.as(PricedOrder.class));
    }

    /** Adds all orders of one document. */
    void addOrders(Input input) {
        List<PricedOrder> many = input.as(PricedOrders.class).orders();
        for (int i = 0; i < many.size(); i++) {
            add(input, "/orders/" + i, many.get(i));
        }
    }

    private void add(Input input, String place, PricedOrder priced) {
        requireCurrency(input, place + "/currency", priced.currency());
        if (orders.put(priced.order(), priced) != null) {
            throw bad(input, Fault.of("cli.statement.twice", place + "/order").with("order", priced.order()));
        }
        all.add(priced.posting());
    }

    /**
     * Two returns may be alike, such as one piece today and one tomorrow, so an equal refund is only a reason for doubt.
     */
    void addRefund(Input input, LocalDate day) {
        Refund refund = input.as(Refund.class);
        requireCurrency(input, "/total/currency", refund.total().currency());
        requireSold(input, refund, day);
        String alike = refunds.putIfAbsent(refund, input.file());
        if (alike != null) {
            doubts.add(Reason.of("cli.statement.refund-alike")
                    .with("file", input.file())
                    .with("other", alike));
        }
        all.add(refund.posting(day));
    }

    /**
     * Refuses to take back more than was sold, or before it was sold; of an order of another statement that is not known.
     */
    private void requireSold(Input input, Refund refund, LocalDate day) {
        PricedOrder order = orders.get(refund.order());
        if (order == null) {
            return;
        }
        LocalDate sold = order.posting().day();
        if (day.isBefore(sold)) {
            throw bad(
                    input,
                    Fault.of("cli.statement.refund-early", "/order")
                            .with("order", refund.order())
                            .with("sold", sold)
                            .with("day", day));
        }
        Map<Integer, Quantity> before = returned.computeIfAbsent(refund.order(), id -> new HashMap<>());
        for (int i = 0; i < refund.returned().size(); i++) {
            Refund.Returned each = refund.returned().get(i);
            try {
                order.refund(before, Map.of(each.line(), each.quantity()));
            } catch (InvalidValue beyond) {
                Fault fault = Fault.of(beyond);
                String place = "/returned/" + i + "/quantity";
                throw bad(input, new Fault(fault.code(), place, 0, 0, fault.parameters()));
            }
            before.merge(each.line(), each.quantity(), Quantity::plus);
        }
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
        return input.located(List.of(fault));
    }

    /** Returns the account of a party, once there is an order. */
    Statement statement(Party party) {
        return Statement.of(party, requireNonNull(currency, "currency"), all);
    }

    /** Returns what a person should look at again. */
    List<Reason> doubts() {
        return doubts;
    }

    /** Returns everybody who gives or gets, in order. */
    Set<String> parties() {
        Set<String> parties = new TreeSet<>();
        for (Statement.Posting posting : all) {
            for (Entry entry : posting.entries()) {
                parties.add(entry.bearer().value());
                parties.add(entry.beneficiary().value());
            }
        }
        return parties;
    }
}
