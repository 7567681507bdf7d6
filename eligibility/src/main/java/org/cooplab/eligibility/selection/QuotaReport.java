package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far one quota was met.
 *
 * @param attribute what it looks at
 * @param value the value that counts
 * @param min the least number asked for, or {@code null} if none
 * @param max the largest number allowed, or {@code null} if none
 * @param ranked how many of this value passed the gates
 * @param selected how many of this value are selected
 * @param shortfall the seats that are missing to the minimum; 0 if it is met
 * @param reasons why the minimum was not met; empty if it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotaReport(
        @JsonProperty(required = true) String attribute,
        @JsonProperty(required = true) String value,
        @Nullable Integer min,
        @Nullable Integer max,
        @JsonProperty(required = true) int ranked,
        @JsonProperty(required = true) int selected,
        @JsonProperty(required = true) int shortfall,
        List<Reason> reasons) {

    /** Copies the reasons. */
    public QuotaReport {
        requireNonNull(attribute, "attribute");
        requireNonNull(value, "value");
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
