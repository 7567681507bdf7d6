/**
 * Ids, one small record each so that the id of an order is never taken for that of a product, and {@link
 * org.cooplab.core.id.Party}, the key where parties of several kinds mix.
 */
@NullMarked
package org.cooplab.core.id;

import org.jspecify.annotations.NullMarked;
