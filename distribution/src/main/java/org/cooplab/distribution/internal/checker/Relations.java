package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;

/** Checks what requests have to do with one another, for those that are served. */
final class Relations {

    private final List<Relation> relations;
    private final Violations violations;

    private record Position(int route, int index) {}

    Relations(RoutingProblem problem, Violations violations) {
        this.relations = problem.relations();
        this.violations = violations;
    }

    void check(List<List<Activity>> routes) {
        Map<Step, Position> positions = new HashMap<>();
        for (int route = 0; route < routes.size(); route++) {
            for (int index = 0; index < routes.get(route).size(); index++) {
                positions.put(routes.get(route).get(index).step(), new Position(route, index));
            }
        }
        for (int index = 0; index < relations.size(); index++) {
            Relation relation = relations.get(index);
            if (relation instanceof Relation.SameVehicle same) {
                sameVehicle(same, positions, index);
            } else if (relation instanceof Relation.Sequence sequence) {
                inOrder(sequence.tasks(), positions, index, false);
            } else if (relation instanceof Relation.Direct direct) {
                inOrder(direct.tasks(), positions, index, true);
            }
        }
    }

    private void sameVehicle(Relation.SameVehicle same, Map<Step, Position> positions, int relation) {
        Set<Integer> routes = new HashSet<>();
        for (String id : same.requests()) {
            for (Step step : List.of(Step.job(id), Step.pickup(id), Step.delivery(id))) {
                Position position = positions.get(step);
                if (position != null) {
                    routes.add(position.route());
                }
            }
        }
        if (routes.size() > 1) {
            violations.add("same-vehicle", "", "relation", relation, "routes", routes.size());
        }
    }

    private void inOrder(List<Step> tasks, Map<Step, Position> positions, int relation, boolean adjacent) {
        List<Position> served = new ArrayList<>();
        for (Step task : tasks) {
            Position position = positions.get(task);
            if (position != null) {
                served.add(position);
            }
        }
        for (int next = 1; next < served.size(); next++) {
            Position one = served.get(next - 1);
            Position other = served.get(next);
            boolean holds = one.route() == other.route()
                    && (adjacent ? other.index() == one.index() + 1 : other.index() > one.index());
            if (!holds) {
                violations.add(adjacent ? "not-direct" : "not-in-sequence", "", "relation", relation);
            }
        }
    }
}
