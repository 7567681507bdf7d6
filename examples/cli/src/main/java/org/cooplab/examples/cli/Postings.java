package org.cooplab.examples.cli;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.examples.quickstart.report.PricedOrders;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;
import org.jspecify.annotations.Nullable;

/** What files contribute to a statement: orders, each once, and refunds, all in the currency of the first order. */
final class Postings {

    private final List<Statement.Posting> all = new ArrayList<>();
    private final Set<OrderId> given = new HashSet<>();
    private final Map<OrderId, PricedOrder> sound = new HashMap<>();
    private final Map<OrderId, Map<Integer, Quantity>> returned = new HashMap<>();
    private final Map<Refund, String> refunds = new HashMap<>();
    private final List<Reason> doubts = new ArrayList<>();
    private @Nullable Currency currency;

    void addOrder(Input input) {
        Faults faults = new Faults();
        add("", input.as(PricedOrder.class), faults);
        requireNone(faults, input);
    }

    /** Adds all orders of one document. */
    void addOrders(Input input) {
        List<PricedOrder> many = input.as(PricedOrders.class).orders();
        Faults faults = new Faults();
        for (int i = 0; i < many.size(); i++) {
            add("/orders/" + i, many.get(i), faults);
        }
        requireNone(faults, input);
    }

    private void add(String place, PricedOrder priced, Faults faults) {
        checkCurrency(place + "/currency", priced.currency(), faults);
        if (!given.add(priced.order())) {
            faults.add("cli.statement.twice", place + "/order", "order", priced.order());
        }
        try {
            all.add(priced.posting());
            sound.put(priced.order(), priced);
        } catch (InvalidValue differing) {
            Faults.of(differing).forEach(fault -> faults.add(fault.under(place)));
        }
    }

    /**
     * Two returns may be alike, such as one piece today and one tomorrow, so an equal refund is only a reason for doubt.
     */
    void addRefund(Input input, LocalDate day) {
        Refund refund = input.as(Refund.class);
        Faults faults = new Faults();
        checkCurrency("/total/currency", refund.total().currency(), faults);
        checkSold(refund, day, faults);
        requireNone(faults, input);
        String alike = refunds.putIfAbsent(refund, input.file());
        if (alike != null) {
            doubts.add(Reason.of("cli.statement.refund-alike")
                    .with("file", input.file())
                    .with("other", alike));
        }
        all.add(input.judged(() -> refund.posting(day)));
    }

    /**
     * Nobody takes back more than was sold, or before it was sold; of an order that is not known, such as one of another
     * statement, nothing is said.
     */
    private void checkSold(Refund refund, LocalDate day, Faults faults) {
        PricedOrder order = sound.get(refund.order());
        if (order == null) {
            return;
        }
        LocalDate sold = order.posting().day();
        if (day.isBefore(sold)) {
            faults.add("cli.statement.refund-early", "/order", "order", refund.order(), "sold", sold, "day", day);
        }
        Map<Integer, Quantity> before = returned.computeIfAbsent(refund.order(), id -> new HashMap<>());
        for (int i = 0; i < refund.returned().size(); i++) {
            Refund.Returned each = refund.returned().get(i);
            try {
                order.refund(before, Map.of(each.line(), each.quantity()));
                before.merge(each.line(), each.quantity(), Quantity::plus);
            } catch (InvalidValue beyond) {
                Fault fault = Fault.of(beyond);
                faults.add(new Fault(fault.code(), "/returned/" + i + "/quantity", 0, 0, fault.parameters()));
            }
        }
    }

    private void checkCurrency(String place, Currency found, Faults faults) {
        if (currency == null) {
            currency = found;
        } else if (!currency.equals(found)) {
            faults.add("cli.statement.currency", place, "currency", currency, "found", found);
        }
    }

    private static void requireNone(Faults faults, Input input) {
        if (!faults.isEmpty()) {
            throw input.located(faults.list());
        }
    }

    /** Returns the account of a party on the days of a period, or on all days, once there is an order. */
    Statement statement(Party party, @Nullable DateRange period) {
        Currency one = requireNonNull(currency, "currency");
        return period == null ? Statement.of(party, one, all) : Statement.of(party, one, period, all);
    }

    /** Returns how many orders and refunds are booked on other days. */
    long outside(DateRange period) {
        return all.stream().filter(posting -> !period.contains(posting.day())).count();
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
