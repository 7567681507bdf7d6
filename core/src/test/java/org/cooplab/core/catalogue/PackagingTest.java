package org.cooplab.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.refusal.InvalidValue;
import org.junit.jupiter.api.Test;

class PackagingTest {

    private static final UnitCode BOTTLE = UnitCode.of("XBO");
    private static final UnitCode LITRE = UnitCode.of("LTR");
    private static final Packaging HALF_LITRE = new Packaging(BOTTLE, Quantity.of("0.5", LITRE));

    @Test
    void a_bottle_is_counted_in_bottles_pieces_and_dozens() {
        assertEquals(packs("4"), HALF_LITRE.packs(Quantity.of("4", BOTTLE)));
        assertEquals(packs("4"), HALF_LITRE.packs(Quantity.of("4", UnitCode.H87)));
        assertEquals(packs("24"), HALF_LITRE.packs(Quantity.of("2", UnitCode.DZN)));
    }

    @Test
    void two_litres_are_no_number_of_bottles_and_other_packages_neither() {
        assertEquals(Optional.empty(), HALF_LITRE.packs(Quantity.of("2", LITRE)));
        assertEquals(Optional.empty(), HALF_LITRE.packs(Quantity.of("2", UnitCode.of("XJR"))));
    }

    @Test
    void four_bottles_of_half_a_litre_hold_two_litres() {
        assertEquals(Optional.of(Quantity.of("2", LITRE)), HALF_LITRE.contentsOf(Quantity.of("4", UnitCode.H87)));
    }

    @Test
    void what_is_measured_holds_itself() {
        Quantity measured = Quantity.of("480", UnitCode.of("MLT"));
        assertEquals(Optional.of(measured), HALF_LITRE.contentsOf(measured));
        assertEquals(Optional.empty(), HALF_LITRE.contentsOf(Quantity.of("480", UnitCode.GRM)));
    }

    @Test
    void loose_goods_are_counted_in_any_unit_of_their_dimension() {
        Packaging loose = Packaging.loose(UnitCode.KGM);
        assertTrue(loose.measured());
        assertEquals(packs("1.5"), loose.packs(Quantity.of("1500", UnitCode.GRM)));
        assertEquals(Optional.empty(), loose.packs(Quantity.of("1", LITRE)));
    }

    @Test
    void five_pieces_are_no_number_of_dozens() {
        Packaging dozens = new Packaging(UnitCode.DZN, Quantity.of("12", UnitCode.H87));
        assertFalse(dozens.measured());
        assertEquals(packs("2"), dozens.packs(Quantity.of("24", UnitCode.H87)));
        assertEquals(packs("0.5"), dozens.packs(Quantity.of("6", UnitCode.H87)));
        assertEquals(Optional.empty(), dozens.packs(Quantity.of("5", UnitCode.H87)));
    }

    @Test
    void a_code_without_a_table_is_a_package() {
        Packaging unknown = new Packaging(UnitCode.of("XZZ"), Quantity.of("1", UnitCode.KGM));
        assertFalse(unknown.measured());
        assertEquals(packs("2"), unknown.packs(Quantity.of("2", UnitCode.H87)));
    }

    @Test
    void a_pack_holds_something() {
        assertEquals(
                "contents must be more than zero, but was 0 GRM",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Packaging(BOTTLE, Quantity.of("0", UnitCode.GRM)))
                        .getMessage());
    }

    @Test
    void a_jar_holds_no_hours() {
        for (String unit : new String[] {"HUR", "DAY"}) {
            assertEquals(
                    "contents must not be 5 " + unit + " while pack is XJR",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> new Packaging(UnitCode.XJR, Quantity.of("5", UnitCode.of(unit))))
                            .getMessage());
        }
        assertTrue(Packaging.loose(UnitCode.HUR).measured());
    }

    @Test
    void a_carton_holds_bottles_and_what_is_in_units_of_others() {
        for (String unit : new String[] {"XBO", "ONZ"}) {
            Quantity contents = Quantity.of("12", UnitCode.of(unit));
            assertEquals(contents, new Packaging(UnitCode.of("XCT"), contents).contents());
        }
    }

    @Test
    void a_loose_kilogram_does_not_hold_litres() {
        assertEquals(
                "contents must convert to KGM, but was 1 LTR",
                assertThrows(IllegalArgumentException.class, () -> new Packaging(UnitCode.KGM, Quantity.of("1", LITRE)))
                        .getMessage());
    }

    @Test
    void a_wrong_sign_and_a_wrong_unit_are_both_told() {
        InvalidValue refused =
                assertThrows(InvalidValue.class, () -> new Packaging(UnitCode.KGM, Quantity.of("-1", LITRE)));
        assertEquals(
                List.of("value.not-positive", "value.unit"),
                refused.all().stream().map(InvalidValue::code).toList());
    }

    private static Optional<BigDecimal> packs(String number) {
        return Optional.of(new BigDecimal(number));
    }
}
