package org.cooplab.benchmarks.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleRouting.Solution;
import org.cooplab.examples.instances.BenchmarkInstance;

/** Which share of the iterations of a search that knows nothing but capacity the general engine makes, behind the first plan. */
public final class CapacityShare {

    private CapacityShare() {}

    /** Arguments: a CVRP file, seconds, rounds. Both run in turn; the first round warms up. */
    public static void main(String[] arguments) throws Exception {
        BenchmarkInstance instance = BenchmarkInstance.read(Files.readString(Path.of(arguments[0])));
        Duration budget = Duration.ofMillis((long) (Double.parseDouble(arguments[1]) * 1000));
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            long[] begin = {Long.MAX_VALUE};
            Solution general = VehicleRouting.solve(
                    instance.problem(), RoutingOptions.of(new Budget.Time(budget)), new SearchMonitor() {
                        @Override
                        public long nanoTime() {
                            return Cooplab.THREADS.getCurrentThreadCpuTime();
                        }

                        @Override
                        public void improved(Improvement improvement) {
                            begin[0] = Math.min(begin[0], nanoTime());
                        }
                    });
            double rate = general.iterations() / ((Cooplab.THREADS.getCurrentThreadCpuTime() - begin[0]) / 1e9);
            CapacityOnly plain = capacityOnly(instance.problem());
            plain.run(budget.toNanos());
            double plainRate = plain.iterations / (budget.toNanos() / 1e9);
            System.out.printf(
                    "round %d: general %.0f a second, cost %s; capacity only %.0f, cost %d; share %.2f%n",
                    round, rate, general.plan().cost(), plainRate, plain.best, rate / plainRate);
        }
    }

    private static CapacityOnly capacityOnly(RoutingProblem problem) {
        Travel travel = problem.travels().get(0);
        List<Request> requests = problem.requests();
        Integer depot = problem.vehicles().get(0).start();
        if (depot == null) {
            throw new IllegalArgumentException("no depot");
        }
        int[] place = new int[requests.size() + 1];
        int[] demand = new int[requests.size()];
        for (int v = 0; v < demand.length; v++) {
            Job job = (Job) requests.get(v);
            place[v] = job.visits().get(0).location();
            demand[v] = (int) job.delivery().in(0);
        }
        place[demand.length] = depot;
        int[][] distance = new int[place.length][place.length];
        for (int from = 0; from < place.length; from++) {
            for (int to = 0; to < place.length; to++) {
                distance[from][to] = travel.distance(place[from], place[to]);
            }
        }
        return new CapacityOnly(
                distance, demand, (int) problem.vehicles().get(0).capacity().in(0));
    }
}
