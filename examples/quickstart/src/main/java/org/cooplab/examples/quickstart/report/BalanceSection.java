package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.examples.quickstart.pilot.MarketAccounts;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.pricing.settlement.Statement;

/** Nothing is lost: what was paid is what was received, what was ordered is what was carried or left, with its reason. */
final class BalanceSection {

    private final Tongues tongues;
    private final Pilot pilot;

    BalanceSection(Tongues tongues, Pilot pilot) {
        this.tongues = tongues;
        this.pilot = pilot;
    }

    Consumer<Html> content() {
        MarketAccounts accounts = pilot.accounts();
        return html -> {
            Table.of(
                            tongues.say("report.balance.money"),
                            List.of(
                                    Table.Column.text(tongues.say("report.party")),
                                    Table.Column.number(tongues.say("report.bill.amount"))),
                            body -> {
                                row(body, "report.balance.cooperatives", sum(p -> p instanceof Party.Cooperative));
                                row(body, "report.balance.partners", sum(p -> p instanceof Party.Partner));
                                row(body, "report.balance.platform", sum(p -> p instanceof Party.Platform));
                                row(body, "report.balance.treasury", sum(p -> p instanceof Party.Treasury));
                                Table.row(
                                                "sum",
                                                Table.head(tongues.say("report.balance.paid")),
                                                Table.number(tongues.say("report.money", "amount", accounts.paid())))
                                        .accept(body);
                            })
                    .accept(html);
            html.element("h3", tongues.say("report.balance.kilograms"));
            html.element(
                    "p",
                    tongues.say(
                            "report.balance.weight",
                            "ordered",
                            pilot.ordered().toQuantity().to(UnitCode.KGM),
                            "carried",
                            pilot.rounds().carried().toQuantity().to(UnitCode.KGM),
                            "left",
                            pilot.left().toQuantity().to(UnitCode.KGM),
                            "unweighed",
                            pilot.unweighed()));
        };
    }

    private void row(Html body, String code, Money amount) {
        Table.row("", Table.head(tongues.say(code)), Table.number(tongues.say("report.money", "amount", amount)))
                .accept(body);
    }

    private Money sum(Predicate<Party> wanted) {
        return Money.sum(
                Currencies.MAD,
                pilot.accounts().statements().values().stream()
                        .filter(statement -> wanted.test(statement.party()))
                        .map(Statement::balance)
                        .toList());
    }
}
