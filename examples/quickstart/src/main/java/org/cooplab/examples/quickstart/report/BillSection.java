package org.cooplab.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Unassigned;
import org.cooplab.examples.quickstart.pilot.MarketAccounts;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.explain.Step;

/** Bills line by line: what the buyer paid and why, who earns what of it, and what a return would give back. */
final class BillSection {

    private final Tongues tongues;
    private final MarketAccounts accounts;
    private final Names names;
    private final Map<OrderId, Order> orders;
    private final Map<OrderId, List<Unassigned>> notCarried;

    BillSection(Tongues tongues, Pilot pilot, Names names) {
        this.tongues = tongues;
        this.accounts = pilot.accounts();
        this.names = names;
        this.orders = pilot.world().orders().stream().collect(Collectors.toMap(Order::id, Function.identity()));
        this.notCarried = pilot.rounds().notCarried();
    }

    /** Returns one bill for each of {@code orders}, one of them shown at a time. */
    Consumer<Html> content(List<PricedOrder> orders) {
        return html -> {
            html.element("p", chooser -> {
                chooser.element("label", tongues.say("report.bill.choose"), "for", "chosen-bill");
                chooser.text(" ");
                chooser.element(
                        "select",
                        select -> orders.forEach(order ->
                                select.element("option", order.order().value(), "value", "bill-" + order.order())),
                        "id",
                        "chosen-bill",
                        "data-chooser",
                        "");
            });
            orders.forEach(order ->
                    html.element("div", bill(order), "id", "bill-" + order.order(), "data-choice", "chosen-bill"));
        };
    }

    private Consumer<Html> bill(PricedOrder order) {
        Set<Integer> left = left(order.order());
        return html -> {
            new BillTable(tongues, accounts.pricer().book(), names)
                    .of(requireNonNull(orders.get(order.order())), order, left)
                    .accept(html);
            if (!left.isEmpty()) {
                html.element(
                        "p",
                        note -> note.element("a", tongues.say("report.bill.left"), "href", "#unassigned"),
                        "class",
                        "note");
            }
            html.element("h3", tongues.say("report.bill.earns"));
            new EarningsTable(tongues, names).of(order).accept(html);
            new RefundTable(tongues, names).of(order).accept(html);
            html.element("details", details -> {
                details.element("summary", tongues.say("report.bill.why"));
                steps(order).forEach(step -> details.element("div", tongues.say(names.sentence(step))));
            });
        };
    }

    /** The steps in their order, but for who gets what: there the parties come as in the table, one after the other. */
    private List<Step> steps(PricedOrder order) {
        List<Party> parties = List.copyOf(order.balances().keySet());
        return accounts.pricer().explain(order).steps().stream()
                .sorted(Comparator.comparing(
                        step -> step instanceof Step.Balance balance ? parties.indexOf(balance.party()) : -1))
                .toList();
    }

    /** The numbers of the lines that are not carried, in whole or in part. */
    private Set<Integer> left(OrderId order) {
        return notCarried.getOrDefault(order, List.of()).stream()
                .flatMap(part -> part.lines().stream())
                .collect(Collectors.toSet());
    }
}
