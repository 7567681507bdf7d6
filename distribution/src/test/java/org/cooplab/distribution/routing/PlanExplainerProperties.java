package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Cause;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.cooplab.distribution.routing.Explanation.Served;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.Explanation.Verdict;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.cooplab.distribution.routing.brute.Moves;
import org.cooplab.distribution.routing.brute.Relaxed;
import org.cooplab.distribution.routing.brute.SmallProblems;

class PlanExplainerProperties {

    @Property
    @Label(
            "alone: a vehicle type is said to be able exactly if trying all finds a route, and each reason alone is just enough")
    void reasons_alone_are_true(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        Plan plan = BruteForce.best(problem);
        each(problem, plan, (explainer, why) -> {
            for (Verdict verdict : why.alone()) {
                RoutingProblem alone = alone(problem, why.request(), verdict.vehicle());
                assertEquals(verdict.reasons().isEmpty(), servable(alone), verdict::toString);
                for (Reason reason : verdict.reasons()) {
                    if (!verdict.together()) {
                        assertTrue(
                                servable(alone(Relaxed.by(problem, reason), why.request(), verdict.vehicle())),
                                reason::toString);
                        Plan almost = BruteForce.best(
                                alone(Relaxed.almost(problem, reason), why.request(), verdict.vehicle()));
                        assertTrue(!almost.unserved().isEmpty() || hasEmptyTrip(almost), reason::toString);
                    }
                }
                RoutingProblem all = verdict.together() ? Relaxed.by(problem, verdict.reasons()) : problem;
                assertEquals(
                        verdict.together() || verdict.reasons().isEmpty(),
                        servable(alone(all, why.request(), verdict.vehicle())));
            }
        });
    }

    /** The problem of one request and one vehicle type, with nothing else to do; not even a pinned round. */
    private static RoutingProblem alone(RoutingProblem problem, String id, String vehicle) {
        List<Request> requests = problem.requests().stream()
                .filter(request -> request.id().equals(id))
                .map(PlanExplainerProperties::mandatory)
                .toList();
        List<InitialRoute> initial = problem.initialPlan() == null
                ? List.of()
                : problem.initialPlan().routes();
        List<VehicleType> types = problem.vehicles().stream()
                .filter(type -> type.id().equals(vehicle))
                .map(type -> count(type, initial))
                .toList();
        List<Relation> relations = problem.relations().stream()
                .filter(relation -> relation instanceof Relation.Sequence one && own(one.tasks(), id)
                        || relation instanceof Relation.Direct other && own(other.tasks(), id))
                .toList();
        requests = requests.stream()
                .map(request -> onlyVehicle(request, vehicle))
                .map(request -> onlyWork(request, vehicle))
                .toList();
        return new RoutingProblem(problem.travels(), types, requests, Set.of(), relations, Objective.COST, null);
    }

    private static boolean own(List<Step> tasks, String id) {
        return tasks.stream().allMatch(task -> task.id().equals(id));
    }

    private static VehicleType count(VehicleType type, List<InitialRoute> initial) {
        long pinned = initial.stream()
                .filter(route -> route.pinned() && route.vehicle().equals(type.id()))
                .filter(route -> route.steps().stream().anyMatch(Step::task))
                .count();
        return type.toBuilder()
                .count(type.count() == null ? null : (int) Math.max(0, type.count() - pinned))
                .build();
    }

    private static Request mandatory(Request request) {
        Conditions conditions = request.conditions().withPrize(null);
        return request instanceof Job job
                ? job.withConditions(conditions)
                : ((Shipment) request).withConditions(conditions);
    }

    /** A problem may not name vehicle types that it has not; no type at all is allowed by an impossible skill. */
    private static Request onlyVehicle(Request request, String vehicle) {
        Conditions conditions = request.conditions();
        boolean allowed =
                conditions.vehicles().isEmpty() || conditions.vehicles().contains(vehicle);
        Conditions here = conditions.withVehicles(Set.of());
        Conditions changed = allowed ? here : here.withSkills(Set.of("another vehicle"));
        return request instanceof Job job ? job.withConditions(changed) : ((Shipment) request).withConditions(changed);
    }

    private static Request onlyWork(Request request, String vehicle) {
        if (request instanceof Job job) {
            return job.withVisits(onlyWork(job.visits(), vehicle));
        }
        Shipment shipment = (Shipment) request;
        return new Shipment(
                shipment.id(),
                onlyWork(shipment.pickups(), vehicle),
                onlyWork(shipment.deliveries(), vehicle),
                shipment.amount(),
                shipment.maxOnBoard(),
                shipment.conditions());
    }

    private static List<Visit> onlyWork(List<Visit> visits, String vehicle) {
        return visits.stream()
                .map(visit -> new Visit(
                        visit.location(),
                        visit.setup(),
                        visit.service(),
                        visit.windows(),
                        Map.of(vehicle, visit.work(vehicle))))
                .toList();
    }

