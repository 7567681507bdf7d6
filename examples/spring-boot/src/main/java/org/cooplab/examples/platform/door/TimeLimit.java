package org.cooplab.examples.platform.door;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets a request compute for a while and no longer: as many at a time as there are processors, the others wait in a short
 * queue. An engine is not interrupted, its result is dropped; so that what can run on is bounded, and nobody waits for it.
 */
@Component
public final class TimeLimit {

    private final ThreadPoolExecutor workers;
    private final long nanos;

    TimeLimit(RequestLimits limits) {
        int processors = Runtime.getRuntime().availableProcessors();
        workers = new ThreadPoolExecutor(
                processors, processors, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(limits.waiting()));
        nanos = limits.time().toNanos();
    }

    /**
     * Returns what {@code work} does within the time.
     *
     * @throws Refusal with 503 if it takes longer or too many wait already
     */
    public <T> T within(Supplier<T> work) {
        Future<T> future;
        try {
            future = workers.submit(work::get);
        } catch (RejectedExecutionException full) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "problem.busy", full);
        }
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "problem.time", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "problem.busy", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
