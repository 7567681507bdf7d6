package org.cooplab.examples.platform.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.cooplab.examples.platform.door.Names;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plan in the making: searched by one thread, polled by others. */
final class PlanJob implements SearchMonitor, Runnable {

    /** The state of a job. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(PlanJob.class);

    private final String id;
    private final Names names;
    private final Duration length;
    private final Function<SearchMonitor, DistributionPlan> search;
    private final AtomicLong improvements = new AtomicLong();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile long startedAt;
    private volatile boolean stopped;
    private volatile @Nullable DistributionPlan plan;

    /**
     * Makes a job that waits.
     *
     * @param names what the parts of the plan are called
     * @param length how long the search takes
     */
    PlanJob(String id, Names names, Duration length, Function<SearchMonitor, DistributionPlan> search) {
        this.id = id;
        this.names = names;
        this.length = length;
        this.search = search;
    }

    @Override
    public void run() {
        startedAt = System.nanoTime();
        if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
            return;
        }
        State end = State.FAILED;
        try {
            plan = search.apply(this);
            end = stopped ? State.CANCELLED : State.DONE;
        } catch (RuntimeException failed) {
            LOG.error("plan {} failed", id, failed);
        } finally {
            state.set(end); // also after an error, which ends the thread
        }
    }

    @Override
    public void improved(Improvement improvement) {
        improvements.incrementAndGet();
    }

    @Override
    public boolean stopRequested() {
        return stopped;
    }

    /** Asks the search to end; the best plan so far is kept. */
    void stop() {
        stopped = true;
        state.compareAndSet(State.WAITING, State.CANCELLED);
    }

    String id() {
        return id;
    }

    Names names() {
        return names;
    }

    boolean ended() {
        State now = state.get();
        return now != State.WAITING && now != State.RUNNING;
    }

    /** Returns the plan, if there is one. */
    Optional<DistributionPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /** Returns its current status. */
    PlanStatus status() {
        State now = state.get();
        double spent = switch (now) {
            case WAITING -> 0;
            case RUNNING -> Math.min(0.99, (System.nanoTime() - startedAt) / (double) length.toNanos());
            case DONE, CANCELLED, FAILED -> 1;
        };
        String self = "/plans/" + id;
        return new PlanStatus(id, now, spent, improvements.get(), self, plan == null ? null : self + "/result");
    }
}
