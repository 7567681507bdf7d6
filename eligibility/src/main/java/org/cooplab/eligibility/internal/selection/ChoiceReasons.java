package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.internal.selection.QuotaClasses.Bound;
import org.jspecify.annotations.Nullable;

/** Says of each of the ranked why there is a seat or none. */
final class ChoiceReasons {

    private final Choice choice;
    private final QuotaClasses classes;
    private final List<Entrant> ranked;
    private final int seats;
    private final InOrder.Step @Nullable [] steps;
    private int @Nullable [] nextByMinimum;

    ChoiceReasons(
            Choice choice, QuotaClasses classes, List<Entrant> ranked, int seats, InOrder.Step @Nullable [] steps) {
        this.choice = choice;
        this.classes = classes;
        this.ranked = ranked;
        this.seats = seats;
        this.steps = steps;
    }

    void write() {
        int[] chosen = choice.ranksSelected();
        int next = 0;
        for (int i = 0; i < ranked.size(); i++) {
            while (next < chosen.length && chosen[next] <= i) {
                next++;
            }
            ranked.get(i).reasons.addAll(choice.selected(i) ? List.of(whySelected(i)) : whyNot(i, chosen, next));
        }
    }

    private Reason whySelected(int i) {
        if (choice.kept(i)) {
            return Reason.of("selected.kept").with("rank", i + 1);
        }
        if (choice.replacing()) {
            return Reason.of("selected.replacement").with("rank", i + 1);
        }
        if (i < seats && (steps == null || steps[i] == InOrder.Step.BY_RANK)) {
            return Reason.of("selected.rank").with("rank", i + 1).with("seats", seats);
        }
        if (steps == null || steps[i] == InOrder.Step.BY_MINIMUM) {
            for (int side = 0; side < 2; side++) {
                Bound bound = classes.bound(side, i);
                if (bound.min > 0 && (steps != null || bound.selected <= bound.min)) {
                    return Reason.of("selected.minimum")
                            .with("rank", i + 1)
                            .with("quota", bound.label())
                            .with("min", bound.min);
                }
            }
        }
        return Reason.of("selected.next").with("rank", i + 1);
    }

    private List<Reason> whyNot(int i, int[] chosen, int next) {
        if (choice.barred(i)) {
            return List.of(Reason.of("reserve.beyond").with("rank", i + 1));
        }
        List<Reason> reasons = new ArrayList<>(2);
        for (int side = 0; side < 2; side++) {
            Bound bound = classes.bound(side, i);
            if (bound.selected >= bound.max) {
                reasons.add(Reason.of("quota.full").with("quota", bound.label()).with("max", bound.max));
            }
        }
        if (steps != null) {
            if (steps[i] == InOrder.Step.NO_MONEY || steps[i] == InOrder.Step.STOPPED) {
                String code = steps[i] == InOrder.Step.NO_MONEY ? "budget.exhausted" : "budget.stopped";
                Money asked = requireNonNull(ranked.get(i).amount);
                Reason reason = Reason.of(code).with("amount", asked);
                reasons.add(
                        steps[i] == InOrder.Step.STOPPED
                                ? reason
                                : reason.with("left", Money.ofMinor(choice.moneyWhenRead(i), asked.currency())));
            }
            if (steps[i] != InOrder.Step.SEATS_FULL && !reasons.isEmpty()) {
                return reasons;
            }
        }
        if (chosen.length >= seats) {
            if (choice.limitedByMoney()) {
                reasons.add(Reason.of("budget.exhausted")
                        .with("amount", requireNonNull(ranked.get(i).amount))
                        .with("left", requireNonNull(choice.moneyLeft())));
            } else {
                reasons.add(Reason.of("seats.full").with("rank", i + 1).with("seats", seats));
            }
            if (reasons.size() == 1 && next < chosen.length) {
                reasons.add(overtaken(chosen, next));
            }
        }
        return reasons;
    }

    /** A worse ranked has a seat although the classes of this one are open: say thanks to what. */
    private Reason overtaken(int[] chosen, int next) {
        int at = byMinimum(chosen)[next];
        if (at < 0) {
            return Reason.of("overtaken").with("rank", chosen[next] + 1);
        }
        Bound bound = classes.tight(chosen[at]);
        return Reason.of("minimum.first")
                .with("quota", requireNonNull(bound).label())
                .with("min", bound.min)
                .with("rank", chosen[at] + 1);
    }

    /** For each of the chosen, the next from there on whose class has no more than its minimum; -1 if none. */
    private int[] byMinimum(int[] chosen) {
        if (nextByMinimum == null) {
            int[] next = new int[chosen.length];
            int last = -1;
            for (int n = chosen.length - 1; n >= 0; n--) {
                last = classes.tight(chosen[n]) == null ? last : n;
                next[n] = last;
            }
            nextByMinimum = next;
        }
        return nextByMinimum;
    }
}
