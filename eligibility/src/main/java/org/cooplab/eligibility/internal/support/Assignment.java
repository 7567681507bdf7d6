package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;

/** Who does which task, given by the number of the option, and how many minutes each person has left. */
final class Assignment {

    static final int NOBODY = -1;

    private final HoursProblem problem;
    private final int[] options;
    private final int[] left;
    private final List<TreeSet<Integer>> tasks = new ArrayList<>();

    /** Starts with tasks that nobody does. */
    Assignment(HoursProblem problem) {
        this.problem = problem;
        options = new int[problem.tasks()];
        Arrays.fill(options, NOBODY);
        left = problem.budgets().clone();
        for (int person = 0; person < left.length; person++) {
            tasks.add(new TreeSet<>());
        }
    }

    /** Returns the option by which the task is done, or {@link #NOBODY}. */
    int option(int task) {
        return options[task];
    }

    /** Returns the tasks of a person as they are now, in order. */
    List<Integer> tasks(int person) {
        return List.copyOf(tasks.get(person));
    }

    /** Returns for each task the person who does it, or {@link #NOBODY}. */
    List<Integer> people() {
        return Arrays.stream(options)
                .mapToObj(o -> o == NOBODY ? NOBODY : problem.options().get(o).person())
                .toList();
    }

    /** Gives the task, which may be in other hands, to the person of an option or to nobody. */
    void give(int task, int option) {
        if (options[task] != NOBODY) {
            int before = problem.options().get(options[task]).person();
            left[before] += problem.minutes()[task];
            tasks.get(before).remove(task);
        }
        options[task] = option;
        if (option != NOBODY) {
            int person = problem.options().get(option).person();
            left[person] -= problem.minutes()[task];
            tasks.get(person).add(task);
        }
    }

    /**
     * Says whether the person has the minutes, in all and on the day, for a task that is in nobody's hands, and does none
     * that excludes it.
     */
    boolean fits(Option option) {
        int task = option.task();
        int person = option.person();
        int leftOnDay = problem.leftOnDay(task, person);
        for (int other : tasks.get(person)) {
            if (problem.excludes(task, other)) {
                return false;
            }
            leftOnDay -= problem.sameDay(task, other) ? problem.minutes()[other] : 0;
        }
        return Math.min(left[person], leftOnDay) >= problem.minutes()[task];
    }
}
