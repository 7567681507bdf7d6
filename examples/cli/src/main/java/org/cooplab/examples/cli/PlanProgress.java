package org.cooplab.examples.cli;

import java.util.function.LongSupplier;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.jspecify.annotations.Nullable;

/**
 * Says every few seconds that a plan is being searched for, and which improvement was the last. A large day is planned
 * in several searches: the iteration and the rounds are those of the search that found it.
 */
final class PlanProgress implements SearchMonitor {

    private static final long SECOND = 1_000_000_000L;
    private static final long EVERY = 5 * SECOND;

    private final Voice voice;
    private final LongSupplier clock;
    private final long begun;
    private long said;
    private @Nullable Improvement last;

    PlanProgress(Voice voice, LongSupplier clock) {
        this.voice = voice;
        this.clock = clock;
        begun = clock.getAsLong();
        said = begun;
    }

    @Override
    public synchronized void improved(Improvement improvement) {
        last = improvement;
        tell();
    }

    /** Is asked all the time; stops nothing. */
    @Override
    public synchronized boolean stopRequested() {
        tell();
        return false;
    }

    private void tell() {
        long now = clock.getAsLong();
        if (last == null || now - said < EVERY) {
            return;
        }
        said = now;
        voice.say(Reason.of("cli.progress")
                .with("seconds", (now - begun) / SECOND)
                .with("iteration", last.iteration())
                .with("routes", last.routes()));
    }
}
