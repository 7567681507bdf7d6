package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** The places of a VROOM document: rows of its matrices, or points on the earth. */
final class VroomPlaces {

    /** By how much roads are longer than straight lines, in percent. */
    private static final long DETOUR = 130;

    /** Seconds for 1000 metres at 50 km/h. */
    private static final long PACE = 72;

    private static final int MOST = 5_000;

    private final Map<String, VroomProblem.Matrices> matrices;
    private final Faults faults;
    private final Map<List<Double>, Integer> byPoint = new HashMap<>();
    private final List<GeoPoint> points = new ArrayList<>();
    private final int rows;

    /** For each profile by its number, travel whose distances are metres; not there where the document does not give them. */
    final Map<Integer, Travel> metres = new HashMap<>();

    VroomPlaces(VroomProblem document, Faults faults) {
        this.matrices = document.matrices();
        this.faults = faults;
        this.rows = matrices.values().stream()
                .mapToInt(all -> all.durations().size())
                .min()
                .orElse(0);
    }

    /** Returns the number of a place, or {@code null} and a fault if it is nowhere. */
    @Nullable
    Integer of(List<BigDecimal> location, @Nullable Integer index, String path) {
        if (!matrices.isEmpty()) {
            if (index == null || index < 0 || index >= rows) {
                faults.add("vroom.index", path + "_index", "value", String.valueOf(index), "rows", rows);
                return null;
            }
            return index;
        }
        if (location.size() != 2) {
            faults.add("vroom.location", path, "value", location.toString());
            return null;
        }
        double longitude = location.get(0).doubleValue();
        double latitude = location.get(1).doubleValue();
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            faults.add("vroom.location", path, "value", location.toString());
            return null;
        }
        return byPoint.computeIfAbsent(List.of(longitude, latitude), none -> {
            points.add(new GeoPoint(latitude, longitude));
            return points.size() - 1;
        });
    }

    /** Returns the travel of each profile. */
    List<Travel> travels(List<String> profiles) {
        List<Travel> travels = new ArrayList<>();
        for (int profile = 0; profile < profiles.size(); profile++) {
            Travel travel = matrices.isEmpty() ? estimate() : matrix(profile, profiles.get(profile));
            if (travel != null) {
                if (matrices.isEmpty()) {
                    metres.put(profile, travel);
                }
                travels.add(travel);
            }
        }
        return travels;
    }

    private @Nullable Travel matrix(int number, String profile) {
        VroomProblem.Matrices all = matrices.get(profile);
        if (all == null) {
            faults.add("vroom.profile", "/matrices", "profile", profile);
            return null;
        }
        String path = "/matrices/" + profile;
        int size = all.durations().size();
        if (size != rows) {
            faults.add("vroom.matrix", path + "/durations", "rows", rows);
            return null;
        }
        int[][] durations = numbers(all.durations(), size, path + "/durations");
        int[][] costs = numbers(all.costs(), size, path + "/costs");
        int[][] distances = numbers(all.distances(), size, path + "/distances");
        if (!faults.isEmpty()) {
            return null;
        }
        if (all.measured()) {
            metres.put(number, Travel.matrix(distances, durations));
        }
        return all.priced() ? Travel.matrix(costs, durations) : Travel.matrix(distances, durations);
    }

    /** Returns a matrix; an absent one is of zeros. */
    private int[][] numbers(List<List<Long>> matrix, int size, String path) {
        int[][] numbers = new int[size][size];
        for (int row = 0; row < matrix.size(); row++) {
            if (matrix.size() != size || matrix.get(row).size() != size) {
                faults.add("vroom.matrix", path + "/" + row, "rows", size);
                return numbers;
            }
            for (int column = 0; column < size; column++) {
                long number = matrix.get(row).get(column);
                if (number < 0 || number > Travel.MOST) {
                    faults.add("vroom.out-of-range", path + "/" + row + "/" + column, "value", number);
                    return numbers;
                }
                numbers[row][column] = row == column ? 0 : (int) number;
            }
        }
        return numbers;
    }

    private @Nullable Travel estimate() {
        int size = points.size();
        if (size > MOST) {
            faults.add("vroom.too-many-places", "", "value", size, "most", MOST);
            return null;
        }
        int[][] distances = new int[size][size];
        int[][] durations = new int[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to) {
                    long metres = points.get(from).metresTo(points.get(to)) * DETOUR / 100;
                    distances[from][to] = (int) metres;
                    durations[from][to] = (int) (metres * PACE / 1000);
                }
            }
        }
        return Travel.matrix(distances, durations);
    }
}
