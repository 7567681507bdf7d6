package org.cooplab.eligibility.internal.cases;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.analysis.Finding.Severity;
import org.cooplab.eligibility.internal.cases.Abstraction.Formula;
import org.cooplab.eligibility.internal.cases.Search.Answer;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Asks whether somebody can be in a case, and keeps what was found. */
final class Inquiry {

    private final Abstraction abstraction;
    private final Search search = new Search();
    private final List<Finding> found = new ArrayList<>();

    Inquiry(Abstraction abstraction) {
        this.abstraction = abstraction;
    }

    /** Returns what was found, in the order in which it was. */
    List<Finding> found() {
        return List.copyOf(found);
    }

    void add(Severity severity, Reason reason) {
        found.add(new Finding(severity, reason));
    }

    void add(Severity severity, String code, String at) {
        add(severity, Reason.of(code).at(at));
    }

    Abstraction abstraction() {
        return abstraction;
    }

    /** Makes all terms, with all their cuts, known before the first search: cells depend on every constant. */
    void prepare(Rule rule) {
        abstraction.formula(rule);
    }

    /** Says whether it is proved that there is no case in which all hold. */
    boolean none(List<Formula> all) {
        return answer(all) == Answer.NONE;
    }

    /** Looks for a case in which all hold. */
    Answer answer(List<Formula> all) {
        return search.holds(Formula.all(all), abstraction.terms().size());
    }

    /** Says whether somebody can be in the case that was found last: all its terms are facts of their own. */
    boolean sure() {
        @Nullable Object[] values = search.found();
        return abstraction.terms().stream()
                .allMatch(term -> term.index >= values.length || values[term.index] == null || term.fact != null);
    }

    /** Writes the case that was found last. */
    String example() {
        @Nullable Object[] values = search.found();
        List<String> parts = new ArrayList<>();
        for (Term term : abstraction.terms()) {
            Object value = term.index < values.length ? values[term.index] : null;
            if (value != null) {
                parts.add(term.shown() + " = " + Shown.value(value));
            }
        }
        return String.join(", ", parts);
    }
}
