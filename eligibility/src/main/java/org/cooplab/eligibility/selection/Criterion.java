package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that make an application better: a preference, which scores and never bars.
 *
 * <p>It gives {@code weight x mark / outOf} points, exactly. The mark is the jury's, from 0 to {@code outOf}; or, where
 * a rule is given, {@code outOf} if the rule holds and 0 if it does not. Only {@code minimum} bars: it is a gate, stated
 * apart. A missing mark, or a rule that depends on facts not known, makes the application pending, unless it is
 * refused either way.
 *
 * <p>Each number has at most 40 digits before its decimal point and 20 after it; trailing zeros do not count.
 *
 * @param id names the mark in an application; unique in its call
 * @param name what people call it, or {@code null}
 * @param weight the points of a full mark; from 0
 * @param outOf the full mark; more than 0
 * @param minimum the least mark with which an application stays in, or {@code null} if there is no such gate
 * @param when the rule that gives a full mark (none on a day on which it is not in force), or {@code null} if the jury marks
 * @param source where it stands written, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criterion(
        @JsonProperty(required = true) @NotBlank String id,
        @Nullable @Valid LocalizedText name,

        @JsonProperty(required = true) @NotNull @PositiveOrZero
        BigDecimal weight,

        @JsonProperty(required = true) @NotNull @Positive BigDecimal outOf,
        @Nullable @PositiveOrZero BigDecimal minimum,
        @Nullable @Valid Rule when,
        @Nullable @Valid Source source) {

    /**
     * Checks what must be there and takes trailing zeros away, so that 5 and 5.0 are one weight.
     *
     * @throws IllegalArgumentException with every number that has too many digits
     */
    public Criterion {
        requireNonNull(id, "id");
        Refusals refusals = new Refusals();
        weight = PlainNumber.of("weight", requireNonNull(weight, "weight"), refusals);
        outOf = PlainNumber.of("outOf", requireNonNull(outOf, "outOf"), refusals);
        minimum = minimum == null ? null : PlainNumber.of("minimum", minimum, refusals);
        refusals.throwIfAny();
    }

    /** Returns a criterion that the jury marks out of {@code outOf}. */
    public static Criterion of(String id, String weight, String outOf) {
        return new Criterion(id, null, new BigDecimal(weight), new BigDecimal(outOf), null, null, null);
    }

    /** Returns a criterion whose points go to those for whom {@code rule} holds. */
    public static Criterion when(String id, String points, Rule rule) {
        return new Criterion(id, null, new BigDecimal(points), BigDecimal.ONE, null, rule, null);
    }

    /** Returns a copy that bars marks under {@code least}. */
    public Criterion withMinimum(String least) {
        return new Criterion(id, name, weight, outOf, new BigDecimal(least), when, source);
    }

    /** Returns a copy called {@code text}. */
    public Criterion withName(LocalizedText text) {
        return new Criterion(id, text, weight, outOf, minimum, when, source);
    }
}
