package org.cooplab.benchmarks.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.benchmarks.routing.Contender;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.examples.instances.BenchmarkInstance;

/**
 * Timefold's community edition with the usual list-variable model, by the wall clock. The customers are sorted by angle around the
 * depot, without which its construction starts far off; nearby selection is not in this edition. Pairs would need a model of
 * one's own.
 */
public final class Timefold implements Contender {

    @Override
    public Answer solve(BenchmarkInstance instance, Duration budget, long seed) {
        Matter matter = Matter.of(instance.problem());
        if (matter.tasks().stream().anyMatch(task -> task.pair() >= 0)) {
            throw new UnsupportedOperationException("pairs");
        }
        if (matter.tasks().stream()
                .anyMatch(task -> !task.conditions().vehicles().isEmpty())) {
            throw new UnsupportedOperationException("vehicles allowed by customer");
        }
        Rounds rounds = new Rounds();
        long fixed = instance.problem().objective().first() == Objective.First.VEHICLES ? 1L << 40 : 0;
        for (int number = 0; number < matter.vehicles().size(); number++) {
            if (matter.vehicles().get(number).limits().maxDuration() != null) {
                throw new UnsupportedOperationException("limits of duration");
            }
            rounds.trucks.add(new Rounds.Truck(number, matter.vehicles().get(number), matter.travel(), fixed));
        }
        for (int task = 0; task < matter.tasks().size(); task++) {
            rounds.calls.add(new Rounds.Call(task, matter.tasks().get(task)));
        }
        int depot = matter.vehicles().get(0).start();
        rounds.calls.sort(Comparator.comparingDouble(call -> angle(instance, depot, call)));
        Rounds.timed = matter.tasks().stream().anyMatch(task -> task.close() < TimeWindow.LATEST);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Rounds.class)
                .withEntityClasses(Rounds.Truck.class, Rounds.Call.class)
                .withConstraintProviderClass(RoundsConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(budget);
        Solver<Rounds> solver = SolverFactory.<Rounds>create(config).buildSolver();
        Rounds best = solver.solve(rounds);
        List<InitialRoute> routes = new ArrayList<>();
        for (Rounds.Truck truck : best.trucks) {
            List<Step> steps =
                    truck.calls.stream().map(call -> call.task.step()).toList();
            if (!steps.isEmpty()) {
                routes.add(InitialRoute.of(truck.type.id(), steps));
            }
        }
        HardSoftScore score = best.score;
        return score.hardScore() < 0 ? new Answer(List.of(), 0) : new Answer(routes, 0);
    }

    /** Returns the direction of a customer as seen from the depot. */
    private static double angle(BenchmarkInstance instance, int depot, Rounds.Call call) {
        List<Double> place = instance.coordinates(call.task.visit().location());
        List<Double> home = instance.coordinates(depot);
        return Math.atan2(place.get(1) - home.get(1), place.get(0) - home.get(0));
    }
}
