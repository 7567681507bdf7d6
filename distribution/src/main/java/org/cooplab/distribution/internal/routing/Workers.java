package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same to each of several things, on a number of threads, and waits for all. The number does not change the result. */
final class Workers {

    private final int threads;

    Workers(int threads) {
        this.threads = threads;
    }

    <T> void each(List<T> things, Consumer<T> work) {
        if (threads == 1) {
            things.forEach(work);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "routing");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (T thing : things) {
                running.add(pool.submit(() -> work.accept(thing)));
            }
            for (Future<?> future : running) {
                await(future);
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Waits also when interrupted, as the work on one thread goes on then. */
    private static void await(Future<?> future) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return;
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
