/** Splits the cost of a route. */
@NullMarked
package org.cooplab.distribution.internal.sharing;

import org.jspecify.annotations.NullMarked;
