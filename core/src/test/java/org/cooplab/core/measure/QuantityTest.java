package org.cooplab.core.measure;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QuantityTest {

    private static final Quantity HALF_KILO = Quantity.of("0.5", UnitCode.KGM);

    @Test
    void grams_and_kilos_add_up() {
        assertEquals(Quantity.of("0.75", UnitCode.KGM), HALF_KILO.plus(Quantity.of(250, UnitCode.GRM)));
        assertEquals(Quantity.of(0, UnitCode.KGM), HALF_KILO.minus(Quantity.of(500, UnitCode.GRM)));
        assertEquals(
                Quantity.of("0.3", UnitCode.LTR),
                Quantity.of("0.1", UnitCode.LTR).plus(Quantity.of(20, UnitCode.CLT)));
    }

    @Test
    void the_same_amount_in_another_unit_compares_as_the_same_but_is_not_equal() {
        Quantity grams = Quantity.of(500, UnitCode.GRM);
        assertEquals(0, HALF_KILO.compare(grams));
        assertNotEquals(HALF_KILO, grams);
        assertEquals(HALF_KILO, Quantity.of("0.500", UnitCode.KGM));
        assertEquals(grams, HALF_KILO.to(UnitCode.GRM));
    }

    @Test
    void what_is_no_decimal_number_of_another_unit_is_one_of_the_base_unit() {
        Quantity piece = Quantity.of(1, UnitCode.H87);
        assertThrows(ArithmeticException.class, () -> piece.to(UnitCode.DZN));
        assertEquals(new BigDecimal("1"), piece.inBaseUnit());
        assertEquals(new BigDecimal("24"), Quantity.of(2, UnitCode.DZN).inBaseUnit());
        assertEquals(new BigDecimal("0.5"), HALF_KILO.inBaseUnit());
    }

    @Test
    void litres_are_no_kilos() {
        Quantity litre = Quantity.of(1, UnitCode.LTR);
        assertEquals(
                "unitCode must convert to KGM (MASS), but was LTR (VOLUME)",
                assertThrows(IllegalArgumentException.class, () -> HALF_KILO.plus(litre))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> HALF_KILO.compare(litre));
        assertThrows(IllegalArgumentException.class, () -> litre.to(UnitCode.XBO));
    }

    @Test
    void a_jar_is_only_a_jar_and_so_is_a_unit_nobody_knows() {
        Quantity jars = Quantity.of(3, UnitCode.XJR);
        assertEquals(Quantity.of(5, UnitCode.XJR), jars.plus(Quantity.of(2, UnitCode.XJR)));
        assertThrows(IllegalArgumentException.class, () -> jars.plus(Quantity.of(1, UnitCode.XBO)));
        UnitCode unknown = UnitCode.of("Q99");
        assertEquals(Optional.empty(), unknown.dimension());
        assertEquals(Quantity.of(2, unknown), Quantity.of(1, unknown).times(2));
        assertThrows(
                IllegalArgumentException.class, () -> Quantity.of(1, unknown).to(UnitCode.KGM));
    }

    @Test
    void pieces_are_whole_but_half_a_dozen_is_six() {
        assertEquals(
                Quantity.of(6, UnitCode.H87), Quantity.of("0.5", UnitCode.DZN).to(UnitCode.H87));
        assertEquals(
                "value must be a multiple of 1 H87, but was 0.5 H87",
                assertThrows(IllegalArgumentException.class, () -> Quantity.of("0.5", UnitCode.H87))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("0.3", UnitCode.DZN));
    }

    @Test
    void what_no_decimal_can_say_is_rounded_only_when_asked() {
        Quantity hour = Quantity.of(1, UnitCode.HUR);
        assertThrows(ArithmeticException.class, () -> hour.to(UnitCode.DAY));
        assertEquals(Quantity.of("0.042", UnitCode.DAY), hour.to(UnitCode.DAY, 3, RoundingMode.HALF_UP));
    }

    @Test
    void the_wire_never_shows_an_exponent_for_usual_numbers() {
        assertWire("{\"value\":\"0.5\",\"unitCode\":\"KGM\"}", HALF_KILO, Quantity.class);
        assertWire("{\"value\":\"1000\",\"unitCode\":\"GRM\"}", Quantity.of("1E+3", UnitCode.GRM), Quantity.class);
        assertEquals(HALF_KILO, JsonLines.read2("{\"value\":0.5,\"unitCode\":\"KGM\"}", Quantity.class));
        assertEquals(HALF_KILO, JsonLines.read3("{\"value\":0.5,\"unitCode\":\"KGM\"}", Quantity.class));
    }

    @Test
    void a_number_that_would_fill_the_memory_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("1E+999999999", UnitCode.KGM));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("1E-999999999", UnitCode.KGM));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("9".repeat(65), UnitCode.KGM));
        String wire = "{\"value\":1E+999999999,\"unitCode\":\"KGM\"}";
        assertThrows(Exception.class, () -> JsonLines.read2(wire, Quantity.class));
        assertThrows(Exception.class, () -> JsonLines.read3(wire, Quantity.class));
    }

    @Test
    void weights_are_read_in_any_unit_of_mass_and_written_in_grams() {
        assertWire("{\"value\":\"450\",\"unitCode\":\"GRM\"}", Weight.ofKilograms("0.45"), Weight.class);
        Weight read = JsonLines.read3("{\"value\":\"0.45\",\"unitCode\":\"KGM\"}", Weight.class);
        assertEquals(Weight.ofGrams(450), read);
        assertEquals(Volume.ofMillilitres(2_000_000), Volume.of("2", UnitCode.MTQ));
        assertEquals(Distance.ofMetres(1_500), Distance.ofKilometres("1.5"));
        assertEquals(
                "value must be a multiple of 1 GRM, but was 0.4505 KGM",
                assertThrows(IllegalArgumentException.class, () -> Weight.ofKilograms("0.4505"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Weight.of("1", UnitCode.LTR));
        assertThrows(IllegalArgumentException.class, () -> Weight.ofGrams(-1));
    }

    @Test
    void what_overflows_is_told() {
        assertOverflow(
                "sum of 9223372036854775807 GRM and 1 GRM",
                () -> Weight.ofGrams(Long.MAX_VALUE).plus(Weight.ofGrams(1)));
        assertOverflow(
                "product of 4611686018427387904 MLT and 2",
                () -> Volume.ofMillilitres(1L << 62).times(2));
        assertOverflow(
                "sum of 1 MTR and 9223372036854775807 MTR",
                () -> Distance.ofMetres(1).plus(Distance.ofMetres(Long.MAX_VALUE)));
        assertEquals(
                Long.MAX_VALUE, Weight.ofGrams(Long.MAX_VALUE).plus(Weight.ZERO).grams());
    }

    private static void assertOverflow(String what, Executable sum) {
        assertEquals(
                what + " overflows",
                assertThrows(ArithmeticException.class, sum).getMessage());
    }

    @Test
    void temperatures_have_both_bounds_in() {
        TemperatureRange cold = TemperatureRange.of(2, 6);
        assertTrue(cold.contains(2) && cold.contains(6) && !cold.contains(7));
        assertTrue(cold.overlaps(TemperatureRange.of(6, 20)) && !cold.overlaps(TemperatureRange.of(7, 20)));
        assertTrue(cold.encloses(TemperatureRange.of(3, 6)) && !cold.encloses(TemperatureRange.of(3, 7)));
        assertThrows(IllegalArgumentException.class, () -> TemperatureRange.of(6, 2));
        InvalidValue refused = assertThrows(InvalidValue.class, () -> TemperatureRange.of(-300, -400));
        assertEquals(
                List.of("/minCelsius", "/maxCelsius"),
                refused.all().stream().map(InvalidValue::pointer).toList());
    }

    @Test
    void every_unit_of_the_table_has_its_constant() throws IllegalAccessException {
        int constants = 0;
        for (java.lang.reflect.Field field : UnitCode.class.getFields()) {
            UnitCode code = (UnitCode) field.get(null);
            assertEquals(field.getName(), code.value());
            assertTrue(code.dimension().isPresent(), code.value());
            constants++;
        }
        assertEquals(UnitCode.known().size(), constants);
    }
}
