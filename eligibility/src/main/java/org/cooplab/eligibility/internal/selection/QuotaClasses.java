package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.QuotaReport;
import org.jspecify.annotations.Nullable;

/**
 * The classes in which the ranked count for the quotas, as numbers.
 *
 * <p>The first attribute that the quotas use gives the rows, the second the columns. A value with a quota has a class
 * of its own; with a maximum "for each value" every value has, and that maximum, unless its quota states another; all
 * others share one class without bounds.
 */
final class QuotaClasses {

    private final CallForProjects call;
    private final List<Entrant> ranked;
    private final List<String> attributes;
    private final int[][] classOf = new int[2][];
    private final List<List<Bound>> bounds = List.of(new ArrayList<>(), new ArrayList<>());

    /** One class: its value (null: all other values), its bounds, and the quota that set them. */
    static final class Bound {
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

    QuotaClasses(CallForProjects call, List<Entrant> ranked) {
        this.call = call;
        this.ranked = ranked;
        this.attributes = Admission.attributes(call);
        for (int side = 0; side < 2; side++) {
            classOf[side] = side < attributes.size() ? classes(side, attributes.get(side)) : new int[ranked.size()];
            if (bounds.get(side).isEmpty()) {
                bounds.get(side).add(new Bound(null, 0, Integer.MAX_VALUE, null));
            }
        }
    }

    private int[] classes(int side, String attribute) {
        Map<String, Integer> numbers = new HashMap<>();
        Quota each = forEach(call, attribute);
        for (Quota quota : call.quotas()) {
            if (quota.attribute().equals(attribute) && quota.value() != null) {
                numbers.put(quota.value(), bounds.get(side).size());
                bounds.get(side).add(bound(quota, quota.value()));
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
        Quota limiting = limiting(call, quota);
        int max = limiting == null ? Integer.MAX_VALUE : limiting.most(call.seats());
        return new Bound(value, quota.least(call.seats()), max, quota);
    }

    /** Returns the quota that states the maximum of one: itself, or that for each value; null if there is none. */
    static @Nullable Quota limiting(CallForProjects call, Quota quota) {
        return quota.max() != null || quota.maxShare() != null ? quota : forEach(call, quota.attribute());
    }

    private static @Nullable Quota forEach(CallForProjects call, String attribute) {
        return call.quotas().stream()
                .filter(quota -> quota.attribute().equals(attribute) && quota.value() == null)
                .findFirst()
                .orElse(null);
    }

    private int[] max(int side) {
        return bounds.get(side).stream().mapToInt(bound -> bound.max).toArray();
    }

    private int[][] minima() {
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

    Seating.Table table() {
        return new Seating.Table(max(0), max(1), minima());
    }

    /** Returns the table without the minima. */
    Seating.Table maxima() {
        return new Seating.Table(max(0), max(1), new int[0][]);
    }

    /** Returns the class of each of the ranked on one side. */
    int[] of(int side) {
        return classOf[side];
    }

    /** Returns the class of one of the ranked on one side. */
    Bound bound(int side, int i) {
        return bounds.get(side).get(classOf[side][i]);
    }

    /** Says whether the maxima hold if one without a seat has that of another. */
    boolean open(int without, int seated) {
        return alike(without, seated, (in, out) -> in.selected < in.max);
    }

    /** Says whether the maxima hold and no minimum is missed for it. */
    boolean exchangeable(int without, int seated) {
        return alike(without, seated, (in, out) -> in.selected < in.max && out.selected > out.min);
    }

    /** Says whether two of the ranked are of one class on each side, or of two of which that holds. */
    private boolean alike(int one, int other, BiPredicate<Bound, Bound> holds) {
        for (int side = 0; side < 2; side++) {
            Bound a = bound(side, one);
            Bound b = bound(side, other);
            if (a != b && !holds.test(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** Notes who has a seat. */
    void seat(boolean[] selected) {
        for (int i = 0; i < selected.length; i++) {
            if (selected[i]) {
                bound(0, i).selected++;
                bound(1, i).selected++;
            }
        }
    }

    /** Returns a class of one of the ranked that has no more than its minimum, or {@code null} if there is none. */
    @Nullable
    Bound tight(int i) {
        for (int side = 0; side < 2; side++) {
            Bound bound = bound(side, i);
            if (bound.min > 0 && bound.selected <= bound.min) {
                return bound;
            }
        }
        return null;
    }

    /** Returns how far each quota was met: those of one value in the call's order, then each value of the others. */
    List<QuotaReport> reports(int seated) {
        List<QuotaReport> reports = new ArrayList<>();
        for (Quota quota : call.quotas()) {
            Map<String, Bound> byValue = new TreeMap<>();
            for (Bound bound : bounds.get(attributes.indexOf(quota.attribute()))) {
                if (quota.equals(bound.quota)) {
                    byValue.put(requireNonNull(bound.value), bound);
                }
            }
            for (Bound bound : byValue.values()) {
                reports.add(report(quota, bound, seated));
            }
        }
        return reports;
    }

    private QuotaReport report(Quota quota, Bound bound, int seated) {
        int shortfall = Math.max(0, bound.min - bound.selected);
        List<Reason> reasons = new ArrayList<>();
        if (shortfall > 0) {
            Reason reason = Reason.of(
                            bound.ranked <= bound.selected
                                    ? "quota.short.applicants"
                                    : seated >= call.seats() ? "quota.short.seats" : "quota.short.bounds")
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
