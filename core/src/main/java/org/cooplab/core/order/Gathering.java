package org.cooplab.core.order;

/** Whether the goods of several cooperatives in one order reach the customer together. */
public enum Gathering {
    /** All goods meet at one relay and make one delivery. */
    TOGETHER,
    /** The goods of each cooperative may come by themselves. */
    APART
}
