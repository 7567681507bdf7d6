package org.cooplab.examples.quickstart.data;

import java.util.List;

/** A real industrial site or campus around which cooperatives are supported. */
public record SiteFact(String id, String place, String province, double latitude, double longitude) {

    /** Returns all sites in the order of the file. */
    public static List<SiteFact> all() {
        return Table.read(
                "ocp_sites.csv",
                row -> new SiteFact(
                        row.text("site_id"),
                        row.text("place_name"),
                        row.text("province_code"),
                        Double.parseDouble(row.text("lat")),
                        Double.parseDouble(row.text("lon"))));
    }

    /** Returns the site of that id. */
    public static SiteFact of(String id) {
        return all().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the site " + id + " is missing"));
    }
}
