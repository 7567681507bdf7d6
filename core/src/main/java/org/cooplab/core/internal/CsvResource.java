package org.cooplab.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our own tables, shipped in the jar: UTF-8, a comma between cells, no quotes, {@code #} begins a comment line. */
public final class CsvResource {

    private CsvResource() {}

    /** Returns the cells of each line of the table {@code name} beside the class {@code anchor}. */
    public static List<List<String>> rows(Class<?> anchor, String name) {
        try (@Nullable InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " must be in the jar beside " + anchor.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(List.of(line.split(",", -1)));
                }
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException("table " + name + " cannot be read", broken);
        }
    }
}
