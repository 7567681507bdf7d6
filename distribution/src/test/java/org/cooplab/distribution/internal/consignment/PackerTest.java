package org.cooplab.distribution.internal.consignment;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.junit.jupiter.api.Test;

class PackerTest {

    private static final Reason ENDLESS =
            Reason.of("line.too-many-loads").at("/lines/1/ordered").with("most", 1000);

    /** A line of jars of half a kilogram. */
    private static OrderLine jars(int number, String producer, String count) {
        return OrderLine.of(
                number, goods(producer, "jar", Weight.ofGrams(500), Storage.PLAIN), Quantity.of(count, UnitCode.H87));
    }

    private static Packed pack(Gathering gathering, OrderLine... lines) {
        Order order = order("o", Fulfilment.pickup(CITY), lines).withFulfilment(Fulfilment.pickup(CITY), gathering);
        CheckedNetwork network = CheckedNetwork.of(network(van("v", "5")), Gazetteer.morocco());
        Day day = Day.of(DAY, List.of(order));
        return new Packer(
                        network,
                        day,
                        new DayTime(DAY, DAY, ZONE, false),
                        new Atlas(network.network().travel()))
                .pack(order);
    }

    @Test
    void what_fills_a_thousand_loads_is_packed_and_one_jar_more_is_told() {
        OrderLine other = line(1, "nour", 2, 450);
        assertEquals(
                1001,
                pack(Gathering.APART, other, jars(2, "amal", "10000"))
                        .consignments()
                        .size());

        Packed packed = pack(Gathering.APART, other, jars(2, "amal", "10001"));
        assertEquals(1, packed.consignments().size());
        assertEquals(1, packed.unassigned().size());
        assertEquals(List.of(2), packed.unassigned().get(0).lines());
        assertEquals(List.of(ENDLESS), packed.unassigned().get(0).reasons());
        assertEquals(
                List.of(Reason.of("help.larger-vehicle")),
                packed.unassigned().get(0).whatWouldHelp());
    }

    @Test
    void what_fills_a_thousand_loads_may_be_several_lines_but_no_more() {
        OrderLine nine = jars(1, "amal", "9000");
        Packed packed =
                pack(Gathering.APART, nine, jars(2, "amal", "9000"), jars(3, "amal", "1000"), jars(4, "nour", "9000"));
        assertEquals(1900, packed.consignments().size());
        assertEquals(1, packed.unassigned().size());
        assertEquals(List.of(ENDLESS), packed.unassigned().get(0).reasons());
    }

    @Test
    void what_is_delivered_is_what_fills_the_loads() {
        OrderLine line = jars(2, "amal", "10");
        OrderLine more = line.withDelivered(Quantity.of("10001", UnitCode.H87));
        Packed packed = pack(Gathering.APART, line(1, "nour", 2, 450), more);
        assertEquals(
                List.of(ENDLESS.at("/lines/1/delivered")),
                packed.unassigned().get(0).reasons());
    }

    @Test
    void a_line_of_which_nothing_could_be_delivered_keeps_nothing_waiting() {
        OrderLine none = jars(2, "amal", "10").withDelivered(Quantity.of(0, UnitCode.H87));
        Packed packed = pack(Gathering.TOGETHER, line(1, "nour", 2, 450), none);
        assertEquals(1, packed.consignments().size());
        assertEquals(
                List.of(Reason.of("line.nothing").at("/lines/1/delivered")),
                packed.unassigned().get(0).reasons());
        assertEquals(1, packed.unassigned().size());
    }

    @Test
    void amounts_that_have_no_weight_that_can_be_counted_are_told_as_well() {
        for (String count : List.of("2000000000001", "9000000000000000", "900000000000000000000")) {
            Packed packed = pack(Gathering.TOGETHER, line(1, "amal", 2, 450), jars(2, "amal", count));
            assertEquals(List.of(), packed.consignments());
            assertEquals(
                    List.of("line.too-many-loads", "order.waits"),
                    packed.unassigned().stream()
                            .map(left -> left.reasons().get(0).code())
                            .toList());
        }
    }

    @Test
    void volumes_that_have_no_sum_are_told_as_well() {
        OfferedGoods jar = goods("amal", "jar", Weight.ofGrams(500), Storage.PLAIN);
        OfferedGoods endless = new OfferedGoods(
                jar.offer(),
                jar.product(),
                jar.seller(),
                jar.name(),
                jar.category(),
                jar.labels(),
                null,
                jar.packaging(),
                jar.gross(),
                Volume.ofMillilitres(Long.MAX_VALUE),
                jar.storage());
        Quantity one = Quantity.of(1, UnitCode.H87);
        Packed packed = pack(Gathering.APART, OrderLine.of(1, endless, one), OrderLine.of(2, endless, one));
        assertEquals(2, packed.unassigned().size());
        assertEquals(List.of(ENDLESS), packed.unassigned().get(1).reasons());
    }
}
