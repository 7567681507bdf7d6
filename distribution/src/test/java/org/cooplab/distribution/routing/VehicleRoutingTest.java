package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.cooplab.distribution.routing.VehicleRouting.Solution;
import org.junit.jupiter.api.Test;

class VehicleRoutingTest {

    @Test
    void no_request_needs_no_route() {
        Plan plan = solve(RoutingProblem.of(square(), List.of(van(10)), List.of()), 10);
        assertTrue(plan.routes().isEmpty());
        assertEquals(0, plan.cost());
    }

    @Test
    void a_corner_each_is_one_tour_around_the_square() {
        // Corners 1, 2, 3 of a square of side 10 from the depot in corner 0: 10 + 10 + 10 + 10.
        Plan plan = solve(RoutingProblem.of(square(), List.of(van(10)), corners()), 100);
        assertEquals(1, plan.routes().size());
        assertEquals(40, plan.cost());
    }

    @Test
    void what_no_vehicle_can_carry_stays_unserved() {
        List<Job> jobs = new ArrayList<>(corners());
        jobs.add(Job.delivery("piano", Visit.at(2, 0), Load.of(11)));
        Plan plan = solve(RoutingProblem.of(square(), List.of(van(10)), jobs), 200);
        assertEquals(List.of("piano"), plan.unserved());
    }

    @Test
    void where_one_village_only_can_be_reached_the_larger_is_served_though_it_is_farther() {
        // 25 doors 100 from the depot on one side, 30 doors 180 from it on the other; the shift is too short for both.
        double[] x = new double[56];
        List<Job> jobs = new ArrayList<>();
        for (int i = 1; i < x.length; i++) {
            x[i] = i <= 25 ? 100 + i % 5 : -180 - i % 6;
            jobs.add(Job.delivery("door" + i, Visit.at(i, 0), Load.of(1)));
        }
        VehicleType van = van(100).toBuilder().shift(0, 400).build();
        Travel road = Travel.plane(x, new double[56], 1, Travel.Rounding.NEAREST);
        RoutingProblem problem =
                RoutingProblem.of(road, List.of(van.toBuilder().count(1).build()), jobs);
        for (long seed = 1; seed <= 10; seed++) {
            RoutingOptions options = RoutingOptions.of(Budget.iterations(2000)).withSeed(seed);
            Plan plan = VehicleRouting.solve(problem, options).plan();
            assertEquals(25, plan.unserved().size());
            assertEquals(2 * 185, plan.cost());
        }
    }

    @Test
    void a_break_that_minds_the_load_is_taken_once_it_is_light_and_others_before() {
        VehicleType.Break empty = new VehicleType.Break("empty", 3, List.of(new TimeWindow(0, 1000)), Load.NONE);
        VehicleType.Break early = new VehicleType.Break("early", 2, List.of(new TimeWindow(1, 4)));
        VehicleType van =
                van(10).toBuilder().shift(0, 100).breaks(List.of(empty, early)).build();
        Plan plan = solve(RoutingProblem.of(square(), List.of(van), corners()), 100);
        List<Step> steps = plan.routes().get(0).stops().stream().map(Stop::step).toList();
        assertEquals(List.of(), plan.unserved());
        assertEquals(Step.pause("early"), steps.get(0));
        assertEquals(Step.pause("empty"), steps.get(4));
    }

    @Test
    void who_needs_less_time_for_a_stop_serves_it_if_that_time_costs() {
        VehicleType slow = van(10).toBuilder()
                .costs(VehicleType.Costs.DISTANCE.withPerWork(2))
                .build();
        VehicleType quick = VehicleType.builder("quick", Load.of(10))
                .costs(new VehicleType.Costs(5, 1, 0, 0, 2))
                .build();
        Visit stop = new Visit(
                1,
                1,
                9,
                List.of(TimeWindow.ALWAYS),
                Map.of("quick", new Visit.Work(0, 3), "van", new Visit.Work(2, 9)));
        RoutingProblem problem =
                RoutingProblem.of(square(), List.of(slow, quick), List.of(Job.delivery("milk", stop, Load.of(1))));
        Route route = solve(problem, 100).routes().get(0);
        assertEquals("quick", route.vehicle());
        // There and back, once used, and twice its time.
        assertEquals(20 + 5 + 2 * 3, route.cost());
        assertEquals(20 + 3, route.duration());
    }

