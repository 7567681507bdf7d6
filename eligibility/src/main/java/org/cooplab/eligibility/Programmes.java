package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Several programmes side by side: what each says, and which combination is best for an applicant.
 *
 * <p>A rule set stands for the programme of the same id. Programmes that exclude each other, or require an interval
 * of years, are not taken together; one that requires another is taken only with it, unless it was granted before. A
 * ceiling over several programmes caps what the programme that states it pays on top of the others, in the order of
 * ids; if the others use it up, that programme is left out. Immutable and thread-safe.
 */
public final class Programmes {

    private final List<Eligibility> programmes;
    private final FactNames names;

    private Programmes(List<Eligibility> programmes) {
        this.programmes = programmes;
        this.names = FactNames.of(programmes.stream().map(Eligibility::ruleSet).toArray(RuleSet[]::new));
    }

    /**
     * One programme that is taken.
     *
     * @param programme its id
     * @param amount what it pays after all ceilings, or {@code null} if it pays no money
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            @JsonProperty(required = true) String programme,
            @Nullable Money amount) {}

    /**
     * One programme that is not taken.
     *
     * @param programme its id
     * @param outcome what it says of the applicant by itself
     * @param reasons why it is not taken
     */
    public record LeftOut(
            @JsonProperty(required = true) String programme,
            @JsonProperty(required = true) Outcome outcome,
            @JsonProperty(required = true) List<Reason> reasons) {}

    /**
     * The best allowed combination: the one that pays most; among equals the one with most programmes, then the first
     * by id.
     *
     * @param chosen the programmes to take, by id
     * @param total what they pay together, or {@code null} if none of them pays money
     * @param leftOut the others, by id, with the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Combination(
            @JsonProperty(required = true) List<Choice> chosen,
            @Nullable Money total,
            @JsonProperty(required = true) List<LeftOut> leftOut) {}

    /**
     * Prepares rule sets for Morocco.
     *
     * @throws InvalidDocument as {@link #compile(List, Gazetteer)} does
     */
    public static Programmes compile(List<RuleSet> ruleSets) {
        return compile(ruleSets, Gazetteer.morocco());
    }

    /**
     * Prepares rule sets.
     *
     * @param gazetteer the regions and provinces of their country
     * @throws InvalidDocument with every fault of every rule set, at {@code /0/...}, {@code /1/...}; two rule sets of one
     *     id, benefits in different currencies, and programmes that require each other are faults as well
     */
    public static Programmes compile(List<RuleSet> ruleSets, Gazetteer gazetteer) {
        Faults faults = new Faults();
        new ProgrammesCheck(ruleSets, faults).check();
        faults.throwIfAny();
        return new Programmes(ruleSets.stream()
                .sorted(Comparator.comparing(RuleSet::id))
                .map(ruleSet -> Eligibility.compile(ruleSet, gazetteer))
                .toList());
    }

    /**
     * Returns what each programme says by itself, by id.
     *
     * @param facts what is known; every name is a fact of at least one programme or of every cooperative
     * @throws InvalidDocument if no programme has a fact of that name, or as {@link Eligibility#assess(Facts, LocalDate)} does
     */
    public Map<String, Verdict> assess(Facts facts, LocalDate date) {
        Faults faults = new Faults();
        names.check(requireNonNull(facts, "facts"), "", faults);
        faults.throwIfAny();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        programmes.forEach(one -> verdicts.put(one.ruleSet().id(), one.assess(one.declared(facts), date)));
        return verdicts;
    }

    /**
     * Returns the best allowed combination.
     *
     * @throws InvalidDocument as {@link #assess} does
     * @throws IllegalArgumentException if more than 20 programmes are open to the applicant, each taken alone
     */
    public Combination best(Facts facts, LocalDate date) {
        return Candidates.of(assess(facts, date)).best();
    }
}
