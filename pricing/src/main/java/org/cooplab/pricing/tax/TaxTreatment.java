package org.cooplab.pricing.tax;

/**
 * What the law says of a supply. In all but the first the tax is zero, and the reports differ.
 */
public enum TaxTreatment {
    /** Taxed at its rate. */
    TAXED,
    /** Taxed at 0. */
    ZERO_RATED,
    /** Exempt; the supplier deducts the tax on what it buys. */
    EXEMPT_WITH_DEDUCTION,
    /** Exempt; the supplier deducts nothing. */
    EXEMPT_WITHOUT_DEDUCTION,
    /** Outside the scope of the tax. */
    OUT_OF_SCOPE
}
