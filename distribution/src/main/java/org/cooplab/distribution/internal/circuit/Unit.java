package org.cooplab.distribution.internal.circuit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.consignment.Refusal;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What goes one way: all goods of an order that must come together, or one consignment of an order whose goods may come separately.
 *
 * @param id of the order or the consignment
 * @param order the order
 * @param consignments what it is made of
 * @param customer the number of the customer's place, or {@code null} if the customer collects
 * @param windows when the customer is there
 * @param ways the ways it may go, the nearest relay first
 * @param refused why other ways are not among them, or why there is none
 */
public record Unit(
        String id,
        Order order,
        List<Consignment> consignments,
        @Nullable Integer customer,
        List<TimeWindow> windows,
        List<Way> ways,
        List<Refusal> refused) {

    /** Returns the weight of all of it in grams. */
    public long grams() {
        return consignments.stream()
                .mapToLong(consignment -> consignment.weight().grams())
                .sum();
    }

    /** Returns a unit of the same order with these goods, of whose ways nothing is known. */
    public Unit with(List<Consignment> goods) {
        return new Unit(goods.get(0).id(), order, goods, customer, windows, List.of(), List.of());
    }

    /** Returns this unit with other ways. */
    public Unit withWays(List<Way> newWays) {
        return new Unit(id, order, consignments, customer, windows, newWays, refused);
    }

    /** Returns why ways of it are closed. */
    public List<Reason> closed() {
        return refused.stream().flatMap(refusal -> refusal.reasons().stream()).toList();
    }

    /** Returns this unit as one that is left. */
    public Unassigned left(List<Reason> reasons, List<Reason> help) {
        Set<Integer> lines = new TreeSet<>();
        consignments.forEach(each -> each.lines().forEach(line -> lines.add(line.number())));
        List<String> ids = consignments.stream().map(Consignment::id).toList();
        return new Unassigned(order.id(), List.copyOf(lines), ids, reasons, help);
    }
}
