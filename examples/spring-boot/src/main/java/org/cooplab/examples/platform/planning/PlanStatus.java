package org.cooplab.examples.platform.planning;

import org.jspecify.annotations.Nullable;

/**
 * The status of a plan.
 *
 * @param id the id of the job
 * @param state where it stands
 * @param progress how much of its time is spent, from 0 to 1
 * @param improvements how often a better plan was found so far
 * @param self where to ask again; DELETE there ends the search
 * @param result where the plan is, or {@code null} if there is none yet
 */
record PlanStatus(
        String id,
        PlanJob.State state,
        double progress,
        long improvements,
        String self,
        @Nullable String result) {}
