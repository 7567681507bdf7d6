package org.cooplab.examples.instances;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.cooplab.examples.instances.Draft.Pair;
import org.cooplab.examples.instances.Draft.Place;
import org.cooplab.examples.instances.Draft.Vehicle;
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
        private final DraftFleet fleet;
        private final BigDecimal unit;
        private final Map<String, Step> steps = new HashMap<>();

        Maker(Draft draft, Distances distances) {
            this.draft = draft;
            fleet = DraftFleet.of(draft.vehicles);
            unit = fleet.wholeCosts();
            if (draft.matrix == null) {
                double[] x = draft.places.stream().mapToDouble(place -> place.x).toArray();
                double[] y = draft.places.stream().mapToDouble(place -> place.y).toArray();
                rounder = new Rounder(fitting(distances.scale(), x, y));
                travel = Travel.plane(x, y, rounder.scale().doubleValue(), distances.rounding());
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
            BigDecimal most = MOST_COST.divide(rounder.scale());
            draft.fixed.forEach((tooGreat, cost) -> check(cost, most, tooGreat, faults));
            draft.perDistance.forEach((tooGreat, cost) -> check(cost, MOST_PER_DISTANCE, tooGreat, faults));
            for (Place place : draft.places) {
                if (place.prize != null) {
                    Fault tooGreat = requireNonNull(place.greatPrize, "a prize of the file");
                    check(BigDecimal.valueOf(place.prize), most, tooGreat, faults);
                }
            }
        }

        private void check(BigDecimal cost, BigDecimal most, Fault tooGreat, Faults faults) {
            if (cost.multiply(unit).compareTo(most) > 0) {
                faults.add(tooGreat);
            }
        }

        DraftProblem make(Objective objective) {
            List<VehicleType> types = new ArrayList<>();
            for (int type = 0; type < fleet.alike().size(); type++) {
                types.add(type(type));
            }
            List<Request> requests = new ArrayList<>(shipments());
            requests.addAll(jobs());
            return new DraftProblem(
                    RoutingProblem.of(travel, types, requests).withObjective(objective),
                    unit.multiply(rounder.scale()),
                    fleet.types(),
                    fleet.alike(),
                    Map.copyOf(steps));
        }

        private VehicleType type(int type) {
            Vehicle vehicle = fleet.alike().get(type);
            TimeWindow open = window(draft.places.get(vehicle.depot()));
            VehicleType.Builder builder = VehicleType.builder(DraftFleet.name(type), Load.of(vehicle.capacity()))
                    .count(fleet.counts().get(type))
                    .start(vehicle.depot())
                    .end(draft.open ? null : vehicle.depot())
                    .shift(open.open(), open.close())
                    .costs(new VehicleType.Costs(
                            rounder.nearest(vehicle.fixed().multiply(unit)),
                            vehicle.perDistance().multiply(unit).longValueExact(),
                            0,
                            0))
                    .order(draft.backhauls ? VehicleType.LoadOrder.DELIVERIES_FIRST : VehicleType.LoadOrder.FREE);
            Draft.Most most = vehicle.most();
            builder.limits(new VehicleType.Limits(limit(most.duration()), limit(most.distance()), null, null));
            builder.reloads(vehicle.reloads().stream().map(this::reload).toList(), most.reloads());
            return builder.build();
        }

        private @Nullable Long limit(@Nullable BigDecimal most) {
            return most == null ? null : rounder.down(most);
        }

        private VehicleType.Reload reload(int index) {
            Place depot = draft.places.get(index);
            return new VehicleType.Reload(depot.label, new Visit(index, 0, 0, List.of(window(depot))));
        }

        private List<Request> shipments() {
            List<Request> shipments = new ArrayList<>();
            for (Pair pair : draft.pairs) {
                Place pickup = draft.places.get(pair.pickup());
                Place delivery = draft.places.get(pair.delivery());
                steps.put(pickup.label, Step.pickup(pickup.label));
                steps.put(delivery.label, Step.delivery(pickup.label));
                shipments.add(Shipment.of(
                        pickup.label, visit(pair.pickup()), visit(pair.delivery()), Load.of(pickup.demand)));
            }
            return shipments;
        }

        /** Makes a job of each place that is no depot and not one of a pair. */
        private List<Request> jobs() {
            Map<Integer, Set<String>> allowed = fleet.allowed(draft.places.size());
            Set<Integer> others = new HashSet<>(draft.depots);
            for (Pair pair : draft.pairs) {
                others.add(pair.pickup());
                others.add(pair.delivery());
            }
            List<Request> jobs = new ArrayList<>();
            for (int index = 0; index < draft.places.size(); index++) {
                if (!others.contains(index)) {
                    Conditions conditions = Conditions.NONE.withVehicles(allowed.getOrDefault(index, Set.of()));
                    jobs.add(job(index, conditions));
                }
            }
            return jobs;
        }

        private Job job(int index, Conditions conditions) {
            Place place = draft.places.get(index);
            steps.put(place.label, Step.job(place.label));
            boolean released = place.release != null && place.release.signum() > 0;
            Long prize = place.prize == null
                    ? null
                    : Long.valueOf(
                            rounder.nearest(BigDecimal.valueOf(place.prize).multiply(unit)));
            return new Job(
                    place.label,
                    List.of(visit(index)),
                    load(place.demand),
                    load(place.backhaul),
                    released ? rounder.up(place.release) : null,
                    conditions.withPrize(prize));
        }

        private static Load load(long amount) {
            return amount == 0 ? Load.NONE : Load.of(amount);
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
}
