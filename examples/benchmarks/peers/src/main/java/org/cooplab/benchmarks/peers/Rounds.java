package org.cooplab.benchmarks.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;

/** The model of vehicle routing in Timefold's terms. */
@PlanningSolution
public class Rounds {

    /** Whether there are windows at all. */
    static boolean timed;

    @PlanningEntityCollectionProperty
    public List<Truck> trucks = new ArrayList<>();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<Call> calls = new ArrayList<>();

    @PlanningScore
    public HardSoftScore score;

    /** A vehicle and the customers it visits in order. */
    @PlanningEntity
    public static class Truck {

        @PlanningId
        public int id;

        VehicleType type;
        Travel travel;
        long fixed;

        @PlanningListVariable
        public List<Call> calls = new ArrayList<>();

        /** For cloning. */
        public Truck() {}

        Truck(int id, VehicleType type, Travel travel, long fixed) {
            this.id = id;
            this.type = type;
            this.travel = travel;
            this.fixed = fixed + type.costs().fixed();
        }

        long capacity() {
            return type.capacity().in(0);
        }
    }

    /** A visit to a customer. */
    @PlanningEntity
    public static class Call {

        @PlanningId
        public int id;

        Matter.Task task;

        @InverseRelationShadowVariable(sourceVariableName = "calls")
        public Truck truck;

        @PreviousElementShadowVariable(sourceVariableName = "calls")
        public Call previous;

        @NextElementShadowVariable(sourceVariableName = "calls")
        public Call next;

        @CascadingUpdateShadowVariable(targetMethodName = "arrive")
        public Long arrival;

        /** For cloning. */
        public Call() {}

        Call(int id, Matter.Task task) {
            this.id = id;
            this.task = task;
        }

        int location() {
            return task.visit().location();
        }

        private int from() {
            return previous == null ? truck.type.start() : previous.location();
        }

        /** Updates the time of arrival from the visit before. */
        public void arrive() {
            if (truck == null) {
                arrival = null;
            } else if (!timed) {
                arrival = 0L;
            } else {
                long left = previous == null
                        ? Math.max(0, truck.type.shift().open())
                        : previous.arrival == null ? 0 : previous.departure();
                arrival = left + truck.travel.duration(from(), location());
            }
        }

        private long departure() {
            return Math.max(arrival, task.open()) + task.visit().service();
        }

        long late() {
            if (!timed || arrival == null) {
                return 0;
            }
            long late = Math.max(0, arrival - task.close());
            if (next == null) {
                long home = departure() + truck.travel.duration(location(), truck.type.end());
                late += Math.max(0, home - truck.type.shift().close());
            }
            return late;
        }

        long cost() {
            long perDistance = truck.type.costs().perDistance();
            long cost = perDistance * truck.travel.distance(from(), location());
            if (previous == null) {
                cost += truck.fixed;
            }
            return next == null ? cost + perDistance * truck.travel.distance(location(), truck.type.end()) : cost;
        }
    }
}
