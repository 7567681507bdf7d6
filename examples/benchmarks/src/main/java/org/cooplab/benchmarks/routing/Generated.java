package org.cooplab.benchmarks.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * Instances made from a seed, after the recipe of the X set (Uchoa, Pecin, Pessoa, Poggi, Vidal and Subramanian, "New benchmark
 * instances for the Capacitated Vehicle Routing Problem", European Journal of Operational Research 257, 2017): a grid of 1000 by
 * 1000, a depot in the centre, in the corner or anywhere, customers anywhere, in clusters or half and half, demands of a chosen
 * spread, and a capacity for routes of a wanted length. Windows and pairs are our addition. The same arguments give the same
 * instance on every machine.
 */
public final class Generated {

    /** Where the depot is. */
    public enum Depot {
        /** In the middle. */
        CENTRAL,
        /** In the corner. */
        ECCENTRIC,
        /** Anywhere. */
        RANDOM
    }

    /** Where the customers are. */
    public enum Customers {
        /** Anywhere. */
        RANDOM,
        /** Around a few seeds. */
        CLUSTERED,
        /** Half of them anywhere, half around. */
        MIXED
    }

    private static final int SIDE = 1000;

    /** How fast a cluster thins out: the probability falls by e every 40 units. */
    private static final double SPREAD = 40;

    /** How long a visit takes in instances with windows. */
    private static final long SERVICE = 50;

    private final SplittableRandom random;
    private final int size;
    private final int[] x;
    private final int[] y;
    private final boolean[] taken = new boolean[(SIDE + 1) * (SIDE + 1)];

    private Generated(int customers, long seed) {
        this.random = new SplittableRandom(seed);
        this.size = customers + 1;
        this.x = new int[size];
        this.y = new int[size];
    }

    /** Returns an instance with capacity alone; {@code length} customers are in a route on average. */
    public static RoutingProblem capacitated(
            int customers, Depot depot, Customers where, int least, int most, double length, long seed) {
        Generated made = new Generated(customers, seed);
        made.place(depot, where);
        int[] demands = made.demands(least, most);
        List<Request> requests = new ArrayList<>();
        for (int customer = 1; customer < made.size; customer++) {
            requests.add(Job.delivery(Integer.toString(customer), Visit.at(customer, 0), Load.of(demands[customer])));
        }
        VehicleType type = VehicleType.builder("van", Load.of(made.capacity(demands, length)))
                .build();
        return RoutingProblem.of(made.travel(1), List.of(type), requests);
    }

    /** Returns the same with windows of {@code width} units of time, in tenths of a unit of distance. */
    public static RoutingProblem windows(int customers, Customers where, double length, long width, long seed) {
        Generated made = new Generated(customers, seed);
        made.place(Depot.CENTRAL, where);
        int[] demands = made.demands(1, 100);
        Travel travel = made.travel(10);
        long day = 60_000;
        List<Request> requests = new ArrayList<>();
        for (int customer = 1; customer < made.size; customer++) {
            long open = made.open(travel, customer, day, width);
            Visit visit = Visit.at(customer, SERVICE * 10, open, open + width);
            requests.add(Job.delivery(Integer.toString(customer), visit, Load.of(demands[customer])));
        }
        VehicleType type = VehicleType.builder("van", Load.of(made.capacity(demands, length)))
                .shift(0, day)
                .build();
        return RoutingProblem.of(travel, List.of(type), requests);
    }

    /** Returns shipments between pairs of customers, with windows of {@code width} at both ends. */
    public static RoutingProblem pairs(int pairs, Customers where, double length, long width, long seed) {
        Generated made = new Generated(2 * pairs, seed);
        made.place(Depot.CENTRAL, where);
        int[] demands = made.demands(1, 50);
        Travel travel = made.travel(10);
        long day = 80_000;
        List<Request> requests = new ArrayList<>();
        for (int pickup = 1; pickup < made.size; pickup += 2) {
            int delivery = pickup + 1;
            long leg = travel.duration(pickup, delivery) + SERVICE * 10;
            long latest = day - travel.duration(delivery, 0) - SERVICE * 10 - leg - width;
            long open = made.open(travel, pickup, latest, 0);
            Visit from = Visit.at(pickup, SERVICE * 10, open, open + width);
            Visit to = Visit.at(delivery, SERVICE * 10, open + leg, open + leg + 2 * width);
            requests.add(Shipment.of(Integer.toString(pickup), from, to, Load.of(demands[pickup])));
        }
        VehicleType type = VehicleType.builder("van", Load.of(made.capacity(demands, length)))
                .shift(0, day + 2 * width)
                .build();
        return RoutingProblem.of(travel, List.of(type), requests);
    }

    private void place(Depot depot, Customers where) {
        switch (depot) {
            case CENTRAL -> put(0, SIDE / 2, SIDE / 2);
            case ECCENTRIC -> put(0, 0, 0);
            case RANDOM -> anywhere(0);
        }
        int scattered = where == Customers.RANDOM ? size - 1 : where == Customers.MIXED ? (size - 1) / 2 : 0;
        for (int customer = 1; customer <= scattered; customer++) {
            anywhere(customer);
        }
        if (where != Customers.RANDOM) {
            int seeds = 3 + random.nextInt(6);
            int first = scattered + 1;
            int next = first;
            while (next < size && next < first + seeds) {
                anywhere(next++);
            }
            while (next < size) {
                int atX = random.nextInt(SIDE + 1);
                int atY = random.nextInt(SIDE + 1);
                if (!taken[atX * (SIDE + 1) + atY]
                        && random.nextDouble() < attraction(atX, atY, first, first + seeds)) {
                    put(next++, atX, atY);
                }
            }
        }
    }

    private double attraction(int atX, int atY, int from, int to) {
        double sum = 0;
        for (int seed = from; seed < Math.min(to, size); seed++) {
            double distance = Math.sqrt(square(atX - x[seed]) + square(atY - y[seed]));
            sum += StrictMath.exp(-distance / SPREAD);
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }

    private void anywhere(int place) {
        while (true) {
            int atX = random.nextInt(SIDE + 1);
            int atY = random.nextInt(SIDE + 1);
            if (!taken[atX * (SIDE + 1) + atY]) {
                put(place, atX, atY);
                return;
            }
        }
    }

    private void put(int place, int atX, int atY) {
        x[place] = atX;
        y[place] = atY;
        taken[atX * (SIDE + 1) + atY] = true;
    }

    private int[] demands(int least, int most) {
        int[] demands = new int[size];
        for (int customer = 1; customer < size; customer++) {
            demands[customer] = least + random.nextInt(most - least + 1);
        }
        return demands;
    }

    private long capacity(int[] demands, double length) {
        long sum = 0;
        long greatest = 0;
        for (int demand : demands) {
            sum += demand;
            greatest = Math.max(greatest, demand);
        }
        return Math.max(greatest, (long) Math.ceil(length * sum / (size - 1)));
    }

    private Travel travel(double scale) {
        double[] atX = new double[size];
        double[] atY = new double[size];
        for (int place = 0; place < size; place++) {
            atX[place] = x[place];
            atY[place] = y[place];
        }
        return Travel.plane(atX, atY, scale, scale == 1 ? Travel.Rounding.NEAREST : Travel.Rounding.DOWN);
    }

    /** Returns an opening from which the place can be served between leaving the depot and being back by {@code day}. */
    private long open(Travel travel, int place, long day, long width) {
        long earliest = travel.duration(0, place);
        long latest = day - width - travel.duration(place, 0) - SERVICE * 10;
        return earliest + random.nextInt((int) Math.max(1, latest - earliest));
    }
}
