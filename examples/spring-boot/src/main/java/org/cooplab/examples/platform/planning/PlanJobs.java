package org.cooplab.examples.platform.planning;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.examples.platform.door.Names;
import org.cooplab.examples.platform.door.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The plans in the making and the latest that were made. Thread-safe. */
@Component
class PlanJobs {

    private final ThreadPoolExecutor searchers;
    private final int kept;
    private final Map<String, PlanJob> jobs = new LinkedHashMap<>();

    PlanJobs(PlanLimits limits) {
        searchers = new ThreadPoolExecutor(
                limits.running(), limits.running(), 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(limits.waiting()));
        kept = limits.kept();
    }

    /**
     * Starts planning.
     *
     * @param names what the network of the planner is called
     *
     * @throws Refusal with 429 if too many wait already
     */
    synchronized PlanJob begin(DistributionPlanner planner, Names names, Day day, Duration length, long seed) {
        RoutingOptions options = RoutingOptions.of(new Budget.Time(length)).withSeed(seed);
        PlanJob job = new PlanJob(
                UUID.randomUUID().toString(), names, length, monitor -> planner.plan(day, options, monitor));
        try {
            searchers.execute(job);
        } catch (RejectedExecutionException full) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "problem.plans.busy");
        }
        jobs.put(job.id(), job);
        forgetOldest();
        return job;
    }

    private void forgetOldest() {
        long ended = jobs.values().stream().filter(PlanJob::ended).count();
        var oldest = jobs.values().iterator();
        while (ended > kept && oldest.hasNext()) {
            if (oldest.next().ended()) {
                oldest.remove();
                ended--;
            }
        }
    }

    /**
     * Returns a job.
     *
     * @throws Refusal with 404 if there is none of that id
     */
    synchronized PlanJob find(String id) {
        PlanJob job = jobs.get(id);
        if (job == null) {
            throw new Refusal(HttpStatus.NOT_FOUND, "problem.plans.unknown");
        }
        return job;
    }

    /** Stops a search, or deletes a finished plan. */
    synchronized void delete(String id) {
        PlanJob job = find(id);
        if (job.ended()) {
            jobs.remove(id);
        } else {
            job.stop();
            searchers.remove(job);
        }
    }

    @PreDestroy
    synchronized void close() {
        jobs.values().forEach(PlanJob::stop);
        searchers.shutdown();
    }
}
