package org.cooplab.eligibility.internal.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.internal.selection.Conditions.Answer;
import org.cooplab.eligibility.internal.selection.Conditions.Slots;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Score;
import org.jspecify.annotations.Nullable;

/** The marks of an entrant and the score out of them, with the minima that they must reach. */
final class Scoring {

    private static final int MOST_CACHED = 4096;

    private final CallForProjects call;
    private final Slots slots;
    private final List<String> criteria;

    /** By criterion, the points that a mark gives: applicants share few marks. */
    private final List<Map<BigDecimal, Score>> known;

    Scoring(CallForProjects call, Slots slots) {
        this.call = call;
        this.slots = slots;
        this.criteria = call.criteria().stream().map(Criterion::id).toList();
        this.known = call.criteria().stream()
                .<Map<BigDecimal, Score>>map(criterion -> new HashMap<>())
                .toList();
    }

    /** Adds up the score of an entrant, as far as it is known, and refuses or asks by what is wrong or missing. */
    void score(Entrant entrant, IntFunction<Answer> answers) {
        boolean complete = true;
        List<Score> most = new ArrayList<>(call.criteria().size());
        for (int k = 0; k < call.criteria().size(); k++) {
            Criterion criterion = call.criteria().get(k);
            BigDecimal mark = mark(entrant, criterion, k, answers);
            if (mark == null) {
                complete = false;
                most.add(Score.of(criterion.weight()));
                continue;
            }
            entrant.marks[k] = mark;
            BigDecimal least = criterion.minimum();
            if (least != null && mark.compareTo(least) < 0) {
                entrant.refuse(Reason.of("mark.below")
                        .with("criterion", criterion.id())
                        .with("mark", mark)
                        .with("minimum", least));
            }
            Score points = points(criterion, k, mark);
            entrant.points[k] = points;
            most.add(points);
        }
        Score score = Score.sum(most);
        entrant.score = complete ? score : null;
        BigDecimal least = call.minimumScore();
        if (least != null && score.compareTo(Score.of(least)) < 0) {
            entrant.refuse(Reason.of(complete ? "score.below" : "score.out-of-reach")
                    .with("score", score.rounded(2, RoundingMode.FLOOR)) // never as high as what it falls short of
                    .with("minimum", least));
        }
    }

    private @Nullable BigDecimal mark(Entrant entrant, Criterion criterion, int k, IntFunction<Answer> answers) {
        if (criterion.when() != null) {
            Answer answer = answers.apply(slots.criterion(k));
            if (answer.outcome() == Outcome.UNKNOWN) {
                entrant.ask(Reason.of("criterion.unknown").with("criterion", criterion.id()), answer);
                return null;
            }
            return answer.outcome() == Outcome.ELIGIBLE ? criterion.outOf() : BigDecimal.ZERO;
        }
        BigDecimal mark = entrant.application.marks().get(criterion.id());
        if (mark == null) {
            entrant.wait(Reason.of("mark.missing").with("criterion", criterion.id()));
            for (String name : entrant.application.marks().keySet()) {
                if (criterion.id().equals(Suggestion.of(name, criteria))) {
                    entrant.wait(Reason.of("mark.unknown").with("mark", name).with("suggestion", criterion.id()));
                }
            }
        } else if (mark.signum() < 0 || mark.compareTo(criterion.outOf()) > 0) {
            entrant.wait(Reason.of("mark.out-of-range")
                    .with("criterion", criterion.id())
                    .with("mark", mark)
                    .with("outOf", criterion.outOf()));
            return null;
        }
        return mark;
    }

    private Score points(Criterion criterion, int k, BigDecimal mark) {
        Map<BigDecimal, Score> cache = known.get(k);
        Score points = cache.get(mark);
        if (points == null) {
            points = Score.of(criterion.weight()).times(mark, criterion.outOf());
            if (cache.size() < MOST_CACHED) {
                cache.put(mark, points);
            }
        }
        return points;
    }
}
