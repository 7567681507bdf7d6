package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.Revision;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Combinations;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** One day, from orders to a plan: pack, find the ways, choose among them, search for rounds, write them down. */
public final class Planning {

    /** What is left of a budget for another way of what failed, of {@link Shares#WHOLE} parts. */
    private static final int MENDING = 2;

    private final CheckedNetwork network;
    private final EarlierPlan earlier;
    private final Standing standing;
    private final Day day;
    private final DayTime time;
    private final Atlas atlas;
    private final Fleet fleet;
    private final KnownRounds known;
    private final Hauls hauls;
    private final Sites sites;

    /**
     * Prepares the planning of a day.
     *
     * @param revision what is planned already, or {@code null} to begin anew
     */
    public Planning(CheckedNetwork network, Day day, @Nullable Revision revision) {
        this.network = network;
        earlier = new EarlierPlan(revision);
        standing = new Standing(earlier);
        this.day = day;
        time = new DayTime(day.date(), day.lastDate(), network.network().zone(), network.nights());
        atlas = new Atlas(network.network().travel());
        fleet = new Fleet(network, earlier.kept(), earlier.earliest(time), time, atlas);
        known = new KnownRounds(
                network.network().knownRounds(), earlier, fleet, !day.waves().isEmpty());
        hauls = new Hauls(network, standing, known, time, atlas);
        sites = new Sites(network, atlas);
    }

    /** Returns the routes that stay as they are. */
    public Set<PlannedRoute> kept() {
        return Set.copyOf(earlier.kept());
    }

    /**
     * Plans.
     *
     * @throws InvalidDocument if routes that stay rely on what is no longer so, or carry what can no longer reach its destination
     */
    public DistributionPlan plan(RoutingOptions options, SearchMonitor monitor) {
        Intake intake = new Intake(network, day, time, atlas, standing);
        Fleet all = earlier.isNothing() ? fleet : new Fleet(network, List.of(), earlier.earliest(time), time, atlas);
        Travel travel = atlas.travel();
        Alone alone = new Alone(fleet, all, network.network().knownRounds(), travel);
        Intake.Taken taken = intake.open(new Ways(network, day, time, sites, travel, hauls, alone));
        List<Unit> units = taken.units();
        PlanText text = new PlanText(network, day, standing, time, atlas, fleet, travel);
        if (units.isEmpty()) {
            return text.write(units, null, taken.left());
        }
        Rounds found = search(units, travel, options, monitor);
        Remainder remainder = new Remainder(units, hauls, fleet, travel, new Patience(options.budget(), monitor));
        Rounds best = remainder.settle(found.pruned(units, fleet, travel), found.ways(), earlier.isNothing());
        List<Unassigned> left = new ArrayList<>(taken.left());
        left.addAll(left(units, found, best, remainder));
        return text.write(units, best, left);
    }

    /** Returns what the rounds do not carry of what has a way. */
    private List<Unassigned> left(List<Unit> units, Rounds found, Rounds best, Remainder remainder) {
        List<Unassigned> all = new ArrayList<>();
        Faults stuck = new Faults();
        for (int i : new TreeSet<>(best.failed())) {
            Unassigned left = left(units.get(i), full(units.get(i), found.ways().get(i)), remainder.of(i));
            standing.addStuck(units.get(i), left.reasons(), stuck);
            all.add(left);
        }
        stuck.throwIfAny();
        return all;
    }

    /**
     * Searches for rounds: from those of an earlier plan, if there is one; a large day region by region; and where there are few ways of
     * choosing relays, with each of them. Otherwise it tries the nearest relays and the chosen ones for a short time, goes on with the
     * better, then mends what failed.
     */
    private Rounds search(List<Unit> units, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        Trials trials = new Trials(units, standing, hauls, fleet, sites, travel, monitor);
        if (!earlier.isNothing()) {
            return new Replanning(units, standing, hauls, time, trials).search(options);
        }
        if (units.size() >= Trials.LEAST_UNITS) {
            return new Districts(units, hauls, known, fleet, atlas, travel, sites::place, options, monitor).solve();
        }
        List<List<@Nullable Way>> all = Combinations.of(units, Trials.MOST_TRIED);
        if (!all.isEmpty()) {
            return all.stream().noneMatch(ways -> ways.contains(null))
                    ? trials.best(all, options)
                    : trials.released(units, trials.best(all, Shares.first(options)), options);
        }
        Choice choice = trials.choice(units);
        List<@Nullable Way> nearest = choice.nearest().ways();
        List<@Nullable Way> chosen = choice.improve().ways();
        Rounds best = Shares.tried(nearest, chosen, options, Shares.WHOLE - MENDING, trials::run);
        if (best.failed().isEmpty() || monitor.stopRequested()) {
            return best;
        }
        Rounds mended = trials.run(trials.mend(units, best), Shares.of(options, MENDING, Shares.WHOLE));
        return mended.betterThan(best) ? mended : best;
    }

    /** Returns why a unit that has a way is not carried on it. */
    private Reason full(Unit unit, @Nullable Way way) {
        if (way == null) {
            return Reason.of("relay.full");
        }
        for (Haul haul : hauls.of(unit, way)) {
            Pin pin = haul.pin();
            if (pin != null && pin.vehicle() != null) {
                return Reason.of("known-round.full").with("vehicle", pin.vehicle());
            }
        }
        return Reason.of("rounds.full");
    }

    /** Returns a unit that is left though it has a way, with what the rounds say about it if that is known. */
    private static Unassigned left(Unit unit, Reason reason, Remainder.@Nullable Left more) {
        if (more == null) {
            return unit.left(List.of(reason), List.of(Help.against(reason)));
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason);
        reasons.addAll(more.reasons());
        List<Reason> help = more.help().isEmpty() ? List.of(Help.against(reason)) : more.help();
        return unit.left(reasons, help);
    }
}
