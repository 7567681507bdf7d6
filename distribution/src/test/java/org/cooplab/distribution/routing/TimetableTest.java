package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times given to routes whose order is decided, worked out by hand: the depot at 0, "near" at 10, "far" at 20, one a second. */
class TimetableTest {

    private static final Travel LINE =
            Travel.plane(new double[] {0, 10, 20}, new double[] {0, 0, 0}, 1, Travel.Rounding.NEAREST);
    private static final VehicleType.Break LUNCH = new VehicleType.Break("lunch", 5, List.of(new TimeWindow(30, 40)));
    private static final Step NEAR = Step.job("near");
    private static final Step FAR = Step.job("far");
    private static final Step PAUSE = Step.pause("lunch");

    private static VehicleType.Builder van() {
        return VehicleType.builder("van", Load.of(5));
    }

    private static Job near(TimeWindow... windows) {
        return Job.delivery("near", new Visit(1, 0, 3, List.of(windows)), Load.of(2));
    }

    private static Job far() {
        return Job.delivery("far", Visit.at(2, 3), Load.of(1));
    }

    private static RoutingProblem problem(VehicleType.Builder van, Request... requests) {
        return RoutingProblem.of(LINE, List.of(van.build()), List.of(requests));
    }

    private static Plan timed(RoutingProblem problem, Step... steps) {
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", List.of(steps))));
        assertEquals(List.of(), PlanChecker.check(problem, plan));
        return plan;
    }

    private static Route route(RoutingProblem problem, Step... steps) {
        return timed(problem, steps).routes().get(0);
    }

    private static List<Long> starts(Route route) {
        return route.stops().stream().map(Stop::start).toList();
    }

    private static List<Long> arrivals(Route route) {
        return route.stops().stream().map(Stop::arrival).toList();
    }

    @Test
    void where_nothing_says_when_a_route_starts_at_midnight() {
        Route route = route(problem(van(), near(TimeWindow.ALWAYS), far()), NEAR, FAR);
        assertEquals(0, route.start());
        assertEquals(List.of(10L, 23L), starts(route));
        assertEquals(46, route.end());
    }

    @Test
    void it_starts_before_midnight_if_something_closes_too_early_for_that() {
        Route route = route(problem(van(), near(new TimeWindow(-TimeWindow.LATEST, 5))), NEAR);
        assertEquals(-5, route.start());
        assertEquals(List.of(5L), starts(route));
    }

    @Test
    void a_break_is_taken_when_it_may_be_and_the_way_goes_on_after_it() {
        RoutingProblem problem = problem(van().shift(0, 100).breaks(List.of(LUNCH)), near(TimeWindow.ALWAYS), far());
        Route route = route(problem, NEAR, PAUSE, FAR);
        // lunch from 30 to 35; 10 on the way to "far", so that "near" may be left at 20
        assertEquals(7, route.start());
        assertEquals(List.of(17L, 30L, 35L), starts(route));
        assertEquals(List.of(17L, 30L, 35L), arrivals(route));
        assertEquals(1, route.stops().get(1).location());
        assertEquals(58, route.end());
        assertEquals(40, route.driving());
        assertEquals(40, route.distance());
    }

    @Test
    void two_breaks_are_two_and_not_one_taken_twice() {
        VehicleType.Break tea = new VehicleType.Break("tea", 2, List.of(new TimeWindow(4, 4)));
        RoutingProblem problem =
                problem(van().shift(0, 100).breaks(List.of(tea, LUNCH)), near(new TimeWindow(12, 12)), far());
        Route route = route(problem, Step.pause("tea"), NEAR, PAUSE, FAR);
        assertEquals(List.of(4L, 12L, 30L, 35L), starts(route));
    }

    @Test
    void a_break_before_the_first_stop_is_taken_there_if_the_route_begins_there() {
        RoutingProblem problem =
                problem(van().start(null).end(null).shift(0, 100).breaks(List.of(LUNCH)), near(TimeWindow.ALWAYS));
        Route route = route(problem, PAUSE, NEAR);
        assertEquals(30, route.start());
        assertEquals(List.of(30L, 35L), starts(route));
        assertEquals(1, route.stops().get(0).location());
        assertEquals(38, route.end());
        assertEquals(0, route.distance());
        assertEquals(0, route.driving());
    }

