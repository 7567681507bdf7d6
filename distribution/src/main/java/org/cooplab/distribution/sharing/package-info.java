/** Who pays for what of shared rounds, by a stated rule. */
@NullMarked
package org.cooplab.distribution.sharing;

import org.jspecify.annotations.NullMarked;
