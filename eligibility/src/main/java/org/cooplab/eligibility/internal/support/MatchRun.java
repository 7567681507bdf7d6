package org.cooplab.eligibility.internal.support;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.internal.support.HoursProblem.Option;
import org.cooplab.eligibility.rule.Truth;
import org.cooplab.eligibility.support.Matching;
import org.cooplab.eligibility.support.SupportRound;
import org.jspecify.annotations.Nullable;

/** One matching: tasks and options out of the round, the search, and the answer with its reasons. */
public final class MatchRun {

    private final SupportRound round;
    private final List<Supporter> supporters;
    private final Map<SupporterId, List<Task>> decided = new HashMap<>();
    private final List<Task> open = new ArrayList<>();
    private final Duration[] before;
    private final int[] minutesLeft;
    private final Map<CooperativeId, Set<SupporterId>> preferred = new HashMap<>();

    /** Takes a round that was checked. */
    public MatchRun(SupportRound round, Gazetteer gazetteer) {
        this.round = round;
        this.supporters = round.supporters().stream()
                .sorted(Comparator.comparing(Supporter::id))
                .toList();
        Map<SupporterId, Integer> numbers = new HashMap<>();
        before = new Duration[supporters.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = Duration.ZERO;
            numbers.put(supporters.get(i).id(), i);
        }
        for (Task task : Task.of(round, gazetteer)) {
            SupporterId by = task.by();
            if (by == null) {
                open.add(task);
            } else {
                decided.computeIfAbsent(by, id -> new ArrayList<>()).add(task);
                int number = requireNonNull(numbers.get(by));
                before[number] = before[number].plus(task.effort());
            }
        }
        minutesLeft = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            long left = supporters.get(i).budget().minus(before[i]).toMinutes();
            minutesLeft[i] = (int) Math.max(0, Math.min(Integer.MAX_VALUE / 2, left));
        }
        preferences();
    }

    private void preferences() {
        for (SupportRound.Preference preference : round.preferences()) {
            prefer(preference.cooperative(), preference.supporter());
        }
        for (SupportPlan plan : round.plans()) {
            SupporterId diagnosed = plan.diagnosis().by();
            if (diagnosed != null) {
                prefer(plan.cooperative(), diagnosed);
            }
        }
        decided.forEach((supporter, tasks) -> {
            for (Task task : tasks) {
                if (task.cooperative() != null) {
                    prefer(task.cooperative(), supporter);
                }
            }
        });
    }

    private void prefer(CooperativeId cooperative, SupporterId supporter) {
        preferred.computeIfAbsent(cooperative, id -> new HashSet<>()).add(supporter);
    }

    private boolean preferred(Task task, Supporter supporter) {
        return task.cooperative() == null
                || preferred.getOrDefault(task.cooperative(), Set.of()).contains(supporter.id());
    }

    /** Matches, with so many steps of search at most. */
    public Matching match(long limit) {
        List<Option> options = options();
        List<@Nullable LocalDate> days = open.stream().map(Task::day).distinct().toList();
        HoursProblem problem = new HoursProblem(
                open.stream().mapToInt(Task::minutes).toArray(),
                open.stream().mapToInt(Task::weight).toArray(),
                minutesLeft,
                options,
                exclusions(),
                open.stream().mapToInt(task -> number(task, days)).toArray(),
                supporters.stream().map(supporter -> leftOn(days, supporter)).toArray(int[][]::new));
        HoursMatching.Result result = Components.match(problem, limit);
        List<Matching.Match> matches = new ArrayList<>();
        Map<Object, List<Task>> missing = new LinkedHashMap<>();
        Duration[] given = new Duration[supporters.size()];
        Arrays.fill(given, Duration.ZERO);
        long all = 0;
        long covered = 0;
        for (int j = 0; j < open.size(); j++) {
            Task task = open.get(j);
            all += task.weight();
            int person = result.people().get(j);
            if (person < 0) {
                missing.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(task);
            } else {
                covered += task.weight();
                given[person] = given[person].plus(task.effort());
                matches.add(match(task, supporters.get(person)));
            }
        }
        List<Matching.Unmet> unmet = missing.values().stream().map(this::unmet).toList();
        List<Matching.Load> loads = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            loads.add(
                    new Matching.Load(supporters.get(i).id(), supporters.get(i).budget(), before[i], given[i]));
        }
        return new Matching(matches, unmet, loads, result.optimal(), covered, all - result.uncoveredAtLeast());
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < open.size(); j++) {
            Task task = open.get(j);
            Suitability suitability = new Suitability(task);
            for (int i = 0; i < supporters.size() && task.reaches() != Truth.FALSE; i++) {
                Supporter supporter = supporters.get(i);
                if (suitability.suits(supporter, minutesLeft[i]) && !busy(task, supporter)) {
                    options.add(new Option(
                            j, i, preferred(task, supporter) ? 0 : 1, kilometres(task, suitability, supporter)));
                }
            }
        }
        return options;
    }

    private boolean busy(Task task, Supporter supporter) {
        return decided.getOrDefault(supporter.id(), List.of()).stream().anyMatch(task::excludes)
                || (task.day() != null && leftOn(List.of(task.day()), supporter)[0] < task.minutes());
    }

    private static int number(Task task, List<@Nullable LocalDate> days) {
        return task.day() == null ? -1 : days.indexOf(task.day());
    }

    /** Returns the minutes of each day that no decided visit takes. */
    private int[] leftOn(List<@Nullable LocalDate> days, Supporter supporter) {
        int[] left = new int[days.size()];
        Arrays.fill(left, Task.DAY);
        for (Task task : decided.getOrDefault(supporter.id(), List.of())) {
            int day = number(task, days);
            if (day >= 0) {
                left[day] = Math.max(0, left[day] - task.minutes());
            }
        }
        return left;
    }

    /** Whole kilometres, rounded up. A distance that is not known is never short: it counts as half way round the earth. */
    private static int kilometres(Task task, Suitability suitability, Supporter supporter) {
        if (task.destination() == null) {
            return 0;
        }
        Distance far = suitability.travel(supporter);
        return far == null ? 20_016 : (int) ((far.metres() + 999) / 1000);
    }

    private List<int[]> exclusions() {
        List<int[]> exclusions = new ArrayList<>();
        for (int j = 0; j < open.size(); j++) {
            List<Integer> with = new ArrayList<>();
            for (int k = 0; k < open.size(); k++) {
                if (k != j && open.get(j).excludes(open.get(k))) {
                    with.add(k);
                }
            }
            exclusions.add(with.stream().mapToInt(Integer::intValue).toArray());
        }
        return exclusions;
    }

    private Matching.Match match(Task task, Supporter supporter) {
        List<Reason> notes = new ArrayList<>();
        if (task.reaches() == Truth.UNKNOWN) {
            notes.add(Reason.of("match.channel-unknown").with("cooperative", requireNonNull(task.cooperative())));
        }
        Distance travel = new Suitability(task).travel(supporter);
        if (task.destination() != null && travel == null) {
            notes.add(Reason.of("match.distance-unknown").with("supporter", supporter.id()));
        }
        return new Matching.Match(
                task.action(),
                task.workshop(),
                supporter.id(),
                task.effort(),
                task.cooperative() != null && preferred(task, supporter),
                travel,
                notes);
    }

    private Matching.Unmet unmet(List<Task> tasks) {
        Task task = tasks.get(0);
        if (task.reaches() == Truth.FALSE) {
            Reason reason = Reason.of("match.channel").with("cooperative", requireNonNull(task.cooperative()));
            return new Matching.Unmet(task.action(), task.workshop(), tasks.size(), List.of(reason), List.of());
        }
        Suitability.Gap gap = new Suitability(task).gap(supporters, minutesLeft);
        List<Reason> reasons = gap.reasons();
        if (reasons.isEmpty()) {
            boolean allBusy = gap.closest().stream().allMatch(supporter -> busy(task, supporter));
            reasons = List.of(Reason.of(allBusy ? "match.busy" : "match.taken")
                    .with("task", task.id())
                    .with("count", gap.closest().size()));
        }
        return new Matching.Unmet(
                task.action(),
                task.workshop(),
                tasks.size(),
                reasons,
                gap.closest().stream()
                        .map(Supporter::id)
                        .limit(Matching.Unmet.MOST_CLOSEST)
                        .toList());
    }
}
