package org.cooplab.distribution.internal.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void the_parts_share_all_vehicles_out_and_none_twice() {
        SplittableRandom chance = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            int count = 1 + chance.nextInt(40);
            VehicleType van =
                    VehicleType.builder("van", Load.of(1)).count(count).build();
            int all = 1 + chance.nextInt(5000);
            int shared = 0;
            int before = 0;
            while (before < all) {
                int units = Math.min(all - before, 1 + chance.nextInt(900));
                int its = Parts.share(List.of(van), before, units, all).stream()
                        .mapToInt(VehicleType::count)
                        .sum();
                assertTrue(Math.abs(its - (double) count * units / all) < 1, "a fair share");
                shared += its;
                before += units;
            }
            assertEquals(count, shared);
        }
    }

    @Test
    void many_places_are_measured_as_few_are_but_without_a_table() {
        SplittableRandom chance = new SplittableRandom(3);
        int size = 4500;
        double[] x = IntStream.range(0, size)
                .mapToDouble(i -> chance.nextInt(10_000))
                .toArray();
        double[] y = IntStream.range(0, size)
                .mapToDouble(i -> chance.nextInt(10_000))
                .toArray();
        Travel travel = Travel.plane(x, y, 1, Travel.Rounding.NEAREST);
        List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        for (int used : List.of(50, size)) {
            Local local = new Local(travel);
            places.subList(size - used, size).forEach(local::number);
            Travel numbered = local.travel();
            Travel remembered = local.remembered();
            assertEquals(used, numbered.size());
            for (int i = 0; i < 500; i++) {
                int from = chance.nextInt(used);
                int to = chance.nextInt(used);
                int one = local.place(from);
                int other = local.place(to);
                assertEquals(travel.distance(one, other), numbered.distance(from, to));
                assertEquals(travel.duration(one, other), remembered.duration(one, other));
            }
        }
    }
}
