package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexicographicFlowTest {

    @Test
    void what_an_aim_takes_from_an_arc_leaves_what_was_demanded_of_it() {
        LexicographicFlow network = new LexicographicFlow(2);
        int there = network.arc(0, 1, 4);
        int back = network.arc(1, 0, 4);
        int otherBack = network.arc(1, 0, 4);
        network.reward(there, 0, 4);
        network.settle();
        assertEquals(4, network.flow(back));
        network.atLeast(back, 1);
        network.reward(otherBack, 0, 4);
        network.settle();
        assertEquals(1, network.flow(back));
        assertEquals(3, network.flow(otherBack));
        assertEquals(4, network.flow(there));
    }

    @Test
    void a_later_aim_does_no_harm_to_an_earlier_one() {
        LexicographicFlow network = new LexicographicFlow(2);
        int there = network.arc(0, 1, 5);
        int first = network.arc(1, 0, 4);
        int second = network.arc(1, 0, 4);
        network.reward(first, 0, 3);
        network.settle();
        assertEquals(3, network.flow(first));
        network.reward(second, 0, 4);
        network.settle();
        assertEquals(3, network.flow(first));
        assertEquals(2, network.flow(second));
        assertEquals(5, network.flow(there));
    }

    @Test
    void arcs_that_lead_nowhere_earn_nothing_however_often_they_are_rewarded() {
        LexicographicFlow network = new LexicographicFlow(4);
        int there = network.arc(1, 3, 1);
        int back = network.arc(3, 1, 3);
        int turn = network.arc(2, 2, 2);
        int[] nowhere = {network.arc(2, 0, 3), network.arc(0, 1, 3), network.arc(0, 1, 2)};
        for (int aim = 0; aim < 3; aim++) {
            network.reward(there, 0, 2);
            network.reward(back, 0, 2);
            network.reward(turn, 0, aim);
            for (int arc : nowhere) {
                network.reward(arc, 0, 1 + aim);
            }
            network.settle();
        }
        assertEquals(1, network.flow(there));
        assertEquals(1, network.flow(back));
        assertEquals(2, network.flow(turn));
        assertEquals(0, IntStream.of(nowhere).map(network::flow).sum());
    }

    @Test
    void only_what_an_arc_carries_beyond_its_segment_goes_over_to_the_next_aim() {
        LexicographicFlow network = new LexicographicFlow(2);
        int first = network.arc(0, 1, 2);
        int back = network.arc(1, 0, 2);
        int second = network.arc(0, 1, 3);
        network.reward(back, 0, 2);
        network.reward(second, 0, 1);
        network.settle();
        network.reward(first, 0, 3);
        network.settle();
        assertEquals(1, network.flow(first));
        assertEquals(1, network.flow(second));
        assertEquals(2, network.flow(back));
    }

    @Test
    void a_way_that_earns_two_points_takes_over_from_an_arc_that_earns_one() {
        LexicographicFlow network = new LexicographicFlow(3);
        int back = network.arc(1, 0, 1);
        int direct = network.arc(0, 1, 1);
        int around = network.arc(0, 2, 1);
        int on = network.arc(2, 1, 1);
        network.reward(back, 0, 1);
        network.settle();
        assertEquals(1, network.flow(direct));
        network.reward(direct, 0, 1);
        network.reward(around, 0, 1);
        network.reward(on, 0, 1);
        network.settle();
        assertEquals(0, network.flow(direct));
        assertEquals(1, network.flow(around));
        assertEquals(1, network.flow(on));
    }

    @Test
    void a_network_may_have_any_number_of_arcs() {
        for (int arcs : new int[] {1, 15, 16, 17, 32, 33}) {
            LexicographicFlow network = new LexicographicFlow(1);
            for (int arc = 0; arc < arcs; arc++) {
                network.reward(network.arc(0, 0, arc), 0, arc);
            }
            network.settle();
            assertEquals(
                    arcs * (arcs - 1) / 2,
                    IntStream.range(0, arcs).map(network::flow).sum());
        }
    }
}
