package org.cooplab.distribution.routing;

/**
 * In which order a trip may load and unload.
 *
 * <p>A stop <em>brings</em> if it is a job with a delivery that is not nothing, or the delivery of a shipment; it
 * <em>takes</em> if it is a job with a pickup that is not nothing, or the pickup of a shipment. Stops that do neither may
 * stand anywhere.
 */
public enum LoadOrder {

    /** Any order. */
    FREE,

    /** Backhauls: after a stop that only takes, no stop of the same trip brings. Shipments are then impossible. */
    DELIVERIES_FIRST,

    /** Collect, then distribute: after a stop that only brings, no stop of the same trip takes. */
    PICKUPS_FIRST
}
