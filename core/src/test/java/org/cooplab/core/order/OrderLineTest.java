package org.cooplab.core.order;

import static org.cooplab.core.fixture.MarketExamples.AMLOU;
import static org.cooplab.core.fixture.MarketExamples.CHEESE;
import static org.cooplab.core.fixture.MarketExamples.JAR;
import static org.cooplab.core.fixture.MarketExamples.OLIVES;
import static org.cooplab.core.fixture.MarketExamples.goods;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;

class OrderLineTest {

    @Test
    void three_jars_of_450_grams_weigh_1350_grams() {
        assertEquals(Optional.of(Weight.ofGrams(1_350)), line(AMLOU, "3", JAR).grossWeight());
    }

    @Test
    void jars_may_be_counted_by_the_piece_or_the_dozen() {
        assertEquals(
                Optional.of(Weight.ofGrams(1_350)),
                line(AMLOU, "3", UnitCode.H87).grossWeight());
        assertEquals(
                Optional.of(Weight.ofGrams(5_400)),
                line(AMLOU, "1", UnitCode.DZN).grossWeight());
    }

    @Test
    void three_jars_of_250_grams_hold_750_grams() {
        assertEquals(
                Quantity.of("750", UnitCode.GRM), line(AMLOU, "3", UnitCode.H87).contents());
    }

    @Test
    void a_jar_of_unknown_weight_has_no_weight_rather_than_none_or_its_contents() {
        OfferedGoods unknown = goods("amlou", AMLOU.packaging(), null);
        assertEquals(Optional.empty(), line(unknown, "3", JAR).grossWeight());
    }

    @Test
    void loose_goods_weigh_what_is_ordered_of_them() {
        assertEquals(
                Optional.of(Weight.ofGrams(1_500)),
                line(OLIVES, "1.5", UnitCode.KGM).grossWeight());
    }

    @Test
    void a_part_of_a_gram_is_carried_as_a_gram() {
        assertEquals(
                Optional.of(Weight.ofGrams(2)),
                line(OLIVES, "1.0001", UnitCode.GRM).grossWeight());
    }

    @Test
    void loose_goods_by_volume_without_a_weight_have_none() {
        OfferedGoods oil = goods("oil", Packaging.loose(UnitCode.of("LTR")), null);
        OrderLine line = line(oil, "2.5", UnitCode.of("LTR"));
        assertEquals(Optional.empty(), line.grossWeight());
        assertEquals(2_500, line.grossVolume().orElseThrow().millilitres());
    }

    @Test
    void what_was_delivered_is_charged_and_carried_instead_of_what_was_ordered() {
        OrderLine line = line(AMLOU, "3", JAR).withDelivered(Quantity.of("2", JAR));
        assertEquals(Quantity.of("2", JAR), line.charged());
        assertEquals(Optional.of(Weight.ofGrams(900)), line.grossWeight());
    }

    @Test
    void pieces_may_be_weighed_when_they_are_delivered() {
        OrderLine line = line(CHEESE, "2", UnitCode.H87).withDelivered(Quantity.of("3.12", UnitCode.KGM));
        assertEquals(Quantity.of("3.12", UnitCode.KGM), line.contents());
        assertEquals(Optional.empty(), line.packs());
        // 1600 g x 3.12 / 1.5
        assertEquals(Optional.of(Weight.ofGrams(3_328)), line.grossWeight());
    }

    @Test
    void nothing_may_have_been_delivered() {
        OrderLine line = line(AMLOU, "3", JAR).withDelivered(Quantity.of("0", JAR));
        assertEquals(Optional.of(Weight.ZERO), line.grossWeight());
    }

    @Test
    void a_part_of_a_jar_cannot_be_ordered() {
        refused("ordered must be a multiple of 1 XJR, but was 1.5 XJR", () -> line(AMLOU, "1.5", JAR));
    }

    @Test
    void a_person_reads_names_of_units_and_not_their_codes() {
        InvalidValue refused = InvalidValue.notWhole("ordered", UnitCode.XJR, Quantity.of("1.5", UnitCode.XJR));
        assertEquals(
                "ordered must be a multiple of 1\u00A0jar, but was 1.5\u00A0jars.",
                Messages.of(Locale.ENGLISH).text(Fault.of(refused)));
        assertEquals(
                "ordered doit être un multiple de 1\u00A0bocal, mais vaut 1,5\u00A0bocal.",
                Messages.of(Locale.FRENCH).text(Fault.of(refused)));
    }

    @Test
    void half_a_dozen_of_goods_sold_by_the_dozen_is_a_part_of_a_pack() {
        OfferedGoods eggs = goods("eggs", new Packaging(UnitCode.DZN, Quantity.of("12", UnitCode.H87)), null);
        refused("ordered must be a multiple of 1 DZN, but was 6 H87", () -> line(eggs, "6", UnitCode.H87));
    }

    @Test
    void jars_are_not_ordered_by_weight() {
        refused("ordered must convert to XJR, but was 500 GRM", () -> line(AMLOU, "500", UnitCode.GRM));
    }

    @Test
    void nothing_and_less_cannot_be_ordered() {
        refused("ordered must be more than zero, but was 0 XJR", () -> line(AMLOU, "0", JAR));
        refused("ordered must be more than zero, but was -1 XJR", () -> line(AMLOU, "-1", JAR));
    }

    @Test
    void less_than_nothing_cannot_be_delivered() {
        refused(
                "delivered must not be negative, but was -1 XJR",
                () -> line(AMLOU, "1", JAR).withDelivered(Quantity.of("-1", JAR)));
    }

    @Test
    void weighed_goods_are_not_delivered_by_the_litre() {
        refused(
                "delivered must convert to H87 / KGM, but was 3 LTR",
                () -> line(CHEESE, "1", UnitCode.H87).withDelivered(Quantity.of("3", UnitCode.of("LTR"))));
    }

    @Test
    void a_wrong_sign_and_a_wrong_unit_are_both_told() {
        UnitCode litre = UnitCode.of("LTR");
        Quantity wrong = Quantity.of("-3", litre);
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new OrderLine(1, AMLOU, wrong, wrong, null));
        assertEquals(
                List.of(
                        "ordered must be more than zero, but was -3 LTR",
                        "ordered must convert to XJR, but was -3 LTR",
                        "delivered must not be negative, but was -3 LTR",
                        "delivered must convert to XJR / GRM, but was -3 LTR"),
                refused.all().stream().map(InvalidValue::getMessage).toList());
    }

    @Test
    void lines_are_numbered_from_one() {
        refused("number must be at least 1, but was 0", () -> OrderLine.of(0, AMLOU, Quantity.of("1", JAR)));
    }

    private static OrderLine line(OfferedGoods goods, String number, UnitCode unit) {
        return OrderLine.of(1, goods, Quantity.of(number, unit));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable making) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
