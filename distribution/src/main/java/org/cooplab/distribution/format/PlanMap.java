package org.cooplab.distribution.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;

/** Draws the routes of a day. */
final class PlanMap {

    private PlanMap() {}

    static GeoJson of(DistributionPlan plan) {
        List<GeoJson.Feature> lines = new ArrayList<>();
        List<GeoJson.Feature> points = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            lines.add(line(route));
            for (int i = 0; i < route.stops().size(); i++) {
                points.add(point(route, i));
            }
        }
        return GeoJson.of(lines, points);
    }

    private static GeoJson.Feature line(PlannedRoute route) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("route", route.id());
        properties.put("vehicle", route.vehicle().value());
        properties.put("kind", route.kind().name().toLowerCase(Locale.ROOT));
        properties.put("start", route.start().toString());
        properties.put("end", route.end().toString());
        properties.put("metres", route.distance().metres());
        properties.put("cost", route.cost().toString());
        return GeoJson.line(route.stops().stream().map(PlannedStop::position).toList(), properties);
    }

    private static GeoJson.Feature point(PlannedRoute route, int index) {
        PlannedStop stop = route.stops().get(index);
        Map<String, Object> properties = new TreeMap<>();
        properties.put("route", route.id());
        properties.put("stop", index + 1);
        properties.put("kind", stop.kind().name().toLowerCase(Locale.ROOT));
        properties.put("arrival", stop.arrival().toString());
        properties.put("departure", stop.departure().toString());
        properties.put("consignments", stop.consignments().size());
        properties.put("grams", stop.aboard().grams());
        if (stop.site() != null) {
            properties.put("site", stop.site().value());
        }
        if (stop.name() != null) {
            properties.put("name", stop.name().byLanguage());
        }
        return GeoJson.point(stop.position(), properties);
    }
}