    @Test
    void a_break_after_the_last_stop_ends_a_route_that_returns_to_nowhere() {
        RoutingProblem problem = problem(van().end(null).shift(0, 100).breaks(List.of(LUNCH)), near(TimeWindow.ALWAYS));
        Route route = route(problem, NEAR, PAUSE);
        assertEquals(17, route.start());
        assertEquals(List.of(27L, 30L), starts(route));
        assertEquals(35, route.end());
        assertEquals(10, route.distance());
    }

    @Test
    void a_break_on_the_way_home_delays_the_return() {
        VehicleType.Break early = new VehicleType.Break("lunch", 5, List.of(new TimeWindow(20, 20)));
        RoutingProblem problem = problem(van().shift(0, 100).breaks(List.of(early)), near(TimeWindow.ALWAYS));
        Route route = route(problem, NEAR, PAUSE);
        // left at 13, 10 to drive and 5 of break on the way
        assertEquals(0, route.start());
        assertEquals(List.of(10L, 20L), starts(route));
        assertEquals(28, route.end());
    }

    @Test
    void a_set_up_is_needed_once_at_a_place() {
        Visit set = new Visit(1, 4, 3, List.of(TimeWindow.ALWAYS));
        Visit home = new Visit(0, 4, 3, List.of(TimeWindow.ALWAYS));
        RoutingProblem problem = problem(
                van().shift(0, 100),
                Job.delivery("home", home, Load.of(1)),
                Job.delivery("near", set, Load.of(1)),
                Job.delivery("far", set, Load.of(1)));
        Route route = route(problem, Step.job("home"), NEAR, FAR);
        assertEquals(List.of(0L, 13L, 20L), arrivals(route));
        assertEquals(List.of(0L, 17L, 20L), starts(route));
        assertEquals(33, route.end());
    }

    @Test
    void a_set_up_that_is_not_needed_does_not_make_the_start_earlier() {
        TimeWindow late = new TimeWindow(44, 44);
        Job first = Job.delivery("near", new Visit(1, 4, 3, List.of(TimeWindow.ALWAYS)), Load.of(1));
        Job second = Job.delivery("far", new Visit(1, 4, 3, List.of(late)), Load.of(1));
        // at the same place until 44: from 41 on the first, set up from 37 on, on the way from 27 on
        assertEquals(
                27,
                route(problem(van().shift(0, 100), first, second), NEAR, FAR).start());
        RoutingProblem pausing = problem(van().shift(0, 100).breaks(List.of(LUNCH)), first, second);
        assertEquals(22, route(pausing, NEAR, PAUSE, FAR).start());
        RoutingProblem there = problem(van().start(1).end(1).shift(0, 100), second);
        assertEquals(44, route(there, FAR).start());
    }

    @Test
    void a_break_on_the_way_is_added_to_the_way() {
        VehicleType.Break soon = new VehicleType.Break("lunch", 5, List.of(new TimeWindow(14, 14)));
        RoutingProblem problem = problem(van().shift(0, 100).breaks(List.of(soon)), near(TimeWindow.ALWAYS), far());
        assertEquals(List.of(10L, 14L, 28L), starts(route(problem, NEAR, PAUSE, FAR)));
    }

    @Test
    void a_break_before_the_first_stop_is_on_the_way_there() {
        RoutingProblem problem = problem(van().shift(0, 100).breaks(List.of(LUNCH)), near(TimeWindow.ALWAYS));
        Route route = route(problem, PAUSE, NEAR);
        assertEquals(20, route.start());
        assertEquals(List.of(30L, 35L), starts(route));
        assertEquals(0, route.stops().get(0).location());
        assertEquals(48, route.end());
    }

    @Test
    void each_of_two_breaks_is_taken_once() {
        VehicleType.Break tea = new VehicleType.Break("tea", 2, List.of(new TimeWindow(50, 60)));
        RoutingProblem problem = problem(van().shift(0, 100).breaks(List.of(LUNCH, tea)), near(TimeWindow.ALWAYS));
        assertEquals(List.of(30L, 37L, 50L), starts(route(problem, PAUSE, NEAR, Step.pause("tea"))));
    }

    @Test
    void who_is_home_when_the_break_may_begin_needs_none() {
        RoutingProblem problem = problem(van().shift(0, 100).breaks(List.of(LUNCH)), near(new TimeWindow(17, 17)));
        assertEquals(30, route(problem, NEAR).end());
    }

