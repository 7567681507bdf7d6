/** The corridor: the rooms of pricing in their order. */
@NullMarked
package org.cooplab.pricing.internal;

import org.jspecify.annotations.NullMarked;
