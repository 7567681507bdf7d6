package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.distribution.KnownRound;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleCost;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.circuit.Pace;
import org.cooplab.distribution.internal.consignment.Largest;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.network.Evening;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * The vehicles as the routing engine sees them, on each day anew: those that are alike in all but their id are one type. Costs are
 * counted in thousandths of the minor unit.
 */
public final class Fleet {

    /** So many units of cost are one minor unit of money. */
    static final int COST_UNITS = 1000;

    private static final String ANY_VOLUME = "any-volume";

    /** All of a vehicle but its id; a vehicle with a known round is like no other. */
    private record Alike(Vehicle vehicle, @Nullable VehicleId driver, TimeWindow free) {
        static Alike of(Vehicle vehicle, Vehicle first, boolean driver, TimeWindow free) {
            Vehicle unnamed = new Vehicle(
                    first.id(),
                    vehicle.home(),
                    vehicle.capacity(),
                    vehicle.temperatures(),
                    vehicle.shiftStart(),
                    vehicle.shiftEnd(),
                    vehicle.cost(),
                    vehicle.carrier(),
                    vehicle.slowness(),
                    vehicle.maxStops(),
                    vehicle.maxDistance());
            return new Alike(unnamed, driver ? vehicle.id() : null, free);
        }
    }

    /**
     * A vehicle on one day.
     *
     * @param route the id of its route, if it makes one
     */
    public record Turnout(String route, Vehicle vehicle) {}

    private final Map<String, List<Turnout>> byType = new LinkedHashMap<>();
    private final List<VehicleType> types = new ArrayList<>();
    private final List<VehicleType> allDay = new ArrayList<>();
    private final Map<String, Long> latest = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Set<Integer> homes = new HashSet<>();
    private final Set<VehicleId> drivers = new HashSet<>();
    private final Objective objective;

    /**
     * Makes the fleet of a network on the days, and numbers its homes.
     *
     * @param busy routes that vehicles make already: these are not free on their days, nor on others until or once they make them
     * @param earliest no vehicle leaves home before this second
     */
    Fleet(CheckedNetwork network, List<PlannedRoute> busy, long earliest, DayTime time, Atlas atlas) {
        for (KnownRound round : network.network().knownRounds()) {
            drivers.add(round.vehicle());
        }
        objective = Evening.objective(network.network().balance());
        List<LocalDate> dates = time.dates();
        for (int number = 1; number <= dates.size(); number++) {
            if (!DayTime.leavesOut(network.network().zone(), dates.get(number - 1))) {
                add(network, busy, earliest, number, dates.get(number - 1), time, atlas);
            }
        }
    }

    private void add(
            CheckedNetwork network,
            List<PlannedRoute> busy,
            long earliest,
            int number,
            LocalDate date,
            DayTime time,
            Atlas atlas) {
        Map<Alike, List<Turnout>> groups = new LinkedHashMap<>();
        for (Vehicle vehicle : network.vehicles()) {
            Turnout turnout = new Turnout(vehicle.id() + "/" + number, vehicle);
            TimeWindow free = free(turnout, busy, shift(vehicle, date, time), earliest, time);
            if (free != null) {
                Vehicle first = network.vehicles().get(0);
                groups.computeIfAbsent(
                                Alike.of(vehicle, first, drivers.contains(vehicle.id()), free),
                                alike -> new ArrayList<>())
                        .add(turnout);
            }
        }
        for (Map.Entry<Alike, List<Turnout>> entry : groups.entrySet()) {
            List<Turnout> group = entry.getValue();
            TimeWindow free = entry.getKey().free();
            Vehicle one = group.get(0).vehicle();
            String id = group.get(0).route();
            GeoPoint position = network.site(one.home()).position();
            if (position == null) {
                throw new IllegalStateException("home of " + one.id() + " has no position");
            }
            int home = atlas.number(position);
            homes.add(home);
            byType.put(id, group);
            districts.put(
                    id,
                    network.region(Place.at(position, network.site(one.home()).province()))
                            .map(RegionCode::value)
                            .orElse(one.home().value()));
            VehicleType type = type(id, one, group.size(), home, free);
            types.add(type);
            TimeWindow all = requireNonNullElse(free(group.get(0), busy, time.all(date), earliest, time), free);
            allDay.add(type.toBuilder().shift(all.open(), all.close()).build());
            latest.put(id, latest(group, busy, free, time));
        }
    }

