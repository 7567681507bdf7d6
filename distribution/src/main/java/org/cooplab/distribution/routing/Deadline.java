package org.cooplab.distribution.routing;

/** The only place of the engine that reads the clock. */
final class Deadline {

    private Deadline() {}

    static long now() {
        return System.nanoTime();
    }
}
