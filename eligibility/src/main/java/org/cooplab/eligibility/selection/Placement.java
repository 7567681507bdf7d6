package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one application, and why.
 *
 * @param application which
 * @param cooperative whose
 * @param status what became of it
 * @param rank its place among all who passed the gates, from 1, or {@code null} if it did not
 * @param reservePlace its place on the reserve list, from 1, or {@code null} if it is not on it
 * @param score its points, or {@code null} if they could not be counted
 * @param points the points of each criterion, in the order of the call; as far as known
 * @param classes its value of each attribute that the quotas use; as far as it has one
 * @param ties where its score is not unique: the values of the tie rules, down to the one that set it apart
 * @param pot the pot that pays, or {@code null}
 * @param amount what it gets, or {@code null} if it gets nothing or the call has no money
 * @param reasons why; at least one
 * @param questions for one that is pending: the facts to ask for, by name, in the order to ask
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Placement(
        @JsonProperty(required = true) ApplicationId application,
        @JsonProperty(required = true) CooperativeId cooperative,
        @JsonProperty(required = true) Status status,
        @Nullable Integer rank,
        @Nullable Integer reservePlace,
        @Nullable Score score,
        Map<String, Score> points,
        Map<String, String> classes,
        List<TieValue> ties,
        @Nullable String pot,
        @Nullable Money amount,
        @JsonProperty(required = true) List<Reason> reasons,
        List<String> questions) {

    /** Copies the collections; an absent one is empty. */
    public Placement {
        requireNonNull(application, "application");
        requireNonNull(cooperative, "cooperative");
        requireNonNull(status, "status");
        points = points == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(points));
        classes = classes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        ties = ties == null ? List.of() : List.copyOf(ties);
        reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /** What becomes of an application. */
    public enum Status {
        /** It has a seat. */
        SELECTED,
        /** It passed the gates and waits for a seat. */
        RESERVE,
        /** It did not pass a gate, left, or ranks beyond the reserve list. */
        REFUSED,
        /** Its place depends on facts, marks or amounts that are not known; it takes no seat. */
        PENDING
    }

    /**
     * The value of one tie rule.
     *
     * @param rule the rule: {@code mark:ID}, {@code submitted}, {@code requested}, {@code draw} or {@code id}
     * @param value the value that was compared
     */
    public record TieValue(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String value) {

        /** Checks what must be there. */
        public TieValue {
            requireNonNull(rule, "rule");
            requireNonNull(value, "value");
        }
    }
}
