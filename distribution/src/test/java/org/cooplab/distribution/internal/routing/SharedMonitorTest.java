package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.junit.jupiter.api.Test;

class SharedMonitorTest {

    private final List<Improvement> heard = new ArrayList<>();

    private final SearchMonitor listener = new SearchMonitor() {
        @Override
        public void improved(Improvement improvement) {
            heard.add(improvement);
        }
    };

    @Test
    void of_plans_that_cost_the_same_the_one_with_fewer_routes_is_better() {
        SharedMonitor shared = new SharedMonitor(listener, false);
        Improvement first = new Improvement(0, 0, 3, 100);
        Improvement fewer = new Improvement(1, 0, 2, 100);
        List.of(first, first, fewer, first).forEach(shared::improved);
        assertEquals(List.of(first, fewer), heard);
    }

    @Test
    void what_is_served_counts_before_the_cost_and_the_cost_before_the_routes() {
        SharedMonitor shared = new SharedMonitor(listener, false);
        Improvement first = new Improvement(0, 1, 1, 100);
        Improvement served = new Improvement(1, 0, 3, 200);
        Improvement cheaper = new Improvement(2, 0, 4, 150);
        Improvement fewer = new Improvement(3, 0, 1, 160);
        List.of(first, served, cheaper, first, fewer).forEach(shared::improved);
        assertEquals(List.of(first, served, cheaper), heard);
    }
}
