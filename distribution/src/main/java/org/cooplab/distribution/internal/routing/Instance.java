package org.cooplab.distribution.internal.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A problem as arrays, built once and then only read, by all chains: its {@link Nodes}, what binds them, and what the search need not
 * ask because no request or vehicle has it.
 */
final class Instance extends Nodes {

    /** Up to so many requests are few. */
    static final int FEW = 20;

    /** Whether there are so few that it pays to look at what hardly ever helps. */
    final boolean few;

    /** The requests by id. */
    final Map<String, Integer> numbers = index(wanted);

    final Kinds kinds = new Kinds(problem, wanted);

    final Anchors anchors = new Anchors(problem, fleet, numbers);

    /** The relations, if there are any. */
    final @Nullable Ties ties = problem.relations().isEmpty() ? null : new Ties(problem.relations(), numbers, requests);

    /** Most routes there can ever be. */
    final int slots = (int) Math.min(IntStream.of(fleet.count).asLongStream().sum(), requests);

    final boolean shipments = IntStream.range(0, requests).anyMatch(this::isShipment);

    final boolean optional = IntStream.of(weight).anyMatch(each -> each == 0);

    /** Whether some node is not allowed for some type. */
    final boolean restricted = !all(allowed);

    /** Whether routes may reload. */
    final boolean reloading = !fleet.reloads.isEmpty();

    /** Whether some trip has to wait for what it carries. */
    final boolean released = Fleet.anyAbove(-TimeWindow.LATEST, release);

    /** Whether some shipment may not be on board for ever. */
    final boolean perishable = Fleet.anyBelow(Fleet.UNLIMITED, maxOnBoard);

    /** Whether some rule cannot be decided in O(1), so that each place found is checked by walking its route. */
    final boolean exact =
            released || perishable || kinds.count > 0 || ties != null || fleet.pauses || fleet.ordered || reloading;

    final boolean setups = Fleet.anyAbove(0, setup);

    /** Whether time matters for feasibility or cost. */
    final boolean timed =
            windows() || endless() || fleet.durations || released || perishable || fleet.pauses || reloading;

    /** Whether loads are checked leg by leg, or by the total of a route; neither if there are none. */
    final boolean byLegs =
            dimensions > 0 && (shipments || reloading || (Fleet.anyAbove(0, drop) && Fleet.anyAbove(0, take)));

    final boolean byTotal = dimensions > 0 && !byLegs;

    /** Whether types differ in more than capacity and costs. */
    final boolean scattered = byLegs || Stream.of(fleet.kin).anyMatch(kin -> kin.length < fleet.types - 1);

    /** Whether a route checked by its total load may become a larger or smaller type of the same kin. */
    final boolean mixed = !byLegs && Stream.of(fleet.kin).anyMatch(kin -> kin.length > 0);

    /**
     * Whether nothing costs but symmetric distances, the same for all, and nothing limits but one load by the total of a route and
     * perhaps windows, durations and lengths.
     */
    final boolean bare = fleet.plain
            && fleet.mirrored
            && !(exact || mixed || restricted || anchors.any())
            && !(fleet.paid || fleet.tasks)
            && byTotal
            && dimensions == 1;

    /** Numbers what is in a problem, of which up to {@code most} requests are few. */
    Instance(RoutingProblem problem, int most) {
        super(problem);
        few = requests <= most;
    }

    private static Map<String, Integer> index(List<Request> wanted) {
        Map<String, Integer> index = new HashMap<>();
        for (int q = 0; q < wanted.size(); q++) {
            index.put(wanted.get(q).id(), q);
        }
        return index;
    }

    private static boolean all(boolean[] each) {
        for (boolean one : each) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some place or vehicle is closed at some time. */
    private boolean windows() {
        return Fleet.anyAbove(-TimeWindow.LATEST, open)
                || Fleet.anyBelow(TimeWindow.LATEST, close)
                || Fleet.anyAbove(-TimeWindow.LATEST, fleet.open)
                || Fleet.anyBelow(TimeWindow.LATEST, fleet.close);
    }

    /** Returns whether all the work is more than any time there is. */
    private boolean endless() {
        return DoubleStream.concat(
                                LongStream.of(service).asDoubleStream(),
                                LongStream.of(setup).asDoubleStream())
                        .sum()
                > TimeWindow.LATEST;
    }
}
