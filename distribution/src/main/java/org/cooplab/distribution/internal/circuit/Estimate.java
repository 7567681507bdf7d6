package org.cooplab.distribution.internal.circuit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;

/**
 * What the rounds will cost, in metres, as units are added and taken away.
 *
 * <p>For each relay and wave, the branches that join its producers to it and those that join it to its customers
 * ({@link Branches}); for each stop and each load twice its distance from the relay times its share of a vehicle
 * ({@link Pace}), which is what full vehicles going there and back would drive, the bound of Haimovich and Rinnooy Kan; and
 * for a relay in use the way from the nearest home of a vehicle. Direct deliveries count the same with the producer as the
 * root. What shares a producer, a relay or a direction is thus cheap together, which choosing the nearest relay for each order
 * does not see.
 */
final class Estimate {

    /** Where goods come together or part, for which wave. */
    private record Root(int place, long begin, long cutOff) {}

    private final Travel travel;
    private final Set<Integer> homes;
    private final ToIntFunction<CooperativeId> places;
    private final Pace pace;
    private final Map<Root, Branches> collections = new HashMap<>();
    private final Map<Root, Branches> deliveries = new HashMap<>();
    private final Map<Root, Branches> directs = new HashMap<>();
    private final Map<Integer, Integer> users = new HashMap<>();

    Estimate(Travel travel, Set<Integer> homes, ToIntFunction<CooperativeId> places, Pace pace) {
        this.travel = travel;
        this.homes = homes;
        this.places = places;
        this.pace = pace;
    }

    /** Adds a unit on a way and returns by how much the estimate rises. */
    long add(Unit unit, Way way) {
        return change(unit, way, true);
    }

    /** Takes a unit away that was added on this way, and returns by how much the estimate rises: usually less than nothing. */
    long remove(Unit unit, Way way) {
        return change(unit, way, false);
    }

    private long change(Unit unit, Way way, boolean add) {
        return way.kind() == Way.Kind.DIRECT ? direct(unit, way, add) : throughRelay(unit, way, add);
    }

    private long direct(Unit unit, Way way, boolean add) {
        int from = places.applyAsInt(unit.consignments().get(0).producer());
        Root producer = new Root(from, way.turn().fetched().open(), 0);
        long sum = use(from, add);
        Integer customer = unit.customer();
        if (customer != null) {
            sum += branch(directs, producer, customer, producer.begin(), latest(unit, way), add)
                    + load(producer, customer, unit.grams(), add);
        }
        return sum;
    }

    private long throughRelay(Unit unit, Way way, boolean add) {
        Root relay =
                new Root(way.place(), way.turn().fetched().open(), way.turn().cutOff());
        long sum = use(relay.place(), add);
        for (Consignment consignment : unit.consignments()) {
            int producer = places.applyAsInt(consignment.producer());
            sum += branch(collections, relay, producer, relay.begin(), relay.cutOff(), add)
                    + load(relay, producer, consignment.weight().grams(), add);
        }
        Integer customer = unit.customer();
        if (way.kind() == Way.Kind.THROUGH && customer != null) {
            sum += branch(deliveries, relay, customer, relay.cutOff(), latest(unit, way), add)
                    + load(relay, customer, unit.grams(), add);
        }
        return sum;
    }

    private static long latest(Unit unit, Way way) {
        long there = unit.windows().stream().mapToLong(TimeWindow::close).max().orElse(Long.MAX_VALUE);
        return Math.min(there, way.turn().end());
    }

    private long branch(Map<Root, Branches> trees, Root root, int place, long from, long until, boolean add) {
        Branches tree = trees.computeIfAbsent(root, each -> new Branches(travel, each.place()));
        return add ? tree.add(place, pace.stop(travel, root.place(), place, from, until)) : tree.remove(place);
    }

    private long load(Root root, int place, long grams, boolean add) {
        long load = pace.load(travel, root.place(), place, grams);
        return add ? load : -load;
    }

    private long use(int root, boolean add) {
        int before = users.getOrDefault(root, 0);
        users.put(root, before + (add ? 1 : -1));
        if (add ? before > 0 : before > 1) {
            return 0;
        }
        long nearest = Long.MAX_VALUE;
        for (int home : homes) {
            nearest = Math.min(nearest, travel.distance(home, root));
        }
        nearest = homes.isEmpty() ? 0 : nearest;
        return add ? nearest : -nearest;
    }
}
