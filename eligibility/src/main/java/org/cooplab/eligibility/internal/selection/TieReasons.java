package org.cooplab.eligibility.internal.selection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Reason;

/**
 * Says of those whom a tie rule gave or cost a seat which rule it was, and against whom: of two of one score where all else
 * would have been as good if they had changed places.
 */
final class TieReasons {

    private final Choice choice;
    private final Ranking ranking;
    private final List<Entrant> ranked;

    TieReasons(Choice choice, Ranking ranking, List<Entrant> ranked) {
        this.choice = choice;
        this.ranking = ranking;
        this.ranked = ranked;
    }

    void write() {
        int start = 0;
        for (int end = 1; end <= ranked.size(); end++) {
            if (end == ranked.size() || !choice.sameScore(start, end)) {
                losers(start, end);
                winners(start, end);
                start = end;
            }
        }
    }

    /** Tells each without a seat about the last before it whose seat it could have had; of each class the last is enough. */
    private void losers(int start, int end) {
        Map<Long, Integer> lastOfClass = new HashMap<>();
        for (int i = start; i < end; i++) {
            int without = i;
            if (choice.selected(i) && !choice.kept(i)) {
                lastOfClass.put(choice.classOf(i), i);
            } else if (!choice.selected(i) && !choice.barred(i)) {
                lastOfClass.values().stream()
                        .filter(seated -> choice.couldHave(without, seated))
                        .max(Comparator.naturalOrder())
                        .ifPresent(seated -> tell(without, seated));
            }
        }
    }

    /** Tells each with a seat about the first behind it that could have had it. */
    private void winners(int start, int end) {
        Map<Long, Integer> firstOfClass = new HashMap<>();
        for (int i = end - 1; i >= start; i--) {
            int seated = i;
            if (!choice.selected(i) && !choice.barred(i)) {
                firstOfClass.put(choice.classOf(i), i);
            } else if (choice.selected(i) && !choice.kept(i)) {
                firstOfClass.values().stream()
                        .filter(without -> choice.couldHave(without, seated))
                        .min(Comparator.naturalOrder())
                        .ifPresent(without -> tell(seated, without));
            }
        }
    }

    private void tell(int one, int other) {
        String rule = ranking.decidedBy(ranked.get(one), ranked.get(other));
        int colon = rule.indexOf(':');
        Reason reason = Reason.of("tie." + (colon < 0 ? rule : rule.substring(0, colon)))
                .with("other", ranked.get(other).application.id());
        ranked.get(one).reasons.add(colon < 0 ? reason : reason.with("criterion", rule.substring(colon + 1)));
    }
}
