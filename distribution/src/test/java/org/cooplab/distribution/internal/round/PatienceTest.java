package org.cooplab.distribution.internal.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.SearchMonitor;
import org.junit.jupiter.api.Test;

/** What is left is looked at no longer than the caller has time for. */
class PatienceTest {

    private static final long MILLION = 1_000_000;

    /** A clock that stands still until it is moved. */
    private static final class Clock implements SearchMonitor {
        private long now;
        private boolean stopped;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean stopRequested() {
            return stopped;
        }
    }

    private static long allowed(Budget budget) {
        Patience patience = new Patience(budget, SearchMonitor.NONE);
        long count = 0;
        while (patience.allows(1000)) {
            count += 1000;
        }
        return count;
    }

    @Test
    void more_iterations_give_more_time_to_look_up_to_a_bound() {
        assertEquals(MILLION, allowed(Budget.iterations(0)));
        assertEquals(MILLION + 30_000, allowed(Budget.iterations(10)));
        assertEquals(3 * MILLION, allowed(Budget.iterations(1000)));
        assertEquals(3 * MILLION, allowed(Budget.iterations(Long.MAX_VALUE)));
    }

    @Test
    void a_quarter_of_a_time_is_enough_and_what_would_take_longer_is_not_begun() {
        Clock clock = new Clock();
        Patience patience = new Patience(Budget.seconds(4), clock);
        assertFalse(patience.allows(MILLION + 1)); // a second and more, as it is thought at first
        assertTrue(patience.allows(1000));
        clock.now = 500 * MILLION; // half a millisecond each
        assertTrue(patience.allows(1000));
        assertFalse(patience.allows(3000));
        clock.now = 1000 * MILLION;
        assertFalse(patience.allows(1));
    }

    @Test
    void who_wants_to_stop_does_not_wait_for_reasons() {
        Clock clock = new Clock();
        Patience patience = new Patience(Budget.iterations(1000), clock);
        assertTrue(patience.allows(1));
        clock.stopped = true;
        assertFalse(patience.allows(1));
    }
}
