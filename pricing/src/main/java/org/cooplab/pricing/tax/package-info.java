/**
 * Taxes: dated rates, included in prices or added to them, and the status of suppliers.
 *
 * <p>Read {@link org.cooplab.pricing.tax.TaxRate} first, then {@link
 * org.cooplab.pricing.tax.TaxTreatment}: zero, exempt and out of scope are not the same.
 */
@NullMarked
package org.cooplab.pricing.tax;

import org.jspecify.annotations.NullMarked;
