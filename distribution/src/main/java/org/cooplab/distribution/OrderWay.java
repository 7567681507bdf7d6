package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.id.OrderId;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Consignment;

/**
 * What a plan says about one order: every part of it is in one of the circuits or unassigned.
 *
 * @param order the order
 * @param consignments those of its consignments that are carried; copied
 * @param circuits the circuit of each of them, in the same order; copied
 * @param unassigned what is not carried, and why; copied
 */
public record OrderWay(
        OrderId order, List<Consignment> consignments, List<Circuit> circuits, List<Unassigned> unassigned) {

    /** Copies the lists. */
    public OrderWay {
        requireNonNull(order, "order");
        consignments = List.copyOf(requireNonNull(consignments, "consignments"));
        circuits = List.copyOf(requireNonNull(circuits, "circuits"));
        unassigned = List.copyOf(requireNonNull(unassigned, "unassigned"));
    }
}
