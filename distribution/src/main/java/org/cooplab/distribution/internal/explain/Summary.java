package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.jspecify.annotations.Nullable;

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

    /** Returns the smallest changes after which one of the outcomes would be that it fits; those of several only if one is never enough. */
    static List<Remedy> remedies(Wording wording, List<Outcome> outcomes) {
        Map<String, Finding> singles = new LinkedHashMap<>();
        Finding together = null;
        for (Outcome outcome : outcomes) {
            for (Finding single : outcome.singles()) {
                Reason change = wording.changes(single).get(0);
                singles.merge(
                        change.code() + change.path() + change.parameters().getOrDefault("skill", ""),
                        single,
                        (one, other) -> other.amount() < one.amount() ? other : one);
            }
            if (outcome.together() != null && fewer(outcome.together(), together)) {
                together = outcome.together();
            }
        }
        if (singles.isEmpty()) {
            return together == null ? List.of() : List.of(new Remedy(wording.changes(together)));
        }
        return singles.values().stream()
                .sorted(Comparator.comparing((Finding single) -> single.rule().kind()))
                .limit(PROPOSED)
                .map(single -> new Remedy(wording.changes(single)))
                .toList();
    }

    private static boolean fewer(Finding one, @Nullable Finding other) {
        return other == null || one.slack().size() < other.slack().size();
    }
}
