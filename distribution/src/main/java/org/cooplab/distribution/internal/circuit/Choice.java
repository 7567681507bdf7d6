package org.cooplab.distribution.internal.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a way for each unit, all together, by an estimate of what the rounds will cost.
 *
 * <p>The estimate, in metres: for each relay and wave, the branches that join its producers to it and those that join it to its
 * customers ({@link Branches}); for each stop and each load twice its distance from the relay times its share of a vehicle
 * ({@link Pace}), which is what full vehicles going there and back would drive, the bound of Haimovich and Rinnooy Kan; and
 * for a relay in use the way from the nearest home of a vehicle. Direct deliveries count the same with the producer as the
 * root. What shares a producer, a relay or a direction is thus cheap together, which choosing the nearest relay for each order
 * does not see.
 *
 * <p>From the nearest relays, each unit in turn moves to the way that lowers the sum most, until none does; then all that goes
 * through one relay moves elsewhere together, where that lowers the sum, for what many orders share no single one can save. A
 * relay never gets more than it has room for. Deterministic; ties go to the earlier way.
 */
public final class Choice {

    private static final int MOST_PASSES = 12;

    /** Where goods come together or part, for which wave. */
    private record Root(int place, long begin, long cutOff) {}

    private final List<Unit> units;
    private final Travel travel;
    private final Set<Integer> homes;
    private final ToIntFunction<CooperativeId> places;
    private final Pace pace;
    private final Map<Root, Branches> collections = new HashMap<>();
    private final Map<Root, Branches> deliveries = new HashMap<>();
    private final Map<Root, Branches> directs = new HashMap<>();
    private final Map<Integer, Integer> users = new HashMap<>();
    private Room room = new Room();
    private final List<@Nullable Way> chosen = new ArrayList<>();

    /**
     * Begins with no way for any unit.
     *
     * @param homes the places where vehicles are at home
     * @param places the place of each producer
     * @param pace what stops and loads take of a vehicle
     */
    public Choice(List<Unit> units, Travel travel, Set<Integer> homes, ToIntFunction<CooperativeId> places, Pace pace) {
        this.units = units;
        this.travel = travel;
        this.homes = homes;
        this.places = places;
        this.pace = pace;
        units.forEach(unit -> chosen.add(null));
    }

    /** Leaves the rest of the room of the relays to others: {@code part} of {@code whole} is for these units. To be called first. */
    public Choice withRoom(long part, long whole) {
        room = new Room(part, whole);
        return this;
    }

