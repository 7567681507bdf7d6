package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Step;
import org.jspecify.annotations.Nullable;

/** The routes of an earlier plan that may change, as a plan from which the search starts. */
final class OpenRoutes {

    /** In minor units: the routing engine makes no change dearer. */
    private static final long MOST_PER_CHANGE = (1L << 40) / Fleet.COST_UNITS;

    private final EarlierPlan earlier;

    OpenRoutes(EarlierPlan earlier) {
        this.earlier = earlier;
    }

    /**
     * Returns them with hauls of now, {@code null} if there is no earlier plan. A route of which nothing is left is there all the same:
     * the number of each is that of {@link #get}, whatever hauls there are.
     */
    @Nullable
    InitialPlan initial(List<Haul> hauls, Fleet fleet) {
        if (earlier.isNothing()) {
            return null;
        }
        Map<String, Haul> byGoods = new HashMap<>();
        for (Haul haul : hauls) {
            haul.consignments().forEach(each -> byGoods.put(haul.kind() + each.id(), haul));
        }
        List<InitialRoute> routes = new ArrayList<>();
        Set<Step> used = new HashSet<>();
        for (PlannedRoute route : drivable(fleet)) {
            Set<Step> steps = new LinkedHashSet<>();
            for (PlannedStop stop : route.stops()) {
                for (Haul haul : at(stop, byGoods)) {
                    boolean takes = stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.LOAD;
                    Step step = takes ? Step.pickup(haul.id()) : Step.delivery(haul.id());
                    if (used.add(step)) {
                        steps.add(step);
                    }
                }
            }
            List<Step> whole = steps.stream()
                    .filter(step -> steps.contains(Step.pickup(step.id())) && steps.contains(Step.delivery(step.id())))
                    .toList();
            routes.add(InitialRoute.of(requireNonNull(fleet.typeOf(route.id())), whole));
        }
        long perChange =
                Math.min(MOST_PER_CHANGE, earlier.revision().perChange().minor()) * Fleet.COST_UNITS;
        return new InitialPlan(routes, perChange);
    }

    /** Returns what is taken or brought at a stop, in the order of known rounds. */
    private Collection<Haul> at(PlannedStop stop, Map<String, Haul> byGoods) {
        Map<String, Haul> its = new TreeMap<>();
        for (String id : stop.consignments()) {
            Haul haul = earlier.carries(id) ? byGoods.get(kind(stop.kind(), id) + id) : null;
            if (haul != null) {
                its.put(haul.id(), haul);
            }
        }
        return its.values();
    }

    /** Returns the route of that number among those that vehicles of now can drive. */
    PlannedRoute get(int number, Fleet fleet) {
        return drivable(fleet).get(number);
    }

    private List<PlannedRoute> drivable(Fleet fleet) {
        return earlier.open().stream()
                .filter(route -> fleet.typeOf(route.id()) != null)
                .toList();
    }

    private Haul.Kind kind(PlannedStop.Kind stop, String consignment) {
        if (earlier.relay(consignment) == null) {
            return Haul.Kind.DIRECT;
        }
        return EarlierPlan.isToRelay(stop) ? Haul.Kind.COLLECT : Haul.Kind.DELIVER;
    }
}
