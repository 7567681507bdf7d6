package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.brute.SmallProblems;

/** A route in given order lasts as little as it can where that costs something. */
class TimetableProperties {

    private static final int LATEST = 150;
    private static final Set<String> OF_TIME =
            Set.of("plan.window-missed", "plan.after-shift", "plan.break-missing", "plan.max-duration");
    private static final VehicleCosts BY_TIME = new VehicleCosts(0, 0, 0, 1, 0);

    /** Somewhere on a line, for some time, when it is open: one to three windows, some of which may touch or overlap. */
    record Place(int at, int service, List<TimeWindow> windows) {}

    @Provide
    Arbitrary<List<Place>> places() {
        Arbitrary<TimeWindow> window = Combinators.combine(
                        Arbitraries.integers().between(0, LATEST),
                        Arbitraries.integers().between(0, 30))
                .as((open, length) -> new TimeWindow(open, open + length));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 5),
                        window.list().ofMinSize(1).ofMaxSize(3))
                .as(Place::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void no_start_at_all_makes_a_route_shorter(@ForAll("places") List<Place> places) {
        double[] x = new double[places.size() + 1];
        List<Request> jobs = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Place place : places) {
            int number = steps.size() + 1;
            x[number] = place.at();
            jobs.add(Job.delivery("j" + number, new Visit(number, 0, place.service(), place.windows()), Load.NONE));
            steps.add(Step.job("j" + number));
        }
        VehicleType van = VehicleType.builder("van", Load.NONE)
                .shift(0, LATEST)
                .costs(BY_TIME)
                .build();
        Travel line = Travel.plane(x, new double[x.length], 1, Rounding.NEAREST);
        RoutingProblem problem = RoutingProblem.of(line, List.of(van), jobs);
        Plan plan = PlanChecker.timetable(problem, List.of(new InitialRoute("van", steps, 0, false)));
        long least = Long.MAX_VALUE;
        for (int start = 0; start <= LATEST; start++) {
            least = Math.min(least, duration(places, start));
        }
        assertEquals(least < Long.MAX_VALUE, PlanChecker.check(problem, plan).isEmpty());
        if (least < Long.MAX_VALUE) {
            assertEquals(least, plan.routesCost());
        }
    }

    @Example
    void windows_that_overlap_are_left_only_after_the_last_of_them() {
        List<TimeWindow> overlapping = List.of(new TimeWindow(11, 21), new TimeWindow(21, 22));
        no_start_at_all_makes_a_route_shorter(
                List.of(new Place(0, 0, overlapping), new Place(0, 0, List.of(new TimeWindow(22, 23)))));
    }

    /** Returns how long the route lasts that starts then and waits nowhere for longer than it must; the most of all if it is late. */
    private static long duration(List<Place> places, int start) {
        int now = start;
        int here = 0;
        for (Place place : places) {
            now += Math.abs(place.at() - here);
            here = place.at();
            while (!isOpen(place, now)) {
                if (++now > 2 * LATEST) {
                    return Long.MAX_VALUE;
                }
            }
            now += place.service();
        }
        now += here;
        return now <= LATEST ? now - start : Long.MAX_VALUE;
    }

    private static boolean isOpen(Place place, int moment) {
        return place.windows().stream().anyMatch(window -> window.contains(moment));
    }

    @Property(tries = 300)
    void what_a_search_found_is_never_dearer_when_it_is_given_its_times_again(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        Plan plan = VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(50)))
                .plan();
        for (Route route : plan.routes()) {
            if (route.stops().stream().allMatch(stop -> stop.alternative() == 0)) {
                List<Step> steps = route.stops().stream().map(Stop::step).toList();
                Plan again =
                        PlanChecker.timetable(problem, List.of(new InitialRoute(route.vehicle(), steps, 0, false)));
                Set<String> codes = PlanChecker.check(problem, again).stream()
                        .map(Reason::code)
                        .collect(Collectors.toSet());
                assertTrue(Collections.disjoint(codes, OF_TIME), codes::toString);
                assertTrue(again.routesCost() <= route.cost(), () -> again.routes() + " instead of " + route);
            }
        }
    }
}
