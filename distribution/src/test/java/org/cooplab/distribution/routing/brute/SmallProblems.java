package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * Random problems small enough for {@link BruteForce}, over few and small numbers so that rules meet. Each feature is on or
 * off by chance; the same seed gives the same problem.
 */
public final class SmallProblems {

    private static final int LOCATIONS = 7;

    private final SplittableRandom random;

    /** Draws what came later, so that the seeds without it keep their meaning. */
    private final SplittableRandom later;

    private final boolean rich;
    private final boolean windows;
    private final boolean severalWindows;
    private final boolean shipments;
    private final boolean pickups;
    private final boolean twoDimensions;
    private final boolean amounts;
    private final boolean alternatives;
    private final boolean skills;
    private final boolean kinds;
    private final boolean prizes;
    private final boolean setups;
    private final boolean breaks;
    private final boolean reloads;
    private final boolean releases;
    private final boolean onBoard;
    private final boolean burdens;
    private final boolean paces;
    private final boolean works;
    private final int tasks;
    private final List<VehicleType> vehicles = new ArrayList<>();

    /** Whether trying all is possible. */
    private final boolean countable;

    private SmallProblems(long seed, boolean rich, int extra) {
        this.random = new SplittableRandom(seed);
        this.later = new SplittableRandom(~seed);
        this.amounts = new SplittableRandom(2 * seed).nextInt(100) >= 5;
        this.rich = rich;
        this.windows = chance(60);
        this.severalWindows = windows && chance(40);
        this.shipments = chance(40);
        this.pickups = chance(40);
        this.twoDimensions = chance(30);
        this.prizes = chance(rich ? 30 : 0);
        this.alternatives = chance(rich ? 25 : 0);
        this.skills = chance(rich ? 30 : 0);
        this.kinds = chance(rich ? 25 : 0);
        this.setups = chance(rich ? 30 : 0);
        this.breaks = chance(rich ? 25 : 0);
        this.reloads = chance(rich ? 25 : 0);
        this.releases = chance(rich ? 25 : 0);
        this.onBoard = chance(rich ? 30 : 0);
        this.burdens = later(rich && breaks ? 50 : 0);
        this.paces = later(rich ? 20 : 0);
        this.works = later(rich ? 20 : 0);
        int most = (breaks || reloads || alternatives ? 4 : 6) - (breaks && reloads ? 1 : 0);
        this.tasks = extra > 0 ? 1 + random.nextInt(extra) : 1 + random.nextInt(most);
        this.countable = extra == 0;
    }

    /** Returns a problem with the features of the core: loads, windows, shipments, fleets, depots, limits, objectives. */
    public static RoutingProblem plain(long seed) {
        return new SmallProblems(seed, false, 0).problem();
    }

    /** Returns a problem with any mix of all features. */
    public static RoutingProblem rich(long seed) {
        return new SmallProblems(seed, true, 0).problem();
    }

