package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Cause;
import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.cooplab.distribution.routing.Explanation.Served;
import org.cooplab.distribution.routing.Explanation.Spot;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.Explanation.Verdict;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** All places lie on a line, ten apart: from the depot 0 to place 3 it is 30. */
class PlanExplainerTest {

    private static final Travel LINE =
            Travel.plane(new double[] {0, 10, 20, 30, 40}, new double[5], 1, Travel.Rounding.NEAREST);

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH, PlanChecker.class);

    private static VehicleType.Builder van(long capacity) {
        return VehicleType.builder("van", Load.of(capacity)).count(1);
    }

    private static Job job(String id, int place, long amount) {
        return Job.delivery(id, Visit.at(place, 0), Load.of(amount));
    }

    private static RoutingProblem problem(VehicleType vehicle, Request... requests) {
        return RoutingProblem.of(LINE, List.of(vehicle), Arrays.asList(requests));
    }

    @Test
    void too_much_on_board_at_a_break_is_said() {
        VehicleType.Break lunch = new VehicleType.Break("lunch", 1, List.of(new TimeWindow(0, 5)), Load.of(3));
        VehicleType van = van(9).shift(0, 100).breaks(List.of(lunch)).build();
        Unserved oil = serving(problem(van, job("oil", 1, 5))).unserved("oil");
        assertEquals(
                List.of(
                        "oil: van would have to leave at -5, 5 before the start of its shift at 0.",
                        "oil: van would have 5 on board at the break lunch, but at most 3 is allowed (2 too much, dimension 0).",
                        "oil: van could not take the break lunch."),
                said(oil.reasons()));
        assertEquals(
                "Allow 2 more on board van at the break lunch (dimension 0).",
                ENGLISH.text(oil.whatWouldHelp().get(1).changes().get(0)));
    }

    /** Explains the plan that serves these jobs, in this order, with one vehicle. */
    private static PlanExplainer serving(RoutingProblem problem, String... jobs) {
        InitialRoute route = new InitialRoute(
                problem.vehicles().get(0).id(),
                Arrays.stream(jobs).map(Step::job).toList(),
                0,
                false);
        return PlanExplainer.of(problem, PlanChecker.timetable(problem, List.of(route)));
    }

    private static List<String> said(List<Reason> reasons) {
        return reasons.stream().map(ENGLISH::text).toList();
    }

    private static List<String> help(Unserved why) {
        return why.whatWouldHelp().stream()
                .map(Remedy::changes)
                .flatMap(List::stream)
                .map(ENGLISH::text)
                .toList();
    }

    @Test
    void a_plan_without_a_request_starts_at_midnight_where_nothing_says_when() {
        PlanExplainer explainer = serving(problem(van(9).build(), job("oil", 1, 1), job("figs", 3, 1)), "oil", "figs");
        Route rest = requireNonNull(explainer.without("figs")).routes().get(0);
        assertEquals(0, rest.start());
        assertEquals(20, rest.end());
    }

    @Test
    void of_many_left_only_the_first_need_be_explained() {
        RoutingProblem problem =
                problem(van(9).build(), job("oil", 1, 10), job("honey", 1, 9), job("figs", 1, 11), job("salt", 1, 12));
        PlanExplainer explainer = serving(problem, "honey");
        assertEquals(
                List.of("oil", "figs"),
                explainer.unserved(2).stream().map(Unserved::request).toList());
        assertEquals(List.of(), explainer.unserved(0));
        assertEquals(explainer.unserved(), explainer.unserved(3));
        assertThrows(IllegalArgumentException.class, () -> explainer.unserved(-1));
    }

    @Test
    void too_heavy_for_any_vehicle_says_by_how_much() {
        Unserved why = serving(problem(van(100).build(), job("oil", 1, 112))).unserved("oil");
        assertEquals(Cause.IMPOSSIBLE, why.cause());
        assertEquals(
                List.of("oil is 12 too much for van: there would be 112 on board, but it carries 100 (dimension 0)."),
                said(why.reasons()));
        assertEquals(List.of("12 more capacity of van (dimension 0)."), help(why));
        assertEquals("/vehicles/0/capacity/amounts/0", why.reasons().get(0).path());
        assertNull(why.alone().get(0).place());
    }

    @Test
    void out_of_reach_says_how_late_it_would_be() {
        Job early = Job.delivery("oil", Visit.at(4, 0, 0, 33), Load.of(1));
        Unserved why = serving(problem(van(100).shift(0, 1000).build(), early)).unserved("oil");
        assertEquals(Cause.IMPOSSIBLE, why.cause());
        // From the depot to place 4 it is 40, and it closes at 33; leaving 7 earlier would help as well.
        assertEquals(
                List.of(
                        "oil: van would begin at oil at 40 at the earliest, 7 after its close at 33.",
                        "oil: van would have to leave at -7, 7 before the start of its shift at 0."),
                said(why.reasons()));
        assertEquals(List.of("Let oil close later by 7.", "Start the shift of van earlier by 7."), help(why));
    }

    @Test
    void what_several_rules_forbid_needs_all_of_them_relaxed() {
        Request skilled = job("ice", 1, 130).withConditions(Conditions.NONE.withSkills(Set.of("cold")));
        Unserved why = serving(problem(van(100).build(), skilled)).unserved("ice");
        Verdict verdict = why.alone().get(0);
        assertTrue(verdict.together());
        assertEquals(
                List.of("unserved.skill", "unserved.capacity"),
                verdict.reasons().stream().map(Reason::code).toList());
        assertEquals(1, why.whatWouldHelp().size());
        assertEquals(List.of("Give van the skill cold.", "30 more capacity of van (dimension 0)."), help(why));
    }

    @Test
    void possible_alone_but_not_with_the_others_says_what_each_route_lacks() {
        RoutingProblem problem = problem(van(100).build(), job("oil", 1, 80), job("honey", 2, 25));
        Unserved why = serving(problem, "oil").unserved("honey");
        assertEquals(Cause.NO_ROOM, why.cause());
        assertTrue(why.alone().get(0).reasons().isEmpty());
        assertEquals(
                List.of("honey is 5 too much for van: there would be 105 on board, but it carries 100 (dimension 0)."),
                said(why.places().get(0).reasons()));
        assertEquals(0, why.places().get(0).route());
        assertEquals(
                List.of("honey: no van is left; 1 in all, on the road already."),
                said(why.places().get(1).reasons()));
        assertNull(why.places().get(1).route());
        assertEquals(List.of("5 more capacity of van (dimension 0).", "One more vehicle van."), help(why));
    }

    @Test
    void a_prize_too_small_says_what_it_would_cost() {
        Request honey = job("honey", 3, 5).withConditions(Conditions.NONE.withPrize(15L));
        Unserved why = serving(problem(van(100).build(), job("oil", 1, 5), honey), "oil")
                .unserved("honey");
        assertEquals(Cause.NOT_WORTH_IT, why.cause());
        // To place 3 and back is 60 instead of 20.
        assertEquals(
                List.of("honey would cost 40 on van, which is no less than its prize of 15."), said(why.reasons()));
        assertEquals(List.of("Raise the prize of honey by 26."), help(why));
        assertEquals(40, why.places().get(0).place().extraCost());
    }

    @Test
    void a_break_saved_is_no_merit_of_what_takes_its_time() {
        VehicleType.Break lunch = new VehicleType.Break("lunch", 30, List.of(new TimeWindow(5, 10)));
        VehicleType van = van(100).costs(new VehicleType.Costs(0, 1, 0, 1))
                .shift(0, 65)
                .limits(new VehicleType.Limits(60L, null, null, null))
                .breaks(List.of(lunch))
                .build();
        Request honey = job("honey", 2, 5).withConditions(Conditions.NONE.withPrize(15L));
        RoutingProblem problem = problem(van, job("oil", 1, 5), honey);
        InitialRoute oil = new InitialRoute("van", List.of(Step.pause("lunch"), Step.job("oil")), 0, false);
        Plan plan = PlanChecker.timetable(problem, List.of(oil));
        Unserved why = PlanExplainer.of(problem, plan).unserved("honey");
        // The plan costs 70, of which lunch is 30. Early enough for no lunch at all, it costs 80 with honey, but 40
        // without.
        assertEquals(70, plan.routesCost());
        assertEquals(List.of("Start the shift of van earlier by 35.", "Raise the prize of honey by 26."), help(why));
        assertEquals(1, why.whatWouldHelp().size());
    }

    @Test
    void nor_is_a_break_that_fits_between_where_nothing_might_come_between() {
        VehicleType.Break lunch = new VehicleType.Break("lunch", 10, List.of(new TimeWindow(15, 60)));
        VehicleType van = van(100).start(0)
                .end(0)
                .shift(0, 100)
                .costs(new VehicleType.Costs(0, 1, 0, 1))
                .breaks(List.of(lunch))
                .build();
        Job a = Job.delivery("a", Visit.at(1, 0, 10, 10), Load.of(1));
        Job b = Job.delivery("b", Visit.at(1, 0, 40, 40), Load.of(1));
        Request c =
                Job.delivery("c", Visit.at(2, 0, 10, 35), Load.of(1)).withConditions(Conditions.NONE.withPrize(15L));
        Relation direct = new Relation.Direct(List.of(Step.job("a"), Step.job("b")));
        RoutingProblem problem = new RoutingProblem(
                List.of(LINE), List.of(van), List.of(a, b, c), Set.of(), List.of(direct), Objective.COST, null);
        List<Step> steps = List.of(Step.job("a"), Step.job("b"), Step.pause("lunch"));
        Plan plan = PlanChecker.timetable(problem, List.of(new InitialRoute("van", steps, 0, false)));
        // Lunch between a and b saves 10 by itself, which is no merit of c: without that relation c still costs
        // 20, and its prize must be 21.
        Unserved why = PlanExplainer.of(problem, plan).unserved("c");
        assertEquals(List.of("Allow other stops in between, among a, b.", "Raise the prize of c by 6."), help(why));
        assertEquals(1, why.whatWouldHelp().size());
    }

    @Test
    void another_round_stays_pinned_when_one_is_opened() {
        VehicleType.Break lunch = new VehicleType.Break("lunch", 5, List.of(new TimeWindow(60, 64)));
        VehicleType van = VehicleType.builder("van", Load.of(100))
                .count(2)
                .start(0)
                .end(0)
                .shift(0, 200)
                .costs(new VehicleType.Costs(0, 0, 0, 1))
                .breaks(List.of(lunch))
                .build();
        Job a = Job.delivery("a", Visit.at(1, 0, 10, 10), Load.of(1));
        Job early = Job.delivery("early", at(10, 80), Load.of(1));
        Job late = Job.delivery("late", at(40, 85), Load.of(1));
        Request c = Job.delivery("c", Visit.at(1, 25), Load.of(1)).withConditions(Conditions.NONE.withPrize(10L));
        List<InitialRoute> pinned = List.of(
                new InitialRoute("van", List.of(Step.job("a")), 0, true),
                new InitialRoute("van", List.of(Step.job("early"), Step.job("late")), 0, true));
        RoutingProblem problem = new RoutingProblem(
                List.of(LINE),
                List.of(van),
                List.of(a, early, late, c),
                Set.of(),
                List.of(),
                new Objective(Objective.First.COST, new Objective.Balance(Objective.Measure.DURATION, 2)),
                new InitialPlan(pinned, 0));
        Plan plan = PlanChecker.timetable(problem, pinned);
        Plan continued = new Plan(
                List.of(continuing(plan, 0), continuing(plan, 1)),
                plan.unserved(),
                plan.routesCost(),
                plan.prizesLost(),
                plan.stabilityCost(),
                plan.balanceCost());
        // The longer round cannot take its lunch any cheaper while it is pinned, so that c evens both.
        assertEquals(
                List.of("Allow additions to the fixed round 0 of van."),
                help(PlanExplainer.of(problem, continued).unserved("c")));
    }

    private static Visit at(long one, long other) {
        return new Visit(1, 0, 0, List.of(new TimeWindow(one, one), new TimeWindow(other, other)), Map.of());
    }

    private static Route continuing(Plan plan, int index) {
        return plan.routes().get(index).withContinues(index);
    }

    @Test
    void what_fits_is_not_explained_away() {
        RoutingProblem problem = problem(van(100).build(), job("oil", 1, 5), job("honey", 3, 5));
        PlanExplainer explainer = serving(problem, "oil");
        Unserved why = explainer.unserved("honey");
        assertEquals(Cause.FITS, why.cause());
        assertEquals(List.of("honey fits on van for 40: a longer search would serve it."), said(why.reasons()));
        Plan with = explainer.with("honey", why.places().get(0).place());
        assertEquals(List.of(), with.unserved());
        assertEquals(60, with.cost());
    }

    @Test
    void companions_ride_together() {
        RoutingProblem problem = RoutingProblem.of(
                        LINE,
                        List.of(
                                van(10).build(),
                                VehicleType.builder("lorry", Load.of(50))
                                        .count(1)
                                        .build()),
                        List.of(job("oil", 1, 8), job("honey", 2, 5)))
                .withRelations(List.of(new Relation.SameVehicle(Set.of("oil", "honey"))));
        Unserved why = serving(problem, "oil").unserved("honey");
        assertEquals(Cause.NO_ROOM, why.cause());
        assertEquals("unserved.capacity", why.places().get(0).reasons().get(0).code());
        assertEquals(
                List.of("honey must ride with oil, which lorry does not carry."),
                said(why.places().get(2).reasons()));
    }

    @Test
    void of_several_alternatives_the_nearest_to_possible_counts() {
        Job hubs = job("oil", 1, 1)
                .withVisits(List.of(Visit.at(4, 0, 0, 20), Visit.at(2, 0, 0, 17), Visit.at(3, 0, 0, 5)));
        Unserved why = serving(problem(van(100).shift(0, 99).build(), hubs)).unserved("oil");
        assertEquals(
                "/requests/0/visits/1/windows/0/close", why.reasons().get(0).path());
        assertEquals("3", why.reasons().get(0).parameters().get("by"));
    }

    @Test
    void a_pinned_round_takes_nothing_more() {
        InitialRoute pinned = new InitialRoute("van", List.of(Step.job("oil")), 0, true);
        RoutingProblem problem = problem(van(100).build(), job("oil", 1, 5), job("honey", 2, 5))
                .withInitialPlan(new InitialPlan(List.of(pinned), 0));
        Plan plan = VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(50)))
                .plan();
        PlanExplainer explainer = PlanExplainer.of(problem, plan);
        Unserved why = explainer.unserved("honey");
        assertEquals(Cause.IMPOSSIBLE, why.cause());
        assertEquals("unserved.fleet-pinned", why.reasons().get(0).code());
        assertEquals(List.of("Allow additions to the fixed round 0 of van.", "One more vehicle van."), help(why));
        Served served = explainer.served("oil");
        assertNull(served.marginalCost());
        assertEquals("served.fixed", served.reasons().get(0).code());
        assertNull(explainer.without("oil"));
    }

    @Test
    void a_stop_costs_its_detour_and_knows_the_next_best_place() {
        VehicleType lorry = VehicleType.builder("lorry", Load.of(50))
                .count(1)
                .costs(new VehicleType.Costs(7, 1, 0, 0))
                .build();
        RoutingProblem problem = RoutingProblem.of(
                LINE,
                List.of(van(100).build(), lorry),
                List.of(job("oil", 1, 5), job("honey", 3, 5), job("figs", 2, 5)));
        PlanExplainer explainer = serving(problem, "oil", "figs", "honey");
        // 0-1-2-3-0 is 60; without honey 0-1-2-0 is 40; alone on the lorry honey costs 67.
        Served honey = explainer.served("honey");
        assertEquals(20, honey.marginalCost());
        assertEquals(40, explainer.without("honey").cost());
        // Before figs: 0-1-3-2-0 is 60 as well.
        Spot afterOil = new Spot(Step.job("honey"), 0, 1, Step.job("oil"));
        assertEquals(new Place(0, "van", List.of(afterOil), 0), honey.next());
        assertEquals(60, explainer.with("honey", honey.next()).cost());
        assertEquals(0, explainer.served("oil").marginalCost());
    }

    @Test
    void without_vehicles_there_is_a_reason_all_the_same() {
        RoutingProblem problem = RoutingProblem.of(LINE, List.of(), List.of(job("oil", 1, 1)));
        Unserved why = PlanExplainer.of(problem, new Plan(List.of(), List.of("oil"), 0, 0, 0, 0))
                .unserved("oil");
        assertEquals(Cause.IMPOSSIBLE, why.cause());
        assertEquals(List.of("oil: there is no vehicle at all."), said(why.reasons()));
        RoutingProblem none = problem(van(1).count(0).build(), job("oil", 1, 1));
        Unserved empty = serving(none).unserved("oil");
        assertEquals(Cause.IMPOSSIBLE, empty.cause());
        assertEquals(List.of("oil: there is no vehicle van."), said(empty.reasons()));
        assertEquals(List.of("Add a vehicle van."), help(empty));
    }

    @Test
    void nothing_to_do_is_nothing_to_explain() {
        Explanation explanation = serving(problem(van(1).build())).explain();
        assertEquals(new Explanation(List.of(), List.of()), explanation);
    }

    @Test
    void the_only_job_costs_its_route_and_has_no_other_place() {
        Served only = serving(problem(van(1).build(), job("oil", 2, 1)), "oil").served("oil");
        assertEquals(40, only.marginalCost());
        assertNull(only.next());
        assertEquals(List.of("There is no other place for oil than on van."), said(only.reasons()));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        RoutingProblem problem = problem(van(10).build(), job("oil", 1, 8), job("honey", 2, 5));
        PlanExplainer explainer = serving(problem, "oil");
        assertThrows(IllegalArgumentException.class, () -> explainer.unserved("oil"));
        assertThrows(IllegalArgumentException.class, () -> explainer.served("honey"));
        assertThrows(IllegalArgumentException.class, () -> explainer.unserved("nothing"));
        Place full = new Place(0, "van", List.of(new Spot(Step.job("honey"), 0, 0, null)), 0);
        assertThrows(IllegalArgumentException.class, () -> explainer.with("honey", full));
        assertThrows(IllegalArgumentException.class, () -> serving(problem, "oil", "honey"));
    }

    @Test
    void an_explanation_read_again_is_the_same_by_each_reader() throws Exception {
        RoutingProblem problem = problem(van(10).build(), job("oil", 1, 8), job("honey", 2, 5));
        Explanation explanation = serving(problem, "oil").explain();
        String text = Documents.write(explanation);
        assertEquals(explanation, Documents.read(Explanation.class, text));
        assertEquals(explanation, new ObjectMapper().readValue(text, Explanation.class));
        assertEquals(explanation, JsonMapper.builder().build().readValue(text, Explanation.class));
        assertFalse(text.contains("{}"));
        assertNotNull(explanation.served().get(0).marginalCost());
    }
}
