package org.cooplab.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.text.Fault;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.format.DriverSheet;

/** A sheet for each driver, in a folder. */
record DriverSheets(Path folder) {

    /** What spreadsheets take for the sign of UTF-8; without it they show Arabic and accents as something else. */
    private static final String MARK = "\uFEFF";

    /** Makes the folder, before any work is done. */
    static DriverSheets in(String folder) {
        if (folder.isEmpty()) {
            throw new BadInput("\"\"", List.of(Fault.of("cli.folder.needed", "")));
        }
        Path made = Path.of(folder);
        try {
            Files.createDirectories(made);
        } catch (IOException e) {
            throw BadInput.unwritable(folder, e);
        }
        if (!Files.isWritable(made)) {
            throw new BadInput(folder, List.of(Fault.of("cli.file.no-place", "")));
        }
        return new DriverSheets(made);
    }

    /** Writes them, each called by the number and the vehicle of its round. */
    void write(DistributionPlan plan, Locale language) {
        int number = 0;
        for (PlannedRoute route : plan.routes()) {
            number++;
            String vehicle = route.vehicle().value().replaceAll("[^\\p{L}\\p{N}._-]", "_");
            Path file = folder.resolve("%02d-%s.csv".formatted(number, vehicle));
            try {
                Files.writeString(file, MARK + DriverSheet.of(plan, route, language));
            } catch (IOException e) {
                throw BadInput.unwritable(file.toString(), e);
            }
        }
    }
}
