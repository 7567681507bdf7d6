package org.cooplab.core.order;

/** Where the money of an order stands; the words of the Data Food Consortium. */
public enum PaymentStatus {
    /** Not paid. */
    UNPAID,
    /** Paid; it stays so when the order is called off, until the money is back. */
    PAID,
    /** Called off, or paid back. */
    CANCELLED
}
