package org.cooplab.benchmarks.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** Capacity and windows are hard, cost is soft. */
public class RoundsConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Rounds.Call.class)
                    .groupBy(call -> call.truck, ConstraintCollectors.sum(call -> call.task.demand()))
                    .filter((truck, load) -> load > truck.capacity())
                    .penalize(HardSoftScore.ONE_HARD, (truck, load) -> load - truck.capacity())
                    .asConstraint("capacity"),
            factory.forEach(Rounds.Call.class)
                    .filter(call -> call.late() > 0)
                    .penalize(HardSoftScore.ONE_HARD, Rounds.Call::late)
                    .asConstraint("late"),
            factory.forEach(Rounds.Call.class)
                    .penalize(HardSoftScore.ONE_SOFT, Rounds.Call::cost)
                    .asConstraint("cost")
        };
    }
}
