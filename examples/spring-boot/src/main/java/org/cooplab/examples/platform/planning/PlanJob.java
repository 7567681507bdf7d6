package org.cooplab.examples.platform.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Improvement;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
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
    private final DistributionPlanner planner;
    private final Day day;
    private final Duration length;
    private final long seed;
    private final AtomicLong improvements = new AtomicLong();
    private volatile State state = State.WAITING;
    private volatile long startedAt;
    private volatile boolean stopped;
    private volatile @Nullable DistributionPlan plan;

    PlanJob(String id, DistributionPlanner planner, Day day, Duration length, long seed) {
        this.id = id;
        this.planner = planner;
        this.day = day;
        this.length = length;
        this.seed = seed;
    }

    @Override
    public void run() {
        if (stopped) {
            state = State.CANCELLED;
            return;
        }
        startedAt = System.nanoTime();
        state = State.RUNNING;
        try {
            RoutingOptions options = RoutingOptions.of(new Budget.Time(length)).withSeed(seed);
            plan = planner.plan(day, options, this);
            state = stopped ? State.CANCELLED : State.DONE;
        } catch (RuntimeException failed) {
            LOG.error("plan {} failed", id, failed);
            state = State.FAILED;
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
        if (state == State.WAITING) {
            state = State.CANCELLED;
        }
    }

    String id() {
        return id;
    }

    boolean ended() {
        return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
    }

    /** Returns the plan, if there is one. */
    Optional<DistributionPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /** Returns its current status. */
    PlanStatus status() {
        State now = state;
        double spent = switch (now) {
            case WAITING -> 0;
            case RUNNING -> Math.min(0.99, (System.nanoTime() - startedAt) / (double) length.toNanos());
            case DONE, CANCELLED, FAILED -> 1;
        };
        String self = "/plans/" + id;
        return new PlanStatus(id, now, spent, improvements.get(), self, plan == null ? null : self + "/result");
    }
}
