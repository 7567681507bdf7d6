package org.cooplab.pricing.internal.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.junit.jupiter.api.Test;

class ReturnableTest {

    @Test
    void quantities_of_any_two_units_that_convert_have_a_sum() {
        for (UnitCode unit : UnitCode.known()) {
            for (UnitCode other : UnitCode.known()) {
                if (unit.convertsTo(other)) {
                    Quantity one = Quantity.of(1, unit);
                    Quantity two = Quantity.of(2, other);
                    assertEquals(
                            one.inBaseUnit().add(two.inBaseUnit()).stripTrailingZeros(),
                            Returnable.sum(one, two).inBaseUnit().stripTrailingZeros());
                }
            }
        }
    }
}
