package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.jspecify.annotations.Nullable;

/** What requests have to do with one another, for those that are served. */
public final class Relations {

    private Relations() {}

    /** Where a task is: in which route, and which of its stops it is. */
    public record Position(int route, int index) {}

    /** Returns where the tasks of a plan are. */
    public static Map<Step, Position> positions(Plan plan) {
        Map<Step, Position> positions = new HashMap<>();
        for (int route = 0; route < plan.routes().size(); route++) {
            List<Stop> stops = plan.routes().get(route).stops();
            for (int index = 0; index < stops.size(); index++) {
                if (stops.get(index).step().task()) {
                    positions.put(stops.get(index).step(), new Position(route, index));
                }
            }
        }
        return positions;
    }

    static void check(List<Relation> relations, Plan plan, Violations violations) {
        Map<Step, Position> positions = relations.isEmpty() ? Map.of() : positions(plan);
        for (int index = 0; index < relations.size(); index++) {
            Relation relation = relations.get(index);
            int broken = breaches(relation, positions::get);
            if (broken > 0 && relation instanceof Relation.SameVehicle) {
                violations.add("same-vehicle", "", "relation", index, "routes", broken + 1);
                continue;
            }
            for (; broken > 0; broken--) {
                boolean direct = relation instanceof Relation.Direct;
                violations.add(direct ? "not-direct" : "not-in-sequence", "", "relation", index);
            }
        }
    }

    /** Returns how often a relation is broken: by how many routes too many, or at how many of its tasks; {@code where} they are. */
    public static int breaches(Relation relation, Function<Step, @Nullable Position> where) {
        List<Position> served = new ArrayList<>();
        for (Step task : tasks(relation)) {
            Position position = where.apply(task);
            if (position != null) {
                served.add(position);
            }
        }
        if (relation instanceof Relation.SameVehicle) {
            Set<Integer> routes = new HashSet<>();
            served.forEach(position -> routes.add(position.route()));
            return Math.max(0, routes.size() - 1);
        }
        int broken = 0;
        for (int next = 1; next < served.size(); next++) {
            int gap = served.get(next).index() - served.get(next - 1).index();
            boolean holds = served.get(next).route() == served.get(next - 1).route()
                    && (relation instanceof Relation.Direct ? gap == 1 : gap > 0);
            broken += holds ? 0 : 1;
        }
        return broken;
    }

    /** Returns the tasks of a relation; for requests in one vehicle, all that they may have. */
    public static List<Step> tasks(Relation relation) {
        if (relation instanceof Relation.Sequence sequence) {
            return sequence.tasks();
        }
        if (relation instanceof Relation.Direct direct) {
            return direct.tasks();
        }
        Set<String> requests = ((Relation.SameVehicle) relation).requests();
        return requests.stream()
                .flatMap(id -> List.of(Step.job(id), Step.pickup(id), Step.delivery(id)).stream())
                .toList();
    }
}
