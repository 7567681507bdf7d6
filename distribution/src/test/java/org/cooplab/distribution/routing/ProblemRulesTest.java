package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What cannot be part of a problem, and parts that do not fit together: all of it is told, each at its place and in words. */
class ProblemRulesTest {

    private static final Travel LINE =
            Travel.plane(new double[] {0, 10}, new double[] {0, 0}, 1, Travel.Rounding.NEAREST);
    private static final VehicleType VAN = VehicleType.builder("van", Load.NONE).build();
    private static final Job HONEY = Job.delivery("honey", Visit.at(1, 0), Load.NONE);
    private static final Shipment BOX = Shipment.of("box", Visit.at(0, 0), Visit.at(1, 0), Load.NONE);

    private static void assertTold(List<String> expected, Executable making) {
        InvalidValue refused = assertThrows(InvalidValue.class, making);
        assertEquals(
                expected,
                refused.all().stream()
                        .map(each -> each.pointer() + " " + each.code())
                        .toList());
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            Messages messages = Messages.of(language, PlanChecker.class);
            Faults.of(refused).forEach(fault -> {
                String sentence = messages.text(fault);
                assertFalse(sentence.contains("{") || sentence.contains(fault.code()), sentence);
            });
        }
    }

    private static void problem(
            List<VehicleType> vehicles, List<Request> requests, List<Relation> relations, InitialRoute... routes) {
        InitialPlan plan = new InitialPlan(List.of(routes), 0);
        new RoutingProblem(List.of(LINE), vehicles, requests, Set.of(), relations, Objective.COST, plan);
    }

    @Test
    void parts_that_do_not_fit_together_are_told_all_at_once() {
        VehicleType far = VAN.toBuilder()
                .start(2)
                .end(1)
                .profile(1)
                .reloads(
                        List.of(new VehicleType.Reload(
                                "store",
                                new Visit(3, 0, 0, List.of(TimeWindow.ALWAYS), Map.of("van", new Visit.Work(1, 1))))),
                        null)
                .build();
        Visit slow = new Visit(2, 0, 0, List.of(TimeWindow.ALWAYS), Map.of("cart", new Visit.Work(1, 1)));
        Job asking =
                Job.delivery("honey", slow, Load.NONE).withConditions(Conditions.NONE.withVehicles(Set.of("bike")));
        assertTold(
                List.of(
                        "/vehicles/1 value.repeated",
                        "/vehicles/1/profile problem.profile",
                        "/vehicles/1/start problem.location",
                        "/vehicles/1/reloads/0/location problem.location",
                        "/vehicles/1/reloads/0 problem.reload-times",
                        "/requests/1 value.repeated",
                        "/requests/1/conditions/vehicles problem.unknown",
                        "/requests/1/visits/0/location problem.location",
                        "/requests/1/visits/0/byVehicle problem.unknown",
                        "/relations/0/requests problem.unknown",
                        "/relations/1/tasks/1 problem.job",
                        "/relations/1/tasks/2 problem.shipment",
                        "/initialPlan/routes/0/vehicle problem.unknown",
                        "/initialPlan/routes/1/steps/0 problem.unknown",
                        "/initialPlan/routes/1/steps/1 value.repeated"),
                () -> problem(
                        List.of(VAN, far),
                        List.of(HONEY, asking, BOX),
                        List.of(
                                new Relation.SameVehicle(Set.of("honey", "oil")),
                                new Relation.Sequence(
                                        List.of(Step.pickup("box"), Step.pickup("honey"), Step.job("box")))),
                        InitialRoute.of("cart", List.of(Step.job("honey"), Step.pause("lunch"))),
                        InitialRoute.of("van", List.of(Step.pause("lunch"), Step.job("honey")))));
        assertTold(
                List.of(
                        "/vehicles/0/start problem.no-location",
                        "/vehicles/0/end problem.no-location",
                        "/requests/0/visits/0/location problem.no-location"),
                () -> new RoutingProblem(
                        List.of(Travel.matrix(new int[0][0], new int[0][0])),
                        List.of(VAN),
                        List.of(HONEY),
                        Set.of(),
                        List.of(),
                        Objective.COST,
                        null));
        assertTold(
                List.of("/travels value.empty"),
                () -> new RoutingProblem(List.of(), List.of(), List.of(), Set.of(), List.of(), Objective.COST, null));
        Travel other = Travel.matrix(new int[1][1], new int[1][1]);
        assertTold(
                List.of("/travels/1 problem.locations"),
                () -> new RoutingProblem(
                        List.of(LINE, other), List.of(VAN), List.of(), Set.of(), List.of(), Objective.COST, null));
    }

    private static void assertSaid(List<String> expected, Executable making) {
        InvalidValue refused = assertThrows(InvalidValue.class, making);
        assertEquals(expected, refused.all().stream().map(Throwable::getMessage).toList());
    }

    @Test
    void what_does_not_fit_is_said_with_its_name_and_its_place() {
        Job far = new Job("oil", List.of(Visit.at(1, 0), Visit.at(7, 0)), Load.NONE, Load.NONE, null, Conditions.NONE);
        VehicleType cart = VAN.toBuilder()
                .reloads(List.of(new VehicleType.Reload("store", Visit.at(2, 0))), null)
                .profile(3)
                .build();
        assertSaid(
                List.of(
                        "the profile of van must be less than 1, but was 3: /vehicles/0/profile",
                        "the location of store must be less than 2, but was 2: /vehicles/0/reloads/0/location",
                        "the location of oil must be less than 2, but was 7: /requests/1/visits/1/location",
                        "box must be named as a pickup or delivery, but was as a job: /relations/0/tasks/0",
                        "honey must be named as a job, but was as part of a shipment: /relations/0/tasks/1"),
                () -> problem(
                        List.of(cart),
                        List.of(HONEY, far, BOX),
                        List.of(new Relation.Direct(List.of(Step.job("box"), Step.pickup("honey"))))));
        Travel nowhere = Travel.matrix(new int[0][0], new int[0][0]);
        assertSaid(
                List.of(
                        "the location of van cannot be 0, since there is none: /vehicles/0/start",
                        "the location of van cannot be 0, since there is none: /vehicles/0/end",
                        "the location of honey cannot be 1, since there is none: /requests/0/visits/0/location"),
                () -> new RoutingProblem(
                        List.of(nowhere), List.of(VAN), List.of(HONEY), Set.of(), List.of(), Objective.COST, null));
        Travel other = Travel.matrix(new int[1][1], new int[1][1]);
        assertSaid(
                List.of("a travel must have as many locations as the first, 2, but had 1: /travels/1"),
                () -> new RoutingProblem(
                        List.of(LINE, other), List.of(VAN), List.of(), Set.of(), List.of(), Objective.COST, null));
    }

    /** Sets and maps have another order in each run. */
    @Test
    void what_is_unknown_of_a_set_is_told_in_the_order_of_names() {
        Set<String> names = Set.of("i", "h", "g", "f", "e", "d", "c", "b", "a");
        Map<String, Visit.Work> work = new HashMap<>();
        names.forEach(name -> work.put(name, new Visit.Work(1, 1)));
        Visit slow = new Visit(1, 0, 0, List.of(TimeWindow.ALWAYS), work);
        Job asking = Job.delivery("honey", slow, Load.NONE).withConditions(Conditions.NONE.withVehicles(names));
        List<String> expected = new ArrayList<>();
        for (String at :
                List.of("/requests/0/conditions/vehicles", "/requests/0/visits/0/byVehicle", "/relations/0/requests")) {
            names.stream().sorted().forEach(name -> expected.add(name + " must be in the problem, but is not: " + at));
        }
        assertSaid(expected, () -> problem(List.of(VAN), List.of(asking), List.of(new Relation.SameVehicle(names))));
    }

    @Test
    void what_fits_at_its_bounds_is_not_told() {
        problem(
                List.of(VAN.toBuilder().start(1).end(0).build()),
                List.of(HONEY, BOX),
                List.of(new Relation.Direct(List.of(Step.pickup("box"), Step.job("honey")))),
                new InitialRoute("van", List.of(Step.job("honey")), 1, true));
        new VehicleType.Costs(1L << 40, 1_000_000, 0, 1_000_000, 0);
        new TimeWindow(-TimeWindow.LATEST, -TimeWindow.LATEST);
        new Budget.Time(Duration.ofNanos(Long.MAX_VALUE));
        new RoutingOptions(Budget.iterations(0), 0, 64, 1);
    }

    @Test
    void numbers_out_of_their_bounds_are_told_with_these() {
        assertTold(
                List.of("/fixed value.range", "/perDriving value.range", "/perWork value.range"),
                () -> new VehicleType.Costs((1L << 40) + 1, 1_000_000, -1, 0, 1_000_001));
        assertTold(
                List.of("/maxDuration value.negative", "/maxTasks value.negative"),
                () -> new VehicleType.Limits(-1L, 0L, null, -1));
        assertTold(
                List.of("/count value.negative", "/slowness value.range"),
                () -> VAN.toBuilder().count(-1).slowness(10_001).build());
        assertTold(
                List.of("/chains value.range", "/threads value.range"),
                () -> new RoutingOptions(Budget.iterations(0), 0, 65, 0));
        assertTold(
                List.of("/pickups value.empty", "/deliveries value.empty", "/maxOnBoard value.range"),
                () -> new Shipment("box", List.of(), List.of(), Load.NONE, -1L, Conditions.NONE));
        assertTold(
                List.of("/amounts/1 value.range", "/amounts/3 value.range"), () -> Load.of(0, -1, 1L << 40, 1L << 41));
        assertTold(List.of("/close value.range"), () -> new TimeWindow(7, 6));
        assertTold(List.of("/open value.range"), () -> new TimeWindow(-TimeWindow.LATEST - 1, 0));
        assertTold(
                List.of("/tasks/1 value.repeated", "/tasks/2 problem.no-task"),
                () -> new Relation.Direct(List.of(Step.job("a"), Step.job("a"), Step.pause("b"))));
        assertTold(
                List.of("/locked value.part"),
                () -> InitialRoute.of("van", List.of()).withLocked(1));
        assertTold(List.of("/length value.large"), () -> new Budget.Time(Duration.ofDays(200_000)));
        assertTold(List.of("/length value.not-positive"), () -> Budget.seconds(0));
    }
}
