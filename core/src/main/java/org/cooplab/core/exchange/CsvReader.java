package org.cooplab.core.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: a header, then rows. Takes what spreadsheets write: a byte order mark, any line breaks, semicolons or
 * tabs where the header has no comma, a line {@code sep=;} above it, empty lines, empty cells behind the last column, and
 * rows that end before cells that are empty. All faults are found at once.
 */
final class CsvReader {

    /** The most characters of a table; larger data belongs in a file of documents. */
    private static final int MOST_CHARACTERS = 64 << 20;

    private final TableFaults faults = new TableFaults();
    private List<String> header = List.of();
    private int headerLine = 1;

    private CsvReader() {}

    /**
     * Returns what {@code make} makes of each row.
     *
     * @param known tells the columns that may be there; throws {@link InvalidValue} for one whose language or key is not right
     * @param usual those that a table commonly has, to ask whether one of them was meant
     * @param required the columns that must be there
     * @throws InvalidDocument with every fault
     */
    static <T> List<T> rows(
            String text,
            Predicate<String> known,
            List<String> usual,
            List<String> required,
            Function<CsvRow, @Nullable T> make) {
        CsvReader reader = new CsvReader();
        CsvLines lines = reader.begin(text, required);
        reader.checkHeader(known, usual, required);
        return reader.read(lines, required, make);
    }

    /**
     * Returns whether a column has texts in a language, which it names behind {@code prefix}.
     *
     * @throws InvalidValue if what is behind it is no {@link LanguageTag}
     */
    static boolean isText(String column, String prefix) {
        if (!column.startsWith(prefix)) {
            return false;
        }
        LanguageTag.of(column.substring(prefix.length()));
        return true;
    }

    /** Returns {@code make}, for which a second row with the same id is a fault, whatever else is wrong with either. */
    static <T> Function<CsvRow, @Nullable T> once(
            Function<CsvRow, String> columnOfId, Function<CsvRow, @Nullable T> make) {
        Set<Map.Entry<String, String>> seen = new HashSet<>();
        return row -> {
            String column = columnOfId.apply(row);
            String id = row.text(column);
            if (id != null && !seen.add(Map.entry(column, id))) {
                row.repeats(column, id);
            }
            return make.apply(row);
        };
    }

    /** Reads the header; refuses a table that has none. */
    private CsvLines begin(String text, List<String> required) {
        if (requireNonNull(text, "text").length() > MOST_CHARACTERS) {
            faults.add(Fault.of("csv.size", "").with("most", MOST_CHARACTERS));
            faults.throwIfAny();
        }
        CsvLines lines = new CsvLines(text, faults);
        CsvLines.Line first = lines.next();
        if (first != null) {
            header = named(first.cells());
            headerLine = first.number();
        }
        if (header.isEmpty()) {
            if (faults.isEmpty()) {
                faults.add(Fault.of("csv.empty", "")
                        .with("columns", String.join(", ", required))
                        .at(1, 1));
            }
            faults.throwIfAny();
        }
        return lines;
    }

    /** Returns the columns up to the last that has a name. */
    private static List<String> named(List<String> cells) {
        List<String> names = cells.stream().map(String::strip).toList();
        int end = names.size();
        while (end > 0 && names.get(end - 1).isEmpty()) {
            end--;
        }
        return names.subList(0, end);
    }

    private <T> List<T> read(CsvLines lines, List<String> required, Function<CsvRow, @Nullable T> make) {
        List<T> made = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        header.forEach(column -> places.put(column, places.size()));
        int number = 0;
        for (CsvLines.Line line = lines.next(); line != null && !faults.isFull(); line = lines.next()) {
            CsvRow row = new CsvRow(places, line, number++, faults);
            T one = row.fits(required) ? make.apply(row) : null;
            if (one != null) {
                made.add(one);
            }
        }
        faults.throwIfAny();
        return List.copyOf(made);
    }

    /** Without a sound header no row can be understood. */
    private void checkHeader(Predicate<String> known, List<String> usual, List<String> required) {
        Set<String> seen = new HashSet<>();
        List<String> free = new ArrayList<>(usual);
        free.removeAll(header);
        for (int i = 0; i < header.size() && !faults.isFull(); i++) {
            String column = header.get(i);
            try {
                if (!known.test(column)) {
                    Fault fault = wrong("csv.column.unknown", column, i + 1).suggesting(column, free);
                    // The column that was meant is not missing as well: one mistake, one fault.
                    seen.add(fault.parameters().getOrDefault("suggestion", column));
                    faults.add(fault);
                } else if (!seen.add(column)) {
                    faults.add(wrong("csv.column.repeated", column, i + 1));
                }
            } catch (InvalidValue languageOrKey) {
                faults.add(Fault.of(languageOrKey).at(headerLine, i + 1));
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                faults.add(wrong("csv.column.missing", column, 1));
            }
        }
        faults.throwIfAny();
    }

    private Fault wrong(String code, String column, int cell) {
        return Fault.of(code, "")
                .with("column", column.isEmpty() ? "\"\"" : column)
                .at(headerLine, cell);
    }
}
