package org.cooplab.distribution.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleType;

/**
 * A plan as GeoJSON (RFC 7946): a line for each route, straight from stop to stop, and a point for each stop. Positions are
 * {@code [longitude, latitude]}.
 *
 * <p>It is made to be written. Read again it is written the same, but need not be equal: JSON does not tell a {@code long} from an
 * {@code int}, nor a language from a text.
 *
 * @param type {@code FeatureCollection}
 * @param features lines first, then points, in the order of the plan; copied
 */
public record GeoJson(
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) List<Feature> features) {

    /** Copies the features. */
    public GeoJson {
        features = List.copyOf(features);
    }

    /**
     * Something on the map.
     *
     * @param type {@code Feature}
     * @param properties what it is; copied and sorted by name. Of a route {@code route} (its id, or its number from 1), {@code vehicle},
     *     {@code start}, {@code end}, {@code distance} and {@code cost}; of a stop {@code route}, {@code stop} (from 1), {@code kind},
     *     {@code arrival}, {@code start} and {@code departure}
     */
    public record Feature(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) Geometry geometry,
            @JsonProperty(required = true) Map<String, Object> properties) {

        /** Copies the properties. */
        public Feature {
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        }
    }

    /**
     * Where it is.
     *
     * @param type {@code Point} or {@code LineString}
     * @param coordinates a position or a list of positions; copied
     */
    public record Geometry(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) List<Object> coordinates) {

        /** Copies the list. */
        public Geometry {
            coordinates = List.copyOf(coordinates);
        }
    }

    /**
     * Draws the routes of a day: a line from stop to stop for each, without the way from and to its home, and a point for each stop.
     * Distances are metres. A line has {@code kind} as well; a stop {@code consignments} (how many), {@code grams} (on board afterwards),
     * and {@code site} and {@code name} where there are any.
     */
    public static GeoJson of(DistributionPlan plan) {
        List<Feature> lines = new ArrayList<>();
        List<Feature> points = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            lines.add(line(route));
            for (int index = 0; index < route.stops().size(); index++) {
                points.add(point(route, index));
            }
        }
        return of(lines, points);
    }

    private static Feature line(PlannedRoute route) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("route", route.id());
        properties.put("vehicle", route.vehicle().value());
        properties.put("kind", word(route.kind()));
        properties.put("start", route.start().toString());
        properties.put("end", route.end().toString());
        properties.put("distance", route.distance().metres());
        properties.put("cost", route.cost().toString());
        return line(route.stops().stream().map(PlannedStop::position).toList(), properties);
    }

    private static Feature point(PlannedRoute route, int index) {
        PlannedStop stop = route.stops().get(index);
        Map<String, Object> properties = new TreeMap<>();
        properties.put("route", route.id());
        properties.put("stop", index + 1);
        properties.put("kind", word(stop.kind()));
        properties.put("arrival", stop.arrival().toString());
        properties.put("start", stop.start().toString());
        properties.put("departure", stop.departure().toString());
        properties.put("consignments", stop.consignments().size());
        properties.put("grams", stop.aboard().grams());
        if (stop.site() != null) {
            properties.put("site", stop.site().value());
        }
        if (stop.name() != null) {
            properties.put("name", stop.name().byLanguage());
        }
        return point(stop.position(), properties);
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Draws a plan, in the units of its problem. A stop has {@code id} as well: what is done there.
     *
     * @param places the position of each location of the problem, in its order
     * @throws IllegalArgumentException if {@code places} are fewer than the locations
     */
    public static GeoJson of(RoutingProblem problem, Plan plan, List<GeoPoint> places) {
        int locations = problem.travels().get(0).size();
        if (places.size() < locations) {
            throw new IllegalArgumentException("places must be " + locations + ", but were " + places.size());
        }
        List<Feature> lines = new ArrayList<>();
        List<Feature> points = new ArrayList<>();
        for (int number = 0; number < plan.routes().size(); number++) {
            Route route = plan.routes().get(number);
            lines.add(line(problem, route, number, places));
            for (int index = 0; index < route.stops().size(); index++) {
                points.add(point(route.stops().get(index), number, index, places));
            }
        }
        return of(lines, points);
    }

    private static Feature line(RoutingProblem problem, Route route, int number, List<GeoPoint> places) {
        Optional<VehicleType> type = problem.vehicles().stream()
                .filter(each -> each.id().equals(route.vehicle()))
                .findFirst();
        List<GeoPoint> line = new ArrayList<>();
        type.map(VehicleType::start).map(places::get).ifPresent(line::add);
        route.stops().forEach(stop -> line.add(places.get(stop.location())));
        type.map(VehicleType::end).map(places::get).ifPresent(line::add);
        if (line.size() == 1) {
            line.add(line.get(0)); // a line has two positions at least
        }
        Map<String, Object> properties = new TreeMap<>();
        properties.put("route", number + 1);
        properties.put("vehicle", route.vehicle());
        properties.put("start", route.start());
        properties.put("end", route.end());
        properties.put("distance", route.distance());
        properties.put("cost", route.cost());
        return line(line, properties);
    }

    private static Feature point(Stop stop, int route, int index, List<GeoPoint> places) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("route", route + 1);
        properties.put("stop", index + 1);
        properties.put("kind", word(stop.step().kind()));
        properties.put("id", stop.step().id());
        properties.put("arrival", stop.arrival());
        properties.put("start", stop.start());
        properties.put("departure", stop.departure());
        return point(places.get(stop.location()), properties);
    }

    /** Returns a map of these lines, then these points. */
    private static GeoJson of(List<Feature> lines, List<Feature> points) {
        return new GeoJson(
                "FeatureCollection",
                Stream.concat(lines.stream(), points.stream()).toList());
    }

    private static Feature line(List<GeoPoint> places, Map<String, Object> properties) {
        List<Object> positions = new ArrayList<>();
        places.forEach(place -> positions.add(position(place)));
        return new Feature("Feature", new Geometry("LineString", positions), properties);
    }

    private static Feature point(GeoPoint place, Map<String, Object> properties) {
        return new Feature("Feature", new Geometry("Point", position(place)), properties);
    }

    private static List<Object> position(GeoPoint place) {
        return List.of(place.longitude(), place.latitude());
    }
}
