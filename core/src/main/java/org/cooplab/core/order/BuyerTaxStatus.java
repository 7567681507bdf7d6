package org.cooplab.core.order;

/**
 * How a buyer is taxed. The four ways of paying no tax differ in what is declared and in what the seller may deduct; for
 * an amount they are the same: no tax.
 */
public enum BuyerTaxStatus {
    /** Pays the tax of the goods. */
    TAXED,
    /** Taxed, at the rate zero. */
    ZERO_RATED,
    /** Exempt; the seller keeps the right to deduct (Moroccan CGI, art. 92). */
    EXEMPT_WITH_DEDUCTION,
    /** Exempt; the seller loses the right to deduct (Moroccan CGI, art. 91). */
    EXEMPT_WITHOUT_DEDUCTION,
    /** Outside the scope of the tax. */
    OUT_OF_SCOPE
}
