package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.QuotaReport;
import org.jspecify.annotations.Nullable;

/**
 * The choice among the ranked: classes as numbers, exact or in order of rank, and a reason for each.
 *
 * <p>The first attribute that the quotas use gives the rows, the second the columns. A value with a quota has a class
 * of its own; with a maximum "for each value" every value has; all others share one class without bounds.
 */
final class Choice {

    private final CallForProjects call;
    private final List<Entrant> ranked;
    private final int[][] classOf = new int[2][];
    private final List<List<Bound>> bounds = List.of(new ArrayList<>(), new ArrayList<>());
    private final Seating.Table table;
    private final int[] levelOf;
    private final long[] amounts;
    private final boolean exact;
    private final int seats;

    private boolean[] selected = {};
    private boolean[] barred = {};
    private boolean @Nullable [] kept;
    private @Nullable InOrder inOrder;
    private InOrder.Step @Nullable [] steps;
    private int @Nullable [] nextByMinimum;

    /** One class: its value (null: all other values), its bounds, and the quota that set them. */
    private static final class Bound {
        final @Nullable String value;
        final int min;
        final int max;
        final @Nullable Quota quota;
        int selected;
        int ranked;

        Bound(@Nullable String value, int min, int max, @Nullable Quota quota) {
            this.value = value;
            this.min = min;
            this.max = max;
            this.quota = quota;
        }

        String label() {
            return requireNonNull(quota, "quota").attribute() + "=" + value;
        }
    }

