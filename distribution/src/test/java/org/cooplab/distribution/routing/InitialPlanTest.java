package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.junit.jupiter.api.Test;

class InitialPlanTest {

    /** From the depot 0 to each of the others 10; from 1 home 100, and so from 1 to 3. */
    private static final Travel ONE_WAY = Travel.matrix(
            new int[][] {{0, 10, 10, 10}, {100, 0, 10, 100}, {10, 10, 0, 10}, {10, 10, 10, 0}},
            new int[][] {{0, 10, 10, 10}, {100, 0, 10, 100}, {10, 10, 0, 10}, {10, 10, 10, 0}});

    private static final VehicleType VAN =
            VehicleType.builder("van", Load.of(9)).count(1).start(0).end(0).build();

    private static final VehicleType.Break LUNCH = new VehicleType.Break("lunch", 30, List.of(new TimeWindow(40, 200)));
    private static final VehicleType.Break TEA = new VehicleType.Break("tea", 5, List.of(new TimeWindow(0, 200)));

    @Test
    void a_beginning_may_end_with_a_break_and_more_may_follow() {
        VehicleType driver = VAN.toBuilder().breaks(List.of(LUNCH)).build();
        Plan plan = solve(problem(driver, 2, 3), route(2, false, Step.job("2"), Step.pause("lunch")));
        Route route = plan.routes().get(0);
        assertEquals(List.of(Step.job("2"), Step.pause("lunch"), Step.job("3")), steps(route));
        assertEquals(40, route.stops().get(1).start());
        assertEquals(List.of(), plan.unserved());
    }

    @Test
    void fixed_breaks_keep_their_order_whichever_opens_first() {
        VehicleType driver = VAN.toBuilder().breaks(List.of(TEA, LUNCH)).build();
        Plan plan =
                solve(problem(driver, 2, 3), route(3, false, Step.job("2"), Step.pause("lunch"), Step.pause("tea")));
        assertEquals(
                List.of(Step.job("2"), Step.pause("lunch"), Step.pause("tea"), Step.job("3")),
                steps(plan.routes().get(0)));
    }

    @Test
    void fixed_breaks_that_cannot_be_taken_in_their_windows_are_an_error() {
        VehicleType.Break early = new VehicleType.Break("early", 5, List.of(new TimeWindow(0, 30)));
        VehicleType driver = VAN.toBuilder().breaks(List.of(LUNCH, early)).build();
        RoutingProblem problem = problem(driver, 2, 3);
        InitialRoute late = route(3, false, Step.pause("lunch"), Step.job("2"), Step.pause("early"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> solve(problem, late))
                .getMessage()
                .contains("the fixed steps break a rule"));
    }

    @Test
    void a_pinned_route_may_reload_more_often_than_there_are_stops() {
        VehicleType driver = VAN.toBuilder()
                .reloads(List.of(new VehicleType.Reload("depot", Visit.at(0, 0))), null)
                .build();
        Step reload = Step.reload("depot");
        List<Step> day = List.of(reload, Step.job("2"), reload, reload);
        Plan plan = solve(problem(driver, 2), route(4, true, day.toArray(Step[]::new)));
        assertEquals(day, steps(plan.routes().get(0)));
    }

    @Test
    void a_beginning_keeps_the_reload_behind_it_that_empties_the_vehicle_for_a_break() {
        VehicleType.Break empty = new VehicleType.Break("empty", 5, List.of(new TimeWindow(15, 200)), Load.of(0));
        VehicleType driver = VAN.toBuilder()
                .breaks(List.of(empty))
                .reloads(List.of(new VehicleType.Reload("depot", Visit.at(0, 0))), null)
                .build();
        RoutingProblem problem = RoutingProblem.of(
                ONE_WAY, List.of(driver), List.of(Job.pickup("2", Visit.at(2, 10, 0, 15), Load.of(1))));
        List<Step> day = List.of(Step.job("2"), Step.reload("depot"), Step.pause("empty"));
        Plan plan = solve(problem, route(1, false, day.toArray(Step[]::new)));
        assertEquals(day, steps(plan.routes().get(0)));
    }

    @Test
    void a_beginning_that_cannot_go_home_from_its_middle_is_kept() {
        VehicleType tired = limited(40);
        Plan plan = solve(problem(tired, 1, 2), route(2, false, Step.job("1"), Step.job("2")));
        assertEquals(List.of(Step.job("1"), Step.job("2")), steps(plan.routes().get(0)));
    }

    @Test
    void a_beginning_that_cannot_go_home_at_all_is_kept_with_what_follows() {
        VehicleType tired = limited(40);
        Plan plan = solve(problem(tired, 1, 2), route(1, false, Step.job("1"), Step.job("2")));
        assertEquals(List.of(Step.job("1"), Step.job("2")), steps(plan.routes().get(0)));
        RoutingProblem problem = problem(tired, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> solve(problem, route(1, false, Step.job("1"))));
    }

    @Test
    void a_delivery_before_its_pickup_is_an_error() {
        Shipment letter = Shipment.of("letter", Visit.at(2, 0), Visit.at(3, 0), Load.of(1));
        RoutingProblem problem = RoutingProblem.of(ONE_WAY, List.of(VAN), List.of(letter));
        InitialRoute wrong = route(2, false, Step.delivery("letter"), Step.pickup("letter"));
        assertThrows(IllegalArgumentException.class, () -> solve(problem, wrong));
    }

    @Test
    void what_only_breaks_fix_is_only_a_suggestion() {
        VehicleType driver = VAN.toBuilder().breaks(List.of(LUNCH)).build();
        Plan plan = solve(problem(driver, 2, 3), route(1, false, Step.pause("lunch"), Step.job("2"), Step.job("3")));
        assertEquals(List.of(Step.job("2"), Step.job("3")), steps(plan.routes().get(0)));
        assertEquals(0, plan.routes().get(0).continues());
    }

    private static VehicleType limited(long distance) {
        return VAN.toBuilder()
                .limits(new VehicleType.Limits(null, distance, null, null))
                .build();
    }

    private static RoutingProblem problem(VehicleType type, int... places) {
        List<Job> jobs = Arrays.stream(places)
                .mapToObj(place -> Job.delivery(String.valueOf(place), Visit.at(place, 0), Load.of(1)))
                .toList();
        return RoutingProblem.of(ONE_WAY, List.of(type), jobs);
    }

    private static InitialRoute route(int locked, boolean pinned, Step... steps) {
        return new InitialRoute("van", List.of(steps), locked, pinned);
    }

    private static Plan solve(RoutingProblem problem, InitialRoute route) {
        RoutingProblem started = problem.withInitialPlan(new InitialPlan(List.of(route), 1));
        Plan plan = VehicleRouting.solve(started, RoutingOptions.of(Budget.iterations(200)))
                .plan();
        assertEquals(List.of(), PlanChecker.check(started, plan));
        return plan;
    }

    private static List<Step> steps(Route route) {
        return route.stops().stream().map(Stop::step).toList();
    }
}
