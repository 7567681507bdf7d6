package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Tasks that ask for minutes and people who have some, as plain numbers.
 *
 * <p>Each task is done by one person or by nobody. A person does tasks for at most the minutes it has, in all and on each
 * day that tasks are fixed to, and never two tasks that exclude each other. Sought is the least of, in this order: the
 * weight of tasks that nobody does, the sum of preferences, the sum of metres (or any other small cost).
 */
public final class HoursProblem {

    private final int[] minutes;
    private final int[] weights;
    private final int[] budgets;
    private final List<Option> options;
    private final List<int[]> exclusions;
    private final int[] days;
    private final int[][] leftOnDays;
    private final int[] cliques;
    private final List<List<Integer>> optionsOf;
    private final List<List<Integer>> optionsTo;

    /**
     * Takes the problem; nothing is copied.
     *
     * @param minutes what each task takes; positive
     * @param weights how much it matters that each task is done; positive
     * @param budgets the minutes of each person; not negative
     * @param options who may do what
     * @param exclusions for each task, the tasks that one person cannot do besides it; symmetric,
     *     ascending
     * @param days for each task the number of the day that it is fixed to, or -1
     * @param leftOnDays for each person the minutes left on each day; not negative
     */
    public HoursProblem(
            int[] minutes,
            int[] weights,
            int[] budgets,
            List<Option> options,
            List<int[]> exclusions,
            int[] days,
            int[][] leftOnDays) {
        this.minutes = minutes;
        this.weights = weights;
        this.budgets = budgets;
        this.options = options;
        this.exclusions = exclusions;
        this.days = days;
        this.leftOnDays = leftOnDays;
        this.cliques = Cliques.of(exclusions);
        this.optionsOf = numbers(options, Option::task, minutes.length);
        this.optionsTo = numbers(options, Option::person, budgets.length);
    }

    private static List<List<Integer>> numbers(List<Option> options, ToIntFunction<Option> end, int ends) {
        List<List<Integer>> numbers =
                Stream.<List<Integer>>generate(ArrayList::new).limit(ends).toList();
        for (int o = 0; o < options.size(); o++) {
            numbers.get(end.applyAsInt(options.get(o))).add(o);
        }
        return numbers;
    }

    /**
     * One person who may do one task.
     *
     * @param task the task
     * @param person the person
     * @param preference how far it is from what is preferred; 0 is best, not negative
     * @param travel how far it is; not negative
     */
    public record Option(int task, int person, int preference, int travel) {}

    int[] minutes() {
        return minutes;
    }

    int[] weights() {
        return weights;
    }

    int[] budgets() {
        return budgets;
    }

    List<Option> options() {
        return options;
    }

    /** Returns the numbers of the options of a task. */
    List<Integer> optionsOf(int task) {
        return optionsOf.get(task);
    }

    /** Returns the numbers of the options of a person. */
    List<Integer> optionsTo(int person) {
        return optionsTo.get(person);
    }

    List<int[]> exclusions() {
        return exclusions;
    }

    /** Says whether one person cannot do both tasks. */
    boolean excludes(int task, int other) {
        return Arrays.binarySearch(exclusions.get(task), other) >= 0;
    }

    int[] days() {
        return days;
    }

    int[][] leftOnDays() {
        return leftOnDays;
    }

    /** Says whether both tasks, or the one, are fixed to one day. */
    boolean sameDay(int task, int other) {
        return days[task] >= 0 && days[task] == days[other];
    }

    /** Returns the minutes that a person has on the day that the task is fixed to, if any. */
    int leftOnDay(int task, int person) {
        return days[task] < 0 ? Integer.MAX_VALUE : leftOnDays[person][days[task]];
    }

    /** For each task the number of a group of tasks that all exclude each other, or -1. */
    int[] cliques() {
        return cliques;
    }

    /** Returns how many tasks there are. */
    public int tasks() {
        return minutes.length;
    }

    /** Returns how many people there are. */
    public int people() {
        return budgets.length;
    }
}
