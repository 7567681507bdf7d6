package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cooplab.distribution.internal.travel.Plane;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

class NeighboursProperties {

    @Property
    @Label("the nodes found ring by ring hold the nearest of all")
    void the_grid_finds_the_nearest(@ForAll long seed, @ForAll @IntRange(min = 30, max = 400) int count) {
        Rng rng = new Rng(seed);
        double[] x = new double[count];
        double[] y = new double[count];
        int[] location = new int[count];
        for (int i = 0; i < count; i++) {
            // Half of them in a corner, so that cells are full or empty.
            int spread = i % 2 == 0 ? 1000 : 50;
            x[i] = rng.below(spread);
            y[i] = rng.below(spread);
            location[i] = i;
        }
        Plane plane = Plane.of(x, y, 1, Travel.Rounding.NEAREST);
        Legs legs = new Legs(plane, 100, Legs.ROOM);
        long[] keys = new long[count];
        int found = new Grid(location, count, plane).around(0, 20, keys, legs);
        long[] near = Arrays.copyOf(keys, found);
        Arrays.sort(near);
        long[] all = new long[count - 1];
        for (int u = 1; u < count; u++) {
            all[u - 1] = (long) legs.distance(0, u) << 32 | u;
        }
        Arrays.sort(all);
        assertArrayEquals(distances(all, 20), distances(near, 20));
    }

    private static long[] distances(long[] keys, int count) {
        return Arrays.stream(keys).limit(count).map(key -> key >> 32).toArray();
    }

    @Property
    @Label("the smallest keys are those that sorting puts first")
    void selection_agrees_with_sorting(
            @ForAll @Size(min = 1, max = 200) List<Long> keys, @ForAll @IntRange(min = 1, max = 50) int most) {
        long[] mine = keys.stream().mapToLong(Long::longValue).toArray();
        long[] sorted = mine.clone();
        Arrays.sort(sorted);
        int wanted = Math.min(most, mine.length);
        Selection.smallest(mine, mine.length, wanted);
        long[] first = Arrays.copyOf(mine, wanted);
        Arrays.sort(first);
        assertArrayEquals(Arrays.copyOf(sorted, wanted), first);
    }

    @Property
    @Label("neighbours are the nearest nodes of other requests, also where many share a place")
    void neighbours_are_the_nearest_of_other_requests(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 70) int most) {
        Rng rng = new Rng(seed);
        int places = 1 + rng.below(12);
        double[] x = new double[places];
        double[] y = new double[places];
        for (int i = 0; i < places; i++) {
            x[i] = rng.below(20);
            y[i] = rng.below(20);
        }
        Plane plane = Plane.of(x, y, 1, Travel.Rounding.NEAREST);
        Instance in = instance(rng, plane, places, count);
        Neighbours near = new Neighbours(in, most);
        for (int v = 0; v < in.nodes; v++) {
            int node = v;
            int[] expected = IntStream.range(0, in.nodes)
                    .filter(u -> in.request[u] != in.request[node])
                    .boxed()
                    .sorted(Comparator.comparing(u -> plane.distance(in.location[node], in.location[u])))
                    .limit(near.width)
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] row = Arrays.copyOfRange(near.list, v * near.width, (v + 1) * near.width);
            assertArrayEquals(expected, Arrays.copyOf(row, expected.length));
            assertTrue(Arrays.stream(row).skip(expected.length).allMatch(u -> u == -1));
            for (int k = 0; k < expected.length; k++) {
                assertEquals(
                        plane.distance(in.location[v], in.location[expected[k]]), near.distance[v * near.width + k]);
            }
        }
    }

    private static Instance instance(Rng rng, Plane plane, int places, int count) {
        List<Request> requests = new ArrayList<>();
        for (int q = 0; q < count; q++) {
            Visit visit = Visit.at(rng.below(places), 0, 0, 100);
            requests.add(
                    rng.below(2) == 0
                            ? Job.delivery("r" + q, visit, Load.of(1))
                            : Shipment.of("r" + q, visit, Visit.at(rng.below(places), 0, 0, 100), Load.of(1)));
        }
        List<VehicleType> vehicles =
                List.of(VehicleType.builder("v", Load.of(10)).build());
        return new Instance(RoutingProblem.of(plane, vehicles, requests), Instance.FEW);
    }

    @Property
    @Label("looking at all nodes and looking around find neighbours equally near")
    void both_ways_agree(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @IntRange(min = 1, max = 70) int most) {
        Rng rng = new Rng(seed);
        int places = 1 + rng.below(200);
        double[] x = new double[places];
        double[] y = new double[places];
        for (int i = 0; i < places; i++) {
            int spread = i % 2 == 0 ? 1000 : 30;
            x[i] = rng.below(spread);
            y[i] = rng.below(spread);
        }
        Instance in = instance(rng, Plane.of(x, y, 1, Travel.Rounding.NEAREST), places, count);
        assertArrayEquals(new Neighbours(in, most, in.nodes).distance, new Neighbours(in, most, 0).distance);
    }

    @Property
    @Label("the order allowed by the windows says who can come right behind whom")
    void windows_decide_the_order(@ForAll long seed) {
        Rng rng = new Rng(seed);
        int count = 12;
        double[] x = new double[count];
        double[] y = new double[count];
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            x[i] = rng.below(50);
            y[i] = rng.below(50);
            int open = rng.below(100);
            jobs.add(Job.delivery("j" + i, Visit.at(i, 5, open, open + rng.below(40)), Load.of(1)));
        }
        Plane plane = Plane.of(x, y, 1, Travel.Rounding.NEAREST);
        List<VehicleType> vehicles =
                List.of(VehicleType.builder("v", Load.of(10)).build());
        Instance in = new Instance(RoutingProblem.of(plane, vehicles, jobs), Instance.FEW);
        Neighbours near = new Neighbours(in, 100);
        for (int v = 0; v < count; v++) {
            for (int k = v * near.width; k < (v + 1) * near.width; k++) {
                int u = near.list[k];
                boolean behind = in.open[u] + 5 + plane.duration(u, v) <= in.close[v];
                boolean before = in.open[v] + 5 + plane.duration(v, u) <= in.close[u];
                assertEquals((behind ? Neighbours.BEHIND : 0) | (before ? Neighbours.BEFORE : 0), near.order[k]);
            }
        }
    }
}
