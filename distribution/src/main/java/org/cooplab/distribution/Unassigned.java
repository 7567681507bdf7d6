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
 * @param whatWouldHelp what would help, each alone; may be empty; copied.
 *     <ul>
 *       <li>Tried: a change of a relay, the policy, hours, a cut-off, a shift, a limit or the capacity of a vehicle, or of when
 *           goods are ready or how long they keep, removes every obstacle on one way of the goods, on a vehicle with nothing else to
 *           do. Other orders are not considered, so the next plan may still say {@code rounds.full}. With {@code help.apart} each
 *           consignment has a way of its own; {@code help.by-} is enough in the rounds as they are.
 *       <li>Not tried, because the consequences are unknown or not examined: {@code help.state-}, {@code help.add-}, and anything else
 *           about a single line; {@code help.sell-directly}, as the goods may then be packed with others of the producer;
 *           {@code help.other-day}, {@code help.later-wave} and {@code help.other-window}; {@code help.other-relay} and
 *           {@code help.relay-in-region}.
 *       <li>General advice after {@code rounds.full}, {@code relay.full} and {@code known-round.full}, not tried either:
 *           {@code help.more-vehicles}, {@code help.other-relays} and {@code help.other-round}.
 *     </ul>
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