    /** Who reloads twice in a row has set up before a break and needs not after it: nobody is told to drive like that. */
    private static boolean hasEmptyTrip(Plan plan) {
        return plan.routes().stream().anyMatch(route -> {
            List<Step.Kind> kinds = route.stops().stream()
                    .map(stop -> stop.step().kind())
                    .filter(kind -> kind != Step.Kind.BREAK)
                    .toList();
            return IntStream.range(1, kinds.size())
                    .anyMatch(i -> kinds.get(i - 1) == Step.Kind.RELOAD && kinds.get(i) == Step.Kind.RELOAD);
        });
    }

    @Example
    void reloading_twice_for_a_break_is_told_to_nobody() {
        reasons_alone_are_true(9_195_107);
    }

    private static boolean servable(RoutingProblem alone) {
        return BruteForce.best(alone).unserved().isEmpty();
    }

    private static void each(RoutingProblem problem, Plan plan, BiConsumer<PlanExplainer, Unserved> consumer) {
        if (plan != null) {
            PlanExplainer explainer = PlanExplainer.of(problem, plan);
            explainer.unserved().forEach(why -> consumer.accept(explainer, why));
        }
    }

    @Property
    @Label("nothing fits into the best plan, and what is possible alone is not called impossible")
    void causes_agree_with_trying_all(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        each(problem, BruteForce.best(problem), (explainer, why) -> {
            assertNotEquals(Cause.FITS, why.cause(), why::toString);
            assertFalse(why.reasons().isEmpty());
            boolean able =
                    why.alone().stream().anyMatch(verdict -> verdict.reasons().isEmpty());
            assertTrue(why.cause() != Cause.IMPOSSIBLE || !able, why::toString);
        });
    }

    @Property
    @Label(
            "with the others: relaxing just the one rule, by just as much as said, makes the checker accept the request in that route")
    void reasons_among_others_are_true(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        each(problem, BruteForce.best(problem), (explainer, why) -> {
            for (Verdict verdict : why.places()) {
                if (verdict.together()) {
                    continue;
                }
                for (Reason reason : verdict.reasons()) {
                    assertTrue(better(problem, why, verdict, Relaxed.by(problem, reason)), reason::toString);
                    // With a prize, less may be enough elsewhere because it makes another order cheaper.
                    if (prize(problem, why) == null || reason.code().equals("unserved.prize")) {
                        assertFalse(better(problem, why, verdict, Relaxed.almost(problem, reason)), reason::toString);
                    }
                }
            }
        });
    }

    @Property
    @Label("what would help: after the changes the request fits into the plan as it is, and the plan is better for it")
    void what_would_help_helps(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        each(problem, BruteForce.best(problem), (explainer, why) -> {
            for (Remedy remedy : why.whatWouldHelp()) {
                RoutingProblem now = Relaxed.by(problem, remedy.changes());
                assertTrue(
                        why.places().stream().anyMatch(verdict -> better(problem, why, verdict, now)),
                        () -> remedy + " of " + why);
            }
        });
    }

    /** Whether some plan with the request in that route is accepted, and better than the plan without. */
    private static boolean better(RoutingProblem problem, Unserved why, Verdict verdict, RoutingProblem changed) {
        Plan plan = Moves.retimed(changed, BruteForce.best(problem));
        List<Plan> found = new ArrayList<>();
        Moves.into(
                changed,
                plan,
                why.request(),
                verdict.route() == null ? -1 : verdict.route(),
                verdict.vehicle(),
                found::add);
        Long prize = prize(changed, why);
        if (prize == null) {
            return !found.isEmpty();
        }
        boolean vehicles = changed.objective().first() == Objective.First.VEHICLES;
        long without = plan.cost() + prize - prize(problem, why);
        return found.stream()
                .anyMatch(with -> with.cost() < without
                        && (!vehicles || with.routes().size() <= plan.routes().size()));
    }

    private static Long prize(RoutingProblem problem, Unserved why) {
        return problem.requests().stream()
                .filter(one -> one.id().equals(why.request()))
                .findFirst()
                .orElseThrow()
                .conditions()
                .prize();
    }

    @Property
    @Label("marginal cost: the checker accepts the plan without the request, and no way of leaving it out is cheaper")
    void marginal_costs_are_exact(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        eachServed(problem, (explainer, plan, served) -> {
            List<Plan> others = new ArrayList<>();
            Moves.without(problem, plan, served.request(), others::add);
            Plan without = explainer.without(served.request());
            if (served.marginalCost() == null) {
                assertEquals(List.of(), others);
                assertFalse(served.reasons().isEmpty());
                return;
            }
            assertNotNull(without);
            assertEquals(List.of(), PlanChecker.check(problem, without));
            long prize = without.prizesLost() - plan.prizesLost();
            assertEquals(plan.cost() - (without.cost() - prize), served.marginalCost());
            assertEquals(
                    others.stream().mapToLong(Plan::cost).min().orElseThrow(),
                    without.cost(),
                    () -> served + " of " + plan);
        });
    }

