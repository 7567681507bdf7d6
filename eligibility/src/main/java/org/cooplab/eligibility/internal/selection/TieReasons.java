package org.cooplab.eligibility.internal.selection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
                among(start, end);
                start = end;
            }
        }
    }

    /** Tells those of one score: a seat is lost to somebody before, and won from somebody behind. */
    private void among(int start, int end) {
        read(IntStream.range(start, end), false);
        read(IntStream.range(start, end).map(i -> start + end - 1 - i), true);
    }

    /** Tells those who have a seat, or those who have none, about the nearest of the others among those read before. */
    private void read(IntStream ranks, boolean seated) {
        Map<Long, Integer> lastOfClass = new HashMap<>(); // the nearest of a class stands for all of it
        ranks.filter(choice::open).forEach(i -> {
            if (choice.selected(i) == seated) {
                lastOfClass.values().stream()
                        .filter(other -> seated ? choice.couldHave(other, i) : choice.couldHave(i, other))
                        .min(Comparator.comparing(other -> Math.abs(other - i)))
                        .ifPresent(other -> tell(i, other));
            } else {
                lastOfClass.put(choice.classOf(i), i);
            }
        });
    }

    private void tell(int one, int other) {
        String rule = ranking.decidedBy(ranked.get(one), ranked.get(other));
        int colon = rule.indexOf(':');
        Reason reason = Reason.of("tie." + (colon < 0 ? rule : rule.substring(0, colon)))
                .with("other", ranked.get(other).application.id());
        ranked.get(one).reasons.add(colon < 0 ? reason : reason.with("criterion", rule.substring(colon + 1)));
    }
}
