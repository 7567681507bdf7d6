package org.cooplab.examples.quickstart.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table with a caption and a head, in a box that scrolls on small screens. */
final class Table {

    /** Shorter than this, a table is not worth a button; the style sheet shows somewhat fewer rows of longer ones. */
    private static final int UNFOLDED = 16;

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

    /**
     * Returns a table of which a page with scripts shows the beginning only, with a button for the rest.
     *
     * @param all what the button says
     */
    static Consumer<Html> folded(
            int count, Consumer<Html> all, Consumer<Html> caption, List<Column> columns, Consumer<Html> rows) {
        Consumer<Html> table = of(caption, columns, rows);
        if (count <= UNFOLDED) {
            return table;
        }
        return html -> html.element(
                "div",
                box -> {
                    table.accept(box);
                    box.element("button", all, "type", "button", "data-unfold", "");
                },
                "class",
                "folded");
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
        List<Consumer<Html>> all = new ArrayList<>();
        for (Consumer<Html> cell : cells) {
            all.add(cell);
        }
        return row(kind, all);
    }

    /** Returns a row of these cells. */
    static Consumer<Html> row(String kind, List<Consumer<Html>> cells) {
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
