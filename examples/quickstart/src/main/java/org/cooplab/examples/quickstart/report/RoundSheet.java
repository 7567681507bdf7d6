package org.cooplab.examples.quickstart.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;

/** A round as its driver needs it: a map and, with the same numbers, a table of where, when and what. */
final class RoundSheet {

    private final Tongues tongues;
    private final Places places;
    private final Round round;

    RoundSheet(Tongues tongues, Places places, Round round) {
        this.tongues = tongues;
        this.places = places;
        this.round = round;
    }

    /** Returns the round in a line: whose it is, and how long, far and heavy. */
    Consumer<Html> summary() {
        PlannedRoute route = round.route();
        return html -> html.element(
                        "b",
                        tongues.say(messages -> messages.text(Reason.of("report.round")
                                .with("number", round.number())
                                .with("home", round.home().in(messages.language())))))
                .text(" ")
                .element(
                        "span",
                        tongues.say(
                                "report.round.facts",
                                "start",
                                Round.hour(route.start()),
                                "end",
                                Round.hour(route.end()),
                                "stops",
                                round.visits().size(),
                                "distance",
                                route.distance().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP),
                                "load",
                                Round.kilograms(route.heaviest())),
                        "class",
                        "facts");
    }

    Consumer<Html> content() {
        return html -> html.element(
                "div",
                sheet -> {
                    sheet.element("figure", figure -> {
                        new RoundMap(tongues, places, round).svg().accept(figure);
                        figure.element("figcaption", tongues.say("report.round.key"));
                    });
                    table().accept(sheet);
                },
                "class",
                "sheet");
    }

    private Consumer<Html> table() {
        PlannedRoute route = round.route();
        return Table.of(
                tongues.say("report.stops.caption", "vehicle", route.vehicle(), "cost", route.cost()),
                List.of(
                        Table.Column.number(tongues.say("report.stop.number")),
                        Table.Column.text(tongues.say("report.stop.when")),
                        Table.Column.text(tongues.say("report.stop.what")),
                        Table.Column.number(tongues.say("report.stop.aboard"))),
                body -> {
                    end(body, route.start(), "report.stop.out");
                    round.visits().forEach(visit -> visit(body, visit));
                    end(body, route.end(), "report.stop.home");
                });
    }

    /** The relay where the round starts and ends. */
    private void end(Html body, Instant when, String code) {
        Table.row(
                        "",
                        Table.number(cell -> cell.text("–")),
                        Table.head(place(round.home(), Round.hour(when))),
                        Table.words(tongues.say(code)),
                        Table.number(cell -> {}))
                .accept(body);
    }

    private void visit(Html body, Visit visit) {
        PlannedStop last = visit.last();
        Table.row(
                        "",
                        Table.number(cell -> cell.element("b", String.valueOf(visit.number()))),
                        Table.head(place(places.at(visit.position()), hours(visit.arrival(), last.departure()))),
                        Table.words(cell -> visit.acts().forEach(act -> act(cell, act))),
                        Table.number(tongues.say("report.quantity", "quantity", Round.kilograms(last.aboard()))))
                .accept(body);
    }

    private Consumer<Html> place(LocalizedText name, String hours) {
        return cell -> cell.element("div", tongues.say(name)).element("div", hours, "class", "off");
    }

    private static String hours(Instant from, Instant to) {
        String first = Round.hour(from);
        String second = Round.hour(to);
        return first.equals(second) ? first : first + "–\u2060" + second;
    }

    private void act(Html cell, Visit.Act act) {
        Instant waitsUntil = act.waitsUntil();
        if (waitsUntil != null) {
            cell.element("div", tongues.say("report.stop.waits", "hour", Round.hour(waitsUntil)), "class", "off");
        }
        cell.element(
                "div",
                tongues.say(messages -> messages.text(Reason.of("report.stop." + act.kind())
                        .with("count", act.consignments())
                        .with(
                                "from",
                                act.producer() == null ? "" : act.producer().in(messages.language())))));
    }
}
