package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/** Splits a text into lines of cells. A quoted cell may hold separators, line breaks and doubled quotes. */
final class CsvLines {

    /** The cells of one line, and where it begins in the text. */
    record Line(List<String> cells, int number) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final char separator;
    private final Faults faults;
    private int at;
    private int line = 1;

    CsvLines(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        this.separator = header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Returns the next line that is not empty, or {@code null} after the last. */
    @Nullable
    Line next() {
        while (at < text.length()) {
            int begin = line;
            List<String> cells = cells();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                return new Line(cells, begin);
            }
        }
        return null;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
            } else {
                endOfLine();
                return cells;
            }
        }
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private String cell() {
        skipBlanks();
        if (at == text.length() || text.charAt(at) != '"') {
            return plain();
        }
        String cell = quoted();
        if (!plain().isEmpty()) {
            faults.add(Fault.of("csv.quote.stray", "").at(line, 1));
        }
        return cell;
    }

    private String plain() {
        int begin = at;
        while (!atEndOfCell()) {
            at++;
        }
        return text.substring(begin, at).strip();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int begin = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at == text.length() || text.charAt(at) != '"') {
                    return cell.toString();
                }
                at++;
            } else if (c == '\n') {
                line++;
            }
            cell.append(c);
        }
        faults.add(Fault.of("csv.quote.open", "").at(begin, 1));
        return cell.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean atEndOfCell() {
        return at == text.length()
                || text.charAt(at) == separator
                || text.charAt(at) == '\n'
                || text.charAt(at) == '\r';
    }
}
