/** How the figures of an order came about, as data and as sentences. */
@NullMarked
package org.cooplab.pricing.explain;

import org.jspecify.annotations.NullMarked;
