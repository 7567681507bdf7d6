package org.cooplab.core.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cooplab.core.internal.Decimals;
import org.cooplab.core.internal.YesNo;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, by the names of its columns. A cell that cannot be read is noted as a fault and then counts as empty.
 *
 * <p>What several cells make is made even where one of them is wrong, with a stand-in for it to which nothing can be
 * objected: so the constructor tells what is wrong with the others. Such a value never leaves the row.
 */
final class CsvRow {

    private final Map<String, Integer> places;
    private final List<String> cells;
    private final CellFaults faults;
    private boolean sound = true;

    /**
     * Begins a row.
     *
     * @param places the columns of the table in their order, each with its number, from 0
     * @param number the number of the row, from 0
     */
    CsvRow(Map<String, Integer> places, CsvLines.Line line, int number, TableFaults faults) {
        this.places = places;
        this.cells = line.cells();
        this.faults = new CellFaults(places, line.number(), number, faults);
    }

    /** Returns whether the row reaches each required column and ends with the last; if not, notes a fault. */
    boolean fits(List<String> required) {
        if (required.stream().anyMatch(column -> place(column) >= cells.size())
                || cells.stream().skip(places.size()).anyMatch(cell -> !cell.isEmpty())) {
            faults.add(
                    "",
                    Fault.of("csv.row.length", "").with("cells", cells.size()).with("columns", places.size()));
            return false;
        }
        return true;
    }

    /** Returns the number of the cell of a column, from 0; beyond every cell if there is no such column. */
    private int place(String column) {
        return places.getOrDefault(column, Integer.MAX_VALUE);
    }

    /** Returns the text of a cell, without the apostrophe that keeps it from being a formula; {@code null} if empty. */
    @Nullable
    String text(String column) {
        int at = place(column);
        String cell = at >= cells.size() ? "" : cells.get(at);
        if (cell.isEmpty()) {
            return null;
        }
        String inner = cell.substring(1);
        return cell.charAt(0) == '\'' && CsvWriter.isActive(inner) ? inner : cell;
    }

    /** Returns the value of a cell, or {@code null} if it is empty or cannot be read. */
    <T> @Nullable T value(String column, Function<String, T> read) {
        String text = text(column);
        return text == null ? null : attempt(column, () -> read.apply(text));
    }

    /** Returns the value of a cell that must not be empty; {@code null} if it is or cannot be read, which is noted. */
    <T> @Nullable T required(String column, Function<String, T> read) {
        if (text(column) == null) {
            missing(column);
            return null;
        }
        return value(column, read);
    }

    /** Returns the value of a cell that must not be empty; {@code standIn} if it is or cannot be read, which is noted. */
    <T> T required(String column, Function<String, T> read, T standIn) {
        T value = required(column, read);
        return value == null ? standIn : value;
    }

    /** Notes a fault if a cell is empty on which others of the row depend. */
    void needs(String column, String... others) {
        if (text(column) == null && Stream.of(others).anyMatch(other -> text(other) != null)) {
            missing(column);
        }
    }

    private void missing(String column) {
        wrong(column, Fault.of("csv.cell.missing", "").with("column", column));
    }

