package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.function.Consumer;
import org.cooplab.core.id.Party;
import org.cooplab.eligibility.support.CoverageOverview;

/** Which needs are met: by theme, and what is left to do in each plan. */
final class CoverageSection {

    private final Tongues tongues;
    private final CoverageOverview coverage;
    private final Names names;

    CoverageSection(Tongues tongues, CoverageOverview coverage, Names names) {
        this.tongues = tongues;
        this.coverage = coverage;
        this.names = names;
    }

    Consumer<Html> themes() {
        return Table.of(
                tongues.say("report.coverage.caption"),
                List.of(
                        Table.Column.text(tongues.say("report.theme")),
                        Table.Column.number(tongues.say("report.needs")),
                        Table.Column.number(tongues.say("report.answered")),
                        Table.Column.number(tongues.say("report.staffed"))),
                body -> {
                    coverage.byTheme()
                            .forEach((theme, count) ->
                                    row("", "report.theme." + theme, count).accept(body));
                    row("sum", "report.theme.all", coverage.all()).accept(body);
                });
    }

    private Consumer<Html> row(String kind, String code, CoverageOverview.Count count) {
        return Table.row(
                kind,
                Table.head(tongues.say(code)),
                number(count.needs()),
                number(count.answered()),
                number(count.staffed()));
    }

    private static Consumer<Html> number(int number) {
        return Table.number(cell -> cell.text(String.valueOf(number)));
    }

    Consumer<Html> gaps() {
        return html -> {
            html.element("h3", tongues.say("report.gaps"));
            Table.of(
                            tongues.say(
                                    "report.gaps.caption",
                                    "count",
                                    coverage.plans().size()),
                            List.of(
                                    Table.Column.text(tongues.say("report.cooperative")),
                                    Table.Column.text(tongues.say("report.gaps.what"))),
                            body -> coverage.plans()
                                    .forEach(one -> Table.row(
                                                    "",
                                                    Table.head(tongues.say(names.of(Party.of(one.cooperative())))),
                                                    Table.words(cell -> one.gaps()
                                                            .forEach(gap -> cell.element(
                                                                    "div", tongues.say(names.sentence(gap))))))
                                            .accept(body)))
                    .accept(html);
        };
    }
}
