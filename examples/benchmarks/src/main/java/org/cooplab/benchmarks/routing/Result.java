package org.cooplab.benchmarks.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Step;
import org.cooplab.examples.instances.BenchmarkInstance;

/**
 * What came of one run, judged by the checker.
 *
 * @param cost in the convention of the row; {@code null} if there is no valid answer
 * @param note empty, or why there is none
 */
record Result(
        BestKnown row,
        String contender,
        long seed,
        BigDecimal cost,
        int vehicles,
        Map<String, Long> measures,
        String note) {

    /** Reads the lines of {@link OneRun}, gives times to the routes and checks them. */
    static Result judge(BestKnown row, String contender, long seed, BufferedReader lines) throws IOException {
        Map<String, Long> measures = new HashMap<>();
        List<InitialRoute> routes = new ArrayList<>();
        boolean done = false;
        String note = "no answer";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "route" -> routes.add(route(words));
                case "done" -> done = true;
                case "unsupported" -> note = line;
                default -> measures.put(words[0], Long.parseLong(words[1]));
            }
        }
        if (!done) {
            return new Result(row, contender, seed, null, 0, measures, note);
        }
        BenchmarkInstance instance = BenchmarkInstance.read(Files.readString(row.file()), row.distances(), row.first());
        Plan plan = PlanChecker.timetable(instance.problem(), routes);
        List<Reason> violations = PlanChecker.check(instance.problem(), plan);
        long left = instance.problem().requests().stream()
                .filter(request -> request.conditions().prize() == null)
                .map(Request::id)
                .filter(plan.unserved()::contains)
                .count();
        if (!violations.isEmpty() || left > 0) {
            String wrong = left > 0 ? left + " unserved" : "invalid: " + violations.get(0);
            return new Result(row, contender, seed, null, plan.routes().size(), measures, wrong);
        }
        return new Result(
                row, contender, seed, instance.cost(plan), plan.routes().size(), measures, "");
    }

    private static InitialRoute route(String[] words) {
        List<Step> steps = new ArrayList<>();
        for (int word = 2; word + 1 < words.length; word += 2) {
            steps.add(new Step(Step.Kind.valueOf(words[word]), words[word + 1]));
        }
        return InitialRoute.of(words[1], steps);
    }

    boolean valid() {
        return cost != null;
    }

    double gap() {
        return row.gap(cost);
    }

    private double seconds(String measure) {
        return measures.getOrDefault(measure, 0L) / 1e9;
    }

    static String header() {
        return "family,instance,first,contender,seed,cost,vehicles,best,bestVehicles,gap,threadSeconds,processSeconds,"
                + "wallSeconds,peakMiB,iterations,note";
    }

    /** Returns the result as a line of a table. */
    String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%d,%s,%d,%s,%d,%s,%.1f,%.1f,%.1f,%d,%d,%s",
                row.family(),
                row.instance(),
                row.first(),
                contender,
                seed,
                cost == null ? "" : cost.toPlainString(),
                vehicles,
                row.cost().toPlainString(),
                row.vehicles(),
                cost == null ? "" : String.format(Locale.ROOT, "%.3f", gap()),
                seconds("thread"),
                seconds("process"),
                seconds("wall"),
                measures.getOrDefault("peak", 0L) >> 20,
                measures.getOrDefault("iterations", 0L),
                note.replace(',', ';'));
    }
}
