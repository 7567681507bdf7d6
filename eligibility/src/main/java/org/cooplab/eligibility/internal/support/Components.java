package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;

/**
 * Takes a problem apart into pieces that have nobody and nothing in common, matches each, and puts the answers together.
 * Regions, languages and skills make such pieces, and the search is far shorter in each than in all.
 */
public final class Components {

    private Components() {}

    /**
     * Matches each piece, the smallest first; what work they leave is for the larger ones.
     *
     * @param steps how many steps of work the search may do in all
     * @throws ArithmeticException if weights, preferences and travel of a piece are too large for one 64-bit number
     */
    public static HoursMatching.Result match(HoursProblem problem, long steps) {
        Work work = new Work(steps);
        Integer[] people = new Integer[problem.tasks()];
        boolean optimal = true;
        long uncovered = 0;
        List<Piece> pieces = pieces(problem);
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            Work share = work.share(pieces.size() - p);
            HoursMatching.Result result = HoursMatching.match(piece.problem(), share);
            work.settle(share);
            for (int k = 0; k < piece.tasks().size(); k++) {
                int person = result.people().get(k);
                people[piece.tasks().get(k)] =
                        person == Assignment.NOBODY ? person : piece.people().get(person);
            }
            optimal &= result.optimal();
            uncovered += result.uncoveredAtLeast();
        }
        return new HoursMatching.Result(List.of(people), optimal, uncovered);
    }

    /** A part of the problem, by the numbers of its tasks and people in the whole. */
    private record Piece(List<Integer> tasks, List<Integer> people, HoursProblem problem) {}

    private static List<Piece> pieces(HoursProblem problem) {
        int tasks = problem.tasks();
        int[] root = new int[tasks + problem.people()];
        Arrays.setAll(root, i -> i);
        for (Option option : problem.options()) {
            root[find(root, option.task())] = find(root, tasks + option.person());
        }
        Map<Integer, List<Integer>> tasksOf = new LinkedHashMap<>();
        Map<Integer, List<Integer>> peopleOf = new HashMap<>();
        int[] number = new int[root.length];
        for (int i = 0; i < root.length; i++) {
            root[i] = find(root, i);
            List<Integer> members =
                    (i < tasks ? tasksOf : peopleOf).computeIfAbsent(root[i], piece -> new ArrayList<>());
            number[i] = members.size();
            members.add(i < tasks ? i : i - tasks);
        }
        List<Piece> pieces = new ArrayList<>();
        tasksOf.forEach((piece, members) -> {
            List<Integer> people = peopleOf.getOrDefault(piece, List.of());
            pieces.add(new Piece(members, people, part(problem, members, people, root, number)));
        });
        pieces.sort(Comparator.comparingInt(piece -> piece.problem().options().size()));
        return pieces;
    }

    private static int find(int[] root, int i) {
        int top = i;
        while (root[top] != top) {
            top = root[top];
        }
        for (int next = i; root[next] != top; ) {
            int above = root[next];
            root[next] = top;
            next = above;
        }
        return top;
    }

    private static HoursProblem part(
            HoursProblem problem, List<Integer> tasks, List<Integer> people, int[] root, int[] number) {
        List<Option> options = tasks.stream()
                .flatMap(task -> problem.optionsOf(task).stream())
                .map(o -> problem.options().get(o))
                .map(o ->
                        new Option(number[o.task()], number[problem.tasks() + o.person()], o.preference(), o.travel()))
                .toList();
        List<int[]> exclusions = tasks.stream()
                .map(task -> Arrays.stream(problem.exclusions().get(task))
                        .filter(other -> root[other] == root[task])
                        .map(other -> number[other])
                        .toArray())
                .toList();
        return new HoursProblem(
                tasks.stream().mapToInt(task -> problem.minutes()[task]).toArray(),
                tasks.stream().mapToInt(task -> problem.weights()[task]).toArray(),
                people.stream().mapToInt(person -> problem.budgets()[person]).toArray(),
                options,
                exclusions,
                tasks.stream().mapToInt(task -> problem.days()[task]).toArray(),
                people.stream().map(person -> problem.leftOnDays()[person]).toArray(int[][]::new));
    }
}
