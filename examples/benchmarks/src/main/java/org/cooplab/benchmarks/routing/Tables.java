package org.cooplab.benchmarks.routing;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints results as Markdown: a line for each instance, then the mean of each family. */
final class Tables {

    /** The runs of one contender on one row, over the seeds. */
    private record Cell(List<Result> runs) {

        List<Result> valid() {
            return runs.stream()
                    .filter(Result::valid)
                    .sorted(Comparator.comparingInt((Result run) -> run.row().vehiclesFirst() ? run.vehicles() : 0)
                            .thenComparing(Result::cost))
                    .toList();
        }

        /** The middle run; of an even number the worse of the two in the middle. */
        Result median() {
            return valid().get(valid().size() / 2);
        }

        Result worst() {
            return valid().get(valid().size() - 1);
        }

        /** Whether the distance may be compared: in vehicles-first rows only with as many vehicles. */
        boolean comparable() {
            return !valid().isEmpty()
                    && (!median().row().vehiclesFirst()
                            || median().vehicles() <= median().row().vehicles());
        }
    }

    private final Map<String, Map<String, Map<String, Cell>>> families = new LinkedHashMap<>();
    private final List<String> contenders;

    Tables(List<Result> results) {
        contenders = results.stream().map(Result::contender).distinct().toList();
        Map<String, List<Result>> byCell =
                results.stream().collect(Collectors.groupingBy(Tables::cell, LinkedHashMap::new, Collectors.toList()));
        for (List<Result> runs : byCell.values()) {
            BestKnown row = runs.get(0).row();
            families.computeIfAbsent(
                            row.family() + (row.vehiclesFirst() ? ", vehicles first" : ""),
                            family -> new LinkedHashMap<>())
                    .computeIfAbsent(row.instance(), instance -> new LinkedHashMap<>())
                    .put(runs.get(0).contender(), new Cell(runs));
        }
    }

    private static String cell(Result result) {
        return result.row().family()
                + '/'
                + result.row().instance()
                + '/'
                + result.row().first()
                + '/'
                + result.contender();
    }

    void print(PrintStream out) {
        families.forEach((family, instances) -> {
            out.println();
            out.println("### " + family);
            out.println();
            out.println(
                    "Gap to the best known in %: median (worst) over the seeds; vehicles where they count; peak MiB.");
            out.println();
            out.println("| instance | " + String.join(" | ", contenders) + " |");
            out.println("| --- |" + " --- |".repeat(contenders.size()));
            instances.forEach((instance, cells) -> out.println("| " + instance + " | "
                    + contenders.stream()
                            .map(contender -> show(cells.get(contender)))
                            .collect(Collectors.joining(" | "))
                    + " |"));
            out.println("| **mean** | "
                    + contenders.stream()
                            .map(contender -> mean(instances, contender))
                            .collect(Collectors.joining(" | "))
                    + " |");
        });
    }

    private static String show(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.valid().isEmpty()) {
            return cell.runs().get(0).note();
        }
        Result median = cell.median();
        String gaps = String.format(
                Locale.ROOT, "%.2f (%.2f)", median.gap(), cell.worst().gap());
        String vehicles = median.row().vehiclesFirst()
                ? ", " + median.vehicles() + " of " + median.row().vehicles() + " vehicles"
                : "";
        int failed = cell.runs().size() - cell.valid().size();
        return gaps + vehicles + ", " + (median.measures().getOrDefault("peak", 0L) >> 20) + " MiB"
                + (failed > 0 ? ", " + failed + " runs invalid" : "");
    }

    private static String mean(Map<String, Map<String, Cell>> instances, String contender) {
        List<Cell> cells = instances.values().stream()
                .map(row -> row.get(contender))
                .filter(cell -> cell != null && !cell.valid().isEmpty())
                .toList();
        List<Cell> comparable = cells.stream().filter(Cell::comparable).toList();
        if (comparable.isEmpty()) {
            return "";
        }
        double mean = comparable.stream()
                .mapToDouble(cell -> cell.median().gap())
                .average()
                .orElseThrow();
        String share = comparable.size() < instances.size() ? ", " + comparable.size() + " of " + instances.size() : "";
        return String.format(Locale.ROOT, "**%.2f**%s", mean, share);
    }
}
