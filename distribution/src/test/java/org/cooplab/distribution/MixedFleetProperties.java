package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.loading;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;

/** Vehicles of many sizes and for other goods: none of them makes loads that the others cannot carry. */
class MixedFleetProperties {

    private static final Set<TemperatureClass> DRY = Set.of(TemperatureClass.AMBIENT);

    private static Vehicle keeping(Vehicle van, Set<TemperatureClass> temperatures) {
        return Vehicle.of(
                van.id(), van.home(), van.capacity(), temperatures, van.shiftStart(), van.shiftEnd(), van.cost());
    }

    private static DistributionPlan plan(List<Vehicle> vehicles, List<Order> orders) {
        return DistributionPlanner.compile(network(vehicles.toArray(Vehicle[]::new)))
                .plan(Day.of(DAY, orders), RoutingOptions.of(Budget.iterations(300)));
    }

    private static List<Unassigned> left(List<Vehicle> vehicles, List<Order> orders) {
        return plan(vehicles, orders).unassigned();
    }

    private static List<Order> cheese(int orders, long kilograms) {
        List<Order> all = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            OrderLine line = OrderLine.of(
                    1, goods("amal", "cheese", Weight.ofGrams(1_000), COLD), Quantity.of(kilograms, UnitCode.H87));
            all.add(order("o" + (1_000 + i), Fulfilment.pickup(VALLEY), line));
        }
        return all;
    }

    @Example
    void a_lorry_of_any_kind_beside_vans_takes_nothing_from_them() {
        List<Vehicle> vans = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            vans.add(van("cold" + i, "1000"));
        }
        List<Order> orders = cheese(300, 50);
        assertEquals(List.of(), left(vans, orders));
        vans.add(van("lorry", "2500"));
        assertEquals(List.of(), left(vans, orders));
        vans.set(20, keeping(van("lorry", "10000"), DRY));
        assertEquals(List.of(), left(vans, orders));
    }

    @Example
    void vehicles_for_heavy_goods_and_for_bulky_ones_carry_together_what_each_kind_carries() {
        List<Vehicle> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(loading(van("dense" + i, "1000"), 500_000));
            all.add(loading(van("bulky" + i, "100"), 10_000_000));
        }
        List<Order> wool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OrderLine line = OrderLine.of(
                    1,
                    goods("amal", "wool", Weight.ofGrams(10_000), Volume.ofMillilitres(100_000), Storage.PLAIN),
                    Quantity.of(1, UnitCode.H87));
            wool.add(order("o" + (100 + i), Fulfilment.pickup(VALLEY), line));
        }
        assertEquals(List.of(), left(all, wool));
    }

    @Example
    void a_large_order_comes_whole_with_what_takes_it_and_in_parts_where_that_is_for_other_goods() {
        OrderLine cheese =
                OrderLine.of(1, goods("amal", "cheese", Weight.ofGrams(1_000), COLD), Quantity.of(900, UnitCode.H87));
        Order order = order("large", delivery(at(5, -5), 8, 21), cheese);
        Vehicle lorry = van("lorry", "2000");
        List<Vehicle> vans = List.of(van("v1", "500"), van("v2", "500"), lorry);
        DistributionPlan whole = plan(vans, List.of(order));
        assertEquals(List.of(), whole.unassigned());
        assertEquals(1, whole.consignments().size());
        assertEquals(1, whole.routes().size());
        List<Vehicle> dry = List.of(van("v1", "500"), van("v2", "500"), keeping(lorry, DRY));
        assertEquals(List.of(), left(dry, List.of(order)));
    }

    @Property
    @Label("where everything is carried, it still is with one more vehicle of any size and for any goods")
    void one_more_vehicle_leaves_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            vehicles.add(vehicle("v" + i, random));
        }
        List<Order> orders = cheese(1 + random.nextInt(40), 1 + random.nextInt(30));
        Assume.that(left(vehicles, orders).isEmpty());
        vehicles.add(vehicle("more", random));
        assertEquals(List.of(), left(vehicles, orders));
    }

    private static Vehicle vehicle(String id, Random random) {
        Vehicle van = van(id, Integer.toString(30 << random.nextInt(9)));
        return random.nextBoolean() ? van : keeping(van, DRY);
    }
}
