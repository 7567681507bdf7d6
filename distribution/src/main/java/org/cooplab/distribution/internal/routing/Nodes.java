package org.cooplab.distribution.internal.routing;

import java.util.List;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * The requests of a problem as arrays; {@link Instance} adds what follows from them.
 *
 * <p>A <em>node</em> is one way of carrying out a task: one visit in one window. A job has the nodes {@code first[q]} to
 * {@code first[q + 1] - 1}; those of a shipment are its pickups up to {@code half[q]} and its deliveries from there. Most tasks have
 * one node. With a single window for each node, time is a matter of two numbers (earliest departure, latest arrival) and never
 * of a list; several windows and several places are one and the same choice.
 */
abstract class Nodes {

    final RoutingProblem problem;

    /** The requests by number. */
    final List<Request> wanted;

    final Fleet fleet;

    /** Number of requests, index {@code q}. */
    final int requests;

    /** Number of nodes, index {@code v}. */
    final int nodes;

    final int dimensions;

    /** First node of each request, and one entry more. */
    final int[] first;

    /** First delivery node of a shipment; {@code first[q + 1]} for a job. */
    final int[] half;

    final int[] request;
    final int[] location;
    final long[] open;
    final long[] close;
    final long[] service;
    final long[] setup;

    /** Which visit of the task a node is, as the plan tells it. */
    final int[] alternative;

    /** Brought from the depot to this node, {@code v * dimensions + d}. */
    final long[] drop;

    /** Taken from this node to the depot. */
    final long[] take;

    /** {@code drop + take}. */
    final long[] bulk;

    /** Change of what shipments have on board: plus at the pickup, minus at the delivery. */
    final long[] carry;

    /** Whether a node brings something, or takes something, in the sense of the order of loading. */
    final boolean[] brings;

    final boolean[] takes;

    /** Whether type {@code t} may serve node {@code v}, at {@code v * types + t}. */
    final boolean[] allowed;

    /** Weight of leaving out a request that must be served, {@code 1 + priority}; 0 for an optional one. */
    final int[] weight;

    /** Cost of leaving out an optional request; 0 for one that must be served. */
    final long[] prize;

    /** Earliest departure of the trip that serves the request. */
    final long[] release;

    /** Most time on board of a shipment. */
    final long[] maxOnBoard;

    Nodes(RoutingProblem problem) {
        this.problem = problem;
        requests = problem.requests().size();
        dimensions = problem.dimensions();
        fleet = new Fleet(problem, dimensions);
        wanted = MapOrder.of(problem.requests(), fleet.legs[0]);
        first = new int[requests + 1];
        half = new int[requests];
        weight = new int[requests];
        prize = new long[requests];
        release = new long[requests];
        maxOnBoard = new long[requests];
        nodes = number();
        request = new int[nodes];
        location = new int[nodes];
        open = new long[nodes];
        close = new long[nodes];
        service = new long[nodes];
        setup = new long[nodes];
        alternative = new int[nodes];
        drop = new long[nodes * dimensions];
        take = new long[nodes * dimensions];
        carry = new long[nodes * dimensions];
        bulk = new long[nodes * dimensions];
        brings = new boolean[nodes];
        takes = new boolean[nodes];
        allowed = new boolean[nodes * fleet.types];
        for (int q = 0; q < requests; q++) {
            fill(q);
        }
    }

    /** Numbers the nodes and returns how many there are. */
    private int number() {
        int v = 0;
        for (int q = 0; q < requests; q++) {
            first[q] = v;
            if (wanted.get(q) instanceof Shipment shipment) {
                half[q] = v + ways(shipment.pickups());
                v = half[q] + ways(shipment.deliveries());
            } else if (wanted.get(q) instanceof Job job) {
                v += ways(job.visits());
                half[q] = v;
            }
        }
        first[requests] = v;
        return v;
    }

