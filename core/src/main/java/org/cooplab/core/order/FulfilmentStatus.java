package org.cooplab.core.order;

/** Where the goods of an order stand; the words of the Data Food Consortium. */
public enum FulfilmentStatus {
    /** Kept back. */
    HELD,
    /** Not yet handed over. */
    UNFULFILLED,
    /** Handed over to the customer. */
    FULFILLED,
    /** Called off. */
    CANCELLED
}
