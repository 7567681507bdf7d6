package org.cooplab.core.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.internal.CsvResource;
import org.jspecify.annotations.Nullable;

/** The units that are known. The table is {@code units.csv} beside this class. */
final class Units {

    /** A line of the table; {@code factor} is the number of base units, which packages do not have. */
    record Row(UnitCode.Dimension dimension, @Nullable BigDecimal factor) {}

    private static final Map<UnitCode, Row> ROWS = read();

    private Units() {}

    private static Map<UnitCode, Row> read() {
        Map<UnitCode, Row> rows = new LinkedHashMap<>();
        for (List<String> row : CsvResource.rows(Units.class, "units.csv")) {
            @Nullable BigDecimal factor = row.get(2).isEmpty() ? null : new BigDecimal(row.get(2));
            rows.put(UnitCode.of(row.get(0)), new Row(UnitCode.Dimension.valueOf(row.get(1)), factor));
        }
        return rows;
    }

    /** Returns the units of the table, in its order. */
    static List<UnitCode> codes() {
        return List.copyOf(ROWS.keySet());
    }

    /** Returns what is known of a unit, or {@code null}. */
    static @Nullable Row of(UnitCode unit) {
        return ROWS.get(unit);
    }
}
