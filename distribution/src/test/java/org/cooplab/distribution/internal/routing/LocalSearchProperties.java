package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

class LocalSearchProperties {

    private static final int CAPACITY = 12;

    @Property
    @Label("of a plan that was hardly searched for, no exchange of tails and no run turned round saves anything")
    void no_simple_move_is_left(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int customers) {
        nothingIsLeft(seed, customers, Budget.iterations(1), new SearchMonitor() {});
    }

    @Property
    @Label("the same when time is the budget: some of it is kept for that")
    void no_simple_move_is_left_in_time(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int customers) {
        nothingIsLeft(seed, customers, new Budget.Time(Duration.ofNanos(1000)), new SearchMonitor() {
            private int asked;

            @Override
            public long nanoTime() {
                return asked++ < 3 ? 0 : 995;
            }
        });
    }

    @Property
    @Label("shipments without amounts are not torn apart")
    void both_ends_of_a_shipment_stay_on_a_route(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int shipments) {
        Rng rng = new Rng(seed);
        double[] x = new double[2 * shipments + 1];
        double[] y = new double[2 * shipments + 1];
        Arrays.setAll(x, place -> rng.below(100));
        Arrays.setAll(y, place -> rng.below(100));
        List<Shipment> letters = new ArrayList<>();
        for (int place = 1; place < x.length; place += 2) {
            letters.add(Shipment.of("letter " + place, Visit.at(place, 0), Visit.at(place + 1, 0), Load.NONE));
        }
        VehicleType courier = VehicleType.builder("courier", Load.NONE)
                .start(0)
                .end(0)
                .limits(new VehicleType.Limits(null, null, null, 6))
                .build();
        RoutingProblem problem =
                RoutingProblem.of(Travel.plane(x, y, 10, Travel.Rounding.NEAREST), List.of(courier), letters);
        Plan plan = VehicleRouting.solve(
                        problem, RoutingOptions.of(Budget.iterations(3)).withSeed(seed))
                .plan();
        assertEquals(List.of(), plan.unserved());
        assertEquals(List.of(), PlanChecker.check(problem, plan));
    }

    private static void nothingIsLeft(long seed, int customers, Budget budget, SearchMonitor monitor) {
        Rng rng = new Rng(seed);
        double[] x = new double[customers + 1];
        double[] y = new double[customers + 1];
        int[] demand = new int[customers + 1];
        List<Job> jobs = new ArrayList<>();
        for (int place = 0; place <= customers; place++) {
            x[place] = rng.below(1000);
            y[place] = rng.below(1000);
            demand[place] = 1 + rng.below(5);
            if (place > 0) {
                jobs.add(Job.delivery(Integer.toString(place), Visit.at(place, 0), Load.of(demand[place])));
            }
        }
        Travel travel = Travel.plane(x, y, 10, Travel.Rounding.NEAREST);
        RoutingProblem problem = RoutingProblem.of(
                travel,
                List.of(VehicleType.builder("van", Load.of(CAPACITY))
                        .start(0)
                        .end(0)
                        .build()),
                jobs);

        Plan plan = VehicleRouting.solve(problem, RoutingOptions.of(budget).withSeed(seed), monitor)
                .plan();

        List<List<Integer>> routes = plan.routes().stream()
                .map(route -> route.stops().stream()
                        .filter(stop -> stop.step().task())
                        .map(stop -> Integer.valueOf(stop.step().id()))
                        .toList())
                .toList();
        for (List<Integer> one : routes) {
            for (int from = 0; from < one.size(); from++) {
                for (int to = from; to < one.size(); to++) {
                    List<Integer> turned = new ArrayList<>(one);
                    Collections.reverse(turned.subList(from, to + 1));
                    assertTrue(length(travel, turned) >= length(travel, one), () -> one + " or " + turned);
                }
            }
            for (List<Integer> two : routes) {
                for (int left = 0; one != two && left <= one.size(); left++) {
                    for (int right = left == 0 ? 1 : 0; right <= two.size(); right++) {
                        List<Integer> first = joined(one.subList(0, left), two.subList(right, two.size()));
                        List<Integer> second = joined(two.subList(0, right), one.subList(left, one.size()));
                        long before = length(travel, one) + length(travel, two);
                        assertTrue(
                                load(demand, first) > CAPACITY
                                        || load(demand, second) > CAPACITY
                                        || length(travel, first) + length(travel, second) >= before,
                                () -> one + " and " + two + " or " + first + " and " + second);
                    }
                }
            }
        }
    }

    private static List<Integer> joined(List<Integer> head, List<Integer> tail) {
        List<Integer> route = new ArrayList<>(head);
        route.addAll(tail);
        return route;
    }

    private static int load(int[] demand, List<Integer> route) {
        return route.stream().mapToInt(place -> demand[place]).sum();
    }

    private static long length(Travel travel, List<Integer> route) {
        long sum = 0;
        int here = 0;
        for (int place : route) {
            sum += travel.distance(here, place);
            here = place;
        }
        return sum + travel.distance(here, 0);
    }
}
