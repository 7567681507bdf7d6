package org.cooplab.core.order;

/** Where an order itself stands; the words of the Data Food Consortium. */
public enum OrderStatus {
    /** Not yet placed: a basket. */
    DRAFT,
    /** Placed, and kept until something is settled. */
    HELD,
    /** Placed and confirmed. */
    COMPLETE,
    /** Called off. */
    CANCELLED;

    /**
     * Returns whether an order cannot stand so while its payment stands as {@code payment}: a draft asks for no money,
     * so it is neither paid nor is its payment called off.
     */
    public boolean contradicts(PaymentStatus payment) {
        return this == DRAFT && payment != PaymentStatus.UNPAID;
    }

    /**
     * Returns whether an order cannot stand so while its goods stand as {@code fulfilment}: goods that were handed over
     * belong to an order that was placed and not called off.
     */
    public boolean contradicts(FulfilmentStatus fulfilment) {
        return fulfilment == FulfilmentStatus.FULFILLED && (this == DRAFT || this == CANCELLED);
    }
}
