package org.cooplab.eligibility.fact;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is, how to ask for it, and who can change it.
 *
 * @param name the name by which rules refer to it
 * @param type what it can be
 * @param label what people call it, or {@code null} for its name
 * @param question how to ask for it, or {@code null}
 * @param group the topic it is asked with, or {@code null}; questions of one group are kept together
 * @param unit the unit of a number ({@code KGM}, {@code MTR}), the currency of money ({@code MAD}), or {@code null}
 * @param options for TEXT the only values there are, or {@code null} for any; copied
 * @param least the smallest number there can be, or {@code null}
 * @param most the greatest number there can be, or {@code null}
 * @param fields for LIST the types of the fields of an element; the one field {@code ""} for a list of plain values;
 *     copied. A typed answer gives them in this order, which equality does not look at
 * @param effort what it takes to change it, or {@code null} if it cannot be changed
 * @param documents codes of the documents that prove it; copied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactDefinition(
        @JsonProperty(required = true) @NotBlank String name,
        @JsonProperty(required = true) @NotNull FactType type,
        @Nullable @Valid LocalizedText label,
        @Nullable @Valid LocalizedText question,
        @Nullable String group,
        @Nullable String unit,
        @Nullable List<@NotNull String> options,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Map<String, @NotNull FactType> fields,
        @Nullable @Valid Effort effort,
        List<@NotBlank String> documents) {

    /**
     * Copies the collections and drops trailing zeros of the bounds; absent documents are none.
     *
     * @throws IllegalArgumentException with every bound that has more than 40 digits before the decimal point or 20 after it
     */
    public FactDefinition {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        options = options == null ? null : List.copyOf(options);
        Refusals refusals = new Refusals();
        least = least == null ? null : PlainNumber.of("least", least, refusals);
        most = most == null ? null : PlainNumber.of("most", most, refusals);
        refusals.throwIfAny();
        fields = fields == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Returns a fact with nothing but a name and a type. */
    public static FactDefinition of(String name, FactType type) {
        return new FactDefinition(name, type, null, null, null, null, null, null, null, null, null, List.of());
    }

    /** Returns a list of plain values. */
    public static FactDefinition listOf(String name, FactType element) {
        return of(name, FactType.LIST).withFields(Map.of("", element));
    }

    /** Returns a copy with words. */
    public FactDefinition asking(LocalizedText label, LocalizedText question) {
        return new FactDefinition(
                name, type, label, question, group, unit, options, least, most, fields, effort, documents);
    }

    /** Returns a copy asked with {@code group}. */
    public FactDefinition inGroup(String group) {
        return new FactDefinition(
                name, type, label, question, group, unit, options, least, most, fields, effort, documents);
    }

    /** Returns a copy counted in {@code unit}. */
    public FactDefinition in(String unit) {
        return new FactDefinition(
                name, type, label, question, group, unit, options, least, most, fields, effort, documents);
    }

    /** Returns a copy that can only be one of {@code options}. */
    public FactDefinition oneOf(String... options) {
        return new FactDefinition(
                name, type, label, question, group, unit, List.of(options), least, most, fields, effort, documents);
    }

    /** Returns a copy that lies from {@code least} to {@code most}. */
    public FactDefinition between(long least, long most) {
        return new FactDefinition(
                name,
                type,
                label,
                question,
                group,
                unit,
                options,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                fields,
                effort,
                documents);
    }

    /** Returns a copy whose elements have these fields. */
    public FactDefinition withFields(Map<String, FactType> fields) {
        return new FactDefinition(
                name, type, label, question, group, unit, options, least, most, fields, effort, documents);
    }

    /** Returns a copy that can be changed with this effort. */
    public FactDefinition changedBy(Effort effort) {
        return new FactDefinition(
                name, type, label, question, group, unit, options, least, most, fields, effort, documents);
    }

    /** Returns a copy proved by the documents of these codes. */
    public FactDefinition provedBy(String... documents) {
        return new FactDefinition(
                name, type, label, question, group, unit, options, least, most, fields, effort, List.of(documents));
    }

    /** Returns what people call it: the label, or the name where there is none. */
    public LocalizedText called() {
        return label == null ? LocalizedText.of(name) : label;
    }
}
