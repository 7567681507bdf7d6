package org.cooplab.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.cooplab.examples.spark.data.Answer;
import org.cooplab.examples.spark.data.Step;
import org.cooplab.pricing.Pricer;

/**
 * Prices, but from some partition on only when a file is there: so a test decides what has been done and what has not
 * when it kills a worker. Each executor writes its process id into a file of its name.
 */
record Gate(String folder, int firstClosed, Step<Pricer> inner) implements Step<Pricer> {

    @Override
    public Answer answer(Pricer pricer, String document) {
        try {
            Path mine = Path.of(folder, SparkEnv.get().executorId());
            if (!Files.exists(mine)) {
                Files.writeString(mine, String.valueOf(ProcessHandle.current().pid()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path open = Path.of(folder, "open");
        while (TaskContext.getPartitionId() >= firstClosed && !Files.exists(open)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            TaskContext.get().killTaskIfInterrupted();
        }
        return inner.answer(pricer, document);
    }

    /** Returns the process id of an executor. */
    static long processOf(Path folder, String executor) {
        try {
            return Long.parseLong(Files.readString(folder.resolve(executor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void open(Path folder) {
        try {
            Files.writeString(folder.resolve("open"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
