package org.cooplab.pricing.internal.fee;

import java.util.Arrays;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Door;
import org.jspecify.annotations.Nullable;

/** What a calculator looks at: the goods a charge is for, added up. */
public final class Measured {

    final Basket basket;

    /** The amount in the basket's unit of amounts. */
    long subtotal;

    /** The units in millionths. */
    long micros;

    private long milligrams;
    private long microsWithoutWeight;
    private boolean weightUnknown;
    private boolean weighed;
    private int[] lines = {};
    private int count;

    private final boolean weighs;

    /** Begins with no goods; notes which lines there are only for a calculator that weighs. */
    Measured(Basket basket, CalculatorProgram calculator) {
        this.basket = basket;
        weighs = calculator.weighs();
    }

    void add(int i, long amount) {
        subtotal = Math.addExact(subtotal, amount);
        micros = Math.addExact(micros, basket.micros(i));
        if (weighs) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2 + 8);
            }
            lines[count++] = i;
        }
    }

    /** Returns the weight, or -1 if that of some line is not known and none is assumed. */
    long milligrams(long assumedPerUnit) {
        if (!weighed) {
            weighed = true;
            for (int k = 0; k < count; k++) {
                int i = lines[k];
                long weight = Door.milligrams(basket.line[i]);
                if (weight < 0) {
                    weightUnknown = true;
                    microsWithoutWeight = Math.addExact(microsWithoutWeight, basket.micros(i));
                } else {
                    milligrams = Math.addExact(milligrams, weight);
                }
            }
        }
        if (!weightUnknown) {
            return milligrams;
        }
        return assumedPerUnit < 0
                ? -1
                : Math.addExact(milligrams, Math.multiplyExact(assumedPerUnit, microsWithoutWeight) / 1_000_000);
    }

    /** Returns the distance of the delivery, if known. */
    @Nullable
    Distance distance() {
        return basket.order.fulfilment() instanceof Fulfilment.Delivery delivery ? delivery.distance() : null;
    }
}
