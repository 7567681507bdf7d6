package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as RFC 4180 has it: a header, a comma between cells, quotes where needed, CR LF after each line.
 *
 * <p>Text that a spreadsheet would run as a formula gets an apostrophe in front, which {@link CsvReader} takes away.
 */
final class CsvWriter {

    private final List<String> columns;
    private final Map<String, String> row = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    CsvWriter(List<String> columns) {
        this.columns = columns;
        line(columns);
    }

    /** Sets a cell of the row to come; absent is an empty cell. */
    CsvWriter text(String column, @Nullable Object value) {
        if (value != null) {
            String text = value.toString();
            row.put(column, isActive(text) ? "'" + text : text);
        }
        return this;
    }

    /** Sets a cell that is a number, whose sign is no formula. */
    CsvWriter number(String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
        return this;
    }

    /** Writes the row and begins the next. */
    void end() {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
        line(cells);
        row.clear();
    }

    /** Returns whether the first character makes a spreadsheet, or our own reader, take the text for more than text. */
    static boolean isActive(String text) {
        return !text.isEmpty() && "=+-@\t\r\n'".indexOf(text.charAt(0)) >= 0;
    }

    private void line(List<String> cells) {
        String comma = "";
        for (String cell : cells) {
            out.append(comma).append(quoted(cell));
            comma = ",";
        }
        out.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean needed = !cell.equals(cell.strip()) || cell.chars().anyMatch(c -> ",;\"\r\n".indexOf(c) >= 0);
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
