package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * A paired task: pick something up at one stop and deliver it at a later stop of the same trip.
 *
 * @param id unique among the requests of a problem
 * @param pickups the alternatives of the pickup (several places may hold the goods), of which exactly one takes place;
 *     never empty; copied
 * @param deliveries the alternatives of the delivery; never empty; copied
 * @param amount on board from the pickup to the delivery
 * @param maxOnBoard if not {@code null}, the most time allowed from the departure from the pickup (end of its service) to
 *     the beginning of the service at the delivery; at least 0
 * @param conditions which vehicles may serve it, and whether it is optional
 */
public record Shipment(
        String id,
        List<Visit> pickups,
        List<Visit> deliveries,
        Load amount,
        @Nullable Long maxOnBoard,
        Conditions conditions)
        implements Request {

    public Shipment {
        requireNonNull(id, "id");
        pickups = List.copyOf(requireNonNull(pickups, "pickups"));
        deliveries = List.copyOf(requireNonNull(deliveries, "deliveries"));
        requireNonNull(amount, "amount");
        Refusals refusals = new Refusals();
        if (pickups.isEmpty()) {
            refusals.add(InvalidValue.empty("pickups"));
        }
        if (deliveries.isEmpty()) {
            refusals.add(InvalidValue.empty("deliveries"));
        }
        if (maxOnBoard != null && (maxOnBoard < 0 || maxOnBoard > TimeWindow.LATEST)) {
            refusals.add(InvalidValue.outside("maxOnBoard", 0, TimeWindow.LATEST, maxOnBoard));
        }
        refusals.throwIfAny();
        requireNonNull(conditions, "conditions");
    }

    /** Returns the shipment of {@code amount} from {@code pickup} to {@code delivery}. */
    public static Shipment of(String id, Visit pickup, Visit delivery, Load amount) {
        return new Shipment(id, List.of(pickup), List.of(delivery), amount, null, Conditions.NONE);
    }

    /** Returns this shipment with another limit of time on board, or none. */
    public Shipment withMaxOnBoard(@Nullable Long newMaxOnBoard) {
        return new Shipment(id, pickups, deliveries, amount, newMaxOnBoard, conditions);
    }

    /** Returns this shipment under other conditions. */
    public Shipment withConditions(Conditions newConditions) {
        return new Shipment(id, pickups, deliveries, amount, maxOnBoard, newConditions);
    }
}
