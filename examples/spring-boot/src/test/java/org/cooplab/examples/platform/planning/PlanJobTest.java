package org.cooplab.examples.platform.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.examples.platform.door.Names;
import org.junit.jupiter.api.Test;

/** Every job ends, however it ends, and none has ended while it is searched. */
class PlanJobTest {

    private static PlanJob job(Function<SearchMonitor, DistributionPlan> search) {
        return new PlanJob("job", Names.of(Map.of()), Duration.ofSeconds(1), search);
    }

    @Test
    void a_search_without_memory_has_failed() {
        PlanJob job = job(monitor -> {
            throw new OutOfMemoryError("on purpose");
        });
        assertThrows(OutOfMemoryError.class, job::run);
        assertEquals(PlanJob.State.FAILED, job.status().state());
        assertTrue(job.ended());
    }

    @Test
    void a_search_that_fails_has_failed_and_its_thread_goes_on() {
        PlanJob job = job(monitor -> {
            throw new IllegalStateException("on purpose");
        });
        job.run();
        assertEquals(PlanJob.State.FAILED, job.status().state());
    }

    @Test
    void a_job_that_is_stopped_before_it_begins_is_never_searched() {
        PlanJob job = job(monitor -> {
            throw new AssertionError("searched");
        });
        job.stop();
        job.run();
        assertEquals(PlanJob.State.CANCELLED, job.status().state());
    }

    @Test
    void a_job_that_is_stopped_as_it_begins_has_ended_only_when_its_search_has() throws Exception {
        AtomicBoolean early = new AtomicBoolean();
        for (int i = 0; i < 2_000; i++) {
            PlanJob[] job = new PlanJob[1];
            job[0] = job(monitor -> {
                while (!monitor.stopRequested()) {
                    Thread.onSpinWait();
                }
                for (int look = 0; look < 100; look++) {
                    early.compareAndSet(false, job[0].ended());
                }
                throw new AssertionError("no plan");
            });
            CyclicBarrier both = new CyclicBarrier(2);
            Thread searcher = new Thread(() -> {
                await(both);
                job[0].run();
            });
            searcher.setUncaughtExceptionHandler((thread, end) -> {});
            searcher.start();
            await(both);
            job[0].stop();
            searcher.join();
            assertTrue(job[0].ended());
        }
        assertFalse(early.get());
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
