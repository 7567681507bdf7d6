package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.cooplab.distribution.routing.brute.Oracle;
import org.cooplab.distribution.routing.brute.SmallProblems;
import org.junit.jupiter.api.Test;

/** What is done for many requests only: held by the oracle of few, and by a clock that stands still at first. */
class LargeWaysTest {

    /** One miss in this many is allowed; the ways of large problems look at less. */
    private static final int FEW = 10;

    @Test
    void plain_problems_are_solved_as_if_they_were_large() {
        compare(SmallProblems::plain);
    }

    @Test
    void problems_with_any_mix_of_features_are_solved_as_if_they_were_large() {
        compare(SmallProblems::rich);
    }

    private static void compare(LongFunction<RoutingProblem> problems) {
        RoutingOptions options = RoutingOptions.of(Budget.iterations(2_000));
        Oracle.compare(
                problems,
                problem -> Search.solve(problem, 0, options, SearchMonitor.NONE).plan(),
                FEW);
    }

    @Test
    void to_leave_somebody_out_is_never_rewarded() {
        for (Budget budget :
                List.of(Budget.iterations(1), Budget.iterations(1_000), new Budget.Time(Duration.ofNanos(100)))) {
            RoutingProblem problem = tight(new Random(3));
            Instance in = new Instance(problem, Instance.FEW);
            Progress progress = new Progress(budget, 1, standingStill());
            Chain chain = new Chain(in, new Neighbours(in, 100), progress, SearchMonitor.NONE, 7);
            chain.start();
            Leniency leniency = new Leniency(chain);
            leniency.at(0);
            assertTrue(chain.lenient && chain.growth > 0, budget + ": " + chain.growth);
            leniency.at(0.5);
            assertTrue(chain.lenient && chain.growth > 0, budget + ": " + chain.growth);
        }
    }

    @Test
    void tables_of_all_profiles_together_have_no_more_room_than_one() {
        Travel far = new Travel() {
            @Override
            public int size() {
                return 2_500;
            }

            @Override
            public int distance(int from, int to) {
                return Math.abs(from - to);
            }

            @Override
            public int duration(int from, int to) {
                return 2 * Math.abs(from - to);
            }
        };
        List<VehicleType> vans = new ArrayList<>();
        for (int profile = 0; profile < 4; profile++) {
            vans.add(VehicleType.builder("van " + profile, Load.of(1))
                    .profile(profile)
                    .build());
        }
        RoutingProblem problem = new RoutingProblem(
                List.of(far, far, far, far),
                vans,
                List.of(Job.delivery("job", Visit.at(7, 0), Load.of(1))),
                Set.of(),
                List.of(),
                Objective.COST,
                null);
        Fleet fleet = new Fleet(problem, 1);
        long tabled = Stream.of(fleet.legs).mapToLong(Legs::tabled).sum();
        assertTrue(tabled > 0 && tabled <= Legs.ROOM, "legs in tables: " + tabled);
        for (Legs legs : fleet.legs) {
            assertEquals(2_492, legs.distance(7, 2_499));
            assertEquals(4_984, legs.duration(2_499, 7));
            assertEquals(0, legs.distance(7, legs.nowhere));
        }
    }

    /** A clock of which nothing is used until it has been asked a few times. */
    private static SearchMonitor standingStill() {
        return new SearchMonitor() {
            private int asked;

            @Override
            public long nanoTime() {
                return asked++ < 3 ? 0 : 1;
            }
        };
    }

    /** Sixty deliveries for hardly enough room in five vehicles, with as few of them as can be. */
    private static RoutingProblem tight(Random random) {
        double[] x = random.doubles(61, 0, 1000).toArray();
        double[] y = random.doubles(61, 0, 1000).toArray();
        List<Job> jobs = new ArrayList<>();
        long sum = 0;
        for (int place = 1; place <= 60; place++) {
            long amount = 5 + random.nextInt(15);
            sum += amount;
            jobs.add(Job.delivery("job " + place, Visit.at(place, 0), Load.of(amount)));
        }
        VehicleType van = VehicleType.builder("van", Load.of((sum + 4) / 5 + 2))
                .start(0)
                .end(0)
                .build();
        return RoutingProblem.of(Travel.plane(x, y, 10, Travel.Rounding.NEAREST), List.of(van), jobs)
                .withObjective(Objective.VEHICLES);
    }
}
