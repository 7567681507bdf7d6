package org.cooplab.benchmarks.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuardTest {

    @TestFactory
    Stream<DynamicTest> costs_do_not_rise() {
        Map<String, Long> known = Guard.known();
        return Guard.cases().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    long cost = one.getValue().cost();
                    long before = known.get(one.getKey());
                    assertTrue(
                            cost * 100 <= before * (100 + Guard.PERCENT),
                            () -> one.getKey() + " now costs " + cost + ", before " + before);
                }));
    }

    @Test
    void each_instance_has_a_cost_to_compare_with() {
        assertEquals(Guard.cases().keySet(), Guard.known().keySet());
    }
}
