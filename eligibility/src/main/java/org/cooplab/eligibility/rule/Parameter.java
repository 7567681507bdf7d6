package org.cooplab.eligibility.rule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A value of the programme that has its own dates, and perhaps its own places: a ceiling, a share, a rate.
 *
 * <p>On a day and for an applicant the value of its province holds, else that of its region, else that of no place.
 * Where a place has values of its own, the province or region of the applicant must be known. Two values of one place
 * may not hold on the same day, and there may be no day without value between two values of one place unless the
 * parameter says so: then it is unknown on that day.
 *
 * @param name the name by which rules refer to it
 * @param label what people call it, or {@code null}
 * @param unit the unit of a number, such as {@code KGM} or {@code MTR}, or {@code null} for a plain number
 * @param mayBeAbsent whether days without a value are meant
 * @param values its values; at least one, copied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parameter(
        @JsonProperty(required = true) @NotBlank String name,
        @Nullable @Valid LocalizedText label,
        @Nullable String unit,
        @Nullable Boolean mayBeAbsent,
        @JsonProperty(required = true) @NotEmpty List<@NotNull @Valid Value> values) {

    /** Copies the values. */
    public Parameter {
        requireNonNull(name, "name");
        values = List.copyOf(requireNonNull(values, "values"));
    }

    /** Returns a parameter with one value that always holds. */
    public static Parameter of(String name, Literal value, Source source) {
        return new Parameter(name, null, null, null, List.of(Value.of(value, DateRange.always(), source)));
    }

    /** Returns a copy called {@code label}. */
    public Parameter called(LocalizedText label) {
        return new Parameter(name, label, unit, mayBeAbsent, values);
    }

    /** Returns a copy counted in {@code unit}. */
    public Parameter in(String unit) {
        return new Parameter(name, label, unit, mayBeAbsent, values);
    }

    /** Returns a copy with one more value. */
    public Parameter with(Value value) {
        List<Value> more = new ArrayList<>(values);
        more.add(value);
        return new Parameter(name, label, unit, mayBeAbsent, more);
    }

    /**
     * One value.
     *
     * @param period the days on which it holds, both ends included
     * @param region the region in which it holds, or {@code null}
     * @param province the province in which it holds, or {@code null}; not beside a region
     * @param value a literal
     * @param source where it is written and when somebody last looked, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            @JsonProperty(required = true) @NotNull @Valid DateRange period,
            @Nullable @Valid RegionCode region,
            @Nullable @Valid ProvinceCode province,
            @JsonProperty(required = true) @NotNull @Valid Expression value,
            @Nullable @Valid Source source) {

        /**
         * Checks that the value is a constant of one place.
         *
         * @throws IllegalArgumentException if {@code value} is not a literal, or both places are given
         */
        public Value {
            requireNonNull(period, "period");
            requireNonNull(value, "value");
            Refusals refusals = new Refusals();
            if (!(value instanceof Literal)) {
                refusals.add(new InvalidValue("parameter.not-literal", "/value", Map.of(), "value must be a literal"));
            }
            if (region != null && province != null) {
                refusals.add(InvalidValue.unexpected("province", "region", region));
            }
            refusals.throwIfAny();
        }

        /** Returns a value of every place. */
        public static Value of(Literal value, DateRange period, Source source) {
            return new Value(period, null, null, value, source);
        }

        /** Returns a copy that holds in {@code region} only. */
        public Value in(RegionCode region) {
            return new Value(period, region, null, value, source);
        }

        /** Returns a copy that holds in {@code province} only. */
        public Value in(ProvinceCode province) {
            return new Value(period, null, province, value, source);
        }

        /** Returns the value as the constant it is. */
        public Literal literal() {
            return (Literal) value;
        }
    }
}
