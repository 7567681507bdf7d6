/**
 * The independent check of a plan. Nothing here is shared with the search: every number is computed again, in the plainest way,
 * from the problem and the order of the stops.
 */
@NullMarked
package org.cooplab.distribution.internal.checker;

import org.jspecify.annotations.NullMarked;
