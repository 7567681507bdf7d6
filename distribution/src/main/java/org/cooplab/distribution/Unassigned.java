package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Reason;

/**
 * Lines of an order that are not carried, and why.
 *
 * @param order the order
 * @param lines the numbers of its lines, or of those of which a part is not carried; sorted; copied
 * @param consignments the ids of the consignments they would make, if they could be made; sorted; copied
 * @param reasons why not; never empty; the paths point into the order; copied
 * @param whatWouldHelp changes of which each alone takes away all that is known to stand in the way, where it was tried also on the
 *     vehicles, each with nothing else to do; may be empty; copied
 */
public record Unassigned(
        @JsonProperty(required = true) OrderId order,
        @JsonProperty(required = true) List<Integer> lines,
        @JsonProperty(required = true) List<String> consignments,
        @JsonProperty(required = true) List<Reason> reasons,
        @JsonProperty(required = true) List<Reason> whatWouldHelp) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public Unassigned {
        requireNonNull(order, "order");
        lines = requireNonNull(lines, "lines").stream().distinct().sorted().toList();
        consignments =
                requireNonNull(consignments, "consignments").stream().sorted().toList();
        reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        whatWouldHelp = List.copyOf(requireNonNull(whatWouldHelp, "whatWouldHelp"));
        if (reasons.isEmpty()) {
            throw InvalidValue.empty("reasons");
        }
    }
}
