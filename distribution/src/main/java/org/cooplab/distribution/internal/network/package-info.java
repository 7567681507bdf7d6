/** A network that was checked and made ready. */
@NullMarked
package org.cooplab.distribution.internal.network;

import org.jspecify.annotations.NullMarked;
