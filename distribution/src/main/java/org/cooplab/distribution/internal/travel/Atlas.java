package org.cooplab.distribution.internal.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.travel.TravelModel;

/** Numbers the places of a problem, equal points once, and measures between them. Not thread-safe while places are added. */
public final class Atlas {

    private final TravelModel model;
    private final Map<GeoPoint, Integer> numbers = new HashMap<>();
    private final List<GeoPoint> points = new ArrayList<>();
    private final Map<GeoPoint, Integer> rows = new HashMap<>();

    /** Makes an empty atlas that measures by {@code model}. */
    public Atlas(TravelModel model) {
        this.model = model;
        if (model instanceof TravelModel.Table table) {
            for (int row = 0; row < table.points().size(); row++) {
                rows.put(table.points().get(row), row);
            }
        }
    }

    /** Returns whether distances from and to this point are known. */
    public boolean knows(GeoPoint point) {
        return model instanceof TravelModel.GreatCircle || rows.containsKey(point);
    }

    /** Returns the number of a point that is known, a new one the first time. */
    public int number(GeoPoint point) {
        Integer known = numbers.putIfAbsent(point, points.size());
        if (known == null) {
            points.add(point);
            return points.size() - 1;
        }
        return known;
    }

    /** Returns the point of that number. */
    public GeoPoint point(int number) {
        return points.get(number);
    }

    /** Returns the travel between the points numbered so far. */
    public Travel travel() {
        if (model instanceof TravelModel.GreatCircle circle) {
            return new Globe(points, circle);
        }
        TravelModel.Table table = (TravelModel.Table) model;
        int size = points.size();
        int[][] metres = new int[size][size];
        int[][] seconds = new int[size][size];
        for (int from = 0; from < size; from++) {
            int row = rows.getOrDefault(points.get(from), 0);
            for (int to = 0; to < size; to++) {
                int column = rows.getOrDefault(points.get(to), 0);
                metres[from][to] = table.metres().get(row).get(column);
                seconds[from][to] = table.seconds().get(row).get(column);
            }
        }
        return Travel.matrix(metres, seconds);
    }
}
