package org.cooplab.benchmarks.routing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;

/**
 * A row of {@code bks.csv}: an instance, and the best that is known of it under one objective.
 *
 * @param vehicles with how many routes, 0 if not said
 */
record BestKnown(
        String family,
        String instance,
        Path file,
        BigDecimal cost,
        Distances distances,
        Objective.First first,
        int vehicles) {

    /** Reads the rows of a family's folder. */
    static List<BestKnown> read(Path folder) throws IOException {
        List<BestKnown> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("bks.csv"))) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (cells.length < 6 || cells[0].equals("instance")) {
                continue;
            }
            Path file = folder.resolve(cells[0] + ".vrp");
            rows.add(new BestKnown(
                    folder.getFileName().toString(),
                    cells[0],
                    Files.exists(file) ? file : folder.resolve(cells[0] + ".txt"),
                    new BigDecimal(cells[1]),
                    distances(cells[2]),
                    cells[5].equals("vehicles-then-distance") ? Objective.First.VEHICLES : Objective.First.COST,
                    cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3])));
        }
        return rows;
    }

    private static Distances distances(String convention) {
        if (convention.startsWith("euc-float64")) {
            return Distances.FLOAT;
        }
        if (convention.startsWith("dimacs-trunc1")) {
            return Distances.TRUNC1;
        }
        return convention.startsWith("euc-x1000") ? Distances.X1000 : Distances.NINT;
    }

    /** Returns by how many percent a cost is above the best known. */
    double gap(BigDecimal found) {
        return 100 * (found.doubleValue() - cost.doubleValue()) / cost.doubleValue();
    }

    /** Returns whether the number of routes comes before the cost. */
    boolean vehiclesFirst() {
        return first == Objective.First.VEHICLES;
    }
}
