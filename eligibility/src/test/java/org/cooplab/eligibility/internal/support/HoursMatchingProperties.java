package org.cooplab.eligibility.internal.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.eligibility.internal.support.HoursMatching.Result;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The matching against the obvious one: try everybody for every task. */
class HoursMatchingProperties {

    private static final int[] EFFORTS = {30, 60, 90, 120, 180, 240, 420, 77, 1021};

    /** Tasks of one day, half of them at a fixed hour, and people with more or fewer minutes than needed. */
    static HoursProblem problem(Random random, int tasks, int people) {
        int[] minutes = new int[tasks];
        int[] weights = new int[tasks];
        int[] starts = new int[tasks];
        int sum = 0;
        for (int j = 0; j < tasks; j++) {
            minutes[j] = EFFORTS[random.nextInt(EFFORTS.length)];
            weights[j] = 1 + random.nextInt(3);
            starts[j] = random.nextBoolean() ? -1 : random.nextInt(5) * 60;
            sum += minutes[j];
        }
        boolean scarce = random.nextBoolean();
        int[] budgets = new int[people];
        for (int i = 0; i < people; i++) {
            budgets[i] = scarce ? sum * (20 + random.nextInt(80)) / 100 / people : 3 * sum;
        }
        List<int[]> exclusions = new ArrayList<>();
        for (int j = 0; j < tasks; j++) {
            int self = j;
            exclusions.add(IntStream.range(0, tasks)
                    .filter(k -> k != self && starts[self] >= 0 && starts[k] >= 0)
                    .filter(k -> starts[self] < starts[k] + minutes[k] && starts[k] < starts[self] + minutes[self])
                    .toArray());
        }
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < tasks; j++) {
            for (int i = 0; i < people; i++) {
                if (random.nextInt(3) > 0) {
                    options.add(new Option(j, i, random.nextInt(3), random.nextInt(400)));
                }
            }
        }
        int days = random.nextInt(3);
        int[] day = IntStream.generate(() -> random.nextInt(days + 1) - 1)
                .limit(tasks)
                .toArray();
        int[][] left = Stream.generate(() -> random.ints(days, 0, 900).toArray())
                .limit(people)
                .toArray(int[][]::new);
        return new HoursProblem(minutes, weights, budgets, options, exclusions, day, left);
    }

    /** Weight uncovered, preference, travel; null if it is no matching. */
    static long @Nullable [] value(HoursProblem problem, int[] personOf) {
        long[] value = new long[3];
        int[] used = new int[problem.people()];
        for (int j = 0; j < personOf.length; j++) {
            int task = j;
            int person = personOf[j];
            if (person < 0) {
                value[0] += problem.weights()[j];
                continue;
            }
            Option option = problem.options().stream()
                    .filter(o -> o.task() == task && o.person() == person)
                    .findFirst()
                    .orElse(null);
            used[person] += problem.minutes()[j];
            if (option == null
                    || used[person] > problem.budgets()[person]
                    || Arrays.stream(problem.exclusions().get(j)).anyMatch(k -> personOf[k] == person)) {
                return null;
            }
            int onDay = IntStream.range(0, personOf.length)
                    .filter(k -> personOf[k] == person && problem.days()[k] == problem.days()[task])
                    .map(k -> problem.minutes()[k])
                    .sum();
            if (problem.days()[j] >= 0 && onDay > problem.leftOnDays()[person][problem.days()[j]]) {
                return null;
            }
            value[1] += option.preference();
            value[2] += option.travel();
        }
        return value;
    }

    private static int[] people(Result result) {
        return result.people().stream().mapToInt(Integer::intValue).toArray();
    }

    private static long @Nullable [] best(HoursProblem problem, int[] personOf, int task) {
        if (task == personOf.length) {
            return value(problem, personOf);
        }
        long[] best = null;
        for (int person = -1; person < problem.people(); person++) {
            personOf[task] = person;
            long[] value = best(problem, personOf, task + 1);
            if (value != null && (best == null || Arrays.compare(value, best) < 0)) {
                best = value;
            }
        }
        return best;
    }

    @Property
    @Label("what is proved best is the best of all matchings")
    void optimal(@ForAll long seed) {
        Random random = new Random(seed);
        HoursProblem problem = problem(random, random.nextInt(7), 1 + random.nextInt(3));
        Result result = HoursMatching.match(problem, new Work(100_000_000));
        assertTrue(result.optimal());
        long[] best = best(problem, new int[problem.tasks()], 0);
        assertNotNull(best);
        assertArrayEquals(best, value(problem, people(result)));
        assertEquals(best[0], result.uncoveredAtLeast());
    }

    @Property
    @Label("searches cut short still give matchings, and the bound of each holds against the other")
    void bounds_hold(@ForAll long seed) {
        HoursProblem problem = problem(new Random(seed), 24, 6);
        Result quick = HoursMatching.match(problem, new Work(3_000));
        Result longer = HoursMatching.match(problem, new Work(300_000));
        long[] a = value(problem, people(quick));
        long[] b = value(problem, people(longer));
        assertNotNull(a);
        assertNotNull(b);
        assertTrue(quick.uncoveredAtLeast() <= b[0]);
        assertTrue(longer.uncoveredAtLeast() <= a[0]);
    }

    @Property(tries = 200)
    @Label("a longer search never finds less, nor proves less")
    void more_work_is_never_worse(@ForAll long seed) {
        Random random = new Random(seed);
        HoursProblem problem = problem(random, 10 + random.nextInt(30), 2 + random.nextInt(8));
        long[] before = null;
        long proved = 0;
        for (long steps = 1; steps < 2_000_000; steps += 1 + steps * (1 + random.nextInt(150)) / 100) {
            Result result = Components.match(problem, steps);
            long[] value = value(problem, people(result));
            assertNotNull(value);
            assertTrue(before == null || Arrays.compare(value, before) <= 0);
            assertTrue(proved <= result.uncoveredAtLeast());
            before = value;
            proved = result.uncoveredAtLeast();
        }
    }

    @Test
    void a_relaxation_cut_short_still_says_what_nobody_can_cover() {
        int[] hours = new int[40];
        int[] weights = new int[40];
        Arrays.fill(hours, 60);
        Arrays.fill(weights, 1);
        List<Option> options = new ArrayList<>();
        for (int task = 0; task < 40; task++) {
            for (int person = 0; person < 2; person++) {
                options.add(new Option(task, person, 0, 1 + task * person));
            }
        }
        List<int[]> none = Stream.generate(() -> new int[0]).limit(40).toList();
        int[] undated = new int[40];
        Arrays.fill(undated, -1);
        HoursProblem problem =
                new HoursProblem(hours, weights, new int[] {300, 300}, options, none, undated, new int[2][0]);
        assertEquals(30, Components.match(problem, 1_000_000).uncoveredAtLeast());
        long[] least = LongStream.iterate(1_000, steps -> steps < 3_000, steps -> steps + 50)
                .map(steps -> Components.match(problem, steps).uncoveredAtLeast())
                .toArray();
        assertTrue(Arrays.stream(least).anyMatch(some -> some > 0 && some < 30), () -> Arrays.toString(least));
    }

    @Property(tries = 100)
    @Label("a search does as much work as it may, and no more than one matching and one step of it beyond")
    void work_is_bounded(@ForAll long seed) {
        HoursProblem problem = problem(new Random(seed), 40, 12);
        Work work = new Work(20_000);
        HoursMatching.match(problem, work);
        work.take(-20L * problem.options().size());
        assertFalse(work.done());
    }

    @Test
    void the_relaxation_knows_how_much_of_a_day_is_left() {
        // three visits of 10 hours to one cooperative on one day of 24: 6 hours of 30 stay undone, at 5 for 10 hours
        HoursProblem problem = new HoursProblem(
                new int[] {600, 600, 600},
                new int[] {5, 5, 5},
                new int[] {6000},
                List.of(new Option(0, 0, 0, 0), new Option(1, 0, 0, 0), new Option(2, 0, 0, 0)),
                List.of(new int[0], new int[0], new int[0]),
                new int[] {0, 0, 0},
                new int[][] {{1440}});
        MatchingCost cost = new MatchingCost(problem);
        Relaxation relaxation = new Relaxation(problem, cost);
        HoursFlow root = relaxation.root();
        assertTrue(root.solve(new Work(1_000)));
        assertEquals(3, cost.uncovered(relaxation.bound(root)));
    }
}
