package org.cooplab.distribution.format;

import java.util.List;

/** The text formats of the public benchmark sets. */
enum FileFormat {

    /** {@code KEY : value} lines and sections, as in TSPLIB and CVRPLIB, with the sections that PyVRP's sets add. */
    VRPLIB,

    /** Solomon's and Gehring and Homberger's tables: capacity and time windows. */
    SOLOMON,

    /** Li and Lim's tables: paired pickups and deliveries with time windows. */
    LI_LIM,

    /** Cordeau's tables: several depots, with (type 6) or without (type 2) time windows. */
    CORDEAU,

    /** Taillard's heterogeneous fleets, in the layout that begins with comments. */
    TAILLARD;

    /** Returns the format that the beginning of a file looks like, or {@code null} if like none. */
    static @org.jspecify.annotations.Nullable FileFormat of(List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        Line first = lines.get(0);
        if (first.word(0).startsWith("//")) {
            return TAILLARD;
        }
        if (lines.stream().limit(2).anyMatch(line -> line.word(0).equalsIgnoreCase("VEHICLE"))) {
            return SOLOMON;
        }
        if (first.text().contains(":")) {
            return VRPLIB;
        }
        if (first.numeric() && first.size() == 4) {
            return CORDEAU;
        }
        return first.numeric() && first.size() == 3 ? LI_LIM : null;
    }
}
