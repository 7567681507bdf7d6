package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
