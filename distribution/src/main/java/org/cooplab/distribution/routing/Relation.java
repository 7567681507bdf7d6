package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

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
                throw InvalidValue.below("requests", 2, requests.size());
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
        Refusals refusals = new Refusals();
        if (tasks.size() < 2) {
            refusals.add(InvalidValue.below("tasks", 2, tasks.size()));
        }
        refusals.addRepeated("tasks", tasks);
        for (int i = 0; i < tasks.size(); i++) {
            if (!tasks.get(i).task()) {
                refusals.add(
                        ProblemRules.refusal("no-task", "/tasks/" + i, tasks.get(i), "must be a task, but is none"));
            }
        }
        refusals.throwIfAny();
    }
}
