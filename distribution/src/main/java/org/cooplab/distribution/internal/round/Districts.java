package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.routing.Workers;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Plans a large day region by region, side by side.
 *
 * <p>A unit belongs to the region of the home that is nearest to its nearest relay, or to its customer where there is none; the
 * vehicles of that region carry it, wherever its producers are. In each region the nearest relays and the chosen ones are
 * tried for a short time, and the better are searched on ({@link TwoLegs}). A region with more than {@value #MOST_UNITS} units is
 * planned in parts of neighbours with their share of its vehicles ({@link Parts}), so that time and memory grow with the number of units
 * and not with its square. What belongs to a known round is planned before all others. What the vehicles of the regions leave is for
 * those of them all that are still at home. The regions share nothing, so the result is that of planning one after the
 * other. An iteration budget is shared in proportion to the units; of a time budget each region gets its proportion of the time
 * of all threads.
 */
final class Districts {

    /** More units than this are not planned as one. */
    static final int MOST_UNITS = 1500;

    /** One of so many parts of the budget is for what the vehicles of the regions leave. */
    private static final int LEFTOVERS = 16;

    private final List<Unit> units;
    private final Hauls maker;
    private final KnownRounds known;
    private final Fleet fleet;
    private final Atlas atlas;
    private final Travel travel;
    private final ToIntFunction<CooperativeId> places;
    private final RoutingOptions options;
    private final SearchMonitor monitor;

    Districts(
            List<Unit> units,
            Hauls maker,
            KnownRounds known,
            Fleet fleet,
            Atlas atlas,
            Travel travel,
            ToIntFunction<CooperativeId> places,
            RoutingOptions options,
            SearchMonitor monitor) {
        this.units = units;
        this.maker = maker;
        this.known = known;
        this.fleet = fleet;
        this.atlas = atlas;
        this.travel = travel;
        this.places = places;
        this.options = options;
        this.monitor = monitor;
    }

    /** Units of one region, by number, that are planned as one with their share of its vehicles. */
    private record Part(List<VehicleType> types, List<Integer> numbers, int region) {}

    Rounds solve() {
        List<Integer> pinned = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            (known.touch(units.get(i)) ? pinned : others).add(i);
        }
        Rounds rounds = pinned(pinned);
        List<Part> parts = parts(others, rounds.orders());
        List<List<Integer>> numbers = new ArrayList<>(List.of(pinned));
        parts.forEach(part -> numbers.add(part.numbers()));
        List<Rounds> found = new ArrayList<>(List.of(rounds));
        found.addAll(new Workers(options.threads()).results(parts, this::solve));
        Leftovers leftovers = new Leftovers(units, maker, fleet, travel, Shares.of(options, 1, LEFTOVERS), monitor);
        Rounds more = leftovers.carry(together(numbers, found)).fitting(units);
        return leftovers.otherwise(more, new Choice(others(more), travel, fleet.homes(), places, fleet.pace()));
    }

    /** Cuts units into parts for the vehicles that known rounds leave. */
    private List<Part> parts(List<Integer> numbers, List<InitialRoute> rounds) {
        Map<String, List<Integer>> regions = new TreeMap<>();
        Map<Integer, String> nearest = new HashMap<>();
        for (int i : numbers) {
            String region = nearest.computeIfAbsent(Parts.root(units.get(i)), this::districtOf);
            regions.computeIfAbsent(region, each -> new ArrayList<>()).add(i);
        }
        List<VehicleType> idle = fleet.idle(rounds);
        Parts cut = new Parts(units, atlas);
        List<Part> parts = new ArrayList<>();
        regions.forEach((region, its) -> {
            List<VehicleType> free = idle.stream()
                    .filter(type -> fleet.district(type.id()).equals(region))
                    .toList();
            int before = 0;
            for (List<Integer> piece : cut.of(its, MOST_UNITS)) {
                List<VehicleType> types = Parts.share(free, before, piece.size(), its.size());
                parts.add(new Part(types, piece, its.size()));
                before += piece.size();
            }
        });
        return parts;
    }

    /** Returns the rounds of all parts; with their hauls, for of the whole goods of several parts would ride as one. */
    private Rounds together(List<List<Integer>> numbers, List<Rounds> found) {
        List<@Nullable Way> ways = new ArrayList<>();
        units.forEach(unit -> ways.add(null));
        List<Haul> hauls = new ArrayList<>();
        List<InitialRoute> routes = new ArrayList<>();
        for (int part = 0; part < numbers.size(); part++) {
            Rounds one = found.get(part);
            for (int k = 0; k < numbers.get(part).size(); k++) {
                ways.set(numbers.get(part).get(k), one.ways().get(k));
            }
            hauls.addAll(one.all());
            routes.addAll(one.orders());
        }
        return Rounds.timed(units, ways, hauls, routes, fleet.types(), travel, fleet.objective());
    }

    /** Returns known rounds, and whatever shares an order with them, in one search: no region may take their vehicles. */
    private Rounds pinned(List<Integer> numbers) {
        List<Unit> its = numbers.stream().map(units::get).toList();
        if (its.isEmpty()) {
            return Rounds.timed(its, List.of(), List.of(), List.of(), List.of(), travel, fleet.objective());
        }
        List<@Nullable Way> ways = new Choice(its, travel, fleet.homes(), places, fleet.pace())
                .nearest()
                .improve()
                .ways();
        List<Haul> hauls = maker.of(its, ways);
        Plan plan =
                Pairs.search(hauls, fleet.types(), travel, fleet.objective(), List.of(), share(its.size()), monitor);
        return Rounds.of(its, ways, hauls, plan);
    }

    private static Set<Integer> homes(List<VehicleType> types) {
        Set<Integer> homes = new HashSet<>();
        types.forEach(type -> homes.add(requireNonNull(type.start())));
        return homes;
    }

    /** Returns the units, those that failed without the way on which they did, if they have another. */
    private List<Unit> others(Rounds rounds) {
        List<Unit> others = new ArrayList<>(units);
        for (int i : rounds.failed()) {
            List<Way> rest = units.get(i).ways().stream()
                    .filter(way -> !way.equals(rounds.ways().get(i)))
                    .toList();
            if (!rest.isEmpty()) {
                others.set(i, units.get(i).withWays(rest));
            }
        }
        return others;
    }

    private String districtOf(int place) {
        String best = "";
        long least = Long.MAX_VALUE;
        for (VehicleType type : fleet.types()) {
            long metres = travel.distance(requireNonNull(type.start()), place);
            if (metres < least) {
                least = metres;
                best = fleet.district(type.id());
            }
        }
        return best;
    }

    private Rounds solve(Part part) {
        List<Unit> its = part.numbers().stream().map(units::get).toList();
        Choice choice = new Choice(its, known(its), homes(part.types()), places, fleet.pace())
                .withRoom(its.size(), part.region());
        List<@Nullable Way> nearest = choice.nearest().ways();
        List<@Nullable Way> chosen = choice.improve().ways();
        return Shares.tried(
                nearest,
                chosen,
                share(its.size()),
                Shares.WHOLE - 1,
                (ways, share) -> search(its, ways, part.types(), share));
    }

    private Rounds search(List<Unit> its, List<@Nullable Way> ways, List<VehicleType> types, RoutingOptions share) {
        List<Haul> hauls = maker.of(its, ways);
        List<InitialRoute> routes = types.isEmpty()
                ? List.of()
                : new TwoLegs(types, travel, fleet.objective()).solve(hauls, share, monitor);
        return Rounds.timed(its, ways, hauls, routes, types, travel, fleet.objective());
    }

    /** Returns the travel between all places that these units may touch. */
    private Travel known(List<Unit> its) {
        Local local = new Local(travel);
        fleet.homes().forEach(local::number);
        for (Unit unit : its) {
            if (unit.customer() != null) {
                local.number(unit.customer());
            }
            unit.consignments().forEach(each -> local.number(places.applyAsInt(each.producer())));
            for (Way way : unit.ways()) {
                if (way.relay() != null) {
                    local.number(way.place());
                }
            }
        }
        return local.remembered();
    }

    private RoutingOptions share(int part) {
        RoutingOptions share;
        if (options.budget() instanceof Budget.Time) {
            share = Shares.of(options, Math.min((long) options.threads() * part, units.size()), units.size());
        } else {
            share = Shares.of(options, part, units.size());
        }
        return share.withChains(1, 1);
    }
}
