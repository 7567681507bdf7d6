/**
 * Ids, one small record each so that the id of an order is never taken for that of a product; {@link
 * org.cooplab.core.id.Party}, the key where parties of several kinds mix; and {@link org.cooplab.core.id.Fingerprint},
 * which identifies a record by its contents.
 */
@NullMarked
package org.cooplab.core.id;

import org.jspecify.annotations.NullMarked;
