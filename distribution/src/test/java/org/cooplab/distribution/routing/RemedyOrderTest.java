package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.junit.jupiter.api.Test;

/** Which of several remedies is named first. */
class RemedyOrderTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH, PlanChecker.class);

    private static final Travel LINE =
            Travel.plane(new double[] {0, 10, 20, 30}, new double[] {0, 0, 0, 0}, 1, Travel.Rounding.NEAREST);

    /** Explains why {@code left} is not served beside the others, each on a route of its own vehicle type. */
    private static List<String> help(List<VehicleType> types, Job left, Job... served) {
        List<Job> jobs = new ArrayList<>(List.of(served));
        jobs.add(left);
        RoutingProblem problem = RoutingProblem.of(LINE, types, jobs);
        List<InitialRoute> routes = new ArrayList<>();
        for (int route = 0; route < served.length; route++) {
            routes.add(new InitialRoute(types.get(route).id(), List.of(Step.job(served[route].id())), 0, false));
        }
        Unserved why = PlanExplainer.of(problem, PlanChecker.timetable(problem, routes))
                .unserved(left.id());
        return why.whatWouldHelp().stream()
                .map(remedy -> ENGLISH.text(remedy.changes().get(0)))
                .toList();
    }

    private static VehicleType.Builder van(String id, long capacity) {
        return VehicleType.builder(id, Load.of(capacity)).count(1);
    }

    private static Job job(String id, int location, long amount) {
        return Job.delivery(id, Visit.at(location, 0), Load.of(amount));
    }

    @Test
    void a_little_more_time_comes_before_another_vehicle() {
        Job late = Job.delivery("late", Visit.at(3, 0, 0, 35), Load.of(1));
        Job first = Job.delivery("first", Visit.at(1, 0, 20, 20), Load.of(1));
        assertEquals(
                List.of("Let late close later by 5.", "One more vehicle van."),
                help(List.of(van("van", 9).shift(0, 1_000).build()), late, first).stream()
                        .filter(said -> said.startsWith("Let late") || said.startsWith("One more"))
                        .toList());
    }

    @Test
    void the_greater_vehicle_grows_by_the_lesser_share() {
        assertEquals(
                List.of("5 more capacity of truck (dimension 0).", "4 more capacity of bike (dimension 0)."),
                help(
                                List.of(
                                        van("bike", 10).build(),
                                        van("truck", 100).build()),
                                job("left", 2, 10),
                                job("a", 1, 4),
                                job("b", 1, 95))
                        .subList(0, 2));
    }

    @Test
    void of_what_is_there_or_not_another_vehicle_comes_last_and_the_cheapest_first() {
        Job cold = job("cold", 2, 1).withConditions(Conditions.NONE.withSkills(Set.of("cold")));
        VehicleType dear =
                van("dear", 9).costs(new VehicleType.Costs(0, 5, 0, 0)).build();
        VehicleType cheap =
                van("cheap", 9).costs(new VehicleType.Costs(0, 1, 0, 0)).build();
        VehicleType icy = van("icy", 9).skills(Set.of("cold")).count(0).build();
        assertEquals(
                List.of("Give cheap the skill cold.", "Give dear the skill cold.", "Add a vehicle icy."),
                help(List.of(dear, cheap, icy), cold, job("a", 1, 1), job("b", 1, 1)));
    }
}
