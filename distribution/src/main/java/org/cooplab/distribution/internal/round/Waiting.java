package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.consignment.Packed;
import org.cooplab.distribution.internal.consignment.Packer;

/** Orders held up by goods that cannot be carried: whether it would help if their other goods came separately. */
final class Waiting {

    private final Packer packer;
    private final Units maker;
    private final List<Order> orders = new ArrayList<>();
    private final List<Unit> apart = new ArrayList<>();

    Waiting(Packer packer, Units maker) {
        this.packer = packer;
        this.maker = maker;
    }

    /** Notes an order of which something waits. */
    void note(Packed packed) {
        if (packed.unassigned().stream().anyMatch(Waiting::waits)) {
            orders.add(packed.order());
        }
    }

    /** Numbers the places of the orders noted, after those of all others. */
    void numberPlaces() {
        for (Order order : orders) {
            Order loose = order.withFulfilment(order.fulfilment(), Gathering.APART);
            apart.addAll(maker.of(loose, packer.pack(loose).consignments()));
        }
    }

    /** Says that it would help to come separately only of lines that then have a way. */
    UnaryOperator<Unassigned> told(Ways ways) {
        Set<String> open = new HashSet<>();
        Set<String> closed = new HashSet<>();
        for (Unit unit : apart) {
            Set<String> lines = ways.open(unit).ways().isEmpty() ? closed : open;
            unit.consignments()
                    .forEach(each -> each.lines()
                            .forEach(line -> lines.add(key(unit.order().id(), line.number()))));
        }
        open.removeAll(closed);
        return left ->
                !waits(left) || open.contains(key(left.order(), left.lines().get(0)))
                        ? left
                        : new Unassigned(left.order(), left.lines(), left.consignments(), left.reasons(), List.of());
    }

    private static boolean waits(Unassigned left) {
        return left.reasons().get(0).code().equals("order.waits");
    }

    private static String key(OrderId order, int line) {
        return order + "/" + line;
    }
}
