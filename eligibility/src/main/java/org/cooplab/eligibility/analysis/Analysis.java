package org.cooplab.eligibility.analysis;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.internal.cases.Boundaries;
import org.cooplab.eligibility.internal.cases.DaysOfChange;
import org.cooplab.eligibility.internal.cases.Inspection;
import org.cooplab.eligibility.internal.check.RuleSetCheck;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * What is odd about a rule set that has no faults, found before anyone is judged.
 *
 * <p>Looks for rules that can never hold or always do, parts that never matter, rows of tables that are never reached,
 * that overlap where only one may hold, or that leave a gap, each by the hit policy of its table; for bounds that look
 * like a slip of unit, for regions and provinces that the country does not have, and for sectors that look misspelt.
 * Terms are taken as independent: what is said to be impossible or without effect is so, but a gap or an overlap that
 * involves quotients, ages or two facts at once may be a case that cannot occur. Nobody is taken to be in a region that
 * the country does not have: a table that names all of them leaves no gap. A search that grows too large is abandoned
 * silently.
 *
 * @param date the day whose rules were looked at
 * @param findings what was found, in the order of the rule set; copied
 */
public record Analysis(
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) List<Finding> findings) {

    /** Copies the findings. */
    public Analysis {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at the rules for Morocco that are in force on that day.
     *
     * @throws InvalidDocument if the rule set has faults
     */
    public static Analysis of(RuleSet rules, LocalDate date) {
        return of(rules, date, Gazetteer.morocco());
    }

    /**
     * Looks at the rules that are in force on that day.
     *
     * @param gazetteer the regions and provinces of the country
     * @throws InvalidDocument if the rule set has faults
     */
    public static Analysis of(RuleSet rules, LocalDate date, Gazetteer gazetteer) {
        requireNonNull(gazetteer, "gazetteer");
        requireFaultless(rules);
        return new Analysis(date, Inspection.of(rules, date, gazetteer));
    }

    /**
     * Looks at the rules for Morocco on each day on which they change, from the first to the last day on which one may
     * apply; a finding of several days is told once, on the first of them.
     *
     * @throws InvalidDocument if the rule set has faults
     */
    public static List<Analysis> throughout(RuleSet rules) {
        return throughout(rules, Gazetteer.morocco());
    }

    /**
     * Looks at the rules of a country as {@link #throughout(RuleSet)} does.
     *
     * @param gazetteer the regions and provinces of the country
     * @throws InvalidDocument if the rule set has faults
     */
    public static List<Analysis> throughout(RuleSet rules, Gazetteer gazetteer) {
        requireFaultless(rules);
        Set<Finding> told = new HashSet<>();
        return DaysOfChange.of(rules).stream()
                .map(day -> of(rules, day, gazetteer))
                .map(all -> new Analysis(
                        all.date, all.findings.stream().filter(told::add).toList()))
                .toList();
    }

    /**
     * Returns cases in Morocco that stand on the boundaries of the rules of that day.
     *
     * @throws InvalidDocument if the rule set has faults
     */
    public static List<BoundaryCase> boundaries(RuleSet rules, LocalDate date) {
        return boundaries(rules, date, Gazetteer.morocco());
    }

    /**
     * Returns cases that stand on the boundaries of the rules of that day: for each constant that a fact is compared
     * with, applicants on it and next to it who differ in nothing else, with what the rules say of them today. An author
     * reads them once and keeps them as tests.
     *
     * @param gazetteer the regions and provinces of the country: they give the region of an applicant's province
     * @throws InvalidDocument if the rule set has faults
     */
    public static List<BoundaryCase> boundaries(RuleSet rules, LocalDate date, Gazetteer gazetteer) {
        requireNonNull(gazetteer, "gazetteer");
        requireFaultless(rules);
        return Boundaries.of(rules, gazetteer, date).stream()
                .map(one -> new BoundaryCase(one.id(), one.facts(), date, one.expected()))
                .toList();
    }

    private static void requireFaultless(RuleSet rules) {
        var faults = RuleSetCheck.check(rules);
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults);
        }
    }
}
