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
 *       <li>Tried before it is told: what concerns a relay, the policy, hours, a shift, a limit or the room of a vehicle takes away all
 *           that stands in the way of the goods on one way, on a vehicle with nothing else to do, not together with all other orders, so
 *           that the next plan may still say {@code rounds.full}; {@code help.apart} gives each consignment a way by itself; and
 *           {@code help.by-} is enough in the rounds as they stand.
 *       <li>Not tried, because what would follow is not known or not looked at: {@code help.state-}, {@code help.add-}, and all else
 *           that is said of a line alone; {@code help.sell-directly}, for the goods may then be packed with others of the producer;
 *           {@code help.other-day}, {@code help.later-wave} and {@code help.other-window}; {@code help.other-relay} and
 *           {@code help.relay-in-region}.
 *       <li>Said in general after {@code rounds.full}, {@code relay.full} and {@code known-round.full}, and not tried either:
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
