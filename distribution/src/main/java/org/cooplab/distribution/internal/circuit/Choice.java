package org.cooplab.distribution.internal.circuit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a way for each unit, all together, by an {@link Estimate} of what the rounds will cost.
 *
 * <p>From the nearest relays, each unit in turn moves to the way that lowers the sum most, until none does; then all that goes
 * through one relay moves elsewhere together, where that lowers the sum, for what many orders share no single one can save. A
 * relay never gets more than it has room for. Deterministic; ties go to the earlier way.
 */
public final class Choice {

    private static final int MOST_PASSES = 12;

    private final List<Unit> units;
    private final Estimate estimate;
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
        this.estimate = new Estimate(travel, homes, places, pace);
        units.forEach(unit -> chosen.add(null));
    }

    /** Leaves the rest of the room of the relays to others: {@code part} of {@code whole} is for these units. To be called first. */
    public Choice withRoom(long part, long whole) {
        room = new Room(part, whole);
        return this;
    }

    /** Returns which units, in their order, find no room at their relays beside those before them. */
    public static List<Integer> overfull(List<Unit> units, List<@Nullable Way> ways) {
        return overfull(units, ways, unit -> false);
    }

    /** Returns which units find no room at their relays beside those before them, where some take their room before all others. */
    public static List<Integer> overfull(List<Unit> units, List<@Nullable Way> ways, Predicate<Unit> first) {
        Room all = new Room();
        List<Integer> overfull = new ArrayList<>();
        for (boolean isFirst : List.of(true, false)) {
            for (int i = 0; i < units.size(); i++) {
                Way way = ways.get(i);
                if (way == null || first.test(units.get(i)) != isFirst) {
                    continue;
                }
                if (all.admits(units.get(i), way)) {
                    all.take(units.get(i), way);
                } else {
                    overfull.add(i);
                }
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
        long most = before == null ? Long.MAX_VALUE : -free(i, before);
        Way better = cheapest(i, most, way -> !way.equals(before));
        Way now = better == null ? before : better;
        if (now != null) {
            take(i, now);
        }
        return better != null;
    }

    /** Returns the cheapest of the ways of a unit without one that cost less than {@code most} and have room, or {@code null}. */
    private @Nullable Way cheapest(int i, long most, Predicate<Way> among) {
        Way cheapest = null;
        long least = most;
        for (Way way : units.get(i).ways()) {
            if (among.test(way) && room.admits(units.get(i), way)) {
                long cost = take(i, way);
                free(i, way);
                if (cost < least) {
                    least = cost;
                    cheapest = way;
                }
            }
        }
        return cheapest;
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
        List<Integer> movers = movers(relay);
        long change = 0;
        for (int i : movers) {
            change += free(i, requireNonNull(before.get(i)));
        }
        for (int i : movers) {
            Way elsewhere = cheapest(i, Long.MAX_VALUE, way -> !goesThrough(way, relay));
            change += take(i, elsewhere == null ? requireNonNull(before.get(i)) : elsewhere);
        }
        if (change < 0) {
            return true;
        }
        movers.forEach(i -> free(i, requireNonNull(chosen.get(i))));
        movers.forEach(i -> take(i, requireNonNull(before.get(i))));
        return false;
    }

    /** Returns the units that go through a relay and have a way that does not. */
    private List<Integer> movers(int relay) {
        List<Integer> movers = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Way way = chosen.get(i);
            if (way != null
                    && goesThrough(way, relay)
                    && units.get(i).ways().stream().anyMatch(other -> !goesThrough(other, relay))) {
                movers.add(i);
            }
        }
        return movers;
    }

    private static boolean goesThrough(Way way, int relay) {
        return way.kind() == Way.Kind.THROUGH && way.place() == relay;
    }

    private long take(int i, Way way) {
        Unit unit = units.get(i);
        chosen.set(i, way);
        room.take(unit, way);
        return estimate.add(unit, way);
    }

    private long free(int i, Way way) {
        Unit unit = units.get(i);
        chosen.set(i, null);
        room.free(unit, way);
        return estimate.remove(unit, way);
    }
}
