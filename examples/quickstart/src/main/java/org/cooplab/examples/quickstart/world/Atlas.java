package org.cooplab.examples.quickstart.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.examples.quickstart.data.PlaceFact;

/** The real places, by region. */
final class Atlas {

    private final Map<RegionCode, List<PlaceFact>> byRegion;

    Atlas(List<PlaceFact> places) {
        byRegion = places.stream()
                .collect(Collectors.groupingBy(
                        place -> RegionCode.of(place.region()), TreeMap::new, Collectors.toUnmodifiableList()));
    }

    List<RegionCode> regions() {
        return List.copyOf(byRegion.keySet());
    }

    List<PlaceFact> places(RegionCode region) {
        return byRegion.getOrDefault(region, List.of());
    }

    /** Returns the largest town of the region, where its relay is. */
    PlaceFact town(RegionCode region) {
        return places(region).stream()
                .max(Comparator.comparingLong(PlaceFact::population).thenComparing(PlaceFact::id))
                .orElseThrow();
    }

    /** Returns the places of the region within so many kilometres of {@code centre}, nearest first. */
    List<PlaceFact> around(RegionCode region, GeoPoint centre, int kilometres) {
        Function<PlaceFact, Long> metres = place -> place.position().metresTo(centre);
        return places(region).stream()
                .filter(place -> metres.apply(place) <= kilometres * 1000L)
                .sorted(Comparator.comparing(metres).thenComparing(PlaceFact::id))
                .toList();
    }
}