    @Property
    @Label("next best place: the checker accepts it there at the cost said, and no other place is cheaper")
    void the_next_best_place_is_the_cheapest(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        eachServed(problem, (explainer, plan, served) -> {
            List<Plan> others = new ArrayList<>();
            for (int route = 0; route < plan.routes().size(); route++) {
                Moves.into(
                        problem,
                        plan,
                        served.request(),
                        route,
                        plan.routes().get(route).vehicle(),
                        others::add);
            }
            boolean alone = plan.routes().get(served.route()).tasks()
                    == plan.routes().get(served.route()).stops().stream()
                            .filter(stop -> stop.step().id().equals(served.request()))
                            .count();
            problem.vehicles().stream()
                    .filter(type -> !(alone && type.id().equals(served.vehicle())))
                    .forEach(type -> Moves.into(problem, plan, served.request(), -1, type.id(), others::add));
            others.removeIf(other -> order(other).equals(order(plan)));
            if (problem.objective().balance() != null) { // an idle way might balance what is done elsewhere
                Plan without = explainer.without(served.request());
                others.removeIf(other -> !othersAsWithout(without, other, served.request()));
            }
            if (served.next() == null) {
                assertEquals(List.of(), others, served::toString);
                assertFalse(served.reasons().isEmpty());
                return;
            }
            Plan moved = explainer.with(served.request(), served.next());
            assertEquals(List.of(), PlanChecker.check(problem, moved));
            assertEquals(plan.cost() + served.next().extraCost(), moved.cost());
            assertNotEquals(order(plan), order(moved));
            for (Plan other : others) {
                assertTrue(
                        BruteForce.compare(BruteForce.value(problem, moved), BruteForce.value(problem, other)) <= 0,
                        () -> served + " but better " + other);
            }
        });
    }

    /** Whether all routes but the one where a request is now are as they are in the plan without it. */
    private static boolean othersAsWithout(Plan without, Plan now, String request) {
        List<Route> others = now.routes().stream()
                .filter(route -> route.stops().stream()
                        .noneMatch(
                                stop -> stop.step().task() && stop.step().id().equals(request)))
                .toList();
        return without == null || order(without).containsAll(order(others));
    }

    /** The stops of all routes without the breaks. */
    private static List<List<String>> order(Plan plan) {
        return order(plan.routes());
    }

    private static List<List<String>> order(List<Route> routes) {
        List<List<String>> orders = new ArrayList<>();
        for (Route route : routes) {
            List<String> order = new ArrayList<>(List.of(route.vehicle()));
            for (Stop stop : route.stops()) {
                if (stop.step().kind() != Step.Kind.BREAK) {
                    order.add(stop.step() + " " + stop.alternative());
                }
            }
            orders.add(order);
        }
        return orders;
    }

    private interface EachServed {
        void accept(PlanExplainer explainer, Plan plan, Served served);
    }

    /** Explains plans of little effort where the search may begin anywhere, so that there is something to be better. */
    private static void eachServed(RoutingProblem problem, EachServed consumer) {
        Plan plan = problem.initialPlan() == null
                ? VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(3)))
                        .plan()
                : BruteForce.best(problem);
        if (plan == null) {
            return;
        }
        PlanExplainer explainer = PlanExplainer.of(problem, plan);
        explainer.explain().served().forEach(served -> consumer.accept(explainer, plan, served));
    }

    @Property
    @Label("every request is explained once, in plans of any mix of features")
    void every_request_is_explained(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        Plan plan;
        try {
            plan = VehicleRouting.solve(problem, RoutingOptions.of(Budget.iterations(50)))
                    .plan();
        } catch (UnsupportedOperationException | IllegalArgumentException notKept) {
            Assume.that(false);
            return;
        }
        PlanExplainer explainer = PlanExplainer.of(problem, plan);
        Explanation explanation = explainer.explain();
        assertEquals(
                plan.unserved(),
                explanation.unserved().stream().map(Unserved::request).toList());
        assertEquals(
                problem.requests().size(),
                explanation.unserved().size() + explanation.served().size());
        for (Unserved why : explanation.unserved()) {
            assertEquals(problem.vehicles().size(), why.alone().size());
            assertEquals(
                    plan.routes().size() + problem.vehicles().size(),
                    why.places().size());
            assertTrue(!why.whatWouldHelp().isEmpty(), why::toString);
            for (Verdict verdict : why.places()) {
                if (verdict.reasons().isEmpty()) {
                    Plan with = explainer.with(why.request(), verdict.place());
                    assertEquals(List.of(), PlanChecker.check(problem, with));
                }
            }
        }
    }
}
