package org.cooplab.examples.cli;

import java.util.function.LongSupplier;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Improvement;
import org.cooplab.distribution.routing.SearchMonitor;
import org.jspecify.annotations.Nullable;

/** Says every few seconds how far a plan is. A large day is planned in several searches, one after the other. */
final class PlanProgress implements SearchMonitor {

    private static final long SECOND = 1_000_000_000L;
    private static final long EVERY = 5 * SECOND;

    private final Voice voice;
    private final LongSupplier clock;
    private final long begun;
    private long said;
    private int search;
    private @Nullable Improvement best;

    PlanProgress(Voice voice, LongSupplier clock) {
        this.voice = voice;
        this.clock = clock;
        begun = clock.getAsLong();
        said = begun;
    }

    @Override
    public synchronized void improved(Improvement improvement) {
        if (best == null || improvement.iteration() < best.iteration()) {
            search++;
        }
        best = improvement;
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
        if (best == null || now - said < EVERY) {
            return;
        }
        said = now;
        voice.say(Reason.of("cli.progress")
                .with("seconds", (now - begun) / SECOND)
                .with("search", search)
                .with("iteration", best.iteration())
                .with("routes", best.routes()));
    }
}
