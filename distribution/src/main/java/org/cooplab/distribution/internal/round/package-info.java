/** Makes a routing problem of what is to be carried, and rounds of its plan. */
@NullMarked
package org.cooplab.distribution.internal.round;

import org.jspecify.annotations.NullMarked;