    @Test
    void a_prize_below_the_detour_is_left() {
        List<Job> jobs = List.of(corners().get(0), corners().get(1).withConditions(Conditions.NONE.withPrize(13L)));
        // Corner 2 on the way to corner 1 and back costs 10 + 14 - 10 = 14 more than the 20 for corner 1 alone.
        Plan plan = solve(RoutingProblem.of(square(), List.of(van(10)), jobs), 200);
        assertEquals(List.of("corner 2"), plan.unserved());
        assertEquals(33, plan.cost());
    }

    @Test
    void prizes_that_pay_only_together_are_fetched_once_nobody_is_served_any_more() {
        // Blocks from the depot in the middle of a town; the second and third together cost 13 + 8 + 7 = 28 and bring
        // 25 + 14.
        int[][] places = {{0, 0}, {-10, -5}, {6, -7}, {6, 1}};
        long[] prizes = {0, 14, 25, 14};
        int[][] blocks = new int[4][4];
        List<Job> jobs = new ArrayList<>();
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                blocks[from][to] =
                        Math.abs(places[from][0] - places[to][0]) + Math.abs(places[from][1] - places[to][1]);
            }
            if (from > 0) {
                jobs.add(Job.delivery("place " + from, Visit.at(from, 0), Load.of(1))
                        .withConditions(Conditions.NONE.withPrize(prizes[from])));
            }
        }
        Plan plan = solve(RoutingProblem.of(Travel.matrix(blocks, blocks), List.of(van(2)), jobs), 400);
        assertEquals(List.of("place 1"), plan.unserved());
        assertEquals(28 + 14, plan.cost());
    }

    @Test
    void the_same_seed_gives_the_same_plan_on_one_thread_and_on_two() {
        RoutingProblem problem = scattered(60);
        RoutingOptions options = RoutingOptions.of(Budget.iterations(6_000)).withSeed(3);
        Solution once = VehicleRouting.solve(problem, options.withChains(3, 1));
        Solution again = VehicleRouting.solve(problem, options.withChains(3, 2));
        assertEquals(once, again);
        assertEquals(once, VehicleRouting.solve(problem, options.withChains(3, 3)));
    }

    @Test
    void the_listener_hears_of_ever_better_plans_and_may_stop() {
        List<Long> costs = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        Solution solution = VehicleRouting.solve(
                scattered(40), RoutingOptions.of(Budget.iterations(1_000_000_000)), new SearchMonitor() {
                    @Override
                    public void improved(Improvement improvement) {
                        costs.add(improvement.cost());
                    }

                    @Override
                    public boolean stopRequested() {
                        return asked.incrementAndGet() > 100;
                    }
                });
        assertEquals(costs.stream().sorted((a, b) -> Long.compare(b, a)).toList(), costs);
        assertEquals(costs.get(costs.size() - 1), solution.plan().cost());
        assertTrue(solution.iterations() < 1_000_000);
    }

    @Test
    void no_iterations_still_give_a_plan_that_keeps_the_rules() {
        RoutingProblem problem = scattered(40);
        Plan plan = solve(problem, 0);
        assertEquals(List.of(), PlanChecker.check(problem, plan));
        assertEquals(List.of(), plan.unserved());
    }

    @Test
    void a_locked_beginning_stays_and_a_pinned_round_too() {
        InitialPlan initial = new InitialPlan(
                List.of(
                        InitialRoute.of("van", List.of(Step.job("3"), Step.job("1")))
                                .withLocked(2),
                        InitialRoute.of("van", List.of(Step.job("5"), Step.job("4")))
                                .withPinned()),
                0);
        RoutingProblem problem = scattered(20).withInitialPlan(initial);
        Plan plan = solve(problem, 2_000);
        Route first = plan.routes().stream()
                .filter(route -> Integer.valueOf(0).equals(route.continues()))
                .findFirst()
                .orElseThrow();
        assertEquals(Step.job("3"), first.stops().get(0).step());
        assertEquals(Step.job("1"), first.stops().get(1).step());
        Route second = plan.routes().stream()
                .filter(route -> Integer.valueOf(1).equals(route.continues()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(Step.job("5"), Step.job("4")),
                second.stops().stream().map(Stop::step).toList());
    }

    @Test
    void fixed_steps_that_break_a_rule_are_an_error_that_names_them() {
        InitialPlan initial = new InitialPlan(
                List.of(InitialRoute.of("van", List.of(Step.job("corner 1"), Step.job("corner 2")))
                        .withLocked(2)),
                0);
        RoutingProblem problem =
                RoutingProblem.of(square(), List.of(van(1)), corners()).withInitialPlan(initial);
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> solve(problem, 10));
        assertTrue(error.getMessage().contains("the fixed steps break a rule at"), error.getMessage());
    }

    @Test
    void without_vehicles_nobody_is_served() {
        List<Job> jobs = new ArrayList<>(corners());
        jobs.add(Job.delivery("gift", Visit.at(1, 0), Load.of(1)).withConditions(Conditions.NONE.withPrize(7L)));
        Plan plan = solve(RoutingProblem.of(square(), List.of(), jobs), 10);
        assertEquals(List.of("corner 1", "corner 2", "corner 3", "gift"), plan.unserved());
        assertEquals(7, plan.cost());
    }

    @Test
    void of_so_many_that_they_are_numbered_along_the_map_the_unserved_are_told_in_the_order_of_the_problem() {
        RoutingProblem many = scattered(2001);
        VehicleType few = VehicleType.builder("van", Load.of(30)).count(5).build();
        Plan plan = solve(RoutingProblem.of(many.travels().get(0), List.of(few), many.requests()), 10);
        assertTrue(plan.unserved().size() > 1800);
        List<String> sorted = plan.unserved().stream()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
        assertEquals(sorted, plan.unserved());
    }

    @Test
    void who_asks_to_stop_at_once_gets_what_is_planned_by_then() {
        Solution none =
                VehicleRouting.solve(scattered(40), RoutingOptions.of(Budget.iterations(1_000)), new SearchMonitor() {
                    @Override
                    public boolean stopRequested() {
                        return true;
                    }
                });
        assertEquals(0, none.iterations());
        assertEquals(40, none.plan().unserved().size());
    }

    @Test
    void a_first_plan_for_which_there_is_no_time_is_made_in_a_fraction_of_it_and_tells_who_is_left() {
        // Twenty vehicles of ten hours for five hundred trips across a town, not for all; of so many places no table is
        // made.
        Random random = new Random(3);
        double[] x = random.doubles(5000, 0, 1000).toArray();
        double[] y = random.doubles(5000, 0, 1000).toArray();
        AtomicLong asked = new AtomicLong();
        Travel town = counting(Travel.plane(x, y, 10, Travel.Rounding.NEAREST), asked);
        List<Shipment> trips = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            trips.add(Shipment.of("trip " + i, Visit.at(i, 60), Visit.at(500 + i, 60), Load.of(1)));
        }
        VehicleType van = van(100).toBuilder().count(20).shift(0, 36_000).build();
        RoutingProblem problem = RoutingProblem.of(town, List.of(van), trips);
        Plan careful = firstPlan(problem, Budget.iterations(0), asked);
        long care = asked.get();
        Plan hurried = firstPlan(problem, Budget.seconds(1), asked);
        assertTrue(asked.get() * 3 < care, asked + " of " + care);
        assertEquals(500, hurried.unserved().size() + served(hurried));
        assertTrue(served(hurried) * 4 > served(careful) * 3, served(hurried) + " of " + served(careful));
    }

    /** By a clock on which any time is over at once; {@code asked} then tells how many legs the first plan has asked for. */
    private static Plan firstPlan(RoutingProblem problem, Budget budget, AtomicLong asked) {
        return VehicleRouting.solve(problem, RoutingOptions.of(budget), new SearchMonitor() {
                    private long now;
                    private boolean begun;

                    @Override
                    public long nanoTime() {
                        return now += 1L << 40;
                    }

                    @Override
                    public boolean stopRequested() {
                        if (!begun) {
                            begun = true;
                            asked.set(0);
                        }
                        return false;
                    }
                })
                .plan();
    }

    private static int served(Plan plan) {
        return plan.routes().stream().mapToInt(route -> route.stops().size()).sum() / 2;
    }

    private static Travel counting(Travel travel, AtomicLong asked) {
        return new Travel() {
            @Override
            public int size() {
                return travel.size();
            }

            @Override
            public int distance(int from, int to) {
                asked.incrementAndGet();
                return travel.distance(from, to);
            }

            @Override
            public int duration(int from, int to) {
                asked.incrementAndGet();
                return travel.duration(from, to);
            }
        };
    }

    @Test
    void options_and_a_monitor_are_asked_for_even_where_there_is_nothing_to_do() {
        RoutingProblem nothing = RoutingProblem.of(Travel.matrix(new int[1][1], new int[1][1]), List.of(), List.of());
        RoutingOptions options = RoutingOptions.of(Budget.iterations(1));
        assertThrows(NullPointerException.class, () -> VehicleRouting.solve(nothing, null, SearchMonitor.NONE));
        assertThrows(NullPointerException.class, () -> VehicleRouting.solve(nothing, options, null));
    }

    @Test
    void an_interrupt_stops_nothing_and_is_kept() {
        RoutingOptions options =
                RoutingOptions.of(Budget.iterations(400)).withSeed(3).withChains(2, 2);
        Solution calm = VehicleRouting.solve(scattered(40), options);
        Thread.currentThread().interrupt();
        assertEquals(calm, VehicleRouting.solve(scattered(40), options));
        assertTrue(Thread.interrupted());
    }

    @Test
    void work_without_end_does_not_fit_into_a_shift_that_is_always() {
        Visit one = Visit.at(1, 1L << 40);
        Visit two = Visit.at(2, 1L << 40);
        List<Job> jobs = List.of(Job.delivery("a", one, Load.of(1)), Job.delivery("b", two, Load.of(1)));
        Plan plan = solve(RoutingProblem.of(square(), List.of(van(10)), jobs), 100);
        assertEquals(2, plan.routes().size());
    }

    @Test
    void what_costs_nothing_on_any_vehicle_goes_on_as_few_as_can_be() {
        // At the depot itself, 1 + 2 + 3 + 4 + 5 + 1 + ... = 33 minutes, for vehicles of ten minutes and of twenty.
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            jobs.add(Job.delivery("parcel " + i, Visit.at(0, 1 + i % 5), Load.of(1)));
        }
        VehicleType quick = van(100).toBuilder().shift(0, 10).build();
        VehicleType patient =
                VehicleType.builder("patient", Load.of(100)).shift(0, 20).build();
        RoutingProblem problem = RoutingProblem.of(square(), List.of(quick, patient), jobs);
        for (int seed = 1; seed <= 5; seed++) {
            RoutingOptions options = RoutingOptions.of(Budget.iterations(4_000)).withSeed(seed);
            assertEquals(
                    2, VehicleRouting.solve(problem, options).plan().routes().size());
            assertEquals(
                    2,
                    VehicleRouting.solve(problem, options.withChains(2, 1))
                            .plan()
                            .routes()
                            .size());
        }
    }

    @Test
    void cold_and_warm_ride_apart() {
        List<Job> jobs = List.of(
                corners().get(0).withConditions(Conditions.NONE.withKind("cold")),
                corners().get(1).withConditions(Conditions.NONE.withKind("warm")));
        RoutingProblem problem = RoutingProblem.of(square(), List.of(van(10)), jobs)
                .withIncompatibleKinds(Set.of(new RoutingProblem.IncompatibleKinds("warm", "cold")));
        assertEquals(2, solve(problem, 200).routes().size());
    }

    private static Plan solve(RoutingProblem problem, long iterations) {
        return VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(iterations)))
                .plan();
    }

    private static Travel square() {
        return Travel.plane(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}, 1, Travel.Rounding.NEAREST);
    }

    private static VehicleType van(long capacity) {
        return VehicleType.builder("van", Load.of(capacity)).build();
    }

    private static List<Job> corners() {
        return List.of(
                Job.delivery("corner 1", Visit.at(1, 0), Load.of(1)),
                Job.delivery("corner 2", Visit.at(2, 0), Load.of(1)),
                Job.delivery("corner 3", Visit.at(3, 0), Load.of(1)));
    }

    private static RoutingProblem scattered(int count) {
        Random random = new Random(5);
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            x[i] = random.nextInt(1000);
            y[i] = random.nextInt(1000);
            if (i > 0) {
                jobs.add(Job.delivery(String.valueOf(i), Visit.at(i, 0), Load.of(1 + random.nextInt(9))));
            }
        }
        return RoutingProblem.of(Travel.plane(x, y, 1, Travel.Rounding.NEAREST), List.of(van(30)), jobs);
    }
}
