package org.cooplab.examples.quickstart.report;

import java.math.RoundingMode;
import java.util.function.Consumer;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.pricing.settlement.Statement;

/** The pilot in eight figures. */
final class SummaryCards {

    private final Tongues tongues;
    private final Pilot pilot;

    SummaryCards(Tongues tongues, Pilot pilot) {
        this.tongues = tongues;
        this.pilot = pilot;
    }

    Consumer<Html> content() {
        Money earned = Money.sum(
                Currencies.MAD,
                pilot.accounts().statements().values().stream()
                        .filter(statement -> statement.party() instanceof Party.Cooperative)
                        .map(Statement::balance)
                        .toList());
        int orders = pilot.accounts().orders().size();
        int left = pilot.rounds().notCarried().size();
        return html -> {
            card(html, money(pilot.accounts().paid()), tongues.say("report.card.paid", "count", orders));
            card(html, money(earned), tongues.say("report.card.earned"));
            card(
                    html,
                    share(orders - left, orders),
                    tongues.say(
                            "report.card.left",
                            "count",
                            left,
                            "worth",
                            pilot.accounts().worth(pilot.rounds().notCarried().keySet())));
            card(
                    html,
                    tongues.say(
                            "report.quantity",
                            "quantity",
                            Round.kilograms(pilot.rounds().carried())),
                    tongues.say("report.card.carried", "ordered", Round.kilograms(pilot.ordered())));
            card(
                    html,
                    tongues.say(
                            "report.quantity",
                            "quantity",
                            pilot.rounds().plan().distance().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP)),
                    tongues.say(
                            "report.card.distance",
                            "count",
                            pilot.rounds().plan().routes().size()));
            card(
                    html,
                    share(
                            pilot.screening().count(Outcome.ELIGIBLE),
                            pilot.screening().assessed().size()),
                    tongues.say("report.card.eligible"));
            card(
                    html,
                    share(
                            pilot.selection().selected().size(),
                            pilot.selection().places().size()),
                    tongues.say("report.card.selected"));
            card(
                    html,
                    share(
                            pilot.support().coverage().all().staffed(),
                            pilot.support().coverage().all().needs()),
                    tongues.say("report.card.staffed"));
        };
    }

    private Consumer<Html> money(Money amount) {
        return tongues.say("report.money", "amount", amount);
    }

    private Consumer<Html> share(long part, long whole) {
        return tongues.say("report.card.share", "part", part, "whole", whole);
    }

    private static void card(Html html, Consumer<Html> figure, Consumer<Html> words) {
        html.element("div", card -> card.element("b", figure).element("span", words), "class", "card");
    }
}
