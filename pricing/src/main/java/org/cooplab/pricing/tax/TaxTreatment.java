package org.cooplab.pricing.tax;

/**
 * How the law treats a supply. The tax is zero in all cases but the first; they differ in tax reports.
 */
public enum TaxTreatment {
    /** Taxed at its rate. */
    TAXED,
    /** Taxed at 0. */
    ZERO_RATED,
    /** Exempt; the supplier may deduct input tax. */
    EXEMPT_WITH_DEDUCTION,
    /** Exempt; the supplier may not deduct input tax. */
    EXEMPT_WITHOUT_DEDUCTION,
    /** Outside the scope of the tax. */
    OUT_OF_SCOPE
}
