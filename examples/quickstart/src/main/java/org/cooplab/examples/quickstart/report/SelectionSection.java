package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cooplab.core.id.Party;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.selection.Placement;

/** Everyone's place in the call, and why. */
final class SelectionSection {

    private static final Map<Placement.Status, String> COLOURS = Map.of(
            Placement.Status.SELECTED, "yes",
            Placement.Status.RESERVE, "ask",
            Placement.Status.REFUSED, "no",
            Placement.Status.PENDING, "ask");

    private final Tongues tongues;
    private final Selections call;
    private final Selection selection;
    private final Names names;

    SelectionSection(Tongues tongues, Selections call, Selection selection, Names names) {
        this.tongues = tongues;
        this.call = call;
        this.selection = selection;
        this.names = names;
    }

    Consumer<Html> content() {
        return Table.folded(
                selection.places().size(),
                tongues.say("report.all", "count", selection.places().size()),
                tongues.say(
                        "report.selection.caption",
                        "seats",
                        selection.seats(),
                        "count",
                        selection.places().size()),
                List.of(
                        Table.Column.number(tongues.say("report.rank")),
                        Table.Column.text(tongues.say("report.cooperative")),
                        Table.Column.text(tongues.say("report.region")),
                        Table.Column.number(tongues.say("report.score")),
                        Table.Column.text(tongues.say("report.place")),
                        Table.Column.text(tongues.say("report.why"))),
                body -> selection.places().forEach(place -> row(place).accept(body)));
    }

    private Consumer<Html> row(Placement place) {
        return Table.row(
                "",
                Table.number(cell ->
                        cell.text(place.rank() == null ? "–" : place.rank().toString())),
                Table.words(tongues.say(names.of(Party.of(place.cooperative())))),
                Table.words(tongues.say(names.region(place.cooperative()))),
                place.score() == null
                        ? Table.number(cell -> cell.text("–"))
                        : Table.number(tongues.say("report.number", "number", place.score())),
                Table.words(cell -> cell.element(
                        "span",
                        tongues.say("report.place." + place.status()),
                        "class",
                        "tag " + COLOURS.get(place.status()))),
                Table.words(cell -> place.reasons()
                        .forEach(reason -> cell.element(
                                "div",
                                tongues.say(one -> call.sentence(
                                        names.named(reason, one.language()),
                                        Locale.forLanguageTag(one.language().value())))))));
    }
}
