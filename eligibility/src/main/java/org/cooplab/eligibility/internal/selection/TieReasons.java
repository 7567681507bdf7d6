package org.cooplab.eligibility.internal.selection;

import java.util.List;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/** Says of those whom a tie rule gave or cost a seat which rule it was, and against whom. */
final class TieReasons {

    private final Choice choice;
    private final Ranking ranking;
    private final List<Entrant> ranked;

    TieReasons(Choice choice, Ranking ranking, List<Entrant> ranked) {
        this.choice = choice;
        this.ranking = ranking;
        this.ranked = ranked;
    }

    /** Tells each without a seat about the last before it that has one, and each with a seat about the first behind it without. */
    void write() {
        Entrant seated = null;
        for (int i = 0; i < ranked.size(); i++) {
            Entrant one = ranked.get(i);
            if (byRank(one)) {
                seated = one;
            } else if (rankedOut(i)) {
                tell(one, seated);
            }
        }
        Entrant out = null;
        for (int i = ranked.size() - 1; i >= 0; i--) {
            Entrant one = ranked.get(i);
            if (byRank(one)) {
                tell(one, out);
            } else if (rankedOut(i)) {
                out = one;
            }
        }
    }

    private static boolean byRank(Entrant one) {
        String why = one.reasons.get(0).code();
        return why.equals("selected.rank") || why.equals("selected.next");
    }

    /** Whether it has no seat because all are taken, and for no other reason. */
    private boolean rankedOut(int i) {
        Entrant one = ranked.get(i);
        return !choice.selected(i)
                && one.reasons.get(0).code().equals("seats.full")
                && one.reasons.stream().noneMatch(why -> why.code().equals("minimum.first"));
    }

    private void tell(Entrant one, @Nullable Entrant other) {
        String rule = other == null ? null : ranking.decidedBy(one, other);
        if (other != null && rule != null) {
            int colon = rule.indexOf(':');
            Reason reason = Reason.of("tie." + (colon < 0 ? rule : rule.substring(0, colon)))
                    .with("other", other.application.id());
            one.reasons.add(colon < 0 ? reason : reason.with("criterion", rule.substring(colon + 1)));
        }
    }
}
