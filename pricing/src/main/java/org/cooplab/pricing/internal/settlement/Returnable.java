package org.cooplab.pricing.internal.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.jspecify.annotations.Nullable;

/** What may come back of an order: of each of its lines, no more than was charged. */
final class Returnable {

    private final PricedOrder order;
    private final Map<Integer, PricedLine> lines = new HashMap<>();

    Returnable(PricedOrder order) {
        this.order = order;
        order.lines().forEach(line -> lines.put(line.number(), line));
    }

    /**
     * Returns the sum of quantities whose units convert: in the unit of the first or, if it is not a decimal number in that unit,
     * of the other. One piece is not a decimal number of dozens; a dozen is twelve pieces.
     */
    static Quantity sum(Quantity first, Quantity other) {
        try {
            return first.plus(other);
        } catch (ArithmeticException noDecimal) {
            return other.plus(first);
        }
    }

    /** Refuses whatever cannot come back after what came back before, line by line. */
    void require(String place, Map<Integer, Quantity> back, Map<Integer, Quantity> before) {
        Refusals refusals = new Refusals();
        new TreeMap<>(back).forEach((number, quantity) -> {
            InvalidValue refusal = refusal(place + number, number, quantity, before.get(number));
            if (refusal != null) {
                refusals.add(refusal);
            }
        });
        refusals.throwIfAny();
    }

    private @Nullable InvalidValue refusal(String place, int number, Quantity back, @Nullable Quantity before) {
        PricedLine line = lines.get(number);
        if (line == null) {
            return new InvalidValue(
                    "return.no-line",
                    place,
                    Map.of(
                            "line",
                            String.valueOf(number),
                            "order",
                            order.order().value()),
                    "there is no line " + number + " in order " + order.order());
        }
        Quantity charged = line.quantity();
        if (!back.unitCode().convertsTo(charged.unitCode())) {
            return new InvalidValue(
                    "return.other-unit",
                    place,
                    Map.of("line", String.valueOf(number), "charged", charged.toString(), "found", back.toString()),
                    "what comes back of line " + number + ", charged as " + charged
                            + ", must be in such a unit, but was " + back);
        }
        if (back.signum() < 0) {
            return InvalidValue.negative("quantity", back).at(place);
        }
        Quantity all = before == null ? back : sum(before, back);
        if (all.compare(charged) > 0) {
            return new InvalidValue(
                    "return.too-much",
                    place,
                    Map.of("line", String.valueOf(number), "charged", charged.toString(), "found", all.toString()),
                    "what comes back of line " + number + " must be at most " + charged + " in all, but was " + all);
        }
        return null;
    }
}