    /** Returns when one of these vehicles begins its next shift, or a route that it makes already. */
    private static long latest(List<Turnout> group, List<PlannedRoute> busy, TimeWindow free, DayTime time) {
        TimeWindow longer =
                new TimeWindow(free.open(), free.close() + rest(group.get(0).vehicle()));
        return group.stream()
                .map(each -> free(each, busy, longer, free.open(), time))
                .mapToLong(window -> window == null ? free.close() : window.close())
                .max()
                .orElse(free.close());
    }

    private static long rest(Vehicle vehicle) {
        long rest = Duration.between(vehicle.shiftEnd(), vehicle.shiftStart()).toSeconds();
        return Math.floorMod(rest, Duration.ofDays(1).toSeconds());
    }

    private static TimeWindow shift(Vehicle vehicle, LocalDate date, DayTime time) {
        boolean overnight = !vehicle.shiftEnd().isAfter(vehicle.shiftStart());
        return new TimeWindow(
                time.notBefore(date, vehicle.shiftStart()),
                time.second(overnight ? date.plusDays(1) : date, vehicle.shiftEnd()));
    }

    /** Returns what is left of hours beside the routes that a vehicle makes already, or {@code null} if that is nothing. */
    private static @Nullable TimeWindow free(
            Turnout turnout, List<PlannedRoute> busy, TimeWindow hours, long earliest, DayTime time) {
        long open = Math.min(hours.close(), Math.max(hours.open(), earliest));
        long close = hours.close();
        for (PlannedRoute route : busy) {
            if (route.id().equals(turnout.route())) {
                return null;
            }
            if (route.vehicle().equals(turnout.vehicle().id())) {
                long start = time.second(route.start());
                if (start <= Math.max(hours.open(), earliest)) {
                    open = Math.max(open, time.notBefore(route.end()));
                } else {
                    close = Math.min(close, start);
                }
            }
        }
        return open <= close ? new TimeWindow(open, close) : null;
    }

    private static VehicleType type(String id, Vehicle vehicle, int count, int home, TimeWindow free) {
        Capacity capacity = vehicle.capacity();
        return VehicleType.builder(id, Load.of(capacity.weight().grams(), Largest.millilitres(capacity)))
                .count(count)
                .start(home)
                .end(home)
                .shift(free.open(), free.close())
                .costs(costs(vehicle.cost()))
                .limits(new VehicleType.Limits(
                        null,
                        vehicle.maxDistance() == null
                                ? null
                                : vehicle.maxDistance().metres(),
                        null,
                        vehicle.maxStops()))
                .skills(skills(vehicle.temperatures(), capacity.volume() != null))
                .slowness(vehicle.slowness())
                .build();
    }

    private static VehicleType.Costs costs(VehicleCost cost) {
        long perMetre = cost.perKilometre().minor();
        long perSecond = (cost.perHour().minor() * COST_UNITS + 1800) / 3600;
        if (perMetre == 0 && perSecond == 0) {
            perMetre = 1; // free vehicles still need not drive about
        }
        return new VehicleType.Costs(cost.fixed().minor() * COST_UNITS, perMetre, 0, perSecond);
    }

    /** Returns the types. */
    public List<VehicleType> types() {
        return types;
    }

    /** Returns the type of that id. */
    VehicleType type(String id) {
        return type(types, id);
    }

