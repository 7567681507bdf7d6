package org.cooplab.eligibility.internal.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.application.Application;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Score;
import org.jspecify.annotations.Nullable;

/** One application on its way through a selection. Lives for one run, in one thread. */
final class Entrant {

    final Application application;

    /** Null as long as it is in the race. */
    Placement.@Nullable Status status;

    final List<Reason> reasons = new ArrayList<>(1);
    final List<String> questions = new ArrayList<>(0);

    /** By criterion; null where not known. */
    final @Nullable BigDecimal[] marks;

    final @Nullable Score[] points;

    @Nullable
    Score score;

    /** By attribute that the quotas use; null for no class. */
    final @Nullable String[] classes;

    /** What it would get, or null where the call has no money. */
    @Nullable
    Money amount;

    /** Bit p is set if pot p may pay. */
    long pots;

    /** Bit p is set if it is not known whether pot p may pay. */
    long potsUnknown;

    /** By tie rule, once it was looked at. */
    final @Nullable String[] tieValues;

    List<Placement.TieValue> ties = List.of();

    Entrant(Application application, int criteria, int attributes, int tieRules) {
        this.application = application;
        this.marks = new BigDecimal[criteria];
        this.points = new Score[criteria];
        this.classes = new String[attributes];
        this.tieValues = new String[tieRules];
    }

    /** Refused for good: what was still to be asked no longer matters. */
    void refuse(Reason reason) {
        if (status == Placement.Status.PENDING) {
            reasons.clear();
            questions.clear();
        }
        status = Placement.Status.REFUSED;
        reasons.add(reason);
    }

    /** Pending, unless it is refused anyhow. */
    void wait(Reason reason) {
        if (status != Placement.Status.REFUSED) {
            status = Placement.Status.PENDING;
            reasons.add(reason);
        }
    }

    /** Pending until what the answer lacks is known, unless it is refused anyhow. */
    void ask(Reason reason, Conditions.Answer answer) {
        ask(reason, answer.reasons(), answer.missing());
    }

    /** Pending until these facts are known, unless it is refused anyhow. */
    void ask(Reason reason, List<Reason> details, List<String> facts) {
        wait(reason);
        details.stream().filter(detail -> !reasons.contains(detail)).forEach(this::wait);
        for (String fact : facts) {
            if (status == Placement.Status.PENDING && !questions.contains(fact)) {
                questions.add(fact);
            }
        }
    }
}
