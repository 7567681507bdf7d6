package org.cooplab.examples.quickstart.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.examples.quickstart.pilot.MarketAccounts;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;

/** What each cooperative is paid for the day, and how that adds up. */
final class PayoutSection {

    private final Tongues tongues;
    private final Pricer pricer;
    private final Map<Party, Statement> statements;
    private final Names names;

    PayoutSection(Tongues tongues, MarketAccounts accounts, Names names) {
        this.tongues = tongues;
        this.pricer = accounts.pricer();
        this.statements = accounts.statements();
        this.names = names;
    }

    Consumer<Html> content() {
        List<Statement> cooperatives = statements.values().stream()
                .filter(statement -> statement.party() instanceof Party.Cooperative)
                .sorted(Comparator.comparing(Statement::balance).reversed().thenComparing(Statement::party))
                .toList();
        long most = cooperatives.isEmpty()
                ? 1
                : Math.max(1, cooperatives.get(0).balance().minor());
        Consumer<Html> table = Table.folded(
                cooperatives.size(),
                tongues.say("report.all", "count", cooperatives.size()),
                tongues.say("report.payouts.caption", "count", cooperatives.size()),
                List.of(
                        Table.Column.text(tongues.say("report.cooperative")),
                        Table.Column.number(tongues.say("report.payout")), // before what a small screen hides
                        Table.Column.number(tongues.say("report.goods")),
                        Table.Column.number(tongues.say("report.commission")),
                        Table.Column.number(tongues.say("report.tax")),
                        Table.Column.text(tongues.say("report.payout.bar"))),
                body -> cooperatives.forEach(statement -> row(statement, most).accept(body)));
        return html -> {
            table.accept(html);
            html.element(
                    "details",
                    details -> {
                        details.element("summary", tongues.say("report.bill.why"));
                        cooperatives.forEach(statement -> pricer.explain(statement)
                                .steps()
                                .forEach(step -> details.element(
                                        step instanceof Step.Account ? "h4" : "div",
                                        tongues.say(names.sentence(step)))));
                    },
                    "class",
                    "long");
        };
    }

    private Consumer<Html> row(Statement statement, long most) {
        long share = Math.max(0, statement.balance().minor()) * 100 / most;
        return Table.row(
                "",
                Table.head(tongues.say(names.of(statement.party()))),
                money(statement.balance()),
                money(sum(statement, Entry.Kind.GOODS)),
                money(sum(statement, Entry.Kind.FEE)),
                money(sum(statement, Entry.Kind.TAX_DUE)),
                Table.words(cell -> cell.element("span", "", "class", "bar", "style", "width:" + share + "px")));
    }

    private static Money sum(Statement statement, Entry.Kind kind) {
        return Money.sum(
                Currencies.MAD,
                statement.rows().stream()
                        .filter(row -> row.kind() == kind)
                        .map(Statement.Row::amount)
                        .toList());
    }

    private Consumer<Html> money(Money amount) {
        return Table.number(tongues.say("report.money", "amount", amount));
    }
}
