package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.QuotaReport;
import org.jspecify.annotations.Nullable;

/** The choice among the ranked: exact where all ask for the same money, else in order of rank. */
final class Choice {

    private final CallForProjects call;
    private final List<Entrant> ranked;
    private final QuotaClasses classes;
    private final int[] levelOf;
    private final long[] amounts;
    private final boolean exact;
    private final int seats;

    private boolean[] selected = {};
    private boolean[] barred = {};
    private boolean @Nullable [] kept;
    private @Nullable InOrder inOrder;
    private InOrder.Step @Nullable [] steps;

    Choice(CallForProjects call, List<Entrant> ranked) {
        this.call = call;
        this.ranked = ranked;
        classes = new QuotaClasses(call, ranked);
        levelOf = levels();
        amounts = new long[ranked.size()];
        for (int i = 0; i < amounts.length; i++) {
            Money amount = ranked.get(i).amount;
            amounts[i] = amount == null ? 0 : amount.minor();
        }
        Budget budget = call.budget();
        exact = budget == null || Arrays.stream(amounts).distinct().limit(2).count() < 2;
        seats = exact && budget != null && amounts.length > 0 && amounts[0] > 0
                ? (int) Math.min(call.seats(), budget.total().minor() / amounts[0])
                : call.seats();
    }

    private int[] levels() {
        int[] levels = new int[ranked.size()];
        for (int i = 1; i < levels.length; i++) {
            boolean same = requireNonNull(ranked.get(i).score).equals(ranked.get(i - 1).score);
            levels[i] = levels[i - 1] + (same ? 0 : 1);
        }
        return levels;
    }

    /**
     * Chooses, with those kept in their seats.
     *
     * @param keeping who keeps its seat, if it is still ranked and the better ranked of them leave it room
     * @param from from whom free seats are filled, or null for everybody
     */
    void choose(Set<ApplicationId> keeping, @Nullable Set<ApplicationId> from) {
        boolean[] keep = keep(keeping);
        barred = new boolean[ranked.size()];
        for (int i = 0; i < keep.length; i++) {
            ApplicationId id = ranked.get(i).application.id();
            barred[i] = from != null && !from.contains(id) && !keeping.contains(id);
        }
        kept = from == null ? null : keep;
        if (exact) {
            Seating seating = new Seating(classes.table(), seats, classes.of(0), classes.of(1), levelOf);
            selected = from == null ? seating.choose() : seating.choose(keep, barred);
        } else {
            Budget budget = requireNonNull(call.budget());
            inOrder = new InOrder(
                    classes.table(),
                    seats,
                    classes.of(0),
                    classes.of(1),
                    amounts,
                    budget.total().minor(),
                    budget.whenExhausted() == Budget.WhenExhausted.STOP);
            steps = inOrder.choose(keep, barred);
            selected = new boolean[ranked.size()];
            for (int i = 0; i < selected.length; i++) {
                selected[i] = steps[i] == InOrder.Step.BY_RANK
                        || steps[i] == InOrder.Step.BY_MINIMUM
                        || steps[i] == InOrder.Step.KEPT;
            }
        }
        classes.seat(selected);
    }

    /** Marks, amounts and classes may have been corrected since, so that not all of them fit any more. */
    private boolean[] keep(Set<ApplicationId> keeping) {
        boolean[] others = new boolean[ranked.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = !keeping.contains(ranked.get(i).application.id());
        }
        Budget budget = call.budget();
        long money = budget == null ? Long.MAX_VALUE : budget.total().minor();
        InOrder.Step[] read = new InOrder(classes.maxima(), seats, classes.of(0), classes.of(1), amounts, money, false)
                .choose(new boolean[others.length], others);
        boolean[] keep = new boolean[others.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = read[i] == InOrder.Step.BY_RANK;
        }
        return keep;
    }

    boolean exact() {
        return exact;
    }

    /** Returns whether a choice was made about one of the ranked: it did not just keep its seat, and could have got one. */
    boolean open(int i) {
        return !kept(i) && !barred[i];
    }

    boolean sameScore(int i, int other) {
        return levelOf[i] == levelOf[other];
    }

    /** Returns a number for the classes of one of the ranked, the same for the same classes. */
    long classOf(int i) {
        return ((long) classes.of(0)[i] << 32) + classes.of(1)[i];
    }

    /**
     * Says whether one without a seat could have that of another with the same score, and the list would be as good by the
     * rule of the call, but for the tie rules.
     */
    boolean couldHave(int without, int seated) {
        if (steps == null) {
            return classes.exchangeable(without, seated);
        }
        return steps[without] == InOrder.Step.SEATS_FULL
                && steps[seated] == InOrder.Step.BY_RANK
                && classes.open(without, seated)
                && amounts[without] <= moneyWhenRead(seated);
    }

    boolean selected(int i) {
        return selected[i];
    }

    boolean barred(int i) {
        return barred[i];
    }

    /** Returns whether seats of an earlier selection are filled again. */
    boolean replacing() {
        return kept != null;
    }

    boolean kept(int i) {
        return kept != null && kept[i];
    }

    /** Returns whether the money is enough for fewer seats than there are. */
    boolean limitedByMoney() {
        return seats < call.seats();
    }

    long moneyWhenRead(int i) {
        return requireNonNull(inOrder).moneyWhenRead(i);
    }

    int[] ranksSelected() {
        int[] ranks = new int[selected.length];
        int count = 0;
        for (int i = 0; i < selected.length; i++) {
            if (selected[i]) {
                ranks[count++] = i;
            }
        }
        return Arrays.copyOf(ranks, count);
    }

    @Nullable
    Money moneyLeft() {
        Budget budget = call.budget();
        if (budget == null) {
            return null;
        }
        long spent = 0;
        for (int i : ranksSelected()) {
            spent = Math.addExact(spent, amounts[i]);
        }
        return Money.ofMinor(budget.total().minor() - spent, budget.total().currency());
    }

    /** Writes to each of the ranked why it has a seat or none. */
    void explain() {
        new ChoiceReasons(this, classes, ranked, seats, steps).write();
    }

    /** Returns how far each quota was met: those of one value in the call's order, then each value of the others. */
    List<QuotaReport> reports() {
        return classes.reports(ranksSelected().length);
    }
}
