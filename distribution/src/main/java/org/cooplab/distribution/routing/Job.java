package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A task at one stop: bring something loaded at the depot, take something to the depot, both, or only pass by.
 *
 * @param id unique among the requests of a problem
 * @param visits the alternatives, of which exactly one takes place when the job is served; never empty; copied
 * @param delivery what is brought: on board from the beginning of the trip to this stop
 * @param pickup what is taken: on board from this stop to the end of the trip. At the stop the delivery is unloaded first
 * @param release if not {@code null}, the vehicle may not leave for the trip that serves this job before this moment
 * @param conditions which vehicles may serve it, and whether it is optional
 */
public record Job(
        String id,
        List<Visit> visits,
        Load delivery,
        Load pickup,
        @Nullable Long release,
        Conditions conditions) implements Request {

    public Job {
        requireNonNull(id, "id");
        visits = List.copyOf(requireNonNull(visits, "visits"));
        if (visits.isEmpty()) {
            throw InvalidValue.empty("visits");
        }
        requireNonNull(delivery, "delivery");
        requireNonNull(pickup, "pickup");
        if (release != null && (release < -TimeWindow.LATEST || release > TimeWindow.LATEST)) {
            throw InvalidValue.outside("release", -TimeWindow.LATEST, TimeWindow.LATEST, release);
        }
        requireNonNull(conditions, "conditions");
    }

    /** Returns the job of bringing {@code amount} to {@code visit}. */
    public static Job delivery(String id, Visit visit, Load amount) {
        return new Job(id, List.of(visit), amount, Load.NONE, null, Conditions.NONE);
    }

    /** Returns the job of taking {@code amount} from {@code visit}. */
    public static Job pickup(String id, Visit visit, Load amount) {
        return new Job(id, List.of(visit), Load.NONE, amount, null, Conditions.NONE);
    }

    /** Returns this job with other alternatives. */
    public Job withVisits(List<Visit> newVisits) {
        return new Job(id, newVisits, delivery, pickup, release, conditions);
    }

    /** Returns this job with another release time, or none. */
    public Job withRelease(@Nullable Long newRelease) {
        return new Job(id, visits, delivery, pickup, newRelease, conditions);
    }

    /** Returns this job under other conditions. */
    public Job withConditions(Conditions newConditions) {
        return new Job(id, visits, delivery, pickup, release, newConditions);
    }
}
