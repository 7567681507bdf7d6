/** How distances and durations are held. */
@NullMarked
package org.cooplab.distribution.internal.travel;

import org.jspecify.annotations.NullMarked;
