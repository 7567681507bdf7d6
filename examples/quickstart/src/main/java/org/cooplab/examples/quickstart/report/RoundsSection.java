package org.cooplab.examples.quickstart.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.world.World;

/** The rounds on a map and in tables, each order's way, and what was left behind and why. */
final class RoundsSection {

    private final Tongues tongues;
    private final World world;
    private final Rounds rounds;
    private final Names names;

    RoundsSection(Tongues tongues, World world, Rounds rounds, Names names) {
        this.tongues = tongues;
        this.world = world;
        this.rounds = rounds;
        this.names = names;
    }

    Consumer<Html> map() {
        return html -> html.element(
                "div",
                atlas -> {
                    atlas.element("div", new MapPicture(tongues, world, rounds).svg("report.map.title"));
                    atlas.element("ol", this::legend);
                },
                "class",
                "atlas");
    }

    private void legend(Html list) {
        List<PlannedRoute> routes = rounds.plan().routes();
        for (int i = 0; i < routes.size(); i++) {
            int number = i;
            list.element(
                    "li",
                    item -> item.element(
                            "button",
                            button -> {
                                button.element(
                                        "span", "", "class", "swatch", "style", "color:" + MapPicture.colour(number));
                                button.element("span", summary(number, routes.get(number)));
                            },
                            "type",
                            "button",
                            "data-show",
                            "r" + number,
                            "aria-pressed",
                            "false"));
        }
    }

    private Consumer<Html> summary(int number, PlannedRoute route) {
        return tongues.say(
                "report.round",
                "number",
                number + 1,
                "vehicle",
                route.vehicle(),
                "start",
                Stops.hour(route.start()),
                "end",
                Stops.hour(route.end()),
                "stops",
                route.stops().size(),
                "distance",
                route.distance().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP),
                "load",
                route.heaviest().toQuantity().to(UnitCode.KGM, 0, RoundingMode.HALF_UP));
    }

    /** Every round as a table: what the map shows, for those who cannot see it. */
    Consumer<Html> tables() {
        return html -> {
            List<PlannedRoute> routes = rounds.plan().routes();
            for (int i = 0; i < routes.size(); i++) {
                int number = i;
                html.element("details", details -> {
                    details.element("summary", summary(number, routes.get(number)));
                    stops(routes.get(number)).accept(details);
                });
            }
        };
    }

    private Consumer<Html> stops(PlannedRoute route) {
        return Table.of(
                tongues.say("report.stops.caption", "cost", route.cost()),
                List.of(
                        Table.Column.text(tongues.say("report.stop.time")),
                        Table.Column.text(tongues.say("report.stop.place")),
                        Table.Column.text(tongues.say("report.stop.what")),
                        Table.Column.number(tongues.say("report.stop.aboard"))),
                body -> {
                    for (PlannedStop stop : route.stops()) {
                        Table.row(
                                        "",
                                        Table.head(cell -> cell.text(
                                                Stops.hour(stop.arrival()) + "–\u2060" + Stops.hour(stop.departure()))),
                                        Table.words(tongues.say(Stops.name(stop))),
                                        Table.words(tongues.say(
                                                "report.stop." + stop.kind(),
                                                "count",
                                                stop.consignments().size())),
                                        Table.number(tongues.say("report.quantity", "quantity", Stops.aboard(stop))))
                                .accept(body);
                    }
                });
    }

    /** The way of each consignment: whose, through whom, how far. */
    Consumer<Html> circuits() {
        return html -> html.element(
                "details",
                details -> {
                    details.element(
                            "summary",
                            tongues.say(
                                    "report.circuits.summary",
                                    "count",
                                    rounds.plan().circuits().size()));
                    Table.of(
                                    tongues.say("report.circuits.caption"),
                                    List.of(
                                            Table.Column.text(tongues.say("report.order")),
                                            Table.Column.text(tongues.say("report.cooperative")),
                                            Table.Column.text(tongues.say("report.relay")),
                                            Table.Column.text(tongues.say("report.rounds")),
                                            Table.Column.number(tongues.say("report.intermediaries")),
                                            Table.Column.number(tongues.say("report.kilometres"))),
                                    body -> {
                                        for (int i = 0;
                                                i < rounds.plan().circuits().size();
                                                i++) {
                                            circuit(
                                                    body,
                                                    rounds.plan().consignments().get(i),
                                                    rounds.plan().circuits().get(i));
                                        }
                                    })
                            .accept(details);
                },
                "class",
                "long");
    }

    private void circuit(Html body, Consignment consignment, Circuit circuit) {
        Table.row(
                        "",
                        Table.head(cell -> cell.text(consignment.order().value())),
                        Table.words(tongues.say(names.of(Party.of(consignment.producer())))),
                        circuit.relay() == null
                                ? Table.words(cell -> cell.text("–"))
                                : Table.words(tongues.say(names.site(circuit.relay()))),
                        Table.words(cell -> cell.text(String.join(", ", circuit.routes()))),
                        Table.number(cell -> cell.text(String.valueOf(circuit.intermediaries()))),
                        Table.number(cell ->
                                cell.text(String.valueOf(circuit.carried().metres() / 1000))))
                .accept(body);
    }

    Consumer<Html> unassigned() {
        return Table.of(
                tongues.say(
                        "report.unassigned.caption",
                        "count",
                        rounds.notCarried().size()),
                List.of(
                        Table.Column.text(tongues.say("report.order")),
                        Table.Column.text(tongues.say("report.why")),
                        Table.Column.text(tongues.say("report.help"))),
                body -> rounds.notCarried()
                        .forEach((order, parts) -> row(order, parts).accept(body)));
    }

    /** An order, with each reason and remedy of its parts once. */
    private Consumer<Html> row(OrderId order, List<Unassigned> parts) {
        return Table.row(
                "",
                Table.head(cell -> cell.element("bdi", order.value(), "class", "id")),
                sentences(parts.stream().flatMap(part -> part.reasons().stream())),
                sentences(parts.stream().flatMap(part -> part.whatWouldHelp().stream())));
    }

    private Consumer<Html> sentences(Stream<Reason> reasons) {
        List<Reason> distinct = reasons.distinct().toList();
        if (distinct.isEmpty()) {
            return Table.words(cell -> cell.text("–"));
        }
        return Table.words(
                cell -> distinct.forEach(reason -> cell.element("div", tongues.say(names.sentence(reason)))));
    }
}
