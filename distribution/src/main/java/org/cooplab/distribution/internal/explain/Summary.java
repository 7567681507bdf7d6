package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Remedy;

/** Says in short what many outcomes say at length. */
final class Summary {

    /** How many changes are proposed. */
    private static final int PROPOSED = 8;

    private final Wording wording;
    private final Map<String, Told> told = new LinkedHashMap<>();

    /** A reason for which something is left, the smallest of its kind, and how often it was found. */
    private record Told(Reason reason, long amount, int times) {}

    Summary(Wording wording) {
        this.wording = wording;
    }

    /** Returns one reason of each kind, the most frequent first. */
    static List<Reason> reasons(Wording wording, List<Outcome> outcomes) {
        Summary summary = new Summary(wording);
        for (Outcome outcome : outcomes) {
            outcome.singles().forEach(summary::tell);
            if (outcome.together() != null) {
                summary.tell(outcome.together());
            }
        }
        return summary.told.values().stream()
                .sorted(Comparator.comparing(Told::times).reversed())
                .map(Told::reason)
                .toList();
    }

    private void tell(Finding finding) {
        List<Long> amounts = new ArrayList<>(finding.slack().amounts().values());
        List<Reason> reasons = wording.reasons(finding);
        for (int index = 0; index < reasons.size(); index++) {
            Told one = new Told(reasons.get(index), amounts.get(index), 1);
            told.merge(one.reason().code(), one, Summary::smaller);
        }
    }

    private static Told smaller(Told one, Told other) {
        Told less = other.amount() < one.amount() ? other : one;
        return new Told(less.reason(), less.amount(), one.times() + other.times());
    }

    /** Returns the smallest changes after which one of the outcomes would be that it fits; several at once only if none is enough. */
    static List<Remedy> remedies(Wording wording, Effort effort, List<Outcome> outcomes) {
        Comparator<Finding> leastFirst = effort.leastFirst();
        Map<String, Finding> singles = new LinkedHashMap<>();
        outcomes.stream()
                .flatMap(outcome -> outcome.singles().stream())
                .sorted(leastFirst)
                .forEach(single -> {
                    Reason change = wording.changes(single).get(0);
                    singles.putIfAbsent(
                            change.code() + change.path() + change.parameters().getOrDefault("skill", ""), single);
                });
        Stream<Finding> least = singles.isEmpty()
                ? outcomes.stream().map(Outcome::together).filter(Objects::nonNull).min(leastFirst).stream()
                : singles.values().stream().limit(PROPOSED);
        return least.map(finding -> new Remedy(wording.changes(finding))).toList();
    }
}
