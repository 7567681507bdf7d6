/** Chooses the relay of each order. */
@NullMarked
package org.cooplab.distribution.internal.circuit;

import org.jspecify.annotations.NullMarked;
