/**
 * Reading decimals within bounds.
 */
@NullMarked
package org.cooplab.core.internal.number;

import org.jspecify.annotations.NullMarked;
