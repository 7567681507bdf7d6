package org.cooplab.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.cooplab.core.fixture.CoreValues;

@Domain(CoreValues.class)
class QuantityProperties {

    /** Units in which every number of the base unit is a finite decimal. */
    private static final List<List<UnitCode>> DECIMAL = List.of(
            List.of(UnitCode.KGM, UnitCode.GRM, UnitCode.MGM, UnitCode.TNE),
            List.of(UnitCode.LTR, UnitCode.MLT, UnitCode.CLT, UnitCode.DLT, UnitCode.HLT, UnitCode.MTQ),
            List.of(UnitCode.MTR, UnitCode.CMT, UnitCode.KMT));

    record Triple(Quantity a, Quantity b, UnitCode unit) {}

    @Provide
    Arbitrary<Triple> sameDimension() {
        return Arbitraries.of(DECIMAL).flatMap(units -> {
            Arbitrary<UnitCode> unit = Arbitraries.of(units);
            Arbitrary<Quantity> quantity = Combinators.combine(
                            Arbitraries.bigDecimals()
                                    .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000))
                                    .ofScale(4),
                            unit)
                    .as(Quantity::new);
            return Combinators.combine(quantity, quantity, unit).as(Triple::new);
        });
    }

    @Property
    @Label("there and back is where one was")
    void conversion_is_exact(@ForAll("sameDimension") Triple triple) {
        Quantity there = triple.a().to(triple.unit());
        assertEquals(triple.a(), there.to(triple.a().unitCode()));
        assertEquals(0, there.compare(triple.a()));
    }

    @Property
    @Label("sums do not depend on the unit nor on the order")
    void sums_commute_and_convert(@ForAll("sameDimension") Triple triple) {
        Quantity sum = triple.a().plus(triple.b());
        assertEquals(0, sum.compare(triple.b().plus(triple.a())));
        assertEquals(sum.to(triple.unit()), triple.a().to(triple.unit()).plus(triple.b()));
        assertEquals(triple.a(), sum.minus(triple.b()));
    }

    @Property
    @Label("comparing is comparing the base units")
    void compare_agrees_with_the_difference(@ForAll("sameDimension") Triple triple) {
        assertEquals(
                triple.a().minus(triple.b()).signum(), Integer.signum(triple.a().compare(triple.b())));
    }

    @Property
    @Label("what does not convert does not add")
    void dimensions_do_not_mix(@ForAll Quantity a, @ForAll Quantity b) {
        boolean converts = a.unitCode().convertsTo(b.unitCode());
        assertEquals(converts, b.unitCode().convertsTo(a.unitCode()));
        if (!converts) {
            assertThrows(IllegalArgumentException.class, () -> a.plus(b));
            assertThrows(IllegalArgumentException.class, () -> a.compare(b));
        }
    }

    @Property
    @Label("weights come back from every unit that is fine enough")
    void weights_survive_conversion(@ForAll Weight weight) {
        assertEquals(weight, Weight.of(weight.toQuantity().to(UnitCode.KGM)));
        assertEquals(weight, Weight.of(weight.toQuantity().to(UnitCode.TNE)));
    }
}
