package org.cooplab.distribution.travel;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.refusal.InvalidValue;

/**
 * How far and how long it is from place to place. On the wire {@code {"by":"great-circle", ...}} or
 * {@code {"by":"table", ...}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TravelModel.GreatCircle.class, name = "great-circle"),
    @JsonSubTypes.Type(value = TravelModel.Table.class, name = "table")
})
public sealed interface TravelModel permits TravelModel.GreatCircle, TravelModel.Table {

    /** Roads 1.3 times as long as the great circle, driven at 60 km/h: an example, to be replaced by measured values. */
    TravelModel DEFAULT = new GreatCircle(new BigDecimal("1.3"), 60);

    /**
     * Over the globe: the great circle times a detour factor, at one speed. Metres are rounded half up, seconds up.
     *
     * @param detour how much longer roads are than the great circle; from 1 to 10
     * @param kilometresPerHour the mean speed of a vehicle under way; from 1 to 200
     */
    record GreatCircle(
            @JsonProperty(required = true) @NotNull BigDecimal detour,
            @JsonProperty(required = true) int kilometresPerHour)
            implements TravelModel {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if a value is out of its bounds
         */
        public GreatCircle {
            requireNonNull(detour, "detour");
            if (detour.compareTo(BigDecimal.ONE) < 0 || detour.compareTo(BigDecimal.TEN) > 0) {
                throw InvalidValue.outside("detour", 1, 10, detour);
            }
            detour = detour.stripTrailingZeros().scale() < 0 ? detour.setScale(0) : detour.stripTrailingZeros();
            if (kilometresPerHour < 1 || kilometresPerHour > 200) {
                throw InvalidValue.outside("kilometresPerHour", 1, 200, kilometresPerHour);
            }
        }
    }

    /**
     * By a table of measured distances and durations, as a road router makes it. A place that is not in the table has no
     * distance to any other: orders that need it are unassigned, with that reason.
     *
     * @param points the places; no two the same; copied
     * @param metres a row for each place of departure, a column for each place of arrival; from 0 to 2^30 - 1, zero from
     *     a place to itself; copied
     * @param seconds the same for time; copied
     */
    record Table(
            @JsonProperty(required = true) @NotNull List<@Valid GeoPoint> points,
            @JsonProperty(required = true) @NotNull List<List<Integer>> metres,
            @JsonProperty(required = true) @NotNull List<List<Integer>> seconds)
            implements TravelModel {

        private static final int MOST = (1 << 30) - 1;

        /**
         * Copies the table and checks its form.
         *
         * @throws IllegalArgumentException if a table is not square, or a value is out of its bounds
         */
        public Table {
            points = List.copyOf(requireNonNull(points, "points"));
            InvalidValue.requireDifferent("points", points);
            metres = copy(requireNonNull(metres, "metres"), points.size(), "metres");
            seconds = copy(requireNonNull(seconds, "seconds"), points.size(), "seconds");
        }

        private static List<List<Integer>> copy(List<List<Integer>> rows, int size, String what) {
            if (rows.size() != size) {
                throw InvalidValue.size(what, size, rows.size());
            }
            for (int from = 0; from < size; from++) {
                List<Integer> row = rows.get(from);
                if (row.size() != size) {
                    throw InvalidValue.size(what, size, row.size()).at("/" + what + "/" + from);
                }
                for (int to = 0; to < size; to++) {
                    int value = row.get(to);
                    if (value < 0 || value > MOST) {
                        throw InvalidValue.outside(what, 0, MOST, value).at("/" + what + "/" + from + "/" + to);
                    }
                    if (from == to && value != 0) {
                        throw new InvalidValue(
                                "travel.table.diagonal",
                                "/" + what + "/" + from + "/" + to,
                                Map.of("name", what, "found", Integer.toString(value)),
                                what + " must be 0 from a place to itself, but was " + value);
                    }
                }
            }
            return rows.stream().map(List::copyOf).toList();
        }
    }
}
