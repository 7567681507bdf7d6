package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.function.Consumer;

/** A table with a caption and a head, in a box that scrolls on small screens. */
final class Table {

    private Table() {}

    /** A column: its heading, and whether it holds numbers. */
    record Column(Consumer<Html> heading, boolean numbers) {

        static Column text(Consumer<Html> heading) {
            return new Column(heading, false);
        }

        static Column number(Consumer<Html> heading) {
            return new Column(heading, true);
        }
    }

    static Consumer<Html> of(Consumer<Html> caption, List<Column> columns, Consumer<Html> rows) {
        return html -> html.element(
                "div",
                box -> box.element("table", table -> {
                    table.element("caption", caption);
                    table.element(
                            "thead",
                            head -> head.element("tr", row -> {
                                for (Column column : columns) {
                                    row.element(
                                            "th",
                                            column.heading(),
                                            "scope",
                                            "col",
                                            "class",
                                            column.numbers() ? "n" : "");
                                }
                            }));
                    table.element("tbody", rows);
                }),
                "class",
                "scroll",
                "tabindex",
                "0");
    }

    /** Returns a cell that holds words. */
    static Consumer<Html> words(Consumer<Html> inside) {
        return row -> row.element("td", inside);
    }

    /** Returns the first cell of a row, which names it. */
    static Consumer<Html> head(Consumer<Html> inside) {
        return row -> row.element("th", inside, "scope", "row");
    }

    /** Returns a cell that holds a number. */
    static Consumer<Html> number(Consumer<Html> inside) {
        return row -> row.element("td", inside, "class", "n");
    }

    /** Returns a row of these cells. */
    @SafeVarargs
    static Consumer<Html> row(String kind, Consumer<Html>... cells) {
        return body -> body.element(
                        "tr",
                        row -> {
                            for (Consumer<Html> cell : cells) {
                                cell.accept(row);
                            }
                        },
                        "class",
                        kind)
                .line();
    }
}
