package org.cooplab.examples.spark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.jspecify.annotations.Nullable;

/**
 * Waits until both executors stand before a closed gate, each with work done; kills the one that has done more, with its
 * worker; opens the gate when Spark has noticed.
 */
final class Assassin extends SparkListener {

    private final Path folder;
    private final int firstClosed;
    private final Set<String> waiting = new TreeSet<>();
    private final Map<String, Integer> finished = new TreeMap<>();
    private volatile @Nullable String victim;
    private volatile int lostTasks;
    private volatile int doneByVictim;

    Assassin(Path folder, int firstClosed) {
        this.folder = folder;
        this.firstClosed = firstClosed;
    }

    /** Returns the executor that was killed, if one was. */
    @Nullable
    String victim() {
        return victim;
    }

    /** Returns how many tasks the victim had finished. */
    int doneByVictim() {
        return doneByVictim;
    }

    /** Returns how many tasks did not end well. */
    int lostTasks() {
        return lostTasks;
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (start.taskInfo().partitionId() >= firstClosed) {
            waiting.add(start.taskInfo().executorId());
        }
        if (waiting.size() == 2 && victim == null) {
            String chosen = finished.getOrDefault("0", 0) >= finished.getOrDefault("1", 0) ? "0" : "1";
            victim = chosen;
            doneByVictim = finished.getOrDefault(chosen, 0);
            StandaloneCluster.kill(Gate.processOf(folder, chosen));
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskInfo().successful()) {
            finished.merge(end.taskInfo().executorId(), 1, Integer::sum);
        } else {
            lostTasks++;
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        if (removed.executorId().equals(victim)) {
            Gate.open(folder);
        }
    }
}
