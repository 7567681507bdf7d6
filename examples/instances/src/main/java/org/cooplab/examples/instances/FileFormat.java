package org.cooplab.examples.instances;

import java.util.List;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/** The text formats of the public benchmark sets, each known by how its files begin. */
final class FileFormat {

    private FileFormat() {}

    /** Reads a file, or returns {@code null} if it begins like none of them. */
    static @Nullable Draft read(List<Line> lines, Faults faults) {
        if (lines.isEmpty()) {
            return null;
        }
        Line first = lines.get(0);
        Tables tables = new Tables(lines, faults);
        if (first.word(0).startsWith("//")) { // heterogeneous fleets, in the layout that begins with comments
            return tables.taillard();
        }
        if (lines.stream().limit(2).anyMatch(line -> line.word(0).equalsIgnoreCase("VEHICLE"))) {
            return tables.solomon();
        }
        if (first.text().contains(":")) {
            return new Vrplib(lines, faults).read();
        }
        if (first.numeric() && first.size() == 4) { // several depots
            return tables.cordeau();
        }
        return first.numeric() && first.size() == 3 ? tables.liLim() : null;
    }
}
