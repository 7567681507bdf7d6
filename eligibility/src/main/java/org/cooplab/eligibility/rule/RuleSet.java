package org.cooplab.eligibility.rule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one programme: who may have it, when, what it gives, and how it stands to others.
 *
 * <p>The facts of a cooperative ({@link org.cooplab.eligibility.fact.CooperativeFacts}) need no definition here; one
 * given here replaces the ready one of that name.
 *
 * @param schemaVersion the version of this format, {@code "1"}
 * @param id names the rule set; the id of its programme as a rule
 * @param version names this version of it
 * @param name what people call the programme, or {@code null}
 * @param period the days on which one may apply; outside the answer is NOT_APPLICABLE
 * @param facts the facts that the programme asks for and that no cooperative record holds; copied
 * @param parameters its dated values; copied
 * @param derived expressions under names of their own, which rules use like facts; a derived fact is never asked for, and
 *     one cannot lead back to itself; copied
 * @param requirement the rule that must hold, by the days on which it is in force
 * @param benefit what an eligible applicant gets, or {@code null}
 * @param relations how it stands to other programmes; copied
 * @param documents the documents that clauses and facts name, by code; copied
 * @param ext what the host adds and cooplab keeps as it is; copied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSet(
        @JsonProperty(required = true) @NotBlank String schemaVersion,
        @JsonProperty(required = true) @NotBlank String id,
        @JsonProperty(required = true) @NotBlank String version,
        @Nullable @Valid LocalizedText name,
        @Nullable @Valid DateRange period,
        List<@NotNull @Valid FactDefinition> facts,
        List<@NotNull @Valid Parameter> parameters,
        Map<String, @NotNull @Valid Expression> derived,
        @JsonProperty(required = true) @NotNull @Valid Dated<Rule> requirement,
        @Nullable @Valid Expression benefit,
        List<@NotNull @Valid Relation> relations,
        Map<String, @Valid LocalizedText> documents,
        Map<String, String> ext) {

    /** The version of this format. */
    public static final String SCHEMA = "1";

    /** Copies the lists; absent is empty. */
    public RuleSet {
        Refusals.requireVersion(schemaVersion, SCHEMA);
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(requirement, "requirement");
        facts = facts == null ? List.of() : List.copyOf(facts);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        derived = derived == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        relations = relations == null ? List.of() : List.copyOf(relations);
        documents = documents == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        ext = ext == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(ext));
    }

    /** Returns a rule set that is always open and asks for {@code requirement}. */
    public static RuleSet of(String id, String version, Rule requirement) {
        return new RuleSet(
                SCHEMA,
                id,
                version,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                Dated.always(requireNonNull(requirement, "requirement")),
                null,
                List.of(),
                Map.of(),
                Map.of());
    }

    /** Returns the days on which one may apply; all days when none are given. */
    public DateRange open() {
        return period == null ? DateRange.always() : period;
    }

    /** Returns the parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Returns a copy of that version. */
    public RuleSet withVersion(String version) {
        return with(copy -> copy.version = version);
    }

    /** Returns a copy called {@code name}. */
    public RuleSet withName(LocalizedText name) {
        return with(copy -> copy.name = name);
    }

    /** Returns a copy open during {@code period} only. */
    public RuleSet withPeriod(DateRange period) {
        return with(copy -> copy.period = period);
    }

    /** Returns a copy that asks for these facts. */
    public RuleSet withFacts(FactDefinition... facts) {
        return with(copy -> copy.facts = List.of(facts));
    }

    /** Returns a copy with these parameters. */
    public RuleSet withParameters(Parameter... parameters) {
        return with(copy -> copy.parameters = List.of(parameters));
    }

    /** Returns a copy with these expressions under names. */
    public RuleSet withDerived(Map<String, Expression> derived) {
        return with(copy -> copy.derived = derived);
    }

    /** Returns a copy that asks for {@code requirement}. */
    public RuleSet withRequirement(Dated<Rule> requirement) {
        return with(copy -> copy.requirement = requirement);
    }

    /** Returns a copy that gives {@code benefit}. */
    public RuleSet withBenefit(Expression benefit) {
        return with(copy -> copy.benefit = benefit);
    }

    /** Returns a copy with these relations to other programmes. */
    public RuleSet withRelations(Relation... relations) {
        return with(copy -> copy.relations = List.of(relations));
    }

    /** Returns a copy that explains these document codes. */
    public RuleSet withDocuments(Map<String, LocalizedText> documents) {
        return with(copy -> copy.documents = documents);
    }

    private RuleSet with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new RuleSet(
                schemaVersion,
                id,
                copy.version,
                copy.name,
                copy.period,
                copy.facts,
                copy.parameters,
                copy.derived,
                copy.requirement,
                copy.benefit,
                copy.relations,
                copy.documents,
                ext);
    }

    /** The components that a copy may change. */
    private static final class Copy {

        private String version;
        private @Nullable LocalizedText name;
        private @Nullable DateRange period;
        private List<FactDefinition> facts;
        private List<Parameter> parameters;
        private Map<String, Expression> derived;
        private Dated<Rule> requirement;
        private @Nullable Expression benefit;
        private List<Relation> relations;
        private Map<String, LocalizedText> documents;

        Copy(RuleSet source) {
            version = source.version;
            name = source.name;
            period = source.period;
            facts = source.facts;
            parameters = source.parameters;
            derived = source.derived;
            requirement = source.requirement;
            benefit = source.benefit;
            relations = source.relations;
            documents = source.documents;
        }
    }
}
