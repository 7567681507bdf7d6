/** Rounding for publication, vouchers, the ledger and returns. */
@NullMarked
package org.cooplab.pricing.internal.settlement;

import org.jspecify.annotations.NullMarked;
