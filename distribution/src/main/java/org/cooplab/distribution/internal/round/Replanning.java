package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Combinations;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.routing.RoutingOptions;
import org.jspecify.annotations.Nullable;

/** Plans again what an earlier plan has left open: what was planned keeps its relay, and nothing gives way to what is new. */
final class Replanning {

    private final List<Unit> units;
    private final Standing standing;
    private final Hauls hauls;
    private final DayTime time;
    private final Trials trials;

    Replanning(List<Unit> units, Standing standing, Hauls hauls, DayTime time, Trials trials) {
        this.units = units;
        this.standing = standing;
        this.hauls = hauls;
        this.time = time;
        this.trials = trials;
    }

    /** Returns the best rounds found. */
    Rounds search(RoutingOptions options) {
        List<Unit> limited = new ArrayList<>();
        RoutingOptions more = Shares.afterwards(options);
        Rounds found = trials.best(fromBefore(limited), Shares.first(options));
        found = plannedFirst(found, more);
        found = trials.released(limited, found, more);
        return found.inPart(units) && !trials.isOver() ? without(found, more) : found;
    }

    /**
     * Searches again without what is new if something planned gave way to it, as much that is new may outweigh it; and with little
     * weight for what is only planned if goods under way gave way to that.
     */
    private Rounds plannedFirst(Rounds found, RoutingOptions options) {
        if (trials.left(found, Claim.PLANNED) == 0 || trials.isOver()) {
            return found;
        }
        List<@Nullable Way> ways = new ArrayList<>(found.ways());
        for (int i = 0; i < ways.size(); i++) {
            ways.set(i, isNew(i) ? null : ways.get(i));
        }
        List<Haul> planned = hauls.of(units, ways);
        Claim claim = Claim.PLANNED;
        if (trials.left(found, Claim.UNDER_WAY) > 0) {
            claim = Claim.UNDER_WAY;
            planned = planned.stream().map(Haul::yielding).toList();
        }
        Rounds again = trials.run(planned, ways, options);
        boolean isBetter = trials.left(again, claim) < trials.left(found, claim);
        return isBetter ? new Rounds(found.ways(), again.hauls(), again.plan(), again.failed()) : found;
    }

    private boolean isNew(int unit) {
        return standing.claim(units.get(unit)) == Claim.NEW;
    }

    /** Searches again without what is carried only in part: it makes the rest take detours, and is taken out in the end. */
    private Rounds without(Rounds found, RoutingOptions options) {
        List<@Nullable Way> ways = new ArrayList<>(found.ways());
        found.failed().forEach(i -> ways.set(i, null));
        Rounds fewer = trials.run(ways, Shares.of(options, 1, 4));
        return fewer.failed().equals(found.failed()) ? found.as(fewer) : found;
    }

    /**
     * Returns choices of ways on which what was planned before keeps its relay, as far as this has room beside goods that are under
     * way: each choice for what is new where these are few and the day is not large, otherwise one.
     *
     * @param limited receives the units with the ways that they may go
     */
    private List<List<@Nullable Way>> fromBefore(List<Unit> limited) {
        List<@Nullable Way> kept = new ArrayList<>();
        for (Unit unit : units) {
            Way before = standing.before(unit, time);
            kept.add(before);
            limited.add(before == null ? unit : unit.withWays(List.of(before)));
        }
        for (int i : Choice.overfull(units, kept, standing::touches)) {
            kept.set(i, null);
            if (!standing.touches(units.get(i))) {
                limited.set(i, units.get(i));
            }
        }
        List<List<@Nullable Way>> all = new ArrayList<>();
        // Of more, the first rounds alone would take longer than the share of a trial.
        if (units.size() < Trials.LEAST_UNITS) {
            all.addAll(Combinations.of(limited, Trials.MOST_TRIED));
        }
        all.removeIf(ways -> !keeps(ways, kept));
        return all.isEmpty() ? List.of(trials.chosen(limited, kept)) : all;
    }

    private static boolean keeps(List<@Nullable Way> ways, List<@Nullable Way> kept) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) != null && !kept.get(i).equals(ways.get(i))) {
                return false;
            }
        }
        return true;
    }
}
