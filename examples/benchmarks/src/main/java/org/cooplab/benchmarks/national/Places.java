package org.cooplab.benchmarks.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;

/** The places of the quickstart's table, by region, in the order of their ids. */
final class Places {

    /** A real place. */
    record Place(String id, String name, GeoPoint position, long population, ProvinceCode province) {}

    private final Map<RegionCode, List<Place>> byRegion = new TreeMap<>();

    static Places read(Path table) throws IOException {
        Places places = new Places();
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (!cells.get(8).isEmpty() && !cells.get(7).isEmpty()) {
                Place place = new Place(
                        cells.get(0),
                        cells.get(1),
                        GeoPoint.of(Double.parseDouble(cells.get(3)), Double.parseDouble(cells.get(4))),
                        cells.get(6).isEmpty() ? 0 : Long.parseLong(cells.get(6)),
                        ProvinceCode.of(cells.get(7)));
                places.byRegion
                        .computeIfAbsent(RegionCode.of(cells.get(8)), region -> new ArrayList<>())
                        .add(place);
            }
        }
        places.byRegion.values().forEach(list -> list.sort(Comparator.comparing(Place::id)));
        return places;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    List<RegionCode> regions() {
        return List.copyOf(byRegion.keySet());
    }

    List<Place> of(RegionCode region) {
        return byRegion.getOrDefault(region, List.of());
    }

    /** Returns the places of a region that lie within so many metres of one of these points. */
    List<Place> near(RegionCode region, List<GeoPoint> points, long metres) {
        return of(region).stream()
                .filter(place -> points.stream().anyMatch(point -> point.metresTo(place.position()) <= metres))
                .toList();
    }

    /** Returns the most populous places of a region, no two within 15 km. */
    List<Place> towns(RegionCode region, int count) {
        List<Place> chosen = new ArrayList<>();
        of(region).stream()
                .sorted(Comparator.comparingLong(Place::population).reversed().thenComparing(Place::id))
                .forEach(place -> {
                    boolean apart =
                            chosen.stream().allMatch(other -> other.position().metresTo(place.position()) >= 15_000);
                    if (apart && chosen.size() < count) {
                        chosen.add(place);
                    }
                });
        return chosen;
    }
}
