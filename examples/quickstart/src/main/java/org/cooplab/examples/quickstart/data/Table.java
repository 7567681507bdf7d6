package org.cooplab.examples.quickstart.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A CSV file of this package's resources: UTF-8, first line the header, an empty cell means not known. */
final class Table {

    private static final ObjectReader READER = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private Table() {}

    static <T> List<T> read(String file, Function<Row, T> row) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing");
            }
            try (MappingIterator<Map<String, String>> rows = READER.readValues(in)) {
                return rows.readAll().stream().map(Row::new).map(row).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the file, by column name. */
    record Row(Map<String, String> cells) {

        String text(String column) {
            return find(column).orElseThrow(() -> new IllegalStateException("no " + column + " in " + cells));
        }

        Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column)).map(String::strip).filter(cell -> !cell.isEmpty());
        }

        List<String> list(String column) {
            return find(column)
                    .map(cell -> List.of(cell.split("\\s*;\\s*", -1)))
                    .orElse(List.of());
        }
    }
}
