package org.cooplab.examples.quickstart.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.examples.quickstart.pilot.MarketAccounts;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.tax.AppliedTax;

/** Bills line by line: what the buyer paid and why, who earns what of it, and what a return would give back. */
final class BillSection {

    private final Tongues tongues;
    private final MarketAccounts accounts;
    private final Names names;

    BillSection(Tongues tongues, MarketAccounts accounts, Names names) {
        this.tongues = tongues;
        this.accounts = accounts;
        this.names = names;
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
        return html -> {
            Table.of(
                            tongues.say("report.bill.caption", "order", order.order()),
                            List.of(
                                    Table.Column.text(tongues.say("report.bill.item")),
                                    Table.Column.text(tongues.say("report.bill.seller")),
                                    Table.Column.number(tongues.say("report.bill.amount"))),
                            body -> {
                                order.lines().forEach(line -> line(body, line));
                                order.deliveries().forEach(charge -> charge(body, charge));
                                order.fees().stream()
                                        .filter(fee -> fee.payer() == Fee.Payer.BUYER)
                                        .forEach(charge -> charge(body, charge));
                                Table.row(
                                                "sum",
                                                Table.head(tongues.say("report.bill.total")),
                                                Table.words(cell -> {}),
                                                money(order.total()))
                                        .accept(body);
                            })
                    .accept(html);
            html.element("h3", tongues.say("report.bill.earns"));
            Table.of(
                            tongues.say("report.bill.earns.caption"),
                            List.of(
                                    Table.Column.text(tongues.say("report.party")),
                                    Table.Column.number(tongues.say("report.bill.amount"))),
                            body -> order.balances().forEach((party, amount) -> {
                                if (!(party instanceof Party.Customer)) {
                                    Table.row("", Table.head(tongues.say(names.of(party))), money(amount))
                                            .accept(body);
                                }
                            }))
                    .accept(html);
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

    private void line(Html body, PricedLine line) {
        Table.row(
                        "",
                        Table.head(cell -> {
                            cell.text(line.quantity().value().toPlainString() + " × ");
                            tongues.say(line.name()).accept(cell);
                        }),
                        Table.words(tongues.say(names.of(Party.of(line.seller())))),
                        money(line.amount()))
                .accept(body);
        for (AppliedDiscount discount : line.discounts()) {
            Table.row(
                            "sub",
                            Table.words(
                                    tongues.say(names.of(discount.promotion().value()))),
                            Table.words(cell -> {}),
                            money(discount.amount().negated()))
                    .accept(body);
        }
        taxes(body, line.taxes());
    }

    private void charge(Html body, PricedCharge charge) {
        Table.row(
                        "",
                        Table.head(tongues.say(names.of(charge.id()))),
                        Table.words(
                                charge.beneficiary() == null
                                        ? cell -> {}
                                        : tongues.say(names.of(charge.beneficiary()))),
                        money(charge.amount()))
                .accept(body);
        for (AppliedDiscount discount : charge.discounts()) {
            Table.row(
                            "sub",
                            Table.words(
                                    tongues.say(names.of(discount.promotion().value()))),
                            Table.words(cell -> {}),
                            money(discount.amount().negated()))
                    .accept(body);
        }
        taxes(body, charge.taxes());
    }

    private void taxes(Html body, List<AppliedTax> taxes) {
        for (AppliedTax tax : taxes) {
            Table.row(
                            "sub",
                            Table.words(tongues.say(messages -> messages.text(Reason.of("report.bill.tax")
                                    .with("tax", names.of(tax.id()).in(messages.language()))
                                    .with("rate", tax.rate().value())
                                    .with("amount", tax.amount())))),
                            Table.words(cell -> {}),
                            Table.number(cell -> {}))
                    .accept(body);
        }
    }

    private Consumer<Html> money(Money amount) {
        return Table.number(tongues.say("report.money", "amount", amount));
    }
}
