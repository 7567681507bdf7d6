package org.cooplab.distribution.sharing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Source;
import org.cooplab.distribution.DistributionPlan;

/**
 * An estimate of the carbon dioxide of a plan: kilometres driven times a factor. The factor is the caller's, with its source; the
 * library states none.
 *
 * @param carbonDioxide the estimate, rounded to the gram, a half upwards
 * @param gramsPerKilometre the factor; not negative
 * @param source where the factor comes from
 */
public record Emissions(
        @JsonProperty(required = true) Weight carbonDioxide,
        @JsonProperty(required = true) BigDecimal gramsPerKilometre,
        @JsonProperty(required = true) Source source) {

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Emissions {
        requireNonNull(carbonDioxide, "carbonDioxide");
        requireNonNull(source, "source");
        if (requireNonNull(gramsPerKilometre, "gramsPerKilometre").signum() < 0) {
            throw InvalidValue.negative("gramsPerKilometre", gramsPerKilometre);
        }
    }

    /** Estimates the emissions of all routes of a plan. */
    public static Emissions of(DistributionPlan plan, BigDecimal gramsPerKilometre, Source source) {
        long grams = gramsPerKilometre
                .multiply(BigDecimal.valueOf(plan.distance().metres(), 3))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Emissions(Weight.ofGrams(grams), gramsPerKilometre, source);
    }
}
