package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** Whether a vehicle with nothing else to do could carry a haul, and why none could. */
final class Alone {

    /** How far a vehicle comes with a haul: what the best of them lacks is what would help first. */
    private enum Verdict {
        UNABLE,
        RESERVED,
        SMALL,
        LIMITED,
        LATE,
        ABLE
    }

    private final List<VehicleType> free;
    private final List<VehicleType> all;
    private final Set<String> unreserved;
    private final boolean noneLeft;
    private final Travel travel;

    /**
     * Looks at these vehicles.
     *
     * @param free those that may still leave home
     * @param all these and those that have left: what they could have carried is not impossible
     * @param unreserved those of {@code all} that do more than their known round
     */
    Alone(List<VehicleType> free, List<VehicleType> all, Set<String> unreserved, Travel travel) {
        this.free = free;
        this.all = all;
        this.unreserved = unreserved;
        noneLeft = all.equals(free);
        this.travel = travel;
    }

    /** Returns why no vehicle can carry a haul even with nothing else to do; empty if one can. */
    Optional<Reason> impossible(Haul haul) {
        Verdict now = best(free, haul, haul::mayRide);
        if (now == Verdict.ABLE) {
            return Optional.empty();
        }
        Pin pin = haul.pin();
        if (pin != null && pin.vehicle() != null) {
            return Optional.of(Reason.of("known-round.cannot").with("vehicle", pin.vehicle()));
        }
        return Optional.of(
                switch (noneLeft ? now : best(all, haul, unreserved::contains)) {
                    case UNABLE -> unable(haul);
                    case RESERVED -> Reason.of("known-round.reserved");
                    case SMALL ->
                        Reason.of("haul.too-large").with("grams", haul.load().in(0));
                    case LIMITED -> Reason.of("haul.beyond-limits");
                    case LATE -> Reason.of("haul.not-in-time");
                    case ABLE -> Reason.of("rounds.full");
                });
    }

    private Verdict best(List<VehicleType> types, Haul haul, Predicate<String> mayRide) {
        Set<String> skills = Fleet.skills(haul);
        Load load = haul.load();
        Verdict best = Verdict.UNABLE;
        for (VehicleType type : types) {
            Verdict verdict = type.skills().containsAll(skills) ? able(type, haul, load, mayRide) : Verdict.UNABLE;
            if (verdict == Verdict.ABLE) {
                return verdict;
            }
            best = verdict.compareTo(best) > 0 ? verdict : best;
        }
        return best;
    }

    private Verdict able(VehicleType type, Haul haul, Load load, Predicate<String> mayRide) {
        if (!mayRide.test(type.id())) {
            return Verdict.RESERVED;
        } else if (load.in(0) > type.capacity().in(0)
                || load.in(1) > type.capacity().in(1)) {
            return Verdict.SMALL;
        } else if (beyondLimits(type, haul)) {
            return Verdict.LIMITED;
        }
        return inTime(type, haul) ? Verdict.ABLE : Verdict.LATE;
    }

    /** Only several consignments can each have a vehicle that all of them together do not have. */
    private Reason unable(Haul haul) {
        boolean eachAlone = haul.consignments().stream().allMatch(one -> {
            Set<String> skills = Fleet.skills(Set.of(one.temperature()), one.volume() != null);
            return all.stream().anyMatch(type -> type.skills().containsAll(skills));
        });
        if (eachAlone) {
            return Reason.of("haul.only-apart");
        }
        TemperatureClass coldest = Collections.max(haul.temperatures());
        return Reason.of("haul.no-vehicle-of-class").with("temperature", coldest);
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
        long brought = taken < 0 ? -1 : after(type, taken, haul.from().location(), haul.to());
        return brought >= 0
                && brought + slowed(type, haul.to().location(), home)
                        <= type.shift().close();
    }

    /** Returns when a vehicle that leaves {@code from} at {@code now} is done with a visit, or -1 if it comes too late. */
    private long after(VehicleType type, long now, int from, Visit visit) {
        long setup = from == visit.location() ? 0 : visit.setup();
        long begin = begin(now + slowed(type, from, visit.location()) + setup, visit);
        return begin < 0 ? -1 : begin + visit.service();
    }

    private long slowed(VehicleType type, int from, int to) {
        return ((long) travel.duration(from, to) * type.slowness() + 50) / 100;
    }

    /** Returns the first moment from {@code earliest} on inside a window, or -1. */
    private static long begin(long earliest, Visit visit) {
        long best = -1;
        for (TimeWindow window : visit.windows()) {
            if (earliest <= window.close()) {
                long moment = Math.max(earliest, window.open());
                best = best < 0 ? moment : Math.min(best, moment);
            }
        }
        return best;
    }
}
