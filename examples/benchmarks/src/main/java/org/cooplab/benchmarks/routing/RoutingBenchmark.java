package org.cooplab.benchmarks.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs contenders on public instances, each run in its own process, one after the other, and checks every answer.
 *
 * <pre>
 * RoutingBenchmark FOLDER [--families cvrp-x,vrptw-solomon] [--instances REGEX] [--objective cost|vehicles|both]
 *     [--contenders cooplab,jsprit,timefold,ortools] [--seconds 30] [--seeds 5] [--first-seed 1] [--memory 2g]
 *     [--out results.csv]
 * </pre>
 *
 * <p>FOLDER has a folder for each family, with instances and a {@code bks.csv}. Results are appended to the file of
 * {@code --out} as they come; the tables follow at the end, on standard output.
 */
public final class RoutingBenchmark {

    private static final Map<String, String> CONTENDERS = Map.of(
            "cooplab", "org.cooplab.benchmarks.routing.Cooplab",
            "jsprit", "org.cooplab.benchmarks.peers.Jsprit",
            "timefold", "org.cooplab.benchmarks.peers.Timefold",
            "ortools", "org.cooplab.benchmarks.peers.OrTools");

    private final Map<String, String> options = new HashMap<>();
    private final Path folder;

    private RoutingBenchmark(String[] arguments) {
        folder = Path.of(arguments[0]);
        for (int option = 1; option + 1 < arguments.length; option += 2) {
            options.put(arguments[option], arguments[option + 1]);
        }
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: RoutingBenchmark FOLDER [--families ...] [--instances REGEX] [--objective "
                    + "cost|vehicles|both] [--contenders ...] [--seconds 30] [--seeds 5] [--memory 2g] [--out FILE]");
            System.exit(2);
        }
        new RoutingBenchmark(arguments).run();
    }

    private void run() throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        int first = Integer.parseInt(option("--first-seed", "1"));
        int last = first + Integer.parseInt(option("--seeds", "5")) - 1;
        Path out = inFolder(option("--out", "target/routing-results.csv"));
        Path log = inFolder(option("--log", "target/routing-benchmark.log"));
        try (PrintStream csv = new PrintStream(Files.newOutputStream(out), true, StandardCharsets.UTF_8)) {
            csv.println(Result.header());
            for (BestKnown row : rows()) {
                for (String contender : option("--contenders", "cooplab").split(",")) {
                    for (int seed = first; seed <= last; seed++) {
                        Result result = run(row, contender, seed, log);
                        results.add(result);
                        csv.println(result.csv());
                        System.err.println(result.csv());
                    }
                }
            }
        }
        new Tables(results).print(System.out);
    }

    private List<BestKnown> rows() throws IOException {
        List<Path> families;
        try (Stream<Path> folders = Files.list(folder)) {
            families = folders.filter(family -> Files.exists(family.resolve("bks.csv")))
                    .sorted()
                    .toList();
        }
        List<String> wanted = Arrays.asList(option("--families", "").split(","));
        String objective = option("--objective", "both");
        List<BestKnown> rows = new ArrayList<>();
        for (Path family : families) {
            if (!wanted.equals(List.of(""))
                    && !wanted.contains(family.getFileName().toString())) {
                continue;
            }
            for (BestKnown row : BestKnown.read(family)) {
                boolean asked = objective.equals("both") || objective.equals("vehicles") == row.vehiclesFirst();
                if (asked && row.instance().matches(option("--instances", ".*"))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Result run(BestKnown row, String contender, long seed, Path log) throws IOException, InterruptedException {
        String seconds = option("--seconds", "30");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + option("--memory", "2g"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OneRun.class.getName(),
                CONTENDERS.getOrDefault(contender, contender),
                row.file().toString(),
                row.distances().name(),
                row.first().name(),
                seconds,
                Long.toString(seed));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return Result.judge(row, contender, seed, lines);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Returns the path of a file whose folder exists. */
    private static Path inFolder(String file) throws IOException {
        Path path = Path.of(file).toAbsolutePath();
        Files.createDirectories(path.getParent());
        return path;
    }

    private String option(String name, String absent) {
        return options.getOrDefault(name, absent);
    }
}
