package org.cooplab.distribution.format;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.format.Draft.Pair;
import org.cooplab.distribution.format.Draft.Place;
import org.cooplab.distribution.format.Draft.Vehicle;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.LoadOrder;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Reload;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleCosts;
import org.cooplab.distribution.routing.VehicleLimits;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A draft made into a problem of whole numbers.
 *
 * @param divisor how many units of cost of the problem one unit of cost of the file is
 * @param vehicleTypes the type of each vehicle, as far as their number is limited
 * @param alike a vehicle of the file for each type
 * @param steps the step at each place, by the place's label
 */
record DraftProblem(
        RoutingProblem problem,
        BigDecimal divisor,
        List<String> vehicleTypes,
        List<Vehicle> alike,
        Map<String, Step> steps) {

    /** Makes the problem, or faults if its costs are too great or too finely divided to be counted. */
    static DraftProblem of(Draft draft, Distances distances, Objective objective, Faults faults) {
        Maker maker = new Maker(draft, distances);
        maker.checkCosts(faults);
        faults.throwIfAny();
        return maker.make(objective);
    }

    Vehicle vehicleOf(String type) {
        return alike.get(Integer.parseInt(type) - 1);
    }

    private static final BigDecimal MOST_PER_DISTANCE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(1L << 40);

    private static final class Maker {
        private final Draft draft;
        private final Rounder rounder;
        private final Travel travel;
        private final List<Vehicle> alike = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private final List<String> vehicleTypes = new ArrayList<>();
        private final Map<String, Step> steps = new HashMap<>();

        Maker(Draft draft, Distances distances) {
            this.draft = draft;
            if (draft.matrix == null) {
                double[] x = draft.places.stream().mapToDouble(place -> place.x).toArray();
                double[] y = draft.places.stream().mapToDouble(place -> place.y).toArray();
                rounder = new Rounder(fitting(distances.scale(), x, y));
                travel = Travel.plane(x, y, (double) rounder.scale, distances.rounding());
            } else {
                rounder =
                        new Rounder(BigDecimal.TEN.pow(draft.matrix.decimals()).longValueExact());
                travel = draft.matrix.travel();
            }
        }

        /** Returns the greatest power of ten up to {@code scale} for which every leg can be a number. */
        private static long fitting(long scale, double[] x, double[] y) {
            double longest = StrictMath.hypot(spread(x), spread(y)) + 1;
            long fitting = scale;
            while (fitting > 1 && longest * fitting >= Travel.MOST) {
                fitting /= 10;
            }
            return fitting;
        }

        private static double spread(double[] values) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return most - least;
        }

        void checkCosts(Faults faults) {
            groupVehicles();
            BigDecimal unit = wholeCosts();
            BigDecimal most = MOST_COST.divide(BigDecimal.valueOf(rounder.scale));
            for (Vehicle vehicle : alike) {
                check(vehicle.perDistance(), unit, MOST_PER_DISTANCE, faults);
                check(vehicle.fixed(), unit, most, faults);
            }
            for (Place place : draft.places) {
                if (place.prize != null) {
                    check(BigDecimal.valueOf(place.prize), unit, most, faults);
                }
            }
        }

        private void check(BigDecimal cost, BigDecimal unit, BigDecimal most, Faults faults) {
            if (cost.multiply(unit).compareTo(most) > 0) {
                faults.add(requireNonNull(draft.costs.get(cost), "a cost of the file"));
            }
        }

        DraftProblem make(Objective objective) {
            BigDecimal unit = wholeCosts();
            List<VehicleType> types = new ArrayList<>();
            for (int type = 0; type < alike.size(); type++) {
                types.add(type(type, unit));
            }
            RoutingProblem problem =
                    RoutingProblem.of(travel, types, requests(unit)).withObjective(objective);
            return new DraftProblem(
                    problem,
                    unit.multiply(BigDecimal.valueOf(rounder.scale)),
                    List.copyOf(vehicleTypes),
                    List.copyOf(alike),
                    Map.copyOf(steps));
        }

        private void groupVehicles() {
            for (Vehicle vehicle : draft.vehicles) {
                int type = 0;
                while (type < alike.size() && !alike.get(type).like(vehicle)) {
                    type++;
                }
                if (type == alike.size()) {
                    alike.add(vehicle);
                    counts.add(0);
                }
                for (int one = 0; vehicle.count() != null && one < vehicle.count(); one++) {
                    vehicleTypes.add(Integer.toString(type + 1));
                }
                counts.set(type, vehicle.count() == null ? null : counts.get(type) + vehicle.count());
            }
        }

        /** Returns the least power of ten that makes every cost per distance whole. */
        private BigDecimal wholeCosts() {
            int decimals = 0;
            for (Vehicle vehicle : alike) {
                decimals = Math.max(
                        decimals, vehicle.perDistance().stripTrailingZeros().scale());
            }
            return BigDecimal.TEN.pow(decimals);
        }

        private VehicleType type(int type, BigDecimal unit) {
            Vehicle vehicle = alike.get(type);
            TimeWindow open = window(draft.places.get(vehicle.depot()));
            VehicleType.Builder builder = VehicleType.builder(Integer.toString(type + 1), Load.of(vehicle.capacity()))
                    .count(counts.get(type))
                    .start(vehicle.depot())
                    .end(draft.open ? null : vehicle.depot())
                    .shift(open.open(), open.close())
                    .costs(new VehicleCosts(
                            rounder.nearest(vehicle.fixed().multiply(unit)),
                            vehicle.perDistance().multiply(unit).longValueExact(),
                            0,
                            0))
                    .order(draft.backhauls ? LoadOrder.DELIVERIES_FIRST : LoadOrder.FREE);
            Draft.Most most = vehicle.most();
            builder.limits(new VehicleLimits(limit(most.duration()), limit(most.distance()), null, null));
            builder.reloads(vehicle.reloads().stream().map(this::reload).toList(), most.reloads());
            return builder.build();
        }

        private @Nullable Long limit(@Nullable BigDecimal most) {
            return most == null ? null : rounder.down(most);
        }

        private Reload reload(int index) {
            Place depot = draft.places.get(index);
            return new Reload(depot.label, new Visit(index, 0, 0, List.of(window(depot))));
        }

        private List<Request> requests(BigDecimal unit) {
            Map<Integer, Set<String>> allowed = allowed();
            List<Request> requests = new ArrayList<>();
            Set<Integer> paired = new HashSet<>();
            for (Pair pair : draft.pairs) {
                Place pickup = draft.places.get(pair.pickup());
                Place delivery = draft.places.get(pair.delivery());
                paired.add(pair.pickup());
                paired.add(pair.delivery());
                steps.put(pickup.label, Step.pickup(pickup.label));
                steps.put(delivery.label, Step.delivery(pickup.label));
                requests.add(Shipment.of(
                        pickup.label, visit(pair.pickup()), visit(pair.delivery()), Load.of(pickup.demand)));
            }
            for (int index = 0; index < draft.places.size(); index++) {
                if (draft.depots.contains(index) || paired.contains(index)) {
                    continue;
                }
                Place place = draft.places.get(index);
                Conditions conditions = Conditions.NONE
                        .withVehicles(allowed.getOrDefault(index, Set.of()))
                        .withPrize(
                                place.prize == null
                                        ? null
                                        : rounder.nearest(
                                                BigDecimal.valueOf(place.prize).multiply(unit)));
                boolean released = place.release != null && place.release.signum() > 0;
                steps.put(place.label, Step.job(place.label));
                requests.add(new Job(
                        place.label,
                        List.of(visit(index)),
                        place.demand == 0 ? Load.NONE : Load.of(place.demand),
                        place.backhaul == 0 ? Load.NONE : Load.of(place.backhaul),
                        released ? rounder.up(place.release) : null,
                        conditions));
            }
            return requests;
        }

        /** Returns the types that may serve each place, where not all may. */
        private Map<Integer, Set<String>> allowed() {
            Map<Integer, Set<String>> allowed = new HashMap<>();
            if (alike.stream().allMatch(vehicle -> vehicle.allowed() == null)) {
                return allowed;
            }
            for (int type = 0; type < alike.size(); type++) {
                for (int place = 0; place < draft.places.size(); place++) {
                    List<Integer> only = alike.get(type).allowed();
                    if (only == null || only.contains(place)) {
                        allowed.computeIfAbsent(place, none -> new HashSet<>()).add(Integer.toString(type + 1));
                    }
                }
            }
            return allowed;
        }

        private Visit visit(int index) {
            Place place = draft.places.get(index);
            return new Visit(index, 0, rounder.up(place.service), List.of(window(place)));
        }

        private TimeWindow window(Place place) {
            if (place.due == null) {
                return TimeWindow.ALWAYS;
            }
            return new TimeWindow(rounder.up(place.ready), Math.max(rounder.up(place.ready), rounder.down(place.due)));
        }
    }

    /** Makes whole numbers of decimal ones, on the side where a plan stays feasible. */
    private static final class Rounder {
        private final long scale;

        Rounder(long scale) {
            this.scale = scale;
        }

        long up(@Nullable BigDecimal value) {
            return whole(value, RoundingMode.CEILING);
        }

        long down(@Nullable BigDecimal value) {
            return whole(value, RoundingMode.FLOOR);
        }

        long nearest(BigDecimal value) {
            return whole(value, RoundingMode.HALF_UP);
        }

        private long whole(@Nullable BigDecimal value, RoundingMode mode) {
            return value == null
                    ? 0
                    : value.multiply(BigDecimal.valueOf(scale))
                            .setScale(0, mode)
                            .longValueExact();
        }
    }
}
