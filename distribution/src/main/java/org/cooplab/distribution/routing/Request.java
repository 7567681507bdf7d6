package org.cooplab.distribution.routing;

/** Something to be done: a {@link Job} at one stop, or a {@link Shipment} between two. Served whole or not at all. */
public sealed interface Request permits Job, Shipment {

    /** Returns what identifies it, unique among the requests of a problem. */
    String id();

    /** Returns under which conditions it may be served. */
    Conditions conditions();
}
