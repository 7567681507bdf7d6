package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Step;

/** The relations as arrays. A task is {@code 2 * q} for a job or pickup of request {@code q}, {@code 2 * q + 1} for a delivery. */
final class Ties {

    /** The requests of each relation: all in one route. */
    final int[][] members;

    /** The tasks of each relation in their order; empty if the order is free. */
    final int[][] order;

    /** Whether nothing may come between. */
    final boolean[] direct;

    /** The relations of each request. */
    final int[][] of;

    Ties(List<Relation> relations, Map<String, Integer> index, int requests) {
        int count = relations.size();
        members = new int[count][];
        order = new int[count][];
        direct = new boolean[count];
        List<List<Integer>> by = new ArrayList<>();
        for (int q = 0; q < requests; q++) {
            by.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            Relation relation = relations.get(i);
            order[i] = new int[0];
            if (relation instanceof Relation.SameVehicle same) {
                members[i] = same.requests().stream()
                        .mapToInt(id -> number(index, id))
                        .sorted()
                        .toArray();
            } else if (relation instanceof Relation.Sequence sequence) {
                order[i] = tasks(sequence.tasks(), index);
            } else if (relation instanceof Relation.Direct neighbours) {
                order[i] = tasks(neighbours.tasks(), index);
                direct[i] = true;
            }
            if (order[i].length > 0) {
                members[i] = Arrays.stream(order[i])
                        .map(task -> task >> 1)
                        .distinct()
                        .toArray();
            }
            for (int q : members[i]) {
                by.get(q).add(i);
            }
        }
        of = by.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] tasks(List<Step> steps, Map<String, Integer> index) {
        return steps.stream()
                .mapToInt(step -> 2 * number(index, step.id()) + (step.kind() == Step.Kind.DELIVERY ? 1 : 0))
                .toArray();
    }

    private static int number(Map<String, Integer> index, String id) {
        Integer number = index.get(id);
        if (number == null) {
            throw new IllegalArgumentException("a relation names unknown request " + id);
        }
        return number;
    }
}