    /** Returns which units, in their order, find no room at their relays beside those before them. */
    public static List<Integer> overfull(List<Unit> units, List<@Nullable Way> ways) {
        Room all = new Room();
        List<Integer> overfull = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Way way = ways.get(i);
            if (way != null && all.admits(units.get(i), way)) {
                all.take(units.get(i), way);
            } else if (way != null) {
                overfull.add(i);
            }
        }
        return overfull;
    }

    /** Gives each unit without a way the first of its ways that has room: the nearest relay. */
    public Choice nearest() {
        for (int i = 0; i < units.size(); i++) {
            if (chosen.get(i) == null) {
                for (Way way : units.get(i).ways()) {
                    if (room.admits(units.get(i), way)) {
                        take(i, way);
                        break;
                    }
                }
            }
        }
        return this;
    }

    /** Gives these units these ways; what a unit had before is forgotten. */
    public Choice set(List<@Nullable Way> ways) {
        for (int i = 0; i < units.size(); i++) {
            Way way = ways.get(i);
            if (way != null) {
                take(i, way);
            }
        }
        return this;
    }

    /** Moves units, one by one and relay by relay, until no move lowers the estimate. */
    public Choice improve() {
        boolean moved = true;
        for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
            moved = false;
            for (int i = 0; i < units.size(); i++) {
                moved |= improve(i);
            }
            if (!moved) {
                moved = leave();
            }
        }
        return this;
    }

    /** Returns the way of each unit, in their order; {@code null} if no way has room. */
    public List<@Nullable Way> ways() {
        return new ArrayList<>(chosen);
    }

    private boolean improve(int i) {
        Unit unit = units.get(i);
        Way before = chosen.get(i);
        if (unit.ways().isEmpty() || (before != null && unit.ways().size() == 1)) {
            return false;
        }
        long gained = 0;
        if (before != null) {
            gained = free(i, before);
        }
        Way best = before;
        long bestCost = before == null ? Long.MAX_VALUE : -gained;
        for (Way way : unit.ways()) {
            if (!way.equals(before) && room.admits(unit, way)) {
                long cost = take(i, way);
                free(i, way);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = way;
                }
            }
        }
        if (best != null) {
            take(i, best);
        }
        return best != null && !best.equals(before);
    }

    /** Moves everything that is on the way to customers through one relay elsewhere, relay by relay, where that helps. */
    private boolean leave() {
        Set<Integer> relays = new TreeSet<>();
        for (Way way : chosen) {
            if (way != null && way.kind() == Way.Kind.THROUGH) {
                relays.add(way.place());
            }
        }
        boolean moved = false;
        for (int relay : relays) {
            moved |= leave(relay);
        }
        return moved;
    }

    private boolean leave(int relay) {
        List<@Nullable Way> before = ways();
        List<Integer> movers = new ArrayList<>();
        long change = 0;
        for (int i = 0; i < units.size(); i++) {
            Way way = chosen.get(i);
            if (way != null
                    && goesThrough(way, relay)
                    && units.get(i).ways().stream().anyMatch(other -> !goesThrough(other, relay))) {
                movers.add(i);
                change += free(i, way);
            }
        }
        for (int i : movers) {
            Way best = null;
            long least = Long.MAX_VALUE;
            for (Way way : units.get(i).ways()) {
                if (!goesThrough(way, relay) && room.admits(units.get(i), way)) {
                    long cost = take(i, way);
                    free(i, way);
                    if (cost < least) {
                        least = cost;
                        best = way;
                    }
                }
            }
            if (best == null) {
                best = before.get(i);
            }
            if (best != null) {
                change += take(i, best);
            }
        }
        if (change < 0) {
            return true;
        }
        for (int i : movers) {
            Way now = chosen.get(i);
            if (now != null) {
                free(i, now);
            }
        }
        for (int i : movers) {
            Way way = before.get(i);
            if (way != null) {
                take(i, way);
            }
        }
        return false;
    }

    private static boolean goesThrough(Way way, int relay) {
        return way.kind() == Way.Kind.THROUGH && way.place() == relay;
    }

    private long take(int i, Way way) {
        Unit unit = units.get(i);
        chosen.set(i, way);
        room.take(unit, way);
        return change(unit, way, true);
    }

    private long free(int i, Way way) {
        Unit unit = units.get(i);
        chosen.set(i, null);
        room.free(unit, way);
        return change(unit, way, false);
    }

    /** Adds or takes away a unit and returns by how much the estimate changes. */
    private long change(Unit unit, Way way, boolean add) {
        int sign = add ? 1 : -1;
        Integer customer = unit.customer();
        if (way.kind() == Way.Kind.DIRECT) {
            Root producer = new Root(
                    places.applyAsInt(unit.consignments().get(0).producer()),
                    way.turn().fetched().open(),
                    0);
            long sum = use(producer.place(), add);
            if (customer != null) {
                sum += branch(directs, producer, customer, producer.begin(), latest(unit, way), add)
                        + sign * pace.load(travel, producer.place(), customer, unit.grams());
            }
            return sum;
        }
        boolean through = way.kind() == Way.Kind.THROUGH;
        Root relay =
                new Root(way.place(), way.turn().fetched().open(), way.turn().cutOff());
        long sum = use(relay.place(), add);
        for (Consignment consignment : unit.consignments()) {
            int producer = places.applyAsInt(consignment.producer());
            sum += branch(collections, relay, producer, relay.begin(), relay.cutOff(), add);
            sum += sign
                    * pace.load(
                            travel,
                            relay.place(),
                            producer,
                            consignment.weight().grams());
        }
        if (through && customer != null) {
            sum += branch(deliveries, relay, customer, relay.cutOff(), latest(unit, way), add)
                    + sign * pace.load(travel, relay.place(), customer, unit.grams());
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
