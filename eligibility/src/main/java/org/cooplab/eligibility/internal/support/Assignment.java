package org.cooplab.eligibility.internal.support;

import java.util.Arrays;

/** Who does which task, and how many minutes each person has left. */
final class Assignment {

    static final int NOBODY = -1;

    private final HoursProblem problem;
    private final int[] people;
    private final int[] left;

    /** Starts with tasks that nobody does. */
    Assignment(HoursProblem problem) {
        this.problem = problem;
        people = new int[problem.tasks()];
        Arrays.fill(people, NOBODY);
        left = problem.budgets().clone();
    }

    /** Returns the person who does the task, or {@link #NOBODY}. */
    int person(int task) {
        return people[task];
    }

    /** Returns for each task the person who does it. */
    int[] people() {
        return people.clone();
    }

    /** Gives the task, which may be in other hands, to a person or to nobody. */
    void give(int task, int person) {
        if (people[task] != NOBODY) {
            left[people[task]] += problem.minutes()[task];
        }
        people[task] = person;
        if (person != NOBODY) {
            left[person] -= problem.minutes()[task];
        }
    }

    /** Says whether the person has the minutes for a task that is in nobody's hands, and does none that excludes it. */
    boolean fits(int task, int person) {
        if (left[person] < problem.minutes()[task]) {
            return false;
        }
        for (int other : problem.exclusions().get(task)) {
            if (people[other] == person) {
                return false;
            }
        }
        return true;
    }
}
