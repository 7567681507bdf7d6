package org.cooplab.pricing.tax;

/** Whether a price includes a tax or the tax is added to it. */
public enum TaxBasis {
    /** The price includes it. */
    INCLUDED,
    /** It is added to the price. */
    ADDED
}
