package org.cooplab.eligibility.analysis;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.cases.Judged;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Whose outcome would be another by another version of a rule set on one day; what the benefit is worth is not compared.
 *
 * @param from the version that was
 * @param to the version that would be
 * @param date the day of judgement
 * @param judged how many were judged
 * @param counts how many went from one outcome to another, by {@code ELIGIBLE > INELIGIBLE}; those that stay are counted
 *     as well; sorted
 * @param changed those who would be treated differently, in the order given; copied
 */
public record VersionDiff(
        @JsonProperty(required = true) String from,
        @JsonProperty(required = true) String to,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonProperty(required = true)
        LocalDate date,

        @JsonProperty(required = true) int judged,
        @JsonProperty(required = true) Map<String, Integer> counts,
        @JsonProperty(required = true) List<Changed> changed) {

    /** Copies the collections. */
    public VersionDiff {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        changed = List.copyOf(changed);
    }

    /**
     * Somebody who would be treated differently.
     *
     * @param id who, by the caller's own name
     * @param before what the old version says
     * @param after what the new version says
     * @param rules the ids of the clauses, or pointers of rules, that turned out otherwise; empty when only the days on
     *     which one may apply differ
     */
    public record Changed(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Outcome before,
            @JsonProperty(required = true) Outcome after,
            @JsonProperty(required = true) List<String> rules) {}

    /**
     * Judges a population in Morocco by both versions on that day, by strong Kleene logic.
     *
     * @param population facts by the name of whom they are about, in an order that is kept
     * @throws InvalidDocument as {@link #between(RuleSet, RuleSet, Map, LocalDate, Gazetteer)} does
     */
    public static VersionDiff between(RuleSet before, RuleSet after, Map<String, Facts> population, LocalDate date) {
        return between(before, after, population, date, Gazetteer.morocco());
    }

    /**
     * Judges a population by both versions on that day, by strong Kleene logic.
     *
     * @param population facts by the name of whom they are about, in an order that is kept
     * @param gazetteer the regions and provinces of its country: they give the region where only a province is known
     * @throws InvalidDocument if a rule set has faults, or if a fact is unknown to both versions or does not fit its
     *     definition in one of them, at {@code /name/fact}
     */
    public static VersionDiff between(
            RuleSet before, RuleSet after, Map<String, Facts> population, LocalDate date, Gazetteer gazetteer) {
        requireNonNull(gazetteer, "gazetteer");
        Judged old = Judged.by(before, gazetteer, date);
        Judged now = Judged.by(after, gazetteer, date);
        Faults faults = new Faults();
        FactNames names = FactNames.of(before, after);
        population.forEach((id, facts) -> names.check(facts, JsonPointers.step(id), faults));
        faults.throwIfAny();
        Map<String, Integer> counts = new TreeMap<>();
        List<Changed> changed = new ArrayList<>();
        population.forEach((id, facts) -> {
            String at = JsonPointers.step(id);
            Judged.Result was = old.judge(facts, at);
            Judged.Result is = now.judge(facts, at);
            counts.merge(was.outcome() + " > " + is.outcome(), 1, Integer::sum);
            if (was.outcome() != is.outcome()) {
                changed.add(new Changed(id, was.outcome(), is.outcome(), Judged.turned(was, is)));
            }
        });
        return new VersionDiff(before.version(), after.version(), date, population.size(), counts, changed);
    }
}
