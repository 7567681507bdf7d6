package org.cooplab.distribution.travel;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;

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
            Refusals refusals = new Refusals();
            if (detour.compareTo(BigDecimal.ONE) < 0 || detour.compareTo(BigDecimal.TEN) > 0) {
                refusals.add(InvalidValue.outside("detour", 1, 10, detour));
            }
            if (kilometresPerHour < 1 || kilometresPerHour > 200) {
                refusals.add(InvalidValue.outside("kilometresPerHour", 1, 200, kilometresPerHour));
            }
            refusals.throwIfAny();
            detour = detour.stripTrailingZeros().scale() < 0 ? detour.setScale(0) : detour.stripTrailingZeros();
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

        /** As many faults as are reported: a table in another unit may have a million. */
        private static final int MOST_FAULTS = 100;

        /**
         * Copies the table and checks it.
         *
         * @throws InvalidDocument with each repeated place, a wrong number of rows, each row of another length, each value out of its
         *     bounds and each value other than 0 from a place to itself; at most 100 faults
         */
        public Table {
            points = List.copyOf(requireNonNull(points, "points"));
            List<Fault> faults = new ArrayList<>();
            Set<GeoPoint> seen = new HashSet<>();
            for (int i = 0; i < points.size(); i++) {
                if (!seen.add(points.get(i))) {
                    faults.add(Fault.of(InvalidValue.repeated("points", i, points.get(i))));
                }
            }
            check("metres", requireNonNull(metres, "metres"), points.size(), faults);
            check("seconds", requireNonNull(seconds, "seconds"), points.size(), faults);
            if (!faults.isEmpty()) {
                throw new InvalidDocument(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
            }
            metres = metres.stream().map(List::copyOf).toList();
            seconds = seconds.stream().map(List::copyOf).toList();
        }

        private static void check(String what, List<List<Integer>> rows, int size, List<Fault> faults) {
            if (rows.size() != size) {
                faults.add(Fault.of(InvalidValue.size(what, size, rows.size())));
            }
            for (int from = 0; from < rows.size() && faults.size() < MOST_FAULTS; from++) {
                List<Integer> row = rows.get(from);
                String at = "/" + what + "/" + from;
                if (row.size() != size) {
                    faults.add(
                            Fault.of(InvalidValue.size(what, size, row.size()).at(at)));
                }
                for (int to = 0; to < row.size() && faults.size() < MOST_FAULTS; to++) {
                    int value = row.get(to);
                    if (value < 0 || value > MOST) {
                        faults.add(Fault.of(
                                InvalidValue.outside(what, 0, MOST, value).at(at + "/" + to)));
                    } else if (from == to && value != 0) {
                        faults.add(Fault.of("travel.table.diagonal", at + "/" + to)
                                .with("name", what)
                                .with("found", value));
                    }
                }
            }
        }
    }
}
