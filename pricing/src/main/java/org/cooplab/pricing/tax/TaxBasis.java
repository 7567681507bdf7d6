package org.cooplab.pricing.tax;

/** Whether a tax is inside a price or comes on top of it. */
public enum TaxBasis {
    /** The price contains it. */
    INCLUDED,
    /** It is added to the price. */
    ADDED
}
