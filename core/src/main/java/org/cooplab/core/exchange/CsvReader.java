package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: a header, then rows. Takes a byte order mark, LF or CR LF, and a semicolon where the header has no
 * comma, as spreadsheets write them. Everything that is wrong is found at once.
 */
final class CsvReader {

    /** What one table may hold: beyond, it is a matter for a file of documents. */
    private static final int MOST_CHARACTERS = 64 << 20;

    private final Faults faults = new Faults();
    private List<String> header = List.of();

    private CsvReader() {}

    /**
     * Returns what {@code make} makes of each row.
     *
     * @param known tells the columns that may be there
     * @param required the columns that must be there
     * @throws InvalidDocument with every fault
     */
    static <T> List<T> rows(
            String text, Predicate<String> known, List<String> required, Function<CsvRow, @Nullable T> make) {
        return new CsvReader().read(text, known, required, make);
    }

    private <T> List<T> read(
            String text, Predicate<String> known, List<String> required, Function<CsvRow, @Nullable T> make) {
        if (text.length() > MOST_CHARACTERS) {
            faults.add("csv.size", "", "most", MOST_CHARACTERS);
            faults.throwIfAny();
        }
        CsvLines lines = new CsvLines(text, faults);
        CsvLines.Line first = lines.next();
        header = first == null
                ? List.of()
                : first.cells().stream().map(String::strip).toList();
        checkHeader(known, required);
        List<T> made = new ArrayList<>();
        int number = 0;
        for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
            CsvRow row = new CsvRow(header, line, number++, faults);
            T one = row.fits() ? make.apply(row) : null;
            if (one != null) {
                made.add(one);
            }
        }
        faults.throwIfAny();
        return List.copyOf(made);
    }

    /** Without a sound header no row can be understood. */
    private void checkHeader(Predicate<String> known, List<String> required) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!known.test(column)) {
                faults.add(Fault.of("csv.column.unknown", "")
                        .with("column", column)
                        .at(1, 1));
            } else if (!seen.add(column)) {
                faults.add(Fault.of("csv.column.repeated", "")
                        .with("column", column)
                        .at(1, 1));
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                faults.add(Fault.of("csv.column.missing", "")
                        .with("column", column)
                        .at(1, 1));
            }
        }
        faults.throwIfAny();
    }
}
