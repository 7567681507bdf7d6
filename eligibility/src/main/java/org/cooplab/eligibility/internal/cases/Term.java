package org.cooplab.eligibility.internal.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.number.CalendarDays;
import org.cooplab.eligibility.internal.number.Ratio;
import org.jspecify.annotations.Nullable;

/** What rules compare with constants, and the values that stand for its cells. */
final class Term {

    /** Ends the very next text: there is none between one and this behind it. */
    static final String NEXT = "\u0000";

    /** What it is: an Expression, a Rule that is taken as a whole, or a pair of expressions that are compared. */
    final Object subject;

    final int index;

    /** The fact, if the term is a fact and nothing else. */
    final @Nullable FactDefinition fact;

    /** Whether it may have no value although all facts are known. */
    final boolean mayBeUndefined;

    /** How many decimals it has at most if it is a number or an amount; negative if there is no limit. */
    final int decimals;

    private boolean ordered;
    private final Set<Object> constants = new LinkedHashSet<>();
    private final Set<String> prefixes = new TreeSet<>();

    Term(Object subject, int index, @Nullable FactDefinition fact, int decimals, boolean mayBeUndefined) {
        this.subject = subject;
        this.index = index;
        this.fact = fact;
        this.decimals = decimals;
        this.mayBeUndefined = mayBeUndefined;
    }

    void cutAt(Object constant) {
        constants.add(constant);
    }

    /** Says that rules ask which values come before a constant, and not only which are equal to it. */
    void inOrder() {
        ordered = true;
    }

    boolean ordered() {
        return ordered;
    }

    /** Says what the term is, for an author of rules. */
    String shown() {
        return fact != null ? fact.name() : Shown.of(subject);
    }

    void prefix(String prefix) {
        prefixes.add(prefix);
    }

    /** Returns the constants with which the term is compared. */
    Set<Object> constants() {
        return constants;
    }

    /** Returns one value of each cell, in order. */
    List<Object> cells() {
        if (fact != null && fact.options() != null) {
            return List.copyOf(fact.options());
        }
        Object first = constants.isEmpty() ? null : constants.iterator().next();
        if (first instanceof Boolean || (first == null && prefixes.isEmpty())) {
            return List.of(false, true);
        } else if (first instanceof Ratio) {
            return numbers();
        } else if (first instanceof LocalDate) {
            return days();
        }
        return texts();
    }

    private List<Object> numbers() {
        TreeSet<Ratio> cells = new TreeSet<>();
        TreeSet<Ratio> cuts = new TreeSet<>();
        constants.forEach(constant -> cuts.add((Ratio) constant));
        Ratio before = null;
        for (Ratio cut : cuts) {
            if (decimals >= 0) {
                around(cut, cells);
            } else {
                cells.add(cut);
                cells.add(before == null ? cut.minus(Ratio.of(1)) : middle(before, cut));
                cells.add(cut.plus(Ratio.of(1)));
                before = cut;
            }
        }
        Ratio least = bound(fact == null ? null : fact.least());
        Ratio most = bound(fact == null ? null : fact.most());
        cells.removeIf(
                cell -> (least != null && cell.compareTo(least) < 0) || (most != null && cell.compareTo(most) > 0));
        if (least != null) {
            cells.add(least);
        }
        if (most != null) {
            cells.add(most);
        }
        return thinned(cells, cuts);
    }

    /** Keeps the cuts and one value between each two of them. */
    private static List<Object> thinned(Set<Ratio> cells, NavigableSet<Ratio> cuts) {
        List<Object> kept = new ArrayList<>();
        Ratio last = null;
        for (Ratio cell : cells) {
            if (last == null || !cuts.subSet(last, true, cell, true).isEmpty()) {
                kept.add(cell);
                last = cell;
            }
        }
        return kept;
    }

    private void around(Ratio cut, Set<Ratio> cells) {
        Ratio step = step();
        Ratio last = last(cut);
        for (int steps = -1; steps <= 2; steps++) {
            cells.add(last.plus(step.times(Ratio.of(steps))));
        }
    }

    /** Returns the distance between neighbouring values, if decimals are limited. */
    Ratio step() {
        return Ratio.of(BigDecimal.valueOf(1, decimals));
    }

    /** Returns the last value that is not above a number, if decimals are limited. */
    Ratio last(Ratio number) {
        return Ratio.of(new BigDecimal(
                number.times(Ratio.of(BigDecimal.TEN.pow(decimals))).floor(), decimals));
    }

    private static @Nullable Ratio bound(@Nullable BigDecimal bound) {
        return bound == null ? null : Ratio.of(bound);
    }

    private static Ratio middle(Ratio a, Ratio b) {
        return a.plus(b).times(Ratio.of(new BigDecimal("0.5")));
    }

    private List<Object> days() {
        TreeSet<LocalDate> cells = new TreeSet<>();
        constants.forEach(constant -> cells.addAll(CalendarDays.around((LocalDate) constant)));
        return List.copyOf(cells);
    }

    private List<Object> texts() {
        return ordered ? textsInOrder() : textsApart();
    }

    /** The texts that are named, one behind each prefix, and one that is none of them. */
    private List<Object> textsApart() {
        String other = other();
        Set<Object> cells = new LinkedHashSet<>(constants);
        for (String prefix : prefixes) {
            cells.add(prefix);
            cells.add(prefix + other);
        }
        cells.add(other);
        return List.copyOf(cells);
    }

    /** The first of all texts, those at which a rule turns, and behind each of these the very next. */
    private List<Object> textsInOrder() {
        TreeSet<String> cuts = new TreeSet<>(prefixes);
        constants.forEach(constant -> cuts.add((String) constant));
        for (String prefix : prefixes) {
            int last = prefix.length() - 1;
            while (last >= 0 && prefix.charAt(last) == Character.MAX_VALUE) {
                last--;
            }
            if (last >= 0) { // else no text comes behind those with that prefix
                cuts.add(prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
            }
        }
        Set<Object> cells = new LinkedHashSet<>();
        cells.add("");
        for (String cut : cuts) {
            cells.add(cut);
            cells.add(cut + NEXT);
        }
        return List.copyOf(cells);
    }

    /** Returns a sign that no rule names: what it ends is not a text of the rules, nor has it a longer prefix of theirs. */
    String other() {
        char sign = '\u2026';
        while (named(sign)) {
            sign++;
        }
        return String.valueOf(sign);
    }

    private boolean named(char sign) {
        return Stream.concat(constants.stream(), prefixes.stream())
                .anyMatch(text -> text.toString().indexOf(sign) >= 0);
    }
}
