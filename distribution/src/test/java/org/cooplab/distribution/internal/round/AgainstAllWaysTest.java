package org.cooplab.distribution.internal.round;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Packer;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tiny days against the best of all: every choice of relays, every order of stops on every vehicle. */
class AgainstAllWaysTest {

    private static final int SEEDS = Integer.getInteger("distribution.seeds", 40);
    private static final int MOST_HAULS = 4;
    private static final List<String> MAKERS = List.of("amal", "nour", "tifawin");
    private static final Network NETWORK = network(van("v", "60"), van("w", "60"));

    private static Day day(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Order> orders = new ArrayList<>();
        int count = 1 + chance.nextInt(4);
        for (int number = 0; number < count; number++) {
            List<OrderLine> lines = new ArrayList<>();
            for (int i = 0; i <= chance.nextInt(2); i++) {
                lines.add(line(i + 1, MAKERS.get(chance.nextInt(3)), 1 + chance.nextInt(30), 500));
            }
            Fulfilment fulfilment = chance.nextInt(3) == 0
                    ? Fulfilment.pickup(chance.nextBoolean() ? CITY : VALLEY)
                    : delivery(at(chance.nextInt(-30, 31), chance.nextInt(-40, 11)), 9, 20);
            orders.add(order("o-" + number, fulfilment, lines.toArray(OrderLine[]::new)));
        }
        return Day.of(DAY, orders);
    }

    /** The units of a day, with all ways that are open to them, and what makes problems of them. */
    private static final class Opened {
        private final List<Unit> units = new ArrayList<>();
        private final Fleet fleet;
        private final Hauls hauls;
        private final Travel travel;

        Opened(Day day) {
            CheckedNetwork network = CheckedNetwork.of(NETWORK, Gazetteer.morocco());
            DayTime time = new DayTime(day.date(), day.lastDate(), NETWORK.zone(), false);
            Atlas atlas = new Atlas(NETWORK.travel());
            fleet = new Fleet(network, List.of(), 0, time, atlas);
            Standing nothing = new Standing(new EarlierPlan(null));
            KnownRounds none = new KnownRounds(List.of(), nothing.earlier(), fleet, false);
            hauls = new Hauls(network, nothing, none, time, atlas);
            Units maker = new Units(network, day, time, atlas);
            maker.numberSites();
            Packer packer = new Packer(network, day, time, atlas);
            List<Unit> closed = new ArrayList<>();
            day.orders()
                    .forEach(order ->
                            closed.addAll(maker.of(order, packer.pack(order).consignments())));
            travel = atlas.travel();
            Alone alone = new Alone(fleet, fleet, List.of(), travel);
            Ways ways = new Ways(network, day, time, new Sites(network, atlas), travel, hauls, alone);
            closed.forEach(unit -> units.add(ways.open(unit)));
        }

        /** Returns the least cost of carrying everything, {@code MAX_VALUE} if that is impossible, -1 if it is too much to try. */
        long best(List<@Nullable Way> chosen) {
            if (chosen.size() < units.size()) {
                long least = Long.MAX_VALUE;
                for (Way way : units.get(chosen.size()).ways()) {
                    List<@Nullable Way> more = new ArrayList<>(chosen);
                    more.add(way);
                    long cost = best(more);
                    if (cost < 0) {
                        return -1;
                    }
                    least = Math.min(least, cost);
                }
                return least;
            }
            List<Haul> carried = hauls.of(units, chosen);
            if (carried.size() > MOST_HAULS) {
                return -1;
            }
            Plan plan = BruteForce.best(HaulProblem.of(carried, fleet.types(), travel, fleet.objective()));
            return plan == null || !plan.unserved().isEmpty() ? Long.MAX_VALUE : plan.routesCost();
        }
    }

    @Test
    void tiny_days_cost_what_the_best_of_all_plans_costs() {
        int compared = 0;
        int near = 0;
        List<String> far = new ArrayList<>();
        for (int seed = 1; compared < SEEDS; seed++) {
            Day day = day(seed);
            long best = new Opened(day).best(List.of());
            if (best < 0 || best == Long.MAX_VALUE) {
                continue;
            }
            compared++;
            DistributionPlan plan =
                    DistributionPlanner.compile(NETWORK).plan(day, RoutingOptions.of(Budget.iterations(2000)));
            assertTrue(plan.unassigned().isEmpty(), "seed " + seed + " leaves what can be carried");
            // The engine counts thousandths of the minor unit; a plan rounds each route to the minor unit.
            long cost = plan.cost().map(Money::minor).orElse(0L) * 1000;
            long rounding = 1000L * plan.routes().size();
            assertTrue(cost >= best - rounding, "seed " + seed + " costs less than possible: " + cost + " < " + best);
            if (cost <= best * 1.02 + rounding) {
                near++;
            } else {
                far.add("seed " + seed + ": " + cost + " instead of " + best);
            }
        }
        assertTrue(near >= compared * 0.95, far.toString());
    }
}
