package org.cooplab.examples.quickstart.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.examples.quickstart.data.PlaceFact;

/** The towns and villages of the data: where they are, and what is where. */
final class Places {

    private final List<PlaceFact> all = PlaceFact.all();
    private final Map<GeoPoint, LocalizedText> names = new HashMap<>();

    Places() {
        all.forEach(place -> names.put(place.position(), place.label()));
    }

    List<PlaceFact> all() {
        return all;
    }

    /** Returns what is there; the coordinates if the data knows nothing there. */
    LocalizedText at(GeoPoint position) {
        return names.getOrDefault(position, LocalizedText.of(position.latitude() + ", " + position.longitude()));
    }
}