    @Test
    void a_task_that_nobody_knows_is_left_out() {
        RoutingProblem problem =
                problem(van().start(null).shift(0, 100).breaks(List.of(LUNCH)), near(TimeWindow.ALWAYS));
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", List.of(PAUSE, Step.job("nobody")))));
        assertEquals(
                List.of(PAUSE),
                plan.routes().get(0).stops().stream().map(Stop::step).toList());
        assertEquals(List.of("near"), plan.unserved());
    }

    @Test
    void a_trip_begins_when_its_goods_are_there() {
        VehicleType.Reload depot = new VehicleType.Reload("depot", Visit.at(0, 2));
        RoutingProblem problem = problem(
                van().shift(0, 200).reloads(List.of(depot), 1),
                near(TimeWindow.ALWAYS).withRelease(20L),
                far().withRelease(60L));
        Route route = route(problem, NEAR, Step.reload("depot"), FAR);
        // reloading begins at 60; "near" is left at 50 for that, and reached at 47 from 37 on
        assertEquals(37, route.start());
        assertEquals(List.of(47L, 60L, 82L), starts(route));
        assertEquals(105, route.end());
        assertEquals(Load.of(2), route.load());
        assertEquals(
                List.of(Load.of(0), Load.of(1), Load.of(0)),
                route.stops().stream().map(Stop::load).toList());
        RoutingProblem later =
                problem(van().shift(0, 200), near(TimeWindow.ALWAYS).withRelease(50L));
        assertEquals(50, route(later, NEAR).start());
    }

    @Test
    void of_several_windows_the_first_that_can_be_met_is_taken_and_not_left_again() {
        TimeWindow[] windows = {new TimeWindow(0, 9), new TimeWindow(30, 40), new TimeWindow(60, 70)};
        Route route = route(problem(van().shift(0, 100), near(windows)), NEAR);
        assertEquals(20, route.start());
        assertEquals(List.of(30L), starts(route));
        TimeWindow[] justOpen = {new TimeWindow(0, 10), new TimeWindow(30, 40)};
        assertEquals(List.of(10L), starts(route(problem(van().shift(0, 100), near(justOpen)), NEAR)));
    }

    @Test
    void a_later_window_is_taken_where_time_costs_something_and_the_route_lasts_less_in_it() {
        // "near" until 10 or from 50 on, "far" from 60 on: from 0 to 83, or from 37 to 83
        RoutingProblem free = RoutingProblem.of(
                LINE,
                List.of(van().shift(0, 100).build()),
                List.of(
                        near(new TimeWindow(0, 10), new TimeWindow(30, 90)),
                        Job.delivery("far", Visit.at(2, 3, 60, 100), Load.of(1))));
        assertEquals(List.of(10L, 60L), starts(route(free, NEAR, FAR)));
        RoutingProblem dear = RoutingProblem.of(
                LINE,
                List.of(van().costs(new VehicleType.Costs(0, 0, 0, 7, 0))
                        .shift(0, 100)
                        .build()),
                free.requests());
        Route route = route(dear, NEAR, FAR);
        assertEquals(37, route.start());
        assertEquals(List.of(47L, 60L), starts(route));
        assertEquals(83, route.end());
        assertEquals(7 * 46, route.cost());
        RoutingProblem brief = RoutingProblem.of(
                LINE,
                List.of(van().limits(new VehicleType.Limits(50L, null, null, null))
                        .shift(0, 100)
                        .build()),
                free.requests());
        assertEquals(37, route(brief, NEAR, FAR).start());
    }

    @Test
    void a_window_bounds_how_late_the_start_can_be() {
        RoutingProblem problem = RoutingProblem.of(
                LINE,
                List.of(van().shift(0, 200).build()),
                List.of(near(new TimeWindow(0, 15)), Job.delivery("far", Visit.at(2, 3, 50, 100), Load.of(1))));
        Route route = route(problem, NEAR, FAR);
        assertEquals(5, route.start());
        assertEquals(List.of(15L, 50L), starts(route));
        assertEquals(28, route.stops().get(1).arrival());
    }

