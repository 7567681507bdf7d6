package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/** What requests have to do with one another. Requests left unserved are ignored: a relation binds those that are served. */
public sealed interface Relation {

    /**
     * All of these requests that are served are in the same route.
     *
     * @param requests ids of requests; at least two; copied
     */
    record SameVehicle(Set<String> requests) implements Relation {
        public SameVehicle {
            requests = Set.copyOf(requireNonNull(requests, "requests"));
            if (requests.size() < 2) {
                throw new IllegalArgumentException("a relation needs at least two requests, but had " + requests);
            }
        }
    }

    /**
     * All of these tasks that are served are in the same route and in this order; other stops may come between.
     *
     * @param tasks steps that are tasks; at least two, all different; copied
     */
    record Sequence(List<Step> tasks) implements Relation {
        public Sequence {
            checkTasks(tasks);
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * As {@link Sequence}, but nothing comes between two consecutive tasks of those that are served: no task, no break, no
     * reload.
     *
     * @param tasks steps that are tasks; at least two, all different; copied
     */
    record Direct(List<Step> tasks) implements Relation {
        public Direct {
            checkTasks(tasks);
            tasks = List.copyOf(tasks);
        }
    }

    private static void checkTasks(List<Step> tasks) {
        requireNonNull(tasks, "tasks");
        if (tasks.size() < 2 || tasks.stream().distinct().count() != tasks.size()) {
            throw new IllegalArgumentException("a relation needs at least two different tasks, but had " + tasks);
        }
        if (!tasks.stream().allMatch(Step::task)) {
            throw new IllegalArgumentException("a relation is about tasks only, but had " + tasks);
        }
    }
}
