package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.junit.jupiter.api.Test;

class PlanProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final StringWriter said = new StringWriter();
    private final PlanProgress progress =
            new PlanProgress(Voice.in(Locale.ENGLISH, new PrintWriter(said, true)), now::get);

    private void improved(long seconds, long iteration, int routes) {
        now.set(seconds * SECOND);
        progress.improved(new Improvement(iteration, 0, routes, 100));
    }

    @Test
    void it_says_every_five_seconds_which_improvement_was_the_last() {
        improved(1, 10, 4);
        improved(5, 1500, 3);
        improved(6, 2000, 3);
        improved(9, 0, 1);
        now.set(12 * SECOND);
        progress.stopRequested();
        assertEquals(
                List.of(
                        "5 s: last improvement at iteration 1,500, 3 rounds",
                        "12 s: last improvement at iteration 0, 1 round"),
                said.toString().lines().toList());
    }
}
