package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The circulation against the obvious one: write down all that the bounds allow and keep the best, aim after aim. */
class LexicographicFlowProperties {

    /** Up to four nodes and seven arcs of up to three units, and all that can flow through them. */
    private static final class Network {
        private final int nodes;
        private final int[] from;
        private final int[] to;
        private final int[] capacity;
        private final int[] low;
        private final LexicographicFlow flow;
        private List<int[]> left = new ArrayList<>();

        Network(Random random) {
            nodes = 1 + random.nextInt(4);
            int arcs = 1 + random.nextInt(7);
            from = random.ints(arcs, 0, nodes).toArray();
            to = random.ints(arcs, 0, nodes).toArray();
            capacity = random.ints(arcs, 0, 4).toArray();
            low = new int[arcs];
            flow = new LexicographicFlow(nodes);
            for (int a = 0; a < arcs; a++) {
                flow.arc(from[a], to[a], capacity[a]);
            }
            writeDown(new int[arcs], 0);
        }

        private void writeDown(int[] units, int arc) {
            if (arc == units.length) {
                if (passesOn(units)) {
                    left.add(units.clone());
                }
                return;
            }
            for (units[arc] = 0; units[arc] <= capacity[arc]; units[arc]++) {
                writeDown(units, arc + 1);
            }
            units[arc] = 0;
        }

        /** Every node passes on what it receives. */
        private boolean passesOn(int[] units) {
            int[] over = new int[nodes];
            for (int a = 0; a < units.length; a++) {
                over[from[a]] -= units[a];
                over[to[a]] += units[a];
            }
            return IntStream.of(over).allMatch(rest -> rest == 0);
        }

        int[] flow() {
            return IntStream.range(0, capacity.length).map(flow::flow).toArray();
        }

        private void keep(Predicate<int[]> good) {
            left = left.stream().filter(good).toList();
        }

        /** Demands of one arc a part of what it carries. */
        void demand(Random random) {
            int arc = random.nextInt(capacity.length);
            int units = random.nextInt(flow.flow(arc) + 1);
            flow.atLeast(arc, units);
            low[arc] = Math.max(low[arc], units);
            keep(one -> one[arc] >= units);
        }

        /** Rewards some arcs for what they carry beyond what is demanded of them, up to a bound of its own each. */
        void aim(Random random) {
            int[] last = new int[capacity.length];
            for (int a = 0; a < last.length; a++) {
                if (random.nextBoolean()) {
                    last[a] = low[a] + random.nextInt(3);
                    flow.reward(a, low[a], last[a]);
                }
            }
            flow.settle();
            int most =
                    left.stream().mapToInt(units -> points(units, last)).max().orElse(0);
            keep(units -> points(units, last) == most);
        }

        private int points(int[] units, int[] last) {
            return IntStream.range(0, last.length)
                    .map(a -> Math.max(0, Math.min(units[a], last[a]) - low[a]))
                    .sum();
        }
    }

    @Property
    @Label("after each aim the flow is one of the best that the aims before it have left")
    void optimal(@ForAll long seed) {
        Random random = new Random(seed);
        Network network = new Network(random);
        for (int aim = 0; aim < 4; aim++) {
            if (random.nextBoolean()) {
                network.demand(random);
            }
            network.aim(random);
            int[] flow = network.flow();
            assertTrue(network.left.stream().anyMatch(best -> Arrays.equals(best, flow)));
        }
    }

    @Property
    @Label("aims for one arc after the other leave one circulation, the greatest in their order")
    void unique(@ForAll long seed) {
        Random random = new Random(seed);
        Network network = new Network(random);
        network.aim(random);
        int[] greatest = network.left.stream().max(Arrays::compare).orElseThrow();
        for (int arc = 0; arc < greatest.length; arc++) {
            network.flow.reward(arc, 0, 3);
            network.flow.settle();
        }
        assertArrayEquals(greatest, network.flow());
    }
}
