package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.quickstart.pilot.Screening;

/** Who may join the training, who may not and why, what is to be asked of the others. */
final class ScreeningSection {

    private final Tongues tongues;
    private final Screening screening;
    private final Names names;

    ScreeningSection(Tongues tongues, Screening screening, Names names) {
        this.tongues = tongues;
        this.screening = screening;
        this.names = names;
    }

    Consumer<Html> content() {
        return html -> {
            html.element("div", this::counts, "class", "cards");
            Table.folded(
                            screening.assessed().size(),
                            tongues.say(
                                    "report.all", "count", screening.assessed().size()),
                            tongues.say("report.screening.caption"),
                            List.of(
                                    Table.Column.text(tongues.say("report.cooperative")),
                                    Table.Column.text(tongues.say("report.verdict")),
                                    Table.Column.text(tongues.say("report.why"))),
                            body -> screening.assessed().forEach(one -> row(one).accept(body)))
                    .accept(html);
        };
    }

    private void counts(Html html) {
        for (Outcome outcome : Outcome.values()) {
            html.element(
                    "div",
                    card -> {
                        card.element("b", String.valueOf(screening.count(outcome)), "class", colour(outcome));
                        card.element(
                                "span",
                                tongues.say(
                                        "report.outcomes." + outcome,
                                        "count",
                                        screening.count(outcome),
                                        "questions",
                                        screening.questions()));
                    },
                    "class",
                    "card");
        }
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "yes";
            case INELIGIBLE -> "no";
            case UNKNOWN -> "ask";
            case NOT_APPLICABLE -> "off";
        };
    }

    private Consumer<Html> row(Screening.Assessed one) {
        Verdict verdict = one.verdict();
        return Table.row(
                "",
                Table.head(tongues.say(one.cooperative().name())),
                Table.words(cell -> cell.element(
                        "span",
                        tongues.say("report.outcome." + verdict.outcome()),
                        "class",
                        "tag " + colour(verdict.outcome()))),
                Table.words(cell -> why(cell, verdict)));
    }

    private void why(Html cell, Verdict verdict) {
        if (verdict.outcome() == Outcome.UNKNOWN) {
            for (Question question : verdict.questions()) {
                cell.element("div", tongues.say(question.text()));
            }
            return;
        }
        String intro = verdict.outcome() == Outcome.INELIGIBLE ? "report.not-met" : "report.not-concerned";
        for (Tree<Reason> tree : Tree.byPath(verdict.reasons(), Reason::path)) {
            cell.element("div", line -> {
                tongues.say(intro).accept(line);
                line.text(" ");
                reason(line, tree);
            });
        }
        if (verdict.outcome() == Outcome.INELIGIBLE) {
            advice(cell, verdict);
        }
    }

    /** A reason and, further in, the reasons that it is made of. */
    private void reason(Html html, Tree<Reason> tree) {
        tongues.say(messages -> screening
                        .rules()
                        .sentence(
                                names.named(tree.top(), messages.language()),
                                Locale.forLanguageTag(messages.language().value())))
                .accept(html);
        if (!tree.parts().isEmpty()) {
            html.element(
                    "ul",
                    list -> tree.parts().forEach(part -> list.element("li", item -> reason(item, part))),
                    "class",
                    "parts");
        }
    }

    /** What it would take to be eligible: the cheapest changes, or time. */
    private void advice(Html cell, Verdict verdict) {
        verdict.eligibleFrom().ifPresent(day -> cell.element("div", tongues.say("report.eligible-from", "day", day)));
        verdict.nearest()
                .ifPresent(nearest -> nearest.changes().forEach(change -> {
                    LocalizedText how = change.how();
                    if (how != null) {
                        cell.element(
                                "div",
                                tongues.say(one -> one.text(Reason.of("report.takes")
                                        .with("change", how.in(one.language()))
                                        .with("days", change.days()))));
                    }
                }));
    }
}
