package org.cooplab.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.rule.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of changes to facts that can change after which the requirement is met on the same day. The applicant
 * is eligible then, unless it is open whether another programme stands in the way.
 *
 * @param changes what to change, in the order of the facts; copied
 * @param cost the sum of their costs, in the cost units of the rule set
 * @param days the longest of their times: they can be worked on side by side
 * @param proved whether nothing cheaper exists by Kleene logic; {@code false} when the search was cut short, or when
 *     facts that meet in one rule, such as two amounts that can both change, were only tried at the points where a rule
 *     turns. A decimal that must go past a bound takes the next hundredth beyond it (with more decimals where another
 *     turn is nearer)
 */
public record NearestChange(
        @JsonProperty(required = true) List<Change> changes,
        @JsonProperty(required = true) BigDecimal cost,
        @JsonProperty(required = true) int days,
        @JsonProperty(required = true) boolean proved) {

    /** Copies the changes. */
    public NearestChange {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param fact the name of the fact
     * @param from what it is
     * @param to what it must become
     * @param cost what that costs, in the cost units of the rule set
     * @param days how long it takes
     * @param by who can do it, or {@code null}
     * @param how what is to be done, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @JsonProperty(required = true) String fact,
            @JsonProperty(required = true) Literal from,
            @JsonProperty(required = true) Literal to,
            @JsonProperty(required = true) BigDecimal cost,
            @JsonProperty(required = true) int days,
            @Nullable LocalizedText by,
            @Nullable LocalizedText how) {}
}
