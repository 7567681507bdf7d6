package org.cooplab.examples.cli;

import java.time.ZoneId;
import java.util.List;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.travel.TravelModel;

/** What a document shows to be wrong by itself, though it could be read; the commands that take it refuse the same. */
final class DocumentCheck {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private DocumentCheck() {}

    /**
     * Plans the day where nobody produces and nothing drives, in the zone of Morocco: whatever is refused there is refused on
     * every network of that zone.
     */
    static DistributionPlan day(Day day) {
        Network empty = Network.of(MOROCCO, List.of(), List.of(), List.of(), List.of(), TravelModel.DEFAULT);
        return DistributionPlanner.compile(empty).plan(day, RoutingOptions.of(Budget.iterations(1)));
    }
}
