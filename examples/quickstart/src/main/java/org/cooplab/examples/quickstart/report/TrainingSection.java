package org.cooplab.examples.quickstart.report;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.support.TrainingCalendar;
import org.cooplab.examples.quickstart.world.World;

/** The training calendar: each workshop, who has a place, who waits, and what is to be cleared up before. */
final class TrainingSection {

    private final Tongues tongues;
    private final TrainingCalendar calendar;
    private final Names names;

    TrainingSection(Tongues tongues, TrainingCalendar calendar, Names names) {
        this.tongues = tongues;
        this.calendar = calendar;
        this.names = names;
    }

    Consumer<Html> content() {
        return Table.of(
                tongues.say(
                        "report.training.caption", "count", calendar.entries().size()),
                List.of(
                        Table.Column.text(tongues.say("report.day")),
                        Table.Column.text(tongues.say("report.workshop")),
                        Table.Column.text(tongues.say("report.stop.place")),
                        Table.Column.text(tongues.say("report.lead")),
                        Table.Column.text(tongues.say("report.seated")),
                        Table.Column.text(tongues.say("report.waiting")),
                        Table.Column.text(tongues.say("report.clear-up"))),
                body -> calendar.entries().forEach(entry -> row(entry).accept(body)));
    }

    private Consumer<Html> row(TrainingCalendar.Entry entry) {
        return Table.row(
                "",
                Table.head(cell -> cell.element("div", tongues.say("report.date", "day", entry.day()))
                        .element(
                                "div",
                                hour(entry.window().start()) + "–"
                                        + hour(entry.window().end()))),
                Table.words(cell -> cell.element(
                                "div", tongues.say(names.of(entry.workshop().value())))
                        .element("div", tongues.say(names.of(entry.course().value())))),
                Table.words(cell -> {
                    cell.element("span", tongues.say("report.mode." + entry.mode()), "class", "tag off");
                    if (entry.site() != null) {
                        cell.element("div", tongues.say(names.of(entry.site().value())));
                    }
                }),
                Table.words(
                        entry.lead() == null
                                ? cell -> cell.text("–")
                                : tongues.say(names.of(entry.lead().value()))),
                Table.words(group(
                        "report.seated.count", entry.seated(), entry.placesLeft() == null ? 0 : entry.placesLeft())),
                Table.words(group("report.waiting.count", entry.waiting(), 0)),
                Table.words(cell -> warnings(cell, entry.warnings())));
    }

    private static String hour(Instant moment) {
        return LocalTime.ofInstant(moment, World.ZONE).toString();
    }

    private Consumer<Html> group(String code, List<CooperativeId> cooperatives, int left) {
        if (cooperatives.isEmpty()) {
            return cell -> cell.text("–");
        }
        return cell -> cell.element("details", details -> {
            details.element("summary", tongues.say(code, "count", cooperatives.size(), "left", left));
            cooperatives.forEach(one -> details.element("div", tongues.say(names.of(Party.of(one)))));
        });
    }

    /** Warnings of one kind are told together: the first in words, all of them when opened. */
    private void warnings(Html cell, List<Reason> warnings) {
        Map<String, List<Reason>> kinds = new TreeMap<>();
        warnings.forEach(one ->
                kinds.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one));
        for (List<Reason> kind : kinds.values()) {
            Consumer<Html> first = tongues.say(names.sentence(kind.get(0)));
            if (kind.size() == 1) {
                cell.element("div", first);
                continue;
            }
            cell.element("details", details -> {
                details.element(
                        "summary", tongues.say("report.warning." + kind.get(0).code(), "count", kind.size()));
                kind.forEach(one -> details.element("div", tongues.say(names.sentence(one))));
            });
        }
    }
}
