package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle-routing problem: what is to be done, with which vehicles, over which distances.
 *
 * <h2>A route</h2>
 *
 * <p>A route belongs to one vehicle and is a sequence of activities: tasks (jobs, pickups and deliveries of shipments), breaks
 * and reloads. It starts at a moment of its own choice inside the shift, at the start location. From there:
 *
 * <ul>
 *   <li><b>Leg.</b> The vehicle leaves an activity at its <em>departure</em> and arrives at the next one exactly after the
 *       duration of the leg (breaks on the leg are added, see {@link VehicleType.Break}).
 *   <li><b>Set-up.</b> On arrival the set-up of the visit is spent, unless the location of the activity before (the start
 *       location if there is none) is the same; breaks have no location of their own and are passed over in this
 *       comparison. If there is no start location, the first stop spends its set-up.
 *   <li><b>Service.</b> It begins at {@code start >= arrival + set-up}, inside one of the windows of the visit, ends included.
 *       Waiting is allowed everywhere and costs only what duration costs. The departure is {@code start + service} exactly;
 *       it may lie after the window.
 *   <li><b>End.</b> After the last activity the vehicle drives to the end location, and the route ends on arrival there, no
 *       later than the close of the shift; with no end location it ends with the last departure, under the same bound.
 * </ul>
 *
 * <p>The <em>duration</em> of a route is its end minus its start: legs, waiting, set-up, service, breaks and reloads. A route
 * without tasks does not exist: it is not in the plan and costs nothing.
 *
 * <h2>Load</h2>
 *
 * <p>A route is cut into trips by its reloads. At the beginning of a trip (start of the route, departure from a reload) on
 * board are the deliveries of all jobs of the trip. A job unloads its delivery, then loads its pickup, which stays on board until
 * the trip ends. A shipment is on board from its pickup to its delivery, both in the same trip, the pickup first. The
 * load at the beginning of each trip and after each task is at most the capacity, in each dimension. If a job of
 * the trip has a release time, the trip begins (start of the route, or <em>beginning of the service</em> of the reload) no
 * earlier than that.
 *
 * <p>Two requests of {@link #incompatibleKinds()} are never on board together on any leg between two activities. A job is on
 * board from the beginning of the trip to its stop if its delivery is not nothing, and from its stop to the end of the trip if
 * its pickup is not nothing; a shipment from its pickup to its delivery, whatever its amount.
 *
 * <h2>What is best</h2>
 *
 * <p>Plans are compared in this order:
 *
 * <ol>
 *   <li>the sum of {@code 1 + priority} over the unserved requests that have no prize: the smaller the better;
 *   <li>if the objective is {@link Objective.First#VEHICLES}: the number of routes;
 *   <li>the cost: over all routes {@code fixed + perDistance * distance + perDriving * driving + perDuration * duration
 *       + perWork * work}, the work being the set-ups spent and the services of the tasks, plus the prizes of unserved optional
 *       requests, plus the stability cost of the {@link InitialPlan}, plus the {@link Objective.Balance};
 *   <li>the number of routes.
 * </ol>
 *
 * @param travels one travel for each profile; at least one, all of the same size; copied
 * @param vehicles the vehicle types; ids all different; copied
 * @param requests what is to be done; ids all different; copied
 * @param incompatibleKinds which kinds of load never ride together; copied
 * @param relations what requests have to do with one another; copied
 * @param objective what is best
 * @param initialPlan a plan to start from, or {@code null}
 */
public record RoutingProblem(
        List<Travel> travels,
        List<VehicleType> vehicles,
        List<Request> requests,
        Set<IncompatibleKinds> incompatibleKinds,
        List<Relation> relations,
        Objective objective,
        @Nullable InitialPlan initialPlan) {

    /**
     * Copies the lists and checks that the parts fit together.
     *
     * @throws InvalidValue with all that does not, each at its place in the problem
     */
    public RoutingProblem {
        travels = List.copyOf(requireNonNull(travels, "travels"));
        vehicles = List.copyOf(requireNonNull(vehicles, "vehicles"));
        requests = List.copyOf(requireNonNull(requests, "requests"));
        incompatibleKinds = Set.copyOf(requireNonNull(incompatibleKinds, "incompatibleKinds"));
        relations = List.copyOf(requireNonNull(relations, "relations"));
        requireNonNull(objective, "objective");
        ProblemRules.check(travels, vehicles, requests, relations, initialPlan);
    }

    /** Returns the problem of serving {@code requests} at the least cost, with one travel and nothing special. */
    public static RoutingProblem of(Travel travel, List<VehicleType> vehicles, List<? extends Request> requests) {
        return new RoutingProblem(
                List.of(travel), vehicles, List.copyOf(requests), Set.of(), List.of(), Objective.COST, null);
    }

    /** Returns this problem with another objective. */
    public RoutingProblem withObjective(Objective newObjective) {
        return new RoutingProblem(travels, vehicles, requests, incompatibleKinds, relations, newObjective, initialPlan);
    }

    /** Returns this problem with other incompatible kinds. */
    public RoutingProblem withIncompatibleKinds(Set<IncompatibleKinds> kinds) {
        return new RoutingProblem(travels, vehicles, requests, kinds, relations, objective, initialPlan);
    }

    /** Returns this problem with other relations. */
    public RoutingProblem withRelations(List<Relation> newRelations) {
        return new RoutingProblem(travels, vehicles, requests, incompatibleKinds, newRelations, objective, initialPlan);
    }

    /** Returns this problem starting from another plan, or from none. */
    public RoutingProblem withInitialPlan(@Nullable InitialPlan plan) {
        return new RoutingProblem(travels, vehicles, requests, incompatibleKinds, relations, objective, plan);
    }

    /** Returns the number of dimensions of the loads. */
    public int dimensions() {
        int most = 0;
        for (VehicleType vehicle : vehicles) {
            most = Math.max(most, vehicle.capacity().amounts().size());
        }
        for (Request request : requests) {
            if (request instanceof Job job) {
                most = Math.max(most, job.delivery().amounts().size());
                most = Math.max(most, job.pickup().amounts().size());
            } else if (request instanceof Shipment shipment) {
                most = Math.max(most, shipment.amount().amounts().size());
            }
        }
        return most;
    }

    /**
     * Two kinds of load that must never be on board at the same time. The order of the two does not matter; a kind may be
     * incompatible with itself, then two requests of that kind never ride together.
     *
     * @param one a {@link Conditions#kind()}
     * @param other another
     */
    public record IncompatibleKinds(String one, String other) {

        public IncompatibleKinds {
            requireNonNull(one, "one");
            requireNonNull(other, "other");
        }
    }
}
