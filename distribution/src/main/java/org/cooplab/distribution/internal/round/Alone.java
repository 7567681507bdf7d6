package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.KnownRound;
import org.cooplab.distribution.internal.consignment.Largest;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** Whether a vehicle with nothing else to do could carry a haul, and why none could. */
final class Alone {

    /** Later than any window or shift closes, with room to add. */
    private static final long NEVER = 2 * TimeWindow.LATEST;

    /** What keeps a vehicle from carrying a haul, the worst first: what the best of them lacks is what would help first. */
    enum Lack {
        CLASS,
        RESERVED,
        ROOM,
        LIMITS,
        TIME,
        AT_HOME,
        NOTHING
    }

    private final List<VehicleType> free;
    private final List<VehicleType> all;
    private final List<VehicleType> freeAllDay;
    private final Set<String> unreserved;
    private final Travel travel;

    /**
     * Looks at these vehicles.
     *
     * @param free those that may still leave home
     * @param all these and those that have left: what they could have carried is not impossible
     * @param rounds the known rounds; a vehicle may do nothing but its own
     */
    Alone(Fleet free, Fleet all, List<KnownRound> rounds, Travel travel) {
        this.free = free.types();
        this.all = all.types();
        freeAllDay = free.allDay();
        unreserved = KnownRounds.unreserved(rounds, all);
        unreserved.addAll(KnownRounds.unreserved(rounds, free));
        this.travel = travel;
    }

    /** Returns why no vehicle can carry a haul even with nothing else to do; nothing if one can. */
    List<Reason> impossible(Haul haul) {
        if (least(free, haul, haul::mayRide, null) == Lack.NOTHING) {
            return List.of();
        }
        Pin pin = haul.pin();
        if (pin != null && pin.vehicle() != null) {
            return List.of(Reason.of("known-round.cannot").with("vehicle", pin.vehicle()));
        }
        return switch (least(all, haul, unreserved::contains, null)) {
            // Each consignment was packed for some vehicle, so that only several can be too much for all.
            case CLASS -> List.of(Reason.of("haul.only-apart"));
            case RESERVED -> List.of(Reason.of("known-round.reserved"));
            case ROOM -> excess(haul);
            case LIMITS -> List.of(Reason.of("haul.beyond-limits"));
            case TIME -> List.of(Reason.of("haul.not-in-time"));
            case AT_HOME, NOTHING -> List.of(Reason.of("rounds.on-road"));
        };
    }

    /**
     * Returns whether some vehicle could carry a haul if it did not lack one thing. What a vehicle may or must do changes nothing once it
     * has left; one that is larger, or does more than its round, is another vehicle.
     *
     * @param waived what; {@link Lack#RESERVED} keeps hauls of known rounds in them; {@link Lack#TIME} is to work all day
     */
    boolean possibleBut(Haul haul, @Nullable Lack waived) {
        boolean pinned = haul.pin() != null && haul.pin().vehicle() != null;
        Predicate<String> mayRide = pinned ? haul::mayRide : unreserved::contains;
        if (waived == Lack.RESERVED && !pinned) {
            mayRide = type -> true;
        }
        return least(types(waived), haul, mayRide, waived) == Lack.NOTHING;
    }

    private List<VehicleType> types(@Nullable Lack waived) {
        if (waived == Lack.TIME) {
            return freeAllDay;
        }
        return waived == null || waived == Lack.LIMITS ? free : all;
    }

    private Lack least(List<VehicleType> types, Haul haul, Predicate<String> mayRide, @Nullable Lack waived) {
        Lack best = Lack.CLASS;
        for (VehicleType type : types) {
            Lack lack = first(type, haul, mayRide, waived);
            if (lack == Lack.NOTHING) {
                return lack;
            }
            best = lack.compareTo(best) > 0 ? lack : best;
        }
        return best;
    }

    private Lack first(VehicleType type, Haul haul, Predicate<String> mayRide, @Nullable Lack waived) {
        if (!type.skills().containsAll(Fleet.skills(haul))) {
            return Lack.CLASS;
        } else if (!mayRide.test(type.id())) {
            return Lack.RESERVED;
        } else if (waived != Lack.ROOM
                && !fits(type, haul.load().in(0), haul.load().in(1))) {
            return Lack.ROOM;
        } else if (waived != Lack.LIMITS && beyondLimits(type, haul)) {
            return Lack.LIMITS;
        }
        return inTime(type, haul) ? Lack.NOTHING : Lack.TIME;
    }

    private static boolean fits(VehicleType type, long grams, long millilitres) {
        return grams <= type.capacity().in(0) && millilitres <= type.capacity().in(1);
    }

    private List<Reason> excess(Haul haul) {
        List<VehicleType> able = all.stream()
                .filter(type -> type.skills().containsAll(Fleet.skills(haul)) && unreserved.contains(type.id()))
                .toList();
        return Largest.excess(
                "haul.",
                Weight.ofGrams(haul.load().in(0)),
                Volume.ofMillilitres(haul.load().in(1)),
                (weight, volume) -> able.stream().anyMatch(type -> fits(type, weight.grams(), volume.millilitres())));
    }

    private boolean beyondLimits(VehicleType type, Haul haul) {
        int home = requireNonNull(type.start());
        int from = haul.from().location();
        int to = haul.to().location();
        long distance = (long) travel.distance(home, from) + travel.distance(from, to) + travel.distance(to, home);
        Long most = type.limits().maxDistance();
        Integer tasks = type.limits().maxTasks();
        return (most != null && distance > most) || (tasks != null && tasks < 2);
    }

    private boolean inTime(VehicleType type, Haul haul) {
        int home = requireNonNull(type.start());
        long taken = after(type, type.shift().open(), home, haul.from());
        long brought = after(type, taken, haul.from().location(), haul.to());
        return brought + slowed(type, haul.to().location(), home)
                <= type.shift().close();
    }

    /** Returns when a vehicle that leaves {@code from} at {@code now} is done with a visit; {@link #NEVER} or later if it comes too late. */
    private long after(VehicleType type, long now, int from, Visit visit) {
        long setup = from == visit.location() ? 0 : visit.setup();
        return begin(now + slowed(type, from, visit.location()) + setup, visit) + visit.service();
    }

    private long slowed(VehicleType type, int from, int to) {
        return ((long) travel.duration(from, to) * type.slowness() + 50) / 100;
    }

    /** Returns the first moment from {@code earliest} on inside a window, or {@link #NEVER}. */
    private static long begin(long earliest, Visit visit) {
        long first = NEVER;
        for (TimeWindow window : visit.windows()) {
            if (earliest <= window.close()) {
                first = Math.min(first, Math.max(earliest, window.open()));
            }
        }
        return first;
    }
}
