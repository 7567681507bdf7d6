package org.cooplab.distribution.internal.consignment;

import java.util.List;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;

/**
 * An order as consignments.
 *
 * @param order the order
 * @param consignments what can be carried
 * @param added what can be carried besides, but was not planned when these were: they do not wait for it
 * @param unassigned what cannot, and why
 */
public record Packed(
        Order order, List<Consignment> consignments, List<Consignment> added, List<Unassigned> unassigned) {}
