package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.Revision;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Combinations;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Packed;
import org.cooplab.distribution.internal.consignment.Packer;
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

    /** Up to this number of choices each is tried. */
    private static final int MOST_TRIED = 24;

    /** Below this number of units one search sees everything. */
    private static final int LEAST_UNITS = 500;

    private final CheckedNetwork network;
    private final Standing standing;
    private final Day day;
    private final DayTime time;
    private final Atlas atlas;
    private final Fleet fleet;
    private final KnownRounds known;
    private final Hauls hauls;
    private final Sites sites;
    private final List<Unit> units = new ArrayList<>();
    private final List<Unassigned> unassigned = new ArrayList<>();
    private final Faults stuck = new Faults();

    /**
     * Prepares the planning of a day.
     *
     * @param revision what is planned already, or {@code null} to begin anew
     */
    public Planning(CheckedNetwork network, Day day, @Nullable Revision revision) {
        this.network = network;
        standing = new Standing(new EarlierPlan(revision));
        this.day = day;
        time = new DayTime(day.date(), day.lastDate(), network.network().zone(), network.nights());
        atlas = new Atlas(network.network().travel());
        fleet = new Fleet(network, standing.earlier().kept(), standing.earlier().earliest(time), time, atlas);
        known = new KnownRounds(
                network.network().knownRounds(),
                standing.earlier(),
                fleet,
                !day.waves().isEmpty());
        hauls = new Hauls(network, standing, known, time, atlas);
        sites = new Sites(network, atlas);
    }

    /** Returns the routes that stay as they are. */
    public Set<PlannedRoute> kept() {
        return Set.copyOf(standing.earlier().kept());
    }

    /** Plans. */
    public DistributionPlan plan(RoutingOptions options, SearchMonitor monitor) {
        Units maker = new Units(network, day, time, atlas);
        maker.numberSites();
        Packer packer = new Packer(network, day, time, atlas);
        Waiting waiting = new Waiting(packer, maker);
        List<Unit> closed = new ArrayList<>();
        for (Order order : day.orders()) {
            Packed packed = standing.pack(order, packer);
            waiting.note(packed);
            unassigned.addAll(packed.unassigned());
            standing.apart(packed).forEach(goods -> closed.addAll(maker.of(order, goods)));
        }
        waiting.numberPlaces();
        standing.require(
                network,
                day,
                closed.stream().flatMap(unit -> unit.consignments().stream()).toList(),
                unassigned);
        Fleet all = standing.earlier().isNothing()
                ? fleet
                : new Fleet(network, List.of(), standing.earlier().earliest(time), time, atlas);
        Travel travel = atlas.travel();
        Set<String> unreserved = KnownRounds.unreserved(network.network().knownRounds(), all);
        Alone alone = new Alone(fleet, all, unreserved, travel);
        Ways ways = new Ways(network, day, time, sites, travel, hauls, alone);
        unassigned.replaceAll(waiting.told(ways));
        for (Unit unit : closed) {
            Unit open = standing.asItsPart(ways.open(unit));
            if (standing.before(open, time) == null) {
                standing.addStuck(open, closed(open), stuck);
            }
            if (open.ways().isEmpty()) {
                unassigned.add(refused(open));
            } else {
                units.add(open);
            }
        }
        stuck.throwIfAny();
        if (units.isEmpty()) {
            return new PlanText(network, day, standing, time, atlas, fleet, travel).write(List.of(), null, unassigned);
        }
        Rounds found = search(travel, options, monitor);
        Remainder remainder = new Remainder(units, hauls, fleet, travel, new Patience(options.budget(), monitor));
        Rounds best = remainder.settle(
                found.pruned(units, fleet, travel),
                found.ways(),
                standing.earlier().isNothing());
        for (int i : new TreeSet<>(best.failed())) {
            Reason reason = full(units.get(i), found.ways().get(i));
            Unassigned left = left(units.get(i), reason, remainder.of(i));
            standing.addStuck(units.get(i), left.reasons(), stuck);
            unassigned.add(left);
        }
        stuck.throwIfAny();
        return new PlanText(network, day, standing, time, atlas, fleet, travel).write(units, best, unassigned);
    }

    /** Tries the nearest relays and the chosen ones for a short time, goes on with the better, then mends what failed. */
    private Rounds search(Travel travel, RoutingOptions options, SearchMonitor monitor) {
        if (!standing.earlier().isNothing()) {
            return again(travel, options, monitor);
        }
        if (units.size() >= LEAST_UNITS) {
            return new Districts(units, hauls, known, fleet, atlas, travel, sites::place, options, monitor).solve();
        }
        List<List<@Nullable Way>> all = Combinations.of(units, MOST_TRIED);
        if (!all.isEmpty()) {
            return all.stream().noneMatch(ways -> ways.contains(null))
                    ? best(all, travel, options, monitor)
                    : released(units, best(all, travel, Shares.first(options), monitor), travel, options, monitor);
        }
        Choice choice = choice(units, travel);
        List<@Nullable Way> nearest = choice.nearest().ways();
        List<@Nullable Way> chosen = choice.improve().ways();
        Rounds best = Shares.tried(
                nearest, chosen, options, Shares.WHOLE - MENDING, (ways, share) -> run(ways, travel, share, monitor));
        if (best.failed().isEmpty() || monitor.stopRequested()) {
            return best;
        }
        Rounds mended = run(mend(units, best, travel), travel, Shares.of(options, MENDING, Shares.WHOLE), monitor);
        return mended.betterThan(best) ? mended : best;
    }

    /** Plans what has changed. */
    private Rounds again(Travel travel, RoutingOptions options, SearchMonitor monitor) {
        List<Unit> limited = new ArrayList<>();
        RoutingOptions more = Shares.afterwards(options);
        Rounds found = best(fromBefore(limited, travel), travel, Shares.first(options), monitor);
        found = plannedFirst(found, travel, more, monitor);
        found = released(limited, found, travel, more, monitor);
        return found.inPart(units) && !monitor.stopRequested() ? without(found, travel, more, monitor) : found;
    }

    /** Searches again where goods that are not carried hold room at a relay that others would need. */
    private Rounds released(
            List<Unit> limited, Rounds found, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        boolean holds = found.failed().stream().anyMatch(i -> found.ways().get(i) != null);
        if (!holds || !found.ways().contains(null) || monitor.stopRequested()) {
            return found;
        }
        List<@Nullable Way> ways = mend(limited, found, travel);
        boolean helps = found.failed().stream().anyMatch(i -> found.ways().get(i) == null && ways.get(i) != null);
        if (!helps) {
            return found;
        }
        Rounds other = run(ways, travel, Shares.of(options, 1, 4), monitor);
        return isBetter(other, found) ? other : found;
    }

    /**
     * Searches again without what is new if something planned gave way to it, as much that is new may outweigh it; and with little
     * weight for what is only planned if goods under way gave way to that.
     */
    private Rounds plannedFirst(Rounds found, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        if (left(found, Claim.PLANNED) == 0 || monitor.stopRequested()) {
            return found;
        }
        List<@Nullable Way> ways = new ArrayList<>(found.ways());
        for (int i = 0; i < ways.size(); i++) {
            ways.set(i, isNew(i) ? null : ways.get(i));
        }
        List<Haul> planned = hauls.of(units, ways);
        Claim claim = Claim.PLANNED;
        if (left(found, Claim.UNDER_WAY) > 0) {
            claim = Claim.UNDER_WAY;
            planned = planned.stream().map(Haul::yielding).toList();
        }
        Rounds again = run(planned, ways, travel, options, monitor);
        boolean isBetter = left(again, claim) < left(found, claim);
        return isBetter ? new Rounds(found.ways(), again.hauls(), again.plan(), again.failed()) : found;
    }

    private boolean isNew(int unit) {
        return standing.claim(units.get(unit)) == Claim.NEW;
    }

    /** Returns how many units with at least this claim are left. */
    private long left(Rounds rounds, Claim least) {
        return rounds.failed().stream()
                .filter(i -> standing.claim(units.get(i)).compareTo(least) >= 0)
                .count();
    }

    /** Searches again without what is carried only in part: it makes the rest take detours, and is taken out in the end. */
    private Rounds without(Rounds found, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        List<@Nullable Way> ways = new ArrayList<>(found.ways());
        found.failed().forEach(i -> ways.set(i, null));
        Rounds fewer = run(ways, travel, Shares.of(options, 1, 4), monitor);
        return fewer.failed().equals(found.failed()) ? found.as(fewer) : found;
    }

    /** Tries each of these choices for a short time and goes on with the best; a single one has all the time. */
    private Rounds best(List<List<@Nullable Way>> all, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        if (all.size() == 1) {
            return run(all.get(0), travel, options, monitor);
        }
        Rounds best = run(all.get(0), travel, Shares.of(options, 1, 2L * all.size()), monitor);
        for (List<@Nullable Way> ways : all.subList(1, all.size())) {
            if (monitor.stopRequested()) {
                return best;
            }
            Rounds other = run(ways, travel, Shares.of(options, 1, 2L * all.size()), monitor);
            best = isBetter(other, best) ? other : best;
        }
        Rounds more = run(best.ways(), travel, Shares.of(options, 1, 2), monitor);
        return isBetter(best, more) ? best : more;
    }

    /** Returns whether rounds leave less of what was planned than others, or are better where they leave as much. */
    private boolean isBetter(Rounds one, Rounds other) {
        long lost = left(one, Claim.PLANNED) - left(other, Claim.PLANNED);
        return lost < 0 || (lost == 0 && one.betterThan(other));
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

    /**
     * Returns choices of ways on which what was planned before keeps its relay, as far as this has room beside goods that are under
     * way: each choice for what is new where these are few and the day is not large, otherwise one.
     *
     * @param limited receives the units with the ways that they may go
     */
    private List<List<@Nullable Way>> fromBefore(List<Unit> limited, Travel travel) {
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
        if (units.size() < LEAST_UNITS) { // of more, the first rounds alone would take longer than the share of a trial
            all.addAll(Combinations.of(limited, MOST_TRIED));
        }
        all.removeIf(ways -> !keeps(ways, kept));
        return all.isEmpty() ? List.of(chosen(limited, kept, travel)) : all;
    }

    private static boolean keeps(List<@Nullable Way> ways, List<@Nullable Way> kept) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) != null && !kept.get(i).equals(ways.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns ways on which what failed goes another way, where there is one. If something had no way for want of room, this comes
     * before what failed on its only one.
     */
    private List<@Nullable Way> mend(List<Unit> open, Rounds rounds, Travel travel) {
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
        return choice(open, travel).set(chosen(limited, kept, travel)).nearest().ways();
    }

    private List<@Nullable Way> chosen(List<Unit> limited, List<@Nullable Way> kept, Travel travel) {
        return choice(limited, travel).set(kept).nearest().improve().ways();
    }

    private Choice choice(List<Unit> limited, Travel travel) {
        return new Choice(limited, travel, fleet.homes(), sites::place, fleet.pace());
    }

    private Rounds run(List<@Nullable Way> ways, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        return run(hauls.of(units, ways), ways, travel, options, monitor);
    }

    private Rounds run(
            List<Haul> all, List<@Nullable Way> ways, Travel travel, RoutingOptions options, SearchMonitor monitor) {
        return Rounds.search(units, ways, all, standing, fleet, travel, options, monitor);
    }

    /** Returns a unit that is left though it has a way, with what the rounds say about it if that is known. */
    private static Unassigned left(Unit unit, Reason reason, Remainder.@Nullable Left more) {
        if (more == null) {
            return left(unit, List.of(reason), List.of(Help.against(reason)));
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason);
        reasons.addAll(more.reasons());
        List<Reason> help = more.help().isEmpty() ? List.of(Help.against(reason)) : more.help();
        return left(unit, reasons, help);
    }

    /** Returns a unit that has no way. */
    private static Unassigned refused(Unit unit) {
        Set<Reason> help = new LinkedHashSet<>();
        unit.refused().forEach(refusal -> help.addAll(refusal.help()));
        return left(unit, closed(unit), WayHelp.least(help));
    }

    /** Returns why ways of a unit are closed. */
    private static List<Reason> closed(Unit unit) {
        List<Reason> reasons = new ArrayList<>();
        unit.refused().forEach(refusal -> reasons.addAll(refusal.reasons()));
        return reasons;
    }

    private static Unassigned left(Unit unit, List<Reason> reasons, List<Reason> help) {
        Set<Integer> lines = new TreeSet<>();
        unit.consignments().forEach(each -> each.lines().forEach(line -> lines.add(line.number())));
        return new Unassigned(
                unit.order().id(),
                List.copyOf(lines),
                unit.consignments().stream().map(Consignment::id).toList(),
                reasons,
                help);
    }
}
