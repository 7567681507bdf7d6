package org.cooplab.examples.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;

/** A return as an example: one unit of a line comes back. What the buyer gets for it, and who gives it back. */
final class RefundTable {

    private final Tongues tongues;
    private final Names names;

    RefundTable(Tongues tongues, Names names) {
        this.tongues = tongues;
        this.names = names;
    }

    /** Returns the refund of one unit of the first line that costs something; nothing if there is none. */
    Consumer<Html> of(PricedOrder order) {
        Optional<PricedLine> costly =
                order.lines().stream().filter(line -> line.total().signum() > 0).findFirst();
        return html -> costly.ifPresent(line -> table(order, line).accept(html));
    }

    private Consumer<Html> table(PricedOrder order, PricedLine line) {
        Quantity charged = line.quantity();
        Quantity one = new Quantity(charged.value().min(BigDecimal.ONE), charged.unitCode());
        Refund refund = order.refund(Map.of(), Map.of(line.number(), one));
        return html -> {
            html.element("h3", tongues.say("report.refund"));
            Table.of(
                            tongues.say("report.refund.caption"),
                            List.of(
                                    Table.Column.text(tongues.say("report.party")),
                                    Table.Column.number(tongues.say("report.bill.amount"))),
                            body -> {
                                buyer(line, one, refund.total()).accept(body);
                                refund.balances().forEach((party, amount) -> {
                                    if (!(party instanceof Party.Customer)) {
                                        Table.row("", Table.head(tongues.say(names.of(party))), money(amount))
                                                .accept(body);
                                    }
                                });
                            })
                    .accept(html);
        };
    }

    private Consumer<Html> buyer(PricedLine line, Quantity one, Money amount) {
        return Table.row(
                "",
                Table.head(tongues.say(messages -> messages.text(Reason.of("report.refund.buyer")
                        .with("quantity", one)
                        .with("name", line.name().in(messages.language()))))),
                money(amount));
    }

    private Consumer<Html> money(Money amount) {
        return Table.number(tongues.say("report.money", "amount", amount));
    }
}
