/** The walk over a result that explains it. */
@NullMarked
package org.cooplab.pricing.internal.explain;

import org.jspecify.annotations.NullMarked;