    private int ways(List<Visit> visits) {
        int sum = 0;
        for (Visit visit : visits) {
            sum += visit.windows().size() * fleet.paces.works(visit).size();
        }
        return sum;
    }

    /** Notes what there is to know of request {@code q} and its nodes. */
    private void fill(int q) {
        Request asked = wanted.get(q);
        Long value = asked.conditions().prize();
        weight[q] = value == null ? 1 + asked.conditions().priority() : 0;
        prize[q] = value == null ? 0 : value;
        release[q] = -TimeWindow.LATEST;
        maxOnBoard[q] = Fleet.UNLIMITED;
        if (asked instanceof Job job) {
            fill(first[q], q, job.visits());
            loads(q, job);
            release[q] = job.release() == null ? release[q] : job.release();
        } else if (asked instanceof Shipment shipment) {
            fill(first[q], q, shipment.pickups());
            fill(half[q], q, shipment.deliveries());
            loads(q, shipment.amount());
            maxOnBoard[q] = shipment.maxOnBoard() == null ? maxOnBoard[q] : shipment.maxOnBoard();
        }
    }

    /** Makes of each visit a node for each window and pace, from {@code from} on. */
    private void fill(int from, int q, List<Visit> visits) {
        int v = from;
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            List<Visit.Work> works = fleet.paces.works(visit);
            for (TimeWindow window : visit.windows()) {
                for (Visit.Work work : works) {
                    request[v] = q;
                    location[v] = visit.location();
                    open[v] = window.open();
                    close[v] = window.close();
                    service[v] = work.service();
                    setup[v] = work.setup();
                    alternative[v] = i;
                    allow(v, visit, work);
                    v++;
                }
            }
        }
    }

    private void allow(int v, Visit visit, Visit.Work work) {
        Conditions conditions = wanted.get(request[v]).conditions();
        for (int t = 0; t < fleet.types; t++) {
            VehicleType type = problem.vehicles().get(t);
            boolean own = visit.byVehicle().isEmpty() || work.equals(visit.work(type.id()));
            allowed[v * fleet.types + t] = own && may(type, conditions);
        }
    }

    private void loads(int q, Job job) {
        for (int v = first[q]; v < half[q]; v++) {
            for (int d = 0; d < dimensions; d++) {
                int at = v * dimensions + d;
                drop[at] = job.delivery().in(d);
                take[at] = job.pickup().in(d);
                bulk[at] = drop[at] + take[at];
            }
            brings[v] = drops(v);
            takes[v] = takesUp(v);
        }
    }

    private void loads(int q, Load amount) {
        for (int v = first[q]; v < first[q + 1]; v++) {
            takes[v] = v < half[q];
            brings[v] = !takes[v];
            for (int d = 0; d < dimensions; d++) {
                carry[v * dimensions + d] = takes[v] ? amount.in(d) : -amount.in(d);
            }
        }
    }

    private static boolean may(VehicleType type, Conditions conditions) {
        return type.skills().containsAll(conditions.skills())
                && (conditions.vehicles().isEmpty() || conditions.vehicles().contains(type.id()));
    }

    boolean isShipment(int q) {
        return half[q] < first[q + 1];
    }

    /** Returns the task of a node: {@code 2 * q}, and one more for a delivery of a shipment. */
    int task(int v) {
        int q = request[v];
        return 2 * q + (v >= half[q] ? 1 : 0);
    }

    /** Returns how long node {@code v} keeps a vehicle that comes from elsewhere, or that is there already. */
    long work(int v, boolean arriving) {
        return arriving ? setup[v] + service[v] : service[v];
    }

    /** Returns whether a job brings anything to its node. */
    boolean drops(int v) {
        return anything(drop, v);
    }

    /** Returns whether a job takes anything from its node. */
    boolean takesUp(int v) {
        return anything(take, v);
    }

    private boolean anything(long[] amounts, int v) {
        for (int d = 0; d < dimensions; d++) {
            if (amounts[v * dimensions + d] > 0) {
                return true;
            }
        }
        return false;
    }
}