    private static VehicleType type(List<VehicleType> types, String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns the types as they would be if each of their shifts were all that is left of the day. */
    List<VehicleType> allDay() {
        return allDay;
    }

    /** Returns whether the shift of a type may begin so many seconds sooner: on the same day, and before it is too late for that. */
    boolean mayBeginSooner(String type, long seconds) {
        return type(type).shift().open() - seconds >= type(allDay, type).shift().open()
                && seconds <= rest(turnouts(type).get(0).vehicle());
    }

    /** Returns whether the shift of a type may last so many seconds longer: until the next begins, or a route that stays. */
    boolean mayEndLater(String type, long seconds) {
        return type(type).shift().close() + seconds <= requireNonNull(latest.get(type));
    }

    /** Returns the region where a type of vehicles is at home; its home itself if the region is not known. */
    String district(String type) {
        return districts.getOrDefault(type, type);
    }

    /** Returns the type of the vehicle that would make a route, or {@code null} if it is not in this fleet. */
    @Nullable
    String typeOf(String route) {
        for (Map.Entry<String, List<Turnout>> type : byType.entrySet()) {
            for (Turnout each : type.getValue()) {
                if (each.route().equals(route)) {
                    return type.getKey();
                }
            }
        }
        return null;
    }

    /** Returns the name of a vehicle of a type. */
    String nameOf(String type) {
        return turnouts(type).isEmpty()
                ? type
                : turnouts(type).get(0).vehicle().id().value();
    }

    /** Returns what is best. */
    public Objective objective() {
        return objective;
    }

    /** Returns the types of a vehicle, one for each day on which it is free. */
    Set<String> typesOf(VehicleId vehicle) {
        Set<String> its = new HashSet<>();
        for (Map.Entry<String, List<Turnout>> type : byType.entrySet()) {
            for (Turnout each : type.getValue()) {
                if (each.vehicle().id().equals(vehicle)) {
                    its.add(type.getKey());
                }
            }
        }
        return its;
    }

    /** Returns the types with as many vehicles as make none of these routes, those without any left out. */
    List<VehicleType> idle(List<InitialRoute> routes) {
        Map<String, Integer> used = new HashMap<>();
        routes.forEach(route -> used.merge(route.vehicle(), 1, Integer::sum));
        List<VehicleType> idle = new ArrayList<>();
        for (VehicleType type : types) {
            int count = requireNonNull(type.count()) - used.getOrDefault(type.id(), 0);
            if (count > 0) {
                idle.add(type.toBuilder().count(count).build());
            }
        }
        return idle;
    }

    /** Returns the places where vehicles are at home. */
    public Set<Integer> homes() {
        return homes;
    }

    /** Returns the vehicles of a type and the routes that they may make, by the id of the vehicle. */
    public List<Turnout> turnouts(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Returns what stops and loads take of these vehicles. */
    public Pace pace() {
        long begin = types.stream().mapToLong(type -> type.shift().open()).min().orElse(0);
        long end = types.stream().mapToLong(type -> type.shift().close()).max().orElse(0);
        return new Pace(begin, end, meanGrams());
    }

    /** Returns the mean weight that a vehicle carries, in grams. */
    private long meanGrams() {
        long sum = 0;
        long count = 0;
        for (List<Turnout> group : byType.values()) {
            sum += group.get(0).vehicle().capacity().weight().grams() * group.size();
            count += group.size();
        }
        return count == 0 ? 1 : Math.max(1, sum / count);
    }

    /** Returns what a vehicle must be able to do for a haul. */
    static Set<String> skills(Haul haul) {
        return skills(haul.temperatures(), haul.volumeKnown());
    }

    /** Returns what a vehicle must be able to do for goods of these classes, or what one can do that keeps these classes. */
    static Set<String> skills(Set<TemperatureClass> temperatures, boolean volumeKnown) {
        Set<String> skills = new HashSet<>();
        temperatures.forEach(temperature -> skills.add(temperature.name()));
        if (!volumeKnown) {
            skills.add(ANY_VOLUME);
        }
        return skills;
    }
}
