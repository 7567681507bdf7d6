package org.cooplab.distribution.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to each of several things, on a number of threads, and waits for all. The number does not change the result. */
public final class Workers {

    private final int threads;

    /** @param threads how many work at once, at least one; one is that of the caller */
    public Workers(int threads) {
        this.threads = threads;
    }

    <T> void each(List<T> things, Consumer<T> work) {
        results(things, thing -> {
            work.accept(thing);
            return thing;
        });
    }

    /** Returns what comes of each thing, in their order. */
    public <T, R> List<R> results(List<T> things, Function<T, R> work) {
        if (threads == 1) {
            return things.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "routing");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> running = new ArrayList<>();
            for (T thing : things) {
                running.add(pool.submit(() -> work.apply(thing)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : running) {
                results.add(await(future));
            }
            return results;
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
    private static <R> R await(Future<R> future) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
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
