/** Promotions, ready to run over a basket. */
@NullMarked
package org.cooplab.pricing.internal.promotion;

import org.jspecify.annotations.NullMarked;
