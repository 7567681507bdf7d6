package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.SearchMonitor.Improvement;
import org.jspecify.annotations.Nullable;

/** Lets several chains tell one listener, and only what is better than what all of them had. Thread-safe. */
final class SharedMonitor implements SearchMonitor {

    private final SearchMonitor listener;
    private final boolean vehiclesFirst;
    private @Nullable Improvement best;

    SharedMonitor(SearchMonitor listener, boolean vehiclesFirst) {
        this.listener = listener;
        this.vehiclesFirst = vehiclesFirst;
    }

    @Override
    public synchronized void improved(Improvement improvement) {
        if (best == null || better(improvement, best)) {
            best = improvement;
            listener.improved(improvement);
        }
    }

    private boolean better(Improvement one, Improvement other) {
        if (one.unservedWeight() != other.unservedWeight()) {
            return one.unservedWeight() < other.unservedWeight();
        }
        if (vehiclesFirst && one.routes() != other.routes()) {
            return one.routes() < other.routes();
        }
        if (one.cost() != other.cost()) {
            return one.cost() < other.cost();
        }
        return one.routes() < other.routes();
    }

    @Override
    public boolean stopRequested() {
        return listener.stopRequested();
    }

    @Override
    public long nanoTime() {
        return listener.nanoTime();
    }
}
