package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.text.Reason;
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
    private final Places places;
    private final List<Round> all;

    RoundsSection(Tongues tongues, World world, Rounds rounds, Names names) {
        this.tongues = tongues;
        this.world = world;
        this.rounds = rounds;
        this.names = names;
        this.places = new Places();
        this.all = Round.all(world, rounds);
    }

    /** The country with all rounds, and a link to each. */
    Consumer<Html> map() {
        return html -> html.element(
                "div",
                atlas -> {
                    new CountryMap(tongues, places, all, world.relays()).svg().accept(atlas);
                    atlas.element("ol", list -> all.forEach(round -> list.element("li", item -> link(item, round))));
                },
                "class",
                "atlas");
    }

    private void link(Html item, Round round) {
        item.element(
                "a",
                link -> link.element(
                                "span",
                                badge -> badge.element("b", String.valueOf(round.number())),
                                "class",
                                "badge",
                                "style",
                                "color:" + round.colour(),
                                "aria-hidden",
                                "true")
                        .element("span", new RoundSheet(tongues, places, round).summary()),
                "href",
                "#" + round.anchor());
    }

    /** Every round from near, the first one open. */
    Consumer<Html> sheets() {
        return html -> all.forEach(round -> {
            RoundSheet sheet = new RoundSheet(tongues, places, round);
            Consumer<Html> inside = details -> {
                details.element("summary", sheet.summary());
                sheet.content().accept(details);
            };
            if (round.number() == 1) {
                html.element("details", inside, "class", "round", "id", round.anchor(), "open", "");
            } else {
                html.element("details", inside, "class", "round", "id", round.anchor());
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
                    Table.folded(
                                    rounds.plan().circuits().size(),
                                    tongues.say(
                                            "report.all",
                                            "count",
                                            rounds.plan().circuits().size()),
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
        return Table.folded(
                rounds.notCarried().size(),
                tongues.say("report.all", "count", rounds.notCarried().size()),
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
            return Table.words(tongues.say("report.help.none"));
        }
        return Table.words(
                cell -> distinct.forEach(reason -> cell.element("div", tongues.say(names.sentence(reason)))));
    }
}
