package org.cooplab.examples.platform.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.SiteId;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.format.GeoJson;

/** Draws a plan as GeoJSON: a line for each round, straight from stop to stop, and a point for each stop. */
final class PlanMap {

    private PlanMap() {}

    /** Draws; a round starts and ends at its home where the position of that is known. */
    static GeoJson of(DistributionPlan plan, Map<SiteId, GeoPoint> homes) {
        List<GeoJson.Feature> lines = new ArrayList<>();
        List<GeoJson.Feature> points = new ArrayList<>();
        for (int number = 0; number < plan.routes().size(); number++) {
            PlannedRoute route = plan.routes().get(number);
            lines.add(line(route, number, homes));
            for (PlannedStop stop : route.stops()) {
                points.add(point(stop, number));
            }
        }
        lines.addAll(points);
        return new GeoJson("FeatureCollection", lines);
    }

    private static GeoJson.Feature line(PlannedRoute route, int number, Map<SiteId, GeoPoint> homes) {
        List<Object> line = new ArrayList<>();
        GeoPoint home = homes.get(route.home());
        if (home != null) {
            line.add(position(home));
        }
        route.stops().forEach(stop -> line.add(position(stop.position())));
        if (home != null) {
            line.add(position(home));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("round", number);
        properties.put("id", route.id());
        return new GeoJson.Feature("Feature", new GeoJson.Geometry("LineString", line), properties);
    }

    private static GeoJson.Feature point(PlannedStop stop, int number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("round", number);
        properties.put("kind", stop.kind().name().toLowerCase(Locale.ROOT));
        properties.put("name", stop.name() == null ? Map.of() : stop.name().byLanguage());
        return new GeoJson.Feature("Feature", new GeoJson.Geometry("Point", position(stop.position())), properties);
    }

    private static List<Object> position(GeoPoint point) {
        return List.of(point.longitude(), point.latitude());
    }
}
