package org.cooplab.distribution.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * An answer of OSRM's {@code table} service to a request with {@code annotations=duration,distance} and all places as sources and
 * destinations.
 *
 * @param code {@code Ok}
 * @param durations seconds by rows of departure
 * @param distances metres; if absent, durations stand for them too
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OsrmTable(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) List<List<@Nullable BigDecimal>> durations,
        @Nullable List<List<@Nullable BigDecimal>> distances) {

    /** As many faults of a table as are reported: an island among a thousand places has two thousand. */
    private static final int MOST_FAULTS = 100;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Returns the table as travel in whole seconds and metres, rounded to the nearest, a half upwards.
     *
     * @throws InvalidDocument if the service reported an error, the table is not square, or there is no way between two places
     */
    public Travel travel() {
        Faults faults = new Faults();
        if (!code.equals("Ok")) {
            faults.add("osrm.code", "/code", "code", code);
        }
        int[][] seconds = numbers(durations, "/durations", faults);
        int[][] metres = distances == null ? seconds : numbers(distances, "/distances", faults);
        if (distances != null && distances.size() != durations.size()) {
            faults.add("osrm.not-square", "/distances", "rows", seconds.length);
        }
        faults.throwIfAny();
        return Travel.matrix(metres, seconds);
    }

    private static int[][] numbers(List<List<@Nullable BigDecimal>> table, String path, Faults faults) {
        int size = table.size();
        for (int row = 0; row < size; row++) {
            if (table.get(row) == null || table.get(row).size() != size) {
                faults.add("osrm.not-square", path + "/" + row, "rows", size);
                return new int[0][0];
            }
        }
        int[][] numbers = new int[size][size];
        int wrong = 0;
        for (int row = 0; row < size && wrong < MOST_FAULTS; row++) {
            for (int column = 0; column < size && wrong < MOST_FAULTS; column++) {
                BigDecimal value = table.get(row).get(column);
                if (value == null) {
                    faults.add("osrm.no-way", path + "/" + row + "/" + column);
                    wrong++;
                } else if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Travel.MOST)) >= 0) {
                    faults.add("osrm.out-of-range", path + "/" + row + "/" + column, "value", value);
                    wrong++;
                } else if (row != column) {
                    numbers[row][column] = rounded(value);
                }
            }
        }
        return numbers;
    }

    private static int rounded(BigDecimal value) {
        // So small a number may have more zeros than there is memory for.
        return value.compareTo(HALF) < 0
                ? 0
                : value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