    @Test
    void a_slow_vehicle_takes_longer_for_the_same_distance() {
        Route route = route(problem(van().slowness(155).shift(0, 100), near(TimeWindow.ALWAYS)), NEAR);
        // 15.5 is rounded up
        assertEquals(List.of(16L), arrivals(route));
        assertEquals(35, route.end());
        assertEquals(32, route.driving());
        assertEquals(20, route.distance());
    }

    @Test
    void cost_is_fixed_and_by_distance_and_by_driving_and_by_duration_and_by_work() {
        VehicleType.Costs costs = new VehicleType.Costs(5, 2, 3, 7, 13);
        Visit set = new Visit(1, 4, 3, List.of(TimeWindow.ALWAYS));
        RoutingProblem problem = problem(
                van().costs(costs).shift(10, 100),
                Job.delivery("near", set, Load.of(1)),
                far().withConditions(Conditions.NONE.withPrize(11L)));
        Plan plan = timed(problem, NEAR);
        // 20 of distance and of driving, 27 of duration, of which 7 at work
        assertEquals(5 + 40 + 60 + 189 + 91, plan.routesCost());
        assertEquals(List.of("far"), plan.unserved());
        assertEquals(11, plan.prizesLost());
    }

    @Test
    void routes_stand_in_the_order_of_their_types_and_those_without_a_task_are_left_out() {
        RoutingProblem problem = RoutingProblem.of(
                LINE,
                List.of(
                        van().build(),
                        VehicleType.builder("car", Load.of(5)).shift(100, 200).build()),
                List.of(near(TimeWindow.ALWAYS), far()));
        List<InitialRoute> routes = List.of(
                InitialRoute.of("car", List.of(FAR)),
                InitialRoute.of("van", List.of()),
                InitialRoute.of("van", List.of(NEAR)));
        Plan plan = PlanChecker.timetable(problem, routes);
        assertEquals(
                List.of("van", "car"),
                plan.routes().stream().map(Route::vehicle).toList());
        assertEquals(List.of(), plan.unserved());
        assertEquals(List.of(), PlanChecker.check(problem, plan));
    }

    private static long balance(Objective.Measure measure) {
        RoutingProblem problem = RoutingProblem.of(
                        LINE,
                        List.of(
                                van().breaks(List.of(LUNCH)).shift(0, 100).build(),
                                VehicleType.builder("car", Load.of(5))
                                        .shift(100, 200)
                                        .build()),
                        List.of(near(TimeWindow.ALWAYS), far(), Job.pickup("also", Visit.at(1, 3), Load.of(1))))
                .withObjective(new Objective(Objective.First.COST, new Objective.Balance(measure, 7)));
        List<InitialRoute> routes = List.of(
                InitialRoute.of("van", List.of(NEAR, PAUSE, FAR)), InitialRoute.of("car", List.of(Step.job("also"))));
        Plan plan = PlanChecker.timetable(problem, routes);
        assertEquals(List.of(), PlanChecker.check(problem, plan));
        return plan.balanceCost();
    }

    @Test
    void balance_costs_the_difference_of_the_longest_route_and_the_shortest() {
        // from 7 to 58 and from 100 to 123
        assertEquals(7 * (51 - 23), balance(Objective.Measure.DURATION));
        assertEquals(7 * (40 - 20), balance(Objective.Measure.DISTANCE));
        // a break is no task
        assertEquals(7 * (2 - 1), balance(Objective.Measure.TASKS));
    }

    @Test
    void a_pickup_is_on_board_from_its_place_on() {
        RoutingProblem problem = problem(
                van().shift(0, 100),
                Job.pickup("near", Visit.at(1, 3), Load.of(2)),
                Shipment.of("box", Visit.at(1, 1), Visit.at(2, 1), Load.of(3)));
        Route route = route(problem, NEAR, Step.pickup("box"), Step.delivery("box"));
        assertEquals(Load.of(0), route.load());
        assertEquals(
                List.of(Load.of(2), Load.of(5), Load.of(2)),
                route.stops().stream().map(Stop::load).toList());
    }

