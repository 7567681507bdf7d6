package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What a value, or the truth of a rule, may still come to once the facts that are missing are known, and which of them it
 * depends on.
 *
 * <p>Each operand is looked at by itself: a fact that stands in two of them may then seem to have two values at a time. So
 * more may seem possible, and more facts seem to matter, than do; never fewer. Immutable.
 *
 * @param values all values that are possible, if they are few; else {@code null}
 * @param least none is less, or {@code null} for no bound
 * @param most none is more, or {@code null} for no bound
 * @param lacking whether there may be no value although all facts are known
 * @param facts the slots of the missing facts on which that depends; {@link #ELEMENT} stands for fields of list elements
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // the checker has seen that values that meet are of one type
record Prospect(
        @Nullable Set<Object> values,
        @Nullable Comparable least,
        @Nullable Comparable most,
        boolean lacking,
        Set<Integer> facts) {

    /** In place of a slot: a field that is missing in an element of a list that is there. */
    static final int ELEMENT = -1;

    /** Nothing at all, to begin with. */
    static final Prospect NEVER = new Prospect(Set.of(), null, null, false, Set.of());

    private static final int FEW = 32;
    private static final Set<Object> TRUTHS = Set.of(false, true);
    private static final Object NOTHING = new Object();

    /** Returns the same without facts if it is settled: then it depends on none. */
    Prospect settled() {
        boolean open = values == null || values.size() + (lacking ? 1 : 0) > 1;
        return open || facts.isEmpty() ? this : new Prospect(values, least, most, lacking, Set.of());
    }

    /** Returns what is known: that value, or that there is none and never will be. */
    static Prospect of(@Nullable Object value) {
        return among(value == null ? Set.of() : Set.of(value), value == null, Set.of());
    }

    /** Returns what is known of a rule that is settled. */
    static Prospect of(boolean truth) {
        return of((Object) truth);
    }

    /** Returns that nothing is known but the facts on which it depends. */
    static Prospect open(boolean lacking, Set<Integer> facts) {
        return new Prospect(null, null, null, lacking, facts);
    }

    /** Returns what a fact that is missing may be. */
    static Prospect missing(int slot, FactDefinition fact) {
        Set<Integer> facts = Set.of(slot);
        if (fact.type() == FactType.TRUTH) {
            return among(TRUTHS, false, facts);
        } else if (fact.options() != null) {
            return among(Set.copyOf(fact.options()), false, facts);
        }
        Ratio least = fact.least() == null ? null : Ratio.of(fact.least());
        Ratio most = fact.most() == null ? null : Ratio.of(fact.most());
        if (fact.type() == FactType.INTEGER && least != null && most != null) {
            Set<Object> values = new LinkedHashSet<>();
            for (Ratio one = least; one.compareTo(most) <= 0 && values.size() <= FEW; one = one.plus(Ratio.of(1))) {
                values.add(one);
            }
            if (values.size() <= FEW) {
                return among(values, false, facts);
            }
        }
        return new Prospect(null, least, most, false, facts);
    }

    private static Prospect among(Set<Object> values, boolean lacking, Set<Integer> facts) {
        Comparable least = null;
        Comparable most = null;
        for (Object value : values) {
            if (value instanceof Comparable one) {
                least = least == null || one.compareTo(least) < 0 ? one : least;
                most = most == null || one.compareTo(most) > 0 ? one : most;
            }
        }
        return new Prospect(values.size() <= FEW ? values : null, least, most, lacking, facts);
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** Says whether there is never a value. */
    boolean none() {
        return values != null && values.isEmpty();
    }

    /** Returns the only value that is possible, or {@code null}. */
    @Nullable
    Object only() {
        return values != null && values.size() == 1 && !lacking
                ? values.iterator().next()
                : null;
    }

    private boolean only(Object value) {
        return value.equals(only());
    }

    // Truths

    /** Says whether the rule holds whatever the facts are. */
    boolean holds() {
        return only(true);
    }

    /** Says whether the rule does not hold whatever the facts are. */
    boolean fails() {
        return only(false);
    }

    /** Returns how a rule turns out, as nodes say it. */
    int truth() {
        return holds() ? Node.TRUE : fails() ? Node.FALSE : Node.UNKNOWN;
    }

    /** Says whether that truth is possible. */
    private boolean may(boolean truth) {
        return values == null || values.contains(truth);
    }

    /** Returns the truth of the rule that says the contrary. */
    Prospect not() {
        Set<Object> contrary = new HashSet<>();
        TRUTHS.forEach(truth -> {
            if (may(truth.equals(false))) {
                contrary.add(truth);
            }
        });
        return among(contrary, lacking, facts);
    }

    /** Returns the truth of the rule that at least so many of the others hold. */
    static Prospect atLeast(int count, List<Prospect> of) {
        int failures = of.size() - count; // so many may fail
        Set<Integer> facts = Set.of();
        int hold = 0;
        int fail = 0;
        int open = 0;
        int stay = 0;
        boolean lacking = false;
        for (Prospect one : of) {
            facts = union(facts, one.facts);
            hold += one.may(true) ? 1 : 0;
            fail += one.may(false) ? 1 : 0;
            open += one.may(true) || one.lacking ? 1 : 0;
            stay += one.may(false) || one.lacking ? 1 : 0;
            lacking |= one.lacking;
        }
        Set<Object> truths = new HashSet<>();
        if (hold >= count) {
            truths.add(true);
        }
        if (fail > failures) {
            truths.add(false);
        }
        return among(truths, lacking && open >= count && stay > failures, facts);
    }

    /** Returns the truth of the rule that this is one of those that {@code wanted} accepts, which are {@code options} if known. */
    Prospect tested(Predicate<Object> wanted, @Nullable Collection<Object> options) {
        Set<Object> truths = new HashSet<>();
        if (values != null) {
            values.forEach(value -> truths.add(wanted.test(value)));
        } else {
            truths.add(false);
            if (options == null || options.stream().anyMatch(this::within)) {
                truths.add(true);
            }
        }
        return among(truths, lacking, facts);
    }

    private boolean within(Object value) {
        Comparable bound = least == null ? most : least;
        return bound == null
                || (bound.getClass() == value.getClass()
                        && (least == null || least.compareTo(value) <= 0)
                        && (most == null || most.compareTo(value) >= 0));
    }

    /** Returns the truth of the rule that this stands to the other as said. */
    Prospect compared(Comparison is, Prospect other) {
        Set<Integer> both = union(facts, other.facts);
        if (none() || other.none()) {
            return among(Set.of(), true, both);
        }
        Set<Object> truths = new HashSet<>();
        if (values != null && other.values != null) {
            for (Object one : values) {
                other.values.forEach(two -> truths.add(is.accepts(((Comparable) one).compareTo(two))));
            }
        } else {
            int low = upTo(most, other.least); // how the greatest of these stands to the least of those
            int high = -upTo(other.most, least);
            for (int sign = -1; sign <= 1; sign++) {
                if (sign <= low && sign >= high) {
                    truths.add(is.accepts(sign));
                }
            }
        }
        return among(truths, lacking || other.lacking, both);
    }

    /** Returns the greatest sign that a comparison can have of what is up to {@code most} with what is from {@code least} on. */
    private static int upTo(@Nullable Comparable most, @Nullable Comparable least) {
        return most == null || least == null ? 1 : Integer.signum(most.compareTo(least));
    }

    // Values

    /** Returns what is this or the other. */
    Prospect or(Prospect other) {
        Set<Integer> both = union(facts, other.facts);
        boolean lack = lacking || other.lacking;
        if (values != null && other.values != null) {
            Set<Object> all = new HashSet<>(values);
            all.addAll(other.values);
            return among(all, lack, both);
        } else if (none() || other.none()) {
            Prospect there = none() ? other : this;
            return new Prospect(there.values, there.least, there.most, lack, both);
        }
        return new Prospect(null, outer(-1, least, other.least), outer(1, most, other.most), lack, both);
    }

    /** Returns this, which is there only because of how the condition turned out. */
    Prospect given(Prospect condition) {
        return new Prospect(values, least, most, lacking || condition.lacking, union(facts, condition.facts));
    }

    /** Returns what arithmetic makes of both. */
    Prospect combined(Operation operation, Prospect other) {
        boolean lack = lacking || other.lacking;
        Set<Integer> both = union(facts, other.facts);
        if (none() || other.none()) {
            return among(Set.of(), true, both);
        } else if (values != null && other.values != null) {
            Set<Object> all = new HashSet<>();
            for (Object one : values) {
                for (Object two : other.values) {
                    all.add(Objects.requireNonNullElse(Calculations.Sum.combine(operation, one, two), NOTHING));
                }
            }
            return among(all, all.remove(NOTHING) || lack, both);
        } else if (operation == Operation.MIN || operation == Operation.MAX) {
            return extreme(operation == Operation.MIN ? -1 : 1, other, lack, both);
        } else if (operation == Operation.MULTIPLY && (only(Ratio.ZERO) || other.only(Ratio.ZERO))) {
            return among(Set.of(Ratio.ZERO), lack, both);
        } else if (operation == Operation.DIVIDE && other.only(Ratio.ZERO)) {
            return among(Set.of(), true, both);
        }
        Span span = span().combined(operation, other.span());
        boolean zero = operation == Operation.DIVIDE && other.span().contains(Ratio.ZERO);
        return new Prospect(null, span.low(), span.high(), lack || zero, both);
    }

    private Span span() {
        return new Span((Ratio) least, (Ratio) most);
    }

    /** The smaller, or the greater: one that is never beyond the other has no part in it. */
    private Prospect extreme(int sign, Prospect other, boolean lack, Set<Integer> both) {
        if (!other.lacking && beyond(sign, other)) {
            return this;
        } else if (!lacking && other.beyond(sign, this)) {
            return other;
        }
        return sign < 0
                ? new Prospect(null, outer(-1, least, other.least), inner(-1, most, other.most), lack, both)
                : new Prospect(null, inner(1, least, other.least), outer(1, most, other.most), lack, both);
    }

    /** Says whether each value of this is at least as far to that side as each of the other. */
    private boolean beyond(int sign, Prospect other) {
        return sign < 0 ? upTo(most, other.least) <= 0 : upTo(other.most, least) <= 0;
    }

    /** Returns the bound to that side that holds for both, if both have one. */
    private static @Nullable Comparable outer(int sign, @Nullable Comparable one, @Nullable Comparable other) {
        return one == null || other == null ? null : farther(sign, one, other);
    }

    /** Returns the bound that is farther to that side, if there is one. */
    private static @Nullable Comparable inner(int sign, @Nullable Comparable one, @Nullable Comparable other) {
        return one == null || other == null ? (one == null ? other : one) : farther(sign, one, other);
    }

    private static Comparable farther(int sign, Comparable one, Comparable other) {
        return Integer.signum(one.compareTo(other)) == sign ? one : other;
    }

    /** Returns these as a list, for rules made of rules. */
    static List<Prospect> each(Node[] of, Object subject) {
        List<Prospect> prospects = new ArrayList<>();
        for (Node node : of) {
            prospects.add(node.prospect(subject));
        }
        return prospects;
    }
}
