package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.Explanation.Verdict;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.cooplab.distribution.routing.brute.Moves;
import org.cooplab.distribution.routing.brute.Relaxed;
import org.cooplab.distribution.routing.brute.SmallProblems;

class RemedyOrderProperties {

    /** More than any time, load or number of the small problems. */
    private static final long MUCH = 1 << 12;

    @Property
    @Label(
            "what is named first asks for the least: whatever single change is tried, by as little as is enough, none asks for less")
    void no_change_asks_for_less_than_the_first(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        Plan plan = BruteForce.best(problem);
        PlanExplainer explainer = PlanExplainer.of(problem, plan);
        for (Unserved why : plan.routes().isEmpty() ? List.<Unserved>of() : explainer.unserved()) {
            if (prized(problem, why.request()) || why.whatWouldHelp().isEmpty()) {
                continue;
            }
            double before = 0;
            for (Explanation.Remedy remedy : why.whatWouldHelp()) {
                double effort = remedy.changes().stream()
                        .mapToDouble(change -> effort(problem, plan, change))
                        .sum();
                assertTrue(effort >= before, why::toString);
                before = effort;
            }
            List<Reason> first = why.whatWouldHelp().get(0).changes();
            double least = effort(problem, plan, first.get(0));
            for (Reason candidate : candidates(problem, why.request())) {
                long enough = enough(problem, plan, why, candidate);
                boolean less = first.size() > 1 || effort(problem, plan, candidate.with("by", enough)) < least;
                assertTrue(enough == MUCH || !less, () -> candidate + " by " + enough + " asks for less than " + first);
            }
        }
    }

    private static boolean prized(RoutingProblem problem, String id) {
        return problem.requests().stream()
                .anyMatch(request ->
                        request.id().equals(id) && request.conditions().prize() != null);
    }

    /** Returns changes of one thing, of every kind that has an amount, and those of vehicles and skills. */
    private static List<Reason> candidates(RoutingProblem problem, String id) {
        List<Reason> candidates = new ArrayList<>();
        for (int index = 0; index < problem.vehicles().size(); index++) {
            VehicleType type = problem.vehicles().get(index);
            String at = "/vehicles/" + index;
            for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
                candidates.add(change(at + "/capacity/amounts/" + dimension));
            }
            window(candidates, type.shift(), at + "/shift", true);
            add(candidates, type.count(), at + "/count");
            add(candidates, type.maxReloads(), at + "/maxReloads");
            add(candidates, type.limits().maxTasks(), at + "/limits/maxTasks");
            add(candidates, type.limits().maxDistance(), at + "/limits/maxDistance");
            add(candidates, type.limits().maxDriving(), at + "/limits/maxDriving");
            add(candidates, type.limits().maxDuration(), at + "/limits/maxDuration");
        }
        for (int index = 0; index < problem.requests().size(); index++) {
            Request request = problem.requests().get(index);
            String at = "/requests/" + index;
            boolean own = request.id().equals(id);
            if (request instanceof Job job) {
                add(candidates, job.release(), at + "/release");
                windows(candidates, job.visits(), at + "/visits/", own);
            } else if (request instanceof Shipment shipment) {
                add(candidates, shipment.maxOnBoard(), at + "/maxOnBoard");
                windows(candidates, shipment.pickups(), at + "/pickups/", own);
                windows(candidates, shipment.deliveries(), at + "/deliveries/", own);
            }
            if (own) {
                candidates.add(change(at + "/conditions/vehicles"));
            }
        }
        return candidates;
    }

    private static Reason change(String path) {
        return Reason.of("relax").at(path);
    }

    private static void add(List<Reason> candidates, Number bound, String path) {
        if (bound != null) {
            candidates.add(change(path));
        }
    }

    private static void windows(List<Reason> candidates, List<Visit> visits, String at, boolean own) {
        for (int visit = 0; visit < visits.size(); visit++) {
            for (int window = 0; window < visits.get(visit).windows().size(); window++) {
                window(candidates, visits.get(visit).windows().get(window), at + visit + "/windows/" + window, own);
            }
        }
    }

    private static void window(List<Reason> candidates, TimeWindow window, String at, boolean opens) {
        if (window.close() < TimeWindow.LATEST - MUCH) {
            candidates.add(change(at + "/close"));
        }
        if (opens && window.open() > MUCH - TimeWindow.LATEST) {
            candidates.add(change(at + "/open"));
        }
    }

    /** Returns by how much at least a change is enough, by halving; {@link #MUCH} if no amount is. */
    private static long enough(RoutingProblem problem, Plan plan, Unserved why, Reason candidate) {
        long scarce = 0;
        long enough = MUCH;
        if (!fits(problem, plan, why, candidate.with("by", MUCH - 1))) {
            return MUCH;
        }
        while (enough - scarce > 1) {
            long between = (scarce + enough) / 2;
            if (fits(problem, plan, why, candidate.with("by", between))) {
                enough = between;
            } else {
                scarce = between;
            }
        }
        return enough;
    }

    private static boolean fits(RoutingProblem problem, Plan plan, Unserved why, Reason change) {
        RoutingProblem relaxed = Relaxed.by(problem, change);
        Plan retimed = Moves.retimed(relaxed, plan);
        for (Verdict verdict : why.places()) {
            boolean[] found = new boolean[1];
            int route = verdict.route() == null ? -1 : verdict.route();
            Moves.into(relaxed, retimed, why.request(), route, verdict.vehicle(), with -> found[0] = true);
            if (found[0]) {
                return true;
            }
        }
        return false;
    }

    /** How much a change asks for, read off its pointer. */
    private static double effort(RoutingProblem problem, Plan plan, Reason change) {
        double by = Double.parseDouble(change.parameters().getOrDefault("by", "1"));
        String[] path = change.path().substring(1).split("/");
        VehicleType type = path[0].equals("vehicles") ? problem.vehicles().get(Integer.parseInt(path[1])) : null;
        String what = path.length > 2 ? path[path.length - 1] : "";
        if (path.length > 3 && path[path.length - 2].equals("amounts")) {
            int dimension = Integer.parseInt(what);
            Load most = path[2].equals("capacity")
                    ? type.capacity()
                    : type.breaks().get(Integer.parseInt(path[3])).maxLoad();
            return by / Math.max(1, most.in(dimension));
        }
        return switch (what) {
            case "maxTasks" -> by / Math.max(1, type.limits().maxTasks());
            case "maxReloads" -> by / Math.max(1, type.maxReloads());
            case "maxDistance" -> by / Math.max(1, type.limits().maxDistance());
            case "close", "open", "release", "maxOnBoard", "maxDriving", "maxDuration" -> by / Math.max(1, span(plan));
            default -> 1;
        };
    }

    private static long span(Plan plan) {
        long first = plan.routes().stream().mapToLong(Route::start).min().orElseThrow();
        long last = plan.routes().stream().mapToLong(Route::end).max().orElseThrow();
        return last - first;
    }
}
