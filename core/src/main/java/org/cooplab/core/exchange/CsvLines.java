package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;

/** Splits a text into lines of cells. A quoted cell may hold separators, line breaks and doubled quotes. */
final class CsvLines {

    /** The cells of one line, and where it begins in the text. */
    record Line(List<String> cells, int number) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A line above the header in which spreadsheets declare the separator. */
    private static final Pattern SAID = Pattern.compile("\"?sep=([,;\t|])\"?", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final char separator;
    private final TableFaults faults;
    private int at;
    private int line = 1;
    private boolean unclosed;

    CsvLines(String text, TableFaults faults) {
        this.text = text;
        this.faults = faults;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        skipEmptyLines();
        Matcher said = SAID.matcher(lineHere());
        if (said.matches()) {
            this.separator = said.group(1).charAt(0);
            at += said.end();
            endOfLine();
        } else {
            this.separator = separator(lineHere());
        }
    }

    /** Skips to the first line that is not empty, whatever the separator. */
    private void skipEmptyLines() {
        for (int sign = at; sign < text.length() && isEmpty(text.charAt(sign)); sign++) {
            if (isBreak(sign)) {
                at = sign + 1;
                line++;
            }
        }
    }

    private static boolean isEmpty(char sign) {
        return Character.isWhitespace(sign) || ",;\"".indexOf(sign) >= 0;
    }

    /** Returns whether a line ends with the character at {@code sign}; with CR LF it ends with the second. */
    private boolean isBreak(int sign) {
        char c = text.charAt(sign);
        return c == '\n' || (c == '\r' && !text.startsWith("\n", sign + 1));
    }

    private String lineHere() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(at, end);
    }

    /** No column has a separator in its name. */
    private static char separator(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /**
     * Returns the next line with a cell that is not empty, or {@code null} after the last: spreadsheets leave lines of
     * separators. A line with a quote that is never closed is none: the rest of the text is inside it.
     */
    @Nullable
    Line next() {
        while (at < text.length()) {
            int begin = line;
            List<String> cells = cells();
            if (!unclosed && !cells.stream().allMatch(String::isEmpty)) {
                return new Line(cells, begin);
            }
        }
        return null;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell(cells.size() + 1));
            if (isAt(separator)) {
                at++;
            } else {
                endOfLine();
                return cells;
            }
        }
    }

    private void endOfLine() {
        if (isAt('\r')) {
            at++;
        }
        if (isAt('\n')) {
            at++;
        }
        line++;
    }

    private String cell(int number) {
        skipBlanks();
        if (!isAt('"')) {
            return plain();
        }
        String cell = quoted(number);
        if (!plain().isEmpty()) {
            faults.add(Fault.of("csv.quote.stray", "").at(line, number));
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

    private String quoted(int number) {
        StringBuilder cell = new StringBuilder();
        int begin = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (!isAt('"')) {
                    return cell.toString();
                }
                at++;
            } else if (isBreak(at - 1)) {
                line++;
            }
            cell.append(c);
        }
        unclosed = true;
        faults.add(Fault.of("csv.quote.open", "").at(begin, number));
        return cell.toString();
    }

    private void skipBlanks() {
        while (isAt(' ')) {
            at++;
        }
    }

    private boolean atEndOfCell() {
        return at == text.length() || isAt(separator) || isAt('\n') || isAt('\r');
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }
}
