package org.cooplab.examples.quickstart.report;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.eligibility.support.Matching;
import org.cooplab.examples.quickstart.pilot.Support;
import org.jspecify.annotations.Nullable;

/** Who helps whom: every action of the plans with its supporter, or why there is none and who comes closest. */
final class SupportSection {

    private final Tongues tongues;
    private final Support support;
    private final Names names;
    private final Map<SupportActionId, Matching.Match> found = new HashMap<>();
    private final Map<SupportActionId, Matching.Unmet> unmet = new HashMap<>();

    SupportSection(Tongues tongues, Support support, Names names) {
        this.tongues = tongues;
        this.support = support;
        this.names = names;
        for (Matching.Match one : support.matching().matches()) {
            if (one.action() != null) {
                found.put(one.action(), one);
            }
        }
        for (Matching.Unmet one : support.matching().unmet()) {
            if (one.action() != null) {
                unmet.put(one.action(), one);
            }
        }
    }

    Consumer<Html> actions() {
        return Table.of(
                tongues.say(
                        support.matching().optimal() ? "report.support.proved" : "report.support.unproved",
                        "covered",
                        support.matching().covered(),
                        "coverable",
                        support.matching().coverable()),
                List.of(
                        Table.Column.text(tongues.say("report.cooperative")),
                        Table.Column.text(tongues.say("report.action")),
                        Table.Column.number(tongues.say("report.effort")),
                        Table.Column.text(tongues.say("report.helper")),
                        Table.Column.text(tongues.say("report.why"))),
                body -> support.plans()
                        .forEach(plan -> plan.actions()
                                .forEach(action -> row(plan, action).accept(body))));
    }

    private Consumer<Html> row(SupportPlan plan, SupportPlan.Action action) {
        return Table.row(
                "",
                Table.head(tongues.say(names.of(Party.of(plan.cooperative())))),
                Table.words(cell -> cell.element(
                                "div", tongues.say(names.of(action.id().value())))
                        .element("span", tongues.say("report.channel." + action.channel()), "class", "tag off")),
                Table.number(tongues.say("report.duration", "time", action.effort())),
                Table.words(
                        action.by() == null
                                ? cell -> cell.element("span", tongues.say("report.nobody"), "class", "tag no")
                                : tongues.say(names.of(action.by().value()))),
                Table.words(cell -> why(cell, found.get(action.id()), unmet.get(action.id()))));
    }

    private void why(Html cell, Matching.@Nullable Match match, Matching.@Nullable Unmet missing) {
        if (match != null) {
            if (match.preferred()) {
                cell.element("div", tongues.say("report.preferred"));
            }
            if (match.travel() != null) {
                cell.element(
                        "div",
                        tongues.say(
                                "report.travel",
                                "distance",
                                match.travel().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP)));
            }
            match.notes().forEach(note -> cell.element("div", tongues.say(names.sentence(note))));
        }
        if (missing != null) {
            missing.reasons().forEach(reason -> cell.element("div", tongues.say(names.sentence(reason))));
            if (!missing.closest().isEmpty()) {
                cell.element("div", closest -> {
                    tongues.say("report.closest").accept(closest);
                    closest.text(" ");
                    tongues.say(messages -> missing.closest().stream()
                                    .limit(3)
                                    .map(one -> names.of(one.value()).in(messages.language()))
                                    .collect(Collectors.joining(" · ")))
                            .accept(closest);
                });
            }
        }
    }

    Consumer<Html> loads() {
        return html -> html.element("details", details -> {
            details.element("summary", tongues.say("report.loads"));
            Table.of(
                            tongues.say("report.loads.caption"),
                            List.of(
                                    Table.Column.text(tongues.say("report.helper")),
                                    Table.Column.number(tongues.say("report.given")),
                                    Table.Column.number(tongues.say("report.budget"))),
                            body -> support.matching().loads().stream()
                                    .sorted(Comparator.comparing(Matching.Load::given)
                                            .reversed()
                                            .thenComparing(Matching.Load::supporter))
                                    .forEach(load -> Table.row(
                                                    "",
                                                    Table.head(tongues.say(names.of(
                                                            load.supporter().value()))),
                                                    Table.number(tongues.say("report.duration", "time", load.given())),
                                                    Table.number(tongues.say("report.duration", "time", load.budget())))
                                            .accept(body)))
                    .accept(details);
        });
    }
}
