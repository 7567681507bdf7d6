package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How one sponsor's pot was used.
 *
 * @param pot which
 * @param paid for whom it pays, by rank
 * @param seatsLeft the seats that fit nobody, or {@code null} if its seats are not limited
 * @param moneyLeft the money that went to nobody, or {@code null} if its money is not limited
 * @param reasons why seats are left; empty if none are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PotReport(
        @JsonProperty(required = true) String pot,
        @JsonProperty(required = true) List<ApplicationId> paid,
        @Nullable Integer seatsLeft,
        @Nullable Money moneyLeft,
        List<Reason> reasons) {

    /** Copies the lists. */
    public PotReport {
        requireNonNull(pot, "pot");
        paid = List.copyOf(requireNonNull(paid, "paid"));
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
