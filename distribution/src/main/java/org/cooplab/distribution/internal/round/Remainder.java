package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.routing.Explanation.Cause;
import org.cooplab.distribution.routing.Explanation.Place;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.cooplab.distribution.routing.Explanation.Verdict;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.PlanExplainer;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * What the search has left: it is put into the rounds as they are where it fits; of the rest it is said what stands in the way of the
 * rounds as they are, and by how much.
 *
 * <p>Every position on every route is tried, so only as many units are looked at as there is {@link Patience} for.
 */
final class Remainder {

    private final List<Unit> units;
    private final Hauls maker;
    private final Fleet fleet;
    private final Travel travel;
    private final Retold retold;
    private final Patience patience;
    private final Map<Integer, Left> left = new HashMap<>();

    /** Why a unit is left, and each of what would be enough. */
    record Left(List<Reason> reasons, List<Reason> help) {}

    Remainder(List<Unit> units, Hauls maker, Fleet fleet, Travel travel, Patience patience) {
        this.units = units;
        this.maker = maker;
        this.fleet = fleet;
        this.travel = travel;
        this.patience = patience;
        retold = new Retold(fleet);
    }

    /**
     * Returns the rounds with what fits into them.
     *
     * @param meant the way that each unit was to go
     * @param open whether something may be put into the rounds; otherwise it is only looked for reasons
     */
    Rounds settle(Rounds rounds, List<@Nullable Way> meant, boolean open) {
        Rounds now = rounds;
        for (int i : new TreeSet<>(rounds.failed())) {
            Way way = meant.get(i);
            if (way == null) {
                continue;
            }
            List<Haul> rest =
                    maker.of(units.get(i), way).stream().map(Haul::rest).toList();
            if (patience.allows(looks(now.plan()) * rest.size())) {
                now = settle(now, i, way, rest, open);
            }
        }
        return now;
    }

    /** Returns why a unit is left, or {@code null} if that was not looked for or nothing was found. */
    @Nullable
    Left of(int unit) {
        return left.get(unit);
    }

    private static long looks(Plan plan) {
        return plan.routes().stream()
                .mapToLong(route -> (long) route.tasks() * route.tasks() * route.tasks())
                .sum();
    }

    private Rounds settle(Rounds now, int unit, Way way, List<Haul> rest, boolean open) {
        List<Haul> all = new ArrayList<>(now.all());
        all.addAll(rest);
        RoutingProblem problem = HaulProblem.of(all, fleet.types(), travel, fleet.objective());
        Plan plan = PlanChecker.timetable(problem, now.orders());
        PlanExplainer explainer = PlanExplainer.of(problem, plan);
        List<Unserved> stuck = new ArrayList<>();
        boolean whole = true;
        for (Haul haul : rest) {
            if (!patience.allows(looks(plan) - looks(now.plan()))) { // what was put in makes rounds longer
                whole = false;
                break;
            }
            Unserved why = explainer.unserved(haul.id());
            Place place = cheapest(why);
            if (place == null) {
                stuck.add(why);
            } else {
                plan = explainer.with(haul.id(), place);
                explainer = PlanExplainer.of(problem, plan);
            }
        }
        if (!stuck.isEmpty()) {
            Left told = retold.of(stuck, all);
            left.put(unit, whole ? told : new Left(told.reasons(), List.of()));
        }
        return open && whole && stuck.isEmpty() ? now.with(units, unit, way, all, plan) : now;
    }

    private static @Nullable Place cheapest(Unserved why) {
        return why.cause() != Cause.FITS
                ? null
                : why.places().stream()
                        .filter(verdict -> verdict.reasons().isEmpty())
                        .map(Verdict::place)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparingLong(Place::extraCost))
                        .orElse(null);
    }
}
