package org.cooplab.pricing.tax;

/** Whether a price includes a tax or the tax is added to it. */
public enum TaxBasis {
    /** The price includes it, and stays as it is where no tax is due: the seller keeps what would have been the tax. */
    INCLUDED,
    /** It is added to the price. */
    ADDED
}