    Choice(CallForProjects call, List<Entrant> ranked) {
        this.call = call;
        this.ranked = ranked;
        List<String> attributes = Admission.attributes(call);
        for (int side = 0; side < 2; side++) {
            classOf[side] = side < attributes.size() ? classes(side, attributes.get(side)) : classes();
            if (bounds.get(side).isEmpty()) {
                bounds.get(side).add(new Bound(null, 0, Integer.MAX_VALUE, null));
            }
        }
        table = new Seating.Table(max(0), max(1), minima(attributes));
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

    private int[] classes() {
        return new int[ranked.size()];
    }

    private int[] classes(int side, String attribute) {
        Map<String, Integer> numbers = new HashMap<>();
        Quota each = null;
        for (Quota quota : call.quotas()) {
            if (quota.attribute().equals(attribute)) {
                if (quota.value() == null) {
                    each = quota;
                } else {
                    numbers.put(quota.value(), bounds.get(side).size());
                    bounds.get(side).add(bound(quota, quota.value()));
                }
            }
        }
        int others = bounds.get(side).size();
        bounds.get(side).add(new Bound(null, 0, Integer.MAX_VALUE, null));
        int[] numberOf = new int[ranked.size()];
        for (int i = 0; i < numberOf.length; i++) {
            String value = ranked.get(i).classes[side];
            Integer number = value == null ? Integer.valueOf(others) : numbers.get(value);
            if (number == null) {
                number = others;
                if (each != null) {
                    number = bounds.get(side).size();
                    bounds.get(side).add(bound(each, requireNonNull(value)));
                }
                numbers.put(requireNonNull(value), number);
            }
            numberOf[i] = number;
            bounds.get(side).get(number).ranked++;
        }
        return numberOf;
    }

    private Bound bound(Quota quota, String value) {
        boolean limited = quota.max() != null || quota.maxShare() != null;
        return new Bound(
                value, quota.least(call.seats()), limited ? quota.most(call.seats()) : Integer.MAX_VALUE, quota);
    }

    private int[] max(int side) {
        return bounds.get(side).stream().mapToInt(bound -> bound.max).toArray();
    }

    private int[][] minima(List<String> attributes) {
        List<int[]> minima = new ArrayList<>();
        for (Quota quota : call.quotas()) {
            int side = attributes.indexOf(quota.attribute());
            for (int c = 0; c < bounds.get(side).size(); c++) {
                Bound bound = bounds.get(side).get(c);
                if (quota.equals(bound.quota) && bound.min > 0) {
                    minima.add(new int[] {side, c, bound.min});
                }
            }
        }
        return minima.toArray(int[][]::new);
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
     * @param from from whom free seats are filled, or null for everybody
     * @throws IllegalArgumentException if those kept cannot all have been selected from these applications
     */
    void choose(Set<ApplicationId> keeping, @Nullable Set<ApplicationId> from) {
        boolean[] keep = new boolean[ranked.size()];
        barred = new boolean[ranked.size()];
        int count = 0;
        for (int i = 0; i < keep.length; i++) {
            keep[i] = keeping.contains(ranked.get(i).application.id());
            count += keep[i] ? 1 : 0;
            barred[i] = !keep[i]
                    && from != null
                    && !from.contains(ranked.get(i).application.id());
        }
        kept = from == null ? null : keep;
        requireOneSelection(count == keeping.size() && count <= seats && maximaHold(keep));
        if (exact) {
            Seating seating = new Seating(table, seats, classOf[0], classOf[1], levelOf);
            selected = from == null ? seating.choose() : seating.choose(keep, barred);
        } else {
            Budget budget = requireNonNull(call.budget());
            inOrder = new InOrder(
                    table,
                    seats,
                    classOf[0],
                    classOf[1],
                    amounts,
                    budget.total().minor(),
                    budget.whenExhausted() == Budget.WhenExhausted.STOP);
            steps = inOrder.choose(keep, barred);
            requireOneSelection(inOrder.moneyLeft() >= 0);
            selected = new boolean[ranked.size()];
            for (int i = 0; i < selected.length; i++) {
                selected[i] = steps[i] == InOrder.Step.BY_RANK
                        || steps[i] == InOrder.Step.BY_MINIMUM
                        || steps[i] == InOrder.Step.KEPT;
            }
        }
        for (int i = 0; i < selected.length; i++) {
            if (selected[i]) {
                boundOf(0, i).selected++;
                boundOf(1, i).selected++;
            }
        }
    }

    private boolean maximaHold(boolean[] keep) {
        boolean hold = true;
        for (int side = 0; side < 2; side++) {
            int[] counts = new int[bounds.get(side).size()];
            for (int i = 0; i < keep.length; i++) {
                int number = classOf[side][i];
                counts[number] += keep[i] ? 1 : 0;
                hold &= counts[number] <= bounds.get(side).get(number).max;
            }
        }
        return hold;
    }

    private static void requireOneSelection(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("applications must be those of the selection that is kept");
        }
    }

    private Bound boundOf(int side, int i) {
        return bounds.get(side).get(classOf[side][i]);
    }

    boolean exact() {
        return exact;
    }

    boolean selected(int i) {
        return selected[i];
    }

    boolean barred(int i) {
        return barred[i];
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
        int[] chosen = ranksSelected();
        int next = 0;
        for (int i = 0; i < selected.length; i++) {
            while (next < chosen.length && chosen[next] <= i) {
                next++;
            }
            ranked.get(i).reasons.addAll(selected[i] ? List.of(whySelected(i)) : whyNot(i, chosen, next));
        }
    }

    private Reason whySelected(int i) {
        if (kept != null && kept[i]) {
            return Reason.of("selected.kept").with("rank", i + 1);
        }
        if (kept != null) {
            return Reason.of("selected.replacement").with("rank", i + 1);
        }
        if (i < seats && (steps == null || steps[i] == InOrder.Step.BY_RANK)) {
            return Reason.of("selected.rank").with("rank", i + 1).with("seats", seats);
        }
        if (steps == null || steps[i] == InOrder.Step.BY_MINIMUM) {
            for (int side = 0; side < 2; side++) {
                Bound bound = boundOf(side, i);
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
        if (barred[i]) {
            return List.of(Reason.of("reserve.beyond").with("rank", i + 1));
        }
        List<Reason> reasons = new ArrayList<>(2);
        for (int side = 0; side < 2; side++) {
            Bound bound = boundOf(side, i);
            if (bound.selected >= bound.max) {
                reasons.add(Reason.of("quota.full").with("quota", bound.label()).with("max", bound.max));
            }
        }
        if (steps != null && inOrder != null) {
            if (steps[i] == InOrder.Step.NO_MONEY || steps[i] == InOrder.Step.STOPPED) {
                String code = steps[i] == InOrder.Step.NO_MONEY ? "budget.exhausted" : "budget.stopped";
                Money asked = requireNonNull(ranked.get(i).amount);
                Reason reason = Reason.of(code).with("amount", asked);
                reasons.add(
                        steps[i] == InOrder.Step.STOPPED
                                ? reason
                                : reason.with("left", Money.ofMinor(inOrder.moneyWhenRead(i), asked.currency())));
            }
            if (steps[i] != InOrder.Step.SEATS_FULL && !reasons.isEmpty()) {
                return reasons;
            }
        }
        if (chosen.length >= seats) {
            if (seats < call.seats()) {
                reasons.add(Reason.of("budget.exhausted")
                        .with("amount", requireNonNull(ranked.get(i).amount))
                        .with("left", requireNonNull(moneyLeft())));
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
        Bound bound = tight(chosen[at]);
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
                last = tight(chosen[n]) == null ? last : n;
                next[n] = last;
            }
            nextByMinimum = next;
        }
        return nextByMinimum;
    }

    private @Nullable Bound tight(int i) {
        for (int side = 0; side < 2; side++) {
            Bound bound = boundOf(side, i);
            if (bound.min > 0 && bound.selected <= bound.min) {
                return bound;
            }
        }
        return null;
    }

    /** Returns how far each quota was met: those of one value in the call's order, then each value of the others. */
    List<QuotaReport> reports() {
        List<QuotaReport> reports = new ArrayList<>();
        int count = ranksSelected().length;
        List<String> attributes = Admission.attributes(call);
        for (Quota quota : call.quotas()) {
            Map<String, Bound> byValue = new TreeMap<>();
            for (Bound bound : bounds.get(attributes.indexOf(quota.attribute()))) {
                if (quota.equals(bound.quota)) {
                    byValue.put(requireNonNull(bound.value), bound);
                }
            }
            for (Bound bound : byValue.values()) {
                reports.add(report(quota, bound, count));
            }
        }
        return reports;
    }

    private QuotaReport report(Quota quota, Bound bound, int count) {
        int shortfall = Math.max(0, bound.min - bound.selected);
        List<Reason> reasons = new ArrayList<>();
        if (shortfall > 0) {
            Reason reason = Reason.of(
                            bound.ranked <= bound.selected
                                    ? "quota.short.applicants"
                                    : count >= call.seats() ? "quota.short.seats" : "quota.short.bounds")
                    .with("quota", bound.label())
                    .with("min", bound.min)
                    .with("selected", bound.selected)
                    .with("short", shortfall);
            reasons.add(reason);
        }
        return new QuotaReport(
                quota.attribute(),
                requireNonNull(bound.value),
                bound.min > 0 ? Integer.valueOf(bound.min) : null,
                bound.max == Integer.MAX_VALUE ? null : Integer.valueOf(bound.max),
                bound.ranked,
                bound.selected,
                shortfall,
                reasons);
    }
}
