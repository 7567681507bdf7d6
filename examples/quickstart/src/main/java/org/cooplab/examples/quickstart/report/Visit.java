package org.cooplab.examples.quickstart.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.jspecify.annotations.Nullable;

/**
 * All that a round does at one place before it drives on: what a driver calls a stop. The plan has a stop for each
 * producer and each customer.
 *
 * @param number from 1, in the order of the round
 * @param stops at least one, all at one place
 */
record Visit(int number, List<PlannedStop> stops) {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(5);
    private static final Set<PlannedStop.Kind> INBOUND = Set.of(PlannedStop.Kind.COLLECT, PlannedStop.Kind.DROP);

    Visit {
        stops = List.copyOf(stops);
    }

    /** Returns the visits of a round, in order. */
    static List<Visit> of(PlannedRoute route) {
        List<Visit> visits = new ArrayList<>();
        List<PlannedStop> here = new ArrayList<>();
        for (PlannedStop stop : route.stops()) {
            if (!here.isEmpty() && !here.get(0).position().equals(stop.position())) {
                visits.add(new Visit(visits.size() + 1, here));
                here.clear();
            }
            here.add(stop);
        }
        visits.add(new Visit(visits.size() + 1, here));
        return visits;
    }

    GeoPoint position() {
        return stops.get(0).position();
    }

    Instant arrival() {
        return stops.get(0).arrival();
    }

    PlannedStop last() {
        return stops.get(stops.size() - 1);
    }

    /** Returns whether the way to it is one of collecting, or of bringing to a relay what was collected. */
    boolean inbound() {
        return INBOUND.contains(stops.get(0).kind());
    }

    /**
     * What is done in one go.
     *
     * @param waitsUntil when it begins, if the vehicle has to wait for it for some minutes
     * @param producer who the goods are collected from; {@code null} if they are not collected
     */
    record Act(
            PlannedStop.Kind kind,
            @Nullable Instant waitsUntil,
            @Nullable LocalizedText producer,
            int consignments) {}

    /** Returns what is done, each producer by name, and the customers one after the other together. */
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (PlannedStop stop : stops) {
            boolean waits = Duration.between(stop.arrival(), stop.start()).compareTo(WORTH_TELLING) >= 0;
            boolean collects = stop.kind() == PlannedStop.Kind.COLLECT;
            Act before = acts.isEmpty() ? null : acts.get(acts.size() - 1);
            int count = stop.consignments().size();
            if (before != null && before.kind() == stop.kind() && !waits && !collects) {
                acts.set(
                        acts.size() - 1,
                        new Act(before.kind(), before.waitsUntil(), null, before.consignments() + count));
            } else {
                acts.add(new Act(stop.kind(), waits ? stop.start() : null, collects ? stop.name() : null, count));
            }
        }
        return acts;
    }
}