    /** Ten seconds are the way: goods that are brought at 60 and may be on board for so long are taken that much before, not at 13. */
    @ParameterizedTest
    @CsvSource({"100, 13", "46, 13", "45, 14", "15, 44", "10, 49", "9, 13"})
    void goods_that_may_not_be_on_board_for_long_are_taken_later(long most, long taken) {
        Shipment box = Shipment.of("box", Visit.at(1, 1), Visit.at(2, 1, 60, 90), Load.of(3));
        RoutingProblem problem = problem(van().shift(0, 100), near(new TimeWindow(10, 10)), box.withMaxOnBoard(most));
        List<Step> steps = List.of(NEAR, Step.pickup("box"), Step.delivery("box"));
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", steps)));
        assertEquals(List.of(10L, taken, 60L), starts(plan.routes().get(0)));
        assertEquals(
                most < 10 ? List.of("plan.too-long-on-board") : List.of(),
                PlanChecker.check(problem, plan).stream().map(Reason::code).toList());
    }

    /**
     * The next goods are taken at 10 before each is brought at 20, so each way takes 30 seconds; as the last are awaited late, all are
     * taken later, but for those that may not even be on board for so long.
     */
    @ParameterizedTest
    @CsvSource({"400, 0, 0", "400, 200, 1", "400, 0, 1", "400, 0, 400"})
    void goods_that_are_on_board_for_too_long_anyhow_do_not_hold_up_the_others(int count, int first, int spoiled) {
        List<Request> boxes = new ArrayList<>();
        List<Step> steps = new ArrayList<>(List.of(Step.pickup("box0")));
        for (int i = 0; i < count; i++) {
            boolean last = i + 1 == count;
            Visit from = Visit.at(1, 0);
            Visit to = last ? Visit.at(2, 0, 100_000, 100_000) : Visit.at(2, 0);
            long most = last || i == 0 ? 20 : 30;
            boolean tooLong = i >= first && i < first + spoiled;
            boxes.add(Shipment.of("box" + i, from, to, Load.NONE).withMaxOnBoard(tooLong ? 9 : most));
            if (!last) {
                steps.add(Step.pickup("box" + (i + 1)));
            }
            steps.add(Step.delivery("box" + i));
        }
        VehicleType.Builder van = van().shift(0, 200_000).costs(new VehicleType.Costs(0, 0, 0, 1, 0));
        RoutingProblem problem = problem(van, boxes.toArray(Request[]::new));
        Plan plan = assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> PlanChecker.timetable(problem, List.of(InitialRoute.of("van", steps))));
        List<Reason> found = PlanChecker.check(problem, plan);
        assertEquals(spoiled, found.size(), found::toString);
        assertTrue(found.stream().allMatch(each -> each.code().equals("plan.too-long-on-board")), found::toString);
    }

    /**
     * The first goods are brought only at 0, 20, 40 and so on, at most 4 after they were taken; in between others are taken, at 15, 35,
     * 55 and so on, until from 18,015 on at any time: so all is done at the next full twenty, and as late as that allows.
     */
    @Test
    void goods_that_delay_each_other_from_window_to_window_are_taken_in_the_first_that_fit() {
        List<TimeWindow> full = new ArrayList<>();
        List<TimeWindow> between = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            full.add(new TimeWindow(20 * i, 20 * i));
            between.add(new TimeWindow(20 * i + 15, i < 900 ? 20 * i + 15 : 30_000));
        }
        RoutingProblem problem = problem(
                van().shift(0, 30_000),
                Shipment.of("a", Visit.at(1, 0), new Visit(1, 0, 0, full), Load.NONE)
                        .withMaxOnBoard(4L),
                Shipment.of("b", new Visit(1, 0, 0, between), Visit.at(1, 0), Load.NONE)
                        .withMaxOnBoard(0L));
        List<Step> steps = List.of(Step.pickup("a"), Step.pickup("b"), Step.delivery("a"), Step.delivery("b"));
        Plan plan = assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> PlanChecker.timetable(problem, List.of(InitialRoute.of("van", steps))));
        assertEquals(List.of(), PlanChecker.check(problem, plan));
        assertEquals(
                List.of(18_020L, 18_020L, 18_020L, 18_020L),
                starts(plan.routes().get(0)));
    }

    @Test
    void what_does_not_fit_is_planned_all_the_same_and_named() {
        RoutingProblem problem = problem(van().shift(0, 100), Job.delivery("near", Visit.at(1, 3), Load.of(6)));
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", List.of(NEAR))));
        assertEquals(
                List.of("plan.capacity-exceeded"),
                PlanChecker.check(problem, plan).stream().map(Reason::code).toList());
    }
}
