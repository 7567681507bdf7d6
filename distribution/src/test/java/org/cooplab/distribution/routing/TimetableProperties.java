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
import net.jqwik.api.constraints.IntRange;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.brute.SmallProblems;

/** A route in given order lasts as little as it can where that costs something. */
class TimetableProperties {

    private static final int LATEST = 150;
    private static final int SOON = 40;
    private static final Set<String> OF_TIME = Set.of(
            "plan.window-missed",
            "plan.after-shift",
            "plan.break-missing",
            "plan.max-duration",
            "plan.too-long-on-board");
    private static final VehicleType.Costs BY_TIME = new VehicleType.Costs(0, 0, 0, 1, 0);

    /** Somewhere on a line, for some time, when it is open: one to three windows, some of which may touch or overlap. */
    record Place(int at, int service, List<TimeWindow> windows) {}

    @Provide
    Arbitrary<List<Place>> places() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 5),
                        windows(LATEST, 30).list().ofMinSize(1).ofMaxSize(3))
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
        Travel line = Travel.plane(x, new double[x.length], 1, Travel.Rounding.NEAREST);
        RoutingProblem problem = RoutingProblem.of(line, List.of(van), jobs);
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", steps)));
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

    /** Something from one place to another, on board for some time at most. */
    record Pair(Place from, Place to, int most) {}

    @Provide
    Arbitrary<List<Pair>> pairs() {
        Arbitrary<Place> place = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 3),
                        windows(SOON, 12).list().ofMinSize(1).ofMaxSize(2))
                .as(Place::new);
        return Combinators.combine(place, place, Arbitraries.integers().between(0, 12))
                .as(Pair::new)
                .list()
                .ofSize(2);
    }

    private static Arbitrary<TimeWindow> windows(int latest, int longest) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, latest),
                        Arbitraries.integers().between(0, longest))
                .as((open, length) -> new TimeWindow(open, open + length));
    }

    /** Every start is tried, and with each every delay of every pickup; the second goods are brought last, first, or before others come. */
    @Property(tries = 400)
    void goods_are_taken_as_late_as_they_must_be_and_no_start_makes_a_route_shorter(
            @ForAll("pairs") List<Pair> pairs, @ForAll @IntRange(max = 2) int sequence) {
        int[] order = new int[][] {{0, 2, 1, 3}, {0, 2, 3, 1}, {0, 1, 2, 3}}[sequence]; // pickups are 0 and 2
        List<Place> places = new ArrayList<>();
        List<Request> shipments = new ArrayList<>();
        double[] x = new double[5];
        for (Pair pair : pairs) {
            int number = places.size();
            x[number + 1] = pair.from().at();
            x[number + 2] = pair.to().at();
            Visit from =
                    new Visit(number + 1, 0, pair.from().service(), pair.from().windows());
            Visit to = new Visit(number + 2, 0, pair.to().service(), pair.to().windows());
            shipments.add(Shipment.of("s" + number, from, to, Load.NONE).withMaxOnBoard((long) pair.most()));
            places.addAll(List.of(pair.from(), pair.to()));
        }
        List<Step> steps = new ArrayList<>();
        for (int stop : order) {
            steps.add(stop % 2 == 0 ? Step.pickup("s" + stop) : Step.delivery("s" + (stop - 1)));
        }
        VehicleType van = VehicleType.builder("van", Load.NONE)
                .shift(0, SOON)
                .costs(BY_TIME)
                .build();
        Travel line = Travel.plane(x, new double[5], 1, Travel.Rounding.NEAREST);
        RoutingProblem problem = RoutingProblem.of(line, List.of(van), shipments);
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", steps)));
        int least = Integer.MAX_VALUE;
        for (int start = 0; start <= SOON; start++) {
            int end = end(pairs, places, order, 0, start, 0, new int[4]);
            least = end > SOON ? least : Math.min(least, end - start);
        }
        assertEquals(least <= SOON, PlanChecker.check(problem, plan).isEmpty());
        if (least <= SOON) {
            assertEquals(least, plan.routesCost());
        }
    }

    /** Returns when a route is over that has left for its next stop then, or that it cannot be in time. */
    private static int end(List<Pair> pairs, List<Place> places, int[] order, int next, int now, int here, int[] over) {
        if (next == order.length) {
            return now + here;
        }
        int stop = order[next];
        Place place = places.get(stop);
        int end = SOON + 1;
        for (int begin = now + Math.abs(place.at() - here); begin <= SOON; begin++) {
            boolean brings = stop % 2 == 1;
            if (isOpen(place, begin)
                    && !(brings && begin - over[stop - 1] > pairs.get(stop / 2).most())) {
                over[stop] = begin + place.service();
                end = Math.min(end, end(pairs, places, order, next + 1, over[stop], place.at(), over));
            }
            if (brings && isOpen(place, begin)) {
                break; // to wait longer before goods are brought is of no use
            }
        }
        return end;
    }

    @Property(tries = 300)
    void what_a_search_found_is_never_dearer_when_it_is_given_its_times_again(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        Plan plan = VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(50)))
                .plan();
        for (Route route : plan.routes()) {
            if (route.stops().stream().allMatch(stop -> stop.alternative() == 0)) {
                List<Step> steps = route.stops().stream().map(Stop::step).toList();
                Plan again = PlanChecker.timetable(problem, List.of(InitialRoute.of(route.vehicle(), steps)));
                Set<String> codes = PlanChecker.check(problem, again).stream()
                        .map(Reason::code)
                        .collect(Collectors.toSet());
                assertTrue(Collections.disjoint(codes, OF_TIME), codes::toString);
                assertTrue(again.routesCost() <= route.cost(), () -> again.routes() + " instead of " + route);
            }
        }
    }
}
