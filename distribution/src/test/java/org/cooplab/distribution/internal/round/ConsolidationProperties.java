package org.cooplab.distribution.internal.round;

import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.fixture.SmallWorld;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** Producers, relays and customers at two points and at the home of the vehicle, visited back and forth. */
class ConsolidationProperties {

    private static final int[][] APART = {{0, 600, 900}, {600, 0, 500}, {900, 500, 0}};
    private static final Travel TRAVEL = Travel.matrix(APART, APART);

    /** A haul, and when its two stops come; of the two the taking comes first. */
    record Draft(Haul.Kind kind, int owner, int from, int to, long kilograms, boolean waits, int when, int later) {

        Haul haul(int number, int setup) {
            long[] opens = {waits ? 20_000 : 0, 0};
            Consignment goods = new Consignment(
                    "o-" + owner + "/" + number,
                    OrderId.of("o-" + owner),
                    CooperativeId.of("p-" + owner),
                    CooperativeId.of("p-" + owner),
                    List.of(new Consignment.Line(
                            1, Quantity.of(1, UnitCode.H87), Weight.ofGrams(1000 * kilograms), null)),
                    TemperatureClass.AMBIENT,
                    false,
                    Weight.ofGrams(1000 * kilograms),
                    null,
                    null,
                    null);
            return new Haul(
                    "h-" + number,
                    kind,
                    visit(from, setup, opens[0]),
                    visit(to, setup, opens[1]),
                    kind == Haul.Kind.DIRECT ? null : relay(SiteId.of("r-" + owner), SmallWorld.at(0, 0)),
                    List.of(goods),
                    Set.of(TemperatureClass.AMBIENT),
                    Claim.ALIKE,
                    null);
        }

        private static Visit visit(int place, int setup, long open) {
            return new Visit(place, setup, 0, List.of(new TimeWindow(open, 40_000)));
        }
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        return Combinators.combine(
                        Arbitraries.of(Haul.Kind.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true)),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as(Draft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static VehicleType vehicle(long kilograms) {
        return VehicleType.builder("v", Load.of(1000 * kilograms, 0))
                .count(1)
                .start(0)
                .end(0)
                .shift(0, 80_000)
                .skills(Fleet.skills(Set.of(TemperatureClass.AMBIENT), false))
                .costs(new VehicleType.Costs(100, 3, 0, 2))
                .build();
    }

    /** A route before and after. */
    private static final class Trial {
        private final Map<String, Haul> hauls = new HashMap<>();
        private final VehicleType type;
        private final RoutingProblem problem;
        private final Route before;
        private final Route after;

        /** @param setups how long a vehicle stands that comes from elsewhere, by owner */
        Trial(List<Draft> drafts, VehicleType type, int... setups) {
            this.type = type;
            record Timed(Step step, int when) {}
            List<Timed> steps = new ArrayList<>();
            List<Haul> all = new ArrayList<>();
            for (Draft each : drafts) {
                Haul haul = each.haul(all.size(), setups[each.owner()]);
                all.add(haul);
                hauls.put(haul.id(), haul);
                int first = Math.min(each.when(), each.later());
                steps.add(new Timed(Step.pickup(haul.id()), 2 * first));
                steps.add(new Timed(Step.delivery(haul.id()), 2 * Math.max(each.when(), each.later()) + 1));
            }
            steps.sort(Comparator.comparingInt(Timed::when));
            problem = HaulProblem.of(all, List.of(type), TRAVEL, Objective.COST);
            before = timed(steps.stream().map(Timed::step).toList());
            after = Consolidation.of(before, hauls, type, TRAVEL);
        }

        Route timed(List<Step> steps) {
            return PlanChecker.timetable(problem, List.of(InitialRoute.of("v", steps)))
                    .routes()
                    .get(0);
        }

        boolean isSound(Route route) {
            return PlanChecker.check(
                            problem, PlanChecker.timetable(problem, List.of(InitialRoute.of("v", Rounds.steps(route)))))
                    .isEmpty();
        }

        int halts(Route route) {
            return Halt.of(route, hauls).size();
        }
    }

    @Property
    void nothing_is_lost_and_no_more_halts_are_made(@ForAll("drafts") List<Draft> drafts) {
        Trial trial = new Trial(drafts, vehicle(12), 300, 200);
        Route before = trial.before;
        Route after = trial.after;
        assertEquals(new HashSet<>(Rounds.steps(before)), new HashSet<>(Rounds.steps(after)));
        assertEquals(trial.timed(Rounds.steps(after)), after);
        assertTrue(trial.isSound(after) || after.equals(before));
        assertTrue(trial.halts(after) < trial.halts(before) || after.equals(before));
        assertEquals(
                List.of(before.start(), before.end(), before.distance(), before.driving(), before.cost()),
                List.of(after.start(), after.end(), after.distance(), after.driving(), after.cost()));
        assertEquals(after, Consolidation.of(after, trial.hauls, trial.type, TRAVEL), "once is enough");
    }

    @Property
    void where_nothing_is_in_the_way_each_is_visited_once_at_a_point(@ForAll("drafts") List<Draft> drafts) {
        List<Draft> free = drafts.stream()
                .map(each -> new Draft(
                        each.kind(), each.owner(), each.from(), each.to(), 1, false, each.when(), each.later()))
                .toList();
        Trial trial = new Trial(free, vehicle(100), 300, 300);
        Set<List<Object>> seen = new HashSet<>();
        int place = 0;
        for (Halt halt : Halt.of(trial.after, trial.hauls)) {
            if (halt.location() != place) {
                seen.clear();
            }
            place = halt.location();
            assertTrue(seen.add(List.of(halt.kind(), halt.where())), () -> trial.after.toString());
        }
    }
}
