package org.cooplab.benchmarks.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.cooplab.benchmarks.national.NearestLegs;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.VehicleRouting;

/**
 * National days modelled by hand ({@link NearestLegs}), solved by jsprit and by this library's engine: the same problems, on one thread,
 * with the same processor time, shared by the problems in proportion to their requests. Times, kilometres and what is served come from
 * the independent checker.
 *
 * <p>Arguments: the table of places, the number of orders, seconds of processor time for a day, seeds.
 */
final class NationalPeers {

    private final long seed;
    private final Duration budget;
    private final int requests;

    private NationalPeers(long seed, Duration budget, int requests) {
        this.seed = seed;
        this.budget = budget;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws IOException {
        int orders = Integer.parseInt(arguments[1]);
        Duration budget = Duration.ofSeconds(Long.parseLong(arguments[2]));
        System.out.println("seed\tway\tkm\tcarried lines\troutes\tcpu s");
        for (int i = 3; i < arguments.length; i++) {
            long seed = Long.parseLong(arguments[i]);
            Path places = Path.of(arguments[0]);
            int requests = NearestLegs.of(places, seed, orders).requests();
            NationalPeers peers = new NationalPeers(seed, budget, requests);
            peers.run("jsprit", places, orders, peers::jsprit);
            peers.run("engine", places, orders, peers::engine);
        }
    }

    private void run(
            String way, Path places, int orders, BiFunction<RoutingProblem, Duration, List<InitialRoute>> solver)
            throws IOException {
        long begin = cpu();
        NearestLegs.Outcome outcome = NearestLegs.of(places, seed, orders).plan(problem -> {
            Duration share = budget.multipliedBy(problem.requests().size()).dividedBy(requests);
            return checked(problem, solver.apply(problem, share));
        });
        System.out.printf(
                Locale.ROOT,
                "%d\t%s\t%.0f\t%d\t%d\t%.1f%n",
                seed,
                way,
                outcome.kilometres(),
                outcome.lines(),
                outcome.routes(),
                (cpu() - begin) / 1e9);
    }

    /** Gives times to routes, and leaves out those that break a rule. */
    private static Plan checked(RoutingProblem problem, List<InitialRoute> routes) {
        Plan plan = PlanChecker.timetable(problem, routes);
        if (PlanChecker.check(problem, plan).isEmpty()) {
            return plan;
        }
        System.err.println("some of " + routes.size() + " routes break a rule: " + PlanChecker.check(problem, plan));
        return PlanChecker.timetable(
                problem,
                routes.stream()
                        .filter(route -> PlanChecker.check(problem, PlanChecker.timetable(problem, List.of(route)))
                                .isEmpty())
                        .toList());
    }

    private List<InitialRoute> jsprit(RoutingProblem problem, Duration share) {
        return Jsprit.solve(problem, share, seed).routes();
    }

    private List<InitialRoute> engine(RoutingProblem problem, Duration share) {
        RoutingOptions options = RoutingOptions.of(new Budget.Time(share)).withSeed(seed);
        return VehicleRouting.solve(problem, options, new SearchMonitor() {
                    @Override
                    public long nanoTime() {
                        return cpu();
                    }
                })
                .plan()
                .routes()
                .stream()
                .map(route -> InitialRoute.of(
                        route.vehicle(),
                        route.stops().stream().map(stop -> stop.step()).toList()))
                .toList();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
