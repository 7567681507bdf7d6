package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.Arrays;
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
     * Matches each piece.
     *
     * @param limit how many nodes the search may open in each piece
     * @throws ArithmeticException if weights, preferences and travel of a piece are too large for one 64-bit number
     */
    public static HoursMatching.Result match(HoursProblem problem, long limit) {
        int tasks = problem.tasks();
        int[] root = new int[tasks + problem.people()];
        Arrays.setAll(root, i -> i);
        for (Option option : problem.options()) {
            root[find(root, option.task())] = find(root, tasks + option.person());
        }
        Map<Integer, List<Integer>> pieces = new LinkedHashMap<>();
        for (int j = 0; j < tasks; j++) {
            pieces.computeIfAbsent(find(root, j), r -> new ArrayList<>()).add(j);
        }
        Integer[] people = new Integer[tasks];
        Arrays.fill(people, -1);
        boolean optimal = true;
        long uncovered = 0;
        long nodes = 0;
        for (List<Integer> piece : pieces.values()) {
            int[] members = members(root, piece.get(0), tasks);
            HoursMatching.Result result = HoursMatching.match(part(problem, piece, members), limit);
            for (int k = 0; k < piece.size(); k++) {
                int person = result.people().get(k);
                people[piece.get(k)] = person < 0 ? -1 : members[person];
            }
            optimal &= result.optimal();
            uncovered += result.uncoveredAtLeast();
            nodes += result.nodes();
        }
        return new HoursMatching.Result(List.of(people), optimal, uncovered, nodes);
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

    private static int[] members(int[] root, int task, int tasks) {
        List<Integer> members = new ArrayList<>();
        for (int i = tasks; i < root.length; i++) {
            if (find(root, i) == find(root, task)) {
                members.add(i - tasks);
            }
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private static HoursProblem part(HoursProblem problem, List<Integer> piece, int[] members) {
        int[] numberOf = new int[problem.tasks()];
        Arrays.fill(numberOf, -1);
        for (int k = 0; k < piece.size(); k++) {
            numberOf[piece.get(k)] = k;
        }
        int[] personOf = new int[problem.people()];
        for (int k = 0; k < members.length; k++) {
            personOf[members[k]] = k;
        }
        List<Option> options = problem.options().stream()
                .filter(o -> numberOf[o.task()] >= 0)
                .map(o -> new Option(numberOf[o.task()], personOf[o.person()], o.preference(), o.travel()))
                .toList();
        List<int[]> exclusions = piece.stream()
                .map(j -> Arrays.stream(problem.exclusions().get(j))
                        .map(k -> numberOf[k])
                        .filter(k -> k >= 0)
                        .toArray())
                .toList();
        return new HoursProblem(
                piece.stream().mapToInt(j -> problem.minutes()[j]).toArray(),
                piece.stream().mapToInt(j -> problem.weights()[j]).toArray(),
                Arrays.stream(members).map(i -> problem.budgets()[i]).toArray(),
                options,
                exclusions);
    }
}
