package org.cooplab.distribution.internal.network;

import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;

/** Measures as people say them: not in thousands of the smaller unit. */
public final class Legible {

    private Legible() {}

    /** Returns a weight in kilograms if it is at least one. */
    public static Quantity of(Weight weight) {
        return inLarger(weight.toQuantity(), UnitCode.KGM);
    }

    /** Returns a volume in litres if it is at least one. */
    public static Quantity of(Volume volume) {
        return inLarger(volume.toQuantity(), UnitCode.LTR);
    }

    /** Returns a distance in kilometres if it is at least one. */
    public static Quantity of(Distance distance) {
        return inLarger(distance.toQuantity(), UnitCode.KMT);
    }

    private static Quantity inLarger(Quantity quantity, UnitCode unit) {
        return quantity.compare(Quantity.of(1, unit)) < 0 ? quantity : quantity.to(unit);
    }
}