    /**
     * Wraps a parser of the JDK so that its refusal is one that people understand: {@code json.kind.KIND} is expected.
     */
    static <T> Function<String, T> reading(String kind, Function<String, T> read) {
        return text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException | DateTimeException unread) {
                throw InvalidValue.malformed("cell", kind, "readable as " + kind, text);
            }
        };
    }

    /** Returns one of a closed list of words. */
    <E extends Enum<E>> @Nullable E word(String column, Class<E> words) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        List<String> allowed =
                Stream.of(words.getEnumConstants()).map(Enum::name).toList();
        wrong(
                column,
                Fault.of("json.unknown-word", "")
                        .with("found", '"' + text + '"')
                        .with("allowed", String.join(", ", allowed))
                        .suggesting(text, allowed));
        return null;
    }

    @Nullable
    LocalDate date(String column) {
        return value(column, reading("date", LocalDate::parse));
    }

    @Nullable
    Integer integer(String column) {
        return value(column, text -> (int) whole(column, text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Nullable
    Long whole(String column) {
        return value(column, text -> whole(column, text, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static long whole(String column, String text, long least, long most) {
        BigDecimal number = CsvRow.<BigDecimal>reading("integer", cell -> Decimals.parse(cell, column))
                .apply(text);
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            throw InvalidValue.malformed(column, "integer", "a whole number", text);
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw InvalidValue.outside(column, least, most, number);
        }
        return number.longValueExact();
    }

    @Nullable
    BigDecimal decimal(String column) {
        return value(column, text -> Decimals.parse(text, column));
    }

    @Nullable
    Boolean truth(String column) {
        return value(column, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw InvalidValue.malformed(column, "boolean", "true or false", text)
                        .suggesting(YesNo.meant(text));
        });
    }

    /** Returns the quantity of a column whose unit is in the column of the same name with {@code _unit} behind. */
    @Nullable
    Quantity quantity(String column) {
        BigDecimal value = decimal(column);
        UnitCode unit = unit(column, value, "_unit", UnitCode::of);
        return value == null || unit == null ? null : attempt(column, () -> new Quantity(value, unit));
    }

    /** Returns the amount of a column whose currency is in the column of the same name with {@code _currency} behind. */
    @Nullable
    Money money(String column) {
        String amount = text(column);
        BigDecimal number = decimal(column);
        Currency currency = unit(column, number, "_currency", reading("currency", Currency::getInstance));
        return amount == null || number == null || currency == null
                ? null
                : attempt(column, Map.of("currency", column + "_currency"), () -> Money.of(amount, currency));
    }

    private <U> @Nullable U unit(String column, @Nullable BigDecimal number, String suffix, Function<String, U> read) {
        String unitColumn = column + suffix;
        U unit = text(column) == null ? value(unitColumn, read) : required(unitColumn, read);
        if (unit == null) {
            mustNotBeNegative(column, number);
        }
        return unit;
    }

    /** Notes a number below zero whose unit or whole is wrong: with it no value can be made that would refuse it. */
    void mustNotBeNegative(String column, @Nullable Number number) {
        if (number != null && number.doubleValue() < 0) {
            attempt(column, () -> {
                throw InvalidValue.negative(column, number);
            });
        }
    }

    /** Returns the codes of a cell with blanks between them that can be read; none if it is empty or says so. */
    <T> List<T> codes(String column, Function<String, T> read) {
        String text = text(column);
        return text == null || text.equals(CsvWriter.NONE)
                ? List.of()
                : Arrays.stream(text.split("\\s+"))
                        .map(code -> attempt(column, () -> read.apply(code)))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Returns the text of the columns {@code name_ar}, {@code name_fr} ..., or {@code null} if all are empty. */
    @Nullable
    LocalizedText localized(String column) {
        Map<String, String> texts = starting(column + "_");
        Map<String, String> columns = new TreeMap<>();
        texts.keySet().forEach(language -> columns.put(language, column + "_" + language));
        return texts.isEmpty() ? null : attempt(column, columns, () -> LocalizedText.of(texts));
    }

    /** Returns such a text where there must be one; {@code standIn} if there is none, which is noted. */
    LocalizedText requiredText(String column, LocalizedText standIn) {
        LocalizedText text = localized(column);
        if (starting(column + "_").isEmpty()) {
            missing(places.keySet().stream()
                    .filter(each -> each.startsWith(column + "_"))
                    .findFirst()
                    .orElse(column + "_fr"));
        }
        return text == null ? standIn : text;
    }

    /** Returns the cells that are not empty of the columns that begin so, by the rest of the column's name. */
    Map<String, String> starting(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String column : places.keySet()) {
            String text = column.startsWith(prefix) ? text(column) : null;
            if (text != null) {
                found.put(column.substring(prefix.length()), text);
            }
        }
        return found;
    }

    /**
     * Returns what {@code make} makes of the row, or {@code null} if anything in it is wrong, though it is made all the
     * same. A refusal is noted in the column of the same name as the component, if there is one.
     */
    <T> @Nullable T made(Supplier<T> make) {
        T value = attempt("", make);
        return sound ? value : null;
    }

    /** Makes a value of one cell; everything that its constructor refuses is noted at that cell. */
    <T> @Nullable T attempt(String column, Supplier<T> make) {
        return attempt(column, Map.of(), make);
    }

    /**
     * Makes a value of several cells; what its constructor refuses is noted at the cells concerned.
     *
     * @param column the column of the value as a whole, and of each component not in {@code columns}; empty for the row
     * @param columns the columns of the components, by their names
     */
    <T> @Nullable T attempt(String column, Map<String, String> columns, Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidValue refused) {
            sound = false;
            refused.all().forEach(each -> faults.add(each, column, columns));
            return null;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            wrong(
                    column,
                    Fault.of("csv.cell.invalid", "")
                            .with("column", column)
                            .with("problem", String.valueOf(refused.getMessage())));
            return null;
        }
    }

    private void wrong(String column, Fault fault) {
        sound = false;
        faults.add(column, fault);
    }

    /** Notes that what the row describes is described by an earlier one. */
    void repeats(String column, Object id) {
        faults.add(column, Fault.of("csv.row.repeated", "").with("id", id));
    }

    /** Notes that the row contradicts another. */
    void contradicts(String column, Object id) {
        faults.add(
                column,
                Fault.of("csv.row.contradiction", "").with("column", column).with("id", id));
    }
}
