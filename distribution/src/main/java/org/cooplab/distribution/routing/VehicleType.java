package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Vehicles that are alike: what one can carry, where and when it works, what it costs.
 *
 * @param id unique among the vehicle types of a problem
 * @param count how many routes of this type there may be, at least 0; {@code null} means as many as wanted
 * @param capacity the most on board at any time, in each dimension
 * @param start the location where a route begins; {@code null} means at its first stop, reached without a leg
 * @param end the location where a route ends; {@code null} means at its last stop: the route is open and ends with the
 *     departure from there
 * @param shift a route starts no earlier than {@code open} and ends no later than {@code close}
 * @param costs what a route costs
 * @param limits what a route must not exceed
 * @param skills what it can do; copied
 * @param profile which travel it uses, an index into {@link RoutingProblem#travels()}
 * @param slowness its travel durations in percent of the profile's: each leg takes
 *     {@code floor((duration * slowness + 50) / 100)}; from 1 to 10,000; distances are not changed
 * @param order in which order its trips load and unload
 * @param breaks the breaks of its driver; copied
 * @param reloads where it may reload; empty means that a route is one trip; copied
 * @param maxReloads the most reloads in one route; {@code null} means as many as fit
 */
public record VehicleType(
        String id,
        @Nullable Integer count,
        Load capacity,
        @Nullable Integer start,
        @Nullable Integer end,
        TimeWindow shift,
        Costs costs,
        Limits limits,
        Set<String> skills,
        int profile,
        int slowness,
        LoadOrder order,
        List<Break> breaks,
        List<Reload> reloads,
        @Nullable Integer maxReloads) {

    public VehicleType {
        requireNonNull(id, "id");
        requireNonNull(capacity, "capacity");
        requireNonNull(shift, "shift");
        requireNonNull(costs, "costs");
        requireNonNull(limits, "limits");
        skills = Set.copyOf(requireNonNull(skills, "skills"));
        requireNonNull(order, "order");
        breaks = List.copyOf(requireNonNull(breaks, "breaks"));
        reloads = List.copyOf(requireNonNull(reloads, "reloads"));
        Refusals refusals = new Refusals();
        check("count", count, refusals);
        check("start", start, refusals);
        check("end", end, refusals);
        check("maxReloads", maxReloads, refusals);
        check("profile", profile, refusals);
        if (slowness < 1 || slowness > 10_000) {
            refusals.add(InvalidValue.outside("slowness", 1, 10_000, slowness));
        }
        refusals.addRepeated("breaks", breaks.stream().map(Break::id).toList());
        refusals.addRepeated("reloads", reloads.stream().map(Reload::id).toList());
        refusals.throwIfAny();
    }

    private static void check(String what, @Nullable Number value, Refusals refusals) {
        if (value != null && value.longValue() < 0) {
            refusals.add(InvalidValue.negative(what, value));
        }
    }

    /**
     * Starts the description of a vehicle type: unlimited in number, from and back to location 0, always on duty, costing
     * its distance, without limits or skills, profile 0, slowness 100, free order, no breaks, no reloads.
     */
    public static Builder builder(String id, Load capacity) {
        return new Builder(id, capacity);
    }

    /** Starts the description of a vehicle type that is like this one except for what is set anew. */
    public Builder toBuilder() {
        return builder(id, capacity)
                .count(count)
                .start(start)
                .end(end)
                .shift(shift.open(), shift.close())
                .costs(costs)
                .limits(limits)
                .skills(skills)
                .profile(profile)
                .slowness(slowness)
                .order(order)
                .breaks(breaks)
                .reloads(reloads, maxReloads);
    }

    /**
     * What a route of a vehicle type costs, in the unit of cost of the problem (choose it small enough for whole numbers).
     *
     * @param fixed once for each route with at least one task; from 0 to 2^40
     * @param perDistance for each unit of distance driven; from 0 to 1,000,000
     * @param perDriving for each unit of time on the road: the sum of the durations of the legs, without waiting, set-up,
     *     service or breaks; from 0 to 1,000,000
     * @param perDuration for each unit of time from the start of the route to its end, everything included; from 0 to
     *     1,000,000
     * @param perWork for each unit of time spent on tasks: their set-ups where they are spent, and their services; breaks and reloads are
     *     no tasks; from 0 to 1,000,000
     */
    public record Costs(long fixed, long perDistance, long perDriving, long perDuration, long perWork) {

        /** One for each unit of distance, nothing else: the cost of a plan is its distance. */
        public static final Costs DISTANCE = new Costs(0, 1, 0, 0);

        public Costs {
            Refusals refusals = new Refusals();
            check("fixed", fixed, 1L << 40, refusals);
            check("perDistance", perDistance, 1_000_000, refusals);
            check("perDriving", perDriving, 1_000_000, refusals);
            check("perDuration", perDuration, 1_000_000, refusals);
            check("perWork", perWork, 1_000_000, refusals);
            refusals.throwIfAny();
        }

        /** Makes costs in which the time spent on tasks costs nothing of its own. */
        public Costs(long fixed, long perDistance, long perDriving, long perDuration) {
            this(fixed, perDistance, perDriving, perDuration, 0);
        }

        /** Returns the same costs with another one for the time spent on tasks. */
        public Costs withPerWork(long cost) {
            return new Costs(fixed, perDistance, perDriving, perDuration, cost);
        }

        private static void check(String what, long value, long most, Refusals refusals) {
            if (value < 0 || value > most) {
                refusals.add(InvalidValue.outside(what, 0, most, value));
            }
        }
    }

    /**
     * What a route of a vehicle type must not exceed; {@code null} means no limit. All limits are for the whole route, all
     * its trips together.
     *
     * @param maxDuration the most time from the start of the route to its end, everything included
     * @param maxDistance the greatest distance driven
     * @param maxDriving the most time on the road: the sum of the durations of the legs
     * @param maxTasks the greatest number of tasks: a job counts one, a shipment two; breaks and reloads do not count
     */
    public record Limits(
            @Nullable Long maxDuration,
            @Nullable Long maxDistance,
            @Nullable Long maxDriving,
            @Nullable Integer maxTasks) {

        /** No limit at all. */
        public static final Limits NONE = new Limits(null, null, null, null);

        public Limits {
            Refusals refusals = new Refusals();
            check("maxDuration", maxDuration, refusals);
            check("maxDistance", maxDistance, refusals);
            check("maxDriving", maxDriving, refusals);
            check("maxTasks", maxTasks, refusals);
            refusals.throwIfAny();
        }

        /** Returns these limits with another greatest duration. */
        public Limits withMaxDuration(@Nullable Long newMaxDuration) {
            return new Limits(newMaxDuration, maxDistance, maxDriving, maxTasks);
        }
    }

    /**
     * In which order a trip may load and unload.
     *
     * <p>A stop <em>brings</em> if it is a job with a delivery that is not nothing, or the delivery of a shipment; it
     * <em>takes</em> if it is a job with a pickup that is not nothing, or the pickup of a shipment. Stops that do neither may
     * stand anywhere.
     */
    public enum LoadOrder {

        /** Any order. */
        FREE,

        /** Backhauls: after a stop that only takes, no stop of the same trip brings. Shipments are then impossible. */
        DELIVERIES_FIRST,

        /** Collect, then distribute: after a stop that only brings, no stop of the same trip takes. */
        PICKUPS_FIRST
    }

    /**
     * A pause of the driver, between two stops or on the road.
     *
     * <p>A break stands between two activities of a route and may interrupt the leg between them, at its beginning, in its
     * middle or at its end. Let {@code x} be the departure from the earlier activity and {@code t} the duration of the leg. The
     * break begins at some {@code b >= x} inside one of the windows and ends at {@code b + duration}; the vehicle drives whenever
     * it has no break, so it arrives at {@code max(b, x + t) + duration}; a set-up comes after the arrival. Several breaks on one
     * leg follow one another: each begins no earlier than the end of the one before, the vehicle drives between them as long as
     * any of the leg is left, and arrives when both the leg and the last break are over. The same holds on the leg to the end of
     * the route; if the route is open, a last break simply follows the last departure and the route ends with the break. A break
     * is taken <em>at most once</em> in a route, and must be taken unless the route ends no later than the opening of the break's
     * earliest window.
     *
     * <p>A break with a greatest load stands only where no more than that is on board, in each dimension: after the activity before it, or
     * at the start of the route if there is none. Being due does not depend on the load.
     *
     * @param id unique among the breaks of a vehicle type
     * @param duration how long it lasts; at least 0
     * @param windows when it may begin; never empty; copied
     * @param maxLoad the most that may be on board; {@code null} means anything, and a dimension that is not named must be empty
     */
    public record Break(
            String id,
            long duration,
            List<TimeWindow> windows,
            @Nullable Load maxLoad) {

        public Break {
            requireNonNull(id, "id");
            if (duration < 0 || duration > TimeWindow.LATEST) {
                throw InvalidValue.outside("duration", 0, TimeWindow.LATEST, duration);
            }
            windows = List.copyOf(requireNonNull(windows, "windows"));
            if (windows.isEmpty()) {
                throw InvalidValue.empty("windows");
            }
        }

        /** Makes a break that is taken with anything on board. */
        public Break(String id, long duration, List<TimeWindow> windows) {
            this(id, duration, windows, null);
        }

        /** Returns the same break with another greatest load. */
        public Break withMaxLoad(@Nullable Load most) {
            return new Break(id, duration, windows, most);
        }
    }

    /**
     * A place where a vehicle may end one trip and begin the next: what it has collected is unloaded, what the next trip
     * delivers is loaded.
     *
     * @param id unique among the reloads of a vehicle type
     * @param visit where, how long, and when the reloading may begin
     */
    public record Reload(String id, Visit visit) {

        public Reload {
            requireNonNull(id, "id");
            requireNonNull(visit, "visit");
        }
    }

    /** Gathers the parts of a {@link VehicleType}; not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Load capacity;
        private @Nullable Integer count;
        private @Nullable Integer start = 0;
        private @Nullable Integer end = 0;
        private TimeWindow shift = TimeWindow.ALWAYS;
        private Costs costs = Costs.DISTANCE;
        private Limits limits = Limits.NONE;
        private Set<String> skills = Set.of();
        private int profile;
        private int slowness = 100;
        private LoadOrder order = LoadOrder.FREE;
        private List<Break> breaks = List.of();
        private List<Reload> reloads = List.of();
        private @Nullable Integer maxReloads;

        private Builder(String id, Load capacity) {
            this.id = id;
            this.capacity = capacity;
        }

        /** Sets how many there are; {@code null} means as many as wanted. */
        public Builder count(@Nullable Integer value) {
            count = value;
            return this;
        }

        /** Sets where routes begin; {@code null} means at the first stop. */
        public Builder start(@Nullable Integer location) {
            start = location;
            return this;
        }

        /** Sets where routes end; {@code null} means at the last stop. */
        public Builder end(@Nullable Integer location) {
            end = location;
            return this;
        }

        /** Sets when routes may take place. */
        public Builder shift(long open, long close) {
            shift = new TimeWindow(open, close);
            return this;
        }

        /** Sets what routes cost. */
        public Builder costs(Costs value) {
            costs = value;
            return this;
        }

        /** Sets what routes must not exceed. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /** Sets what the vehicle can do. */
        public Builder skills(Set<String> value) {
            skills = value;
            return this;
        }

        /** Sets which of the problem's travels it uses. */
        public Builder profile(int value) {
            profile = value;
            return this;
        }

        /** Sets its travel durations in percent of the profile's. */
        public Builder slowness(int percent) {
            slowness = percent;
            return this;
        }

        /** Sets in which order its trips load and unload. */
        public Builder order(LoadOrder value) {
            order = value;
            return this;
        }

        /** Sets the breaks of its driver. */
        public Builder breaks(List<Break> value) {
            breaks = value;
            return this;
        }

        /** Sets where it may reload and how often; {@code null} means as often as fits. */
        public Builder reloads(List<Reload> value, @Nullable Integer most) {
            reloads = value;
            maxReloads = most;
            return this;
        }

        /** Returns the vehicle type. */
        public VehicleType build() {
            return new VehicleType(
                    id,
                    count,
                    capacity,
                    start,
                    end,
                    shift,
                    costs,
                    limits,
                    skills,
                    profile,
                    slowness,
                    order,
                    breaks,
                    reloads,
                    maxReloads);
        }
    }
}
