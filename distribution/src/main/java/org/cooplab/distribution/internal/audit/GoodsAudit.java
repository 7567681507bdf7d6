package org.cooplab.distribution.internal.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;
import org.jspecify.annotations.Nullable;

/** Nothing is lost between the lines of the orders and what is carried or left, and nothing comes from nowhere. */
final class GoodsAudit {

    private final Findings findings;
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<String, Weight> weights = new HashMap<>();
    private final Map<String, Volume> volumes = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    GoodsAudit(Findings findings) {
        this.findings = findings;
    }

    void check(Day day, DistributionPlan plan) {
        Set<String> ids = new HashSet<>();
        for (Consignment consignment : plan.consignments()) {
            findings.require(ids.add(consignment.id()), "a consignment is there twice", consignment.id());
            for (Consignment.Line line : consignment.lines()) {
                String key = key(consignment.order(), line.number());
                quantities.merge(key, line.quantity(), Quantity::plus);
                weights.merge(key, line.weight(), Weight::plus);
                if (line.volume() != null) {
                    volumes.merge(key, line.volume(), Volume::plus);
                }
            }
            findings.require(
                    Objects.equals(volume(consignment), consignment.volume()),
                    "the volume of a consignment is not that of its lines",
                    consignment.id());
        }
        left(plan.unassigned(), ids);
        Set<String> known = new HashSet<>();
        for (Order order : day.orders()) {
            for (OrderLine line : order.lines()) {
                String key = key(order.id(), line.number());
                known.add(key);
                line(key, line);
            }
        }
        quantities.keySet().forEach(key -> findings.require(known.contains(key), "a line that nobody ordered", key));
        left.forEach(key -> findings.require(known.contains(key), "a line is left that nobody ordered", key));
    }

    /** Each consignment that is left is so once, and so is a line of which nothing could be made a consignment. */
    private void left(List<Unassigned> unassigned, Set<String> carried) {
        Set<String> ids = new HashSet<>();
        Set<String> whole = new HashSet<>();
        for (Unassigned one : unassigned) {
            for (String id : one.consignments()) {
                findings.require(!carried.contains(id), "a consignment is carried and left as well", id);
                findings.require(ids.add(id), "a consignment is left twice", id);
            }
            for (int number : one.lines()) {
                String key = key(one.order(), number);
                boolean first = left.add(key);
                boolean again = whole.contains(key) || (one.consignments().isEmpty() && !first);
                findings.require(!again, "a line is left twice", key);
                if (one.consignments().isEmpty()) {
                    whole.add(key);
                }
            }
        }
    }

    /** Returns the sum of the volumes of the lines, or {@code null} if one is not known. */
    private static @Nullable Volume volume(Consignment consignment) {
        Volume sum = Volume.ZERO;
        for (Consignment.Line line : consignment.lines()) {
            if (line.volume() == null) {
                return null;
            }
            sum = sum.plus(line.volume());
        }
        return sum;
    }

    private void line(String key, OrderLine line) {
        Quantity carried = quantities.get(key);
        if (carried == null) {
            findings.require(left.contains(key), "a line is neither carried nor left", key);
            return;
        }
        int compared = carried.value().compareTo(line.charged().value());
        findings.require(compared <= 0, "more of a line is carried than there is", key);
        findings.require(left.contains(key) == (compared < 0), "what is left of a line is not what is missing", key);
        if (compared == 0) {
            boolean same = line.grossWeight().equals(Optional.ofNullable(weights.get(key)));
            findings.require(same, "the weight of a line is not that of its parts", key);
            boolean filled = line.grossVolume().equals(Optional.ofNullable(volumes.get(key)));
            findings.require(filled, "the volume of a line is not that of its parts", key);
        }
    }

    private static String key(OrderId order, int line) {
        return order + "/" + line;
    }
}