    /** Returns a problem with any mix of all features and up to 40 tasks, too many for trying all. */
    public static RoutingProblem large(long seed) {
        return new SmallProblems(seed, true, 40).problem();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private boolean later(int percent) {
        return later.nextInt(100) < percent;
    }

    private long upTo(int most) {
        return random.nextInt(most + 1);
    }

    private RoutingProblem problem() {
        List<Travel> travels = new ArrayList<>();
        travels.add(travel());
        if (rich && chance(20)) {
            travels.add(travel());
        }
        int types = 1 + random.nextInt(3);
        for (int type = 0; type < types; type++) {
            vehicles.add(vehicle("v" + type, travels.size()));
        }
        List<Request> requests = new ArrayList<>();
        for (int left = tasks; left > 0; ) {
            String id = "r" + requests.size();
            if (shipments && left >= 2 && chance(60)) {
                requests.add(shipment(id));
                left -= 2;
            } else {
                requests.add(job(id));
                left--;
            }
        }
        Set<RoutingProblem.IncompatibleKinds> incompatible = new HashSet<>();
        if (kinds) {
            incompatible.add(new RoutingProblem.IncompatibleKinds("cold", chance(70) ? "warm" : "cold"));
        }
        List<Relation> relations = new ArrayList<>();
        if (rich && chance(30)) {
            for (int more = countable ? 1 : 1 + random.nextInt(3); more > 0; more--) {
                relations.addAll(relations(requests));
            }
        }
        RoutingProblem problem =
                new RoutingProblem(travels, vehicles, requests, incompatible, relations, objective(), null);
        return rich && chance(25) ? problem.withInitialPlan(initial(problem)) : problem;
    }

    private Travel travel() {
        if (chance(50)) {
            double[] x = random.doubles(LOCATIONS, 0, 30).toArray();
            double[] y = random.doubles(LOCATIONS, 0, 30).toArray();
            return Travel.plane(x, y, 1, Travel.Rounding.NEAREST);
        }
        int[][] distances = new int[LOCATIONS][LOCATIONS];
        int[][] durations = new int[LOCATIONS][LOCATIONS];
        for (int from = 0; from < LOCATIONS; from++) {
            for (int to = 0; to < LOCATIONS; to++) {
                if (from != to) {
                    distances[from][to] = 1 + random.nextInt(30);
                    durations[from][to] = 1 + random.nextInt(30);
                }
            }
        }
        return Travel.matrix(distances, durations);
    }

    private VehicleType vehicle(String id, int profiles) {
        VehicleType.Builder builder = VehicleType.builder(id, load(4, 12))
                .count(chance(30) ? null : 1 + random.nextInt(2))
                .start(chance(85) ? Integer.valueOf(random.nextInt(2)) : null)
                .end(chance(85) ? Integer.valueOf(random.nextInt(2)) : null)
                .costs(new VehicleType.Costs(
                                chance(50) ? upTo(40) : 0, 1 + upTo(2), chance(30) ? 1 : 0, chance(30) ? 1 : 0)
                        .withPerWork(works && later(70) ? 1 + later.nextInt(4) : 0))
                .limits(new VehicleType.Limits(
                        chance(25) ? 60 + upTo(100) : null,
                        chance(15) ? 60 + upTo(60) : null,
                        chance(15) ? 60 + upTo(60) : null,
                        chance(15) ? Integer.valueOf(1 + random.nextInt(4)) : null))
                .profile(random.nextInt(profiles))
                .slowness(rich && chance(20) ? 50 + random.nextInt(150) : 100);
        if (chance(50)) {
            long open = upTo(30);
            builder.shift(open, open + 80 + upTo(150));
        }
        if (skills && chance(60)) {
            builder.skills(Set.of("cold"));
        }
        if (rich && chance(20)) {
            builder.order(chance(50) ? VehicleType.LoadOrder.DELIVERIES_FIRST : VehicleType.LoadOrder.PICKUPS_FIRST);
        }
        if (breaks && chance(70)) {
            VehicleType.Break one = new VehicleType.Break("b", upTo(15), windows(40));
            builder.breaks(burdens ? burdened(one) : List.of(one));
        }
        if (reloads && chance(80)) {
            builder.reloads(List.of(new VehicleType.Reload("depot", visit(false))), 1 + random.nextInt(2));
        }
        return builder.build();
    }

    /** Breaks of which at least one minds the load. */
    private List<VehicleType.Break> burdened(VehicleType.Break one) {
        Load most = Load.of(later.nextInt(6), later.nextInt(6));
        if (tasks > 3 && countable || later(60)) {
            return List.of(one.withMaxLoad(most));
        }
        long open = later.nextInt(60);
        VehicleType.Break other =
                new VehicleType.Break("c", later.nextInt(10), List.of(new TimeWindow(open, open + later.nextInt(100))));
        return List.of(one.withMaxLoad(later(50) ? most : null), other.withMaxLoad(most));
    }

    private Load load(int least, int most) {
        long first = least + upTo(most - least);
        Load load = twoDimensions ? Load.of(first, least + upTo(most - least)) : Load.of(first);
        return amounts ? load : Load.NONE;
    }

    private List<TimeWindow> windows(int slack) {
        long open = upTo(100);
        TimeWindow one = new TimeWindow(open, open + upTo(slack));
        if (!severalWindows || chance(50)) {
            return List.of(one);
        }
        long later = one.close() + 1 + upTo(40);
        return List.of(new TimeWindow(later, later + upTo(slack)), one);
    }

    private Visit visit(boolean mayHaveWindows) {
        return new Visit(
                random.nextInt(LOCATIONS),
                setups ? upTo(5) : 0,
                upTo(6),
                windows && mayHaveWindows && chance(70) ? windows(60) : List.of(TimeWindow.ALWAYS));
    }

    private List<Visit> visits() {
        List<Visit> visits = alternatives && chance(50) ? List.of(visit(true), visit(true)) : List.of(visit(true));
        return paces ? visits.stream().map(this::paced).toList() : visits;
    }

    /** Some vehicle types may need another time for a visit. */
    private Visit paced(Visit visit) {
        Map<String, Visit.Work> works = new HashMap<>();
        for (VehicleType type : vehicles) {
            if (later(40)) {
                works.put(type.id(), new Visit.Work(setups ? later.nextInt(8) : 0, later.nextInt(15)));
            }
        }
        return new Visit(visit.location(), visit.setup(), visit.service(), visit.windows(), works);
    }

    private Conditions conditions() {
        return new Conditions(
                skills && chance(40) ? Set.of("cold") : Set.of(),
                rich && chance(15)
                        ? Set.of(vehicles.get(random.nextInt(vehicles.size())).id())
                        : Set.of(),
                kinds && chance(70) ? chance(50) ? "cold" : "warm" : null,
                prizes && chance(60) ? Long.valueOf(upTo(60)) : null,
                chance(20) ? (int) upTo(5) : 0);
    }

    private Request job(String id) {
        boolean pickup = pickups && chance(50);
        return new Job(
                id,
                visits(),
                !pickup || chance(20) ? load(0, 5) : Load.NONE,
                pickup ? load(0, 5) : Load.NONE,
                releases && chance(50) ? Long.valueOf(upTo(60)) : null,
                conditions());
    }

    private Request shipment(String id) {
        return new Shipment(
                id,
                visits(),
                visits(),
                load(0, 5),
                onBoard && chance(70) ? Long.valueOf(10 + upTo(40)) : null,
                conditions());
    }

    private List<Relation> relations(List<Request> requests) {
        if (requests.size() < 2) {
            return List.of();
        }
        Request one = requests.get(random.nextInt(requests.size()));
        Request other = requests.get(random.nextInt(requests.size()));
        if (one == other) {
            return List.of();
        }
        return switch (random.nextInt(3)) {
            case 0 -> List.of(new Relation.SameVehicle(Set.of(one.id(), other.id())));
            case 1 -> List.of(new Relation.Sequence(List.of(task(one), task(other))));
            default -> List.of(new Relation.Direct(List.of(task(one), task(other))));
        };
    }

    private Step task(Request request) {
        if (request instanceof Job) {
            return Step.job(request.id());
        }
        return chance(50) ? Step.pickup(request.id()) : Step.delivery(request.id());
    }

    private Objective objective() {
        Objective.First first = chance(30) ? Objective.First.VEHICLES : Objective.First.COST;
        Objective.Balance balance = rich && chance(15) ? new Objective.Balance(measure(), 1 + upTo(3)) : null;
        return new Objective(first, balance);
    }

    /** Small problems know two measures, large ones all, so that the seeds of the small ones keep their meaning. */
    private Objective.Measure measure() {
        if (!countable && chance(33)) {
            return Objective.Measure.DURATION;
        }
        return chance(50) ? Objective.Measure.DISTANCE : Objective.Measure.TASKS;
    }

    /**
     * Takes the routes of a plan that serves only some of the requests, and fixes parts of them; of the best plan, or of any where
     * trying all is not possible.
     */
    private InitialPlan initial(RoutingProblem problem) {
        List<Request> some =
                problem.requests().stream().filter(request -> chance(70)).toList();
        RoutingProblem part = new RoutingProblem(
                problem.travels(),
                problem.vehicles(),
                some,
                problem.incompatibleKinds(),
                List.of(),
                Objective.COST,
                null);
        Plan plan = countable
                ? BruteForce.best(part)
                : VehicleRouting.solve(part, RoutingOptions.of(Budget.iterations(50)))
                        .plan();
        List<InitialRoute> routes = new ArrayList<>();
        for (Route route : plan.routes()) {
            boolean firstChoice = route.stops().stream().allMatch(stop -> stop.alternative() == 0);
            boolean mayFix = firstChoice && problem.relations().isEmpty();
            boolean pinned = mayFix && chance(15);
            int locked = mayFix && !pinned && chance(30)
                    ? random.nextInt(route.stops().size() + 1)
                    : 0;
            routes.add(new InitialRoute(
                    route.vehicle(), route.stops().stream().map(Stop::step).toList(), locked, pinned));
        }
        return new InitialPlan(routes, upTo(20));
    }
}
