/**
 * Taxes: dated rates, inside or on top of prices, and the status of suppliers.
 *
 * <p>Read {@link org.cooplab.pricing.tax.TaxRate} first, then {@link
 * org.cooplab.pricing.tax.TaxTreatment}: zero, exempt and out of scope are not the same.
 */
@NullMarked
package org.cooplab.pricing.tax;

import org.jspecify.annotations.NullMarked;
