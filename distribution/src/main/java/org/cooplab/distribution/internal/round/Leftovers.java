package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** What rounds leave is carried by the vehicles that are still at home, wherever that is: as it was meant to go, then otherwise. */
final class Leftovers {

    private final List<Unit> units;
    private final Hauls maker;
    private final Fleet fleet;
    private final Travel travel;
    private final RoutingOptions options;
    private final SearchMonitor monitor;

    Leftovers(
            List<Unit> units, Hauls maker, Fleet fleet, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        this.units = units;
        this.maker = maker;
        this.fleet = fleet;
        this.travel = travel;
        this.options = options;
        this.monitor = monitor;
    }

    /** Carries the hauls that are in no route. */
    Rounds carry(Rounds rounds) {
        Set<String> left = new HashSet<>(rounds.plan().unserved());
        List<Haul> missing =
                rounds.all().stream().filter(haul -> left.contains(haul.id())).toList();
        List<InitialRoute> routes = rounds.orders();
        routes.addAll(search(missing, fleet.idle(routes)));
        return Rounds.timed(units, rounds.ways(), rounds.all(), routes, fleet.types(), travel, fleet.objective());
    }

    /** Carries the units that failed another way, apart from the others; those that cannot go otherwise the same way. */
    Rounds otherwise(Rounds rounds, Choice choice) {
        Rounds kept = rounds.pruned(units, fleet, travel);
        List<@Nullable Way> ways = choice.set(kept.ways()).nearest().ways();
        List<@Nullable Way> others = new ArrayList<>(ways);
        for (int i = 0; i < units.size(); i++) {
            if (!kept.failed().contains(i)) {
                others.set(i, null);
            }
        }
        List<Haul> missing = maker.of(units, others).stream().map(Haul::again).toList();
        List<InitialRoute> routes = kept.orders();
        routes.addAll(search(missing, fleet.idle(routes)));
        List<Haul> all = new ArrayList<>(kept.all());
        all.addAll(missing);
        Rounds more = Rounds.timed(units, ways, all, routes, fleet.types(), travel, fleet.objective());
        return more.betterThan(kept) ? more : rounds;
    }

    private List<InitialRoute> search(List<Haul> hauls, List<VehicleType> vehicles) {
        if (hauls.isEmpty() || vehicles.isEmpty()) {
            return List.of();
        }
        Plan plan = Pairs.search(hauls, vehicles, travel, fleet.objective(), List.of(), options, monitor);
        return Rounds.orders(plan);
    }
}
