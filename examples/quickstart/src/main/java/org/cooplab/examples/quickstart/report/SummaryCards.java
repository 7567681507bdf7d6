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

/** The pilot in six figures. */
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
        return html -> {
            card(
                    html,
                    tongues.say("report.money", "amount", pilot.accounts().paid()),
                    "report.card.paid",
                    pilot.accounts().orders().size());
            card(html, tongues.say("report.money", "amount", earned), "report.card.earned", 0);
            card(
                    html,
                    tongues.say(
                            "report.quantity",
                            "quantity",
                            pilot.rounds().carried().toQuantity().to(UnitCode.KGM, 0, RoundingMode.HALF_UP)),
                    "report.card.carried",
                    pilot.rounds().notCarried().size());
            card(
                    html,
                    tongues.say(
                            "report.quantity",
                            "quantity",
                            pilot.rounds().plan().distance().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP)),
                    "report.card.distance",
                    pilot.rounds().plan().routes().size());
            card(
                    html,
                    number(pilot.screening().count(Outcome.ELIGIBLE)),
                    "report.card.eligible",
                    pilot.screening().assessed().size());
            card(
                    html,
                    number(pilot.selection().selected().size()),
                    "report.card.selected",
                    pilot.selection().places().size());
        };
    }

    private static Consumer<Html> number(long number) {
        return html -> html.text(String.valueOf(number));
    }

    private void card(Html html, Consumer<Html> figure, String code, long count) {
        html.element(
                "div",
                card -> {
                    card.element("b", figure);
                    card.element("span", tongues.say(code, "count", count));
                },
                "class",
                "card");
    }
}
