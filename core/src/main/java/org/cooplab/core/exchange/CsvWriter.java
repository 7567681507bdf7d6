package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table by RFC 4180: a header, a comma between cells, quotes where needed, CR LF after each line.
 *
 * <p>Text that a spreadsheet would run as a formula gets a leading apostrophe, which {@link CsvReader} removes.
 */
final class CsvWriter {

    /** Fills a cell of codes if there is none; an empty cell means not known. */
    static final String NONE = "(none)";

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

    /** Sets a cell of codes, separated by blanks; none is an empty cell. */
    CsvWriter codes(String column, @Nullable Collection<?> codes) {
        return codes == null || codes.isEmpty()
                ? this
                : text(column, codes.stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    /** Sets a cell for each language of a text. */
    CsvWriter localized(String prefix, @Nullable LocalizedText text) {
        if (text != null) {
            text.byLanguage().forEach((language, words) -> text(prefix + language, words));
        }
        return this;
    }

    /** Sets the cells of a quantity and of its unit. */
    CsvWriter quantity(String column, @Nullable Quantity quantity) {
        return quantity == null
                ? this
                : number(column, quantity.value().toPlainString()).text(column + "_unit", quantity.unitCode());
    }

    /** Sets the cells of an amount and of its currency. */
    CsvWriter money(String column, @Nullable Money amount) {
        return amount == null
                ? this
                : number(column, amount.toDecimal().toPlainString())
                        .text(column + "_currency", amount.currency().getCurrencyCode());
    }

    /** Returns a column for Arabic, French, English and each other language of the texts. */
    static List<String> languages(String prefix, Stream<LocalizedText> texts) {
        Set<String> languages = new LinkedHashSet<>(List.of("ar", "fr", "en"));
        texts.flatMap(text -> text.byLanguage().keySet().stream()).sorted().forEach(languages::add);
        return languages.stream().map(prefix::concat).toList();
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
