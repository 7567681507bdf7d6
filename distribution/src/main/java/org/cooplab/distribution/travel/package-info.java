/** How far it is from place to place: over the globe, or by a table that somebody measured. */
@NullMarked
package org.cooplab.distribution.travel;

import org.jspecify.annotations.NullMarked;
