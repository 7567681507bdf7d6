package org.cooplab.examples.quickstart.pilot;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.travel.TravelModel;
import org.cooplab.examples.quickstart.world.World;

/** Step 5: which rounds carry the orders, from the cooperatives through the relays to the customers. */
public record Rounds(Network network, DistributionPlan plan) {

    private static final long ITERATIONS = 20_000;

    static Rounds of(World world) {
        Network network = network(world);
        DistributionPlan plan = DistributionPlanner.compile(network)
                .plan(Day.of(world.day(), world.orders()), RoutingOptions.of(Budget.iterations(ITERATIONS)));
        return new Rounds(network, plan);
    }

    /** Returns the weight that rounds carry. */
    public Weight carried() {
        return plan.consignments().stream()
                .map(consignment -> consignment.weight())
                .reduce(Weight.ZERO, Weight::plus);
    }

    /** Returns what is not carried, by order. */
    public SortedMap<OrderId, List<Unassigned>> notCarried() {
        return plan.unassigned().stream()
                .collect(Collectors.groupingBy(Unassigned::order, TreeMap::new, Collectors.toList()));
    }

    /** Returns the network of that world: its cooperatives, relays and vehicles. */
    public static Network network(World world) {
        return Network.of(
                World.ZONE,
                world.cooperatives().stream().map(Rounds::producer).toList(),
                world.keepers(),
                relays(world),
                world.vehicles(),
                new TravelModel.GreatCircle(new BigDecimal("1.3"), 65));
    }

    private static ProducerSite producer(Cooperative cooperative) {
        Site workshop = new Site(
                SiteId.of("workshop-" + cooperative.id()),
                Site.Kind.WORKSHOP,
                cooperative.name(),
                cooperative.province(),
                cooperative.position(),
                null);
        return new ProducerSite(cooperative.id(), workshop, Duration.ofMinutes(10));
    }

    private static List<Relay> relays(World world) {
        List<Relay> relays = new ArrayList<>();
        for (int i = 0; i < world.relays().size(); i++) {
            Partner keeper = world.keepers().get(i);
            relays.add(new Relay(
                    world.relays().get(i),
                    keeper.id(),
                    Set.copyOf(keeper.regions()),
                    Map.of(
                            TemperatureClass.AMBIENT, Capacity.ofKilograms("3000"),
                            TemperatureClass.CHILLED, Capacity.ofKilograms("300")),
                    Duration.ofMinutes(15),
                    null,
                    false));
        }
        return relays;
    }
}
