package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;

/** What requests have to do with one another: judges an order against the rest of the plan. */
final class RelationRules {

    private final Incumbent incumbent;
    private final String id;

    /** Judges orders in which the request {@code id} is put, taken out or moved. */
    RelationRules(Incumbent incumbent, String id) {
        this.incumbent = incumbent;
        this.id = id;
    }

    /** Returns the tasks of each relation of a problem; for requests in one vehicle, all that they may have. */
    static List<List<Step>> tasks(RoutingProblem problem) {
        List<List<Step>> tasks = new ArrayList<>();
        for (Relation relation : problem.relations()) {
            if (relation instanceof Relation.Sequence sequence) {
                tasks.add(sequence.tasks());
            } else if (relation instanceof Relation.Direct direct) {
                tasks.add(direct.tasks());
            } else if (relation instanceof Relation.SameVehicle same) {
                tasks.add(same.requests().stream()
                        .sorted()
                        .flatMap(one -> List.of(Step.job(one), Step.pickup(one), Step.delivery(one)).stream())
                        .toList());
            }
        }
        return tasks;
    }

    /** Adds the relations that an order breaks. */
    void judge(Order order, Map<Rule, Long> broken) {
        List<Relation> relations = incumbent.problem().relations();
        if (relations.isEmpty()) {
            return;
        }
        Map<Step, Integer> places = new HashMap<>();
        for (int index = 0; index < order.nodes().size(); index++) {
            places.put(order.nodes().get(index).step(), index);
        }
        for (int index = 0; index < relations.size(); index++) {
            List<Step> tasks = incumbent.relations().get(index);
            if (!holds(relations.get(index), tasks, places, order)) {
                broken.put(Rule.of(Rule.Kind.RELATION, index), 1L);
            }
        }
    }

    private boolean holds(Relation relation, List<Step> tasks, Map<Step, Integer> places, Order order) {
        List<Integer> here = new ArrayList<>();
        boolean elsewhere = false;
        for (Step task : tasks) {
            Integer place = places.get(task);
            if (place != null) {
                here.add(place);
            } else if (!task.id().equals(id)) {
                Integer route = incumbent.routeOf(task);
                elsewhere |= route != null && !route.equals(order.route());
            }
        }
        if (!here.isEmpty() && elsewhere) {
            return false;
        }
        for (int next = 1; next < here.size() && !(relation instanceof Relation.SameVehicle); next++) {
            int gap = here.get(next) - here.get(next - 1);
            if (relation instanceof Relation.Direct ? gap != 1 : gap <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether nothing, not even a break, may come between two neighbours of an order. */
    static boolean direct(RoutingProblem problem, Order order, Slack slack, Node one, Node other) {
        List<Relation> relations = problem.relations();
        for (int index = 0; index < relations.size(); index++) {
            boolean stands = !slack.lifts(Rule.of(Rule.Kind.RELATION, index));
            if (stands && relations.get(index) instanceof Relation.Direct direct) {
                int first = direct.tasks().indexOf(one.step());
                int last = direct.tasks().indexOf(other.step());
                if (first >= 0 && last > first) {
                    List<Step> between = direct.tasks().subList(first + 1, last);
                    if (order.nodes().stream().noneMatch(node -> between.contains(node.step()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
