package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** Searches for the rounds of units on one choice of ways after the other, and goes on with what is best. */
final class Trials {

    /** Up to this number of choices each is tried. */
    static final int MOST_TRIED = 24;

    /** Below this number of units one search sees everything. */
    static final int LEAST_UNITS = 500;

    private final List<Unit> units;
    private final Standing standing;
    private final Hauls hauls;
    private final Fleet fleet;
    private final Sites sites;
    private final Travel travel;
    private final SearchMonitor monitor;

    Trials(
            List<Unit> units,
            Standing standing,
            Hauls hauls,
            Fleet fleet,
            Sites sites,
            Travel travel,
            SearchMonitor monitor) {
        this.units = units;
        this.standing = standing;
        this.hauls = hauls;
        this.fleet = fleet;
        this.sites = sites;
        this.travel = travel;
        this.monitor = monitor;
    }

    /** Returns whether nothing more is to be tried. */
    boolean isOver() {
        return monitor.stopRequested();
    }

    Rounds run(List<@Nullable Way> ways, RoutingOptions options) {
        return run(hauls.of(units, ways), ways, options);
    }

    Rounds run(List<Haul> all, List<@Nullable Way> ways, RoutingOptions options) {
        return Rounds.search(units, ways, all, standing, fleet, travel, options, monitor);
    }

    /** Tries each of these choices for a short time and goes on with the best; a single one has all the time. */
    Rounds best(List<List<@Nullable Way>> all, RoutingOptions options) {
        if (all.size() == 1) {
            return run(all.get(0), options);
        }
        Rounds best = run(all.get(0), Shares.of(options, 1, 2L * all.size()));
        for (List<@Nullable Way> ways : all.subList(1, all.size())) {
            if (isOver()) {
                return best;
            }
            Rounds other = run(ways, Shares.of(options, 1, 2L * all.size()));
            best = isBetter(other, best) ? other : best;
        }
        Rounds more = run(best.ways(), Shares.of(options, 1, 2));
        return isBetter(best, more) ? best : more;
    }

    /** Returns whether rounds leave less of what was planned than others, or are better where they leave as much. */
    boolean isBetter(Rounds one, Rounds other) {
        long lost = left(one, Claim.PLANNED) - left(other, Claim.PLANNED);
        return lost < 0 || (lost == 0 && one.betterThan(other));
    }

    /** Returns how many units with at least this claim are left. */
    long left(Rounds rounds, Claim least) {
        return rounds.failed().stream()
                .filter(i -> standing.claim(units.get(i)).compareTo(least) >= 0)
                .count();
    }

    /** Searches again where goods that are not carried hold room at a relay that others would need. */
    Rounds released(List<Unit> limited, Rounds found, RoutingOptions options) {
        boolean holds = found.failed().stream().anyMatch(i -> found.ways().get(i) != null);
        if (!holds || !found.ways().contains(null) || isOver()) {
            return found;
        }
        List<@Nullable Way> ways = mend(limited, found);
        boolean helps = found.failed().stream().anyMatch(i -> found.ways().get(i) == null && ways.get(i) != null);
        if (!helps) {
            return found;
        }
        Rounds other = run(ways, Shares.of(options, 1, 4));
        return isBetter(other, found) ? other : found;
    }

    /**
     * Returns ways on which what failed goes another way, where there is one. If something had no way for want of room, this comes
     * before what failed on its only one.
     */
    List<@Nullable Way> mend(List<Unit> open, Rounds rounds) {
        List<Unit> limited = new ArrayList<>();
        List<@Nullable Way> kept = new ArrayList<>(rounds.ways());
        boolean isCrowded = rounds.ways().contains(null);
        for (int i = 0; i < open.size(); i++) {
            Unit unit = open.get(i);
            Way failedWay = kept.get(i);
            if (rounds.failed().contains(i)
                    && failedWay != null
                    && (isCrowded || unit.ways().size() > 1)) {
                limited.add(unit.withWays(unit.ways().stream()
                        .filter(way -> !way.equals(failedWay))
                        .toList()));
                kept.set(i, null);
            } else {
                // What is carried stays where it is.
                limited.add(failedWay == null ? unit : unit.withWays(List.of(failedWay)));
            }
        }
        return choice(open).set(chosen(limited, kept)).nearest().ways();
    }

    List<@Nullable Way> chosen(List<Unit> limited, List<@Nullable Way> kept) {
        return choice(limited).set(kept).nearest().improve().ways();
    }

    Choice choice(List<Unit> limited) {
        return new Choice(limited, travel, fleet.homes(), sites::place, fleet.pace());
    }
}
